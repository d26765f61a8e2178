import { and, asc, desc, eq } from "drizzle-orm";
import type { FilePlace } from "@/domain/publication/gate/file-places";
import { decisionKey, type GateState, SCANNER_VERSION } from "@/domain/publication/gate/gate-rules";
import type { PublicationField, PublicationFields } from "@/domain/publication/publication-form";
import { type SensitiveRule, scanText, valuesIn } from "@/domain/publication/sensitive-scan";
import type { CalendarDate } from "@/domain/time/calendar-date";
import { house, q } from "../client";
import { secretHash } from "../crypto";
import {
  publicationHitDecisions,
  publicationPageChecks,
  publicationScanFiles,
  publicationScanHits,
  publicationScans,
} from "../schema/publication-scans";
import { staff } from "../schema/staff";
import { linkHits } from "./text-links";

/** Something found in the words of a text, in the name of a file or in a file. */
export interface FoundHit {
  rule: SensitiveRule;
  container: string;
  field: PublicationField | null;
  position: number | null;
  place: FilePlace | null;
  paragraph: number | null;
  sample: string;
  valueHash: string;
}

/** What a value is kept as: nobody without the key can try all numbers there are. */
export const valueHashOf = (rule: SensitiveRule, value: string): string =>
  secretHash(house().keys, `scan|${rule}|${value}`);

const LONGEST_SAMPLE = 200;

const SCANNED = [
  "title",
  "documentNumber",
  "summary",
  "keywords",
  "body",
  "sourceUrl",
] as const satisfies readonly PublicationField[];

/** What the rules find in the words of a text and in the names of its files; cheap enough to be asked anew each time. */
export function wordHits(
  fields: PublicationFields,
  fileNames: readonly string[],
  on: CalendarDate,
): FoundHit[] {
  const inField = SCANNED.flatMap((field) => {
    const value = fields[field];
    const text = Array.isArray(value) ? value.join("\n") : (value ?? "");
    const paragraphs = scanText(text, on);
    return valuesIn(text, on).map((found, index) => ({
      rule: found.rule,
      container: field as string,
      field: field as PublicationField | null,
      position: null as number | null,
      place: null,
      paragraph: paragraphs[index]?.paragraph ?? null,
      sample: found.sample,
      valueHash: valueHashOf(found.rule, found.value),
    }));
  });
  const inNames = fileNames.flatMap((name, index) =>
    valuesIn(name, on).map(({ rule, sample, value }) => ({
      rule,
      container: "name",
      field: null,
      position: index + 1,
      place: null,
      paragraph: null,
      sample,
      valueHash: valueHashOf(rule, value),
    })),
  );
  return [...inField, ...inNames];
}

/** What is to be said about the addresses in a text (PS-018); the address itself is what is shown. */
async function hitsOfLinks(fields: PublicationFields): Promise<FoundHit[]> {
  return (await linkHits(fields)).map(({ rule, field, paragraph, url }) => ({
    rule,
    container: field,
    field,
    position: null,
    place: null,
    paragraph,
    sample: url.slice(0, LONGEST_SAMPLE),
    valueHash: valueHashOf(rule, url),
  }));
}

/** The last finished look through exactly this content by the readers of today; null when there is none. */
export async function scanOf(draftId: string, contentHash: string) {
  const [scan] = await q()
    .select({ id: publicationScans.id, finishedAt: publicationScans.finishedAt })
    .from(publicationScans)
    .where(
      and(
        eq(publicationScans.draftId, draftId),
        eq(publicationScans.contentHash, contentHash),
        eq(publicationScans.scannerVersion, SCANNER_VERSION),
      ),
    )
    .orderBy(desc(publicationScans.startedAt))
    .limit(1);
  if (!scan) return null;
  const files = await q()
    .select()
    .from(publicationScanFiles)
    .where(eq(publicationScanFiles.scanId, scan.id))
    .orderBy(asc(publicationScanFiles.position));
  const hits = await q().select().from(publicationScanHits).where(eq(publicationScanHits.scanId, scan.id));
  return { ...scan, files, hits: hits.filter(({ place }) => place !== null) };
}

/** What was decided about the hits of a draft, in order, with names. */
export async function decisionsOf(draftId: string) {
  return q()
    .select({
      id: publicationHitDecisions.id,
      container: publicationHitDecisions.container,
      valueHash: publicationHitDecisions.valueHash,
      rule: publicationHitDecisions.rule,
      kind: publicationHitDecisions.kind,
      reason: publicationHitDecisions.reason,
      staffName: staff.name,
      at: publicationHitDecisions.at,
    })
    .from(publicationHitDecisions)
    .leftJoin(staff, eq(staff.id, publicationHitDecisions.staffId))
    .where(eq(publicationHitDecisions.draftId, draftId))
    .orderBy(asc(publicationHitDecisions.at));
}
export type HitDecision = Awaited<ReturnType<typeof decisionsOf>>[number];

interface GateSubject {
  id: string;
  fields: PublicationFields;
  files: readonly { name: string; sha256: string }[];
  contentHash: string;
}

/** Everything the gate asks about a draft as it is now. Callers have asked whether the draft is theirs. */
export async function gateOf({ id, fields, files, contentHash }: GateSubject, on: CalendarDate) {
  const words = [
    ...wordHits(
      fields,
      files.map(({ name }) => name),
      on,
    ),
    ...(await hitsOfLinks(fields)),
  ];
  // A text without files is looked through here and now.
  const scan = files.length === 0 ? { files: [], hits: [], finishedAt: null } : await scanOf(id, contentHash);
  const decisions = await decisionsOf(id);
  const checks = await q()
    .select({ sha256: publicationPageChecks.sha256, page: publicationPageChecks.page })
    .from(publicationPageChecks)
    .where(eq(publicationPageChecks.draftId, id));
  const hits = [...words, ...(scan?.hits ?? [])].map((hit) => ({ ...hit, inFile: hit.field === null }));
  const state: GateState = {
    hits,
    files: scan === null ? null : scan.files,
    passed: new Set(decisions.filter(({ kind }) => kind === "passed").map(decisionKey)),
    seenPages: new Set(checks.map(({ sha256, page }) => `${sha256}|${page}`)),
  };
  return { state, hits, files: scan?.files ?? null, decisions };
}
export type Gate = Awaited<ReturnType<typeof gateOf>>;
