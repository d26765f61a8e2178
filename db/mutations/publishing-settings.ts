import { eq } from "drizzle-orm";
import type { Staff } from "@/domain/access/actor";
import type { PublishLimit } from "@/domain/law/publish-limits";
import type { PreviewScope } from "@/domain/publication/preview-link";
import { q, tx } from "../client";
import { type PublishingSettings, publishingSettings } from "../queries/publishing-settings";
import { columns } from "../schema/columns";
import { settings } from "../schema/house-keeping";
import { appendAudit } from "./audit";

type Manager = Staff<"site.manage">;

/** Sets a part of what the law leaves open about publishing. */
async function setPart(by: Manager, part: Partial<PublishingSettings>, at: number): Promise<void> {
  await tx(async () => {
    const value = { ...(await publishingSettings()), ...part };
    await q()
      .insert(settings)
      .values({ key: "publishing", value, updatedAt: at })
      .onConflictDoUpdate({ target: settings.key, set: { value, updatedAt: at } });
    const object = { objectKind: "settings", objectId: "publishing" };
    const fields = Object.keys(part);
    await appendAudit({ at, actor: by.id, role: "systemAdmin", intent: "publishing.set", ...object, fields });
  });
}

/** Sets on which days before the end of a term its desk is reminded. */
export async function setTermReminders(by: Manager, days: readonly number[], at: number): Promise<void> {
  await setPart(by, { termReminderDays: [...new Set(days)].toSorted((a, b) => b - a) }, at);
}

/** Sets which drafts may be shown by a link, and for how long. */
export async function setPreviewLinks(
  by: Manager,
  { scope, hours }: { scope: PreviewScope; hours: number },
  at: number,
): Promise<void> {
  await setPart(by, { previewScope: scope, previewHours: hours }, at);
}

/** Sets within which periods the texts of a column have to be public, the usual one first; none is the regulation's own. */
export async function setPublishLimits(
  by: Manager,
  { columnId, limits }: { columnId: string; limits: readonly PublishLimit[] },
  at: number,
): Promise<void> {
  await tx(async () => {
    await q()
      .update(columns)
      .set({ publishLimits: [...limits] })
      .where(eq(columns.id, columnId));
    const object = { objectKind: "column", objectId: columnId };
    const fields = ["publishLimits"];
    await appendAudit({
      at,
      actor: by.id,
      role: "systemAdmin",
      intent: "column.setLimits",
      ...object,
      fields,
    });
  });
}
