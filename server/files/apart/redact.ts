import { type Canvas, createCanvas, loadImage } from "@napi-rs/canvas";
import PDFDocument from "pdfkit";
import type { BoxMark } from "@/domain/redaction/marks";
import { WITHHOLDING_REASONS } from "@/domain/redaction/reasons";
import { drawnPage, HOUSE_FONT, registerFonts } from "./canvas";
import { picture } from "./image";
import { openPdf } from "./pdf";

export interface RedactJob {
  do: "redact";
  mediaType: string;
  marks: BoxMark[];
  /** The instant that the new file says it was made at. */
  at: number;
}

/** At least 150 (S-33); small print stays readable. */
const DPI = 200;
const JPEG_QUALITY = 88;
const LABEL_SHARE = 0.6;
const MOST_LABEL_PIXELS = 26;
const LEAST_LABEL_PIXELS = 9;

/** Paints the boxes over what is drawn, each a pixel larger than asked, and says in it why, where that fits. */
function burn(canvas: Canvas, marks: readonly BoxMark[]): void {
  registerFonts();
  const context = canvas.getContext("2d");
  for (const { left, top, width, height, reason } of marks) {
    const x = Math.floor(left * canvas.width) - 1;
    const y = Math.floor(top * canvas.height) - 1;
    const wide = Math.ceil(width * canvas.width) + 2;
    const high = Math.ceil(height * canvas.height) + 2;
    context.fillStyle = "#000";
    context.fillRect(x, y, wide, high);
    const size = Math.min(MOST_LABEL_PIXELS, high * LABEL_SHARE);
    context.font = `${size}px "${HOUSE_FONT}"`;
    const { short } = WITHHOLDING_REASONS[reason];
    if (size < LEAST_LABEL_PIXELS || context.measureText(short).width > wide - 4) continue;
    context.fillStyle = "#fff";
    context.textAlign = "center";
    context.textBaseline = "middle";
    context.fillText(short, x + wide / 2, y + high / 2);
  }
}

async function redactedImage(mediaType: string, marks: readonly BoxMark[], bytes: Buffer): Promise<Buffer> {
  const { data, info } = await picture(bytes)
    .flatten({ background: "#fff" })
    .png()
    .toBuffer({ resolveWithObject: true });
  const canvas = createCanvas(info.width, info.height);
  canvas.getContext("2d").drawImage(await loadImage(data), 0, 0);
  burn(canvas, marks);
  return mediaType === "image/jpeg" ? canvas.encode("jpeg", JPEG_QUALITY) : canvas.encode("png");
}

/** A file of pictures of the pages and nothing else: no text, no old metadata, no thumbnail, no byte of the original. */
async function redactedPdf(marks: readonly BoxMark[], bytes: Buffer, at: number): Promise<Buffer> {
  const pdf = await openPdf(bytes);
  const made = new PDFDocument({
    autoFirstPage: false,
    info: { Producer: "", Creator: "", CreationDate: new Date(at), ModDate: new Date(at) },
  });
  const chunks: Buffer[] = [];
  made.on("data", (chunk: Buffer) => chunks.push(chunk));
  const ended = new Promise<void>((resolve) => made.on("end", () => resolve()));
  for (let number = 1; number <= pdf.numPages; number++) {
    const { canvas, size } = await drawnPage(pdf, number, DPI);
    burn(
      canvas,
      marks.filter(({ page }) => page === number),
    );
    made.addPage({ size: [size.width, size.height], margin: 0 });
    made.image(await canvas.encode("jpeg", JPEG_QUALITY), 0, 0, { width: size.width, height: size.height });
  }
  made.end();
  await ended;
  return Buffer.concat(chunks);
}

/** Throws unless a finished file has as many pages, and nothing but pictures on them. */
async function proved(bytes: Buffer, pages: number): Promise<void> {
  const pdf = await openPdf(bytes);
  if (pdf.numPages !== pages || (await pdf.getAttachments()) !== null)
    throw new Error("the new file is not what it should be");
  for (let number = 1; number <= pages; number++) {
    const { items } = await (await pdf.getPage(number)).getTextContent();
    if (items.length > 0) throw new Error("text is left in the new file");
  }
}

/** Makes the file anew with what is marked painted over (条例第三十七条); the result is opened once more before it is given back. */
export async function redact({ mediaType, marks, at }: RedactJob, bytes: Buffer) {
  if (mediaType !== "application/pdf")
    return { words: {}, bytes: await redactedImage(mediaType, marks, bytes) };
  const made = await redactedPdf(marks, bytes, at);
  await proved(made, (await openPdf(bytes)).numPages);
  return { words: {}, bytes: made };
}
