import type { Refusal } from "@/domain/info-request/history/lifecycle";
import type { RemedyRefusal } from "@/domain/remedy/remedy-form";
import type { RemedyKind, RemedyProcedure, RemedyResult } from "@/domain/remedy/remedy-kinds";
import type { RemedyColumn } from "@/domain/remedy/remedy-tally";
import { dayInFull } from "./dates";
import { refusals } from "./refusals";

export const REMEDY_KIND_LABELS = {
  review: "行政复议",
  suitDirect: "未经复议直接起诉",
  suitAfterReview: "复议后起诉",
} as const satisfies Record<RemedyKind, string>;

export const REMEDY_RESULT_LABELS = {
  upheld: "结果维持",
  corrected: "结果纠正",
  other: "其他结果",
} as const satisfies Record<RemedyResult, string>;

export const REMEDY_COLUMN_LABELS = {
  ...REMEDY_RESULT_LABELS,
  pending: "尚未审结",
  total: "总计",
} as const satisfies Record<RemedyColumn, string>;

export const REMEDY_PROCEDURE_LABELS = {
  ordinary: "普通程序",
  simple: "简易程序",
} as const satisfies Record<RemedyProcedure, string>;

const OWN_REFUSALS = {
  noSuchRemedy: "没有找到这一件复议或者诉讼，或者它不属于您所在的机关。没有做任何改动。",
  needsReview: "复议后起诉的，须先登记同一件申请的行政复议，再从列表里选择它。",
  alreadyClosed: "这一件已经登记过结果，不能再次登记。",
  beforeReview: "起诉的日期早于申请行政复议的日期。请核对后重新填写。",
  noticeBeforeFiled: "收到答复通知的日期早于提起的日期。请核对后重新填写。",
  changedMeanwhile: refusals.changedMeanwhile,
} satisfies Record<RemedyRefusal, string>;

/** Why the register does not take an entry. */
export const remedyRefusal = (refusal: Refusal | RemedyRefusal): string =>
  refusal in OWN_REFUSALS ? OWN_REFUSALS[refusal as RemedyRefusal] : refusals[refusal as Refusal];

export const remedies = {
  title: "行政复议和行政诉讼",
  section: "复议和诉讼",
  lead: "登记对政府信息公开申请的答复提起的行政复议和行政诉讼，是年度报告第四部分的来源。",
  none: "没有登记行政复议或者行政诉讼。",
  file: "登记复议或者诉讼",
  fileTitle: (number: string) => `登记对申请 ${number} 的复议或者诉讼`,
  tally: (year: number) => `${year}年行政复议、行政诉讼情况（单位：件）`,
  tallyNote: (year: number) =>
    `在${year}年12月31日以前提起、在${year}年1月1日以前没有审结的，计入本年；结果以${year}年12月31日的情况为准。`,
  list: (year: number) => `计入${year}年的复议和诉讼`,
  nothing: "这一年没有符合条件的登记。",
  heads: {
    kind: "种类",
    filedOn: "提起日期",
    infoRequest: "申请",
    organ: "复议机关或者法院",
    caseNumber: "案号",
    result: "结果",
    closedOn: "审结日期",
  },
  fields: {
    kind: "种类",
    filedOn: "提起的日期",
    filedOnHint: "申请人申请复议或者起诉的日期，以通知书或者应诉通知上的为准。",
    review: "此前的行政复议",
    reviewHint: "只有复议后起诉才需要选择。",
    organ: "复议机关或者人民法院",
    caseNumber: "对方的案号",
    procedure: "复议的审理程序",
    procedureHint: "诉讼不用选择。",
    noticeOn: "收到答复通知或者应诉通知的日期",
    note: "备注",
    closedOn: "审结的日期",
    closedOnHint: "复议决定书或者裁判文书上的日期。",
    result: "结果",
    resultHint:
      "维持：驳回申请人的请求或者维持答复。纠正：撤销、变更、确认违法或者责令重新答复。其他：撤回、终止、不予受理等。",
    closingNote: "结果的说明",
  },
  filters: { kind: "种类", state: "状态" },
  states: { pending: "尚未审结", closed: "已经审结" },
  facts: "登记内容",
  change: "修改登记",
  save: "保存修改",
  close: "登记结果",
  closeNote: "登记以后不能修改，请对照文书核对。",
  replyDue: (day: string, provisional: boolean) =>
    `适用简易程序，书面答复最迟${dayInFull(day)}提交${provisional ? "（预估）" : ""}`,
  filedWith: (day: string, organ: string | null) => `${day}提起${organ ? `，${organ}` : ""}`,
  replyDueShort: (day: string) => `答复最迟${dayInFull(day)}`,
  replyByNotice: "请按答复通知写明的期限提交书面答复。",
  pending: "尚未审结",
  done: {
    filed: "已登记，并记入这件申请的办理过程。",
    changed: "已保存修改。",
    closed: "已登记结果，并记入这件申请的办理过程。",
  },
  earlier: (kind: string, day: string) => `${dayInFull(day)}的${kind}`,
  cannotChange: "您的角色可以查看登记，不能修改；由受理员登记。",
};
