import type { IdKind } from "@/domain/info-request/application/application";
import type {
  ApplicantType,
  Carrier,
  Channel,
  Delivery,
  LetterKind,
} from "@/domain/info-request/application/channels";
import type { AccountReason } from "@/domain/info-request/clock/clock";
import type { Due } from "@/domain/info-request/clock/due";
import type { EventKind } from "@/domain/info-request/history/events";
import type { Stage } from "@/domain/info-request/history/lifecycle";
import { type AnswerPart, OUTCOMES, type Outcome, type OutcomeGroup } from "@/domain/law/outcomes";

export const CHANNEL_LABELS: Readonly<Record<Channel, string>> = {
  counter: "当面",
  fax: "传真",
  email: "电子邮件",
  online: "网上",
  letter: "信函",
  other: "其他",
};

export const LETTER_KIND_LABELS: Readonly<Record<LetterKind, string>> = {
  registered: "挂号信、特快专递等需要签收的邮件",
  ordinary: "平常信函",
};

export const APPLICANT_TYPE_LABELS: Readonly<Record<ApplicantType, string>> = {
  person: "自然人",
  business: "商业企业",
  research: "科研机构",
  nonprofit: "社会公益组织",
  legalService: "法律服务机构",
  otherOrg: "其他组织",
};

export const ID_KIND_LABELS: Readonly<Record<IdKind, string>> = {
  residentId: "居民身份证",
  passport: "护照",
  homeReturnPermit: "港澳居民来往内地通行证",
  taiwanPermit: "台湾居民来往大陆通行证",
  residencePermit: "港澳台居民居住证",
  foreignerPermit: "外国人永久居留身份证",
  other: "其他证件",
};

export const CARRIER_LABELS: Readonly<Record<Carrier, string>> = {
  electronic: "电子文本",
  paper: "纸质文本",
};

export const DELIVERY_LABELS: Readonly<Record<Delivery, string>> = {
  online: "网上查看",
  email: "电子邮件",
  post: "邮寄",
  pickup: "当面领取",
  inspect: "现场查阅、抄录",
  fax: "传真",
};

export const OUTCOME_GROUP_LABELS: Readonly<Record<OutcomeGroup, string>> = {
  granted: "予以公开",
  partlyGranted: "部分公开",
  refused: "不予公开",
  unable: "无法提供",
  declined: "不予处理",
  closed: "其他处理",
};

/** Each part of an answer as the composer names it. */
export const ANSWER_PART_LABELS: Readonly<Record<AnswerPart, string>> = {
  content: "提供的信息",
  howToObtain: "获取信息的方式、途径和时间",
  withheldParts: "不予公开的内容",
  ground: "依据的条款",
  reason: "理由",
  searchRecord: "检索情况",
  otherAgency: "可以提供信息的行政机关及联系方式",
  earlierAnswer: "此前答复的情况",
  channelAdvice: "办理渠道",
};

/** Why a day does or does not count, in the day-by-day account. */
export const ACCOUNT_REASON_LABELS: Readonly<Record<AccountReason, string>> = {
  workday: "工作日",
  makeUpWorkday: "调休上班",
  weekend: "周末",
  holiday: "节假日",
  receiptDay: "收到申请",
  amendment: "等待补正",
  amendedDay: "收到补正",
  fee: "等待缴费",
  paidDay: "完成缴费",
  thirdParty: "征求第三方意见",
  coMaker: "征求共同制作机关意见",
};

export const WEEKDAYS = ["周日", "周一", "周二", "周三", "周四", "周五", "周六"] as const;

/** Where a case stands, in the applicant's words and in the desk's. */
export const STAGE_LABELS = {
  forApplicant: {
    submitted: "已提交，等待确认收到",
    received: "已收到，正在登记",
    registered: "正在办理",
    processing: "正在办理",
    amendmentAsked: "需要您补充材料",
    consulting: "正在征求意见（暂停计时）",
    feeDue: "等待缴费",
    inReview: "正在办理",
    signed: "正在办理",
    answered: "已答复",
    delivered: "已答复",
    closed: "已终止",
  },
  forDesk: {
    submitted: "待确认收到",
    received: "待登记",
    registered: "待分派",
    processing: "办理中",
    amendmentAsked: "待补正",
    consulting: "征求意见中",
    feeDue: "待缴费",
    inReview: "待审核",
    signed: "已签发，待发出",
    answered: "已答复，待签收",
    delivered: "已送达",
    closed: "已终止",
  },
} as const satisfies Record<"forApplicant" | "forDesk", Record<Stage, string>>;

export type Voice = keyof typeof STAGE_LABELS;

const CLOSED_BY: Partial<Record<Outcome, string>> = {
  closedNotAmended: "已终止（逾期未补正）",
  closedFeeUnpaid: "已终止（逾期未缴费）",
  closedOther: "已撤回",
};

/** A case's state in a few words; an answered or closed one says how it ended. */
export function stageWords(voice: Voice, stage: Stage, outcome: Outcome | null): string {
  if (stage === "closed") return (outcome && CLOSED_BY[outcome]) ?? "已并案或者拆分办理";
  const answered = stage === "answered" || stage === "delivered";
  const label = STAGE_LABELS[voice][stage];
  return answered && outcome ? `${label}：${OUTCOME_GROUP_LABELS[OUTCOMES[outcome].group]}` : label;
}

/** What happened, as the desk names it. */
export const EVENT_LABELS: Readonly<Record<EventKind, string>> = {
  submitted: "提交申请",
  receiptConfirmed: "确认收到",
  registered: "登记",
  assigned: "分派承办人",
  handedOver: "更换承办人",
  transferred: "转交其他机关办理",
  split: "拆分申请",
  merged: "并案办理",
  amendmentAsked: "告知补正",
  amended: "收到补正",
  lapsed: "视为放弃，终止办理",
  reasonAsked: "要求说明理由",
  reasonGiven: "收到说明的理由",
  delayed: "告知延迟答复",
  thirdPartyConsulted: "征求第三方意见",
  thirdPartyReplied: "收到第三方意见",
  thirdPartyInformed: "告知第三方公开决定",
  coMakerConsulted: "征求共同制作机关意见",
  coMakerReplied: "收到共同制作机关意见",
  extensionAsked: "申请延期",
  extended: "批准延期答复",
  feeNoticed: "发出收费通知",
  feePaid: "完成缴费",
  feeWaived: "决定不收费",
  drafted: "起草答复",
  sentForReview: "送审核",
  sentBack: "退回修改",
  signedOff: "签发答复",
  answered: "发出答复",
  delivered: "送达",
  withdrawn: "申请人撤回",
  corrected: "更正日期",
  calendarChanged: "放假安排变动，重新计算期限",
  urged: "申请人催办",
  rated: "申请人评价",
  reviewFiled: "申请行政复议",
  reviewClosed: "行政复议结案",
  suitFiled: "提起行政诉讼",
  suitClosed: "行政诉讼结案",
  madeProactive: "转为主动公开",
  archived: "归档",
};

const OWED = { amendment: "等待补正", fee: "等待缴费" } as const;
const ASKED = { thirdParty: "征求第三方", coMaker: "征求共同制作机关" } as const;

function dueCore({ level, remaining, paused, waiting }: Due): string | null {
  if (waiting) return `${OWED[waiting.owed]} ${waiting.isOver ? "已过期" : `剩 ${waiting.remaining}`}`;
  if (paused) return `中止 · ${ASKED[paused.asked]} 已停 ${paused.days}`;
  if (level === "overdue") return remaining ? `逾期 ${-remaining} 工作日` : "已逾期";
  if (level === "today") return "今天到期";
  return remaining === null ? null : `剩 ${remaining} 工作日`;
}

/** The badge of the clock: 剩 9 工作日、今天到期、逾期 1 工作日、中止 · 征求第三方 已停 3、等待补正 剩 5; null when no period runs. */
export function dueWords(due: Due): string | null {
  const core = dueCore(due);
  return core && due.provisional ? `${core} 预估` : core;
}

/** Why the day of receipt is the day it is (条例第三十一条). */
export function receiptBasis(channel: Channel, letterKind: LetterKind | null): string {
  if (channel === "counter") return "当面提交的，以提交之日为收到申请之日";
  if (channel !== "letter") return `${CHANNEL_LABELS[channel]}提交的，以双方确认之日为收到申请之日`;
  return letterKind === "registered"
    ? "以需要签收的邮件寄来的，以签收之日为收到申请之日"
    : "以平常信函寄来的，以与申请人确认之日为收到申请之日";
}

/** The words of the day-by-day account (逐日明细). */
export const dayAccount = {
  title: "期限逐日明细",
  counted: (number: number) => `计 第${number}日`,
  notCounted: "不计",
  today: "今天",
  lastDay: "期限届满",
  stopped: "停止计算",
  received: "收到日",
  basis: "依据",
  article: "《中华人民共和国政府信息公开条例》第三十一条",
  period: "答复期限",
  periodOf: (total: number, extendedBy: number) =>
    extendedBy > 0 ? `${total}个工作日（法定20个，延长${extendedBy}个）` : `${total}个工作日`,
  dueOn: "届满日",
  provisional: "（预估：节假日安排未发布，暂按周末计算，发布后可能变动）",
  notRunning: "现在没有计算",
  rule: "收到申请的当日不计入，从次一工作日起算；周末、节假日和征求意见的期间不计入，调休上班的日子计入。",
} as const;
