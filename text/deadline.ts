import type { ReckonedChannel, ReckonedField, ReckoningProblem } from "@/domain/info-request/clock/reckoning";
import { DEADLINES } from "@/domain/law/deadlines";
import type { DayCountProblem } from "@/domain/time/open-data";
import { dayInFull } from "./dates";
import { periodInWords } from "./guide";

/** 「答复期限计算」: when an answer is due, and what an applicant can do then. */
export const deadlinePage = {
  title: "答复期限计算",
  description:
    "填写收到申请的日期，计算机关最迟哪一天答复，逐日说明哪些天计入、哪些天不计入，以及到期没有答复怎么办。",
  lead: "机关应当自收到申请之日起20个工作日内答复。填写下面的日期，本页逐日计算期限到哪一天为止。本页不保存您填写的内容。",
  linkFrom: "计算答复期限",
  linkNote: "想知道机关最迟哪一天答复，可以在这里逐日计算：",
  channel: "申请是怎样提交的",
  channels: {
    counter: "当面提交",
    registered: "挂号信、特快专递等需要签收的邮件",
    ordinary: "平常信函",
    online: "网上提交",
    email: "电子邮件",
    fax: "传真",
  } satisfies Record<ReckonedChannel, string>,
  channelHint:
    "提交方式决定哪一天是“收到申请之日”：当面提交的是提交之日，需要签收的邮件是签收之日，平常信函是机关与您确认之日，网上、电子邮件和传真是双方确认之日。",
  receivedOn: "收到申请之日",
  dayHint: "例如 2026-09-30，也可以写成 2026年9月30日、20260930",
  more: "补正、征求第三方意见、延期（有这些情况时填写）",
  amendmentAskedOn: "机关告知补正之日",
  amendedOn: "机关收到补正之日",
  amendedHint: "收到补正后，答复期限重新计算。",
  thirdPartyFrom: "机关发出征求意见书之日",
  thirdPartyTo: "机关收到第三方意见之日",
  thirdPartyHint: "还没有收到的不填，按15个工作日计算。",
  extensionDays: "延长的工作日",
  extensionHint: "机关告知延期的，填写延长了多少个工作日，最多20个，只能延期一次。",
  submit: "计算期限",
  summary: (count: number) => `有 ${count} 处需要修改，您填写的内容都还在下面。`,
  result: (due: string, provisional: boolean) => `机关最迟应当在${due}${provisional ? "（预估）" : ""}答复。`,
  guessed: (year: number) => `${year}年的节假日安排还没有公布，暂按周末计算，公布后这个日期可能变动。`,
  account: "逐日明细",
  whatThen: "到期没有答复，您可以怎么办",
  before: "期限届满前",
  beforeText: "可以凭编号和查询码随时查询办理进度，也可以直接电话询问机关的政府信息公开工作机构。",
  track: "查询申请进度",
  after: (due: string) => `${due}过后仍没有答复`,
  urge: "催办：打开申请进度页，按“催办”，催办会记入办理过程，承办人可以看到。",
  complain:
    "投诉、举报：可以向上一级行政机关或者政府信息公开工作主管部门投诉、举报（《中华人民共和国政府信息公开条例》第五十一条）。",
  review: `行政复议：可以依法申请行政复议（《中华人民共和国行政复议法》第十一条、第二十条），申请期限${periodInWords(DEADLINES.administrativeReview)}。`,
  lawsuit: `行政诉讼：可以依法向人民法院提起行政诉讼（《中华人民共和国行政诉讼法》第十二条、第四十六条），起诉期限${periodInWords(DEADLINES.lawsuit)}。`,
  remedyNote:
    "以上是依法可以走的途径，受理机关和起算日期以法律规定和受理机关的意见为准。各机关的行政复议机关和管辖法院见申请指南。",
  guide: "申请指南",
  machine: "开发者可以通过接口取得同样的计算结果：",
};

/** What is wrong with a field of the calculator (DT-001 to DT-004). */
export const reckoningProblems = {
  missing: "请填写收到申请之日",
  notADate: "日期不存在，请按“2026-09-30”的样子填写",
  dateRange: "请输入1949年至今的日期",
  beforeCalendar: "这一年的节假日安排没有收录，不能计算工作日，请填写较近的日期",
  farAhead: "这一天太远，节假日安排还没有公布，不能计算",
  startAfterEnd: "开始日期不能晚于结束日期",
  beforeReceipt: "不能早于收到申请之日",
  startMissing: "开始和结束的日期要一起填写",
  extensionWrong: "延长的期限应为0至20个工作日",
} satisfies Record<ReckoningProblem, string>;

export const reckonedFields = {
  receivedOn: deadlinePage.receivedOn,
  amendmentAskedOn: deadlinePage.amendmentAskedOn,
  amendedOn: deadlinePage.amendedOn,
  thirdPartyFrom: deadlinePage.thirdPartyFrom,
  thirdPartyTo: deadlinePage.thirdPartyTo,
  extensionDays: deadlinePage.extensionDays,
} satisfies Record<ReckonedField, string>;

/** What the open interfaces on days say when they do not answer. */
export const openProblems = {
  title: "参数有误",
  sentences: {
    "receivedOn.wrong": "receivedOn 应为存在的日期，格式为 YYYY-MM-DD。",
    "receivedOn.unknownYear": "receivedOn 所在年份的节假日安排没有收录，不能计算工作日。",
    "workingDays.wrong": "workingDays 应为 1 至 250 之间的整数。",
  } satisfies Record<DayCountProblem, string>,
  noYear: "没有这个年份",
  noYearDetail: "地址的最后一段应为四位数的年份，例如 /api/v1/calendar/2026。",
};

/** The first sentence of a result. */
export function reckonedResult(dueOn: string, provisional: boolean): string {
  return deadlinePage.result(dayInFull(dueOn), provisional);
}
