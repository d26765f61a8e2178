import { levelOf } from "../body";
import {
  ARTICLE,
  DIVISION,
  dense,
  isAttachmentMark,
  isAttachmentNote,
  isContact,
  isCopyTo,
  isNumbered,
  isPrinting,
  isRelease,
  isSubtitle,
  isTableName,
  readable,
} from "./line-rules";
import type { Part } from "./part-kinds";
import { ENDS_SENTENCE, LONGEST_HEADING, LONGEST_TITLE, type Reading, said, tableText } from "./reading";
import type { SourceLine } from "./source-text";
import { writtenDate } from "./written-date";

/** What stands between head and foot. */
export function readBody(reading: Reading, from: number, to: number): void {
  for (let at = from; at < to; at++) reading.set(at, inText(reading, at));
}

/** What stands after signature and date: notes, 版记, then what is attached. */
export function readAfter(reading: Reading, from: number): void {
  let isAttached = false;
  for (let at = from; at < reading.blocks.length; at++) {
    const line = reading.line(at);
    if (reading.parts[at]) {
      isAttached ||= reading.parts[at]?.kind === "attachmentMark";
      continue;
    }
    if (line === null) {
      reading.set(at, tableAfter(reading, at, isAttached));
    } else if (isAttachmentMark(line.text)) {
      isAttached = true;
      reading.set(at, said("attachmentMark"));
    } else if (isNameOfPart(reading, at)) {
      isAttached = true;
      reading.set(at, said("partTitle", "likely"));
    } else reading.set(at, inText(reading, at));
  }
}

function tableAfter(reading: Reading, at: number, isAttached: boolean): Part {
  const block = reading.blocks[at];
  const texts = block?.kind === "table" ? tableText(block) : [];
  if (texts.some((text) => isPrinting(text) || /印发$/.test(text))) return said("printing");
  if (texts.some(isCopyTo)) return said("copyTo");
  return said("table", isAttached ? "sure" : "likely");
}

/** The name of what is attached: below its mark, or large in the middle of a page of its own. */
function isNameOfPart(reading: Reading, at: number): boolean {
  const line = reading.line(at);
  if (line === null) return false;
  const flat = dense(line.text);
  if (flat.length > LONGEST_TITLE || ENDS_SENTENCE.test(flat) || DIVISION.test(flat) || levelOf(flat))
    return false;
  if (isTableName(line.text) || writtenDate(line.text) || isSubtitle(line.text)) return false;
  const above = reading.parts[at - 1]?.kind;
  if (above === "attachmentMark") return flat.length <= 60;
  if (above === "partTitle" && line.align === "center" && !reading.namesTable(at)) return true;
  return line.align === "center" && (reading.isLarge(line) || line.bold) && !reading.namesTable(at);
}

function inText(reading: Reading, at: number): Part {
  const block = reading.blocks[at];
  if (block === undefined || block.kind === "table") return said("table");
  const text = readable(block.text);
  const flat = dense(text);
  if (isRelease(text)) return said("release");
  if (isCopyTo(text)) return said("copyTo");
  if (isPrinting(text)) return said("printing");
  if (isContact(text)) return said("contact");
  if (isSubtitle(text) && block.align === "center") return said("subtitle", "likely");
  if (DIVISION.test(flat) && flat.length <= LONGEST_HEADING && !ENDS_SENTENCE.test(flat))
    return said("division");
  if (ARTICLE.test(flat)) return said("article");
  if (reading.namesTable(at)) return said("tableName", isTableName(text) ? "sure" : "likely");
  return heading(reading, block, at) ?? said("paragraph");
}

function heading(reading: Reading, { text: raw, bold, outline, align }: SourceLine, at: number): Part | null {
  const text = readable(raw);
  const level = levelOf(text);
  const isShort = text.length <= LONGEST_HEADING;
  const bare = text.replace(/。$/, "");
  if (level !== null && isShort && !ENDS_SENTENCE.test(bare)) {
    const isSentence = /。$/.test(text);
    if (isSentence && !bold && outline === null) return null;
    if (hasTextBelow(reading, at, level)) return said(`heading${level}`, isSentence ? "likely" : "sure");
    return bold || outline !== null ? said(`heading${level}`, "likely") : null;
  }
  if (level !== null || !isShort || ENDS_SENTENCE.test(text)) return null;
  if (outline !== null) return said(`heading${Math.min(outline, 4) as 1 | 2 | 3 | 4}`, "likely");
  return bold && align === "center" ? said("heading1", "unsure") : null;
}

/** An item of a list has its like below it; a heading has its text. */
function hasTextBelow(reading: Reading, at: number, level: number): boolean {
  const next = reading.blocks[at + 1];
  if (next === undefined) return false;
  if (next.kind === "table") return true;
  const text = readable(next.text);
  if (reading.parts[at + 1] || isAttachmentNote(text) || isAttachmentMark(text)) return false;
  const below = levelOf(text);
  if (below === null) return true;
  return below > level || (below === 1 && level === 1 && isNumbered(text));
}
