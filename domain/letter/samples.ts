import { OUTCOME_CHOICES } from "../info-request/history/outcome-choice";
import { OUTCOMES, type Outcome, type OutcomeReason, requiredParts } from "../law/outcomes";
import { calendarDate } from "../time/calendar-date";
import { type AnswerFacts, answerValues, type CaseFacts, type LetterStamp } from "./answer-values";
import type { LetterField, LetterValues } from "./fields";
import { LETTER_SETTINGS_BY_DEFAULT, type LetterName, letterOfOutcome, letterRule } from "./letters";
import { stepValues } from "./step-values";

/** An invented case for previews: nobody's name, nobody's number. */
export const SAMPLE_CASE: CaseFacts = {
  agencyName: "某市水务局",
  office: { name: "某市水务局办公室", address: "某市某路1号", phone: "020-00000000" },
  applicantName: "张某某",
  reader: "person",
  caseNumber: "SW-2026-000003",
  receivedOn: calendarDate("2026-09-10"),
  amendedOn: calendarDate("2026-09-18"),
  subject: "某污水处理厂配套管网工程施工合同",
  bodies: { reviewOrgan: "某市人民政府", court: "某市某区人民法院" },
};
const STAMP: LetterStamp = { number: "某水告〔2026〕12号", on: calendarDate("2026-10-09") };

const PARTS: AnswerFacts["parts"] = {
  content: "一、施工合同协议书，共12页。\n二、工程变更审批表2份，共4页。",
  howToObtain: "本告知书送达后，可以凭申请编号和查询码在本网站下载。",
  ground: "经审查，该信息属于上述条款规定的情形。",
  reason: "该信息记载了工程监控点位的位置和通信参数，公开后可能被用于破坏设施。",
  searchRecord: "本机关检索了档案管理系统和办公自动化系统，检索词为“配套管网”“施工合同”，没有找到。",
  otherAgency: "某市城乡建设局，地址：某市某路2号，电话：020-00000001。",
  earlierAnswer: "本机关已于2026年5月8日以某水告〔2026〕5号告知书答复。",
  channelAdvice: "可以依照有关法律、行政法规，到政务服务大厅的查询窗口查询。",
};

const PLAIN_REASON = "经核实，情况如上所述，本机关依照上述规定作出本答复。";

const ITEMS: AnswerFacts["items"] = [
  { name: "施工合同协议书", result: "provided", ground: "", reason: "" },
  {
    name: "材料供货单价",
    result: "withheld",
    ground: "refusedThirdPartyRights",
    reason: "属于供货单位的商业秘密，供货单位不同意公开。",
  },
  {
    name: "项目管理人员的身份证号码",
    result: "withheld",
    ground: "refusedThirdPartyRights",
    reason: "属于个人隐私。",
  },
];

/** A complete answer of an outcome, for previews and for the letters that are checked in. */
export function sampleAnswer(outcome: Outcome, outcomeReason: OutcomeReason | null): AnswerFacts {
  const isRefusal = OUTCOMES[outcome].group === "refused";
  const needed = requiredParts(outcome, outcomeReason).filter((part) => part !== "withheldParts");
  return {
    outcome,
    outcomeReason,
    parts: Object.fromEntries(
      needed.map((part) => [part, part === "reason" && !isRefusal ? PLAIN_REASON : PARTS[part]]),
    ),
    items: outcome === "partlyGranted" ? ITEMS : [],
    attachments: outcome === "granted" && !outcomeReason ? ["施工合同协议书.pdf", "工程变更审批表.pdf"] : [],
  };
}

const STEP_SAMPLE: Partial<Record<LetterField, string>> = {
  补正事项: "一、请写明所需施工合同的标段名称。\n二、请写明合同签订的年份。",
  补正期限: "2026年10月9日",
  说明期限: "2026年9月24日",
  数量频次: "2026年9月，本机关收到同一申请人提出的申请62件。",
  延期理由: "需要核对的工程档案数量较多",
  延长天数: "20",
  延期至: "2026年11月11日",
  延迟至: "2026年12月1日",
  第三方: "某市政工程有限公司",
  征求意见内容: "拟公开的内容为上述合同的协议书和专用条款。",
  公开决定: "公开合同价款和工期。该工程由财政资金支付，公开有利于公众监督。",
  收费标准: "按件计收，一个自然月内第11件至第30件每件100元。",
  费用数额: "2000.00元",
  缴纳方式: "请携带本通知书到某市某路1号办理缴费。",
  接收机关: "某市城乡建设局",
  协办事项: "请提供上述工程变更审批的存档情况。",
  撤回日期: "2026年9月20日",
  更正内容: "原文书第二项“共4页”更正为“共6页”。",
  原文书: "《政府信息予以公开告知书》（某水告〔2026〕9号）",
  送达方式: "邮寄，邮件编号XA00000000044",
  送达日期: "2026年10月12日",
  送达文书: "《政府信息予以公开告知书》（某水告〔2026〕12号）",
  答复期限: "2026年10月14日",
  申请方式: "网上",
  申请人类型: "自然人",
  证件: "（证件号码）",
  联系方式: "（联系方式）",
  载体形式: "电子文本",
  要求的获取方式: "网上查看",
  登记日期: "2026年9月11日",
};

/** Invented values for every field of a letter: what an administrator sees a template merged with. */
export function sampleValues(name: LetterName): LetterValues {
  const choice = OUTCOME_CHOICES.find(
    ({ outcome, outcomeReason }) => letterOfOutcome(outcome, outcomeReason) === name,
  );
  if (choice && letterRule(name).issuedBy === "signedOff") {
    const answer = sampleAnswer(choice.outcome, choice.outcomeReason);
    return answerValues(SAMPLE_CASE, answer, STAMP, LETTER_SETTINGS_BY_DEFAULT);
  }
  const step = { event: null, text: null, dueOn: null, toAgency: null, register: {}, own: STEP_SAMPLE };
  return stepValues(name, SAMPLE_CASE, step, STAMP);
}
