import { isAddressee, levelOf } from "../body";
import {
  ARTICLE,
  DIVISION,
  dense,
  documentNumberIn,
  endsTitle,
  isAgencyName,
  isAttachmentMark,
  isAttachmentNote,
  isContact,
  isCopyTo,
  isHeadNote,
  isLetterhead,
  isNumbered,
  isPrinting,
  isRelease,
  isSigner,
  isSubtitle,
  isTableName,
  isUnit,
  readable,
} from "./line-rules";
import type { Confidence, Part, PartKind } from "./part-kinds";
import type { SourceBlock, SourceLine, SourceTable } from "./source-text";
import { endsWithDate, writtenDate } from "./written-date";

/** A document's head is never longer. */
const HEAD_BLOCKS = 30;
const LONGEST_HEADING = 60;
const LONGEST_TITLE = 120;
const MOST_SIGNERS = 12;
const ENDS_SENTENCE = /[。；：！？，、;:,!?]$/;

const said = (kind: PartKind, confidence: Confidence = "sure"): Part => ({ kind, confidence });

/** The size of most of the text, by characters. */
function bodySize(lines: readonly SourceLine[]): number | null {
  const weights = new Map<number, number>();
  for (const { size, text } of lines)
    if (size !== null) weights.set(size, (weights.get(size) ?? 0) + text.length);
  const [most] = [...weights].sort((a, b) => b[1] - a[1]);
  return most?.[0] ?? null;
}

const tableText = ({ cells }: SourceTable): string[] =>
  cells.map(({ text }) => readable(text)).filter((text) => text !== "");

class Recogniser {
  private readonly blocks: readonly SourceBlock[];
  private readonly parts: (Part | null)[];
  private readonly size: number | null;

  constructor(blocks: readonly SourceBlock[]) {
    this.blocks = blocks;
    this.parts = blocks.map(() => null);
    this.size = bodySize(blocks.filter((block) => block.kind === "line"));
  }

  read(): Part[] {
    for (const [at, block] of this.blocks.entries())
      if (block.kind === "line" && block.isContents) this.set(at, said("leftOut"));
    const annex = this.annexFrom();
    const body = this.head(annex);
    const foot = this.foot(body, annex);
    this.body(body, foot);
    this.after(Math.max(foot, body));
    return this.parts.map((part) => part ?? said("paragraph", "unsure"));
  }

  private set(at: number, part: Part): void {
    this.parts[at] ??= part;
  }

  private line(at: number): SourceLine | null {
    const block = this.blocks[at];
    return block?.kind === "line" ? block : null;
  }

  private isLarge({ size }: SourceLine): boolean {
    return size !== null && this.size !== null && size > this.size;
  }

  /** Where what is attached begins: a line 「附件1」 of its own. */
  private annexFrom(): number {
    const found = this.blocks.findIndex((block) => block.kind === "line" && isAttachmentMark(block.text));
    return found < 0 ? this.blocks.length : found;
  }

  /** 版头, title and addressee; tells where the text begins. */
  private head(annex: number): number {
    const end = Math.min(HEAD_BLOCKS, annex);
    const number = this.numberAt(end);
    let at = 0;
    for (; at < end && this.headBlock(at, number); at++);
    at = this.title(at, end);
    for (let line = this.line(at); line !== null && at < end; line = this.line(++at)) {
      if (isSubtitle(line.text)) this.set(at, said("subtitle"));
      else if (documentNumberIn(line.text) !== null && !isAddressee(line.text))
        this.set(at, said("documentNumber"));
      else break;
    }
    // The addressee follows the title, or the date of an order.
    const addressee = this.line(at);
    if (addressee && isAddressee(readable(addressee.text))) this.set(at++, said("addressee"));
    return at;
  }

  private numberAt(end: number): number {
    return this.blocks.findIndex(
      (block, at) => at < end && block.kind === "line" && documentNumberIn(block.text) !== null,
    );
  }

  /** Takes one block of the 版头; false where it ends. */
  private headBlock(at: number, number: number): boolean {
    const block = this.blocks[at];
    if (block === undefined) return false;
    if (block.kind === "table") {
      // A joint issue sets its agencies in a table without lines, beside 「文件」.
      const isHead =
        at < Math.max(number, 3) && tableText(block).some((text) => isLetterhead(text) || text === "文件");
      if (isHead) this.set(at, said("letterhead", "likely"));
      return isHead;
    }
    const { text, align } = block;
    if (this.parts[at]) return true;
    if (isHeadNote(text)) this.set(at, said("headNote"));
    else if (documentNumberIn(text) !== null) this.set(at, said("documentNumber"));
    else if (/^签发人 ?[:：]/.test(readable(text))) this.set(at, said("headNote"));
    else if (this.isLetterheadHere(at, number)) this.set(at, said("letterhead"));
    // The date of minutes stands below their number.
    else if (number >= 0 && at > number && writtenDate(text) && align !== "right")
      this.set(at, said("issuedOn", "likely"));
    else if (this.isMinutesLine(block)) this.set(at, said("letterhead", "likely"));
    else return false;
    return true;
  }

  /** 「增城市人民政府办公室　　2026年3月2日」 below the red head of minutes. */
  private isMinutesLine({ text }: SourceLine): boolean {
    const found = endsWithDate(text);
    return found !== null && isAgencyName(found.before);
  }

  private isLetterheadHere(at: number, number: number): boolean {
    const line = this.line(at);
    if (!line || !isLetterhead(line.text)) return false;
    const flat = dense(line.text);
    // Above the number it can be nothing else; without a number only what says 「文件」, or stands alone above its title.
    if (number > at) return true;
    if (number >= 0) return /文件$|^文件$/.test(flat);
    const next = this.line(at + 1);
    const isAlone = line.align === "center" && next !== null && !endsTitle(flat) && isAgencyName(flat);
    return /文件$|令$|会议纪要$/.test(flat)
      ? true
      : isAlone && /^第.{1,5}[号期]$|文件$/.test(dense(next.text));
  }

  /** Takes the lines of the title; tells what follows. */
  private title(from: number, end: number): number {
    let at = from;
    let whole = "";
    for (let line = this.line(at); line !== null && at < end; line = this.line(at)) {
      if (!this.continuesTitle(whole, line, at)) break;
      this.set(at, said("title", this.titleConfidence(line)));
      whole += dense(line.text);
      at++;
    }
    return at;
  }

  private titleConfidence(line: SourceLine): Confidence {
    return line.align === "center" || this.isLarge(line) ? "sure" : "likely";
  }

  private continuesTitle(whole: string, line: SourceLine, at: number): boolean {
    const flat = dense(line.text);
    if (flat === "" || (whole + flat).length > LONGEST_TITLE || ENDS_SENTENCE.test(flat)) return false;
    if (isSubtitle(line.text) || levelOf(flat) !== null || ARTICLE.test(flat) || DIVISION.test(flat))
      return false;
    if (whole !== "" && (this.namesTable(at) || (isAgencyName(flat) && endsTitle(whole)))) return false;
    const stands = line.align === "center" || this.isLarge(line);
    if (whole === "")
      return stands || endsTitle(flat) || /关于/.test(flat) || (line.bold && flat.length <= 60);
    // 「（试行）」 in a line of its own belongs to the title.
    if (/^[(（].{1,12}[)）]$/.test(flat)) return stands;
    if (endsTitle(whole))
      return stands && endsTitle(flat) && !endsWithDate(line.text) && this.sameAsAbove(at);
    return stands || endsTitle(flat);
  }

  private sameAsAbove(at: number): boolean {
    const [line, above] = [this.line(at), this.line(at - 1)];
    return (
      line !== null &&
      above !== null &&
      line.size === above.size &&
      line.bold === above.bold &&
      this.isLarge(line)
    );
  }

  /** 附件说明, 署名, 成文日期, 附注 and 版记; tells where they begin. */
  private foot(from: number, annex: number): number {
    const date = this.dateBefore(from, annex);
    if (date === null) return this.undatedFoot(from, annex);
    const isDayAlone = writtenDate(this.line(date)?.text ?? "") !== null;
    this.set(date, said(isDayAlone ? "issuedOn" : "signature"));
    let first = date;
    for (let at = date - 1; at >= from && date - at <= MOST_SIGNERS && this.signs(at, date); at--) {
      this.set(at, said("signature", this.line(at)?.align === "right" ? "sure" : "likely"));
      first = at;
    }
    for (let at = first - 1; at >= from; at--) if (!this.notesAttachments(at, first)) break;
    const noted = this.parts.findIndex((part, at) => at >= from && part?.kind === "attachmentNote");
    return noted >= 0 && noted < first ? noted : first;
  }

  /** The last line before what is attached that is a day, or ends a signature with one. */
  private dateBefore(from: number, annex: number): number | null {
    for (let at = annex - 1; at >= from; at--) {
      const block = this.blocks[at];
      if (block?.kind === "table" && this.isSignedTable(block)) return at;
      if (block?.kind !== "line") continue;
      if (writtenDate(block.text)) return at;
      const found = endsWithDate(block.text);
      if (found && isSigner(found.before)) return at;
    }
    // Some sign below what they attach.
    return annex < this.blocks.length ? this.dateBefore(annex, this.blocks.length) : null;
  }

  private isSignedTable(table: SourceTable): boolean {
    const texts = tableText(table);
    return (
      texts.length > 1 &&
      texts.some((text) => isSigner(text)) &&
      texts.every((text) => isSigner(text) || writtenDate(text) !== null || endsWithDate(text) !== null)
    );
  }

  private signs(at: number, date: number): boolean {
    const line = this.line(at);
    if (line === null || this.parts[at]) return false;
    if (isSigner(line.text)) return true;
    // An agency whose name the rules do not know, set on the right just above the day.
    const flat = dense(line.text);
    return at === date - 1 && line.align === "right" && flat.length <= 30 && !/[。；：，]/.test(flat);
  }

  /** Marks one line of the list of attachments, from the last up to 「附件：」; false where there is none. */
  private notesAttachments(at: number, end: number): boolean {
    const line = this.line(at);
    if (line === null) return false;
    if (isAttachmentNote(line.text) || /^附(?:件|表) ?[:：]$/.test(readable(line.text))) {
      for (let noted = at; noted < end; noted++) this.set(noted, said("attachmentNote"));
      // 「附件2：」 has 「附件1：」 above it.
      return /^附(?:件|表) ?\d/.test(readable(line.text));
    }
    return readable(line.text).length <= 80 && !/[。；]$/.test(readable(line.text)) && end - at <= 30;
  }

  private undatedFoot(from: number, annex: number): number {
    let at = annex;
    const isFoot = (text: string) => isCopyTo(text) || isPrinting(text) || isRelease(text) || isContact(text);
    while (at - 1 >= from && isFoot(this.line(at - 1)?.text ?? "")) at--;
    const signer = this.line(at - 1);
    if (signer && signer.align === "right" && isSigner(signer.text) && at - 1 >= from) {
      at -= 1;
      this.set(at, said("signature", "likely"));
    }
    for (let note = at - 1; note >= from; note--) if (!this.notesAttachments(note, at)) break;
    const noted = this.parts.findIndex((part, place) => place >= from && part?.kind === "attachmentNote");
    return noted >= 0 && noted < at ? noted : at;
  }

  private body(from: number, to: number): void {
    for (let at = from; at < to; at++) this.set(at, this.inText(at));
  }

  /** What stands after signature and date: notes, 版记, then what is attached. */
  private after(from: number): void {
    let isAttached = false;
    for (let at = from; at < this.blocks.length; at++) {
      const line = this.line(at);
      if (this.parts[at]) {
        isAttached ||= this.parts[at]?.kind === "attachmentMark";
        continue;
      }
      if (line === null) {
        this.set(at, this.tableAfter(at, isAttached));
      } else if (isAttachmentMark(line.text)) {
        isAttached = true;
        this.set(at, said("attachmentMark"));
      } else if (this.isNameOfPart(at)) {
        isAttached = true;
        this.set(at, said("partTitle", "likely"));
      } else this.set(at, this.inText(at));
    }
  }

  private tableAfter(at: number, isAttached: boolean): Part {
    const block = this.blocks[at];
    const texts = block?.kind === "table" ? tableText(block) : [];
    if (texts.some((text) => isPrinting(text) || /印发$/.test(text))) return said("printing");
    if (texts.some(isCopyTo)) return said("copyTo");
    return said("table", isAttached ? "sure" : "likely");
  }

  /** The name of what is attached: below its mark, or large in the middle of a page of its own. */
  private isNameOfPart(at: number): boolean {
    const line = this.line(at);
    if (line === null) return false;
    const flat = dense(line.text);
    if (flat.length > LONGEST_TITLE || ENDS_SENTENCE.test(flat) || DIVISION.test(flat) || levelOf(flat))
      return false;
    if (isTableName(line.text) || writtenDate(line.text) || isSubtitle(line.text)) return false;
    const above = this.parts[at - 1]?.kind;
    if (above === "attachmentMark") return flat.length <= 60;
    if (above === "partTitle" && line.align === "center" && !this.namesTable(at)) return true;
    return line.align === "center" && (this.isLarge(line) || line.bold) && !this.namesTable(at);
  }

  private inText(at: number): Part {
    const block = this.blocks[at];
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
    if (this.namesTable(at)) return said("tableName", isTableName(text) ? "sure" : "likely");
    return this.heading(block, at) ?? said("paragraph");
  }

  /** A short line before a table, in the middle or with its number, and the unit below it. */
  private namesTable(at: number): boolean {
    const line = this.line(at);
    if (line === null || levelOf(readable(line.text)) !== null) return false;
    const next = this.blocks[at + 1];
    const text = readable(line.text);
    if (text.length > LONGEST_HEADING || ENDS_SENTENCE.test(text)) return false;
    const isBeforeTable =
      next?.kind === "table" ||
      (next?.kind === "line" && isUnit(next.text) && this.blocks[at + 2]?.kind === "table");
    return isBeforeTable && (isTableName(text) || line.align === "center");
  }

  private heading({ text: raw, bold, outline, align }: SourceLine, at: number): Part | null {
    const text = readable(raw);
    const level = levelOf(text);
    const isShort = text.length <= LONGEST_HEADING;
    const bare = text.replace(/。$/, "");
    if (level !== null && isShort && !ENDS_SENTENCE.test(bare)) {
      const isSentence = /。$/.test(text);
      if (isSentence && !bold && outline === null) return null;
      if (this.hasTextBelow(at, level)) return said(`heading${level}`, isSentence ? "likely" : "sure");
      return bold || outline !== null ? said(`heading${level}`, "likely") : null;
    }
    if (level !== null || !isShort || ENDS_SENTENCE.test(text)) return null;
    if (outline !== null) return said(`heading${Math.min(outline, 4) as 1 | 2 | 3 | 4}`, "likely");
    return bold && align === "center" ? said("heading1", "unsure") : null;
  }

  /** An item of a list has its like below it; a heading has its text. */
  private hasTextBelow(at: number, level: number): boolean {
    const next = this.blocks[at + 1];
    if (next === undefined) return false;
    if (next.kind === "table") return true;
    const text = readable(next.text);
    if (this.parts[at + 1] || isAttachmentNote(text) || isAttachmentMark(text)) return false;
    const below = levelOf(text);
    if (below === null) return true;
    return below > level || (below === 1 && level === 1 && isNumbered(text));
  }
}

/** Says of every line and table of a document what it is: the rules of GB/T 9704—2012 and of how offices really write. */
export function recognise(blocks: readonly SourceBlock[]): Part[] {
  return new Recogniser(blocks).read();
}
