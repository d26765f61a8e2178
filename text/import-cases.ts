import type { ImportCaseProblem, ImportCaseReason } from "@/domain/info-request/archive/import-row-problems";
import { refusals } from "./refusals";

/** Why a row was not taken in although each of its fields can be read. */
export type CaseFault =
  | "notJson"
  | "noAgency"
  | "unknownAgency"
  | "noDesk"
  | "twiceInFile"
  | "otherContent"
  | "handledHere";

const CASE_FAULTS = {
  notJson: "这一行不是完整的 JSON，请核对文件",
  noAgency: "没有写明受理机关，也没有用 --agency 指定",
  unknownAgency: "没有这个机关；确需新建的，请加 --create-missing",
  noDesk: "这个机关没有编号前缀，不能登记办件；确需登记的，请加 --create-missing",
  twiceInFile: "原系统编号在文件里出现了两次，只导入第一次",
  otherContent: "这件申请以前导入过，内容与文件不同，没有改动；只有在原来的经过之后补充的内容才能再次导入",
  handledHere: "这件申请导入后已经在办理台继续办理，没有改动；请在办理台登记后续经过",
} as const satisfies Record<CaseFault, string>;

const FIELD_NAMES: Readonly<Record<string, string>> = {
  externalId: "原系统编号",
  agency: "受理机关",
  channel: "申请方式",
  letterKind: "邮寄方式",
  applicantType: "申请人类型",
  subject: "信息名称",
  description: "描述",
  theme: "主题",
  receivedOn: "收到日",
  events: "办理经过",
  outcome: "办理结果",
  outcomeReason: "无法提供的情形",
  legacyOutcome: "原办理结果",
  answeredOn: "答复日",
  feeYuan: "收费金额",
  cents: "收费金额",
  remedies: "复议诉讼",
  kind: "种类",
  on: "日期",
  until: "截止日期",
  days: "工作日数",
  agreed: "对方意见",
  consultation: "所答复的征求意见",
  toAgency: "转往的机关",
  into: "所指的申请",
  result: "结果",
  filedOn: "提起日期",
  closedOn: "审结日期",
  stars: "评分",
  how: "送达方式",
  of: "视为放弃的原因",
  letterNumber: "发文字号",
};

type Own = Exclude<ImportCaseReason, keyof typeof refusals>;

const SENTENCES: Readonly<Record<Own, (name: string, limit: number) => string>> = {
  missing: (name) => `缺少${name}`,
  long: (name, limit) => `${name}不能超过 ${limit} 字`,
  many: (name, limit) => `${name}不能超过 ${limit} 项`,
  unknown: (name) => `${name}不在规定的范围内，请核对`,
  shape: (name) => `${name}的格式不正确，请核对`,
  notADate: (name) => `${name}不是存在的日期，请按年-月-日填写，例如 2026-02-09`,
  dateRange: (name) => `${name}请填写1949年至2100年之间的日期`,
  illegal: (name) => `${name}含有非法字符，请删除`,
  privateUse: (name) => `${name}含有系统无法识别的字（自造字），请改用标准汉字`,
  notANumber: (name) => `${name}不是规定范围内的数`,
  beforeFiled: () => "审结日期早于提起日期",
  onlyForLetters: () => "只有信函（letter）才有邮寄方式",
  withoutOutcome: () => "写明了答复日，却没有办理结果",
  otherOutcome: () => "办理结果与办理经过里的结果不一致",
  otherDay: (name) => `${name}与办理经过里的日期不一致`,
  notForImport: () => "这一种经过不能导入；行政复议和诉讼请写在 remedies 里",
  stillPending: () => "写明了审结日期，结果却是尚未审结（pending）",
  unknownAgency: () => "没有这个机关",
  unknownCase: () => "所指的申请不在系统里，也不在文件里",
};

/** Where a step stands in the history is what an archive can get wrong; said without the desk's advice. */
const LIFECYCLE: Partial<Record<keyof typeof refusals, string>> = {
  wrongStage: "这一步不能发生在前一步之后",
  inFuture: "日期晚于今天",
  beforeReceipt: "日期早于收到申请之日",
  beforeLastStep: "日期早于前一步",
  secondExtension: "已经延期过一次，不能再次延期（条例第三十三条）",
  extensionTooLong: "延长的期限应为1至20个工作日（条例第三十三条）",
  extensionAfterDue: "延期时答复期限已经届满（条例第三十三条）",
  secondAmendmentNotice: "已经告知过补正，补正应当一次性告知（条例第三十条）",
  amendmentNotOverdue: "补正期限还没有届满，不能按逾期不补正终止",
  feeNotOverdue: "缴费期限还没有届满，不能按逾期不缴费终止",
  noSuchConsultation: "没有对应的征求意见，或者已经有了回复",
  otherOutcomeSigned: "答复的结果与签发的结果不一致",
};

/** One line of the report: where, what, why. */
export function caseRowProblem(line: number, problem: ImportCaseProblem | CaseFault): string {
  if (typeof problem === "string") return `第 ${line} 行：${CASE_FAULTS[problem]}`;
  const { field, reason, limit = 0 } = problem;
  const name = FIELD_NAMES[/([A-Za-z]+)(?:\[\d+\])?$/.exec(field)?.[1] ?? ""] ?? "这一项";
  const said =
    reason in SENTENCES
      ? SENTENCES[reason as Own](name, limit)
      : (LIFECYCLE[reason as keyof typeof refusals] ?? refusals[reason as keyof typeof refusals]);
  return `第 ${line} 行 ${field}：${said}`;
}

export interface CaseImportCounts {
  rows: number;
  imported: number;
  /** Known cases to which the archive has added later steps. */
  extended: number;
  unchanged: number;
  failed: number;
  /** Among the imported: ended under the old form with a word that has no row of today. */
  withoutOutcome: number;
  agencies: number;
}

/** What a person at the terminal reads of an import of past cases. */
export const importCasesText = {
  usage: [
    "用法：npm run import -- info-requests 文件 [选项]",
    "  文件可以是 .jsonl、.jsonl.gz、.xlsx、.csv，每行一件以往办理的申请",
    "  --agency 代码或名称    没有写明机关的行归到这个机关",
    "  --create-missing       文件里的机关在系统中没有的，自动新建",
    "  --dry-run              只核对，不写入",
  ],
  onlyPublications: "--as-published 和 --authorised-by 只用于导入公开信息。没有导入任何内容。",
  progress: (done: number, phase: "checked" | "imported", rate: number) =>
    `${phase === "checked" ? "已核对" : "已导入"} ${done} 行，每秒 ${rate} 行`,
  summary: (counts: CaseImportCounts, seconds: number, dryRun: boolean) => [
    dryRun ? "核对完成，没有写入：" : "导入完成：",
    `  共 ${counts.rows} 行：导入 ${counts.imported}，补充后续经过 ${counts.extended}，未变 ${counts.unchanged}，有误 ${counts.failed}`,
    ...(counts.withoutOutcome > 0
      ? [`  其中 ${counts.withoutOutcome} 件只有原来的办理结果，没有对应到现行的结果，已按原样保留`]
      : []),
    ...(counts.agencies > 0 ? [`  新建机关 ${counts.agencies} 个`] : []),
    `  用时 ${seconds.toFixed(1)} 秒，每秒 ${Math.round(counts.rows / Math.max(seconds, 0.001))} 行`,
  ],
};
