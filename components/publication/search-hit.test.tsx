import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { type SearchHit, SearchHitItem } from "./search-hit";

const HIT: SearchHit = {
  id: "p1",
  agencyName: "增城市财政局",
  documentNumber: null,
  issuedOn: "2026-03-02",
  publishedOn: "2026-03-03",
  validity: "inForce",
  exact: false,
  title: [{ text: "部门预算", marked: false }],
  snippet: [{ text: "正文的开头", marked: false }],
  fileCount: 2,
  inFile: null,
};
const FILE = {
  fileName: "预算表 1.xlsx",
  sha256: "ab".repeat(32),
  segments: [
    { text: "三公经费", marked: true },
    { text: "<b>", marked: false },
  ],
};
const shown = (own: Partial<SearchHit>) => renderToStaticMarkup(<SearchHitItem hit={{ ...HIT, ...own }} />);

describe("a hit", () => {
  it("C-23 says how many files it has", () => {
    expect(shown({})).toContain("附件 2");
    expect(shown({ fileCount: 0 })).not.toContain("附件");
  });

  it("C-23 SE-009 names the file and page in which the words stand, and shows them as text", () => {
    const html = shown({ inFile: { ...FILE, page: 3, label: null } });
    expect(html).toContain("附件《预算表 1.xlsx》第3页");
    expect(html).toContain(`href="/f/${FILE.sha256}/%E9%A2%84%E7%AE%97%E8%A1%A8%201.xlsx"`);
    expect(html).toContain("<mark>三公经费</mark>&lt;b&gt;");
    expect(html).not.toContain("正文的开头");
  });

  it("C-23 names the sheet of a workbook, and the file alone where its name holds the words", () => {
    expect(shown({ inFile: { ...FILE, page: 1, label: "收入" } })).toContain("《预算表 1.xlsx》工作表“收入”");
    expect(shown({ inFile: { ...FILE, page: null, label: null } })).toContain("附件《预算表 1.xlsx》</a>");
  });
});
