import type { CalendarDate } from "@/domain/time/calendar-date";
import { formatDocumentNumber, parseDocumentNumber } from "../document-number";
import type { Genre } from "../genres";
import { bodyOfParts } from "./body-of-parts";
import { dense, documentNumberIn, isAgencyName, readable } from "./line-rules";
import type { PartKind } from "./part-kinds";
import type { SourceBlock, SourceTable } from "./source-text";
import { genreOfTitle } from "./title-genre";
import { endsWithDate, writtenDate } from "./written-date";

/** A line or table with what it is. */
export interface NamedBlock {
  kind: PartKind;
  block: SourceBlock;
}

/** What the parts of a document say for the form of a draft. */
export interface RecognisedFields {
  title: string;
  documentNumber: string | null;
  genre: Genre;
  issuedOn: CalendarDate | null;
  effectiveOn: CalendarDate | null;
  body: string;
  /** 发文机关, by red head or signature; several of a joint issue. */
  agencies: string[];
}

const textsOf = (blocks: readonly NamedBlock[], kind: PartKind): string[] =>
  blocks.flatMap((one) => (one.kind === kind ? wordsOf(one.block) : []));

const wordsOf = (block: SourceBlock): string[] => (block.kind === "line" ? [block.text] : cellTexts(block));
const cellTexts = ({ cells }: SourceTable): string[] => cells.map(({ text }) => text);

/** Digits and letters in one width; punctuation stays as wide as Chinese sets it. */
const narrow = (text: string): string =>
  text.replace(/[０-９Ａ-Ｚａ-ｚ]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0));

/** The lines of a title as one: characters set apart by blanks for the look of it come together, words of Latin letters stay apart. */
function joinedTitle(lines: readonly string[]): string {
  return lines
    .map((line) =>
      narrow(line)
        .replace(/[\s　]+/g, " ")
        .trim()
        .replace(/(?<![A-Za-z0-9]) | (?![A-Za-z0-9])/g, ""),
    )
    .join("")
    .replace(/\(([^()]*)\)/g, "（$1）");
}

function numberOf(texts: readonly string[], letterhead: string): string | null {
  const found = texts.map(documentNumberIn).find((text) => text !== null);
  if (!found) return null;
  const number = parseDocumentNumber(found);
  if (number) return formatDocumentNumber(number);
  // An order: 「广东省人民政府令」 above, 「第12号」 below.
  const sign = dense(letterhead);
  const whole = parseDocumentNumber(`${sign}${found}`);
  return whole && sign.endsWith("令") ? formatDocumentNumber(whole) : null;
}

const NAMED_START = /自(\d{4}年\d{1,2}月\d{1,2}日)起(?:施行|实施|执行|生效)/g;

/** The one day from which a text says that it is in force; null where it says none or several. */
function effectiveDay(texts: readonly string[]): CalendarDate | null {
  const flat = texts.map((text) => dense(text)).join("\n");
  const days = new Set([...flat.matchAll(NAMED_START)].map(([, day = ""]) => writtenDate(day)));
  const [only] = days;
  return days.size === 1 ? (only ?? null) : null;
}

function agenciesOf(blocks: readonly NamedBlock[]): string[] {
  const heads = textsOf(blocks, "letterhead").map((text) =>
    dense(text).replace(/(?:文件|令|会议纪要|纪要)$/, ""),
  );
  const signers = textsOf(blocks, "signature").flatMap((text) => {
    const end = endsWithDate(text);
    return readable(end?.before ?? text).split(" ");
  });
  const named = (names: readonly string[]) => [
    ...new Set(names.map(dense).filter((name) => isAgencyName(name))),
  ];
  const signed = named(signers);
  return signed.length > 0 ? signed : named(heads);
}

function issuedDay(blocks: readonly NamedBlock[]): CalendarDate | null {
  const days = textsOf(blocks, "issuedOn").map(writtenDate);
  const signed = textsOf(blocks, "signature").map(
    (text) => writtenDate(text) ?? endsWithDate(text)?.date ?? null,
  );
  return [...days, ...signed].findLast((day) => day !== null) ?? null;
}

/** Makes of the parts that an editor has confirmed the fields of a draft; nothing is invented for what the document does not say. */
export function draftFromParts(blocks: readonly NamedBlock[]): RecognisedFields {
  const title = joinedTitle(textsOf(blocks, "title"));
  const letterhead = textsOf(blocks, "letterhead").join("");
  return {
    title,
    documentNumber: numberOf(textsOf(blocks, "documentNumber"), letterhead),
    genre: genreOfTitle(title, letterhead),
    issuedOn: issuedDay(blocks),
    effectiveOn: effectiveDay(blocks.flatMap(({ block }) => wordsOf(block))),
    body: bodyOfParts(blocks),
    agencies: agenciesOf(blocks),
  };
}
