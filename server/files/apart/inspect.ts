import { fileTypeFromBuffer } from "file-type";
import type { FileProblem } from "@/domain/attachment/problems";
import type { AttachmentNote } from "@/domain/attachment/roles";
import type { PublicationFileType } from "@/domain/publication/file-types";
import { oleType, textType } from "./plain-types";

export interface InspectJob {
  do: "inspect";
  mediaTypes: readonly PublicationFileType[];
  /** What the name ends in, which tells formats apart that are of one make; nothing else is believed of it. */
  end: string;
}

/** What was found: why the bytes are not taken, or what they are. Images come back made anew. */
export type Inspected =
  | { problem: FileProblem }
  | { mediaType: PublicationFileType; notes: AttachmentNote[]; isRemade: boolean };

type Shape = "jpeg" | "png" | "pdf" | "zip" | "ole";

const HEADS: readonly (readonly [Shape, string])[] = [
  ["jpeg", "ffd8ff"],
  ["png", "89504e470d0a1a0a"],
  ["zip", "504b0304"],
  ["ole", "d0cf11e0a1b11ae1"],
];

/** What the first bytes say. A PDF may begin with a byte order mark or blanks; anything else before its head is another file's. */
function shapeOf(bytes: Buffer): Shape | null {
  const head = bytes.toString("hex", 0, 8);
  const found = HEADS.find(([, magic]) => head.startsWith(magic));
  if (found) return found[0];
  return /^(?:\u00EF\u00BB\u00BF)?\s*%PDF-/.test(bytes.toString("latin1", 0, 1024)) ? "pdf" : null;
}

const SECOND_OPINION: Partial<Record<Shape, string>> = {
  jpeg: "image/jpeg",
  png: "image/png",
};

/** Types that are a ZIP inside. */
const ZIPPED = /officedocument|\/ofd$|\/zip$/;

const problem = (why: FileProblem) => ({ words: { problem: why } satisfies Inspected });

async function image(bytes: Buffer, mediaType: "image/jpeg" | "image/png") {
  const { remade } = await import("./image");
  const made = await remade(bytes, mediaType);
  if ("problem" in made) return problem(made.problem);
  return { words: { mediaType, notes: [], isRemade: true } satisfies Inspected, bytes: made.bytes };
}

/** Says what bytes are, by their content alone, and refuses what may do harm (UP-007 … UP-028). */
export async function inspect({ mediaTypes, end }: InspectJob, bytes: Buffer) {
  const shape = shapeOf(bytes);
  const isTaken = (mediaType: PublicationFileType) => mediaTypes.includes(mediaType);
  const plain = (mediaType: PublicationFileType | null) =>
    mediaType !== null && isTaken(mediaType)
      ? { words: { mediaType, notes: [], isRemade: false } satisfies Inspected }
      : problem("typeNotTaken");
  if (shape === null) {
    const text = textType(bytes, end);
    return text === null && bytes.includes("%PDF-") ? problem("pdfBroken") : plain(text);
  }
  const second = SECOND_OPINION[shape];
  // An animated PNG has a type of its own there; only its first picture is kept.
  if (second && !(await fileTypeFromBuffer(bytes))?.mime.replace("apng", "png").startsWith(second))
    return problem("typeNotTaken");
  if (shape === "jpeg" || shape === "png") {
    const mediaType = `image/${shape}` as const;
    return isTaken(mediaType) ? image(bytes, mediaType) : problem("typeNotTaken");
  }
  if (shape === "pdf") {
    if (!isTaken("application/pdf")) return problem("typeNotTaken");
    const { inspectPdf } = await import("./pdf");
    const found = await inspectPdf(bytes);
    if ("problem" in found) return problem(found.problem);
    const { notes } = found;
    return { words: { mediaType: "application/pdf", notes, isRemade: false } satisfies Inspected };
  }
  if (shape === "ole") {
    const found = oleType(bytes, end);
    return "problem" in found ? problem(found.problem) : plain(found.mediaType);
  }
  // Where no kind of archive is taken, none is opened.
  if (!mediaTypes.some((mediaType) => ZIPPED.test(mediaType))) return problem("typeNotTaken");
  const { inspectArchive } = await import("./archive");
  const found = await inspectArchive(bytes);
  if ("problem" in found) return problem(found.problem);
  return plain(found.mediaType);
}
