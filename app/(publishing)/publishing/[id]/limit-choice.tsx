import { ActionForm } from "@/components/desk-ui/action-form";
import { SelectField } from "@/components/desk-ui/fields";
import type { PublishingDraft } from "@/db/queries/publication-drafts";
import type { Staff } from "@/domain/access/actor";
import { limitOf } from "@/domain/publication/publish-clock";
import { limitForm } from "@/text/publish-timing";
import { publishLimitNames } from "@/text/publishing-workflow";
import { chooseLimit } from "../actions";

/** Which of the periods of its column a text falls under; for its editors, while it is not public. */
export function LimitChoice({ staff, draft }: { staff: Staff<"draft.read">; draft: PublishingDraft }) {
  const { id, lockVersion, publishLimit, publishLimits } = draft;
  if (publishLimits.length < 2 || draft.public !== null || !staff.permissions.has("draft.edit")) return null;
  return (
    <details className="mt-3">
      <summary className="min-h-6 font-semibold">{limitForm.title}</summary>
      <p className="mt-1 text-ink-2">{limitForm.what}</p>
      <ActionForm
        action={chooseLimit}
        submit={limitForm.save}
        kind="secondary"
        hidden={{ id, seen: lockVersion }}
        sentences={{ "limit.unknown": limitForm.unknown }}
      >
        <SelectField
          name="limit"
          label={limitForm.title}
          initial={limitOf(publishLimit, publishLimits)}
          options={publishLimits.map((code) => ({ value: code, label: publishLimitNames[code] }))}
        />
      </ActionForm>
    </details>
  );
}
