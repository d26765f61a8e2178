import type { Staff } from "@/domain/access/actor";
import type { FooterItem } from "@/domain/site/footer-items";
import { q, tx } from "../client";
import { footerItems } from "../queries/footer-items";
import { trustedHosts } from "../queries/link-settings";
import { rowState } from "../row-state";
import { settings } from "../schema/house-keeping";
import { appendAudit } from "./audit";

type Manager = Staff<"site.manage">;
type Saved = { changed: boolean } | { refusal: "changedMeanwhile" };

async function store(by: Manager, key: string, value: unknown, fields: string[], at: number): Promise<void> {
  await q()
    .insert(settings)
    .values({ key, value, updatedAt: at })
    .onConflictDoUpdate({ target: settings.key, set: { value, updatedAt: at } });
  const object = { objectKind: "settings", objectId: key };
  await appendAudit({ at, actor: by.id, role: "systemAdmin", intent: `site.set.${key}`, ...object, fields });
}

/** Sets the links at the foot of every public page, if they still are what the administrator saw. */
export async function setFooterItems(
  by: Manager,
  items: readonly FooterItem[],
  seen: string,
  at: number,
): Promise<Saved> {
  return tx(async () => {
    const known = await footerItems();
    if (rowState(known) !== seen) return { refusal: "changedMeanwhile" };
    if (rowState(known) === rowState(items)) return { changed: false };
    await store(by, "footerItems", items, [`rows:${items.length}`], at);
    return { changed: true };
  });
}

/** Sets whose sites a text may name without a reason of the examiner. */
export async function setTrustedHosts(by: Manager, hosts: string, seen: string, at: number): Promise<Saved> {
  return tx(async () => {
    const known = await trustedHosts();
    if (rowState(known) !== seen) return { refusal: "changedMeanwhile" };
    if (known === hosts) return { changed: false };
    await store(by, "trustedHosts", hosts, [`rows:${hosts.split(" ").filter(Boolean).length}`], at);
    return { changed: true };
  });
}
