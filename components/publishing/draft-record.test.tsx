import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import type { RecordLine } from "@/db/queries/publication-drafts";
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
  it("puts the gravest first, counts, and lists no more than ten places", () => {
    const hit = (rule: "email" | "residentId", paragraph: number) =>
      ({ rule, paragraph, field: "body", sample: `样本${paragraph}` }) as const;
    const hits = [hit("email", 1), ...Array.from({ length: 12 }, (_, at) => hit("residentId", at + 2))];
    const html = renderToStaticMarkup(<ChecksPanel hits={hits} warnings={[]} sameNumber={[]} />);
    expect(html.indexOf("身份证号12处")).toBeLessThan(html.indexOf("电子邮箱1处"));
    expect(html).toContain("另有 2 处");
    expect(html).toContain("样本11");
    expect(html).not.toContain("样本12");
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
