import { crc32 } from "node:zlib";
import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { APPLICANT_UPLOADS, STAFF_UPLOADS } from "@/domain/attachment/limits";
import { checkFile } from "./check";
import { docxForTest, jpegForTest, pdfForTest, pngForTest, zipForTest } from "./files-for-tests";

const asApplicant = (name: string, bytes: Uint8Array | string) =>
  checkFile({ name, bytes: Buffer.from(bytes as string) }, APPLICANT_UPLOADS);
const asOfficer = (name: string, bytes: Uint8Array | string) =>
  checkFile({ name, bytes: Buffer.from(bytes as string) }, STAFF_UPLOADS);

/** One chunk of a PNG with its checksum. */
function pngChunk(kind: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(kind), data]);
  const frame = Buffer.alloc(8 + named.length);
  frame.writeUInt32BE(data.length);
  named.copy(frame, 4);
  frame.writeUInt32BE(crc32(named), 4 + named.length);
  return frame;
}

describe("what an applicant sends", () => {
  it("UP-001 an empty file is named as such", async () => {
    expect(await asApplicant("file.jpg", "")).toEqual({ problem: "empty" });
  });

  it("UP-002 one letter named a.pdf is no PDF", async () => {
    expect(await asApplicant("a.pdf", "a")).toEqual({ problem: "pdfInvalid" });
  });

  it("UP-007 a PNG named .jpg is a PNG: its end is put right and the officer is told", async () => {
    expect(await asApplicant("photo.jpg", await pngForTest())).toMatchObject({
      name: "photo.png",
      mediaType: "image/png",
      notes: ["renamed"],
    });
  });

  it("UP-008 UP-010 UP-011 a page, a GIF that is also a script and a drawing are not taken", async () => {
    const gif = "GIF89a/*\u0001\u0000\u0001\u0000*/=1;alert(1)//";
    const svg = '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"><foreignObject/></svg>';
    for (const text of ["<html><script>alert(1)</script>", gif, svg])
      expect(await asApplicant("evil.jpg", text)).toEqual({ problem: "typeNotTaken" });
  });

  it("UP-009 a picture is made anew: what was appended is gone", async () => {
    const dirty = Buffer.concat([await jpegForTest(), Buffer.from("<script>alert(1)</script>")]);
    const checked = await asApplicant("a.jpg", dirty);
    expect("bytes" in checked && checked.bytes.includes("<script")).toBe(false);
    expect(checked).toMatchObject({ mediaType: "image/jpeg" });
  });

  it("UP-012 a PDF with a script is taken from an applicant, and marked", async () => {
    const pdf = await pdfForTest((made) => {
      made.text("hi");
      made.file(Buffer.from("inside"), { name: "a.txt" });
    });
    expect(await asApplicant("a.pdf", pdf)).toMatchObject({ notes: ["active"] });
    expect(await asApplicant("a.pdf", await pdfForTest())).toMatchObject({ notes: [] });
  });

  it("UP-013 a PDF with a password is taken and marked", async () => {
    const pdf = await pdfForTest(undefined, { userPassword: "secret" });
    expect(await asApplicant("a.pdf", pdf)).toMatchObject({ notes: ["encrypted"] });
  });

  it("UP-014 a PDF with something before its head, with a ZIP behind it, or cut in half is broken", async () => {
    const pdf = await pdfForTest();
    const late = Buffer.concat([Buffer.alloc(512, "x"), pdf]);
    expect(await asApplicant("a.pdf", late)).toEqual({ problem: "pdfBroken" });
    const both = Buffer.concat([pdf, zipForTest([{ name: "a", data: "a" }])]);
    expect(await asApplicant("a.pdf", both)).toEqual({ problem: "pdfBroken" });
    expect(await asApplicant("a.pdf", pdf.subarray(0, pdf.length / 2))).toEqual({ problem: "pdfBroken" });
  });

  it("UP-022 UP-016 archives and old office files are not taken", async () => {
    const old = Buffer.from("d0cf11e0a1b11ae10000000000000000", "hex");
    for (const bytes of [zipForTest([{ name: "a", data: "a" }]), old, docxForTest()])
      expect(await asApplicant("a.zip", bytes)).toEqual({ problem: "typeNotTaken" });
  });

  it("UP-023 a picture of 900 million pixels is refused at once", async () => {
    const flood = await sharp({
      create: { width: 15_000, height: 15_000, channels: 3, background: "#fff" },
      limitInputPixels: false,
    })
      .png({ compressionLevel: 9 })
      .toBuffer();
    expect(await asApplicant("a.png", flood)).toEqual({ problem: "imageTooLarge" });
  });

  it("UP-024 modern picture formats are named as not taken", async () => {
    const base = sharp({ create: { width: 8, height: 8, channels: 3, background: "#fff" } });
    for (const bytes of [
      await base.webp().toBuffer(),
      await base.tiff().toBuffer(),
      await base.avif().toBuffer(),
    ])
      expect(await asApplicant("a.jpg", bytes)).toEqual({ problem: "typeNotTaken" });
  });

  it("UP-025 of an animated picture with ten thousand frames only the first stays", async () => {
    const still = await sharp({ create: { width: 8, height: 8, channels: 3, background: "#fff" } })
      .png()
      .toBuffer();
    // The head of a PNG is 8 bytes and its first chunk 25; the animation says its frames right behind it.
    const animation = Buffer.alloc(8);
    animation.writeUInt32BE(10_000);
    const frames = Array.from({ length: 10_000 }, (_, at) => {
      const control = Buffer.alloc(26);
      control.writeUInt32BE(at);
      control.writeUInt32BE(8, 4);
      control.writeUInt32BE(8, 8);
      return pngChunk("fcTL", control);
    });
    const moving = Buffer.concat([
      still.subarray(0, 33),
      pngChunk("acTL", animation),
      ...frames,
      still.subarray(33),
    ]);
    const checked = await asApplicant("a.png", moving);
    const kept = "bytes" in checked ? checked.bytes : moving;
    expect(kept.includes("acTL") || kept.includes("fcTL")).toBe(false);
    expect((await sharp(kept).metadata()).width).toBe(8);
  });

  it("UP-026 UP-027 place and time of a photograph are gone, and it stands upright", async () => {
    const turned = await sharp(await jpegForTest(60, 40))
      .withExif({ IFD0: { Copyright: "someone" }, IFD3: { GPSLatitude: "23/1 0/1 0/1" } })
      .withMetadata({ orientation: 6 })
      .jpeg()
      .toBuffer();
    const checked = await asApplicant("a.jpg", turned);
    const { exif, width, height } = await sharp("bytes" in checked ? checked.bytes : turned).metadata();
    expect({ exif, width, height }).toEqual({ exif: undefined, width: 40, height: 60 });
  });

  it("UP-028 colours of print, 16 bits and progressive pictures are taken; a cut one is broken", async () => {
    const base = () =>
      sharp({
        create: {
          width: 300,
          height: 300,
          channels: 3,
          background: "#abc",
          noise: { type: "gaussian", mean: 90, sigma: 40 },
        },
      });
    const cmyk = await base().toColourspace("cmyk").jpeg().toBuffer();
    const deep = await base().toColourspace("rgb16").png().toBuffer();
    const progressive = await base().jpeg({ progressive: true }).toBuffer();
    for (const bytes of [cmyk, deep, progressive])
      expect("bytes" in (await asApplicant("a.jpg", bytes))).toBe(true);
    const half = progressive.subarray(0, progressive.length / 2);
    expect(await asApplicant("a.jpg", half)).toEqual({ problem: "imageBroken" });
  });
});

describe("what an officer adds to a case", () => {
  const rels = (target: string, type: string) =>
    `<Relationships><Relationship Id="r1" Type="http://x/${type}" Target="${target}" TargetMode="External"/></Relationships>`;

  it("takes a Word file, an Excel file and an OFD for what they are", async () => {
    const types = { name: "[Content_Types].xml", data: "<Types/>" };
    const xlsx = zipForTest([types, { name: "xl/workbook.xml", data: "<workbook/>" }]);
    const ofd = zipForTest([{ name: "OFD.xml", data: "<ofd:OFD/>" }]);
    expect(await asOfficer("a.docx", docxForTest())).toMatchObject({ name: "a.docx", notes: [] });
    expect(await asOfficer("a.xlsx", xlsx)).toMatchObject({ name: "a.xlsx" });
    expect(await asOfficer("a.ofd", ofd)).toMatchObject({ mediaType: "application/ofd" });
  });

  it("UP-015 refuses macros under whatever name", async () => {
    const bytes = docxForTest([{ name: "word/vbaProject.bin", data: "x" }]);
    expect(await asOfficer("a.docx", bytes)).toEqual({ problem: "macros" });
  });

  it("UP-017 refuses a template from elsewhere, and takes a plain link", async () => {
    const remote = {
      name: "word/_rels/settings.xml.rels",
      data: rels("http://x/t.dotm", "attachedTemplate"),
    };
    const link = { name: "word/_rels/document.xml.rels", data: rels("http://x/", "hyperlink") };
    expect(await asOfficer("a.docx", docxForTest([remote]))).toEqual({ problem: "externalSource" });
    expect(await asOfficer("a.docx", docxForTest([link]))).toMatchObject({ name: "a.docx" });
  });

  it("UP-018 refuses entities", async () => {
    const bomb = { name: "word/styles.xml", data: '<!DOCTYPE x [<!ENTITY a "aa">]><x>&a;</x>' };
    expect(await asOfficer("a.docx", docxForTest([bomb]))).toEqual({ problem: "archiveBroken" });
  });

  it("UP-019 refuses a bomb by what it says and by what comes out", async () => {
    const zeros = Buffer.alloc(60 * 1024 * 1024);
    for (const saidSize of [undefined, 300 * 1024 * 1024, 1000]) {
      const bytes = docxForTest([{ name: "word/a.bin", data: zeros, ...(saidSize && { saidSize }) }]);
      const found = await asOfficer("a.docx", bytes);
      expect("problem" in found && ["archiveTooLarge", "archiveBroken"].includes(found.problem)).toBe(true);
    }
  });

  it("UP-020 refuses names that leave the folder, links, doubles and too many entries", async () => {
    for (const name of ["../../etc/cron.d/x", "/etc/x", "..\\x", "C:\\x"])
      expect(await asOfficer("a.docx", docxForTest([{ name, data: "x" }]))).toEqual({
        problem: "archiveBroken",
      });
    const link = { name: "word/link", data: "/etc/passwd", mode: 0o120777 };
    expect(await asOfficer("a.docx", docxForTest([link]))).toEqual({ problem: "archiveBroken" });
    const twice = { name: "word/document.xml", data: "x" };
    expect(await asOfficer("a.docx", docxForTest([twice]))).toEqual({ problem: "archiveBroken" });
    const many = Array.from({ length: 1001 }, (_, at) => ({ name: `word/${at}`, data: "" }));
    expect(await asOfficer("a.docx", docxForTest(many))).toEqual({ problem: "archiveTooLarge" });
  });

  it("UP-021 a size that points to an extra field which is missing ends in a sentence, not in a loop", async () => {
    const bytes = docxForTest([{ name: "word/a.xml", data: "x", saidSize: 0xffffffff }]);
    expect(await asOfficer("a.docx", bytes)).toHaveProperty("problem");
  });
});
