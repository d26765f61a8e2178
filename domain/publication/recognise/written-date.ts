import { enteredDate } from "@/domain/entry/entered-date";
import type { CalendarDate } from "@/domain/time/calendar-date";
import { chineseNumber } from "../chinese-number";

const DIGIT = "[\\d〇○零一二三四五六七八九十]";
const WRITTEN = `(${DIGIT}{4})年(${DIGIT}{1,3})月(${DIGIT}{1,3})日`;
const WHOLE = new RegExp(`^${WRITTEN}$`, "u");
const AT_END = new RegExp(`^(.*?)(${WRITTEN})$`, "u");

const flat = (text: string): string =>
  text
    .normalize("NFKC")
    .replace(/[\s　]+/g, "")
    // People write the sign of a circle, and sometimes a Latin O, for 〇.
    .replace(/[○OＯoº◯]/g, "〇");

/** The day that a line is, in whatever digits: 2026年3月2日, 二〇二六年三月二日, ２０２６年３月２日. Null for any other line. */
export function writtenDate(text: string): CalendarDate | null {
  if (text.length > 40) return null;
  const [, year = "", month = "", day = ""] = WHOLE.exec(flat(text)) ?? [];
  const [y, m, d] = [year, month, day].map((part) => chineseNumber(part));
  if (!y || !m || !d) return null;
  const read = enteredDate(`${y}-${m}-${d}`);
  return "value" in read ? read.value : null;
}

/** A line whose end is a day, and what stands before it: 「增城市人民政府　2026年3月2日」. */
export function endsWithDate(text: string): { before: string; date: CalendarDate; written: string } | null {
  if (text.length > 100) return null;
  const [, before = "", written = ""] = AT_END.exec(flat(text)) ?? [];
  const date = written === "" ? null : writtenDate(written);
  return date === null || before === "" ? null : { before, date, written };
}
