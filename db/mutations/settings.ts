import type { Staff } from "@/domain/access/actor";
import type { SiteFields } from "@/domain/site/site-form";
import { q, tx } from "../client";
import { setUpState } from "../queries/admin-site";
import { type SiteSettings, siteSettings } from "../queries/settings";
import { rowState } from "../row-state";
import { settings } from "../schema/house-keeping";
import { appendAudit } from "./audit";

async function store(value: SiteSettings, at: number): Promise<void> {
  await q()
    .insert(settings)
    .values({ key: "site", value, updatedAt: at })
    .onConflictDoUpdate({ target: settings.key, set: { value, updatedAt: at } });
}

const OBJECT = { objectKind: "settings", objectId: "site" };

/** Replaces the site's settings. `actor` is a staff id, or `system` on the first start. */
export async function saveSiteSettings(actor: string, value: SiteSettings, at: number): Promise<void> {
  await tx(async () => {
    await store(value, at);
    await appendAudit({ at, actor, intent: "site.set", ...OBJECT, fields: Object.keys(value) });
  });
}

/** Changes what the site says of itself, if it still is what the administrator saw. */
export async function changeSiteSettings(
  by: Staff<"site.manage">,
  fields: SiteFields,
  seen: string,
  at: number,
): Promise<{ changed: number } | { refusal: "changedMeanwhile" }> {
  return tx(async () => {
    const known = await siteSettings();
    if (rowState(known) !== seen) return { refusal: "changedMeanwhile" };
    const changed = (Object.keys(fields) as (keyof SiteFields)[]).filter(
      (field) => fields[field] !== known[field],
    );
    if (changed.length === 0) return { changed: 0 };
    await store({ ...known, ...fields }, at);
    await appendAudit({
      at,
      actor: by.id,
      role: "systemAdmin",
      intent: "site.set",
      ...OBJECT,
      fields: changed,
    });
    return { changed: changed.length };
  });
}

/** What set-up still lacks before the portal can be opened to the public. */
export type SetUpLack = "site" | "agency" | "columns" | "accounts";

/** Opens the portal to the public once site, agency, columns and an account are there; opening it twice changes nothing. */
export async function finishSetUp(
  by: Staff<"site.manage">,
  at: number,
): Promise<{ opened: true } | { lacks: SetUpLack[] }> {
  return tx(async () => {
    const state = await setUpState(by);
    const lacks: SetUpLack[] = [
      ...(state.site ? [] : (["site"] as const)),
      ...(state.agencies > 0 ? [] : (["agency"] as const)),
      ...(state.missingColumns.length === 0 ? [] : (["columns"] as const)),
      ...(state.accounts > 0 ? [] : (["accounts"] as const)),
    ];
    if (lacks.length > 0) return { lacks };
    if (!state.needsSetUp) return { opened: true };
    await store({ ...(await siteSettings()), needsSetUp: false }, at);
    await appendAudit({ at, actor: by.id, role: "systemAdmin", intent: "site.open", ...OBJECT });
    return { opened: true };
  });
}
