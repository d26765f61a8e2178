import type {
  ProactiveReason,
  ProactiveRefusal,
  ProactiveStage,
} from "@/domain/disclosure-log/proactive-tasks";
import type { ReReviewConclusion } from "@/domain/disclosure-log/re-review";
import { dayInFull } from "./dates";
import { refusals } from "./refusals";

export const PROACTIVE_REASON_LABELS = {
  repeatInterest: "多人申请",
  searchesInVain: "检索无结果",
  reReviewed: "评估后可以公开",
} as const satisfies Record<ProactiveReason, string>;

export const PROACTIVE_STAGE_LABELS = {
  open: "等待决定",
  accepted: "已采纳",
  declined: "不采纳",
  published: "已主动公开",
} as const satisfies Record<ProactiveStage, string>;

export const RE_REVIEW_LABELS = {
  stillWithheld: "仍不予公开",
  mayBeDisclosed: "情势变化，可以公开",
} as const satisfies Record<ReReviewConclusion, string>;

export const proactiveRefusals = {
  noSuchTask: "没有找到这一条建议，或者它不属于您所在的机关。没有做任何改动。",
  noSuchReview: "没有找到这一件评估审查，或者它不属于您所在的机关。没有做任何改动。",
  alreadyDecided: "这一条已经作出决定，不能再次决定。",
  noSuchColumn: "没有这个栏目，请从列表中选择。",
  changedMeanwhile: refusals.changedMeanwhile,
} as const satisfies Record<ProactiveRefusal, string>;

export const proactive = {
  title: "主动公开建议",
  lead: "多个申请人就相同信息提出申请、且可以公开的，可以纳入主动公开的范围（条例第四十四条）。系统每小时汇总一次，由审核员决定。",
  suggestions: "建议转为主动公开",
  none: "没有主动公开建议。",
  stage: "状态",
  heads: { subject: "内容", reason: "来由", stage: "状态", at: "提出日期", decider: "决定人" },
  weight: {
    repeatInterest: (count: number) => `${count} 位申请人`,
    searchesInVain: (count: number) => `一年内检索 ${count} 次没有结果`,
    reReviewed: () => "定期评估审查的结论",
  } satisfies Record<ProactiveReason, (count: number) => string>,
  cases: "有关的申请",
  noCases: "没有有关的申请；检索词不记录是谁检索的。",
  decide: "采纳",
  accept: "采纳并起草信息稿",
  acceptNote:
    "采纳后在发布台生成一份信息稿，内容照已有的答复填好，经保密审查和发布后公开。发布后，有关申请的办理过程会记明已转为主动公开。",
  decline: "不采纳",
  fields: {
    title: "信息稿的标题",
    column: "放在哪个栏目",
    reason: "不采纳的理由",
    conclusion: "评估审查的结论",
    note: "理由",
    noteHint: "仍不予公开的，写明依据的条款和现在仍然适用的理由。",
  },
  declinedBecause: (reason: string) => `不采纳的理由：${reason}`,
  draft: "查看发布台的信息稿",
  published: "查看已公开的信息",
  onlyReviewer: "由审核员决定是否采纳。",
  reviews: "到期的不予公开评估审查",
  reviewsLead: (months: number) =>
    `对不予公开的信息应当定期评估审查，因情势变化可以公开的应当公开（条例第十八条）。每 ${months} 个月评估一次；以下已经到期或者一个月内到期。`,
  noReviews: "一个月内没有到期的评估审查。",
  reviewHeads: {
    subject: "申请内容",
    number: "编号",
    outcome: "不予公开的理由",
    closedOn: "答复日期",
    dueOn: "评估期限",
  },
  review: "不予公开的评估审查",
  round: (round: number) => `第 ${round} 次评估审查`,
  dueOn: (day: string) => `应当在${dayInFull(day)}以前评估`,
  overdue: (day: string) => `${dayInFull(day)}已经到期`,
  earlier: "以前的评估",
  earlierOne: (round: number, day: string, conclusion: string) =>
    `第 ${round} 次（${dayInFull(day)}）：${conclusion}`,
  conclude: "登记结论",
  concludeNote: "结论为仍不予公开的，下一次评估自动排期；结论为可以公开的，生成一条主动公开建议。",
  concluded: (label: string) => `结论：${label}`,
  done: { accepted: "已采纳，信息稿已在发布台生成。", declined: "已登记不采纳。", concluded: "已登记结论。" },
};
