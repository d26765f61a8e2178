import type {
  FORM_2010_CHANNELS,
  MappingCertainty,
  OldFigure,
  OldOutcomeWord,
  OldPart,
  OldSubject,
} from "@/domain/annual-report/form-2010";
import { outcomeFromCode, outcomeRule } from "@/domain/law/outcomes";

/** The heads of the report in the form of 2010. */
export const OLD_PART_HEADS: Readonly<Record<OldPart, string>> = {
  overview: "一、概述",
  proactive: "二、政府信息主动公开情况",
  onApplication: "三、政府信息依申请公开情况",
  consultation: "四、咨询情况",
  contested: "五、复议、诉讼和申诉情况",
  fees: "六、政府信息公开收费及减免情况",
  problems: "七、存在的主要问题",
  measures: "八、下一步工作措施",
};

export const OLD_CHANNEL_LABELS: Readonly<Record<(typeof FORM_2010_CHANNELS)[number], string>> = {
  counter: "当面申请",
  fax: "传真申请",
  email: "电子邮件申请",
  online: "网上申请",
  letter: "信函申请",
  other: "其他形式申请",
};

/** From which day an application counts since 2019 (条例第三十一条). */
export const CHANNEL_NOTES: Readonly<Record<(typeof FORM_2010_CHANNELS)[number], string>> = {
  counter: "今以提交之日为收到申请之日；含口头申请代填",
  fax: "今以双方确认之日为收到申请之日",
  email: "今归入互联网渠道，以双方确认之日为收到申请之日",
  online: "今以双方确认之日为收到申请之日",
  letter: "今以签收之日为收到申请之日；平常信函以确认之日为准",
  other: "今无此项；比照相近渠道判断，如代转的申请",
};

export const OLD_SUBJECT_LABELS: Readonly<Record<OldSubject | "rest", string>> = {
  planning: "城乡规划",
  socialSecurity: "社会保障",
  healthAndEducation: "医疗卫生教育",
  rest: "其他（房屋管理、交通运输、体育等）",
};

/** What each answer was about, as the report says. */
export const OLD_OUTCOME_ABOUT: Readonly<Record<OldOutcomeWord, string>> = {
  同意公开: "主要涉及政策法规、单位业务等信息",
  同意部分公开: "主要涉及个别单位的部分保密信息",
  不予公开: "主要因为涉及政府机密资料",
  信息不存在: "主要因为没有对应的信息",
  非本机关政府信息: "主要因为不属于本机关的业务范围",
  申请内容不明确: "申请没有写清楚需要什么信息",
};

/** Why an outcome stands where it stands today, and what has to be judged case by case. */
export const MAPPING_NOTES: Readonly<Record<OldOutcomeWord, string>> = {
  同意公开: "含告知已主动公开信息的获取途径（条例第三十六条第一项、第二项）。",
  同意部分公开: "作区分处理的，只计这一行（条例第三十七条）。",
  不予公开:
    "只有依法确定为国家秘密的才归入第一行；“政府机密资料”也可能是今天的内部事务信息或者过程性信息。没有逐件核对，不归入任何一行。",
  信息不存在: "按“本机关不掌握”归类；如果属于需要另行加工、分析的，应当归入“没有现成信息需要另行制作”。",
  非本机关政府信息: "旧表中的两行今天合为一行，台账里另外记下原因（条例第三十六条第五项）。",
  申请内容不明确:
    "现行条例第三十条把内容不明确作为补正环节，不是一种答复结果。只能近似对应，不归入任何一行。",
};

export const CERTAINTY_LABELS: Readonly<Record<MappingCertainty, string>> = {
  clear: "对应明确",
  near: "基本对应",
  undecided: "需要判断",
};

/** Rows of the report that have no counterpart in the six outcomes: what became of them. */
export const OTHER_BLOCKS: readonly { old: string; today: string; note: string }[] = [
  {
    old: "主动公开政府信息条数、全文电子化率",
    today: "第一部分“总体情况”文字；网站工作年度报表",
    note: "现行第二部分的表格没有这两项。",
  },
  {
    old: "规范性文件（市政府文件、市府办文件、市府办函件）",
    today: "第二部分“行政规范性文件”本年制发件数",
    note: "需要判断：只计真正的行政规范性文件，函件不当然是。",
  },
  {
    old: "申请渠道、申请内容分类",
    today: "没有对应的表格",
    note: "现行格式按申请人类型分列，2010年没有统计申请人类型。台账一律暂记为自然人，不能据此引用分列数字。",
  },
  {
    old: "网上、现场、电话咨询人次，专栏访问量",
    today: "网站工作年度报表；第一部分文字",
    note: "现行第三部分不计咨询。",
  },
  {
    old: "行政复议、行政诉讼",
    today: "第四部分，各栏均为0",
    note: "申诉、举报（条例第四十七条、第五十一条）不在表内。",
  },
  { old: "收费及减免", today: "第六部分“收取信息处理费的情况”", note: "" },
  { old: "存在的主要问题、下一步工作措施", today: "第五部分“存在的主要问题及改进情况”", note: "" },
  {
    old: "以公开为原则、不公开为例外",
    today: "以公开为常态、不公开为例外（条例第五条）",
    note: "",
  },
];

export const OLD_FIGURE_LABELS: Readonly<Record<OldFigure, string>> = {
  oldPublished: "主动公开政府信息（条）",
  oldFullTextPercent: "全文电子化率（%）",
  oldGovernmentDocuments: "印发并公布市政府文件（份）",
  oldOfficeDocuments: "印发并公布市府办文件（份）",
  oldOfficeLetters: "印发并公布市府办函件（份）",
  oldDepartmentSites: "部门网站（个）",
  oldScreens: "大型电子屏（块）",
  oldConsultedOnline: "网上咨询（人次）",
  oldConsultedAtCounter: "现场接待咨询（人次）",
  oldConsultedByPhone: "电话咨询（人次）",
  oldColumnVisits: "专栏页面访问量（人次）",
};

/** A row of today's form as it is named: 三(四)1 本机关不掌握相关政府信息. */
export function todaysRow(code: string): string {
  const outcome = outcomeFromCode(code);
  return outcome ? `${code}　${outcomeRule(outcome).name}` : code;
}

const percent = (share: number | null) => (share === null ? "—" : `${share.toFixed(1)}%`);

/** The page of a report in the form of before 2019. */
export const form2010 = {
  title: (agency: string, year: number) => `${agency}${year}年政府信息公开工作年度报告`,
  column: "政府信息公开年报",
  lead: (year: number) =>
    `本报告沿用${year}年的格式（国务院令第492号施行期间），页面上标有“历史口径”。申请、复议、诉讼和收费的数字由办件台账逐件统计；其他数字按原报告录入，列有出处。`,
  source: (source: string) => `文字来源：${source}`,
  gap: "（缺）",
  mark: "历史口径",
  percent,
  legalBasis: "本报告根据《中华人民共和国政府信息公开条例》（国务院令第492号）编制。",
  downloads: "下载数据",
  xlsx: "Excel表格（XLSX）",
  json: "数据（JSON）",
  channels: "申请渠道",
  outcomes: "答复情况",
  subjects: "申请内容分类",
  consulted: "咨询方式",
  count: "数量（件）",
  share: "占总数的比例",
  about: "主要原因",
  total: "合计",
  rule2019: "现行条例第三十一条",
  channelFinding: (label: string, count: number, share: string) => `${label}最多，${count}件，占${share}`,
  outcomeFinding: (word: string, count: number, share: string) => `“${word}”${count}件，占${share}`,
  subjectFinding: (label: string, share: string) => `能够单独分类的申请中，${label}类最多，占${share}`,
  consultFinding: (label: string, count: number) => `${label}最多，${count}人次`,
  cases: "件",
  people: "人次",
  sharesNote: "比例按四舍五入保留一位小数，各项相加可能不等于100%。",
  balanced: (total: number) => `各渠道之和、各答复结果之和、各内容分类之和，均等于受理总数${total}件。`,
  unbalanced: (total: number) => `各项之和与受理总数${total}件不一致，请向公开机关核实。`,
  mapping: "历史口径与现行口径对照",
  mappingLead:
    "2010年的统计表依据国务院令第492号，现行格式依据《国务院办公厅政府信息与政务公开办公室关于印发〈中华人民共和国政府信息公开工作年度报告格式〉的通知》（国办公开办函〔2021〕30号）。对应明确的，系统归入现行表格；需要判断的，保留原来的说法，不归入任何一行。",
  mappingHeads: {
    old: "2010年的答复结果",
    count: "件数",
    today: "现行第三部分的行",
    certainty: "对应关系",
    note: "说明",
  },
  orRow: "或者",
  placed: (placed: number, unplaced: number) =>
    `全年${placed + unplaced}件中，${placed}件已归入现行表格，${unplaced}件保留历史口径、没有归入。上年结转和结转下年度均为0件。`,
  otherBlocks: "报告其他内容的对照",
  otherHeads: { old: "2010年的内容", today: "现行格式中的位置", note: "说明" },
  enteredFigures: "按原报告录入的数字",
  enteredHeads: { figure: "项目", value: "数字", source: "出处" },
  missing: {
    title: "没有找到这份年度报告",
    text: "本站没有收录这个机关、这个年度的旧格式报告。",
    back: "查看全部政府信息公开年报",
  },
  fileName: (agency: string, year: number) => `${agency}${year}年政府信息公开工作年度报告数据`,
  fileHeads: { block: "部分", item: "项目", value: "数值", share: "比例（%）", source: "来源" },
  fromLedger: "办件台账逐件统计",
  reviews: "行政复议（件）",
  suits: "行政诉讼（件）",
  fees: "收费（元）",
  received: "受理申请（件）",
} as const;
