import { OPS } from "pdfjs-dist/legacy/build/pdf.mjs";
import type { FileFinding, FilePlace } from "@/domain/publication/gate/file-places";
import { type OpenedPdf, openPdf } from "../pdf";
import { Unreadable } from "../text/pages";
import { decodedLink, Gathered, SEAM } from "./gathered";

/** A page of less is a picture with a stamp or a page number on it. */
const LEAST_CHARS = 5;
/** Of the characters, how many may stand for nothing: a font that does not say what its glyphs mean. */
const MOST_NAMELESS = 0.3;
const NAMELESS = /[\p{Cc}\p{Co}\p{Cn}\uFFFD]/gu;
const ACTIVE = /\/(?:JavaScript|JS|Launch|RichMedia|SubmitForm|ImportData)\b/;
/** How a camera's own notes begin in a picture. */
const EXIF = Buffer.from("457869660000", "hex");
/** A link and the field of a form are part of the page; everything else that lies on it is somebody's remark. */
const OF_THE_PAGE = new Set(["Link", "Widget", "Popup"]);

export interface PdfContents {
  gathered: Gathered[];
  findings: Map<FileFinding, number>;
  pages: number;
  handPages: number[];
}

/** Every text in a value that a library gave, however deep. */
function textsIn(value: unknown, depth = 0): string[] {
  if (typeof value === "string") return value === "" ? [] : [value];
  if (depth > 6 || value === null || typeof value !== "object" || ArrayBuffer.isView(value)) return [];
  const inner = value instanceof Map ? [...value.values()] : Object.values(value);
  return inner.flatMap((one) => textsIn(one, depth + 1));
}

/** All characters that a page draws, in their order; those beyond its edge, as cropping leaves them, are in no other reading. */
async function drawnText(page: Awaited<ReturnType<OpenedPdf["getPage"]>>): Promise<string> {
  const { fnArray, argsArray } = await page.getOperatorList();
  const texts: string[] = [];
  for (const [index, operation] of fnArray.entries()) {
    if (operation === OPS.beginText) texts.push("\n");
    if (operation !== OPS.showText) continue;
    const glyphs = (argsArray[index]?.[0] ?? []) as ({ unicode?: string } | number | null)[];
    for (const glyph of glyphs) if (glyph && typeof glyph === "object") texts.push(glyph.unicode ?? "");
  }
  return texts.join("");
}

async function readPage(pdf: OpenedPdf, number: number, to: Gathered) {
  const page = await pdf.getPage(number);
  const { items } = await page.getTextContent({ includeMarkedContent: false });
  const text = items.map((item) => ("str" in item ? item.str + (item.hasEOL ? "\n" : "") : "")).join("");
  to.at({ part: "page", number });
  to.put(text);
  to.put("\n");
  to.put(SEAM + (await drawnText(page)) + SEAM);
  const bare = text.replace(/\s/g, "");
  const nameless = bare.match(NAMELESS)?.length ?? 0;
  const notes = (await page.getAnnotations()) as Record<string, unknown>[];
  const actions = await page.getJSActions();
  page.cleanup();
  return {
    notes,
    hasScript: actions !== null,
    isRead: bare.length >= LEAST_CHARS && nameless <= bare.length * MOST_NAMELESS,
  };
}

const NOT_WRITTEN = new Set([
  "subtype",
  "id",
  "fieldType",
  "color",
  "rect",
  "creationDate",
  "modificationDate",
]);

/** What people wrote into a remark, a field or a link. */
function gatherNote(to: Gathered, note: Record<string, unknown>, place: FilePlace): void {
  for (const [key, value] of Object.entries(note)) {
    if (NOT_WRITTEN.has(key)) continue;
    for (const text of textsIn(value)) {
      to.at(place);
      to.put(text + SEAM);
      const decoded = decodedLink(text);
      if (decoded !== text) to.put(decoded + SEAM);
    }
  }
}

/** Reads a PDF page by page with everything that lies on, under and beside its text: what is covered is read too (PS-002). */
export async function readPdfFile(bytes: Buffer): Promise<PdfContents> {
  const pdf = await openPdf(bytes).catch((error: unknown) => {
    const needsPassword = error instanceof Error && error.name === "PasswordException";
    throw new Unreadable(needsPassword ? "locked" : "damaged");
  });
  const pages = new Gathered();
  const beside = new Gathered();
  const findings = new Map<FileFinding, number>();
  const found = (kind: FileFinding, count = 1) => {
    if (count > 0) findings.set(kind, (findings.get(kind) ?? 0) + count);
  };
  const handPages: number[] = [];
  let hasScript = ACTIVE.test(bytes.toString("latin1"));
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await readPage(pdf, number, pages);
    if (!page.isRead) handPages.push(number);
    hasScript ||= page.hasScript;
    for (const note of page.notes) {
      const isRemark = !OF_THE_PAGE.has(String(note.subtype));
      if (isRemark) found("annotations");
      if (note.file !== undefined) found("attachedFiles");
      const part = isRemark ? "annotation" : note.subtype === "Link" ? "link" : "formValue";
      gatherNote(beside, note, { part, number });
    }
  }
  const { info, metadata } = await pdf.getMetadata();
  const told = { ...(info as Record<string, unknown>) };
  gatherNote(beside, told, { part: "properties" });
  const xmp = metadata?.getRaw();
  if (typeof xmp === "string") gatherNote(beside, { xmp }, { part: "properties" });
  const names = ["Author", "Title", "Subject", "Keywords", "Custom"];
  if (typeof xmp === "string" || names.some((name) => textsIn(told[name]).length > 0)) found("properties");
  if (told.IsSignaturesPresent === true) found("signed");
  const attached = await pdf.getAttachments();
  found(
    "attachedFiles",
    attached === null ? 0 : attached instanceof Map ? attached.size : Object.keys(attached).length,
  );
  const scripts = await pdf.getJSActions();
  if (hasScript || scripts !== null || ((await pdf.getOpenAction())?.has("action") ?? false))
    found("scripts");
  for (const [value, part] of [
    [attached === null ? null : namesOf(attached), "embedded"],
    [scripts, "script"],
    [await pdf.getOutline(), "bookmark"],
    [await pdf.getFieldObjects(), "formValue"],
    [await pdf.getPageLabels(), "bookmark"],
  ] as const)
    gatherNote(beside, { value }, { part });
  if (bytes.includes(EXIF)) found("pictureMetadata");
  return { gathered: [pages, beside], findings, pages: pdf.numPages, handPages };
}

/** Names and descriptions of attached files; what is in them is taken out with them. */
function namesOf(attached: unknown): string[] {
  const files = attached instanceof Map ? [...attached.entries()] : Object.entries(attached as object);
  return files.flatMap(([name, file]) => [name, ...textsIn(file)]);
}
