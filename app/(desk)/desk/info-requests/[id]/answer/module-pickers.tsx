import { TextModulePicker } from "@/components/desk-ui/text-module-picker";
import { modulesOf } from "@/db/queries/text-modules";
import type { Staff } from "@/domain/access/actor";
import type { AnswerPart, Outcome } from "@/domain/law/outcomes";
import { ANSWER_PART_LABELS } from "@/text/info-request";
import { countModule } from "../../../modules/actions";

/** An answer in part gives its reasons piece by piece. */
const fieldOf = (part: AnswerPart) =>
  part === "withheldParts" ? 'textarea[name^="item-"][name$="-reason"]' : `textarea[name="${part}"]`;

/** The text modules for the parts of one answer, part by part. */
export async function ModulePickers({
  staff,
  outcome,
  parts,
}: {
  staff: Staff<"infoRequest.read">;
  outcome: Outcome;
  parts: readonly AnswerPart[];
}) {
  const all = await modulesOf(staff);
  const fitting = parts.map((part) => ({
    part,
    list: all.filter(
      (module) => module.part === part && (module.outcomes.length === 0 || module.outcomes.includes(outcome)),
    ),
  }));
  return fitting
    .filter(({ list }) => list.length > 0)
    .map(({ part, list }) => (
      <section key={part} className="mt-3">
        <h3 className="font-semibold">{ANSWER_PART_LABELS[part]}</h3>
        <TextModulePicker field={fieldOf(part)} list={list} count={countModule} />
      </section>
    ));
}
