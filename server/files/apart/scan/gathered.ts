import type { FilePlace } from "@/domain/publication/gate/file-places";
import { plainText } from "../text/xml";

/** Between texts that belong together to nobody: wider than any rule reaches. */
export const SEAM = "\n\n\n\n";
/** Between cells: a number may be cut into cells, a telephone number is not (PS-002). */
export const CELL = " | ";

/** Where characters of a gathered text came from. */
export interface Run {
  /** Place in the gathered text. */
  at: number;
  length: number;
  /** The part of the package, and the place of the run in its XML. */
  part: string;
  from: number;
  to: number;
  /** `text` and `attribute` stand there as they are; `cell` is a number that is drawn from the whole cell between `from` and `to`. */
  kind: "text" | "raw" | "attribute" | "cell";
}

const REFERENCE = /^&(?:#x[0-9a-f]{1,6}|#\d{1,7}|amp|lt|gt|quot|apos);/i;

/** Texts of a file in the order of reading, each character knowing its place and where it came from. */
export class Gathered {
  text = "";
  readonly runs: Run[] = [];
  private readonly places: { at: number; place: FilePlace }[] = [];
  private readonly chunks: string[] = [];
  private length = 0;

  /** From here on what is added stands at a place. */
  at(place: FilePlace): void {
    this.places.push({ at: this.length, place });
  }

  add(xml: string, { from, to, part, kind }: Omit<Run, "at" | "length">): void {
    const source = xml.slice(from, to);
    this.put(kind === "raw" ? source : plainText(source), { part, from, to, kind });
  }

  /** Text that is not written there in these characters. */
  put(text: string, run?: Omit<Run, "at" | "length">): void {
    if (text === "") return;
    if (run) this.runs.push({ at: this.length, length: text.length, ...run });
    this.chunks.push(text);
    this.length += text.length;
  }

  get isEmpty(): boolean {
    return this.length === 0;
  }

  /** The whole text; asked once, when everything was added. */
  whole(): string {
    return this.chunks.join("");
  }

  /** Looks places up for positions that only grow. */
  placeFinder(): (position: number) => FilePlace {
    let index = 0;
    return (position) => {
      while ((this.places[index + 1]?.at ?? Number.POSITIVE_INFINITY) <= position) index += 1;
      return this.places[index]?.place ?? { part: "other" };
    };
  }
}

/** The place in the XML of each character of a run. */
export function originsOf(xml: string, { from, to, kind }: Run): { from: number; to: number }[] {
  const origins: { from: number; to: number }[] = [];
  for (let at = from; at < to; ) {
    const reference =
      kind !== "raw" && xml[at] === "&" ? REFERENCE.exec(xml.slice(at, at + 12))?.[0] : undefined;
    const length = reference?.length ?? 1;
    const characters = reference ? plainText(reference).length : 1;
    for (let one = 0; one < characters; one++) origins.push({ from: at, to: at + length });
    at += length;
  }
  return origins;
}

/** An address as a person reads it, its escaped characters in place. */
export function decodedLink(text: string): string {
  if (!/%[0-9A-F]{2}/i.test(text)) return text;
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
