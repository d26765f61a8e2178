import type { Remedy } from "./remedies";

/** A part that an answer must contain before it can be signed. */
export const ANSWER_PARTS = [
  "content",
  "howToObtain",
  "withheldParts",
  "ground",
  "reason",
  "searchRecord",
  "otherAgency",
  "earlierAnswer",
  "channelAdvice",
] as const;
export type AnswerPart = (typeof ANSWER_PARTS)[number];

export type OutcomeGroup = "granted" | "partlyGranted" | "refused" | "unable" | "declined" | "closed";

/** One way a request can end: a row of section 三 of the annual report with all that hangs on it. */
export interface OutcomeRule {
  /** The row's code in 国办公开办函〔2021〕30号. */
  code: string;
  /** The row's words, verbatim. */
  name: string;
  group: OutcomeGroup;
  article: string;
  /** What the article says, shortened to what bears on the answer. */
  articleText: string;
  remedy: Remedy;
  requiredParts: readonly AnswerPart[];
  /** False for a case that ends by lapse or withdrawal and not by an answer. */
  byAnswer: boolean;
}

const REGULATION = "《中华人民共和国政府信息公开条例》";

/** The 21 outcomes in the order of the annual report. */
export const OUTCOMES = {
  granted: {
    code: "三(一)",
    name: "予以公开",
    group: "granted",
    article: `${REGULATION}第三十六条第一项、第二项`,
    articleText:
      "所申请公开信息已经主动公开的，告知申请人获取该政府信息的方式、途径；所申请公开信息可以公开的，向申请人提供该政府信息，或者告知申请人获取该政府信息的方式、途径和时间",
    remedy: "A",
    requiredParts: ["content", "howToObtain"],
    byAnswer: true,
  },
  partlyGranted: {
    code: "三(二)",
    name: "部分公开",
    group: "partlyGranted",
    article: `${REGULATION}第三十七条`,
    articleText:
      "申请公开的信息中含有不应当公开或者不属于政府信息的内容，但是能够作区分处理的，行政机关应当向申请人提供可以公开的政府信息内容，并对不予公开的内容说明理由",
    remedy: "AB",
    requiredParts: ["content", "howToObtain", "withheldParts"],
    byAnswer: true,
  },
  refusedStateSecret: {
    code: "三(三)1",
    name: "属于国家秘密",
    group: "refused",
    article: `${REGULATION}第十四条`,
    articleText: "依法确定为国家秘密的政府信息，不予公开",
    remedy: "B",
    requiredParts: ["ground", "reason"],
    byAnswer: true,
  },
  refusedForbiddenByLaw: {
    code: "三(三)2",
    name: "其他法律行政法规禁止公开",
    group: "refused",
    article: `${REGULATION}第十四条`,
    articleText: "法律、行政法规禁止公开的政府信息，不予公开",
    remedy: "B",
    requiredParts: ["ground", "reason"],
    byAnswer: true,
  },
  refusedEndangersSafety: {
    code: "三(三)3",
    name: "危及“三安全一稳定”",
    group: "refused",
    article: `${REGULATION}第十四条`,
    articleText: "公开后可能危及国家安全、公共安全、经济安全、社会稳定的政府信息，不予公开",
    remedy: "B",
    requiredParts: ["ground", "reason"],
    byAnswer: true,
  },
  refusedThirdPartyRights: {
    code: "三(三)4",
    name: "保护第三方合法权益",
    group: "refused",
    article: `${REGULATION}第十五条`,
    articleText:
      "涉及商业秘密、个人隐私等公开会对第三方合法权益造成损害的政府信息，行政机关不得公开。但是，第三方同意公开或者行政机关认为不公开会对公共利益造成重大影响的，予以公开",
    remedy: "B",
    requiredParts: ["ground", "reason"],
    byAnswer: true,
  },
  refusedInternalAffairs: {
    code: "三(三)5",
    name: "属于三类内部事务信息",
    group: "refused",
    article: `${REGULATION}第十六条第一款`,
    articleText: "行政机关的内部事务信息，包括人事管理、后勤管理、内部工作流程等方面的信息，可以不予公开",
    remedy: "B",
    requiredParts: ["ground", "reason"],
    byAnswer: true,
  },
  refusedDeliberation: {
    code: "三(三)6",
    name: "属于四类过程性信息",
    group: "refused",
    article: `${REGULATION}第十六条第二款`,
    articleText:
      "行政机关在履行行政管理职能过程中形成的讨论记录、过程稿、磋商信函、请示报告等过程性信息，可以不予公开",
    remedy: "B",
    requiredParts: ["ground", "reason"],
    byAnswer: true,
  },
  refusedEnforcementFile: {
    code: "三(三)7",
    name: "属于行政执法案卷",
    group: "refused",
    article: `${REGULATION}第十六条第二款`,
    articleText: "行政执法案卷信息，可以不予公开。法律、法规、规章规定上述信息应当公开的，从其规定",
    remedy: "B",
    requiredParts: ["ground", "reason"],
    byAnswer: true,
  },
  refusedAdministrativeInquiry: {
    code: "三(三)8",
    name: "属于行政查询事项",
    group: "refused",
    article: `${REGULATION}第三十六条第七项`,
    articleText:
      "所申请公开信息属于工商、不动产登记资料等信息，有关法律、行政法规对信息的获取有特别规定的，告知申请人依照有关法律、行政法规的规定办理",
    // Outside arts. 14–16, so 法释〔2025〕8号 lets the applicant choose; a literal reading of 复议法第二十三条 would say B.
    remedy: "A",
    requiredParts: ["ground", "channelAdvice"],
    byAnswer: true,
  },
  unableNotHeld: {
    code: "三(四)1",
    name: "本机关不掌握相关政府信息",
    group: "unable",
    article: `${REGULATION}第三十六条第四项、第五项`,
    articleText:
      "经检索没有所申请公开信息的，告知申请人该政府信息不存在；所申请公开信息不属于本行政机关负责公开的，告知申请人并说明理由；能够确定负责公开该政府信息的行政机关的，告知申请人该行政机关的名称、联系方式",
    remedy: "A",
    requiredParts: ["searchRecord", "reason"],
    byAnswer: true,
  },
  unableNeedsCreation: {
    code: "三(四)2",
    name: "没有现成信息需要另行制作",
    group: "unable",
    article: `${REGULATION}第三十八条`,
    articleText:
      "行政机关向申请人提供的信息，应当是已制作或者获取的政府信息。需要行政机关对现有政府信息进行加工、分析的，行政机关可以不予提供",
    remedy: "A",
    requiredParts: ["reason"],
    byAnswer: true,
  },
  unableStillUnclear: {
    code: "三(四)3",
    name: "补正后申请内容仍不明确",
    group: "unable",
    article: `${REGULATION}第三十条`,
    articleText: "政府信息公开申请内容不明确的，行政机关应当给予指导和释明；经补正后仍不明确的，无法提供",
    remedy: "A",
    requiredParts: ["reason"],
    byAnswer: true,
  },
  declinedPetition: {
    code: "三(五)1",
    name: "信访举报投诉类申请",
    group: "declined",
    article: `${REGULATION}第三十九条第一款`,
    articleText:
      "申请人以政府信息公开申请的形式进行信访、投诉、举报等活动，行政机关应当告知申请人不作为政府信息公开申请处理并可以告知通过相应渠道提出",
    remedy: "A",
    requiredParts: ["reason", "channelAdvice"],
    byAnswer: true,
  },
  declinedDuplicate: {
    code: "三(五)2",
    name: "重复申请",
    group: "declined",
    article: `${REGULATION}第三十六条第六项`,
    articleText:
      "行政机关已就申请人提出的政府信息公开申请作出答复、申请人重复申请公开相同政府信息的，告知申请人不予重复处理",
    remedy: "A",
    requiredParts: ["earlierAnswer"],
    byAnswer: true,
  },
  declinedPublishedWork: {
    code: "三(五)3",
    name: "要求提供公开出版物",
    group: "declined",
    article: `${REGULATION}第三十九条第二款`,
    articleText:
      "申请人提出的申请内容为要求行政机关提供政府公报、报刊、书籍等公开出版物的，行政机关可以告知获取的途径",
    remedy: "A",
    requiredParts: ["howToObtain"],
    byAnswer: true,
  },
  declinedExcessive: {
    code: "三(五)4",
    name: "无正当理由大量反复申请",
    group: "declined",
    article: `${REGULATION}第三十五条`,
    articleText:
      "申请人申请公开政府信息的数量、频次明显超过合理范围，行政机关可以要求申请人说明理由。行政机关认为申请理由不合理的，告知申请人不予处理",
    remedy: "A",
    requiredParts: ["reason"],
    byAnswer: true,
  },
  declinedReissue: {
    code: "三(五)5",
    name: "要求行政机关确认或重新出具已获取信息",
    group: "declined",
    article: `${REGULATION}第二条、第三十八条`,
    articleText:
      "本条例所称政府信息，是指行政机关在履行行政管理职能过程中制作或者获取的，以一定形式记录、保存的信息",
    remedy: "A",
    requiredParts: ["earlierAnswer", "reason"],
    byAnswer: true,
  },
  closedNotAmended: {
    code: "三(六)1",
    name: "申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请",
    group: "closed",
    article: `${REGULATION}第三十条`,
    articleText: "申请人无正当理由逾期不补正的，视为放弃申请，行政机关不再处理该政府信息公开申请",
    remedy: "A",
    requiredParts: [],
    byAnswer: false,
  },
  closedFeeUnpaid: {
    code: "三(六)2",
    name: "申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请",
    group: "closed",
    article: "《政府信息公开信息处理费管理办法》第六条",
    articleText: "逾期未缴纳的，视为放弃申请，行政机关不再处理该政府信息公开申请",
    remedy: "A",
    requiredParts: [],
    byAnswer: false,
  },
  closedOther: {
    code: "三(六)3",
    name: "其他",
    group: "closed",
    article: "《政府信息公开工作年度报告格式》（国办公开办函〔2021〕30号）",
    articleText: "申请人撤回申请等其他处理情形",
    remedy: "A",
    requiredParts: [],
    byAnswer: false,
  },
} as const satisfies Record<string, OutcomeRule>;

export type Outcome = keyof typeof OUTCOMES;

/** Every outcome, in the order of the annual report. */
export const OUTCOME_IDS = Object.keys(OUTCOMES) as Outcome[];

/**
 * Rows 三(一) and 三(四)1 hold two letters each: published already (第三十六条第一项) or given now (第二项, no reason noted); not
 * existing (第四项) or another agency's (第五项).
 */
export type OutcomeReason = "alreadyPublic" | "notExist" | "notOurs";

/** The rule of an outcome, with the widened type that forms and letters work with. */
export function outcomeRule(outcome: Outcome): OutcomeRule {
  return OUTCOMES[outcome];
}

/** The parts an answer must have; one that points to another agency names it, one that points to a publication says where. */
export function requiredParts(outcome: Outcome, reason: OutcomeReason | null): readonly AnswerPart[] {
  if (outcome === "unableNotHeld" && reason === "notOurs") return ["reason", "otherAgency"];
  if (outcome === "granted" && reason === "alreadyPublic") return ["howToObtain"];
  return OUTCOMES[outcome].requiredParts;
}

const plain = (code: string) => code.normalize("NFKC").replace(/\s/g, "");

/** The outcome of a report row's code, however its brackets are typed; null for a row that is none. */
export function outcomeFromCode(code: string): Outcome | null {
  return OUTCOME_IDS.find((id) => plain(OUTCOMES[id].code) === plain(code)) ?? null;
}
