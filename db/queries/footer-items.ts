import { eq } from "drizzle-orm";
import type { FooterItem } from "@/domain/site/footer-items";
import { q } from "../client";
import { settings } from "../schema/house-keeping";

/** The links at the foot of every public page; null while nobody has changed the usual ones. */
export async function footerItems(): Promise<FooterItem[] | null> {
  const [row] = await q()
    .select({ value: settings.value })
    .from(settings)
    .where(eq(settings.key, "footerItems"));
  return Array.isArray(row?.value) ? (row.value as FooterItem[]) : null;
}
