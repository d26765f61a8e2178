import { join } from "node:path";
import { getDocument, VerbosityLevel } from "pdfjs-dist/legacy/build/pdf.mjs";
import type { FileProblem } from "@/domain/attachment/problems";
import type { AttachmentNote } from "@/domain/attachment/roles";
import { saysItActs } from "./pdf-words";

const HOME = join(process.cwd(), "node_modules", "pdfjs-dist");

/** Opens a PDF with everything it may need to draw Chinese text, and nothing that runs. */
export function openPdf(bytes: Uint8Array) {
  return getDocument({
    data: new Uint8Array(bytes),
    verbosity: VerbosityLevel.ERRORS,
    enableXfa: false,
    useSystemFonts: false,
    disableFontFace: true,
    stopAtErrors: false,
    cMapUrl: `${join(HOME, "cmaps")}/`,
    cMapPacked: true,
    standardFontDataUrl: `${join(HOME, "standard_fonts")}/`,
    wasmUrl: `${join(HOME, "wasm")}/`,
    iccUrl: `${join(HOME, "iccs")}/`,
  }).promise;
}
export type OpenedPdf = Awaited<ReturnType<typeof openPdf>>;

/** Where a whole file ends; some programs write a few lines after it. */
const TAIL_BYTES = 4096;
/** A ZIP's own end, which a PDF that is also a ZIP carries after its last line. */
const ZIP_END = Buffer.from("PK\u0005\u0006", "latin1");

/** True when a file that ends as a PDF does is not also something else. */
function endsWell(bytes: Buffer): boolean {
  const tail = bytes.subarray(Math.max(0, bytes.length - TAIL_BYTES));
  const end = bytes.lastIndexOf("%%EOF");
  return tail.includes("%%EOF") && !bytes.subarray(Math.max(0, end)).includes(ZIP_END);
}

async function isActive(pdf: OpenedPdf, bytes: Buffer): Promise<boolean> {
  if (saysItActs(bytes)) return true;
  if ((await pdf.getAttachments()) !== null || (await pdf.getJSActions()) !== null) return true;
  return (await pdf.getOpenAction())?.has("action") ?? false;
}

/** Whether a PDF opens to its first page, and what an officer should know before opening it (UP-002, UP-012 … UP-014). */
export async function inspectPdf(
  bytes: Buffer,
): Promise<{ problem: FileProblem } | { notes: AttachmentNote[] }> {
  if (!endsWell(bytes)) return { problem: "pdfBroken" };
  try {
    const pdf = await openPdf(bytes);
    const page = await pdf.getPage(1);
    await page.getOperatorList();
    return { notes: (await isActive(pdf, bytes)) ? ["active"] : [] };
  } catch (error) {
    const needsPassword = error instanceof Error && error.name === "PasswordException";
    return needsPassword ? { notes: ["encrypted"] } : { problem: "pdfBroken" };
  }
}
