import { and, desc, eq, gte, inArray, lt, or, type SQL, sql } from "drizzle-orm";
import type { Staff } from "@/domain/access/actor";
import { canonicalNumber } from "@/domain/info-request/application/tracking-code";
import { formatIndexNumber, parseIndexNumber } from "@/domain/publication/index-number";
import { q } from "../client";
import { agencies } from "../schema/agencies";
import { columns } from "../schema/columns";
import { auditEntries, holidayNotices } from "../schema/house-keeping";
import { infoRequests } from "../schema/info-requests";
import { publications } from "../schema/publications";
import { staff } from "../schema/staff";

type Auditing = Staff<"audit.read">;

/** What an auditor looks for; everything that is given has to fit. */
export interface AuditFilter {
  /** Instants, `from` included, `until` not. */
  from?: number;
  until?: number;
  intent?: string;
  objects?: readonly AuditObject[];
  /** Staff ids, `applicant` or `system`. */
  actors?: readonly string[];
}

export interface AuditObject {
  kind: string;
  id: string;
}

const MOST_PEOPLE = 50;

/** A page of the log, newest first, below `before`; asks for one row more than a page to know whether there is another. */
export async function auditPage(_by: Auditing, filter: AuditFilter, before: number | null, size: number) {
  const { from, until, intent, objects, actors } = filter;
  const ofObjects: SQL | undefined = objects
    ? (or(
        ...objects.map(({ kind, id }) =>
          and(eq(auditEntries.objectKind, kind), eq(auditEntries.objectId, id)),
        ),
      ) ?? sql`false`)
    : undefined;
  const rows = await q()
    .select({
      seq: auditEntries.seq,
      at: auditEntries.at,
      actor: auditEntries.actor,
      actorName: staff.name,
      actorUsername: staff.username,
      role: auditEntries.role,
      intent: auditEntries.intent,
      objectKind: auditEntries.objectKind,
      objectId: auditEntries.objectId,
      fields: auditEntries.fields,
    })
    .from(auditEntries)
    .leftJoin(staff, eq(staff.id, auditEntries.actor))
    .where(
      and(
        before === null ? undefined : lt(auditEntries.seq, before),
        from === undefined ? undefined : gte(auditEntries.at, from),
        until === undefined ? undefined : lt(auditEntries.at, until),
        intent === undefined ? undefined : eq(auditEntries.intent, intent),
        ofObjects,
        actors ? inArray(auditEntries.actor, [...actors]) : undefined,
      ),
    )
    .orderBy(desc(auditEntries.seq))
    .limit(size + 1);
  const items = rows.slice(0, size);
  const labels = await labelsOf(
    items.map(({ objectKind, objectId }) => ({ kind: objectKind, id: objectId })),
  );
  return {
    items: items.map((row) => ({ ...row, objectLabel: labels.get(row.objectId) ?? null })),
    next: rows.length > size ? (items.at(-1)?.seq ?? null) : null,
  };
}
export type AuditRow = Awaited<ReturnType<typeof auditPage>>["items"][number];

/** Numbers and names by which objects are known outside; a title or a subject could say more than an auditor may read. */
async function labelsOf(objects: readonly AuditObject[]): Promise<Map<string, string>> {
  const idsOf = (kind: string) => [
    ...new Set(objects.flatMap((object) => (object.kind === kind ? [object.id] : []))),
  ];
  const cases = await q()
    .select({ id: infoRequests.id, label: infoRequests.number })
    .from(infoRequests)
    .where(inArray(infoRequests.id, idsOf("infoRequest")));
  const texts = await q()
    .select({ id: publications.id, label: publications.indexNumber })
    .from(publications)
    .where(inArray(publications.id, [...idsOf("publication"), ...idsOf("publicationDraft")]));
  const people = await q()
    .select({ id: staff.id, label: staff.username })
    .from(staff)
    .where(inArray(staff.id, idsOf("staff")));
  const bodies = await q()
    .select({ id: agencies.id, label: agencies.name })
    .from(agencies)
    .where(inArray(agencies.id, idsOf("agency")));
  const places = await q()
    .select({ id: columns.id, label: columns.name })
    .from(columns)
    .where(inArray(columns.id, idsOf("column")));
  const notices = await q()
    .select({ id: holidayNotices.id, label: sql<string>`cast(${holidayNotices.year} as text)` })
    .from(holidayNotices)
    .where(inArray(holidayNotices.id, idsOf("holidayNotice")));
  const known = [...cases, ...texts, ...people, ...bodies, ...places, ...notices];
  return new Map(known.map(({ id, label }) => [id, label]));
}

/** What a number or name can mean: a case number, an index number, a user name, an agency, or an id as the log shows it. */
export async function objectsNamed(_by: Auditing, typed: string): Promise<AuditObject[]> {
  const number = canonicalNumber(typed);
  const index = parseIndexNumber(typed);
  const found = [
    ...(number ? await idsBy("infoRequest", infoRequests, eq(infoRequests.number, number)) : []),
    ...(index
      ? await idsBy("publication", publications, eq(publications.indexNumber, formatIndexNumber(index)))
      : []),
    ...(await idsBy("staff", staff, eq(staff.username, typed.toLowerCase()))),
    ...(await idsBy("agency", agencies, or(eq(agencies.code, typed), eq(agencies.name, typed)))),
    ...(await idsBy("column", columns, or(eq(columns.code, typed), eq(columns.name, typed)))),
  ];
  if (found.length > 0) return found.flatMap((object) => [object, ...sameId(object)]);
  const [entry] = await q()
    .select({ kind: auditEntries.objectKind, id: auditEntries.objectId })
    .from(auditEntries)
    .where(
      and(
        inArray(auditEntries.objectKind, [
          "infoRequest",
          "publication",
          "publicationDraft",
          "staff",
          "settings",
          "holidayNotice",
        ]),
        eq(auditEntries.objectId, typed),
      ),
    )
    .limit(1);
  return entry ? [entry] : [];
}

/** A publication has the id of its draft; the log of the one begins with that of the other. */
const sameId = ({ kind, id }: AuditObject): AuditObject[] =>
  kind === "publication" ? [{ kind: "publicationDraft", id }] : [];

type Known = typeof infoRequests | typeof publications | typeof staff | typeof agencies | typeof columns;

async function idsBy(kind: string, table: Known, condition: SQL | undefined): Promise<AuditObject[]> {
  const found = await q().select({ id: table.id }).from(table).where(condition).limit(MOST_PEOPLE);
  return found.map(({ id }) => ({ kind, id }));
}

/** Everybody whose user name or name is, or holds, what was typed. */
export async function peopleNamed(_by: Auditing, typed: string): Promise<string[]> {
  const found = await q()
    .select({ id: staff.id })
    .from(staff)
    .where(or(eq(staff.username, typed.toLowerCase()), sql`instr(${staff.name}, ${typed}) > 0`))
    .limit(MOST_PEOPLE);
  return found.map(({ id }) => id);
}

/** The last link of the chain: what an auditor writes down, so that entries cut off at the end are noticed. */
export async function auditHead(_by: Auditing) {
  const [row] = await q()
    .select({ seq: auditEntries.seq, at: auditEntries.at, hmac: auditEntries.hmac })
    .from(auditEntries)
    .orderBy(desc(auditEntries.seq))
    .limit(1);
  return row ?? null;
}

/** When the newest entry of the audit log was written; null before the first. */
export async function lastAuditAt(): Promise<number | null> {
  const [last] = await q()
    .select({ at: auditEntries.at })
    .from(auditEntries)
    .orderBy(desc(auditEntries.seq))
    .limit(1);
  return last?.at ?? null;
}
