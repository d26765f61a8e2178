import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import { describe, expect, it } from "vitest";
import { type PaperBlock, SHEETS, type Sheet } from "@/domain/letter/paper";
import { type AboutPaper, paperPdf } from "./pdf";

const AT = Date.UTC(2026, 9, 9);
const A4 = { width: 595.28, height: 841.89 };

interface Line {
  text: string;
  x: number;
  y: number;
}

/** Each page with its size and its words where they stand, y from below. */
async function pagesOf(blocks: readonly PaperBlock[], about: Partial<AboutPaper> = {}) {
  const bytes = await paperPdf(blocks, { title: "样张", at: AT, ...about });
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0 });
  const opened = await task.promise;
  const pages: { width: number; height: number; lines: Line[] }[] = [];
  for (let number = 1; number <= opened.numPages; number++) {
    const page = await opened.getPage(number);
    const { width, height } = page.getViewport({ scale: 1 });
    const { items } = await page.getTextContent();
    const lines = items.flatMap((item) =>
      "str" in item && item.str.trim() !== ""
        ? [{ text: item.str, x: Number(item.transform[4]), y: Number(item.transform[5]) }]
        : [],
    );
    pages.push({ width, height, lines });
  }
  await task.destroy();
  return pages;
}

const LETTER: PaperBlock[] = [
  { role: "title", text: "关于印发防汛应急预案的通知" },
  ...Array.from(
    { length: 30 },
    (_, at): PaperBlock => ({ role: "body", text: `第${at + 1}段。`.repeat(12) }),
  ),
];

describe("a paper on other sheets", () => {
  it.each(Object.keys(SHEETS) as Sheet[])(
    "%s has everything where A4 has it, in proportion",
    async (sheet) => {
      const factor = SHEETS[sheet];
      const [usual, other] = [await pagesOf(LETTER), await pagesOf(LETTER, { sheet })];
      expect(other.map(({ lines }) => lines.map(({ text }) => text))).toEqual(
        usual.map(({ lines }) => lines.map(({ text }) => text)),
      );
      for (const [number, page] of other.entries()) {
        expect(page.width).toBeCloseTo(A4.width * factor, 0);
        expect(page.height).toBeCloseTo(A4.height * factor, 0);
        for (const [at, { x, y }] of page.lines.entries()) {
          expect(x).toBeCloseTo((usual[number]?.lines[at]?.x ?? 0) * factor, 0);
          expect(y).toBeCloseTo((usual[number]?.lines[at]?.y ?? 0) * factor, 0);
        }
      }
    },
  );

  it("a booklet has as many pages as folded sheets hold", async () => {
    const usual = await pagesOf(LETTER);
    const folded = await pagesOf(LETTER, { isFolded: true });
    expect(usual.length % 4).not.toBe(0);
    expect(folded.length % 4).toBe(0);
    expect(folded.length - usual.length).toBeLessThan(4);
  });

  it("a table of contents gives the page on which each part begins", async () => {
    const parts = ["甲", "乙", "丙"];
    const blocks: PaperBlock[] = [
      { role: "title", text: "目录" },
      { contents: [{ text: "市政府文件" }, ...parts.map((of) => ({ text: `文件${of}`, of }))] },
      ...parts.flatMap((of): PaperBlock[] => [
        { opens: of },
        { role: "title", text: `正文${of}` },
        ...LETTER,
      ]),
    ];
    const pages = await pagesOf(blocks);
    const first = pages[0]?.lines ?? [];
    for (const of of parts) {
      const begins = pages.findIndex(({ lines }) => lines[0]?.text.includes(`正文${of}`)) + 1;
      const line = first.find(({ text }) => text.includes(`文件${of}`));
      const number = first.find(({ y, x }) => Math.abs(y - (line?.y ?? 0)) < 2 && x > (line?.x ?? 0));
      expect(begins).toBeGreaterThan(1);
      expect(number?.text).toBe(String(begins));
    }
  });
});
