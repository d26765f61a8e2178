import { addDays, type CalendarDate, daysBetween, isCalendarDate, weekdayOf } from "../time/calendar-date";
import type { WorkingCalendar } from "../time/working-days";
import { checkDays } from "./notice-checks";
import { FESTIVALS, type NoticeProblem, type ReadNotice } from "./notice-problems";
import { type Sentence, sentencesOf } from "./notice-sentences";

/** What the text does not say of itself. */
export interface NoticeContext {
  /** The year, when it was chosen; the text usually names it. */
  year: number | null;
  /** True when the notice changes only the days it names. */
  adjusts: boolean;
  /** The calendar so far: 「延长至」 begins where its holiday ended. */
  known: WorkingCalendar;
}

interface Span {
  from: CalendarDate;
  to: CalendarDate;
  line: number;
}

interface Found {
  off: Map<CalendarDate, number>;
  worked: Map<CalendarDate, number>;
  /** Days of which the text says that work goes on as usual (「起正常上班」). */
  usual: Set<CalendarDate>;
  problems: NoticeProblem[];
}

const YEAR = /(\d{4})年(?!\d)(?=[^。]{0,30}(?:节假日|放假|假期|休假))/;
const NUMBER = /([\u4e00-\u9fff]{2,8})[〔[(【](\d{4})[〕\])】](\d+)号/;
const TOKEN =
  /(?:(?<year>\d{4})年)?(?:(?<month>\d{1,2})月)?(?<day>\d{1,2})日(?:\((?<note>[^()]*)\))?|(?<extend>延长[^\d。,]{0,6}(?:\d{4}年)?[^\d。,]{0,8}[至到])|(?<to>至|到|[—–~-]+)|(?<no>不调休|不放假)|(?<work>(?<usual>起?(?:恢复)?正常|起)?上班)|(?<off>放假调休|调休放假|放假公休|放假|补休|调休|公休|休息)|共?(?<count>\d{1,2})天/g;
const WEEKDAYS = "日一二三四五六";
/** The longest holiday of any notice so far has ten days; more is a slip of the pen. */
const LONGEST = 15;

const pad = (text: string | number) => String(text).padStart(2, "0");

/** Reads the days of a State Council notice (放假通知) out of its own wording. */
export function readNoticeText(pasted: string, context: NoticeContext): ReadNotice {
  const sentences = sentencesOf(pasted);
  const whole = sentences.map(({ text }) => text).join("。");
  const said = Number(YEAR.exec(whole)?.[1]) || null;
  const year = context.year ?? said;
  const number = NUMBER.exec(whole);
  const title = sentences.find(({ text }) => /通知|公告/.test(text) && text.length <= 60)?.text;
  const found: Found = { off: new Map(), worked: new Map(), usual: new Set(), problems: [] };
  if (year === null) found.problems.push({ line: null, what: whole === "" ? "empty" : "noYear" });
  else {
    if (said !== null && said !== year)
      found.problems.push({ line: null, what: "otherYearSaid", said, chosen: year });
    for (const sentence of sentences) readSentence(sentence, year, context.known, found);
  }
  const notice = {
    year: year ?? 0,
    sources: [],
    daysOff: [...found.off.keys()].toSorted(),
    weekendsWorked: [...found.worked.keys()].toSorted(),
    adjusts: context.adjusts,
  };
  if (year !== null) {
    found.problems.push(
      ...checkDays(notice, {
        lineOf: (day) => found.off.get(day) ?? found.worked.get(day) ?? null,
        usual: found.usual,
      }),
    );
    if (!context.adjusts) found.problems.push(...missingFestivals(sentences));
  }
  return {
    notice,
    title: title?.slice(0, 60) ?? "",
    documentNumber: number ? `${sourceSign(number[1] ?? "")}〔${number[2]}〕${number[3]}号` : null,
    problems: found.problems.toSorted((one, other) => (one.line ?? 0) - (other.line ?? 0)),
  };
}

/** The sign before the year of a document number, without the words that stand before it in the same line. */
const sourceSign = (words: string) => /国办[发函][\u4e00-\u9fff]*$/.exec(words)?.[0] ?? words;

function missingFestivals(sentences: readonly Sentence[]): NoticeProblem[] {
  const speaking = sentences.filter(({ text }) => /\d日/.test(text)).map(({ text }) => text);
  const names = FESTIVALS.filter((name) => !speaking.some((text) => text.includes(name)));
  return names.length > 0 ? [{ line: null, what: "noFestival", names }] : [];
}

/** Reads one sentence; what it only recommends (「鼓励……休息」) orders nothing. */
function readSentence(sentence: Sentence, year: number, known: WorkingCalendar, found: Found): void {
  const text = sentence.text.split("鼓励")[0] ?? "";
  const { problems } = found;
  let waiting: Span[] = [];
  let month: string | null = null;
  let isEnd = false;
  let extends_ = false;
  let lastOff = 0;
  const order = (spans: readonly Span[], days: Map<CalendarDate, number>) => {
    let count = 0;
    for (const { from, to, line } of spans) {
      if (daysBetween(from, to) >= LONGEST) problems.push({ line, what: "tooLong", from, to });
      else
        for (let day = from; day <= to; day = addDays(day, 1)) {
          count += 1;
          days.set(day, line);
        }
    }
    return count;
  };
  for (const match of text.matchAll(TOKEN)) {
    const { groups = {} } = match;
    const line = sentence.lines[match.index] ?? null;
    if (groups.day) {
      month = groups.month ?? month;
      const before: Span | undefined = isEnd ? waiting.at(-1) : undefined;
      const day = dayOf(groups, month, year, before);
      if (!day) problems.push({ line, what: "noSuchDay", text: match[0].replace(/\(.*/, "") });
      else {
        if (before) moveEnd(before, day, groups.year !== undefined);
        else waiting.push({ from: day, to: day, line: line ?? 0 });
        const said = /(?:周|星期)([一二三四五六日天])/.exec(groups.note ?? "")?.[1]?.replace("天", "日");
        if (said && WEEKDAYS.charAt(weekdayOf(day)) !== said)
          problems.push({ line, what: "wrongWeekday", on: day, said });
        if (extends_) {
          const from = endOfHoliday(day, known);
          if (from) lastOff = order([{ from, to: day, line: line ?? 0 }], found.off);
          else problems.push({ line, what: "noStart", on: day });
          waiting = [];
        }
      }
      isEnd = false;
      extends_ = false;
    } else if (groups.extend) extends_ = true;
    else if (groups.to) isEnd = waiting.length > 0;
    else if (groups.work) {
      if (groups.usual) for (const { from } of waiting) found.usual.add(from);
      order(waiting, found.worked);
      waiting = [];
    } else if (groups.off && waiting.length > 0) {
      lastOff = order(waiting, found.off);
      waiting = [];
    } else if (groups.count && lastOff > 0 && Number(groups.count) !== lastOff)
      problems.push({ line, what: "wrongCount", said: Number(groups.count), counted: lastOff });
  }
  // A date with its year alone is the day of issue; any other was meant to be ordered something.
  const isOrder = /放假|上班|调休/.test(text) || !/^[^\d]*\d{4}年\d{1,2}月\d{1,2}日[^\d]*$/.test(text);
  const [left] = waiting;
  if (left && isOrder) problems.push({ line: left.line, what: "unclear", text: text.slice(0, 40) });
}

/** The day that a date of the text means; a range that ends in January began in the December before. */
function dayOf(
  groups: Record<string, string | undefined>,
  month: string | null,
  year: number,
  before: Span | undefined,
): CalendarDate | null {
  if (month === null) return null;
  const inYear = (which: number | string) => `${which}-${pad(month)}-${pad(groups.day ?? "")}`;
  const text = inYear(groups.year ?? year);
  if (!isCalendarDate(text)) return null;
  return before && groups.year === undefined && text < before.from && month === "12" ? null : text;
}

/** Sets the end of a range; 「12月31日至1月2日」 without years begins in the year before. */
function moveEnd(span: Span, day: CalendarDate, yearSaid: boolean): void {
  span.to = day;
  if (span.from <= day || yearSaid) return;
  const [year = "", ...rest] = span.from.split("-");
  const before = [Number(year) - 1, ...rest].join("-");
  if (isCalendarDate(before)) span.from = before;
}

/** The day after the holiday that a lengthening goes on from. */
function endOfHoliday(until: CalendarDate, known: WorkingCalendar): CalendarDate | null {
  for (let back = 1; back < LONGEST; back += 1) {
    const day = addDays(until, -back);
    if (known.reasonOf(day) === "holiday") return addDays(day, 1);
  }
  return null;
}
