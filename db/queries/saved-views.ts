import { and, asc, eq, ne } from "drizzle-orm";
import type { Staff } from "@/domain/access/actor";
import { q } from "../client";
import { deskSettings, savedViews } from "../schema/handling";
import { staff } from "../schema/staff";

type Reader = Staff<"infoRequest.read">;

/** An officer's own views, and those that colleagues share with the agency. */
export async function viewsKept(by: Reader) {
  const own = await q()
    .select()
    .from(savedViews)
    .where(eq(savedViews.staffId, by.id))
    .orderBy(asc(savedViews.createdAt), asc(savedViews.id));
  const shared = await q()
    .select({ id: savedViews.id, name: savedViews.name, filter: savedViews.filter, owner: staff.name })
    .from(savedViews)
    .innerJoin(staff, eq(staff.id, savedViews.staffId))
    .where(
      and(
        eq(savedViews.agencyId, by.agencyId ?? ""),
        eq(savedViews.isShared, true),
        ne(savedViews.staffId, by.id),
      ),
    )
    .orderBy(asc(savedViews.createdAt), asc(savedViews.id));
  return { own, shared };
}

/** How an officer wants the desk; keys work and rows stand apart until they say otherwise. */
export async function deskSettingsOf(by: Reader) {
  const [row] = await q()
    .select({ hasShortcuts: deskSettings.hasShortcuts, density: deskSettings.density })
    .from(deskSettings)
    .where(eq(deskSettings.staffId, by.id));
  return row ?? { hasShortcuts: true, density: "comfortable" as const };
}
