import { describe, expect, it } from "vitest";
import { calendarDate } from "@/domain/time/calendar-date";
import { importedCase } from "./import-row";

const TODAY = calendarDate("2026-11-24");
const ROW = {
  externalId: "a-1",
  agency: "finance",
  channel: "online",
  applicantType: "person",
  subject: "年度预算",
  receivedOn: "2025-03-03",
  outcome: "granted",
  answeredOn: "2025-03-20",
};
const read = (more: Record<string, unknown> = {}) => importedCase({ ...ROW, ...more }, TODAY);
const rowOf = (more: Record<string, unknown> = {}) => {
  const result = read(more);
  if ("problems" in result) throw new Error(JSON.stringify(result.problems));
  return result.row;
};
const problems = (more: Record<string, unknown>) => {
  const result = read(more);
  return "problems" in result ? result.problems.map(({ field, reason }) => `${field} ${reason}`) : [];
};

describe("a row of past cases", () => {
  it.each(["三(三)4", "三（三）４", " 三（三）4 ", "refusedThirdPartyRights"])(
    "takes %j for one outcome, whatever the width of its brackets",
    (outcome) => {
      expect(rowOf({ outcome }).outcome).toBe("refusedThirdPartyRights");
    },
  );

  it("means that the information does not exist where row 三(四)1 is not told apart", () => {
    expect(rowOf({ outcome: "三(四)1" })).toMatchObject({
      outcome: "unableNotHeld",
      outcomeReason: "notExist",
    });
    expect(rowOf({ outcome: "三(四)1", outcomeReason: "notOurs" }).outcomeReason).toBe("notOurs");
  });

  it.each([
    ["同意公开", "granted", null],
    ["同意部分公开", "partlyGranted", null],
    ["信息不存在", "unableNotHeld", "notExist"],
    ["“非本机关政府信息”", "unableNotHeld", "notOurs"],
    ["不予公开", null, null],
    ["申请内容不明确", null, null],
    ["已作口头答复", null, null],
  ])("maps the old outcome %s only where its meaning is clear", (legacyOutcome, outcome, outcomeReason) => {
    expect(rowOf({ outcome: "", legacyOutcome })).toMatchObject({ legacyOutcome, outcome, outcomeReason });
  });

  it("lets a told outcome stand above the old word", () => {
    expect(rowOf({ legacyOutcome: "不予公开", outcome: "三(三)6" }).outcome).toBe("refusedDeliberation");
  });

  it("reads lists from a cell of a table, and days as people write them", () => {
    const row = rowOf({
      receivedOn: "2025/3/3",
      events: '[{"kind":"extended","on":"20250310","days":5}]',
      remedies: '[{"kind":"review","filedOn":"2025-04-01","result":"pending"}]',
    });
    expect(row.receivedOn).toBe("2025-03-03");
    expect(row.events).toMatchObject([{ kind: "extended", on: "2025-03-10", days: 5 }]);
    expect(row.remedies).toEqual([{ kind: "review", filedOn: "2025-04-01", result: null, closedOn: null }]);
  });

  it("counts a fee in cents", () => {
    expect(rowOf({ feeYuan: 1234.5 }).feeCents).toBe(123_450);
    expect(rowOf({ feeYuan: "200" }).feeCents).toBe(20_000);
  });

  const remedy = (more: object) => ({ remedies: [{ kind: "review", filedOn: "2025-04-01", ...more }] });
  const event = (more: object) => ({ events: [{ on: "2025-03-10", ...more }] });
  it.each([
    [{ externalId: "" }, ["externalId missing"]],
    [{ subject: " " }, ["subject missing"]],
    [{ subject: "长".repeat(201) }, ["subject long"]],
    [{ subject: "坏\u0001字" }, ["subject illegal"]],
    [{ subject: ["a"] }, ["subject shape"]],
    [{ channel: "telegram" }, ["channel unknown"]],
    [{ channel: null }, ["channel missing"]],
    [{ letterKind: "registered" }, ["letterKind onlyForLetters"]],
    [{ applicantType: "人" }, ["applicantType unknown"]],
    [{ receivedOn: "2025-02-30" }, ["receivedOn notADate"]],
    [{ receivedOn: "1888-01-01" }, ["receivedOn dateRange"]],
    [{ receivedOn: "2026-11-25", answeredOn: "" }, ["receivedOn inFuture", "answeredOn missing"]],
    [{ outcome: "三(八)" }, ["outcome unknown", "outcome withoutOutcome"]],
    [{ outcome: undefined }, ["outcome withoutOutcome"]],
    [{ answeredOn: null }, ["answeredOn missing"]],
    [{ answeredOn: "2025-03-02" }, ["answeredOn beforeReceipt"]],
    [{ feeYuan: -1 }, ["feeYuan notANumber"]],
    [{ feeYuan: "1.234" }, ["feeYuan notANumber"]],
    [{ events: "not a list" }, ["events shape"]],
    [{ events: [1] }, ["events[0] shape"]],
    [event({ kind: "vanished" }), ["events[0].kind unknown"]],
    [event({ kind: "reviewFiled" }), ["events[0].kind notForImport"]],
    [event({ kind: "corrected" }), ["events[0].kind notForImport"]],
    [{ events: [{ kind: "amended" }] }, ["events[0].on missing"]],
    [event({ kind: "extended" }), ["events[0].days missing"]],
    [event({ kind: "transferred" }), ["events[0].toAgency missing"]],
    [event({ kind: "split", into: [] }), ["events[0].into missing"]],
    [event({ kind: "thirdPartyReplied" }), ["events[0].agreed missing"]],
    [event({ kind: "feeNoticed" }), ["events[0].feeYuan missing"]],
    [remedy({ result: "won" }), ["remedies[0].result unknown"]],
    [remedy({ result: "upheld" }), ["remedies[0].closedOn missing"]],
    [remedy({ result: "pending", closedOn: "2025-05-01" }), ["remedies[0].result stillPending"]],
    [remedy({ result: "other", closedOn: "2025-03-31" }), ["remedies[0].closedOn beforeFiled"]],
    [remedy({ result: "pending", filedOn: "2025-03-01" }), ["remedies[0].filedOn beforeReceipt"]],
  ])("tells the field and the reason of %j", (more, expected) => {
    expect(problems(more)).toEqual(expected);
  });
});
