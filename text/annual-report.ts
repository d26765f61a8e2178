import type { Breach, IdentityCode } from "@/domain/annual-report/identities";
import type { CountedRow } from "@/domain/annual-report/requests-table";
import type { ApplicantType } from "@/domain/info-request/application/channels";
import type { OutcomeGroup } from "@/domain/law/outcomes";
import { isRemedyKind } from "@/domain/remedy/remedy-kinds";
import { REMEDY_KIND_LABELS } from "./remedies";

/** The heads of the seven columns of section 三, in the form's own words (国办公开办函〔2021〕30号). */
export const REPORT_COLUMNS: readonly { type: ApplicantType | null; label: string }[] = [
  { type: "person", label: "自然人" },
  { type: "business", label: "商业企业" },
  { type: "research", label: "科研机构" },
  { type: "nonprofit", label: "社会公益组织" },
  { type: "legalService", label: "法律服务机构" },
  { type: "otherOrg", label: "其他" },
  { type: null, label: "总计" },
];

/** The blocks of 「三、本年度办理结果」 that have rows of their own. */
export const REPORT_GROUPS: Readonly<Partial<Record<OutcomeGroup, string>>> = {
  refused: "（三）不予公开",
  unable: "（四）无法提供",
  declined: "（五）不予处理",
  closed: "（六）其他处理",
};

/** What each identity says. */
export const IDENTITY_NAMES: Readonly<Record<IdentityCode, string>> = {
  R1: "新收加上年结转，等于办理结果总计加结转下年度（每一列）",
  R2: "办理结果总计，等于各种结果之和（每一列）",
  R3: "每一行的总计，等于自然人与五类法人或其他组织之和",
  R4: "上年结转，等于上年度报告的结转下年度（每一列）",
  R5: "行政复议、行政诉讼各栏的总计，等于四种结果之和",
  R9: "区分处理的申请只计入“部分公开”，没有申请计入两种结果",
};

/** Where an identity fails, as a sentence names it: a column, a row of section 三, or a way to contest. */
export function breachPlace(at: string): string {
  if (isRemedyKind(at)) return REMEDY_KIND_LABELS[at];
  const column = /^[1-7]$/.test(at) ? REPORT_COLUMNS[Number(at) - 1] : undefined;
  return column ? annualReport.column(column.label) : annualReport.row(at);
}

/** One failure in words, with both sides. */
export function breachSentence({ at, expected, found }: Breach): string {
  return annualReport.breach(breachPlace(at), expected, found);
}

const ROW_NAMES: Readonly<Partial<Record<CountedRow | "ended", string>>> = {
  new: "本年新收",
  carriedIn: "上年结转",
  carriedOut: "结转下年度继续办理",
  ended: "本年度办理结果总计",
  unplaced: "结果未归入现行口径",
};

/** The live tables of the annual report. */
export const annualReport = {
  title: "年度报告数据试算",
  lead: "第三、四部分的表格由办件记录实时计算，按统计年度12月31日的状态归类。数字可以点开，查看是哪些申请。",
  scope: "统计范围",
  wholeCity: "本级政府及所属机关合计",
  finding: (year: number, fresh: number, carried: number, ended: number, left: number) =>
    `${year}年新收申请${fresh}件，上年结转${carried}件，办结${ended}件，结转下年度${left}件。`,
  allHold: "各项勾稽关系全部成立。",
  someFail: (count: number) => `有${count}项勾稽关系不成立，更正前不能定稿。`,
  identities: "勾稽关系",
  identity: "校验项目",
  result: "结果",
  holds: "成立",
  fails: "不成立",
  breach: (at: string, expected: number, found: number) => `${at}：应为${expected}，现为${found}`,
  column: (label: string) => `“${label}”列`,
  row: (code: string) => `第${code}行`,
  unplaced: (count: number) =>
    `另有${count}件申请的结果用的是旧口径，没有归入现行表格的任何一行。请逐件核对后归类。`,
  seeUnplaced: "查看这些申请",
  section3: "三、收到和处理政府信息公开申请情况",
  section3Note: "（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）",
  applicants: "申请人情况",
  organisations: "法人或其他组织",
  newCases: "一、本年新收政府信息公开申请数量",
  carriedIn: "二、上年结转政府信息公开申请数量",
  results: "三、本年度办理结果",
  granted: "（一）予以公开",
  partlyGranted: "（二）部分公开（区分处理的，只计这一情形，不计其他情形）",
  numbered: (place: number, name: string) => `${place}.${name}`,
  total: "（七）总计",
  carriedOut: "四、结转下年度继续办理",
  section4: "四、政府信息公开行政复议、行政诉讼情况",
  open: (row: string, column: string, count: number) => `${row}，${column}，${count}件，查看编号`,
  listTitle: (row: string, column: string, year: number) => `${year}年${row}：${column}`,
  rowName: (row: CountedRow | "ended", outcomeName: string) => ROW_NAMES[row] ?? outcomeName,
  unknownCell: "没有这一格。请从统计表里重新点开。",
} as const;
