import type { FileTextStatus } from "@/domain/publication/file-text";
import { READABLE_FILE_TYPES } from "@/domain/publication/file-types";
import { hiddenPart } from "@/text/publication-files";
import { faultOf } from "../edge/log";
import { log } from "../log";
import { ApartFailed, apart } from "./apart";
import type { ReadTextJob } from "./apart/read-text";
import type { TextLimits, TextPage, TextRead } from "./apart/text/pages";
import { type ByteSource, sourceOf } from "./byte-source";

const MB = 1024 * 1024;

/** How far a file is read. A plan of 500 pages is read whole; what is larger is read in part, and the page says so. */
const LIMITS: TextLimits = { pages: 3000, pageChars: 300_000, chars: 3_000_000, timeMs: 40_000 };
const BOUNDS = { timeMs: 60_000, heapMb: 512 };
/** What is larger has no text here: it would not fit beside everything else. */
const MOST_BYTES = 100 * MB;

export interface FileText {
  status: FileTextStatus;
  pageCount: number | null;
  pages: { page: number; label: string | null; text: string }[];
}

const nothing = (status: FileTextStatus): FileText => ({ status, pageCount: null, pages: [] });

function labelOf({ label, hidden }: TextPage): string | null {
  return hidden ? hiddenPart(label) : label;
}

/** Takes the text out of a file in a process of its own. A file that ends it, or takes too long, is damaged; nothing here ends with it. */
export async function readFileText(
  given: ByteSource | Uint8Array,
  mediaType: string,
  { limits = LIMITS, bounds = BOUNDS }: { limits?: TextLimits; bounds?: typeof BOUNDS } = {},
): Promise<FileText> {
  const source = sourceOf(given);
  if (!READABLE_FILE_TYPES.has(mediaType) || source.byteSize > MOST_BYTES) return nothing("noText");
  const job: ReadTextJob = { do: "readText", mediaType, limits };
  try {
    const answer = await apart(job, source, bounds);
    const { status, pageCount } = answer.words as Omit<TextRead, "pages">;
    const pages = JSON.parse(answer.bytes.toString("utf8")) as TextPage[];
    return {
      status,
      pageCount,
      pages: pages.map((page) => ({ page: page.page, label: labelOf(page), text: page.text })),
    };
  } catch (error) {
    if (!(error instanceof ApartFailed)) throw error;
    log.warn({ fileText: "failed", mediaType, bytes: source.byteSize, fault: faultOf(error) });
    return nothing("damaged");
  }
}
