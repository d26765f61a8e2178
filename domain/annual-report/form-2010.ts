import type { Channel } from "@/domain/info-request/application/channels";

/** The channels in the order of the form that was in use under the regulation of 2008 (国务院令第492号). */
export const FORM_2010_CHANNELS = [
  "counter",
  "fax",
  "email",
  "online",
  "letter",
  "other",
] as const satisfies readonly Channel[];

/** How surely an outcome of the old form is a row of today's: `clear`, `near` (近似), or not to be said without looking at the case. */
export type MappingCertainty = "clear" | "near" | "undecided";

/** An outcome in the words of the old form with the rows of today's form (国办公开办函〔2021〕30号) that it is or could be. */
export interface OldOutcome {
  word: string;
  rows: readonly string[];
  certainty: MappingCertainty;
}

/** The six outcomes in the order of the old form. */
export const FORM_2010_OUTCOMES = [
  { word: "同意公开", rows: ["三(一)"], certainty: "clear" },
  { word: "同意部分公开", rows: ["三(二)"], certainty: "clear" },
  // Only what was lawfully classified (条例第十四条) is 三(三)1; 内部事务 and 过程性信息 have been rows of their own since 2019.
  { word: "不予公开", rows: ["三(三)1", "三(三)5", "三(三)6"], certainty: "undecided" },
  { word: "信息不存在", rows: ["三(四)1", "三(四)2"], certainty: "near" },
  { word: "非本机关政府信息", rows: ["三(四)1"], certainty: "clear" },
  // 条例第三十条: to be unclear is a step on the way today, and an ending only after an amendment or without one.
  { word: "申请内容不明确", rows: ["三(四)3", "三(六)1"], certainty: "undecided" },
] as const satisfies readonly OldOutcome[];
export type OldOutcomeWord = (typeof FORM_2010_OUTCOMES)[number]["word"];

/** Subjects that the report tells apart, by the themes (主题分类) that make them up; whatever is in none is the rest. */
export const FORM_2010_SUBJECTS = {
  planning: ["城乡建设、环境保护\\城市规划"],
  socialSecurity: ["劳动、人事、监察\\社会保障"],
  healthAndEducation: ["卫生、体育\\卫生", "卫生、体育\\医药管理", "科技、教育\\教育"],
} as const;
export type OldSubject = keyof typeof FORM_2010_SUBJECTS;

/** Figures of the report that no ledger of applications holds: entered for the year, each with its source. */
export const FORM_2010_FIGURES = [
  "oldPublished",
  "oldFullTextPercent",
  "oldGovernmentDocuments",
  "oldOfficeDocuments",
  "oldOfficeLetters",
  "oldDepartmentSites",
  "oldScreens",
  "oldConsultedOnline",
  "oldConsultedAtCounter",
  "oldConsultedByPhone",
  "oldColumnVisits",
] as const;
export type OldFigure = (typeof FORM_2010_FIGURES)[number];

/** The heads of the report in their order. */
export const FORM_2010_PARTS = [
  "overview",
  "proactive",
  "onApplication",
  "consultation",
  "contested",
  "fees",
  "problems",
  "measures",
] as const;
export type OldPart = (typeof FORM_2010_PARTS)[number];

/** Tokens that the text of a report may hold for figures of the ledger and entered ones. */
export const FORM_2010_TOKENS = {
  oldPublished: "主动公开",
  oldFullTextPercent: "全文电子化率",
  oldGovernmentDocuments: "市政府文件",
  oldOfficeDocuments: "市府办文件",
  oldOfficeLetters: "市府办函件",
  oldDepartmentSites: "部门网站",
  oldScreens: "电子屏",
  oldConsultedOnline: "网上咨询",
  oldConsultedAtCounter: "现场咨询",
  oldConsultedByPhone: "电话咨询",
  oldColumnVisits: "专栏访问",
} as const satisfies Record<OldFigure, string>;

/** A share in per cent with one place, as the report prints it; null where there is nothing to divide by. */
export function percentOf(part: number, whole: number): number | null {
  return whole === 0 ? null : Math.round((part * 1000) / whole) / 10;
}

/** What the ledger of a year says, counted case by case. */
export interface OldLedger {
  total: number;
  channels: Readonly<Record<(typeof FORM_2010_CHANNELS)[number], number>>;
  outcomes: Readonly<Record<OldOutcomeWord, number>>;
  subjects: Readonly<Record<OldSubject | "rest", number>>;
  /** Cases not answered by the end of the year. */
  open: number;
  reviews: number;
  suits: number;
  feeCents: number;
}

/** Sums that have to agree: every case came by a channel, has an outcome or is open, and has a subject. */
export function oldLedgerBalance({ total, channels, outcomes, subjects, open }: OldLedger) {
  const sum = (numbers: Readonly<Record<string, number>>) =>
    Object.values(numbers).reduce((all, one) => all + one, 0);
  return {
    channels: sum(channels) === total,
    outcomes: sum(outcomes) + open === total,
    subjects: sum(subjects) === total,
  };
}
