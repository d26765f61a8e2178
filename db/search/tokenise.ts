import { to } from "opencc-js/preset/t2cn";

/** Han characters and the two signs written among them: 〇 as a digit, 々 as a repetition. */
export const HAN = "[\\p{Unified_Ideograph}〇々]";
/** What a token is made of; everything else separates. No quote and no FTS5 operator is in here. */
export const WORD = "[\\p{L}\\p{N}]";
/** What a line break in a PDF puts between two Han characters that belong together. */
export const JOINER = "[\\s\\p{Cf}]";

const RUNS = new RegExp(`(${HAN}+)|[${WORD}--${HAN}]+`, "gv");
const BREAK_IN_HAN = new RegExp(`(?<=${HAN})${JOINER}+(?=${HAN})`, "gv");
/** Stands between two fields so that no phrase reaches across; private use, hence in no query and yet a token to FTS5. */
const FIELD_BREAK = "\ue000";

/** Characters whose folded form has one unit as well, which is nearly all of a Chinese text. */
const SIMPLE = "\\u0000-\\u007f\\u2018-\\u201d\\u3000-\\u3029\\u3400-\\u9fff\\uff01-\\uff5e";
/** Characters that may melt into the one before: accents, half-width kana marks, Hangul vowels and finals. */
const MELTS = "\\p{M}\\uff9e\\uff9f\\u1160-\\u11ff";
const UNEVEN = new RegExp(`[^${MELTS}][${MELTS}]+|[^${SIMPLE}]`, "gsv");

/** One stretch of a token: Han characters, or one word of letters and digits. */
export interface Run {
  text: string;
  han: boolean;
}

/** Text as the index sees it. */
export interface Folded {
  text: string;
  /** Turns a position in the folded text into one in the original; inside a character, `end` gives its far side. */
  original(position: number, end?: boolean): number;
}

/** The first form that the table of OpenCC names for each traditional character, by its code; 0 where there is none. */
const SIMPLER = simplerForms();

function simplerForms(): Uint16Array {
  const forms = new Uint16Array(2 ** 16);
  const characters = to.cn?.[0]?.[1];
  if (typeof characters !== "string")
    throw new Error("opencc-js no longer gives its table of characters as text");
  for (const pair of characters.split("|")) {
    const [traditional = "", simplified = ""] = pair.split(" ");
    // A form of two units would move every position behind it; those 546 characters stand in no text of a government.
    if (traditional.length === 1 && simplified.length === 1)
      forms[traditional.charCodeAt(0)] = simplified.charCodeAt(0);
  }
  return forms;
}

/**
 * Traditional characters in their simplified forms, one for one (增城市規劃 → 增城市规划). Of 3.3 million characters of regulations one
 * changes, so that for simplified texts everything stays as it was.
 */
export function simplified(text: string): string {
  let out = "";
  let done = 0;
  for (let at = 0; at < text.length; at += 1) {
    const form = SIMPLER[text.charCodeAt(at)];
    if (!form) continue;
    out += text.slice(done, at) + String.fromCharCode(form);
    done = at + 1;
  }
  return done === 0 ? text : out + text.slice(done);
}

const foldPart = (part: string): string => simplified(part.normalize("NFKC").toLowerCase());

/**
 * Compatibility forms, capitals and traditional characters unified (ＡＢＣ２０２６ → abc2026, 規劃 → 规划), with the way back to the
 * original positions.
 */
export function fold(text: string): Folded {
  /** Per uneven character: where it starts and ends, folded and original. */
  const bends: { folded: number; foldedEnd: number; original: number; originalEnd: number }[] = [];
  let out = "";
  let done = 0;
  for (const match of text.matchAll(UNEVEN)) {
    out += foldPart(text.slice(done, match.index));
    const part = foldPart(match[0]);
    done = match.index + match[0].length;
    if (part.length !== match[0].length || part.length > 1) {
      const start = out.length;
      const foldedEnd = start + part.length;
      bends.push({ folded: start, foldedEnd, original: match.index, originalEnd: done });
    }
    out += part;
  }
  out += foldPart(text.slice(done));
  const original = (position: number, end = false): number => {
    let low = 0;
    let high = bends.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((bends[middle]?.folded ?? 0) <= position) low = middle + 1;
      else high = middle;
    }
    const bend = bends[low - 1];
    if (!bend) return position;
    if (position >= bend.foldedEnd) return bend.originalEnd + position - bend.foldedEnd;
    return end && position > bend.folded ? bend.originalEnd : bend.original;
  };
  return { text: out, original };
}

/** The runs of a text in order, folded, line breaks between Han characters undone. */
export function runsOf(text: string): Run[] {
  const joined = fold(text).text.replace(BREAK_IN_HAN, "");
  return Array.from(joined.matchAll(RUNS), (match) => ({ text: match[0], han: match[1] !== undefined }));
}

/** Overlapping pairs of a Han run; its last character stands alone at the end, so that a search for one character is complete. */
export function pairsOf(run: string): string[] {
  const characters = [...run];
  return characters.map((character, at) => character + (characters[at + 1] ?? ""));
}

/** The tokens of several fields, ready for an index column: 关于农村 → 关于 于农 农村 村. */
export function indexedText(fields: readonly (string | null)[]): string {
  return fields
    .filter((field) => field !== null)
    .map((field) =>
      runsOf(field)
        .map((run) => (run.han ? pairsOf(run.text).join(" ") : run.text))
        .join(" "),
    )
    .join(` ${FIELD_BREAK} `);
}
