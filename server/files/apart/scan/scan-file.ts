import type { PublicationFileType } from "@/domain/publication/file-types";
import type {
  FileFinding,
  FileOutcome,
  FilePart,
  FilePlace,
  Finding,
} from "@/domain/publication/gate/file-places";
import { maskedText } from "@/domain/publication/gate/masking";
import type { SensitiveRule } from "@/domain/publication/sensitive-scan";
import { valuesIn } from "@/domain/publication/sensitive-scan";
import type { CalendarDate } from "@/domain/time/calendar-date";
import { ENCRYPTED_PACKAGE } from "../plain-types";
import { Unreadable } from "../text/pages";
import { decodedText, webText } from "../text/plain";
import { Gathered } from "./gathered";
import { readOffice } from "./office";
import { openParts, type Parts, TooLarge } from "./parts";

export interface ScanJob {
  do: "scan";
  mediaType: string;
  on: CalendarDate;
}

/** Something found in a file. The value goes no further than the process that keeps its keyed hash. */
export interface FileValue {
  rule: SensitiveRule;
  sample: string;
  value: string;
  place: FilePlace;
}

export interface ScannedFile {
  outcome: FileOutcome;
  pages: number | null;
  /** Pages that hold no text, so that somebody has to look at them (PS-008). */
  handPages: number[];
  findings: Finding[];
  values: FileValue[];
  /** More was found than is listed. */
  isMore: boolean;
}

/** A list of more than this is not gone through one by one, and one that is longer is a list of persons anyway. */
const MOST_VALUES = 2000;
const DEEPEST = 2;

interface Read {
  gathered: Gathered[];
  findings: Map<FileFinding, number>;
  pages: number | null;
  handPages: number[];
  inner?: { name: string; bytes: Buffer }[];
}

const plain = (gathered: Gathered[], more: Partial<Read> = {}): Read => ({
  gathered,
  findings: new Map(),
  pages: null,
  handPages: [],
  ...more,
});

function lines(text: string, part: FilePart = "line"): Gathered {
  const to = new Gathered();
  for (const [index, line] of text.split(/\r\n?|\n/).entries()) {
    to.at({ part, number: index + 1 });
    to.put(`${line}\n`);
  }
  return to;
}

function readWeb(bytes: Buffer): Read {
  const named = /<meta[^>]+charset\s*=\s*["']?\s*(gb18030|gbk|gb2312|big5)/i.exec(
    bytes.toString("latin1", 0, 2048),
  )?.[1];
  const source = named ? new TextDecoder(named).decode(bytes) : decodedText(bytes);
  const findings = new Map<FileFinding, number>();
  if (/<script\b|\son\w+\s*=|javascript:/i.test(source)) findings.set("scripts", 1);
  return plain([lines(webText(source)), lines(source, "other")], { findings });
}

async function readPackage(parts: Parts, mediaType: string): Promise<Read> {
  if (mediaType === "application/ofd") return (await import("./ofd-file")).readOfdFile(parts);
  const { gathered, findings, inner, hasText } = readOffice(parts);
  const isPictures = (findings.get("pictures") ?? 0) > 0;
  return { gathered, findings, pages: null, handPages: !hasText && isPictures ? [1] : [], inner };
}

/** Text that stands in a binary file of an old office program: two bytes a character, or one. Better than nothing, and never enough: somebody looks at it too (UP-043). */
function readBinary(bytes: Buffer): Read {
  const wide = (from: number) => new TextDecoder("utf-16le").decode(bytes.subarray(from));
  const narrow = new TextDecoder("gb18030").decode(bytes);
  const texts = [wide(0), wide(1), narrow].map((text) => {
    const to = new Gathered();
    to.at({ part: "text" });
    to.put(text.replace(/(?:(?![\t\n\r])[\p{Cc}\p{Co}\p{Cn}\p{Cs}\uFFFD])+/gu, "\n\n\n\n"));
    return to;
  });
  return plain(texts, { handPages: [1] });
}

const isZip = (bytes: Buffer) => bytes.toString("hex", 0, 4) === "504b0304";
const isPdf = (bytes: Buffer) => /%PDF-/.test(bytes.toString("latin1", 0, 1024));
const isPicture = (bytes: Buffer) => /^(?:ffd8ff|89504e47)/.test(bytes.toString("hex", 0, 4));

/** What a file inside another one is, by its first bytes. */
function typeInside(bytes: Buffer, name: string): PublicationFileType | null {
  if (isPdf(bytes)) return "application/pdf";
  if (isPicture(bytes)) return "image/png";
  if (isZip(bytes)) return /\.ofd$/i.test(name) ? "application/ofd" : "application/zip";
  if (/\.html?$|\.mht$/i.test(name)) return "text/html";
  return /\.(?:txt|csv|xml|json|md|rtf)$/i.test(name) ? "text/plain" : null;
}

async function readArchive(bytes: Buffer): Promise<Read> {
  const parts = await openParts(bytes);
  const names = [...parts.keys()].map((name) => name.toLowerCase());
  if (names.includes("[content_types].xml")) return readPackage(parts, "office");
  if (names.includes("ofd.xml")) return readPackage(parts, "application/ofd");
  const list = new Gathered();
  for (const name of parts.keys()) {
    list.at({ part: "embedded", inside: name });
    list.put(`${name}\n\n\n\n`);
  }
  // Whoever looks at an archive looks at the list and at what could not be read.
  return plain([list], { handPages: [1], inner: [...parts].map(([name, part]) => ({ name, bytes: part })) });
}

async function readFile(mediaType: string, bytes: Buffer): Promise<Read> {
  if (bytes.includes(ENCRYPTED_PACKAGE)) throw new Unreadable("locked");
  if (mediaType === "application/pdf") return (await import("./pdf-file")).readPdfFile(bytes);
  if (mediaType === "image/jpeg" || mediaType === "image/png") {
    const { readPicture } = await import("./picture-file");
    return readPicture(bytes);
  }
  if (mediaType === "text/html") return readWeb(bytes);
  if (mediaType === "text/plain" || mediaType === "text/csv") return plain([lines(decodedText(bytes))]);
  if (mediaType === "application/zip" || mediaType === "application/ofd" || /officedocument/.test(mediaType))
    return readArchive(bytes);
  return readBinary(bytes);
}

async function collect(
  mediaType: string,
  bytes: Buffer,
  to: { values: FileValue[]; isMore: boolean },
  on: CalendarDate,
  depth: number,
): Promise<Read> {
  const read = await readFile(mediaType, bytes);
  const seen = new Set(to.values.map(keyOf));
  for (const gathered of read.gathered) {
    const placeOf = gathered.placeFinder();
    for (const { rule, sample, value, from } of valuesIn(gathered.whole(), on)) {
      const found = { rule, sample, value, place: told(placeOf(from), on) };
      // The readings of a Word file say most things twice.
      if (seen.has(keyOf(found))) continue;
      seen.add(keyOf(found));
      if (to.values.length >= MOST_VALUES) to.isMore = true;
      else to.values.push(found);
    }
  }
  for (const { name, bytes: inner } of read.inner ?? []) {
    const type = typeInside(inner, name);
    const found = { values: [] as FileValue[], isMore: false };
    if (depth >= DEEPEST) throw new Unreadable("damaged", "packed too deep");
    const within = await collect(type ?? "application/msword", inner, found, on, depth + 1);
    for (const [kind, count] of within.findings)
      if (kind !== "properties") read.findings.set(kind, (read.findings.get(kind) ?? 0) + count);
    to.isMore ||= found.isMore;
    to.values.push(
      ...found.values
        .slice(0, MOST_VALUES - to.values.length)
        .map((one) => ({ ...one, place: told({ ...one.place, inside: name }, on) })),
    );
  }
  return read;
}

/** A place without a value in it: a sheet or a file may be named after a person's number. */
function told(place: FilePlace, on: CalendarDate): FilePlace {
  const bare = (name: string) => maskedText(name, on, () => true).text;
  return {
    ...place,
    ...(place.sheet !== undefined && { sheet: bare(place.sheet) }),
    ...(place.inside !== undefined && { inside: bare(place.inside) }),
  };
}

const keyOf = ({ rule, value, place }: FileValue): string => {
  // What is a paragraph in one reading is one in the other.
  const { part, ...rest } = place;
  return JSON.stringify([
    rule,
    value,
    part === "original" ? "text" : part,
    rest.sheet,
    rest.cell,
    rest.number,
  ]);
};

/** Looks through a file for everything that the public must not see. What is wrong with a file is an answer; it is never our fault. */
export async function scan({ mediaType, on }: ScanJob, bytes: Buffer): Promise<{ words: ScannedFile }> {
  const to = { values: [] as FileValue[], isMore: false };
  try {
    const { findings, pages, handPages } = await collect(mediaType, bytes, to, on, 0);
    return {
      words: {
        outcome: handPages.length > 0 ? "byHand" : "checked",
        pages,
        handPages,
        findings: [...findings].map(([kind, count]) => ({ kind, count })),
        ...to,
      },
    };
  } catch (error) {
    const outcome: FileOutcome =
      error instanceof TooLarge
        ? "tooLarge"
        : error instanceof Unreadable && error.status === "locked"
          ? "locked"
          : "damaged";
    return { words: { outcome, pages: null, handPages: [], findings: [], values: [], isMore: false } };
  }
}
