import { describe, expect, it } from "vitest";
import { parseBody } from "../body";
import { tableMarkdown } from "./body-of-parts";
import { placesInText, tablePlace, withTable } from "./insert-table";

const BODY = "各镇街：\n\n第一段。\n\n第二段。\n\n附件：名单\n\n>> 增城市财政局\n>> 2026年3月2日\n";
const TABLE = tableMarkdown({
  caption: "支出表",
  head: [
    { text: "科目", numeric: false },
    { text: "金额|万元", numeric: false },
  ],
  rows: [
    [
      { text: "教育", numeric: false },
      { text: "1,200.00", numeric: true },
    ],
  ],
});
const kinds = (body: string) => parseBody(body).map(({ kind }) => kind);

describe("a table in the text of a draft", () => {
  it("goes before attachments and signature, to the end, or below a paragraph", () => {
    expect(kinds(withTable(BODY, TABLE, "beforeFoot"))).toEqual([
      "addressee",
      "paragraph",
      "paragraph",
      "table",
      "attachmentNote",
      "signature",
    ]);
    expect(kinds(withTable(BODY, TABLE, "end")).at(-1)).toBe("table");
    const [, first] = placesInText(BODY);
    expect(first).toMatchObject({ paragraph: 2, text: "第一段。" });
    expect(kinds(withTable(BODY, TABLE, first?.place ?? "end"))[2]).toBe("table");
  });

  it("is read again as it was: caption, a stroke inside a cell, figures", () => {
    const [table] = parseBody(TABLE);
    expect(table).toEqual({
      kind: "table",
      caption: "支出表",
      head: [
        { text: "科目", numeric: false },
        { text: "金额|万元", numeric: false },
      ],
      rows: [
        [
          { text: "教育", numeric: false },
          { text: "1,200.00", numeric: true },
        ],
      ],
    });
  });

  it("goes nowhere that the text does not have", () => {
    expect(tablePlace(BODY, "after-99")).toBeNull();
    expect(tablePlace(BODY, "nowhere")).toBeNull();
    expect(tablePlace(BODY, "after-2")).toBe("after-2");
  });
});
