import { createHash, randomBytes } from "node:crypto";
import { and, eq } from "drizzle-orm";
import { caseNumber } from "@/domain/info-request/application/tracking-code";
import type { ImportedCase } from "@/domain/info-request/archive/import-row";
import { deliveryOf } from "@/domain/info-request/archive/import-row-history";
import type { RecordedEvent } from "@/domain/info-request/history/events";
import { type Projection, project } from "@/domain/info-request/history/projection";
import { beijingInstant, yearOf } from "@/domain/time/calendar-date";
import type { WorkingCalendar } from "@/domain/time/working-days";
import { house, q, tx } from "../client";
import { newId } from "../new-id";
import { archivedCases } from "../schema/case-archive";
import { infoRequestEvents, infoRequests } from "../schema/info-requests";
import { remedies } from "../schema/remedies";
import { indexCases } from "../search/case-search";
import { appendAudits } from "./audit";
import { lastSerial, setSerial } from "./counters";

/** A past case that was read, looked up and walked through: ready to be kept. */
export interface ArchivedCase {
  id: string;
  /** The agency that received it, whose number it bears. */
  agencyId: string;
  casePrefix: string;
  row: Omit<ImportedCase, "events">;
  askedHash: string;
  rowHash: string;
  history: RecordedEvent[];
  remedyIds: string[];
}

const hash = (value: unknown): string =>
  createHash("sha256").update(JSON.stringify(value)).digest("hex").slice(0, 32);

/** What of a row can never change: a row that says otherwise is about another case. */
function askedOf({
  events,
  outcome,
  outcomeReason,
  legacyOutcome,
  answeredOn,
  feeCents,
  remedies,
  ...asked
}: ImportedCase) {
  return asked;
}

/** By what a row is known again: what was asked of the agency, and all that it tells. */
export function archiveHashes(row: ImportedCase, agencyId: string): { askedHash: string; rowHash: string } {
  const asked = { ...askedOf(row), agency: agencyId };
  return { askedHash: hash(asked), rowHash: hash([asked, row]) };
}

/** Rows of one statement: the text of a statement grows with them, and compiled ones are kept. */
const ROWS_AT_ONCE = 50;

async function inParts<Row>(rows: readonly Row[], insert: (part: Row[]) => Promise<unknown>): Promise<void> {
  for (let at = 0; at < rows.length; at += ROWS_AT_ONCE) await insert(rows.slice(at, at + ROWS_AT_ONCE));
}

/** The agency a case lies with after its history. */
const lastAgency = (agencyId: string, history: readonly RecordedEvent[]): string =>
  history.reduce((held, event) => (event.kind === "transferred" ? event.toAgencyId : held), agencyId);

const projected = (
  history: readonly RecordedEvent[],
  calendar: WorkingCalendar,
): Omit<Projection, "outcomeReason"> => {
  const { outcomeReason: _, ...projection } = project(history, calendar);
  return projection;
};

const eventRows = (id: string, history: readonly RecordedEvent[], at: number) =>
  history.map(({ seq, at: _at, by: _by, ...event }) => ({
    id: newId(),
    infoRequestId: id,
    seq,
    kind: event.kind,
    on: event.on,
    at,
    staffId: null,
    event,
  }));

const remedyRows = ({ id, row, remedyIds }: ArchivedCase, at: number) => {
  const review = row.remedies.findIndex(({ kind }) => kind === "review");
  return row.remedies.map((remedy, place) => ({
    id: remedyIds[place] ?? newId(),
    infoRequestId: id,
    kind: remedy.kind,
    filedOn: remedy.filedOn,
    organ: "",
    caseNumber: null,
    reviewId: remedy.kind === "suitAfterReview" ? (remedyIds[review] ?? null) : null,
    procedure: null,
    noticeOn: null,
    closedOn: remedy.closedOn,
    result: remedy.result,
    note: "",
    createdAt: at,
    updatedAt: at,
    lockVersion: 1,
  }));
};

const audited = (objectId: string, at: number) => ({
  at,
  actor: "system",
  intent: "infoRequest.import",
  objectKind: "infoRequest",
  objectId,
});

/** Takes the next case numbers (编号) in the order given; the counter moves in the same transaction. */
async function numbered(cases: readonly ArchivedCase[]): Promise<string[]> {
  const serials = new Map<string, { agencyId: string; year: number; value: number; before: number }>();
  const numbers: string[] = [];
  for (const { agencyId, casePrefix, row } of cases) {
    const year = yearOf(row.receivedOn);
    const key = `${agencyId}|${year}`;
    let serial = serials.get(key);
    if (!serial) {
      const before = await lastSerial("infoRequest", agencyId, year);
      serial = { agencyId, year, value: before, before };
      serials.set(key, serial);
    }
    serial.value += 1;
    numbers.push(caseNumber(casePrefix, year, serial.value));
  }
  for (const { agencyId, year, value } of serials.values())
    await setSerial("infoRequest", agencyId, year, value);
  return numbers;
}

/** Keeps past cases with their histories, numbered in the order given. They have no applicant, and no code opens them. */
export async function keepArchived(
  cases: readonly ArchivedCase[],
  calendar: WorkingCalendar,
  at: number,
): Promise<void> {
  await tx(async () => {
    const numbers = await numbered(cases);
    const keyId = house().keys.current;
    const rows = cases.map(({ id, agencyId, row, history }, place) => ({
      id,
      number: numbers[place] ?? "",
      agencyId: lastAgency(agencyId, history),
      receivedById: agencyId,
      channel: row.channel,
      letterKind: row.letterKind,
      applicantType: row.applicantType,
      subject: row.subject,
      description: row.description,
      documentNumber: null,
      ...deliveryOf(row.channel),
      acceptOther: true,
      needsHelp: false,
      helpNote: null,
      submittedAt: beijingInstant(row.receivedOn, 9),
      // Nobody was given a code for a past case; a hash of nothing known matches none.
      trackingHash: randomBytes(32).toString("hex"),
      trackingKeyId: keyId,
      idempotencyKey: `archive:${row.externalId}`,
      demonstration: false,
      legacyOutcome: row.legacyOutcome,
      theme: row.theme,
      externalId: row.externalId,
      ...projected(history, calendar),
      lastEventAt: at,
      lockVersion: history.length,
    }));
    await inParts(rows, async (part) => q().insert(infoRequests).values(part));
    await inParts(
      cases.flatMap(({ id, history }) => eventRows(id, history, at)),
      async (part) => q().insert(infoRequestEvents).values(part),
    );
    const sources = cases.map(({ id, row, askedHash, rowHash, history }) => {
      const { theme, feeCents } = row;
      return { infoRequestId: id, askedHash, rowHash, events: history.length, theme, feeCents };
    });
    await inParts(sources, async (part) => q().insert(archivedCases).values(part));
    await inParts(
      cases.flatMap((one) => remedyRows(one, at)),
      async (part) => q().insert(remedies).values(part),
    );
    await indexCases(
      cases.map(({ id, row: { subject, description } }) => ({
        infoRequestId: id,
        subject,
        description,
        documentNumber: null,
      })),
    );
    await appendAudits(cases.map(({ id }) => audited(id, at)));
  });
}

/** Adds to a case that was kept before what its archive has come to know since. */
export async function addToArchived(
  one: ArchivedCase,
  known: number,
  calendar: WorkingCalendar,
  at: number,
): Promise<void> {
  await tx(async () => {
    const { id, agencyId, row, rowHash, history } = one;
    await inParts(eventRows(id, history.slice(known), at), async (part) =>
      q().insert(infoRequestEvents).values(part),
    );
    const present = await q()
      .select({ id: remedies.id })
      .from(remedies)
      .where(eq(remedies.infoRequestId, id));
    for (const remedy of remedyRows(one, at)) {
      const { closedOn, result } = remedy;
      if (present.some((known) => known.id === remedy.id))
        await q().update(remedies).set({ closedOn, result, updatedAt: at }).where(eq(remedies.id, remedy.id));
      else await q().insert(remedies).values(remedy);
    }
    await q()
      .update(infoRequests)
      .set({
        ...projected(history, calendar),
        agencyId: lastAgency(agencyId, history),
        legacyOutcome: row.legacyOutcome,
        lastEventAt: at,
        lockVersion: history.length,
      })
      .where(and(eq(infoRequests.id, id), eq(infoRequests.lockVersion, known)));
    await q()
      .update(archivedCases)
      .set({ rowHash, events: history.length, feeCents: row.feeCents })
      .where(eq(archivedCases.infoRequestId, id));
    await appendAudits([audited(id, at)]);
  });
}
