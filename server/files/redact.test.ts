import { join } from "node:path";
import { inflateSync } from "node:zlib";
import { createCanvas, loadImage } from "@napi-rs/canvas";
import sharp from "sharp";
import { describe, expect, it } from "vitest";
import type { BoxMark } from "@/domain/redaction/marks";
import { calendarDate } from "@/domain/time/calendar-date";
import { render, survey } from "./apart/pages";
import { openPdf } from "./apart/pdf";
import { redact } from "./apart/redact";
import { pdfForTest } from "./files-for-tests";
import { type FoundOnPage, redactFile, renderPage, surveyFile } from "./redact";

const ON = calendarDate("2026-11-24");
const AT = Date.UTC(2026, 10, 24, 2);
const PDF = "application/pdf";
/** The standard's own example, which nobody holds. */
const ID = "11010519491231002X";
const PHONE = "13800138000";
const FONT = join(
  process.cwd(),
  "node_modules/@expo-google-fonts/noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf",
);

async function surveyed(bytes: Buffer, mediaType = PDF) {
  const found = await surveyFile(bytes, mediaType, ON);
  if ("problem" in found) throw new Error(found.problem);
  return found;
}

const markOf = ({ page, left, top, width, height }: FoundOnPage): BoxMark => ({
  page,
  left,
  top,
  width,
  height,
  reason: "personalPrivacy",
  words: "",
});

/** Pixels darker than mid-grey, inside and outside of a box that is given in shares. */
async function darkPixels(png: Buffer, box: { left: number; top: number; width: number; height: number }) {
  const image = await loadImage(png);
  // Read once: each is a call out of JavaScript.
  const { width, height } = image;
  const canvas = createCanvas(width, height);
  const context = canvas.getContext("2d");
  context.drawImage(image, 0, 0);
  const { data } = context.getImageData(0, 0, width, height);
  const edge = 3;
  let inside = 0;
  let outside = 0;
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      if ((data[(y * width + x) * 4] ?? 255) > 127) continue;
      const isIn =
        x >= box.left * width - edge &&
        x <= (box.left + box.width) * width + edge &&
        y >= box.top * height - edge &&
        y <= (box.top + box.height) * height + edge;
      if (isIn) inside++;
      else outside++;
    }
  }
  const area = box.width * width * box.height * height;
  return { inside, outside, filled: inside / area };
}

/** Every stream of a PDF that unpacks, and the file itself. */
function everything(pdf: Buffer): Buffer[] {
  const streams: Buffer[] = [pdf];
  for (let at = pdf.indexOf("stream"); at >= 0; at = pdf.indexOf("stream", at + 6)) {
    const start = at + (pdf[at + 6] === 13 ? 8 : 7);
    const end = pdf.indexOf("endstream", start);
    if (end < 0) break;
    try {
      streams.push(inflateSync(pdf.subarray(start, end)));
    } catch {
      streams.push(pdf.subarray(start, end));
    }
  }
  return streams;
}

/** A text as a file may spell it. */
function spellings(text: string): Buffer[] {
  const plain = Buffer.from(text);
  const wide = Buffer.from(text, "utf16le");
  const bigEndian = Buffer.from(wide).swap16();
  return [plain, wide, bigEndian].flatMap((bytes) => [
    bytes,
    Buffer.from(bytes.toString("hex")),
    Buffer.from(bytes.toString("hex").toUpperCase()),
    Buffer.from(bytes.toString("base64").slice(0, -4)),
  ]);
}

const holds = (pdf: Buffer, text: string) =>
  everything(pdf).some((part) => spellings(text).some((spelling) => part.includes(spelling)));

/** The same work in this process: six kinds of page would start thirty others. */
const here = {
  surveyed: async (bytes: Buffer) => {
    const { words } = await survey({ do: "survey", mediaType: PDF, on: ON }, bytes);
    if ("problem" in words) throw new Error(words.problem);
    return words;
  },
  drawn: async (bytes: Buffer) => (await render({ do: "render", mediaType: PDF, page: 1 }, bytes)).bytes,
  redacted: async (bytes: Buffer, marks: BoxMark[]) =>
    (await redact({ do: "redact", mediaType: PDF, marks, at: AT }, bytes)).bytes,
};

describe("a PDF of which parts are withheld", () => {
  const secret = () =>
    pdfForTest(
      (pdf) => {
        pdf.font("Helvetica").fontSize(14).text(`ID ${ID} tel ${PHONE}`, 72, 100);
        pdf.font(FONT).fontSize(16).text("张三丰的家庭情况", 72, 200);
        pdf.file(Buffer.from(`all about ${ID}`), { name: "secret.txt" });
        pdf.addPage().font("Helvetica").text("second page stays", 72, 100);
      },
      { compress: false, info: { Title: `about ${ID}`, Author: "张三丰", Keywords: PHONE } },
    );

  it("finds the numbers of a person on its text layer, with a place and no value", async () => {
    const { pages, found } = await surveyed(await secret());
    expect(pages.map(({ hasText }) => hasText)).toEqual([true, true]);
    expect(found.map(({ rule, page }) => [rule, page])).toEqual([
      ["residentId", 1],
      ["mobile", 1],
    ]);
    expect(JSON.stringify(found)).not.toContain(ID);
  });

  it("PS-020 holds nothing of them afterwards: not in its text, its data about itself, its attachments, its bytes", async () => {
    const original = await secret();
    const before = Buffer.from(original);
    expect(holds(original, ID)).toBe(true);
    const { found } = await surveyed(original);
    const name = {
      page: 1,
      left: 0.05,
      top: 0.2,
      width: 0.5,
      height: 0.08,
      reason: "personalPrivacy",
      words: "",
    } as const;
    const made = await redactFile(original, PDF, [...found.map(markOf), name], AT);

    for (const text of [ID, PHONE, "张三丰", "secret.txt", "second page stays"])
      expect([text, holds(made, text)]).toEqual([text, false]);
    const pdf = await openPdf(made);
    const { info, metadata } = await pdf.getMetadata();
    expect([pdf.numPages, metadata, await pdf.getAttachments(), await pdf.getJSActions()]).toEqual([
      2,
      null,
      null,
      null,
    ]);
    expect(Object.keys(info)).not.toContain("Title");
    expect(Object.keys(info)).not.toContain("Author");
    for (const number of [1, 2]) {
      const page = await pdf.getPage(number);
      expect((await page.getTextContent()).items).toEqual([]);
      expect(await page.getAnnotations()).toEqual([]);
    }
    expect(made.includes("/Thumb")).toBe(false);
    expect(made.includes("/EmbeddedFile")).toBe(false);
    // The original is what it was.
    expect(original.equals(before)).toBe(true);
    expect(holds(original, "secret.txt")).toBe(true);
  });

  it("keeps what was not marked readable, at 150 dpi and more", async () => {
    const made = await redactFile(await secret(), PDF, [], AT);
    const text = { left: 0.1, top: 0.1, width: 0.5, height: 0.06 };
    const { inside } = await darkPixels(await renderPage(made, PDF, 2), text);
    expect(inside).toBeGreaterThan(100);
    const widths = everything(made).flatMap(
      (part) => /\/Width (\d+)/.exec(part.toString("latin1"))?.[1] ?? [],
    );
    expect(Math.max(...widths.map(Number))).toBeGreaterThanOrEqual(Math.floor((595 / 72) * 150));
  });

  const turned = (rotate: number, crop?: number[]) =>
    pdfForTest((pdf) => {
      pdf.font("Helvetica").fontSize(18).text(ID, 150, 300, { lineBreak: false });
      const page = pdf.page.dictionary.data as Record<string, unknown>;
      page.Rotate = rotate;
      if (crop) page.CropBox = crop;
    });
  const PAGES: [string, number, number[]?][] = [
    ["upright", 0],
    ["turned by 90", 90],
    ["turned by 180", 180],
    ["turned by 270", 270],
    ["cropped with an offset", 0, [100, 200, 500, 700]],
    ["turned and cropped", 90, [100, 200, 500, 700]],
  ];
  it.each(PAGES)(
    "PS-020 covers the number on a page that is %s, and lies nowhere else",
    async (_, rotate, crop) => {
      const original = await turned(rotate, crop);
      const { found, pages } = await here.surveyed(original);
      const [hit] = found;
      if (!hit || found.length !== 1) throw new Error(`found ${found.length}`);
      const box = markOf(hit);
      expect((await darkPixels(await here.drawn(original), box)).outside).toBe(0);
      const made = await here.redacted(original, [box]);
      const after = await darkPixels(await here.drawn(made), box);
      // The short reason stands white on it.
      expect(after.filled).toBeGreaterThan(0.7);
      expect(after.outside).toBe(0);
      const [size] = (await here.surveyed(made)).pages;
      expect([size?.width, size?.height].map((side) => Math.round(side ?? 0))).toEqual(
        [pages[0]?.width, pages[0]?.height].map((side) => Math.round(side ?? 0)),
      );
    },
  );

  it("draws Chinese text whose font the file does not carry", async () => {
    const cid = (text: string) => Buffer.from(text, "utf16le").swap16().toString("hex");
    const content = `BT /F1 40 Tf 60 600 Td <${cid("公开")}> Tj ET`;
    const objects = [
      "<< /Type /Catalog /Pages 2 0 R >>",
      "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
      "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
      `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
      "<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H /DescendantFonts [6 0 R] >>",
      "<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 4 >> /FontDescriptor 7 0 R >>",
      "<< /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /FontBBox [0 -200 1000 900] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 700 /StemV 80 >>",
    ];
    let body = "%PDF-1.4\n";
    const offsets = objects.map((object, at) => {
      const offset = body.length;
      body += `${at + 1} 0 obj\n${object}\nendobj\n`;
      return offset;
    });
    const xref = body.length;
    body += `xref\n0 8\n0000000000 65535 f \n${offsets.map((at) => `${String(at).padStart(10, "0")} 00000 n \n`).join("")}`;
    body += `trailer\n<< /Size 8 /Root 1 0 R >>\nstartxref\n${xref}\n%%EOF`;
    const png = await renderPage(Buffer.from(body), PDF, 1);
    const image = await loadImage(png);
    const at = (x: number, y: number) => ({ left: x / 595, top: y / 842, width: 40 / 595, height: 44 / 842 });
    expect(image.width).toBeGreaterThan(500);
    const first = await darkPixels(png, at(60, 206));
    const second = await darkPixels(png, at(100, 206));
    // Two empty boxes would have as many dark pixels.
    expect([first.inside > 150, second.inside > 150, first.inside !== second.inside]).toEqual([
      true,
      true,
      true,
    ]);
  });
});

describe("a picture of which parts are withheld", () => {
  it.each(["image/jpeg", "image/png"] as const)(
    "%s is made anew without what it says of itself",
    async (mediaType) => {
      const base = sharp({ create: { width: 400, height: 300, channels: 3, background: "#fff" } }).withExif({
        IFD0: { Copyright: "张三丰" },
      });
      const original = await (mediaType === "image/png" ? base.png() : base.jpeg()).toBuffer();
      expect((await sharp(original).metadata()).exif).toBeDefined();
      const box = {
        page: 1,
        left: 0.25,
        top: 0.25,
        width: 0.5,
        height: 0.5,
        reason: "tradeSecret",
        words: "",
      } as const;
      const made = await redactFile(original, mediaType, [box], AT);
      const { exif, format, width } = await sharp(made).metadata();
      expect([exif, `image/${format}`, width]).toEqual([undefined, mediaType, 400]);
      const { filled, outside } = await darkPixels(await renderPage(made, mediaType, 1), box);
      expect([filled > 0.9, outside]).toEqual([true, 0]);
    },
  );
});
