import { and, asc, between, count, desc, eq, sql, sum } from "drizzle-orm";
import {
  FORM_2010_CHANNELS,
  FORM_2010_OUTCOMES,
  FORM_2010_SUBJECTS,
  type OldLedger,
  type OldOutcomeWord,
  type OldSubject,
} from "@/domain/annual-report/form-2010";
import { isSuit } from "@/domain/remedy/remedy-kinds";
import { q } from "../client";
import { agencies } from "../schema/agencies";
import { archivedCases } from "../schema/case-archive";
import { infoRequests } from "../schema/info-requests";
import { legacyReports } from "../schema/past-reports";
import { remedies } from "../schema/remedies";
import { isCounted } from "./counted-cases";

/** The public report of an agency on a year in the form of before 2019: its words and where they are from; null where there is none. */
export async function publicLegacyReport(agencyCode: string, year: number) {
  const [found] = await q()
    .select({
      agencyId: agencies.id,
      agencyCode: agencies.code,
      agencyName: agencies.name,
      year: legacyReports.year,
      parts: legacyReports.parts,
      source: legacyReports.source,
      at: legacyReports.at,
    })
    .from(legacyReports)
    .innerJoin(agencies, eq(agencies.id, legacyReports.agencyId))
    .where(and(eq(agencies.code, agencyCode), eq(legacyReports.year, year)))
    .orderBy(desc(legacyReports.at), desc(legacyReports.id))
    .limit(1);
  return found ?? null;
}

/** Of which agencies and years a report in the old form stands. */
export async function publicLegacyReports() {
  return q()
    .selectDistinct({ agencyCode: agencies.code, agencyName: agencies.name, year: legacyReports.year })
    .from(legacyReports)
    .innerJoin(agencies, eq(agencies.id, legacyReports.agencyId))
    .orderBy(desc(legacyReports.year), asc(agencies.position));
}

const none = <Name extends string>(names: readonly Name[]) =>
  Object.fromEntries(names.map((name) => [name, 0])) as Record<Name, number>;

const subjectOf = (theme: string | null): OldSubject | "rest" => {
  const found = Object.entries(FORM_2010_SUBJECTS).find(([, themes]) =>
    themes.some((one: string) => one === theme),
  );
  return (found?.[0] ?? "rest") as OldSubject | "rest";
};

const isOldWord = (word: string | null): word is OldOutcomeWord =>
  FORM_2010_OUTCOMES.some((one) => one.word === word);

/** Counts the ledger of a year as the old form asks: by channel, by outcome in the words of then, by subject; sums alone. */
export async function oldLedgerOf(agencyId: string, year: number): Promise<OldLedger> {
  const [first, last] = [`${year}-01-01`, `${year}-12-31`];
  const received = and(
    eq(infoRequests.receivedById, agencyId),
    between(infoRequests.receivedOn, first, last),
    isCounted(),
  );
  const isOpen = sql<0 | 1>`${infoRequests.closedOn} IS NULL OR ${infoRequests.closedOn} > ${last}`;
  const groups = await q()
    .select({
      channel: infoRequests.channel,
      word: infoRequests.legacyOutcome,
      theme: archivedCases.theme,
      isOpen,
      total: count(),
      feeCents: sum(archivedCases.feeCents).mapWith(Number),
    })
    .from(infoRequests)
    .leftJoin(archivedCases, eq(archivedCases.infoRequestId, infoRequests.id))
    .where(received)
    .groupBy(infoRequests.channel, infoRequests.legacyOutcome, archivedCases.theme, isOpen);
  const contested = await q()
    .select({ kind: remedies.kind, total: count() })
    .from(remedies)
    .innerJoin(infoRequests, eq(infoRequests.id, remedies.infoRequestId))
    .where(and(eq(infoRequests.receivedById, agencyId), between(remedies.filedOn, first, last)))
    .groupBy(remedies.kind);
  const ledger = {
    total: 0,
    channels: none(FORM_2010_CHANNELS),
    outcomes: none(FORM_2010_OUTCOMES.map(({ word }) => word)),
    subjects: none(["planning", "socialSecurity", "healthAndEducation", "rest"]),
    open: 0,
    reviews: 0,
    suits: 0,
    feeCents: 0,
  };
  for (const { channel, word, theme, isOpen: open, total, feeCents } of groups) {
    ledger.total += total;
    ledger.channels[channel] += total;
    ledger.subjects[subjectOf(theme)] += total;
    ledger.feeCents += feeCents ?? 0;
    if (open) ledger.open += total;
    else if (isOldWord(word)) ledger.outcomes[word] += total;
  }
  for (const { kind, total } of contested) ledger[isSuit(kind) ? "suits" : "reviews"] += total;
  return ledger;
}
