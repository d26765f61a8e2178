/** One page, sheet or slide, as it was read. */
export interface TextPage {
  /** From 1; a page without text has none. */
  page: number;
  /** The name of a sheet; null where pages have none. */
  label: string | null;
  /** Not shown by the program that opens the file, but in it all the same. */
  hidden: boolean;
  text: string;
}

/** What came of reading a file. */
export interface TextRead {
  status: "read" | "readInPart" | "scan" | "locked" | "damaged" | "noText";
  pageCount: number | null;
  pages: TextPage[];
}

export interface TextLimits {
  pages: number;
  pageChars: number;
  chars: number;
  /** After this what was read so far is given, and no more is read. */
  timeMs: number;
}

const LONGEST_LABEL = 100;

/** Radicals and compatibility forms that some PDF writers put where the plain character belongs: 「⽂」 is 「文」 to every reader. */
const LOOKALIKES = /[\u2E80-\u2FDF\uF900-\uFAFF]/g;
/** Control characters except tab and line end, and characters that nobody sees. */
const UNSEEN = /(?![\t\n])\p{Cc}|\p{Cf}/gu;

/** Text as a reader sees it: plain characters, no blanks at the ends of lines, no run of empty lines. */
export function tidy(text: string): string {
  return (
    text
      .toWellFormed()
      .replace(/\r\n?/g, "\n")
      .replace(UNSEEN, "")
      .replace(LOOKALIKES, (char) => char.normalize("NFKC"))
      .replace(/[ \t\u00A0\u3000]+$/gm, "")
      .replace(/\n{3,}/g, "\n\n")
      // A sheet may begin with an empty cell.
      .replace(/^[\n \u00A0\u3000]+/, "")
      .trimEnd()
  );
}

/** Collects the pages of a file within the limits. */
export class PageCollector {
  readonly pages: TextPage[] = [];
  /** Something was left out. */
  isCut = false;
  private seen = 0;
  private chars = 0;
  private readonly limits: TextLimits;
  private readonly began = performance.now();

  constructor(limits: TextLimits) {
    this.limits = limits;
  }

  /** False when nothing more will be taken; asked before each page. */
  hasRoom(): boolean {
    const { pages, chars, timeMs } = this.limits;
    const isFull = this.seen >= pages || this.chars >= chars || performance.now() - this.began > timeMs;
    if (isFull) this.isCut = true;
    return !isFull;
  }

  /** How much text one page may have. */
  get pageChars(): number {
    return Math.min(this.limits.pageChars, this.limits.chars - this.chars);
  }

  /** Takes the next page, empty or not. */
  add(raw: string, { label = null, hidden = false }: { label?: string | null; hidden?: boolean } = {}): void {
    this.seen += 1;
    const whole = tidy(raw);
    const most = this.pageChars;
    if (whole.length > most) this.isCut = true;
    const text = whole.slice(0, most).toWellFormed();
    this.chars += text.length;
    if (text === "") return;
    const name = label === null ? null : tidy(label).slice(0, LONGEST_LABEL).toWellFormed();
    this.pages.push({ page: this.seen, label: name, hidden, text });
  }

  /** What was read, of so many pages. */
  result(pageCount: number): TextRead {
    return { status: this.isCut ? "readInPart" : "read", pageCount, pages: this.pages };
  }
}

/** Why a file gives no text. */
export class Unreadable extends Error {
  readonly status: "scan" | "locked" | "damaged";
  constructor(status: "scan" | "locked" | "damaged", message: string = status) {
    super(message);
    this.status = status;
  }
}
