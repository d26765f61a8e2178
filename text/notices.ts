import type { WarningStep } from "@/domain/notice/due-warnings";
import type { NoticeFacts, NoticeKind } from "@/domain/notice/notice-kinds";
import { dayInFull } from "./dates";

/** 「2027年1月19日（预估）」. */
export const duePlain = (day: string | undefined, provisional = false) =>
  day ? `${dayInFull(day)}${provisional ? "（预估）" : ""}` : "";

const left = (days: number) =>
  days > 0 ? `还有 ${days} 个工作日` : days === 0 ? "今天到期" : `已逾期 ${-days} 个工作日`;

const due = ({ dueOn, provisional, remaining }: NoticeFacts) =>
  `答复期限 ${duePlain(dueOn, provisional)}，${left(remaining ?? 0)}。`;

/** What each notice says of its case. */
const SENTENCES = {
  dueInFive: (facts) => `临近期限：${due(facts)}`,
  dueInTwo: (facts) => `临近期限：${due(facts)}需要延期的，请在期限届满前报工作机构负责人批准。`,
  dueTomorrow: (facts) => `下一个工作日到期：${due(facts)}`,
  dueToday: (facts) => `今天到期：${due(facts)}请在今天内答复申请人。`,
  overdue: (facts) => `已逾期：${due(facts)}请尽快答复，并把逾期原因记入办件。`,
  escalatedDueTomorrow: (facts) => `本机关办件即将到期：${due(facts)}请督促办理。`,
  escalatedOverdue: (facts) => `本机关办件已逾期：${due(facts)}请督促办理。`,
  dueMoved: ({ dueBefore, dueAfter, provisional }) =>
    `放假安排有变化，答复期限由${duePlain(dueBefore)}变为${duePlain(dueAfter, provisional)}。`,
  assigned: () => "这件申请已经分派给您办理。",
  handedOver: () => "这件申请已经转交给您办理。",
  sentForReview: () => "这件申请的答复等待您审核签发。",
  sentBack: () => "答复被退回修改，请看审核意见。",
  amended: () => "申请人已经补正，期限自下一个工作日起重新计算。",
  reasonGiven: () => "申请人已经说明理由，请审阅后继续办理。",
  replied: () => "收到征求意见的答复，请查看意见后继续办理。",
  urged: () => "申请人催办，请查看办理进度。",
  reminded: () => "同事提醒您尽快办理这件申请。",
  scheduleFailed: () => "定时发布没有进行：到点时稿件已经不符合发布条件。请打开稿件核对后重新办理。",
  termEnds: ({ dueOn, days }) =>
    `有效期即将届满：${duePlain(dueOn)}之后自动失效，还有 ${days ?? 0} 天。请组织评估，需要继续施行的，在届满前修订或者重新发布。`,
  publicationDue: ({ dueOn, remaining, provisional }) =>
    `公开时限临近：应在${duePlain(dueOn, provisional)}前公开，${left(remaining ?? 0)}。`,
  publicationLate: ({ dueOn, remaining }) =>
    `已超过公开时限：应在${duePlain(dueOn)}前公开，${left(remaining ?? 0)}。请尽快办理。`,
  reportDue: ({ year, dueOn, days }) =>
    `请编制${year ?? ""}年度政府信息公开工作年度报告：应在${duePlain(dueOn)}前公布，${(days ?? 0) >= 0 ? `还有 ${days ?? 0} 天` : `已逾期 ${-(days ?? 0)} 天`}。请在“发布台—年度报告编制”中办理。`,
} satisfies Record<NoticeKind, (facts: NoticeFacts) => string>;

/** The sentence of a notice; a supervisor, who reads of many offices, is told which. */
export function noticeSentence(
  kind: NoticeKind,
  facts: NoticeFacts,
  agencyName: string | null = null,
): string {
  const sentence = SENTENCES[kind](facts);
  return agencyName ? sentence.replace(/^本机关/, agencyName) : sentence;
}

/** The short word of each notice. */
export const noticeTags = {
  dueInFive: "临近期限",
  dueInTwo: "临近期限",
  dueTomorrow: "即将到期",
  dueToday: "今天到期",
  overdue: "已逾期",
  escalatedDueTomorrow: "即将到期",
  escalatedOverdue: "已逾期",
  dueMoved: "期限变动",
  assigned: "新分派",
  handedOver: "转交",
  sentForReview: "待审核",
  sentBack: "退回修改",
  amended: "已补正",
  reasonGiven: "已说明理由",
  replied: "收到意见",
  urged: "催办",
  reminded: "提醒办理",
  scheduleFailed: "未能发布",
  termEnds: "即将失效",
  publicationDue: "临近公开时限",
  publicationLate: "超过公开时限",
  reportDue: "年度报告",
} as const satisfies Record<NoticeKind, string>;

/** How the history of a case names a warning. */
export const warningNames = {
  five: "提醒：距期限还有 5 个工作日以内",
  two: "提醒：距期限还有 2 个工作日",
  one: "提醒：下一个工作日到期，已报工作机构负责人",
  zero: "提醒：今天到期",
  overdue: "提醒：已逾期，已报工作机构负责人",
} as const satisfies Record<WarningStep, string>;

/** The page of notices. */
export const noticesPage = {
  title: "提醒",
  lead: "到期提醒在工作日上午九时发出，夜间和休息日不打扰。这里的提醒保留半年。",
  views: { unread: "未读", all: "全部" },
  menu: "提醒的范围",
  caption: { unread: "未读的提醒", all: "全部提醒" },
  read: "已读",
  markRead: "标为已读",
  markAll: "全部标为已读",
  none: { unread: "没有未读的提醒。", all: "还没有提醒。" },
  settings: "设置提醒方式",
  bell: (unread: number) => (unread > 0 ? `提醒，${unread} 条未读` : "提醒"),
  count: (unread: number) => (unread > 99 ? "99+" : String(unread)),
} as const;

/** How somebody wants to be told, on their own account page. */
export const noticeChoice = {
  title: "提醒方式",
  lead: "站内提醒始终开启。需要时，到期提醒和期限变动还可以发到您的工作邮箱，每次汇总成一封。邮件只写编号和日期，不写申请内容和申请人。",
  noServer: "本站还没有设置发信服务器，开启后暂时只在站内提醒；设置好以后自动开始发送。",
  byMail: "是否同时发邮件",
  on: "发到下面的邮箱",
  off: "只在站内提醒",
  email: "工作邮箱",
  emailHint: "例如 zhang.san@example.gov.cn",
  save: "保存提醒方式",
  saved: "提醒方式已保存。",
} as const;

export const noticeProblems = {
  "email.missing": "要发邮件，请填写工作邮箱",
  "email.wrong": "邮箱地址不完整或含有不能使用的字符，请核对",
  "byMail.missing": "请选择是否发邮件",
} as const;
export type NoticeProblemKey = keyof typeof noticeProblems;
