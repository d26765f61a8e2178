import { isAddressee, levelOf } from "../body";
import {
  ARTICLE,
  DIVISION,
  dense,
  documentNumberIn,
  endsTitle,
  isAgencyName,
  isHeadNote,
  isLetterhead,
  isSubtitle,
  readable,
} from "./line-rules";
import type { Confidence } from "./part-kinds";
import { ENDS_SENTENCE, LONGEST_TITLE, type Reading, said, tableText } from "./reading";
import type { SourceLine } from "./source-text";
import { endsWithDate, writtenDate } from "./written-date";

/** A document's head is never longer. */
const HEAD_BLOCKS = 30;

/** 版头, title and addressee; tells where the text begins. */
export function readHead(reading: Reading, annex: number): number {
  const end = Math.min(HEAD_BLOCKS, annex);
  const number = numberAt(reading, end);
  let at = 0;
  for (; at < end && headBlock(reading, at, number); at++);
  at = title(reading, at, end);
  for (let line = reading.line(at); line !== null && at < end; line = reading.line(++at)) {
    if (isSubtitle(line.text)) reading.set(at, said("subtitle"));
    else if (documentNumberIn(line.text) !== null && !isAddressee(line.text))
      reading.set(at, said("documentNumber"));
    else break;
  }
  // The addressee follows the title, or the date of an order.
  const addressee = reading.line(at);
  if (addressee && isAddressee(readable(addressee.text))) reading.set(at++, said("addressee"));
  return at;
}

function numberAt(reading: Reading, end: number): number {
  return reading.blocks.findIndex(
    (block, at) => at < end && block.kind === "line" && documentNumberIn(block.text) !== null,
  );
}

/** Takes one block of the 版头; false where it ends. */
function headBlock(reading: Reading, at: number, number: number): boolean {
  const block = reading.blocks[at];
  if (block === undefined) return false;
  if (block.kind === "table") {
    // A joint issue sets its agencies in a table without lines, beside 「文件」.
    const isHead =
      at < Math.max(number, 3) && tableText(block).some((text) => isLetterhead(text) || text === "文件");
    if (isHead) reading.set(at, said("letterhead", "likely"));
    return isHead;
  }
  const { text, align } = block;
  if (reading.parts[at]) return true;
  if (isHeadNote(text)) reading.set(at, said("headNote"));
  else if (documentNumberIn(text) !== null) reading.set(at, said("documentNumber"));
  else if (/^签发人 ?[:：]/.test(readable(text))) reading.set(at, said("headNote"));
  else if (isLetterheadHere(reading, at, number)) reading.set(at, said("letterhead"));
  // The date of minutes stands below their number.
  else if (number >= 0 && at > number && writtenDate(text) && align !== "right")
    reading.set(at, said("issuedOn", "likely"));
  else if (isMinutesLine(block)) reading.set(at, said("letterhead", "likely"));
  else return false;
  return true;
}

/** 「增城市人民政府办公室　　2026年3月2日」 below the red head of minutes. */
function isMinutesLine({ text }: SourceLine): boolean {
  const found = endsWithDate(text);
  return found !== null && isAgencyName(found.before);
}

function isLetterheadHere(reading: Reading, at: number, number: number): boolean {
  const line = reading.line(at);
  if (!line || !isLetterhead(line.text)) return false;
  const flat = dense(line.text);
  // Above the number it can be nothing else; without a number only what says 「文件」, or stands alone above its title.
  if (number > at) return true;
  if (number >= 0) return /文件$|^文件$/.test(flat);
  const next = reading.line(at + 1);
  const isAlone = line.align === "center" && next !== null && !endsTitle(flat) && isAgencyName(flat);
  return /文件$|令$|会议纪要$/.test(flat) ? true : isAlone && /^第.{1,5}[号期]$|文件$/.test(dense(next.text));
}

/** Takes the lines of the title; tells what follows. */
function title(reading: Reading, from: number, end: number): number {
  let at = from;
  let whole = "";
  for (let line = reading.line(at); line !== null && at < end; line = reading.line(at)) {
    if (!continuesTitle(reading, whole, line, at)) break;
    reading.set(at, said("title", titleConfidence(reading, line)));
    whole += dense(line.text);
    at++;
  }
  return at;
}

function titleConfidence(reading: Reading, line: SourceLine): Confidence {
  return line.align === "center" || reading.isLarge(line) ? "sure" : "likely";
}

function continuesTitle(reading: Reading, whole: string, line: SourceLine, at: number): boolean {
  const flat = dense(line.text);
  if (flat === "" || (whole + flat).length > LONGEST_TITLE || ENDS_SENTENCE.test(flat)) return false;
  if (isSubtitle(line.text) || levelOf(flat) !== null || ARTICLE.test(flat) || DIVISION.test(flat))
    return false;
  if (whole !== "" && (reading.namesTable(at) || (isAgencyName(flat) && endsTitle(whole)))) return false;
  const stands = line.align === "center" || reading.isLarge(line);
  if (whole === "") return stands || endsTitle(flat) || /关于/.test(flat) || (line.bold && flat.length <= 60);
  // 「（试行）」 in a line of its own belongs to the title.
  if (/^[(（].{1,12}[)）]$/.test(flat)) return stands;
  if (endsTitle(whole))
    return stands && endsTitle(flat) && !endsWithDate(line.text) && sameAsAbove(reading, at);
  return stands || endsTitle(flat);
}

function sameAsAbove(reading: Reading, at: number): boolean {
  const [line, above] = [reading.line(at), reading.line(at - 1)];
  return (
    line !== null &&
    above !== null &&
    line.size === above.size &&
    line.bold === above.bold &&
    reading.isLarge(line)
  );
}
