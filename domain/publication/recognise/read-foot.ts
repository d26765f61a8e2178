import {
  dense,
  isAttachmentNote,
  isContact,
  isCopyTo,
  isPrinting,
  isRelease,
  isSigner,
  readable,
} from "./line-rules";
import { type Reading, said, tableText } from "./reading";
import type { SourceTable } from "./source-text";
import { endsWithDate, writtenDate } from "./written-date";

const MOST_SIGNERS = 12;

/** 附件说明, 署名, 成文日期, 附注 and 版记; tells where they begin. */
export function readFoot(reading: Reading, from: number, annex: number): number {
  const date = dateBefore(reading, from, annex);
  if (date === null) return undatedFoot(reading, from, annex);
  const isDayAlone = writtenDate(reading.line(date)?.text ?? "") !== null;
  reading.set(date, said(isDayAlone ? "issuedOn" : "signature"));
  let first = date;
  for (let at = date - 1; at >= from && date - at <= MOST_SIGNERS && signs(reading, at, date); at--) {
    reading.set(at, said("signature", reading.line(at)?.align === "right" ? "sure" : "likely"));
    first = at;
  }
  for (let at = first - 1; at >= from; at--) if (!notesAttachments(reading, at, first)) break;
  const noted = reading.parts.findIndex((part, at) => at >= from && part?.kind === "attachmentNote");
  return noted >= 0 && noted < first ? noted : first;
}

/** The last line before what is attached that is a day, or ends a signature with one. */
function dateBefore(reading: Reading, from: number, annex: number): number | null {
  for (let at = annex - 1; at >= from; at--) {
    const block = reading.blocks[at];
    if (block?.kind === "table" && isSignedTable(block)) return at;
    if (block?.kind !== "line") continue;
    if (writtenDate(block.text)) return at;
    const found = endsWithDate(block.text);
    if (found && isSigner(found.before)) return at;
  }
  // Some sign below what they attach.
  return annex < reading.blocks.length ? dateBefore(reading, annex, reading.blocks.length) : null;
}

function isSignedTable(table: SourceTable): boolean {
  const texts = tableText(table);
  return (
    texts.length > 1 &&
    texts.some((text) => isSigner(text)) &&
    texts.every((text) => isSigner(text) || writtenDate(text) !== null || endsWithDate(text) !== null)
  );
}

function signs(reading: Reading, at: number, date: number): boolean {
  const line = reading.line(at);
  if (line === null || reading.parts[at]) return false;
  if (isSigner(line.text)) return true;
  // An agency whose name the rules do not know, set on the right just above the day.
  const flat = dense(line.text);
  return at === date - 1 && line.align === "right" && flat.length <= 30 && !/[。；：，]/.test(flat);
}

/** Marks one line of the list of attachments, from the last up to 「附件：」; false where there is none. */
function notesAttachments(reading: Reading, at: number, end: number): boolean {
  const line = reading.line(at);
  if (line === null) return false;
  if (isAttachmentNote(line.text) || /^附(?:件|表) ?[:：]$/.test(readable(line.text))) {
    for (let noted = at; noted < end; noted++) reading.set(noted, said("attachmentNote"));
    // 「附件2：」 has 「附件1：」 above it.
    return /^附(?:件|表) ?\d/.test(readable(line.text));
  }
  return readable(line.text).length <= 80 && !/[。；]$/.test(readable(line.text)) && end - at <= 30;
}

function undatedFoot(reading: Reading, from: number, annex: number): number {
  let at = annex;
  const isFoot = (text: string) => isCopyTo(text) || isPrinting(text) || isRelease(text) || isContact(text);
  while (at - 1 >= from && isFoot(reading.line(at - 1)?.text ?? "")) at--;
  const signer = reading.line(at - 1);
  if (signer && signer.align === "right" && isSigner(signer.text) && at - 1 >= from) {
    at -= 1;
    reading.set(at, said("signature", "likely"));
  }
  for (let note = at - 1; note >= from; note--) if (!notesAttachments(reading, note, at)) break;
  const noted = reading.parts.findIndex((part, place) => place >= from && part?.kind === "attachmentNote");
  return noted >= 0 && noted < at ? noted : at;
}
