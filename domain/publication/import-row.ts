import { z } from "zod";
import type { CalendarDate } from "@/domain/time/calendar-date";
import { documentNumberKey } from "./document-number";
import { cellField, type EntryProblem, problemsOf } from "./entry-problems";
import {
  type Reading,
  readAudiences,
  readBody,
  readDate,
  readDisclosureKind,
  readDocumentNumber,
  readGenre,
  readKeywords,
  readOptionalLine,
  readRequiredLine,
  readSourceUrl,
  readSummary,
  readTheme,
  readValidity,
  TEXT_LIMITS,
} from "./field-readers";
import { formatIndexNumber, parseIndexNumber } from "./index-number";
import { bodyOfHtml, isLegacyHtml } from "./legacy-html";
import { LINK_KINDS, type LinkKind } from "./link-kinds";
import { endsAfterStart, type PublicationFields } from "./publication-form";

/** One publication of an archive. */
export interface ImportRow {
  /** The lasting name of the row, what makes an import idempotent: the archive's own, else its 索引号, else its 发文字号. */
  externalId: string;
  /** Which of the three that is. */
  knownBy: "externalId" | "indexNumber" | "documentNumber";
  /** Code or full name; null where the command names the agency. */
  agency: string | null;
  /** Code or name; null where the archive has no columns. */
  column: string | null;
  /** The day on which the archive says it was published. */
  publishedOn: CalendarDate | null;
  attachments: string[];
  /** Images and files that the HTML of an older site showed and that do not come along. */
  missing: string[];
  /** How it stands to others of the archive, by their lasting names. */
  links: ImportLink[];
  /** All that an editor would have entered, but the column, which the importer looks up. */
  fields: Omit<PublicationFields, "columnCode">;
}

export interface ImportLink {
  kind: LinkKind;
  externalId: string;
}

/** Columns that a file may have; others are left aside. */
export const IMPORT_FIELDS = [
  "externalId",
  "indexNumber",
  "title",
  "agency",
  "column",
  "documentNumber",
  "genre",
  "theme",
  "issuedOn",
  "publishedOn",
  "effectiveOn",
  "expiresOn",
  "validity",
  "disclosureKind",
  "summary",
  "keywords",
  "body",
  "attachments",
  "links",
  "sourceUrl",
  "audiences",
] as const;
export type ImportField = (typeof IMPORT_FIELDS)[number];
export type ImportProblem = EntryProblem<ImportField>;

const paths = (text: string): string[] =>
  text
    .split(/[;；\n]/)
    .map((path) => path.trim())
    .filter((path) => path !== "");

/** Links in a JSON line, `[{ "kind": "explains", "externalId": "…" }]`, as a table writes them: `explains:…; replaces:…`. */
function linkCell(cell: unknown): unknown {
  if (!Array.isArray(cell)) return cell;
  const words = cell.map((link: unknown) => {
    const { kind, externalId } = Object(link) as { kind?: unknown; externalId?: unknown };
    return `${String(kind)}:${String(externalId)}`;
  });
  return words.join("\n");
}

function readLinks(text: string): Reading<ImportLink[]> {
  const links: ImportLink[] = [];
  for (const said of paths(text)) {
    const [, name = "", externalId = ""] = /^(\w+)\s*[:：]\s*(.+)$/u.exec(said) ?? [];
    const kind = LINK_KINDS.find((known) => known === name);
    if (kind === undefined) return { reason: "unknown" };
    links.push({ kind, externalId });
  }
  return { value: links };
}

/** A list in a JSON line, or one text with semicolons in a table. */
const list = (read: (entered: string) => Reading<string[]>) =>
  z.preprocess((cell) => (Array.isArray(cell) ? cell.join(";") : cell), cellField(read));

const row = z
  .object({
    externalId: cellField(readOptionalLine(TEXT_LIMITS.externalId)),
    indexNumber: cellField(readOptionalLine(TEXT_LIMITS.externalId)),
    title: cellField(readRequiredLine(TEXT_LIMITS.title)),
    agency: cellField(readOptionalLine(TEXT_LIMITS.title)),
    column: cellField(readOptionalLine(TEXT_LIMITS.title)),
    documentNumber: cellField(readDocumentNumber),
    genre: cellField(readGenre("其他")),
    theme: cellField(readTheme),
    issuedOn: cellField(readDate),
    publishedOn: cellField(readDate),
    effectiveOn: cellField(readDate),
    expiresOn: cellField(readDate),
    validity: cellField(readValidity),
    disclosureKind: cellField(readDisclosureKind("proactive")),
    summary: cellField(readSummary),
    keywords: list(readKeywords),
    body: cellField(readBody),
    links: z.preprocess(linkCell, cellField(readLinks)),
    attachments: list((text) => ({ value: paths(text) })),
    sourceUrl: cellField(readSourceUrl),
    audiences: list(readAudiences),
  })
  .refine(endsAfterStart, { path: ["expiresOn"], message: "beforeStart" });

type RowKeys = { externalId: string | null; indexNumber: string | null; documentNumber: string | null };

/** The lasting name of a row; null when it has none of the three. */
function keyOf({
  externalId,
  indexNumber,
  documentNumber,
}: RowKeys): Pick<ImportRow, "externalId" | "knownBy"> | null {
  if (externalId !== null) return { externalId, knownBy: "externalId" };
  if (indexNumber !== null) {
    const number = parseIndexNumber(indexNumber);
    return { externalId: number ? formatIndexNumber(number) : indexNumber, knownBy: "indexNumber" };
  }
  if (documentNumber === null) return null;
  return { externalId: documentNumberKey(documentNumber) ?? documentNumber, knownBy: "documentNumber" };
}

/** A text of an older site as one of ours; anything else as it is. */
function plainBody(cells: unknown): { cells: unknown; missing: string[] } {
  const { body } = Object(cells) as { body?: unknown };
  if (typeof body !== "string" || !isLegacyHtml(body)) return { cells, missing: [] };
  const read = bodyOfHtml(body);
  return { cells: { ...Object(cells), body: read.body }, missing: read.missing };
}

/** Reads one row of an archive, or tells everything that is wrong with it. */
export function importRow(given: unknown): { row: ImportRow } | { problems: ImportProblem[] } {
  const { cells, missing } = plainBody(given);
  const result = row.safeParse(cells);
  if (!result.success) {
    const problems = problemsOf(result.error, IMPORT_FIELDS);
    // A line that is no record at all has no field to blame but the one that names it.
    return {
      problems: problems.length > 0 ? problems : [{ field: "externalId", reason: "shape", params: {} }],
    };
  }
  const { externalId, indexNumber, agency, column, publishedOn, attachments, links, ...fields } = result.data;
  const key = keyOf({ externalId, indexNumber, documentNumber: fields.documentNumber });
  if (key === null) return { problems: [{ field: "externalId", reason: "missing", params: {} }] };
  return { row: { ...key, agency, column, publishedOn, attachments, missing, links, fields } };
}
