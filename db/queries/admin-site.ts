import { and, asc, count, desc, eq, inArray, ne } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import type { Staff } from "@/domain/access/actor";
import type { Role } from "@/domain/access/roles";
import { STATUTORY_COLUMNS } from "@/domain/publication/statutory-columns";
import { q } from "../client";
import { rowState } from "../row-state";
import { agencies } from "../schema/agencies";
import { columns } from "../schema/columns";
import { auditEntries } from "../schema/house-keeping";
import { staff } from "../schema/staff";
import { agencyAccounts, holdersByRole } from "./admin-staff";
import { footerItems } from "./footer-items";
import { trustedHosts } from "./link-settings";
import { siteSettings } from "./settings";

type Administering = Staff<"site.manage"> | Staff<"staff.create"> | Staff<"staff.grant">;

/** Posts without which nobody takes in, works on or signs an application, or reviews and publishes a text. */
export const POSTS_OF_A_WORKING_OFFICE = [
  "intake",
  "handler",
  "reviewer",
  "editor",
  "secrecyReviewer",
  "publisher",
] as const satisfies readonly Role[];

/** The site's settings with the state that a form carries. */
export async function siteForForm(_by: Staff<"site.manage">) {
  const settings = await siteSettings();
  return { settings, state: rowState(settings) };
}

/** The links at the foot with the state that a form carries. */
export async function footerForForm(_by: Staff<"site.manage">) {
  const items = await footerItems();
  return { items, state: rowState(items) };
}

/** Whose sites a text may name, with the state that a form carries. */
export async function trustedForForm(_by: Staff<"site.manage">) {
  const hosts = await trustedHosts();
  return { hosts, state: rowState(hosts) };
}

/** Code, name and place in the tree of every agency; `own` ones have a desk here, the others only issue documents. */
export async function agencyChoices(_by: Administering, which: "own" | "all" = "own") {
  const parent = alias(agencies, "parent");
  return q()
    .select({
      id: agencies.id,
      code: agencies.code,
      name: agencies.name,
      level: agencies.level,
      casePrefix: agencies.casePrefix,
      disclosureOffice: agencies.disclosureOffice,
      parentName: parent.name,
    })
    .from(agencies)
    .leftJoin(parent, eq(parent.id, agencies.parentId))
    .where(which === "own" ? ne(agencies.level, "external") : undefined)
    .orderBy(asc(agencies.position), asc(agencies.code));
}
export type AgencyChoice = Awaited<ReturnType<typeof agencyChoices>>[number];

/** One agency with every column and the state that its form carries; null when there is none. */
export async function agencyForForm(_by: Staff<"site.manage">, code: string) {
  const parent = alias(agencies, "parent");
  const [found] = await q()
    .select({ agency: agencies, parentCode: parent.code })
    .from(agencies)
    .leftJoin(parent, eq(parent.id, agencies.parentId))
    .where(eq(agencies.code, code));
  return found ? { ...found, state: rowState(found.agency) } : null;
}

/** One column with its place, its owner and the state that its form carries; null when there is none. */
export async function columnForForm(_by: Staff<"site.manage">, code: string) {
  const parent = alias(columns, "parent");
  const [found] = await q()
    .select({ column: columns, parentCode: parent.code, ownerAgency: agencies.code })
    .from(columns)
    .leftJoin(parent, eq(parent.id, columns.parentId))
    .leftJoin(agencies, eq(agencies.id, columns.ownerAgencyId))
    .where(eq(columns.code, code));
  return found ? { ...found, state: rowState(found.column) } : null;
}

/** The statutory columns that the tree lacks, by code. */
export async function missingColumns(): Promise<string[]> {
  const codes = STATUTORY_COLUMNS.map(({ code }) => code);
  const there = await q().select({ code: columns.code }).from(columns).where(inArray(columns.code, codes));
  return codes.filter((code) => !there.some((row) => row.code === code));
}

/** What of set-up is done and what is still owed. */
export async function setUpState(_by: Administering) {
  const settings = await siteSettings();
  const [agencyCount] = await q()
    .select({ total: count() })
    .from(agencies)
    .where(ne(agencies.level, "external"));
  const held = await holdersByRole();
  return {
    needsSetUp: settings.needsSetUp,
    site: settings.sponsor !== "",
    agencies: agencyCount?.total ?? 0,
    missingColumns: await missingColumns(),
    accounts: await agencyAccounts(),
    unfilledPosts: POSTS_OF_A_WORKING_OFFICE.filter((role) => !held.has(role)),
  };
}
export type SetUpState = Awaited<ReturnType<typeof setUpState>>;

/** Who changed an object last, for whoever finds that it is no longer what they saw. */
export async function lastChange(objectKind: string, objectId: string) {
  const [row] = await q()
    .select({ at: auditEntries.at, name: staff.name })
    .from(auditEntries)
    .leftJoin(staff, eq(staff.id, auditEntries.actor))
    .where(and(eq(auditEntries.objectKind, objectKind), eq(auditEntries.objectId, objectId)))
    .orderBy(desc(auditEntries.seq))
    .limit(1);
  return row ?? null;
}
