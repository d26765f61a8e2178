import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { calendarDate } from "@/domain/time/calendar-date";
import { checkBatch, isBatch, NEW_BATCH, rowsPosted, type SharedEntries, sharedPosted } from "./batch";
import { BATCH_COLUMNS, type BatchRow, rowsInText, rowsOf } from "./batch-table";

const row = (subject: string, documentNumber = "", description = ""): BatchRow => ({
  subject,
  documentNumber,
  description,
});
const FIRM: SharedEntries = {
  ...NEW_BATCH.shared,
  agency: "planning",
  applicantType: "legalService",
  organisationName: "某某律师事务所",
  creditCode: "91350100M000100Y43",
  legalRepresentative: "陈立信",
  contactName: "陈立信",
  phone: "13800138000",
  address: "府佑路2号",
};
const CONTEXT = { on: calendarDate("2026-11-24"), agencies: ["planning"], channel: "online" } as const;

describe("a pasted table", () => {
  it("is read by its head line, in any order, with columns of one's own left aside", () => {
    expect(
      rowsInText("序号\t文号\t信息名称（必填）\n1\t增府办〔2026〕16号\t绿线图\n2\t\t红线范围图"),
    ).toEqual({
      rows: [row("绿线图", "增府办〔2026〕16号"), row("红线范围图")],
    });
  });

  it("without a head line by its width: name; name and description; name, number, description", () => {
    expect(rowsInText("绿线图\n红线图")).toEqual({ rows: [row("绿线图"), row("红线图")] });
    expect(rowsInText("绿线图\t2009年的")).toEqual({ rows: [row("绿线图", "", "2009年的")] });
    expect(rowsInText("绿线图\t16号\t2009年的")).toEqual({ rows: [row("绿线图", "16号", "2009年的")] });
  });

  it("cells in quotes keep their line breaks, tabs and doubled quotes", () => {
    expect(rowsInText('信息名称\t所需信息描述\n绿线图\t"第一行\n第二行""引""\t完"')).toEqual({
      rows: [row("绿线图", "", '第一行\n第二行"引"\t完')],
    });
  });

  it("empty lines and lines of spaces are skipped", () => {
    expect(rowsInText("信息名称\n\n绿线图\n \u3000\t\n红线图\n\n")).toEqual({
      rows: [row("绿线图"), row("红线图")],
    });
  });

  it("51 rows are refused with their number, 50 are taken", () => {
    const lines = (count: number) => Array.from({ length: count }, (_, at) => `第${at + 1}项信息`).join("\n");
    expect(rowsInText(lines(51))).toEqual({ problem: { why: "tooMany", count: 51 } });
    expect(rowsInText(lines(50))).toMatchObject({ rows: { length: 50 } });
  });

  it("IM-002 an open quotation mark is told with its line; CR alone ends a line; a million columns are no table", () => {
    expect(rowsInText('信息名称,描述\n绿线图,"没有写完')).toEqual({ problem: { why: "openQuote", line: 2 } });
    expect(rowsInText("信息名称\r绿线图\r红线图")).toMatchObject({ rows: { length: 2 } });
    expect(rowsInText(",".repeat(1_000_000))).toEqual({ problem: { why: "tooWide" } });
  });

  it("nothing, or only a head line, is no table", () => {
    for (const text of ["", " \n\t\n", "信息名称\t文号\t所需信息描述"])
      expect(rowsInText(text)).toEqual({ problem: { why: "empty" } });
  });

  it("IM-004 what looks like a formula is text", () => {
    expect(rowsInText("信息名称\n=cmd|'/C calc'!A0")).toEqual({ rows: [row("=cmd|'/C calc'!A0")] });
  });

  it("whatever is pasted, every row it gives has all its cells and something in them", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const read = rowsInText(text);
        if ("problem" in read) return true;
        return read.rows.every((one) => BATCH_COLUMNS.every((column) => typeof one[column] === "string"));
      }),
    );
  });

  it("cells beyond the head line are left aside", () => {
    expect(rowsOf([["信息名称"], ["绿线图", "多余"]])).toEqual({ rows: [row("绿线图")] });
  });
});

describe("checking a batch", () => {
  it("says what is wrong in which row, and keeps the good rows ready", () => {
    const rows = [row("荔城街绿线图"), row("图"), row("荔城街红线图"), row("", "增府办〔2026〕16号")];
    const checked = checkBatch({ rows, shared: FIRM }, CONTEXT);
    expect(checked.rows.map(({ row: at, field, problem }) => [at, field, problem.reason])).toEqual([
      [1, "subject", "short"],
    ]);
    expect(checked.good.map(({ row: at }) => at)).toEqual([0, 2, 3]);
    expect(checked.good[2]?.application.subject).toBe("增府办〔2026〕16号");
  });

  it("asks the shared part once, and lets nothing go while it is wrong", () => {
    const rows = [row("荔城街绿线图"), row("荔城街红线图")];
    const checked = checkBatch({ rows, shared: { ...FIRM, creditCode: "91350100M000100Y44" } }, CONTEXT);
    expect(checked.shared.map(({ field }) => field)).toEqual(["creditCode"]);
    expect(checked.rows).toEqual([]);
    expect(checked.good).toEqual([]);
  });

  it("finds rows that say the same", () => {
    const rows = [row("荔城街绿线图"), row("荔城街红线图"), row("荔城街 绿线图。")];
    expect([...checkBatch({ rows, shared: FIRM }, CONTEXT).twins]).toEqual([[2, 0]]);
  });

  it("2 to 50 make a batch", () => {
    expect([1, 2, 50, 51].map(isBatch)).toEqual([false, true, true, false]);
  });
});

describe("what the page posts", () => {
  it("changes cells, adds a row at the end, drops the ticked and the emptied ones", () => {
    const before = [row("甲"), row("乙"), row("丙")];
    const posted: [string, string][] = [
      ["subject-0", "甲，改过"],
      ["subject-1", "乙"],
      ["drop-1", "yes"],
      ["subject-2", ""],
      ["subject-3", "丁"],
      ["subject-9", "跳过了几行"],
      ["status", "approved"],
    ];
    expect(rowsPosted(before, posted)).toEqual([row("甲，改过"), row("丁")]);
  });

  it("FF-020 unknown names are dropped, unticked boxes are off", () => {
    const ticked = sharedPosted(NEW_BATCH.shared, [
      ["acceptOther", "yes"],
      ["role", "admin"],
    ]);
    expect(ticked.acceptOther).toBe("yes");
    expect("role" in ticked).toBe(false);
    expect(sharedPosted(ticked, []).acceptOther).toBe("");
  });
});
