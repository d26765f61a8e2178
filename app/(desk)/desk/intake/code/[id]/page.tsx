import type { Metadata } from "next";
import { ActionForm } from "@/components/desk-ui/action-form";
import { ChoiceField, SelectField } from "@/components/desk-ui/fields";
import { codeFamily } from "@/db/queries/intake";
import { ID_KINDS } from "@/domain/info-request/application/application";
import { requireStaff } from "@/server/session";
import { ID_KIND_LABELS } from "@/text/info-request";
import { caseIntake, reissuePage as words } from "@/text/intake";
import { areaNames } from "@/text/staff";
import { DeskFrame } from "../../../desk-frame";
import { openedCase } from "../../../info-requests/[id]/opened-case";
import { reissueCode } from "../../actions";

export const metadata: Metadata = { title: `${words.title}_${areaNames["/desk"]}`, robots: "noindex" };

/** A lost tracking code: who was seen, and a new one. */
export default async function ReissuePage({ params }: { params: Promise<{ id: string }> }) {
  await requireStaff("infoRequest.register");
  const staff = await requireStaff("infoRequest.read");
  const { id, number } = await openedCase(staff, (await params).id);
  const family = await codeFamily(staff, id);
  return (
    <DeskFrame staff={staff} view={null}>
      <div className="max-w-read px-4 py-4 md:px-6">
        <p className="text-ink-2">
          <a href={`/desk/info-requests/${id}`}>{caseIntake.toCase}</a>
          <span className="ml-4 whitespace-nowrap tabular-nums">{number}</span>
        </p>
        <h1 className="mt-1 text-xl font-semibold">{words.title}</h1>
        <p className="mt-1 text-ink-2">{words.lead}</p>
        {family.length > 1 ? (
          <p className="mt-1">{words.family(family.map((one) => one.number).join("、"))}</p>
        ) : null}
        <ActionForm action={reissueCode} submit={words.submit} hidden={{ id }} sentences={words.problems}>
          <SelectField
            name="seen"
            label={words.seen}
            options={[
              { value: "", label: words.pick },
              ...ID_KINDS.map((value) => ({ value, label: ID_KIND_LABELS[value] })),
            ]}
          />
          <ChoiceField
            type="checkbox"
            name="checked"
            label={words.checkedLabel}
            choices={[{ value: "yes", label: words.checkedTick }]}
          />
        </ActionForm>
      </div>
    </DeskFrame>
  );
}
