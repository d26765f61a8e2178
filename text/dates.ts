import { beijingDate, beijingMinute } from "@/domain/time/calendar-date";

/** A day in full, 「2026年12月18日」. */
export function dayInFull(day: string): string {
  const [year, month, date] = day.split("-").map(Number);
  return `${year}年${month}月${date}日`;
}

/** A day of a year that is already said, 「12月18日」. */
export function monthAndDay(day: string): string {
  const [, month, date] = day.split("-").map(Number);
  return `${month}月${date}日`;
}

/** The month of a day, 「2026年12月」. */
export function monthInFull(day: string): string {
  const [year, month] = day.split("-").map(Number);
  return `${year}年${month}月`;
}

/** The day of an instant in Beijing, in full. */
export function instantDayInFull(instant: number): string {
  return dayInFull(beijingDate(instant));
}

/** The day and the minute of an instant in Beijing, 「2026年12月18日 09:30」. */
export function instantInFull(instant: number): string {
  return `${instantDayInFull(instant)} ${beijingMinute(instant)}`;
}

/** 发布时间 as 国办发〔2017〕47号 wants it, 「2026-12-18 09:30」. */
export function instantStamp(instant: number): string {
  return `${beijingDate(instant)} ${beijingMinute(instant)}`;
}
