import type { PublishingDraft } from "@/db/queries/publication-drafts";
import type { Staff } from "@/domain/access/actor";
import { offered } from "@/domain/publication/publishing-desk";
import type { HitMay } from "./hit-item";

/** What this person may do about what was found: those who wrote the text decide nothing about it. */
export function gateMay(
  staff: Staff<"draft.read">,
  { id, stage, lockVersion, context }: PublishingDraft,
): HitMay {
  const { permissions } = staff;
  const isOpen = stage !== "published" && stage !== "withdrawn";
  const isAuthor = context.authorId === staff.id || context.editorIds.includes(staff.id);
  const edit = offered("edit", stage, permissions, { ...context, actorId: staff.id });
  return {
    id,
    seen: lockVersion,
    mayEdit: isOpen && edit?.refusal === null,
    mayPass: isOpen && permissions.has("draft.secrecyReview") && !isAuthor,
    mayPropose: isOpen && permissions.has("draft.edit"),
  };
}
