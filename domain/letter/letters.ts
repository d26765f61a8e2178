import type { EventKind } from "../info-request/history/events";
import { OUTCOMES, type Outcome, type OutcomeReason, outcomeRule } from "../law/outcomes";
import type { ContestedPaper, Remedy } from "../law/remedies";
import type { LetterField, LetterList } from "./fields";

/** Whom a letter is for; `file`: kept with the case. */
export type LetterReceiver = "applicant" | "thirdParty" | "agency" | "file";

/** A letter (文书) of the office, with everything that the law hangs on it (domain.md §4.2). */
export interface LetterRule {
  title: string;
  article: string;
  to: LetterReceiver;
  /** C: a step of procedure, which names no remedy. */
  remedy: Remedy;
  /** What the remedy sentence calls the paper. */
  paper: ContestedPaper;
  /** Rows of section 三 of the annual report that it stands for. */
  reportRows: readonly string[];
  /** The event that leaves it; null for one that an officer makes when needed. */
  issuedBy: EventKind | null;
  /** Carries a number (发文字号); a receipt or a form carries the case number alone. */
  numbered: boolean;
  /** Fields without which it may not go out, beside those of every letter. */
  must: readonly (LetterField | LetterList)[];
  /** Fields that it may print besides. */
  may: readonly (LetterField | LetterList)[];
}

const REGULATION = "《中华人民共和国政府信息公开条例》";
const FEES = "《政府信息公开信息处理费管理办法》（国办函〔2020〕109号）";

const step = (
  title: string,
  article: string,
  issuedBy: EventKind | null,
  must: LetterRule["must"],
  more: Partial<LetterRule> = {},
): LetterRule => ({
  title,
  article: article && `${REGULATION}${article}`,
  to: "applicant",
  remedy: "C",
  paper: "本告知书",
  reportRows: [],
  issuedBy,
  numbered: true,
  must,
  may: ["机构", "地址", "电话"],
  ...more,
});

const ANSWER_FIELDS: readonly (LetterField | LetterList)[] = [
  "依据",
  "提供的信息",
  "获取方式",
  "理由",
  "检索情况",
  "负责机关",
  "此前答复",
  "办理渠道",
  "各项结果",
  "答复内容",
  "补正经过",
  "不公开项",
  "目录",
  "附件",
  "机构",
  "地址",
  "电话",
];

const answer = (
  title: string,
  outcomes: readonly Outcome[],
  must: LetterRule["must"],
  article?: string,
): LetterRule => {
  const [first] = outcomes;
  return {
    title,
    article: article ?? (first ? OUTCOMES[first].article : ""),
    to: "applicant",
    remedy: first ? OUTCOMES[first].remedy : "A",
    paper: "本答复",
    reportRows: outcomes.map((outcome) => OUTCOMES[outcome].code),
    issuedBy: "signedOff",
    numbered: true,
    must: ["收到日期", "决定", "依据", ...must],
    may: ANSWER_FIELDS,
  };
};

/** Every letter of the office: steps first, then the answers in the order of the annual report. */
export const LETTERS = {
  registrationForm: step(
    "政府信息公开申请登记表",
    "第三十一条、第四十五条",
    "registered",
    ["收到日期", "登记日期"],
    {
      to: "file",
      numbered: false,
      reportRows: ["一"],
      may: [
        "申请方式",
        "申请人类型",
        "证件",
        "联系方式",
        "载体形式",
        "要求的获取方式",
        "答复期限",
        "机构",
        "地址",
        "电话",
      ],
    },
  ),
  receipt: step(
    "政府信息公开申请接收回执",
    "第三十一条、第四十五条",
    "registered",
    ["收到日期", "答复期限"],
    {
      numbered: false,
      reportRows: ["一"],
      may: ["申请方式", "要求的获取方式", "机构", "地址", "电话"],
    },
  ),
  amendmentNotice: step("补正告知书", "第三十条", "amendmentAsked", ["补正事项", "补正期限"]),
  reasonNotice: step("说明理由告知书", "第三十五条", "reasonAsked", ["说明期限"], {
    may: ["数量频次", "机构", "地址", "电话"],
  }),
  extensionNotice: step("延期答复告知书", "第三十三条", "extended", ["延期理由", "延长天数", "延期至"]),
  delayNotice: step("延迟答复告知书", "第三十五条", "delayed", ["延迟至"]),
  thirdPartyConsultation: step("征求意见书（第三方）", "第三十二条", "thirdPartyConsulted", ["第三方"], {
    to: "thirdParty",
    may: ["征求意见内容", "机构", "地址", "电话"],
  }),
  thirdPartyReplyForm: step("征求意见确认函", "第三十二条", "thirdPartyConsulted", ["第三方"], {
    to: "thirdParty",
    numbered: false,
  }),
  consultationNotice: step("征求意见告知书", "第三十二条、第三十三条", "thirdPartyConsulted", []),
  coMakerConsultation: step("征求意见函（共同制作机关）", "第三十四条", "coMakerConsulted", ["接收机关"], {
    to: "agency",
    may: ["征求意见内容", "机构", "地址", "电话"],
  }),
  assistanceLetter: step("协助办理政府信息公开申请的函", "第十一条", null, ["接收机关", "协办事项"], {
    to: "agency",
  }),
  transferNotice: step("政府信息公开申请转办告知书", "第三十六条第五项", "transferred", ["接收机关"], {}),
  thirdPartyDecision: step(
    "政府信息公开决定告知书（第三方）",
    "第三十二条",
    "thirdPartyInformed",
    ["第三方", "公开决定"],
    {
      to: "thirdParty",
      remedy: "A",
      paper: "本决定",
    },
  ),
  feeNotice: step("收费通知书", "第四十二条", "feeNoticed", ["收费标准", "费用数额", "缴纳方式"], {
    article: `${REGULATION}第四十二条，${FEES}第六条`,
    paper: "本告知书",
  }),
  lapsedAmendment: step("视为放弃申请告知书（逾期不补正）", "第三十条", "lapsed", [], {
    remedy: "A",
    reportRows: ["三(六)1"],
  }),
  lapsedFee: step("视为放弃申请告知书（逾期未缴费）", "", "lapsed", [], {
    article: `${FEES}第六条`,
    remedy: "A",
    reportRows: ["三(六)2"],
  }),
  withdrawalNotice: step("政府信息公开申请终止办理告知书", "第四十五条", "withdrawn", ["撤回日期"], {
    remedy: "A",
    reportRows: ["三(六)3"],
  }),
  deliveryReceipt: step("送达回证", "第四十五条", "delivered", ["送达方式", "送达日期", "送达文书"], {
    to: "file",
    numbered: false,
  }),
  granted: answer(
    "政府信息予以公开告知书",
    ["granted"],
    ["提供的信息", "获取方式"],
    `${REGULATION}第三十六条第二项`,
  ),
  alreadyPublic: answer(
    "政府信息已主动公开告知书",
    ["granted"],
    ["获取方式"],
    `${REGULATION}第三十六条第一项`,
  ),
  partlyGranted: answer("政府信息部分公开告知书", ["partlyGranted"], ["提供的信息", "获取方式", "不公开项"]),
  refused: answer(
    "政府信息不予公开告知书",
    [
      "refusedStateSecret",
      "refusedForbiddenByLaw",
      "refusedEndangersSafety",
      "refusedThirdPartyRights",
      "refusedInternalAffairs",
      "refusedDeliberation",
      "refusedEnforcementFile",
    ],
    ["理由"],
    `${REGULATION}第十四条、第十五条、第十六条`,
  ),
  inquiryNotice: answer("行政查询事项告知书", ["refusedAdministrativeInquiry"], ["办理渠道"]),
  notExist: answer(
    "政府信息不存在告知书",
    ["unableNotHeld"],
    ["检索情况", "理由"],
    `${REGULATION}第三十六条第四项`,
  ),
  notOurs: answer(
    "非本机关政府信息告知书",
    ["unableNotHeld"],
    ["理由", "负责机关"],
    `${REGULATION}第三十六条第五项`,
  ),
  needsCreation: answer("需要另行制作不予提供告知书", ["unableNeedsCreation"], ["理由"]),
  stillUnclear: answer("补正后仍不明确无法提供告知书", ["unableStillUnclear"], ["理由"]),
  petitionNotice: answer("不作为政府信息公开申请处理告知书", ["declinedPetition"], ["理由", "办理渠道"]),
  duplicateNotice: answer("重复申请不予重复处理告知书", ["declinedDuplicate"], ["此前答复"]),
  publishedWork: answer("公开出版物获取途径告知书", ["declinedPublishedWork"], ["获取方式"]),
  excessiveNotice: answer("不合理大量申请不予处理告知书", ["declinedExcessive"], ["理由"]),
  reissueNotice: answer("不予重新出具告知书", ["declinedReissue"], ["此前答复", "理由"]),
  recordCorrection: step("更正政府信息答复书", "第四十一条", null, ["更正内容"], {
    remedy: "A",
    paper: "本答复",
  }),
  correction: step("更正告知书", "第三十六条", null, ["原文书", "更正内容"], {
    remedy: "A",
    paper: "本告知书",
  }),
} as const satisfies Record<string, LetterRule>;

export type LetterName = keyof typeof LETTERS;

/** Every letter, steps first. */
export const LETTER_NAMES = Object.keys(LETTERS) as LetterName[];

/** The rule of a letter, with the widened type that forms work with. */
export function letterRule(name: LetterName): LetterRule {
  return LETTERS[name];
}

/** True for the name of a letter. */
export function isLetterName(text: unknown): text is LetterName {
  return LETTER_NAMES.some((name) => name === text);
}

/** Fields that stand in every letter. */
export const COMMON_FIELDS = [
  "机关",
  "编号",
  "申请内容",
  "签发日期",
] as const satisfies readonly LetterField[];

/** Fields that any letter may print. */
const OPEN_FIELDS: readonly LetterField[] = [
  "发文字号",
  "文书名称",
  "称谓",
  "申请人",
  "收到日期",
  "补正经过",
];

/** A letter to somebody else than the applicant never says who asks (条例第三十二条). */
const namesApplicant = (rule: LetterRule) => rule.to === "applicant" || rule.to === "file";

/** What a letter may not go out without. */
export function mandatoryFields(name: LetterName): (LetterField | LetterList)[] {
  const rule = letterRule(name);
  return [
    ...COMMON_FIELDS,
    ...(rule.numbered ? (["发文字号"] as const) : []),
    ...(namesApplicant(rule) ? (["申请人"] as const) : []),
    ...(rule.remedy === "C" ? [] : (["救济条款"] as const)),
    ...rule.must,
  ];
}

/** What a template of a letter may print. */
export function allowedFields(name: LetterName): ReadonlySet<string> {
  const rule = letterRule(name);
  const open = OPEN_FIELDS.filter((field) => field !== "申请人" || namesApplicant(rule));
  return new Set([...mandatoryFields(name), ...open, ...rule.may]);
}

const LETTER_OF: Readonly<Record<Outcome, LetterName>> = {
  granted: "granted",
  partlyGranted: "partlyGranted",
  refusedStateSecret: "refused",
  refusedForbiddenByLaw: "refused",
  refusedEndangersSafety: "refused",
  refusedThirdPartyRights: "refused",
  refusedInternalAffairs: "refused",
  refusedDeliberation: "refused",
  refusedEnforcementFile: "refused",
  refusedAdministrativeInquiry: "inquiryNotice",
  unableNotHeld: "notExist",
  unableNeedsCreation: "needsCreation",
  unableStillUnclear: "stillUnclear",
  declinedPetition: "petitionNotice",
  declinedDuplicate: "duplicateNotice",
  declinedPublishedWork: "publishedWork",
  declinedExcessive: "excessiveNotice",
  declinedReissue: "reissueNotice",
  closedNotAmended: "lapsedAmendment",
  closedFeeUnpaid: "lapsedFee",
  closedOther: "withdrawalNotice",
};

/** The letter that tells of an outcome. */
export function letterOfOutcome(outcome: Outcome, reason: OutcomeReason | null): LetterName {
  if (outcome === "granted" && reason === "alreadyPublic") return "alreadyPublic";
  if (outcome === "unableNotHeld" && reason === "notOurs") return "notOurs";
  return LETTER_OF[outcome];
}

/** What a site decides about its letters, where the law is read in two ways. */
export interface LetterSettings {
  /** 行政查询事项 (三(三)8): A by 法释〔2025〕8号, B by a literal reading of 复议法第二十三条第一款第四项. */
  inquiryRemedy: "A" | "B";
}

export const LETTER_SETTINGS_BY_DEFAULT: LetterSettings = { inquiryRemedy: "A" };

/** The remedy that an outcome leaves, by law or by the site's reading of it. */
export function remedyOfOutcome(outcome: Outcome, settings: LetterSettings): Remedy {
  return outcome === "refusedAdministrativeInquiry" ? settings.inquiryRemedy : outcomeRule(outcome).remedy;
}

/** The letters that an event leaves. */
export function lettersOfEvent(event: { kind: EventKind; of?: "amendment" | "fee" }): LetterName[] {
  if (event.kind === "lapsed") return [event.of === "fee" ? "lapsedFee" : "lapsedAmendment"];
  if (event.kind === "signedOff") return [];
  return LETTER_NAMES.filter((name) => LETTERS[name].issuedBy === event.kind);
}
