import {
  ACT_TEXTS,
  type ActTextProblem,
  type Stars,
  type WrittenAct,
} from "@/domain/info-request/applicant/act-text";
import type { ApplicantAct } from "@/domain/info-request/applicant/applicant-acts";
import { dayInFull } from "./dates";

/** What an act did, said on the case's page; or why it did not happen. */
export const actNotices = {
  done: {
    amended: "补正已提交。答复期限从次日起重新计算。",
    reasonGiven: "说明的理由已提交。办理机关会据此决定怎样处理。",
    withdrawn: "申请已撤回，办理终止。",
    urged: "已催办。办理机关会看到这次催办。",
    rated: "评价已提交，谢谢您。",
  },
  notDone: {
    amended: "没有提交：这件申请现在不需要补正，请看下面的最新情况。",
    reasonGiven: "没有提交：这件申请现在不需要说明理由，请看下面的最新情况。",
    withdrawn: "没有撤回：申请的办理状态已经改变，请看下面的最新情况。",
    urged: "没有催办：只有超过答复期限的申请可以催办，每个工作日一次。",
    rated: "没有提交评价：答复以后可以评价一次，请看下面的最新情况。",
  },
} as const satisfies Record<"done" | "notDone", Record<ApplicantAct, string>>;

/** What stands on an act's page while the act is not open. */
export const notOpenNow = {
  amended: "这件申请现在不需要补正。",
  reasonGiven: "这件申请现在不需要说明理由。",
  withdrawn: "这件申请的办理状态已经改变，不能撤回。",
  urged: "只有超过答复期限的申请可以催办，每个工作日一次。",
  rated: "答复以后可以评价，每件申请一次。",
} as const satisfies Record<ApplicantAct, string>;

const BACK = "返回进度页";
const SUMMARY = "有 1 处需要修改";

/** The page where an amendment is typed. */
export const amendPage = {
  title: "补充材料",
  asked: "需要补正的事项",
  askedElsewhere: "需要补正的事项见补正告知书。",
  before: "您原来的申请",
  subject: "申请内容",
  description: "描述",
  until: (day: string, remaining: number) =>
    `补正期限：${dayInFull(day)}（含当日），${remaining > 0 ? `还有${remaining}个工作日` : "今天是最后一天"}。`,
  isOver: (day: string) =>
    `补正期限（${dayInFull(day)}）已过。有正当理由的，请在下面先说明为什么没有按期补正，再写补正的内容；没有正当理由逾期不补正的，视为放弃申请。`,
  text: "补正的内容",
  hint: `不超过${ACT_TEXTS.amended.limit}字。对照上面的事项逐条写，写清楚所需信息的名称、时间、项目、文号等，能让人找到它。不要写与申请无关的个人信息。`,
  consequence: "提交后不能修改。办理机关收到后，答复期限从次日起重新计算20个工作日。",
  button: "提交补正",
  back: BACK,
  summary: SUMMARY,
} as const;

/** The page of an amendment whose case has lapsed (条例第三十条). */
export const lapsedPage = {
  lead: (day: string) =>
    `这件申请已于${dayInFull(day)}终止办理：补正期限届满没有收到补正，视为放弃申请，行政机关不再处理。`,
  again: "仍然需要这份信息的，可以重新申请，答复期限重新计算。原来的申请内容会带入新的申请：",
  start: "重新申请（内容已带入）",
} as const;

/** The page where reasons are given (条例第三十五条). */
export const reasonsPage = {
  title: "说明理由",
  asked: "办理机关请您说明理由",
  askedElsewhere: "要求说明的事项见说明理由告知书。",
  until: (day: string) => `请在${dayInFull(day)}前（含当日）说明。`,
  isOver: (day: string) => `说明理由的期限（${dayInFull(day)}）已过。办理机关作出决定以前，您仍然可以说明。`,
  law: "申请公开政府信息的数量、频次明显超过合理范围的，行政机关可以要求申请人说明理由。",
  article: "《中华人民共和国政府信息公开条例》第三十五条",
  text: "理由",
  hint: `不超过${ACT_TEXTS.reasonGiven.limit}字。说明为什么需要申请这些信息。不要写与申请无关的个人信息。`,
  consequences: [
    "提交后不能修改。",
    "办理机关认为理由合理、但不能按期答复的，会确定延迟答复的合理期限并告知您。",
    "办理机关认为理由不合理的，会告知您不予处理。对不予处理的决定不服，可以申请行政复议或者提起行政诉讼。",
  ],
  button: "提交理由",
  back: BACK,
  summary: SUMMARY,
} as const;

/** What is wrong with what was written to an act. */
export const actTextProblems = {
  amended: {
    missing: "请填写补正的内容",
    long: "补正的内容不能超过5000字，请删减，或者用其他方式提交；您填写的内容还在下面",
    illegal: "补正的内容含有无法保存的字符，请删除后重新提交；您填写的内容还在下面",
    privateUse: "补正的内容含有系统无法识别的字（自造字），请改用标准汉字；您填写的内容还在下面",
  },
  reasonGiven: {
    missing: "请填写理由",
    long: "理由不能超过2000字，请删减，或者用其他方式提交；您填写的内容还在下面",
    illegal: "理由含有无法保存的字符，请删除后重新提交；您填写的内容还在下面",
    privateUse: "理由含有系统无法识别的字（自造字），请改用标准汉字；您填写的内容还在下面",
  },
  rated: {
    missing: "请填写意见",
    long: "意见不能超过500字，请删减；您填写的内容还在下面",
    illegal: "意见含有无法保存的字符，请删除后重新提交；您填写的内容还在下面",
    privateUse: "意见含有系统无法识别的字（自造字），请改用标准汉字；您填写的内容还在下面",
  },
} satisfies Record<WrittenAct, Record<ActTextProblem, string>>;

/** The page that asks once more before a case is given up. */
export const withdrawPage = {
  title: "撤回申请",
  lead: (number: string) => `您要撤回申请 ${number}。`,
  consequences: [
    "撤回后，办理机关不再办理这件申请，也不再作出答复。",
    "撤回不能恢复。以后还需要这份信息的，可以重新提出申请，期限重新计算。",
  ],
  confirm: "确认撤回申请",
  back: "不撤回，返回进度页",
} as const;

/** The page that says what urging does. */
export const urgePage = {
  title: "催办",
  lead: (number: string, days: number) => `申请 ${number} 已超过答复期限${days}个工作日。`,
  consequences: [
    "催办会记入办理过程，办理机关和承办人员都能看到。",
    "每个工作日可以催办一次。",
    "催办不影响您申请行政复议、提起行政诉讼的权利，也不延长这些权利的期限。",
  ],
  confirm: "催办这件申请",
  back: "不催办，返回进度页",
  remedies: "逾期没有答复，还可以怎么办",
} as const;

/** The page where the handling is rated. */
export const ratePage = {
  title: "评价这次办理",
  lead: "您对这件申请的办理满意吗？评价不影响办理结果，也不影响您申请行政复议、提起行政诉讼的权利。",
  stars: "满意程度",
  starLabels: {
    5: "5分，非常满意",
    4: "4分，满意",
    3: "3分，一般",
    2: "2分，不满意",
    1: "1分，非常不满意",
  } satisfies Record<Stars, string>,
  starsMissing: "请选择满意程度",
  text: "意见和建议",
  hint: `不超过${ACT_TEXTS.rated.limit}字。办理机关会看到。不要写个人信息。`,
  consequence: "每件申请评价一次，提交后不能修改。",
  button: "提交评价",
  back: BACK,
  summary: (count: number) => `有 ${count} 处需要修改`,
} as const;
