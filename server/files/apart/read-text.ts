import type { PublicationFileType } from "@/domain/publication/file-types";
import { ENCRYPTED_PACKAGE } from "./plain-types";
import type { Package } from "./text/package";
import { PageCollector, type TextLimits, type TextRead, Unreadable } from "./text/pages";

export interface ReadTextJob {
  do: "readText";
  mediaType: string;
  limits: TextLimits;
}

type Reader = (bytes: Buffer, collector: PageCollector) => Promise<TextRead>;

type OfficeReader = (file: Package, collector: PageCollector) => Promise<TextRead>;

/** Reads an office file; one without text that holds pictures is a scan that somebody pasted into it. */
async function office(
  read: OfficeReader,
  { bytes, to }: { bytes: Buffer; to: PageCollector },
): Promise<TextRead> {
  if (bytes.includes(ENCRYPTED_PACKAGE)) throw new Unreadable("locked");
  const { Package } = await import("./text/package");
  const file = await Package.open(bytes);
  const found = await read(file, to);
  return found.pages.length === 0 && file.has(/(^|\/)media\//i) ? { ...found, status: "scan" } : found;
}

/** What reads each format; only what is needed is loaded. */
const READERS: Readonly<Partial<Record<PublicationFileType, Reader>>> = {
  "application/pdf": async (bytes, to) => (await import("./text/portable")).readPdf(bytes, to),
  "application/vnd.openxmlformats-officedocument.wordprocessingml.document": async (bytes, to) =>
    office((await import("./text/word")).readWord, { bytes, to }),
  "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": async (bytes, to) =>
    office((await import("./text/workbook")).readWorkbook, { bytes, to }),
  "application/vnd.openxmlformats-officedocument.presentationml.presentation": async (bytes, to) =>
    office((await import("./text/slides")).readSlides, { bytes, to }),
  "application/ofd": async (bytes, to) => office((await import("./text/ofd")).readOfd, { bytes, to }),
  "text/plain": async (bytes, to) => (await import("./text/plain")).readPlain(bytes, to),
  "text/csv": async (bytes, to) => (await import("./text/plain")).readPlain(bytes, to),
  "text/html": async (bytes, to) => (await import("./text/plain")).readWeb(bytes, to),
};

const isRead = (mediaType: string): mediaType is keyof typeof READERS => Object.hasOwn(READERS, mediaType);

/** Takes the text out of a file, as far as the limits go. What is wrong with a file is an answer; it is never our fault. */
export async function readText({ mediaType, limits }: ReadTextJob, bytes: Buffer) {
  const collector = new PageCollector(limits);
  let read: TextRead;
  try {
    const reader = isRead(mediaType) ? READERS[mediaType] : undefined;
    if (!reader) throw new Unreadable("damaged", "no reader");
    read = await reader(bytes, collector);
    if (read.status === "read" && read.pages.length === 0) read = { ...read, status: "noText" };
  } catch (error) {
    const status = error instanceof Unreadable ? error.status : "damaged";
    read = { status, pageCount: null, pages: [] };
  }
  const { pages, ...words } = read;
  return { words, bytes: Buffer.from(JSON.stringify(pages)) };
}
