import type { PublishLimit } from "@/domain/law/publish-limits";

/** Which reviews a text goes through, and the periods for publishing: what an administrator sets. */
export const workflowPage = {
  title: "发布审核",
  lead: "稿件送审时，按这里的规定依次经过初审、复审、终审。改动只对以后送审的稿件生效，正在审核的稿件不受影响。",
  secrecy: "保密审查始终由另一位同事进行，不能取消（条例第十七条）。",
  secrecyMore:
    "各级审核和保密审查必须由不同的同事办理，起草和修改过稿件的同事不能参加。请先确认机关里有足够的审核员。",
  rules: "现行规定",
  rulesHint:
    "同时符合几条的，以最具体的一条为准：先看“机关和栏目”，再看栏目，再看机关，最后看全站。栏目的规定对下级栏目同样有效。",
  agency: "机关",
  column: "栏目",
  levels: "审核环节",
  allAgencies: "全部机关",
  allColumns: "全部栏目",
  path: (levels: readonly string[]) => [...levels, "保密审查"].join("、"),
  byDefault: "（默认）",
  remove: "取消这一条",
  change: "增加或者修改一条规定",
  changeHint: "机关和栏目都相同的，新的规定替换原来的规定。",
  several: "需要经过的审核",
  severalHint: "都不勾选的，送审后直接进行保密审查。",
  save: "保存审核规定",
  saved: "审核规定已保存，对以后送审的稿件生效。",
  removed: "这一条规定已取消。",
  limits: "公开时限",
  limitsLead:
    "法律、法规对公开期限另有规定的栏目，在这里选定。选了几项的，第一项是通常适用的时限，其余由编辑在稿件页选用；没有选的，适用条例第二十六条。",
  limit: "适用的时限",
  basis: "依据",
  limitsNone: "没有另行规定公开时限的栏目。",
  limitsSave: "保存公开时限",
  limitsSaved: "公开时限已保存。",
  terms: "有效期届满前的提醒",
  termDays: "提前几天提醒",
  termDaysHint: "最多5个数，用顿号隔开，例如 30、7",
  termSave: "保存提醒天数",
  termSaved: "提醒天数已保存。",
};

export const workflowProblems = {
  "agency.unknown": "没有找到这个机关，请从列表中选择",
  "column.unknown": "没有找到这个栏目，请从列表中选择",
  "levels.unknown": "请从列表中勾选审核环节",
  "limits.unknown": "请从列表中勾选时限",
  "termDays.wrong": "请填写1到5个天数，每个在1到365之间，用顿号隔开",
};
export type WorkflowProblem = keyof typeof workflowProblems;

export const publishLimitNames: Readonly<Record<PublishLimit, string>> = {
  ordinary: "20个工作日",
  budget: "预算、决算：20日",
  procurement: "政府采购结果、合同：2个工作日",
  licence: "行政许可决定：7个工作日",
  penalty: "行政处罚决定：7个工作日",
  penaltyChange: "行政处罚决定变更、撤销：3个工作日",
};
