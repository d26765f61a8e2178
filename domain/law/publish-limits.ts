import { DEADLINES, type Deadline } from "./deadlines";

export const PUBLISH_LIMIT_CODES = [
  "ordinary",
  "budget",
  "procurement",
  "licence",
  "penalty",
  "penaltyChange",
] as const;
/** Which period an information has to be made public within. */
export type PublishLimit = (typeof PUBLISH_LIMIT_CODES)[number];

/** The periods of the columns that a portal begins with, by their codes; an administrator can set others. */
export const USUAL_LIMITS: Readonly<Record<string, readonly PublishLimit[]>> = {
  budgets: ["budget"],
  procurement: ["procurement"],
  licensing: ["licence", "ordinary"],
  penalties: ["penalty", "penaltyChange", "ordinary"],
};

const ENFORCEMENT =
  "《国务院办公厅关于全面推行行政执法公示制度执法全过程记录制度重大执法决定法制审核制度的指导意见》（国办发〔2018〕118号）";

/**
 * 条例第二十六条 and the laws that it lets go before (「法律、法规对政府信息公开的期限另有规定的，从其规定」). The day that the period is counted from is
 * the day on which the information came into being, which for a budget is the day of its approval.
 */
export const PUBLISH_LIMITS: Readonly<Record<PublishLimit, Deadline>> = {
  ordinary: DEADLINES.proactiveDisclosure,
  budget: DEADLINES.budgetDisclosure,
  procurement: {
    count: 2,
    unit: "workingDay",
    article: "《中华人民共和国政府采购法实施条例》第四十三条、第五十条",
    words:
      "应当自中标、成交供应商确定之日起2个工作日内公告中标、成交结果，自政府采购合同签订之日起2个工作日内公告政府采购合同",
    setting: false,
  },
  licence: {
    count: 7,
    unit: "workingDay",
    article: ENFORCEMENT,
    words: "行政许可、行政处罚的执法决定信息要在执法决定作出之日起7个工作日内公开",
    setting: false,
  },
  penalty: {
    count: 7,
    unit: "workingDay",
    article: ENFORCEMENT,
    words: "行政许可、行政处罚的执法决定信息要在执法决定作出之日起7个工作日内公开",
    setting: false,
  },
  penaltyChange: {
    count: 3,
    unit: "workingDay",
    article: "《中华人民共和国行政处罚法》第四十八条、第八十五条",
    words:
      "公开的行政处罚决定被依法变更、撤销、确认违法或者确认无效的，行政机关应当在三日内撤回行政处罚决定信息并公开说明理由；“三日”的规定是指工作日",
    setting: false,
  },
};
