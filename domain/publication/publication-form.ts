import { z } from "zod";
import { textField } from "@/domain/entry/entry-schema";
import { DISCLOSURE_GROUNDS, type DisclosureGroundCode } from "@/domain/law/disclosure-grounds";
import { addMonths, type CalendarDate, yearOf } from "@/domain/time/calendar-date";
import type { PublicationChannel } from "./channels-used";
import type { DisclosureKind } from "./disclosure-kind";
import { parseDocumentNumber } from "./document-number";
import { type EntryProblem, problemsOf } from "./entry-problems";
import {
  readAudiences,
  readBody,
  readChannels,
  readColumnCode,
  readDate,
  readDisclosureGround,
  readDisclosureKind,
  readDocumentNumber,
  readGenre,
  readKeywords,
  readRelations,
  readRequiredLine,
  readSourceUrl,
  readSummary,
  readTheme,
  readValidity,
  TEXT_LIMITS,
} from "./field-readers";
import type { Genre } from "./genres";
import type { Validity } from "./validity";

/** Everything an editor says about a publication; null where nothing was said. */
export interface PublicationFields {
  title: string;
  documentNumber: string | null;
  genre: Genre;
  /** 主题分类 as `一级\二级`. */
  theme: string | null;
  columnCode: string;
  issuedOn: CalendarDate | null;
  effectiveOn: CalendarDate | null;
  expiresOn: CalendarDate | null;
  summary: string | null;
  keywords: string[];
  /** Markdown of our own small kind: see ./body. */
  body: string;
  disclosureKind: DisclosureKind;
  validity: Validity;
  sourceUrl: string | null;
  /** 服务对象, as `个人\\教育科研`; texts from before there were any go without. */
  audiences?: string[];
  /** How it stands to others, as `explains:ID` (./relations). */
  relations?: string[];
  /** On which ground it is not disclosed, where it is not. */
  disclosureGround?: DisclosureGroundCode | null;
  /** Where it is made known besides this site (条例第二十三条). */
  channels?: PublicationChannel[];
}

/** The fields in the order in which the form asks for them. */
export const PUBLICATION_FIELDS = [
  "title",
  "documentNumber",
  "genre",
  "theme",
  "columnCode",
  "issuedOn",
  "effectiveOn",
  "expiresOn",
  "summary",
  "keywords",
  "body",
  "disclosureKind",
  "validity",
  "sourceUrl",
  "audiences",
  "relations",
  "disclosureGround",
  "channels",
] as const satisfies readonly (keyof PublicationFields)[];
export type PublicationField = (typeof PUBLICATION_FIELDS)[number];
export type PublicationProblem = EntryProblem<PublicationField>;
/** The form as it was typed. */
export type PublicationEntries = Record<PublicationField, string>;

/** Fields of which several values may be sent, a box ticked for each. */
const SEVERAL: readonly PublicationField[] = ["audiences", "relations", "channels"];

/** Fields that texts from before there were any go without; empty, they say as much as if they were absent. */
export const LATER_FIELDS = ["relations", "disclosureGround", "channels"] as const;

/** True unless a document ends before it begins. */
export function endsAfterStart(
  dates: Pick<PublicationFields, "issuedOn" | "effectiveOn" | "expiresOn">,
): boolean {
  const start = dates.effectiveOn ?? dates.issuedOn;
  return dates.expiresOn === null || start === null || dates.expiresOn >= start;
}

/** True when what is not disclosed has a ground, and one of its own kind (条例第十四条至第十六条、第二十七条). */
function hasItsGround({ disclosureKind, disclosureGround }: PublicationFields): boolean {
  if (disclosureKind === "proactive") return true;
  return disclosureGround ? DISCLOSURE_GROUNDS[disclosureGround].kind === disclosureKind : false;
}

/** The editor's form: a text for each field in, the fields out; messages are reasons, for which text/publication-form has sentences. */
export const publicationForm = z
  .object({
    title: textField(readRequiredLine(TEXT_LIMITS.title)),
    documentNumber: textField(readDocumentNumber),
    genre: textField(readGenre(null)),
    theme: textField(readTheme),
    columnCode: textField(readColumnCode),
    issuedOn: textField(readDate),
    effectiveOn: textField(readDate),
    expiresOn: textField(readDate),
    summary: textField(readSummary),
    keywords: textField(readKeywords),
    body: textField(readBody),
    disclosureKind: textField(readDisclosureKind(null)),
    validity: textField(readValidity),
    sourceUrl: textField(readSourceUrl),
    audiences: textField(readAudiences),
    relations: textField(readRelations),
    disclosureGround: textField(readDisclosureGround),
    channels: textField(readChannels),
  })
  .refine(endsAfterStart, { path: ["expiresOn"], message: "beforeStart" })
  .refine(hasItsGround, { path: ["disclosureGround"], message: "missing" });

/** Takes the form's own fields out of what was posted; a field sent twice is a problem, an unknown one is dropped. */
export function readPublicationEntries(posted: Iterable<readonly [string, string]>): {
  entries: PublicationEntries;
  problems: PublicationProblem[];
} {
  const sent = Map.groupBy(posted, ([name]) => name);
  const problems: PublicationProblem[] = [];
  const pairs = PUBLICATION_FIELDS.map((field) => {
    const values = sent.get(field) ?? [];
    if (SEVERAL.includes(field)) return [field, values.map(([, value]) => value).join("，")] as const;
    if (values.length > 1) problems.push({ field, reason: "twice", params: {} });
    return [field, values[0]?.[1] ?? ""] as const;
  });
  return { entries: Object.fromEntries(pairs) as PublicationEntries, problems };
}

/** What the editor's entries say, or everything that is wrong with them. */
export function checkPublication(
  entries: Partial<PublicationEntries>,
): { fields: PublicationFields } | { problems: PublicationProblem[] } {
  const result = publicationForm.safeParse(entries);
  if (!result.success) return { problems: problemsOf(result.error, PUBLICATION_FIELDS) };
  const { data } = result;
  // The ground of an earlier choice says nothing about what is disclosed after all.
  return { fields: data.disclosureKind === "proactive" ? { ...data, disclosureGround: null } : data };
}

/** The form filled with what is stored. */
export function entriesOf(fields: PublicationFields): PublicationEntries {
  const pairs = PUBLICATION_FIELDS.map((field) => {
    const value = fields[field];
    return [field, Array.isArray(value) ? value.join("，") : (value ?? "")] as const;
  });
  return Object.fromEntries(pairs) as PublicationEntries;
}

/** What is allowed but seldom meant; the editor confirms it. */
export type PublicationWarning =
  | "issuedAfterPublication"
  | "unusualDocumentNumber"
  | "yearDiffers"
  | "longTerm";

/** What to ask the editor about before a text is published on a day. */
export function warningsOf(fields: PublicationFields, publishedOn: CalendarDate): PublicationWarning[] {
  const { title, documentNumber, issuedOn, effectiveOn, expiresOn } = fields;
  const number = documentNumber === null ? null : parseDocumentNumber(documentNumber);
  const start = effectiveOn ?? issuedOn;
  // Guangdong: a normative document holds five years at most, a provisional or trial one three.
  const years = /暂行|试行/.test(title) ? 3 : 5;
  const found: [PublicationWarning, boolean][] = [
    ["issuedAfterPublication", issuedOn !== null && issuedOn > publishedOn],
    ["unusualDocumentNumber", documentNumber !== null && number === null],
    [
      "yearDiffers",
      number !== null && number.year !== null && issuedOn !== null && number.year !== yearOf(issuedOn),
    ],
    ["longTerm", start !== null && expiresOn !== null && expiresOn > addMonths(start, years * 12)],
  ];
  return found.flatMap(([warning, applies]) => (applies ? [warning] : []));
}
