import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import { describe, expect, it } from "vitest";
import { type LetterBlock, linesOf } from "@/domain/letter/blocks";
import { defaultLayout } from "@/domain/letter/default-layouts";
import { mergeLayout } from "@/domain/letter/layout";
import { LETTER_NAMES } from "@/domain/letter/letters";
import type { PaperBlock } from "@/domain/letter/paper";
import { sampleValues } from "@/domain/letter/samples";
import { defaultTemplate } from "./default-template";
import { mergeWord } from "./merge-word";
import { charactersLacking, paperPdf } from "./pdf";

const AT = Date.UTC(2026, 9, 9);
const squeezed = (text: string) => text.replace(/\s/g, "");

/** What somebody who copies the whole PDF gets, without the numbers of its pages. */
async function textOf(pdf: Buffer) {
  const task = getDocument({ data: new Uint8Array(pdf), verbosity: 0 });
  const opened = await task.promise;
  let text = "";
  for (let page = 1; page <= opened.numPages; page++) {
    const { items } = await (await opened.getPage(page)).getTextContent();
    text += items.map((item) => ("str" in item ? item.str : "")).join("");
  }
  const { info } = await opened.getMetadata();
  await task.destroy();
  return {
    text: squeezed(text).replace(/—\d+—/g, ""),
    info: info as Record<string, unknown>,
    pages: opened.numPages,
  };
}

describe("the PDF of a letter", () => {
  it.each(LETTER_NAMES)("%s has the words of the page and of the Word file", async (name) => {
    const values = sampleValues(name);
    const page = mergeLayout(defaultLayout(name), values);
    const { blocks } = mergeWord(await defaultTemplate(name), values);
    expect(blocks).toEqual(page);
    const { text } = await textOf(await paperPdf(blocks, { title: "文书", at: AT }));
    expect(text).toBe(squeezed(linesOf(page).join("")));
  });

  it("says in its data what it is, and nothing of the person", async () => {
    const blocks: LetterBlock[] = [{ role: "to", text: "张某某：" }];
    const { info } = await textOf(await paperPdf(blocks, { title: "政府信息不存在告知书", at: AT }));
    expect(info.Title).toBe("政府信息不存在告知书");
    expect(JSON.stringify(info)).not.toMatch(/张某某|PDFKit/);
  });

  it("goes over pages, numbers them and keeps the signature with its day", async () => {
    const lines: LetterBlock[] = Array.from({ length: 60 }, (_, at) => ({
      role: "body",
      text: `第${at}项。`.repeat(9),
    }));
    const letter: LetterBlock[] = [
      ...lines,
      { role: "sign", text: "某局" },
      { role: "sign", text: "2026年10月9日" },
    ];
    const { text, pages } = await textOf(await paperPdf(letter, { title: "文书", at: AT }));
    expect(pages).toBeGreaterThan(2);
    expect(text).toBe(squeezed(linesOf(letter).join("")));
  });

  it("begins no page with a signature: the paragraph before it comes along", async () => {
    const signed = (lines: number): PaperBlock[] => [
      ...Array.from({ length: lines }, (): PaperBlock => ({ role: "body", text: "一行。" })),
      { role: "body", text: "特此通告。" },
      { sign: ["某局", "2026年10月9日"] },
    ];
    for (const lines of [19, 20, 21, 22]) {
      const task = getDocument({
        data: new Uint8Array(await paperPdf(signed(lines), { title: "文书", at: AT })),
        verbosity: 0,
      });
      const opened = await task.promise;
      const last = await (await opened.getPage(opened.numPages)).getTextContent();
      const words = squeezed(last.items.map((item) => ("str" in item ? item.str : "")).join(""));
      expect(words).toContain("特此通告。某局2026年10月9日");
      await task.destroy();
    }
  });

  it("UN-003 tells which characters the font lacks instead of printing boxes", async () => {
    const letter: LetterBlock[] = [{ role: "to", text: "𠮷田䶮㛃：" }];
    expect(await charactersLacking(letter)).toEqual(expect.arrayContaining(["𠮷"]));
    const { text } = await textOf(await paperPdf(letter, { title: "文书", at: AT }));
    expect(text).toContain("〓田");
    expect(text).toContain("U+20BB7");
  });

  it("is small: its font is a subset", async () => {
    const blocks = mergeLayout(defaultLayout("partlyGranted"), sampleValues("partlyGranted"));
    expect((await paperPdf(blocks, { title: "文书", at: AT })).byteLength).toBeLessThan(200_000);
  });
});
