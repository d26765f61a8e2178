/**
 * Why a part is withheld (不予公开的理由), each with the article that allows it. 条例第三十七条: 「申请公开的信息中含有不应当公开或者不属于政府信息的内容，但是能够作
 * 区分处理的，行政机关应当向申请人提供可以公开的政府信息内容，并对不予公开的内容说明理由。」 `ground` is the ground that the answer's items name
 * (domain/letter/items.ts); an empty one is for the officer to choose.
 */
export const WITHHOLDING_REASONS = {
  stateSecret: { name: "国家秘密", short: "国密", article: "条例第十四条", ground: "refusedStateSecret" },
  forbiddenByLaw: {
    name: "法律、行政法规禁止公开",
    short: "禁止",
    article: "条例第十四条",
    ground: "refusedForbiddenByLaw",
  },
  endangersSafety: {
    name: "危及国家安全、公共安全、经济安全、社会稳定",
    short: "安全",
    article: "条例第十四条",
    ground: "refusedEndangersSafety",
  },
  tradeSecret: {
    name: "商业秘密",
    short: "商密",
    article: "条例第十五条",
    ground: "refusedThirdPartyRights",
  },
  personalPrivacy: {
    name: "个人隐私",
    short: "隐私",
    article: "条例第十五条",
    ground: "refusedThirdPartyRights",
  },
  internalAffairs: {
    name: "内部事务信息",
    short: "内部",
    article: "条例第十六条第一款",
    ground: "refusedInternalAffairs",
  },
  deliberation: {
    name: "过程性信息",
    short: "过程",
    article: "条例第十六条第二款",
    ground: "refusedDeliberation",
  },
  enforcementFile: {
    name: "行政执法案卷信息",
    short: "案卷",
    article: "条例第十六条第二款",
    ground: "refusedEnforcementFile",
  },
  notGovernmentInformation: {
    name: "不属于政府信息的内容",
    short: "非政府信息",
    article: "条例第三十七条",
    ground: "notInformation",
  },
  other: { name: "其他", short: "其他", article: "条例第三十七条", ground: "" },
} as const satisfies Record<string, { name: string; short: string; article: string; ground: string }>;

export type WithholdingReason = keyof typeof WITHHOLDING_REASONS;

export const REASON_CODES = Object.keys(WITHHOLDING_REASONS) as readonly WithholdingReason[];

/** A reason that says nothing by itself: the officer writes it out. */
export function needsWords(reason: WithholdingReason): boolean {
  return reason === "other";
}
