import type { EnteredCount } from "@/domain/annual-report/entered-counts";
import type { ReportPart } from "@/domain/annual-report/report-content";
import type { ReportFigure } from "@/domain/annual-report/report-figures";
import type { ReportStage } from "@/domain/annual-report/report-stages";
import type { StockBreach } from "@/domain/annual-report/report-warnings";
import type { HandIn } from "@/domain/annual-report/roll-up";
import type { SectionTwoFigure } from "@/domain/annual-report/section-two";
import type { TypedNumber } from "@/domain/annual-report/typed-numbers";
import type { ReportEvent, ReportRefusal } from "@/domain/annual-report/workflow";
import { breachPlace } from "./annual-report";
import { dayInFull } from "./dates";
import { REMEDY_COLUMN_LABELS } from "./remedies";

/** Why an action on a report was refused: what holds it back, and what can be done. */
export const reportRefusals = {
  noSuchReport: "还没有这个年度的报告。请先填写正文并保存。",
  wrongStage: "报告现在的环节不允许这一步。没有做任何改动，请刷新页面查看最新状态。",
  notAllowed: "您的账号没有这一步的权限。没有做任何改动。",
  changedMeanwhile: "报告刚刚被同事改动过。没有做任何改动，请刷新页面核对后再办。",
  ownWork: "您写过这份报告的文字或者填报过数据，须由另一位同事审核、定稿和发布。",
  imported: "这份报告是从外部导入的，不能在这里编制。",
  yearNotOver: "统计年度还没有结束。年度结束后才能送审和定稿，现在可以先写正文、填数据。",
  partEmpty: "还有部分没有写。请把每一部分写完再送审。",
  figuresMissing: "第二部分还有数据没有填报。没有发生的，请填0并写明来源。",
  unknownToken: "正文里有不认识的数据项。请对照数据项列表改正，或者删去大括号。",
  identityFails: "有勾稽关系不成立，不能送审和定稿。请打开下面列出的申请，核对更正后再办。",
  reasonMissing: "请写明理由。",
  contentMoved: "您打开页面以后，数据或者文字有了变动。没有定稿，请重新核对下面的最新内容。",
  notReviewed: "这一版没有经过另一位同事审核定稿，不能发布。",
  anotherContent: "您看到的内容与定稿内容不一致，没有发布。请刷新页面核对。",
} as const satisfies Record<ReportRefusal, string>;

export const reportStages = {
  drafting: "编制中",
  reviewing: "待审核",
  frozen: "已定稿，待发布",
  published: "已发布",
} as const satisfies Record<ReportStage, string>;

export const handIns = { notBegun: "未开始", ...reportStages } as const satisfies Record<HandIn, string>;

const EVENT_NAMES = {
  saved: "保存正文",
  submitted: "送审",
  sentBack: "退回修改",
  frozen: "审核通过并定稿",
  published: "发布",
  reopened: "重新打开",
  reminded: "催报",
} as const satisfies Record<ReportEvent, string>;
export const reportEventName = (kind: string): string =>
  (({ ...EVENT_NAMES, imported: "从文件收录并公开" }) as Readonly<Record<string, string>>)[kind] ?? kind;

/** Heads of the written parts: the five of 一, then 五 and 六 (国办公开办函〔2021〕30号). */
export const PART_NAMES = {
  proactive: "主动公开",
  onApplication: "依申请公开",
  management: "政府信息管理",
  platform: "政府信息公开平台建设",
  supervision: "监督保障",
  problems: "存在的主要问题及改进情况",
  other: "其他需要报告的事项",
} as const satisfies Record<ReportPart, string>;

/** What the form wants to read in each part. */
export const PART_HINTS = {
  proactive: "全年主动公开了什么、通过哪些渠道，有什么重点和成效。",
  onApplication: "全年收到和办理申请的情况，答复质量和时限。",
  management: "信息的制作、审查、更新、清理，规范性文件的管理。",
  platform: "网站、公报、公开栏和查阅场所的建设情况。",
  supervision: "机构人员、培训，以及工作考核、社会评议和责任追究的结果。",
  problems: "写实际存在的问题和改进的做法。上年提出的问题，写明改进得怎样。",
  other: "必须写明收取信息处理费的情况；没有其他事项的，也请写明。",
} as const satisfies Record<ReportPart, string>;

/** The six sections by their number, with the titles of the form. */
export const SECTION_TITLES = {
  one: "一、总体情况",
  two: "二、主动公开政府信息情况",
  three: "三、收到和处理政府信息公开申请情况",
  four: "四、政府信息公开行政复议、行政诉讼情况",
  five: "五、存在的主要问题及改进情况",
  six: "六、其他需要报告的事项",
} as const;
export type SectionName = keyof typeof SECTION_TITLES;

export const SECTION_TWO_NAMES = {
  regulationsMade: "规章：本年制发件数",
  regulationsRepealed: "规章：本年废止件数",
  regulationsInForce: "规章：现行有效件数",
  normativeMade: "行政规范性文件：本年制发件数",
  normativeRepealed: "行政规范性文件：本年废止件数",
  normativeInForce: "行政规范性文件：现行有效件数",
  licences: "行政许可：本年处理决定数量",
  penalties: "行政处罚：本年处理决定数量",
  coercions: "行政强制：本年处理决定数量",
  feesWan: "行政事业性收费：本年收费金额（万元）",
} as const satisfies Record<SectionTwoFigure, string>;

export const ENTERED_COUNT_NAMES = {
  consultations: "接受咨询次数（正文用；不填时用咨询登记的数）",
  visits: "网站访问量（正文用；不填时用本平台统计的数）",
} as const satisfies Record<EnteredCount, string>;

export const figureName = (figure: string): string =>
  ({ ...SECTION_TWO_NAMES, ...ENTERED_COUNT_NAMES })[figure as SectionTwoFigure | EnteredCount] ?? figure;

/** The source that is written when a suggestion of the portal is taken over. */
export const OWN_RECORDS = "本平台发布记录";

/** 「还有12天」 until the day, 「已逾期300天」 after it. */
export const countdown = (days: number): string =>
  days > 0 ? `还有${days}天` : days === 0 ? "今天是最后一天" : `已逾期${-days}天`;

const FROM_NAMES = {
  counts: "发布、渠道、收费和访问",
  section2: "第二部分",
  section3: "第三部分",
  section4: "第四部分",
} as const satisfies Record<ReportFigure["from"], string>;

const STOCK_NAMES = {
  regulations: "规章",
  normativeDocuments: "行政规范性文件",
} as const satisfies Record<StockBreach["kind"], string>;

/** The desk on which reports are made. */
export const reportDesk = {
  title: "年度报告编制",
  lead: "依照条例第四十九条，政府部门在每年1月31日前、县级以上地方政府在每年3月31日前公布上一年度的报告。",
  caption: "本机关各年度的报告",
  heads: { year: "年度", state: "状态", dueOn: "应在此日前公布", left: "期限", version: "最新版本" },
  yearName: (year: number) => `${year}年度`,
  published: (on: string) => `${dayInFull(on)}公布`,
  takenInOn: (on: string) => `${dayInFull(on)}收录`,
  noRecord: "本平台没有记录",
  takeIn: "导入已经公布的报告",
  running: "统计年度尚未结束",
  imported: "历史报告（导入）",
  version: (number: number | null) => (number === null ? "—" : `第${number}版`),
  none: "本机关还没有可以报告的年度。",
  noAgency: "您的账号不属于任何机关，没有报告可以编制。",
  rollUpLink: (year: number) => `${year}年度各机关编制情况`,
  reportTitle: (agency: string, year: number) => `${agency}${year}年政府信息公开工作年度报告`,
  back: "返回各年度报告",
  backToReport: "返回任务清单",
  due: (on: string) => `应在${dayInFull(on)}前公布`,
  lateTitle: (on: string, days: number) => `已超过公布期限${days}天（应在${dayInFull(on)}前公布）`,
  erratumInWork: "已经公布过的版本继续公开，更正版发布后替换。",
  done: {
    saved: "正文已保存。",
    figures: "数据已记录。",
    nothing: "数据没有变化，没有新增记录。",
    submitted: "已送审。请由另一位同事审核定稿。",
    sentBack: "已退回修改。",
    frozen: "已定稿。发布后向社会公布。",
    published: "报告已发布。",
    reopened: "已重新打开，可以修改。定稿的版本仍然保留。",
    reminded: "已提醒该机关的编辑人员。",
    remindedBefore: "今天已经提醒过，没有重复提醒。",
    noEditor: "该机关没有负责编制报告的账号，无法在站内提醒。请电话联系。",
  },
  tasks: "六个部分",
  taskHeads: { section: "部分", state: "进度", note: "说明" },
  states: { notBegun: "未开始", doing: "进行中", ready: "已完成", wrong: "有问题" },
  ofParts: (written: number, all: number) => `共${all}段，已写${written}段`,
  ofFigures: (entered: number, all: number) => `共${all}项数据，已填${entered}项`,
  byLedger: "由办件记录自动统计，不需要填写",
  failing: (count: number) => `有${count}项勾稽关系不成立`,
  noFeeSentence: "没有写到信息处理费",
  checks: "核对",
  checkHeads: { check: "核对项目", result: "结果" },
  holds: "成立",
  fails: "不成立，更正前不能定稿",
  look: "请核对，不影响定稿",
  fine: "没有发现问题",
  caseLinks: {
    unplaced: "查看结果没有归入现行口径的申请",
    carriedIn: "查看本年计为上年结转的申请",
    carriedOutBefore: "查看上年末没有办结的申请",
    corrected: "查看上年报告定稿后更正过日期的申请",
  },
  identityHelp: {
    unplaced: "这些申请在本年办结，但是结果用的是旧口径。请打开办件核对；日期记错的，由审核人更正日期。",
    carryOver: "上年结转与上年度报告不一致，通常是收到日期或者办结日期后来作过更正。",
  },
  stockCheck: "R6　现行有效件数，等于上年现行有效加本年制发减本年废止",
  stock: ({ kind, expected, found }: StockBreach) =>
    `${STOCK_NAMES[kind]}：按上年报告推算应为${expected}件，现填${found}件`,
  rollUpCheck: "R7　本级政府报告，等于本级与所属机关各表之和",
  rollUpMoved: (cells: number) => `有${cells}格与各机关定稿数之和不一致`,
  seeRollUp: "查看各机关编制情况",
  typedCheck: "R8　正文中的数字与表格一致",
  typed: ({ place, value, contradicts }: TypedNumber) =>
    contradicts
      ? `“${place}”：写的是${value}，数据项“${contradicts.token}”为${contradicts.value}`
      : `“${place}”：${value}不是表格或者统计中的数，请核对出处`,
  inPart: (part: string) => `${part}：`,
  alikeCheck: "正文与上年报告不雷同",
  alike: (part: string, percent: number) => `内容与上年雷同：${part}（相同${percent}%）`,
  noBefore: "没有上一年度的报告，无法与上年比较。",
  subordinateMissing: (count: number) => `有${count}个所属机关的第二部分数据没有填齐，未填的按0计入合计。`,
  moved: {
    title: "定稿后数据有变动",
    lead: "定稿的版本不会自动改变。变动确实应当反映的，请重新打开报告，写明理由，作出新的版本。",
    caption: "与定稿不同的数字",
    heads: { place: "位置", frozen: "定稿", now: "现在" },
    cases: "查看定稿后更正过日期的申请",
  },
  acts: "下一步",
  writeText: "编写正文",
  seeTables: "查看表格和申请",
  preview: "预览全文",
  submit: "送审",
  submitLead: "送审后由另一位同事核对全文和表格并定稿。送审期间不能修改正文和数据。",
  reviewLead: "请打开全文核对。定稿的内容以您看到的为准。",
  openReview: "打开全文审核",
  freeze: "审核通过并定稿",
  freezeLead: "定稿后内容连同校验值一并保存，不再随数据变化。",
  sendBack: "退回修改",
  reason: "理由",
  sendBackHint: "写明需要修改什么，编制人员会看到。",
  publish: "向社会发布",
  publishLead: "发布的是已经定稿的版本。发布后任何人可以阅读和下载。",
  reopen: "重新打开修改",
  reopenHint: "写明为什么要改。定稿保留不变，修改后作为新的版本再送审。",
  erratum: "更正已发布的报告",
  erratumHint: "写明更正什么、为什么更正。这段话会作为更正说明向社会公布，不要写申请人的信息。",
  waitingForWriter: "正在编制。写完后由编制人员送审。",
  waitingForReview: "已送审，等待另一位同事审核定稿。",
  waitingForPublisher: "已定稿，等待发布。",
  notYours: "您可以查看这份报告，没有编制、审核或者发布的权限。",
  versions: "历次版本",
  versionHeads: { number: "版本", frozen: "定稿", published: "发布", erratum: "更正说明", hash: "校验值" },
  frozenBy: (on: string, by: string | null) => (by ? `${on}　${by}` : on),
  notPublic: "未发布",
  changes: "与上一版相比的改动",
  changedTexts: (parts: readonly string[]) => `文字有改动：${parts.join("、")}`,
  history: "办理记录",
  historyHeads: { at: "时间", what: "事项", by: "经办人", note: "理由" },
  texts: {
    title: (section: string) => `编写：${section}`,
    lead: "在文字里写“{数据项}”，预览、定稿和公布时会换成表格里的数。数据变了，文字跟着变，不会前后不一。",
    save: "保存正文",
    tokens: "可以使用的数据项",
    tokensLead: "把大括号连同名称写进正文，例如“全年新收申请{本年新收}件”。",
    tokenHeads: { token: "数据项", value: "现在的数" },
    from: (from: ReportFigure["from"]) => FROM_NAMES[from],
    gap: "（暂无数据）",
    lastYear: "上年的文字",
    thisYear: "今年的文字",
    sideBySide: "与上年对照",
    nothing: "还没有写。",
    noLastYear: "没有上一年度的报告可以对照。",
    feeTitle: "收取信息处理费情况，可以直接使用下面这句话：",
    feeSentence: (paid: boolean) =>
      paid
        ? "本年度收取信息处理费{收取信息处理费}元，减免{减免信息处理费}件。"
        : "本年度没有收取信息处理费。",
    locked: (stage: string) => `报告${stage}，正文不能修改。`,
    later: {
      title: "同事在您编辑期间保存了另一个版本",
      same: "同事保存的内容与您写的一样，可以再次保存。",
      empty: "（空）",
    },
    laterSaved: (by: string) =>
      `${by || "同事"}刚刚保存过这份报告，您写的文字仍在下面，没有丢失。请对照后合并，再按“保存正文”。`,
  },
  figures: {
    title: "填报数据：二、主动公开政府信息情况",
    lead: "本平台统计不到的数据，由业务科室提供。每一项都要写明来源，例如“市行政审批系统年度统计，1月6日导出”。更正不会抹掉原来的记录。",
    value: "数量",
    source: "来源",
    save: "保存数据",
    saved: "现在的数",
    suggestions: "从发布记录得到的数",
    suggestionsLead:
      "按本机关在“法规、规章和规范性文件”栏目发布的信息统计：以“命令（令）”发布的计为规章，其余计为行政规范性文件；制发看成文日期，废止看后来的文件和有效期，现行有效按12月31日的状态。没有在本平台发布的不在内，请核对后采用。",
    suggestionHeads: { figure: "数据", computed: "发布记录", entered: "已填", behind: "依据", act: "采用" },
    accept: "采用",
    accepted: "已采用",
    acceptLong: (name: string, value: number) => `采用“${name}”的发布记录数${value}`,
    behind: (count: number) => `${count}件`,
    history: "填报记录",
    historyHeads: { at: "时间", figure: "数据", value: "数量", source: "来源", by: "填报人" },
    takenBack: "撤回",
    noHistory: "还没有填报过。",
    notEntered: "未填",
    locked: (stage: string) => `报告${stage}，数据不能修改。`,
    stale: "同事刚刚填报过数据，您填的内容仍在下面，没有保存。请对照现在的数后再保存。",
    suggestionMoved: "发布记录刚刚有变化，没有采用。请看最新的数。",
  },
  tables: {
    title: "表格和申请",
    lead: "第三、四部分由办件记录统计，按统计年度12月31日的状态归类。点开数字，查看是哪些申请。",
    compare: "与上年对照",
    beforeFour: (year: number) => `${year}年度行政复议、行政诉讼情况`,
    compareHeads: { row: "项目", now: "本年", before: "上年", change: "增减" },
    section2: "二、主动公开政府信息情况",
  },
  cells: {
    correctedTitle: "定稿后更正过日期的申请",
    corrected: "这里列出定稿以后更正过日期的申请。只显示编号和办理过程。",
    back: "返回表格",
  },
  previewPage: {
    live: "这是按现在的数据生成的全文，还没有定稿。带底色的数来自表格。",
    frozen: (number: number) => `这是第${number}版定稿。`,
    hash: "内容校验值",
  },
  rollUp: {
    title: (year: number) => `${year}年度各机关编制情况`,
    lead: "本级政府的报告包括本级和所属机关。申请按收到它的机关计一次，转办、移送的不重复计算。",
    finding: (published: number, all: number, late: number) =>
      `${published === 0 ? `${all}个机关都还没有公布报告` : `${all}个机关中${published}个已经公布`}，${late > 0 ? `${late}个已超过公布期限` : "没有超过期限的"}。`,
    caption: "各机关的报告",
    heads: { agency: "机关", state: "状态", dueOn: "应在此日前公布", left: "期限", act: "催报" },
    remind: "提醒编制",
    remindLong: (agency: string) => `提醒${agency}编制报告`,
    sum: "定稿数之和与现时台账",
    sumLead: (frozen: number, all: number) => `${all}个机关中${frozen}个已经定稿，没有定稿的按现时台账计入。`,
    agree: "各机关之和与本级政府的表格逐格一致。",
    differ: (cells: number) => `有${cells}格不一致，是有机关定稿以后数据又有变动。`,
    differCaption: "不一致的数字",
    differHeads: { place: "位置", sum: "各机关之和", now: "现时台账" },
    onlyGovernment: "只有本级政府的报告需要汇总。",
    staffOnly: "各机关编制情况",
  },
} as const;

/** Where a number of a report stands, as a sentence names it. */
export function cellPlace(
  cell:
    | { section: "section2"; row: SectionTwoFigure }
    | { section: "section3"; row: string; column: number }
    | { section: "section4"; row: string; column: number },
): string {
  if (cell.section === "section2") return `第二部分，${SECTION_TWO_NAMES[cell.row]}`;
  if (cell.section === "section3")
    return `第三部分，${breachPlace(cell.row)}，${breachPlace(String(cell.column + 1))}`;
  const columns = Object.values(REMEDY_COLUMN_LABELS);
  return `第四部分，${breachPlace(cell.row)}，${columns[cell.column] ?? ""}`;
}

/** What can be wrong with what was typed, by message key. */
export const reportProblems = {
  "text.long": "这一段超过两万字，请精简",
  "text.illegal": "文字里有无法保存的字符，请删去后重试",
  "value.wrong": "请填不小于0的整数",
  "value.wrongWan": "请填不小于0的数，最多六位小数",
  "source.missing": "请写明这个数的来源",
  "source.long": "来源不超过200字",
  "reason.missing": "请写明理由",
  "reason.long": "理由不超过500字",
} as const;
