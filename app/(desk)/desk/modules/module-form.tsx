import { ActionForm } from "@/components/desk-ui/action-form";
import { SelectField, TextArea, TextField } from "@/components/desk-ui/fields";
import type { KeptModule } from "@/db/queries/text-modules";
import { ANSWER_PARTS, OUTCOMES } from "@/domain/law/outcomes";
import { modules } from "@/text/handling";
import { ANSWER_PART_LABELS } from "@/text/info-request";
import { writeModule } from "./actions";

const { field } = modules;

/** Writes a module, or a new wording of one. */
export function ModuleForm({ module }: { module: KeptModule | null }) {
  return (
    <ActionForm
      action={writeModule}
      submit={modules.save}
      hidden={{ id: module?.id ?? "", version: module?.version ?? 0 }}
      sentences={modules.problems}
      labels={{ title: field.title, part: field.part, basis: field.basis, text: field.text }}
      className="max-w-2xl"
    >
      <TextField name="title" label={field.title} initial={module?.title ?? ""} maxLength={30} />
      <SelectField
        name="part"
        label={field.part}
        initial={module?.part ?? "reason"}
        options={ANSWER_PARTS.map((part) => ({ value: part, label: ANSWER_PART_LABELS[part] }))}
      />
      <SelectField
        name="outcome"
        label={field.outcome}
        initial={module?.outcomes[0] ?? ""}
        options={[
          { value: "", label: field.anyOutcome },
          ...Object.entries(OUTCOMES).flatMap(([value, { name, byAnswer }]) =>
            byAnswer ? [{ value, label: name }] : [],
          ),
        ]}
      />
      <TextField name="basis" label={field.basis} initial={module?.basis ?? ""} maxLength={200} />
      <TextArea name="text" label={field.text} hint={field.textHint} initial={module?.text ?? ""} rows={6} />
    </ActionForm>
  );
}
