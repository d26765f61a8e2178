import type { CaseDay } from "@/domain/info-request/clock/case-days";

const OF = { all: "", withheld: "（不予公开的部分）", rest: "（答复的其他内容）" } as const;

/** What an applicant's calendar says of a day: the number only, for calendars are often shared. */
export function caseDayTitle(day: CaseDay, number: string): string {
  const what = {
    confirmBy: "办理机关应在这一天以前与您确认收到",
    answerDue: "答复期限届满",
    amendmentUntil: "补充材料的最后一天",
    feeUntil: "缴纳信息处理费的最后一天",
    reasonsUntil: "说明理由的最后一天",
    review: "申请行政复议的最后一天",
    lawsuit: "提起行政诉讼的最后一天",
  }[day.kind];
  const of = "of" in day ? OF[day.of] : "";
  return `${what}${of}${day.provisional ? "（预估）" : ""} ${number}`;
}

/** The words of the file beside its days. */
export const caseCalendar = {
  name: (number: string) => `政府信息公开申请 ${number}`,
  note: (address: string) =>
    `日期按下载时的情况推算，补正、征求意见、延期等会使它变动，以“办理进度”页为准：${address}`,
} as const;
