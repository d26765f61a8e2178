import type { Block, Level } from "./blocks";
import { captionOf, readTable } from "./body-table";
import { chineseNumber } from "./chinese-number";

export type { Block, Level, OutlineEntry, TableCell } from "./blocks";
export { excerptOf, outline, plainText } from "./body-views";

const NUMERAL = "[一二三四五六七八九十百千零〇两\\d]{1,9}";
const ARTICLE = new RegExp(`^(第(${NUMERAL})条(?:之(${NUMERAL}))?)(?:[\\s　]+(.*))?$`, "u");
const DIVISION = new RegExp(`^(第(${NUMERAL})(章|编|部分|节))(?:[\\s　]+(.*))?$`, "u");
const RUN_TOGETHER = new RegExp(`[。；：] 第${NUMERAL}条[\\s　]`, "u");
const MARKED_HEADING = /^(#{1,5})\s+(.+)$/;
const LEVEL_MARKS: readonly [Level, RegExp][] = [
  [1, /^[一二三四五六七八九十百]{1,5}、/],
  [2, /^[（(][一二三四五六七八九十百]{1,5}[）)]/],
  [3, /^\d{1,3}[.．、](?!\d)/],
  [4, /^[（(]\d{1,3}[）)]/],
];
const LONGEST_HEADING = 50;
const LONGEST_ADDRESSEE = 200;
const RELEASE = /^[（(]此件.{2,20}[）)]$/;
const ENDS_SENTENCE = /[。；：！？，、;:,!?]$/;

/** The level whose mark a line begins with: 一、（一）1.（1）. */
export const levelOf = (line: string): Level | null =>
  LEVEL_MARKS.find(([, mark]) => mark.test(line))?.[0] ?? null;

/** Gives every place in a document a name of its own: the second 第十二条 of a notice that prints two regulations is `art-12-2`. */
function anchorMaker(): (base: string) => string {
  const seen = new Map<string, number>();
  return (base) => {
    const count = (seen.get(base) ?? 0) + 1;
    seen.set(base, count);
    return count === 1 ? base : `${base}-${count}`;
  };
}

/** Some archives run a whole chapter together in one line: 「第一条 ……。 第二条 ……。」 */
function unrun(line: string): string[] {
  return line.startsWith("第") && RUN_TOGETHER.test(line) ? line.split(/(?<=[。；：]) (?=\S)/) : [line];
}

class BodyReader {
  private readonly blocks: Block[] = [];
  private readonly anchor = anchorMaker();
  private readonly lines: readonly string[];
  private chapterAnchor = "";

  constructor(markdown: string) {
    this.lines = markdown.split(/\r\n|[\n\r\u2028\u2029]/).flatMap((line) => unrun(line.trim()));
  }

  read(): Block[] {
    for (let at = 0; at < this.lines.length; ) {
      at += this.lines[at] === "" ? 1 : this.take(at);
    }
    return this.blocks;
  }

  /** Reads the block that begins on a line; tells how many lines it took. */
  private take(at: number): number {
    const line = this.lines[at] ?? "";
    // Behind a `\\` stands a paragraph, whatever it looks like: an editor who means it so writes it so.
    if (line.startsWith("\\")) return this.takePlain(line.slice(1).trim());
    if (line.startsWith("|")) return this.takeTable(at, null);
    const caption = captionOf(line);
    if (caption !== null) {
      const table = this.nextFilled(at);
      if (this.lines[table]?.startsWith("|")) return table - at + this.takeTable(table, caption);
    }
    if (line.startsWith(">>")) return this.takeSignature(at);
    if (/^附件[：:]\s*\S/.test(line)) return this.takeAttachments(at);
    this.blocks.push(this.single(line, at));
    return 1;
  }

  private takePlain(text: string): number {
    const level = levelOf(text);
    if (text !== "")
      this.blocks.push(level === null ? { kind: "paragraph", text } : { kind: "paragraph", text, level });
    return 1;
  }

  private single(line: string, at: number): Block {
    const [, marks = "", marked = ""] = MARKED_HEADING.exec(line) ?? [];
    const text = marked === "" ? line : marked.trim();
    const numbered = this.articleOf(text) ?? this.divisionOf(text, marked !== "");
    if (numbered) return numbered;
    if (marks === "#") return { kind: "partTitle", text, anchor: this.anchor("part") };
    if (marks !== "") return this.heading(Math.min(marks.length - 1, 4) as Level, text);
    if (RELEASE.test(text)) return { kind: "release", text };
    if (this.blocks.length === 0 && isAddressee(text)) return { kind: "addressee", text };
    const level = levelOf(text);
    if (level === null) return { kind: "paragraph", text };
    return this.isHeading(text, level, at) ? this.heading(level, text) : { kind: "paragraph", text, level };
  }

  private articleOf(text: string): Block | null {
    const [, label = "", numeral = "", among, rest = ""] = ARTICLE.exec(text) ?? [];
    const number = chineseNumber(numeral);
    if (number === null) return null;
    const inserted = among === undefined ? "" : `z${chineseNumber(among) ?? 0}`;
    return { kind: "article", number, label, text: rest, anchor: this.anchor(`art-${number}${inserted}`) };
  }

  private divisionOf(text: string, isMarked: boolean): Block | null {
    const [, label = "", numeral = "", unit = "", rest = ""] = DIVISION.exec(text) ?? [];
    const number = chineseNumber(numeral);
    if (number === null || (!isMarked && (text.length > LONGEST_HEADING || ENDS_SENTENCE.test(text))))
      return null;
    if (unit === "节") {
      return {
        kind: "section",
        label,
        text: rest,
        anchor: this.anchor(`${this.chapterAnchor}sec-${number}`),
      };
    }
    const anchor = this.anchor(`chap-${number}`);
    this.chapterAnchor = `${anchor}-`;
    return { kind: "chapter", label, text: rest, anchor };
  }

  private heading(level: Level, text: string): Block {
    return { kind: "heading", level, text, anchor: this.anchor("head") };
  }

  /** A marked line is a heading when it is short, no sentence, and something stands beneath it. */
  private isHeading(text: string, level: Level, at: number): boolean {
    if (text.length > LONGEST_HEADING || ENDS_SENTENCE.test(text)) return false;
    const next = this.lines[this.nextFilled(at)];
    if (next === undefined || next.startsWith("#") || next.startsWith(">>")) return false;
    const below = levelOf(next);
    return below === null ? !ARTICLE.test(next) && !/^附件[：:]/.test(next) : below > level;
  }

  private nextFilled(at: number): number {
    let next = at + 1;
    while (this.lines[next] === "") next++;
    return next;
  }

  private run(at: number, belongs: (line: string) => boolean): string[] {
    let end = at;
    for (let line = this.lines[end]; line !== undefined && belongs(line); line = this.lines[end]) end++;
    return this.lines.slice(at, end);
  }

  private takeTable(at: number, caption: string | null): number {
    const lines = this.run(at, (line) => line.startsWith("|"));
    this.blocks.push({ kind: "table", caption, ...readTable(lines) });
    return lines.length;
  }

  private takeSignature(at: number): number {
    const lines = this.run(at, (line) => line.startsWith(">>"));
    const texts = lines.map((line) => line.slice(2).trim()).filter((text) => text !== "");
    const last = this.blocks.at(-1);
    if (last?.kind === "signature") last.lines.push(...texts);
    else this.blocks.push({ kind: "signature", lines: texts });
    return lines.length;
  }

  private takeAttachments(at: number): number {
    const first = this.lines[at] ?? "";
    const more = this.run(at + 1, (line) => /^\d{1,3}[.．、]/.test(line));
    const whole = first.replace(/^附件[：:]\s*/, "");
    const listed = [...whole.split(/[\s　；;](?=\d{1,3}[.．、])/), ...more];
    const items = listed.map((item) =>
      item
        .trim()
        .replace(/^\d{1,3}[.．、]\s*/, "")
        .replace(/[；;]$/, "")
        .trim(),
    );
    this.blocks.push({ kind: "attachmentNote", items });
    return 1 + more.length;
  }
}

/** 主送机关 is a list of names and ends with 「：」; 「现将有关事项规定如下：」 is a sentence. */
export function isAddressee(text: string): boolean {
  return text.length <= LONGEST_ADDRESSEE && /[：:]$/.test(text) && !/[。；]|如下|下列|以下/.test(text);
}

/** Reads a document's text: the small Markdown of this portal, or plain text with one paragraph in a line. */
export function parseBody(markdown: string): Block[] {
  return new BodyReader(markdown).read();
}
