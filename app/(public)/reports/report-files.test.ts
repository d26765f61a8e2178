import { XMLParser } from "fast-xml-parser";
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import PizZip from "pizzip";
import { renderToStaticMarkup } from "react-dom/server";
import { readSheet } from "read-excel-file/node";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import type { Store } from "@/db/client";
import { publishReportForTest } from "@/db/published-reports-for-tests";
import { peopleForTests } from "@/db/publishing-for-tests";
import { AGENCIES } from "@/db/seed/agencies";
import { openTestStore } from "@/db/test-store";
import { type FormTable, placedCells } from "@/domain/annual-report/form-table";
import { fullContentForTest } from "@/domain/annual-report/full-content-for-tests";
import { reportForms } from "@/text/report-form";
import { reportPage } from "@/text/report-page";
import { GET } from "./[agency]/[year]/[file]/route";
import ReportPage from "./[agency]/[year]/page";

vi.hoisted(() => {
  process.env.TODAY = "2026-11-24";
});

const [{ code, name }] = [AGENCIES[0] ?? { code: "", name: "" }];
const AT = Date.UTC(2026, 0, 20, 2);
const CONTENT = fullContentForTest(2025, { code, name });
const FORMS = Object.values(reportForms(CONTENT));
const squeezed = (text: string) => text.replace(/\s/g, "");
/** The cells of a row as the form has them. */
const rowsOf = ({ rows }: FormTable) => rows.map((cells) => cells.map(({ content }) => String(content)));

let store: Store;
beforeAll(async () => {
  store = openTestStore();
  const { own } = await peopleForTests();
  await publishReportForTest(own, 2025, [
    { content: fullContentForTest(2025, { code, name, more: 5_000 }), publishedAt: AT },
    { content: CONTENT, erratum: "总数有误", publishedAt: AT + 86_400_000 },
  ]);
});
afterAll(() => store.close());

const file = (format: string, query = "") =>
  GET(
    new Request(`http://localhost:3000/reports/${code}/2025/report.${format}${query}`, {
      headers: { host: "localhost:3000" },
    }),
  );
const bytesOf = async (format: string) => new Uint8Array(await (await file(format)).arrayBuffer());

/** Tables of the page, cell by cell, out of its markup. */
async function pageTables(): Promise<string[][][]> {
  const html = renderToStaticMarkup(
    await ReportPage({
      params: Promise.resolve({ agency: code, year: "2025" }),
      searchParams: Promise.resolve({}),
    }),
  );
  const text = (piece: string) =>
    piece
      .replace(/<[^>]*>/g, "")
      .replaceAll("&quot;", '"')
      .replaceAll("&amp;", "&");
  return [...html.matchAll(/<table.*?<\/table>/gs)]
    .map(([table]) =>
      [...table.matchAll(/<tr.*?<\/tr>/gs)].map(([row]) =>
        [...row.matchAll(/<t[hd][^>]*>(.*?)<\/t[hd]>/gs)].map(([, cell = ""]) => text(cell)),
      ),
    )
    .slice(0, 3);
}

type Node = Record<string, unknown>;
const list = (node: unknown): Node[] =>
  (Array.isArray(node) ? node : node === undefined ? [] : [node]) as Node[];

describe("every file of a report", () => {
  it("shows on its page exactly the cells of the form, row by row", async () => {
    expect(await pageTables()).toEqual(FORMS.map(rowsOf));
  });

  it("carries them in Word", async () => {
    const zip = new PizZip(await bytesOf("docx"));
    const xml = new XMLParser({ ignoreAttributes: false, isArray: (tag) => tag === "w:tbl" }).parse(
      zip.file("word/document.xml")?.asText() ?? "",
    );
    const textIn = (cell: Node): string =>
      list(cell["w:p"])
        .flatMap((paragraph) => list(paragraph["w:r"]))
        .map((run) => {
          const text = run["w:t"];
          return String(typeof text === "object" && text !== null ? (text as Node)["#text"] : (text ?? ""));
        })
        .join("");
    const continues = (cell: Node) => {
      const merge = (cell["w:tcPr"] as Node | undefined)?.["w:vMerge"] as Node | undefined;
      return merge?.["@_w:val"] === "continue";
    };
    const tables = (xml["w:document"]["w:body"]["w:tbl"] as Node[]).map((table) =>
      list(table["w:tr"]).map((row) =>
        list(row["w:tc"])
          .filter((cell) => !continues(cell))
          .map(textIn),
      ),
    );
    expect(tables).toEqual(FORMS.map(rowsOf));
    // Every row is as wide as the table: what Word would otherwise have to repair.
    const grids = (xml["w:document"]["w:body"]["w:tbl"] as Node[]).map((table) => {
      const columns = list((table["w:tblGrid"] as Node)["w:gridCol"]).length;
      const spans = list(table["w:tr"]).map((row) =>
        list(row["w:tc"]).reduce((sum, cell) => {
          const span = (cell["w:tcPr"] as Node | undefined)?.["w:gridSpan"] as Node | undefined;
          return sum + Number(span?.["@_w:val"] ?? 1);
        }, 0),
      );
      return { columns, spans: [...new Set(spans)] };
    });
    expect(grids).toEqual(FORMS.map(({ widths }) => ({ columns: widths.length, spans: [widths.length] })));
  });

  it("carries them in Excel, each in its place of the form", async () => {
    const bytes = Buffer.from(await bytesOf("xlsx"));
    for (const [place, form] of FORMS.entries()) {
      const sheet = await readSheet(bytes, place + 1);
      const found = sheet.slice(2, 2 + form.rows.length);
      const expected = form.rows.map(() => form.widths.map((): string | number | null => null));
      for (const { cell, row, column } of placedCells(form)) {
        const line = expected[row];
        if (line) line[column] = cell.content;
      }
      expect(found).toEqual(expected);
      expect(String(sheet[0]?.[0])).toContain("2025年政府信息公开工作年度报告");
    }
    const zip = new PizZip(bytes);
    const merges = (sheet: number) =>
      Array.from((zip.file(`xl/worksheets/sheet${sheet}.xml`)?.asText() ?? "").matchAll(/<mergeCell /g))
        .length;
    const wide = ({ rows }: FormTable) =>
      rows.flat().filter(({ across = 1, down = 1 }) => across > 1 || down > 1).length;
    // Title, caption and the line below reach over the whole table too.
    expect([1, 2, 3].map(merges)).toEqual(FORMS.map((form) => wide(form) + 3));
  });

  it("carries them in the PDF, each table on one page", async () => {
    const task = getDocument({ data: await bytesOf("pdf"), verbosity: 0 });
    const opened = await task.promise;
    const pages: string[] = [];
    for (let number = 1; number <= opened.numPages; number += 1) {
      const { items } = await (await opened.getPage(number)).getTextContent();
      pages.push(squeezed(items.map((item) => ("str" in item ? item.str : "")).join("")));
    }
    await task.destroy();
    for (const form of FORMS) {
      const whole = squeezed(rowsOf(form).flat().join(""));
      expect(pages.filter((text) => text.includes(whole))).toHaveLength(1);
    }
  });

  it("carries them in JSON, in the form of the interface", async () => {
    const answer = await (await file("json")).json();
    expect(answer).toMatchObject({
      ...{ agency: name, agencyCode: code, year: 2025, version: 2, erratum: "总数有误" },
      section2: CONTENT.section2,
      section3: CONTENT.section3,
      section4: CONTENT.section4,
    });
  });

  it("gives an earlier version where that is asked for, and says in it that it was corrected", async () => {
    const first = await (await file("json", "?version=1")).json();
    expect([first.version, first.section2.licences]).toEqual([1, CONTENT.section2.licences + 5_000]);
    const zip = new PizZip(new Uint8Array(await (await file("docx", "?version=1")).arrayBuffer()));
    expect(zip.file("word/document.xml")?.asText()).toContain(reportPage.paper.old(1));
    expect((await file("docx", "?version=3")).status).toBe(404);
    expect((await file("pdf", "?version=x")).status).toBe(404);
  });

  it("knows no other file", async () => {
    expect((await file("exe")).status).toBe(404);
    const names = await Promise.all(
      ["docx", "pdf", "xlsx"].map(async (format) => (await file(format)).headers.get("content-disposition")),
    );
    for (const one of names) expect(one).toContain(encodeURIComponent("2025年政府信息公开工作年度报告"));
  });
});
