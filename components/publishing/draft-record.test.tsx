import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import type { RecordLine } from "@/db/queries/publication-drafts";
import { PUBLICATION_WARNINGS } from "@/text/publication-form";
import { ChecksPanel } from "./checks-panel";
import { DraftChanges } from "./draft-changes";
import { DraftRecord } from "./draft-record";

const line = (change: Partial<RecordLine>): RecordLine => ({
  id: String(Math.random()),
  kind: "edited",
  contentHash: "h",
  staffId: "a",
  staffName: "甲",
  authorisedBy: null,
  opinion: "",
  at: 0,
  ...change,
});

describe("the record of a draft", () => {
  it("tells somebody who saved three times once, and says what they thought", () => {
    const record = [
      line({}),
      line({}),
      line({}),
      line({ staffId: "b", staffName: "乙" }),
      line({ kind: "sentBack", staffId: "c", staffName: "丙", opinion: "请改。" }),
    ];
    const html = renderToStaticMarkup(<DraftRecord record={record} />);
    expect(html.match(/<li/g)).toHaveLength(3);
    expect(html).toContain("起草稿件");
    expect(html).toContain("（保存3次）");
    expect(html).toContain("请改。");
  });

  it("FF-004, FF-030 shows an opinion as it was typed", () => {
    const opinion = "<script>alert(1)</script>\u0024{7*7}{{7*7}}";
    const html = renderToStaticMarkup(<DraftRecord record={[line({ opinion })]} />);
    expect(html).toContain("&lt;script&gt;alert(1)&lt;/script&gt;\u0024{7*7}{{7*7}}");
    expect(html).not.toContain("<script>");
  });
});

describe("what the machine noticed", () => {
  it("names what is unusual, and leads to those that carry the same number", () => {
    const sameNumber = [{ id: "b", title: "甲通知", agencyName: "某局" }];
    const html = renderToStaticMarkup(
      <ChecksPanel hits={[]} warnings={["longTerm"]} sameNumber={sameNumber} />,
    );
    expect(html).toContain(PUBLICATION_WARNINGS.longTerm);
    expect(html).toContain('href="/p/b"');
    expect(renderToStaticMarkup(<ChecksPanel hits={[]} warnings={[]} sameNumber={[]} />)).toBe("");
  });
});

describe("what changed", () => {
  it("says so when nothing did", () => {
    const fields = {
      title: "甲",
      documentNumber: null,
      genre: "通知",
      theme: null,
      columnCode: "x",
      issuedOn: null,
      effectiveOn: null,
      expiresOn: null,
      summary: null,
      keywords: [],
      body: "一\n二",
      disclosureKind: "proactive",
      validity: "inForce",
      sourceUrl: null,
    } as const;
    const before = { ...fields, keywords: [] };
    expect(renderToStaticMarkup(<DraftChanges before={before} after={before} />)).toContain("没有不同");
    const html = renderToStaticMarkup(
      <DraftChanges before={before} after={{ ...before, title: "乙", body: "一\n三" }} />,
    );
    expect(html).toContain("改动了：标题、正文。");
    expect(html).toMatch(/删去：.*二.*新增：.*三/);
  });
});
