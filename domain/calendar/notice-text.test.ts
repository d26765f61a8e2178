import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { HOLIDAY_NOTICES } from "../law/holidays/notices";
import { addDays, calendarDate, weekdayOf } from "../time/calendar-date";
import { workingCalendar } from "../time/working-days";
import { looksLikeJson, readNoticeJson } from "./notice-json";
import { readNoticeText } from "./notice-text";
import { INVENTED_2027, NOTICE_TEXTS } from "./notices-for-tests";

const known = workingCalendar(HOLIDAY_NOTICES);
const read = (text: string, more: { year?: number; adjusts?: boolean } = {}) =>
  readNoticeText(text, { year: more.year ?? null, adjusts: more.adjusts ?? false, known });
const adjust = (text: string, year = 2026) => read(text, { year, adjusts: true });
const problemsOf = (text: string, year = 2026) => adjust(text, year).problems;
const noticeOf = (year: number) => {
  const found = HOLIDAY_NOTICES.find((notice) => notice.year === year);
  if (!found) throw new Error(`no notice of ${year}`);
  return found;
};
const fullWidth = (text: string) =>
  text.replace(/[0-9()]/g, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0));

describe("the text of a notice", () => {
  it.each([
    [2024, "国办发明电〔2023〕7号"],
    [2025, "国办发明电〔2024〕12号"],
    [2026, "国办发明电〔2025〕7号"],
  ] as const)("of %i in its own wording gives the days of the official file", (year, documentNumber) => {
    for (const text of [NOTICE_TEXTS[year], fullWidth(NOTICE_TEXTS[year])]) {
      const { notice, problems, ...rest } = read(text);
      expect(problems).toEqual([]);
      expect(notice.year).toBe(year);
      expect(notice.daysOff).toEqual(noticeOf(year).daysOff);
      expect(notice.weekendsWorked).toEqual(noticeOf(year).weekendsWorked);
      expect(rest.documentNumber).toBe(documentNumber);
    }
  });

  it("is read the same in one line, with CRLF, with plain brackets, and broken in the middle of a sentence", () => {
    const text = NOTICE_TEXTS[2026];
    const { daysOff, weekendsWorked } = read(text).notice;
    const forms = [
      text.replaceAll("\n", ""),
      text.replaceAll("\n", "\r\n"),
      text.replaceAll("（", "(").replaceAll("）", ")").replaceAll("，", ","),
      text.replaceAll("、周", "、\n周").replaceAll("至", "至\n"),
      text.replaceAll("至", "-").replaceAll("周", "星期"),
      text.replaceAll("放假", "\n放假"),
    ];
    for (const form of forms) {
      const again = read(form);
      expect(again.problems).toEqual([]);
      expect(again.notice).toMatchObject({ daysOff, weekendsWorked });
    }
  });

  it("can cross months and years, and name single days", () => {
    const crossing = read(
      "2019年部分节假日安排：2018年12月30日至2019年1月1日放假调休，共3天。2018年12月29日（星期六）上班。",
      {
        adjusts: true,
      },
    );
    expect(crossing.problems).toEqual([]);
    expect(crossing.notice.daysOff).toEqual(["2018-12-30", "2018-12-31", "2019-01-01"]);
    expect(crossing.notice.weekendsWorked).toEqual(["2018-12-29"]);
    expect(adjust("元旦：12月31日至1月2日放假，共3天。", 2023).notice.daysOff).toEqual([
      "2022-12-31",
      "2023-01-01",
      "2023-01-02",
    ]);
    expect(adjust("1月1日放假，1月2日（星期一）补休。", 2017).notice.daysOff).toEqual([
      "2017-01-01",
      "2017-01-02",
    ]);
    const parade = adjust(
      "9月3日至5日调休放假，共3天。其中9月3日（星期四）放假，9月4日（星期五）调休，9月6日（星期日）上班。",
      2015,
    );
    expect(parade.problems).toEqual([]);
    expect(parade.notice).toMatchObject({
      daysOff: ["2015-09-03", "2015-09-04", "2015-09-05"],
      weekendsWorked: ["2015-09-06"],
    });
  });

  it("that lengthens a holiday begins where the known one ends, as in 2020", () => {
    const first = {
      ...noticeOf(2020),
      daysOff: noticeOf(2020).daysOff.filter((day) => day < "2020-01-31" || day > "2020-02-02"),
    };
    first.weekendsWorked = [
      calendarDate("2020-01-19"),
      calendarDate("2020-02-01"),
      ...noticeOf(2020).weekendsWorked.filter((day) => day > "2020-03-01"),
    ];
    const { notice, problems } = readNoticeText(
      "经国务院批准，延长2020年春节假期至2月2日（农历正月初九，星期日），2月3日（星期一）起正常上班。",
      { year: null, adjusts: true, known: workingCalendar([first]) },
    );
    expect(problems).toEqual([]);
    expect(notice).toMatchObject({
      year: 2020,
      daysOff: ["2020-01-31", "2020-02-01", "2020-02-02"],
      weekendsWorked: ["2020-02-03"],
    });
    const calendar = workingCalendar([first, notice]);
    const official = workingCalendar([noticeOf(2020)]);
    for (let day = calendarDate("2020-01-01"); day < "2020-12-31"; day = addDays(day, 1))
      expect([day, calendar.isWorkingDay(day)]).toEqual([day, official.isWorkingDay(day)]);
    expect(problemsOf("春节假期延长至3月20日。")).toMatchObject([
      { what: "noDays" },
      { what: "noStart", on: "2026-03-20" },
    ]);
  });

  it("does not take a recommendation, a date of issue or a number for an order", () => {
    const { notice } = read(NOTICE_TEXTS[2024]);
    expect(notice.daysOff).not.toContain("2024-02-09");
    expect(read(`发布日期：2025年11月04日\n${NOTICE_TEXTS[2026]}`).problems).toEqual([]);
    expect(read(`发布日期：2025年11月04日\n${NOTICE_TEXTS[2026]}`).notice.daysOff).not.toContain(
      "2025-11-04",
    );
  });
});

describe("what is wrong with a text is told with its line", () => {
  const text = NOTICE_TEXTS[2026];
  const changed = (from: string, to: string) => {
    expect(text).toContain(from);
    return read(text.replace(from, to)).problems;
  };

  it.each([
    ["1月4日（周日）", "1月4日（周六）", { line: 5, what: "wrongWeekday", on: "2026-01-04", said: "六" }],
    ["共9天", "共8天", { line: 6, what: "wrongCount", said: 8, counted: 9 }],
    ["5月9日（周六）上班", "5月8日上班", { line: 8, what: "workedWeekday", on: "2026-05-08" }],
    ["5月9日（周六）上班", "5月2日上班", { line: 8, what: "bothWays", on: "2026-05-02" }],
    ["6月19日（周五）", "6月31日（周五）", { line: 9, what: "noSuchDay", text: "6月31日" }],
    ["2月28日（周六）上班", "2月28日（周六）", { line: 6, what: "unclear" }],
    [
      "至7日（周三）放假调休，共7天",
      "至27日放假调休",
      { line: 11, what: "tooLong", from: "2026-10-01", to: "2026-10-27" },
    ],
  ])("%s instead of %s", (from, to, problem) => {
    expect(changed(from, to)).toContainEqual(expect.objectContaining(problem));
  });

  it("misses a festival and a day that is off every year", () => {
    const without = text.replace(/七、国庆节.*\n/, "");
    expect(read(without).problems).toEqual([
      { line: null, what: "notOff", on: "2026-10-01" },
      { line: null, what: "notOff", on: "2026-10-02" },
      { line: null, what: "notOff", on: "2026-10-03" },
      { line: null, what: "noFestival", names: ["国庆节"] },
    ]);
    expect(read("").problems).toMatchObject([{ what: "empty" }]);
    expect(read("一、元旦：1月1日放假。").problems).toMatchObject([{ what: "noYear" }]);
    expect(read(text, { year: 2027 }).problems).toContainEqual({
      line: null,
      what: "otherYearSaid",
      said: 2026,
      chosen: 2027,
    });
    expect(problemsOf("五一好好休息，大家辛苦了")).toMatchObject([{ what: "noDays" }]);
    expect(problemsOf("2027年1月8日放假。")).toMatchObject([{ what: "outsideYear", on: "2027-01-08" }]);
  });

  it("never loses a day that it was given, whatever the spans", () => {
    const span = fc.record({ from: fc.integer({ min: 0, max: 340 }), days: fc.integer({ min: 1, max: 9 }) });
    fc.assert(
      fc.property(span, fc.boolean(), ({ from, days }, wide) => {
        const first = addDays(calendarDate("2026-01-01"), from);
        const last = addDays(first, days - 1);
        const say = (day: string) =>
          `${Number(day.slice(5, 7))}月${Number(day.slice(8))}日（周${"日一二三四五六".charAt(weekdayOf(calendarDate(day)))}）`;
        const said = `春节：${say(first)}至${say(last)}放假调休，共${days}天。`;
        const { notice, problems } = adjust(wide ? fullWidth(said) : said);
        expect(problems).toEqual([]);
        expect(notice.daysOff).toEqual(Array.from({ length: days }, (_, at) => addDays(first, at)));
      }),
    );
  });

  it("never fails on any text at all", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(..."0123456789年月日至、，。（）周六上班放假共天调休延长\n ") }),
        (any) => {
          expect(Array.isArray(adjust(any).problems)).toBe(true);
        },
      ),
    );
  });
});

describe("a notice as JSON", () => {
  it.each(HOLIDAY_NOTICES.filter(({ year }) => year >= 2014))(
    "$year of the house's own files is taken as it is",
    (notice) => {
      const again = readNoticeJson(JSON.stringify(notice), { adjusts: false });
      expect(again.notice).toMatchObject({ daysOff: notice.daysOff, weekendsWorked: notice.weekendsWorked });
      expect(again.problems.filter(({ what }) => what !== "notOff")).toEqual([]);
    },
  );

  it("says what it cannot read", () => {
    const wrong = (text: string) => readNoticeJson(text, { adjusts: false }).problems;
    expect(wrong("{")).toEqual([{ line: null, what: "notJson" }]);
    expect(wrong("[]")).toMatchObject([{ what: "notDays" }]);
    expect(wrong('{"year":2027,"daysOff":["2027-02-30"]}')).toMatchObject([
      { what: "notDays", text: "daysOff.0" },
    ]);
    expect(wrong('{"year":2027,"daysOff":["2027-01-01"],"weekendsWorked":["2027-01-01"]}')).toContainEqual({
      line: null,
      what: "bothWays",
      on: "2027-01-01",
    });
    expect(looksLikeJson(' {"year": 1}')).toBe(true);
    expect(looksLikeJson(INVENTED_2027)).toBe(false);
  });

  it("reads an invented notice of a coming year", () => {
    const { notice, problems } = read(INVENTED_2027);
    expect(problems).toEqual([]);
    expect(notice.daysOff).toHaveLength(28);
  });
});
