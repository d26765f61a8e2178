import { eq } from "drizzle-orm";
import { PREVIEW_HOURS, type PreviewScope } from "@/domain/publication/preview-link";
import { q } from "../client";
import { settings } from "../schema/house-keeping";

/** What the law leaves open about publishing; an administrator can set it (settings, key `publishing`). */
export interface PublishingSettings {
  /** Days before the end of a document's term on which its desk is reminded to evaluate it (评估); the longest first. */
  termReminderDays: number[];
  /** Which drafts may be shown by a link to somebody without an account, and for how many hours. */
  previewScope: PreviewScope;
  previewHours: number;
}

const BY_DEFAULT: PublishingSettings = {
  termReminderDays: [30, 7],
  previewScope: "proactive",
  previewHours: PREVIEW_HOURS.usual,
};

/** The settings as they are now. */
export async function publishingSettings(): Promise<PublishingSettings> {
  const [row] = await q()
    .select({ value: settings.value })
    .from(settings)
    .where(eq(settings.key, "publishing"));
  return { ...BY_DEFAULT, ...(row?.value as Partial<PublishingSettings> | undefined) };
}
