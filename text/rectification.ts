import type {
  Measure,
  RectificationRefusal,
  RectificationStep,
  ShownState,
} from "@/domain/oversight/rectification";
import { OPINION_LIMIT } from "@/domain/publication/publishing-desk";
import { dayInFull, instantDayInFull } from "./dates";

/** The words of the work rules that the 2010 report quotes. */
export const measureNames = {
  solveInTime: "限期解决",
  orderCorrection: "责令改正",
  criticise: "通报批评并限期整改",
} satisfies Record<Measure, string>;

export const measureHints = {
  solveInTime: "工作进展缓慢、效果不好、群众不满意的。",
  orderCorrection: "不按要求公开，或者公开的内容失实、不当的。",
  criticise: "搞形式主义、做表面文章、落实不力的。",
} satisfies Record<Measure, string>;

export const shownStateNames = {
  issued: "已下发",
  underway: "整改中",
  submitted: "已提交",
  returned: "退回",
  passed: "复核通过",
  overdue: "逾期",
} satisfies Record<ShownState, string>;

export const rectificationStepNames = {
  issued: "下发",
  begun: "签收，开始整改",
  submitted: "提交整改报告",
  returned: "复核退回",
  passed: "复核通过",
} satisfies Record<RectificationStep, string>;

export const rectificationRefusals = {
  noSuchNotice: "没有找到这件整改通知，或者它不是发给您所在的机关的。没有改动。",
  notNow: "这件整改通知的状态已经变了，现在不能办这一步。请刷新页面查看最新情况。",
  dueNotAhead: "整改期限须在今天之后。填写的内容还在，请改好日期再提交。",
  noSuchAgency: "没有找到这个机关，请重新选择。整改通知没有下发。",
  caseTold: "这件处置已经下发过整改通知，请从整改通知列表打开。",
} satisfies Record<RectificationRefusal, string>;

/** What is wrong with a field of the forms. */
export const rectificationProblems: Readonly<Record<string, string>> = {
  "due.missing": "请填写整改期限。",
  "due.wrong": "整改期限写法有误，请填写形如 2026-12-18 的日期。",
  "subject.missing": "请写明存在的问题。",
  "demand.missing": "请写明整改要求。",
  "text.missing": "请写明情况，写好再提交。",
  illegal: "含有不能保存的字符，请删去后再提交。",
  tooLong: `超过${OPINION_LIMIT}字，请精简后再提交。`,
};

export const rectificationNumber = (year: number, serial: number) => `整改通知〔${year}〕${serial}号`;

/** Lists and pages of notices, for both sides. */
export const rectificationPages = {
  title: "整改通知",
  lead: "监督机关发现问题后下发，机关在期限内整改并提交报告，复核通过即办结；不合要求的退回，重新定期限。",
  ownLead: "监督机关发给本机关的整改通知。请在期限内整改并提交报告。",
  none: "没有整改通知。",
  caption: "整改通知，新的在前",
  heads: { number: "编号", agency: "机关", subject: "问题", measure: "措施", due: "期限", state: "状态" },
  link: (waiting: number) => (waiting === 0 ? "整改通知" : `整改通知（${waiting}件待办）`),
  back: "返回整改通知列表",
  facts: "通知内容",
  number: "编号",
  agency: "机关",
  measure: "措施",
  subject: "存在的问题",
  demand: "整改要求",
  due: "整改期限",
  dueBy: (day: string) => `${dayInFull(day)}前（含当日）`,
  state: "状态",
  case: "撤下处置",
  openCase: "打开处置记录",
  steps: "办理过程",
  newDue: (day: string) => `期限：${dayInFull(day)}`,
  letter: "下载整改通知书（PDF）",
  issueLink: "下发整改通知",
  openNotice: "打开整改通知",
  ofCase: "整改通知",
  ofCaseWhat: "由这件处置下发的整改通知，写明问题、要求和期限，机关在期限内提交整改报告。",
} as const;

/** The form by which a notice is issued. */
export const issueForm = {
  title: "下发整改通知",
  about: (title: string) => `依据撤下处置：《${title}》`,
  agency: "发给哪个机关",
  choose: "请选择",
  measure: "措施",
  subject: "存在的问题",
  subjectHint: "一句话写明，列表和通知书标题都用它。不要写出证件号码。",
  demand: "整改要求",
  demandHint: `要做到什么、提交什么材料，最多${OPINION_LIMIT}字。`,
  due: "整改期限",
  dueHint: "整改报告最迟哪一天提交，例如 2026-12-18",
  submit: "下发整改通知",
  done: { issued: "整改通知已经下发，机关在发布台可以看到。" },
  subjectOfCase: "公开的信息含有不应公开的内容",
  demandOfCase:
    "核查原因，检查同类文件，更正后重新公开，并按规定通知当事人。请提交整改报告，写明原因、已采取的措施和今后的办法。",
} as const;

/** What the agency does. */
export const answerForm = {
  title: "提交整改报告",
  begin: "签收，开始整改",
  beginText: "已签收，开始整改。",
  text: "整改报告",
  hint: `原因、已采取的措施、今后的办法，更正后的信息可写索引号。最多${OPINION_LIMIT}字，不要写出证件号码。`,
  submit: "提交整改报告",
  done: { begun: "已签收，请在期限内提交整改报告。", submitted: "整改报告已经提交，等待复核。" },
} as const;

/** What the supervisor decides. */
export const decideForm = {
  title: "复核",
  text: "复核意见",
  hint: `最多${OPINION_LIMIT}字。`,
  due: "退回时新的整改期限",
  dueHint: "退回才要填写，例如 2026-12-25",
  decision: "复核结果",
  choices: { passed: "复核通过", returned: "退回，继续整改" },
  submit: "提交复核结果",
  done: { passed: "复核通过，这件整改通知已经办结。", returned: "已退回，机关在新的期限前重新提交。" },
} as const;

/** The letter, word for word. */
export const rectificationLetter = {
  fileName: (number: string) => `${number.replace(/[〔〕]/g, "_")}`,
  title: (measure: Measure) => (measure === "criticise" ? "通　　报" : "整改通知书"),
  to: (agency: string) => `${agency}：`,
  opening: {
    solveInTime: "经监督检查，你单位政府信息公开工作存在以下问题，现要求限期解决：",
    orderCorrection: "经监督检查，你单位政府信息公开工作存在以下问题，现责令改正：",
    criticise: "经监督检查，你单位政府信息公开工作存在以下问题，现予以通报批评，并要求限期整改：",
  } satisfies Record<Measure, string>,
  subject: "一、存在的问题",
  demand: "二、整改要求",
  due: "三、整改期限",
  dueText: (day: string) => `请于${dayInFull(day)}前（含当日）完成整改，并通过政府信息公开平台提交整改报告。`,
  ground:
    "《中华人民共和国政府信息公开条例》第四十七条规定，政府信息公开工作主管部门应当加强对政府信息公开工作的日常指导和监督检查，对行政机关未按照要求开展政府信息公开工作的，予以督促整改或者通报批评。",
  signed: (at: number) => instantDayInFull(at),
} as const;
