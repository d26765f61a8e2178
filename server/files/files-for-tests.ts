import { crc32, deflateRawSync } from "node:zlib";
import PDFDocument from "pdfkit";
import sharp from "sharp";

/** A photograph's stand-in. */
export const jpegForTest = (width = 60, height = 40): Promise<Buffer> =>
  sharp({ create: { width, height, channels: 3, background: "#c33" } })
    .jpeg()
    .toBuffer();

/** The same without loss. */
export const pngForTest = (width = 60, height = 40): Promise<Buffer> =>
  sharp({ create: { width, height, channels: 3, background: "#3c3" } })
    .png()
    .toBuffer();

/** A PDF with what `draw` puts on it. */
export async function pdfForTest(
  draw: (pdf: PDFKit.PDFDocument) => void = (pdf) => {
    pdf.text("hello");
  },
  options: PDFKit.PDFDocumentOptions = {},
): Promise<Buffer> {
  const pdf = new PDFDocument({ size: "A4", ...options });
  const chunks: Buffer[] = [];
  pdf.on("data", (chunk: Buffer) => chunks.push(chunk));
  const ended = new Promise<void>((resolve) => pdf.on("end", () => resolve()));
  draw(pdf);
  pdf.end();
  await ended;
  return Buffer.concat(chunks);
}

interface ZipEntry {
  name: string;
  data: Uint8Array | string;
  /** Unix mode, to make a link. */
  mode?: number;
  /** What the directory says of the size, when it lies. */
  saidSize?: number;
}

/** A ZIP written byte by byte, so that a test can lie in it. */
export function zipForTest(entries: readonly ZipEntry[]): Buffer {
  const locals: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const { name, data, mode = 0o100644, saidSize } of entries) {
    const raw = Buffer.from(data);
    const packed = deflateRawSync(raw);
    const file = Buffer.from(name);
    const common = (at: Buffer, from: number) => {
      at.writeUInt16LE(20, from);
      at.writeUInt16LE(0x0800, from + 2);
      at.writeUInt16LE(8, from + 4);
      at.writeUInt32LE(crc32(raw), from + 10);
      at.writeUInt32LE(packed.length, from + 14);
      at.writeUInt32LE(saidSize ?? raw.length, from + 18);
      at.writeUInt16LE(file.length, from + 22);
    };
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    common(local, 4);
    locals.push(local, file, packed);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(0x0314, 4);
    common(entry, 6);
    entry.writeUInt32LE((mode << 16) >>> 0, 38);
    entry.writeUInt32LE(offset, 42);
    central.push(entry, file);
    offset += local.length + file.length + packed.length;
  }
  const directory = Buffer.concat(central);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(entries.length & 0xffff, 8);
  end.writeUInt16LE(entries.length & 0xffff, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, directory, end]);
}

const TYPES =
  '<?xml version="1.0"?><Types xmlns="x"><Default Extension="xml" ContentType="application/xml"/></Types>';

/** A Word file of the least kind, with more entries if asked. */
export const docxForTest = (more: readonly ZipEntry[] = []): Buffer =>
  zipForTest([
    { name: "[Content_Types].xml", data: TYPES },
    { name: "word/document.xml", data: "<w:document>hello</w:document>" },
    ...more,
  ]);

export interface FormPart {
  name: string;
  value?: string;
  fileName?: string;
  bytes?: Uint8Array;
}

export const BOUNDARY = "----test-boundary-7d1";

/** A multipart body as a browser writes it. */
export function multipartForTest(parts: readonly FormPart[]): Buffer {
  const pieces = parts.flatMap(({ name, value, fileName, bytes }) => [
    Buffer.from(
      `--${BOUNDARY}\r\nContent-Disposition: form-data; name="${name}"${
        fileName === undefined ? "" : `; filename="${fileName}"\r\nContent-Type: application/octet-stream`
      }\r\n\r\n`,
    ),
    Buffer.from(bytes ?? value ?? ""),
    Buffer.from("\r\n"),
  ]);
  return Buffer.concat([...pieces, Buffer.from(`--${BOUNDARY}--\r\n`)]);
}

/** A posted form; `step` cuts the body into pieces of so many bytes. */
export function uploadForTest(parts: readonly FormPart[], path = "/apply/files", step = 64 * 1024): Request {
  const body = multipartForTest(parts);
  const stream = new ReadableStream({
    start(controller) {
      for (let at = 0; at < body.length; at += step)
        controller.enqueue(new Uint8Array(body.subarray(at, at + step)));
      controller.close();
    },
  });
  return new Request(`http://localhost${path}`, {
    method: "POST",
    body: stream,
    duplex: "half",
    headers: { "content-type": `multipart/form-data; boundary=${BOUNDARY}` },
  } as RequestInit);
}
