import { openPdf } from "../pdf";
import type { HowClean } from "./clean-office";

const SPACE = 0x20;
const OBJECT = /(?:^|[\r\n])(\d+) 0 obj\s*<</g;

/** Where a value of a dictionary ends that begins at `from`. */
function valueEnd(text: string, from: number): number {
  let at = from;
  let depth = 0;
  while (at < text.length) {
    const two = text.slice(at, at + 2);
    const one = text[at];
    if (two === "<<" || one === "[") {
      depth += 1;
      at += two === "<<" ? 2 : 1;
    } else if (two === ">>" || one === "]") {
      if (depth === 0) return at;
      depth -= 1;
      at += two === ">>" ? 2 : 1;
      if (depth === 0) return at;
    } else if (one === "(") {
      let open = 0;
      for (; at < text.length; at++) {
        if (text[at] === "\\") at += 1;
        else if (text[at] === "(") open += 1;
        else if (text[at] === ")" && --open === 0) break;
      }
      at += 1;
      if (depth === 0) return at;
    } else if (one === "<") {
      at = text.indexOf(">", at) + 1;
      if (depth === 0) return at;
    } else if (one === "/" && depth === 0 && at > from) return at;
    else at += 1;
  }
  return at;
}

/** The entries of the dictionary that begins before `from`, with the places of their names and values. */
function* entries(text: string, from: number): Generator<{ key: string; from: number; to: number }> {
  let at = from;
  for (;;) {
    while (/\s/.test(text[at] ?? "")) at += 1;
    if (text[at] !== "/") return;
    const key = /^\/[^\s/<>()[\]]*/.exec(text.slice(at, at + 128))?.[0] ?? "/";
    let value = at + key.length;
    while (/\s/.test(text[value] ?? "")) value += 1;
    // A name as a value begins as a key does.
    const name =
      text[value] === "/" ? (/^\/[^\s/<>()[\]]*/.exec(text.slice(value, value + 128))?.[0].length ?? 1) : 0;
    const to = name > 0 ? value + name : valueEnd(text, value);
    yield { key: key.slice(1), from: at, to };
    at = to;
  }
}

/** Of whatever object: who made it, with what, and what happens when it is opened. */
const ALWAYS = new Set(["Metadata", "PieceInfo", "LastModified"]);
const INFO = new Set([
  "Author",
  "Title",
  "Subject",
  "Keywords",
  "Producer",
  "Creator",
  "CreationDate",
  "ModDate",
]);
const ACTIVE = new Set([
  "AA",
  "OpenAction",
  "EmbeddedFiles",
  "AF",
  "Annots",
  "AcroForm",
  "JavaScript",
  "Outlines",
]);

/** Writes blanks over the entries of dictionaries that have to go; nothing moves, so that every place in the file still holds. */
function blanked(bytes: Buffer, how: HowClean): Buffer {
  const made = Buffer.from(bytes);
  const text = bytes.toString("latin1");
  for (const match of text.matchAll(OBJECT)) {
    const start = match.index + match[0].length;
    const all = [...entries(text, start)];
    const isInfo = all.some(({ key }) => key === "Producer" || key === "Creator");
    for (const { key, from, to } of all) {
      const goes =
        ALWAYS.has(key) || isInfo || (INFO.has(key) && isInfo) || (how === "all" && ACTIVE.has(key));
      if (goes) made.fill(SPACE, from, to);
    }
  }
  return made;
}

/** Blanks what cameras wrote into pictures that lie in the file as they came. */
function withoutExif(bytes: Buffer): Buffer {
  const made = Buffer.from(bytes);
  const mark = Buffer.from("457869660000", "hex");
  for (let at = made.indexOf(mark); at >= 0; at = made.indexOf(mark, at + 1)) {
    const isBlock = made[at - 4] === 0xff && made[at - 3] === 0xe1;
    const length = isBlock ? made.readUInt16BE(at - 2) - 2 : mark.length;
    made.fill(0, at, Math.min(at + length, made.length));
  }
  return made;
}

async function pagesAnew(bytes: Buffer): Promise<Buffer> {
  const pdf = await openPdf(bytes);
  const made = await pdf.extractPages([{ document: null }]);
  if (!made) throw new Error("no pages");
  const again = await openPdf(made);
  if (again.numPages !== pdf.numPages) throw new Error("pages were lost");
  return Buffer.from(made);
}

/**
 * A PDF of the same pages with their text, without who made it; with `all` also without scripts, files, remarks, forms and links. It is written
 * twice: the second time leaves out what the first one still carried and nothing names any more, older revisions too.
 */
export async function cleanPdf(bytes: Buffer, how: HowClean): Promise<Buffer> {
  const once = blanked(await pagesAnew(bytes), how);
  return withoutExif(blanked(await pagesAnew(once), how));
}
