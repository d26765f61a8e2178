/**
 * Why a part is withheld (不予公开的理由), each with the article that allows it. 条例第三十七条: 「申请公开的信息中含有不应当公开或者不属于政府信息的内容，但是能够作
 * 区分处理的，行政机关应当向申请人提供可以公开的政府信息内容，并对不予公开的内容说明理由。」
 */
export const WITHHOLDING_REASONS = {
  stateSecret: { name: "国家秘密", short: "国密", article: "条例第十四条" },
  forbiddenByLaw: { name: "法律、行政法规禁止公开", short: "禁止", article: "条例第十四条" },
  endangersSafety: {
    name: "危及国家安全、公共安全、经济安全、社会稳定",
    short: "安全",
    article: "条例第十四条",
  },
  tradeSecret: { name: "商业秘密", short: "商密", article: "条例第十五条" },
  personalPrivacy: { name: "个人隐私", short: "隐私", article: "条例第十五条" },
  internalAffairs: { name: "内部事务信息", short: "内部", article: "条例第十六条第一款" },
  deliberation: { name: "过程性信息", short: "过程", article: "条例第十六条第二款" },
  enforcementFile: { name: "行政执法案卷信息", short: "案卷", article: "条例第十六条第二款" },
  notGovernmentInformation: { name: "不属于政府信息的内容", short: "非政府信息", article: "条例第三十七条" },
  other: { name: "其他", short: "其他", article: "条例第三十七条" },
} as const satisfies Record<string, { name: string; short: string; article: string }>;

export type WithholdingReason = keyof typeof WITHHOLDING_REASONS;

export const REASON_CODES = Object.keys(WITHHOLDING_REASONS) as readonly WithholdingReason[];

/** A reason that says nothing by itself: the officer writes it out. */
export function needsWords(reason: WithholdingReason): boolean {
  return reason === "other";
}
