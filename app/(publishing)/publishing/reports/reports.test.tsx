import type { ReactNode } from "react";
import { renderToReadableStream } from "react-dom/server";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import type { Store } from "@/db/client";
import { recordEvent } from "@/db/mutations/info-requests";
import { peopleForTests } from "@/db/publishing-for-tests";
import { publishedReport } from "@/db/queries/annual-reports";
import { figureHistory, figuresState } from "@/db/queries/yearly-figures";
import { caseForTest, deskForTest, holidaysForTest, type TestDesk } from "@/db/test-cases";
import { openTestStore } from "@/db/test-store";
import type { Staff } from "@/domain/access/actor";
import type { Role } from "@/domain/access/roles";
import { REPORT_PARTS } from "@/domain/annual-report/report-content";
import { DESK_FIGURES, sourceField, valueField } from "@/domain/annual-report/report-forms";
import { beijingInstant, calendarDate } from "@/domain/time/calendar-date";
import type { FormState, StaffAction } from "@/server/actions";
import { ownReport } from "@/server/annual-report/own-report";
import { as, cookieOf, formOf } from "@/server/staff-calls-for-tests";
import ReportCellsPage from "./[year]/cells/page";
import ReportPage from "./[year]/page";
import {
  acceptSuggestion,
  enterOwnFigures,
  freezeOwnReport,
  publishOwnReport,
  reopenOwnReport,
  returnOwnReport,
  saveTexts,
  submitOwnReport,
} from "./actions";

vi.mock("next/headers", async () => (await import("@/server/staff-calls-for-tests")).nextHeaders);
vi.mock("next/navigation", async () => (await import("@/server/staff-calls-for-tests")).nextNavigation);

type Post = "writer" | "second" | "reviewer" | "publisher" | "all";
const HIRED: Record<Post, Role[]> = {
  writer: ["editor"],
  second: ["editor"],
  reviewer: ["reviewer"],
  publisher: ["publisher"],
  all: ["editor", "reviewer", "publisher"],
};

let store: Store;
let own: string;
let desk: TestDesk;
let caseId: string;
let reader: Staff;
const cookies = new Map<string, string>();

beforeAll(async () => {
  store = openTestStore();
  const people = await peopleForTests();
  own = people.own;
  for (const [name, roles] of Object.entries(HIRED)) {
    const person = await people.hire(name, roles);
    reader = person;
    cookies.set(name, await cookieOf(person.id));
  }
  await holidaysForTest();
  desk = await deskForTest(own);
  caseId = await caseForTest(desk, ["register"], { day: "2025-01-03", channel: "counter" });
});
afterAll(() => store.close());

type Fields = Record<string, string | number>;
const post = async (by: Post, action: StaffAction, fields: Fields) =>
  (await as(cookies.get(by) ?? "", () => action({}, formOf(fields)))) as FormState & { left?: string };
const report = async (year: number) => {
  const found = await ownReport(reader, year);
  if (!found) throw new Error("no agency");
  return found;
};
const seen = async (year: number): Promise<Fields> => ({ year, seen: (await report(year)).lockVersion });
const hashed = async (year: number) => {
  const { versions, stage, liveHash } = await report(year);
  return { ...(await seen(year)), hash: stage === "frozen" ? (versions[0]?.contentHash ?? "") : liveHash };
};
const texts = Object.fromEntries(REPORT_PARTS.map((part) => [part, `${part}：新收申请{本年新收}件。`]));
const figures = (value = "3"): Fields =>
  Object.fromEntries(
    DESK_FIGURES.flatMap((figure) => [
      [valueField(figure), value],
      [sourceField(figure), "业务系统统计"],
    ]),
  );
const enter = async (by: Post, year: number, fields: Fields) =>
  post(by, enterOwnFigures, { year, seen: await figuresState(own, year), ...fields });
const write = async (year: number) =>
  post("writer", saveTexts, { ...(await seen(year)), section: "one", ...texts });
const correctReceipt = async (to: string) => {
  const day = calendarDate("2025-03-03");
  const event = { kind: "corrected", on: day, corrects: 1, to: calendarDate(to) } as const;
  return recordEvent(desk.reviewer, caseId, event, beijingInstant(day, 10));
};
/** A page as the writer's browser gets it, with all that it waits for. */
const drawn = async (draw: () => Promise<ReactNode>) =>
  as(cookies.get("writer") ?? "", async () => {
    const stream = await renderToReadableStream(await draw());
    await stream.allReady;
    return new Response(stream).text();
  });
const page = (year: number) =>
  drawn(() =>
    ReportPage({ params: Promise.resolve({ year: String(year) }), searchParams: Promise.resolve({}) }),
  );

describe("texts", () => {
  it("keep what was typed when a colleague saved meanwhile, and show the other's", async () => {
    const fields = { ...(await seen(2023)), section: "five" };
    await post("second", saveTexts, { ...fields, problems: "同事写的" });
    const late = await post("writer", saveTexts, { ...fields, problems: "我写的" });
    expect(late.values?.problems).toBe("我写的");
    expect(late.later).toEqual({ version: 1, by: "second", values: { problems: "同事写的" } });
    expect(late.refusal).toContain("没有丢失");
    // Having seen it, the writer saves over it knowingly.
    const again = await post("writer", saveTexts, { ...fields, seen: 1, problems: "合并的" });
    expect(again.left).toBe("redirect /publishing/reports/2023/text/five?done=saved");
  });

  it("longer than anybody reads are refused with what was typed", async () => {
    const long = "长".repeat(20_001);
    const state = await post("writer", saveTexts, { ...(await seen(2023)), section: "five", problems: long });
    expect(state.problems).toEqual({ problems: ["text.long"] });
    expect(state.values?.problems).toBe(long);
  });

  it("of a year nobody reports on are refused", async () => {
    const state = await post("writer", saveTexts, { year: 2999, seen: 0, section: "five", problems: "x" });
    expect(state.problems).toHaveProperty("year");
  });
});

describe("figures", () => {
  it("need a source and a number, and keep what was typed", async () => {
    const state = await enter("writer", 2023, {
      licencesValue: "1,204",
      licencesSource: "",
      penaltiesValue: "-3",
      penaltiesSource: "执法系统",
      feesWanValue: "12.3456789",
      feesWanSource: "财政系统",
    });
    expect(state.problems).toEqual({
      licencesSource: ["source.missing"],
      penaltiesValue: ["value.wrong"],
      feesWanValue: ["value.wrongWan"],
    });
    expect(state.values?.licencesValue).toBe("1,204");
    expect(await figureHistory(own, 2023)).toEqual([]);
  });

  it("stay in the history when they are put right, and what did not change is not entered again", async () => {
    const source = "审批系统";
    await enter("writer", 2023, { licencesValue: "１，２０４", licencesSource: source });
    await enter("writer", 2023, { licencesValue: "1204", licencesSource: source });
    await enter("writer", 2023, { licencesValue: "1205", licencesSource: source });
    await enter("writer", 2023, { licencesValue: "", licencesSource: source });
    const entered = (await figureHistory(own, 2023)).map(({ figure, value }) => [figure, value]);
    expect(entered).toEqual([
      ["licences", null],
      ["licences", 1205],
      ["licences", 1204],
    ]);
  });

  it("are not written over a colleague's who came first", async () => {
    const fields = { year: 2023, seen: "something else", licencesValue: "9", licencesSource: "手工" };
    const state = await post("writer", enterOwnFigures, fields);
    expect(state.refusal).toContain("没有保存");
    expect(state.values?.licencesValue).toBe("9");
  });

  it("of the publications are taken over as they are, never as somebody typed them", async () => {
    const hidden = { year: 2023, seen: await figuresState(own, 2023), figure: "normativeMade" };
    expect((await post("writer", acceptSuggestion, { ...hidden, value: 7 })).refusal).toContain("没有采用");
    await post("writer", acceptSuggestion, { ...hidden, value: 0 });
    const [entry] = await figureHistory(own, 2023);
    expect(entry).toMatchObject({ figure: "normativeMade", value: 0, source: "本平台发布记录" });
  });
});

describe("a report", () => {
  it("is not sent on while a part or a figure is missing, each said in turn", async () => {
    const first = await post("writer", submitOwnReport, { year: 2024, seen: 0 });
    expect(first.refusal).toContain("还没有这个年度的报告");
    await post("writer", saveTexts, { ...(await seen(2024)), section: "five", problems: "只写了一段" });
    expect((await post("writer", submitOwnReport, await seen(2024))).refusal).toContain("还有部分没有写");
    await write(2024);
    expect((await post("writer", submitOwnReport, await seen(2024))).refusal).toContain("还有数据没有填报");
    await enter("writer", 2024, figures());
    const sent = await post("writer", submitOwnReport, await seen(2024));
    expect(sent.left).toBe("redirect /publishing/reports/2024?done=submitted");
  });

  it("is frozen by a second person who saw exactly this content", async () => {
    expect(
      (await post("reviewer", freezeOwnReport, { ...(await seen(2024)), hash: "other" })).refusal,
    ).toContain("没有定稿");
    expect(
      (await post("writer", saveTexts, { ...(await seen(2024)), section: "five", problems: "x" })).refusal,
    ).toContain("环节不允许");
    const frozen = await post("reviewer", freezeOwnReport, await hashed(2024));
    expect(frozen.left).toBe("redirect /publishing/reports/2024?done=frozen");
    expect(await publishedReport((await report(2024)).agency.code, 2024)).toBeNull();
    const out = await post("publisher", publishOwnReport, await hashed(2024));
    expect(out.left).toBe("redirect /publishing/reports/2024?done=published");
  });

  it("stops at a failing identity, shows the cases behind it, and goes on when a date is put right", async () => {
    await write(2025);
    await enter("writer", 2025, figures());
    expect((await report(2025)).obstacle).toBeNull();
    // The day of receipt is moved into the year before, whose report is frozen.
    await correctReceipt("2024-12-31");
    const html = await page(2025);
    expect(html).toContain("不成立，更正前不能定稿");
    expect(html).toContain("/publishing/reports/2025/cells?row=carriedIn");
    expect((await post("writer", submitOwnReport, await seen(2025))).refusal).toContain("勾稽关系不成立");
    // The frozen report of the year before stays as it is and says what moved.
    const before = await page(2024);
    expect(before).toContain("定稿后数据有变动");
    expect((await report(2024)).versions[0]?.content.figures.本年新收).toBe(0);
    const list = await drawn(() =>
      ReportCellsPage({
        params: Promise.resolve({ year: "2025" }),
        searchParams: Promise.resolve({ row: "carriedIn" }),
      }),
    );
    expect(list).toMatch(/[A-Z]+-2025-\d{6}/);
    expect(list).not.toContain("绿线图");
    await correctReceipt("2025-01-03");
    expect((await post("writer", submitOwnReport, await seen(2025))).left).toContain("done=submitted");
  });

  it("is sent back with a reason, and never reviewed by who wrote in it", async () => {
    const silent = await post("reviewer", returnOwnReport, { ...(await seen(2025)), reason: " " });
    expect(silent.problems).toEqual({ reason: ["reason.missing"] });
    const reason = "第五部分请写具体";
    expect((await post("reviewer", returnOwnReport, { ...(await seen(2025)), reason })).left).toContain(
      "sentBack",
    );
    await post("all", saveTexts, { ...(await seen(2025)), section: "five", problems: "我也写了" });
    await post("all", submitOwnReport, await seen(2025));
    expect((await post("all", freezeOwnReport, await hashed(2025))).refusal).toContain("另一位同事");
    await post("reviewer", freezeOwnReport, await hashed(2025));
    expect((await post("all", publishOwnReport, await hashed(2025))).refusal).toContain("另一位同事");
    expect((await post("publisher", publishOwnReport, await hashed(2025))).left).toContain("published");
  });

  it("gets an erratum, while the version before stays public until it is published", async () => {
    const { agency } = await report(2025);
    const reason = "行政许可数量误填，予以更正。";
    await post("writer", reopenOwnReport, { ...(await seen(2025)), reason });
    await enter("writer", 2025, { ...figures(), licencesValue: "4" });
    await post("writer", submitOwnReport, await seen(2025));
    await post("reviewer", freezeOwnReport, await hashed(2025));
    expect((await publishedReport(agency.code, 2025))?.versions).toHaveLength(1);
    await post("publisher", publishOwnReport, await hashed(2025));
    const versions = (await publishedReport(agency.code, 2025))?.versions ?? [];
    expect(
      versions.map(({ number, erratum, content }) => [number, erratum, content.section2.licences]),
    ).toEqual([
      [2, reason, 4],
      [1, null, 3],
    ]);
  });
});
