import { q, tx } from "../client";
import type { SiteSettings } from "../queries/settings";
import { settings } from "../schema/house-keeping";
import { appendAudit } from "./audit";

/** Replaces the site's settings. `actor` is a staff id, or `system` on the first start. */
export async function saveSiteSettings(actor: string, value: SiteSettings, at: number): Promise<void> {
  await tx(async () => {
    await q()
      .insert(settings)
      .values({ key: "site", value, updatedAt: at })
      .onConflictDoUpdate({ target: settings.key, set: { value, updatedAt: at } });
    const fields = Object.keys(value);
    await appendAudit({ at, actor, intent: "site.set", objectKind: "settings", objectId: "site", fields });
  });
}
