import { dayInFull } from "./dates";

/** 「2026年12月18日08:00」. */
const minuteInFull = (day: string, minute: string) => `${dayInFull(day)}${minute}`;

/** Setting the minute of a publication. */
export const scheduleForm = {
  title: "定时发布",
  what: "到设定的时间由系统自动发布，发布时间按实际时间记录。在此之前修改、退回稿件的，定时自动取消；到点时还会重新核对审查和审核是否有效。",
  day: "发布日期",
  dayHint: "例如 2026-12-18",
  time: "发布时间（北京时间）",
  timeHint: "24小时制，例如 08:30",
  restDay: "休息日",
  restDayConfirm: "选定的日期是休息日也照常发布",
  submit: "设定发布时间",
  set: (day: string, minute: string) => `已设定于${minuteInFull(day, minute)}自动发布`,
  onRestDay: "这一天不是工作日，发布后如果需要更正或者撤下，请安排人员值守。",
  cancel: "取消定时",
};

export const scheduleProblems = {
  "day.missing": "请填写发布日期",
  "day.wrong": "发布日期不存在或者格式不正确，请按年-月-日填写，例如 2026-12-18",
  "time.missing": "请填写发布时间",
  "time.wrong": "发布时间请按24小时制填写，例如 08:30",
};
export type ScheduleProblem = keyof typeof scheduleProblems;

/** The list of what is to come (待发布). */
export const scheduleList = {
  at: (day: string, minute: string) => `定于${minuteInFull(day, minute)}发布`,
};
