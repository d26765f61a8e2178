import type { FormCell, FormTable } from "@/domain/annual-report/form-table";
import type { ReportPart, ReportSections } from "@/domain/annual-report/report-content";
import { REPORT_LINES, type ReportLine } from "@/domain/annual-report/report-lines";
import { type RequestsTable, valuesAt } from "@/domain/annual-report/requests-table";
import { OUTCOME_IDS, OUTCOMES, type OutcomeGroup } from "@/domain/law/outcomes";
import { annualReport, REPORT_COLUMNS, REPORT_GROUPS } from "./annual-report";

/** The six sections of the form and the heads of the first (国办公开办函〔2021〕30号). */
export const REPORT_SECTIONS = {
  overview: "一、总体情况",
  section2: "二、主动公开政府信息情况",
  section3: annualReport.section3,
  section4: annualReport.section4,
  problems: "五、存在的主要问题及改进情况",
  other: "六、其他需要报告的事项",
} as const;

/** The heads of the written parts of section 一; 五 and 六 have none. */
export const PART_HEADS = {
  proactive: "（一）主动公开",
  onApplication: "（二）依申请公开",
  management: "（三）政府信息管理",
  platform: "（四）政府信息公开平台建设",
  supervision: "（五）监督保障",
} as const satisfies Partial<Record<ReportPart, string>>;

const col = (content: string, more: Partial<FormCell> = {}): FormCell => ({ content, head: "col", ...more });
const colgroup = (content: string, across: number): FormCell => ({ content, across, head: "colgroup" });
const row = (content: string, more: Partial<FormCell> = {}): FormCell => ({ content, head: "row", ...more });

const WORDS_2 = {
  what: "信息内容",
  made: "本年制发件数",
  repealed: "本年废止件数",
  inForce: "现行有效件数",
  decisions: "本年处理决定数量",
  fees: "本年收费金额（单位：万元）",
  item: (number: string) => `第二十条第（${number}）项`,
} as const;

/** Section 二 in the official layout. */
export function sectionTwoForm({ section2 }: Pick<ReportSections, "section2">): FormTable {
  const { regulations, normativeDocuments, licences, penalties, coercions, feesWan } = section2;
  const three = (name: string, values: readonly number[]): FormCell[] => [
    row(name),
    ...values.map((content) => ({ content })),
  ];
  const one = (name: string, content: number): FormCell[] => [row(name), { content, across: 3 }];
  const block = (number: string, head: string, lines: FormCell[][]) => [
    [colgroup(WORDS_2.item(number), 4)],
    [col(WORDS_2.what), col(head, { across: 3 })],
    ...lines,
  ];
  return {
    caption: REPORT_SECTIONS.section2,
    widths: [34, 22, 22, 22],
    headRows: 0,
    rows: [
      [colgroup(WORDS_2.item("一"), 4)],
      [col(WORDS_2.what), col(WORDS_2.made), col(WORDS_2.repealed), col(WORDS_2.inForce)],
      three("规章", regulations),
      three("行政规范性文件", normativeDocuments),
      ...block("五", WORDS_2.decisions, [one("行政许可", licences)]),
      ...block("六", WORDS_2.decisions, [one("行政处罚", penalties), one("行政强制", coercions)]),
      ...block("八", WORDS_2.fees, [one("行政事业性收费", feesWan)]),
    ],
  };
}

const OWN_NAMES = {
  new: annualReport.newCases,
  carriedIn: annualReport.carriedIn,
  ended: annualReport.total,
  carriedOut: annualReport.carriedOut,
  granted: annualReport.granted,
  partlyGranted: annualReport.partlyGranted,
} as const;

const membersOf = (group: OutcomeGroup) => OUTCOME_IDS.filter((outcome) => OUTCOMES[outcome].group === group);

/** The name of a line of section 三 as the form prints it. */
export function lineName({ row: counted }: Pick<ReportLine, "row">): string {
  if (counted in OWN_NAMES) return OWN_NAMES[counted as keyof typeof OWN_NAMES];
  if (counted === "unplaced") return annualReport.rowName(counted, "");
  const { group, name } = OUTCOMES[counted as keyof typeof OUTCOMES];
  return annualReport.numbered(membersOf(group).indexOf(counted as never) + 1, name);
}

const resultLines = REPORT_LINES.filter(({ code }) => code.startsWith("三"));

/** The cells left of the numbers: a block's name beside its first line, then the line's own. */
function namesOf(line: ReportLine): FormCell[] {
  if (!line.code.startsWith("三")) return [row(lineName(line), { across: 3 })];
  const block: FormCell = { content: annualReport.results, down: resultLines.length, head: "rowgroup" };
  const first = line === resultLines[0] ? [block] : [];
  const rule = line.row in OUTCOMES ? OUTCOMES[line.row as keyof typeof OUTCOMES] : null;
  const group = rule ? REPORT_GROUPS[rule.group] : undefined;
  if (!rule || group === undefined) return [...first, row(lineName(line), { across: 2 })];
  const members = membersOf(rule.group);
  const head: FormCell[] =
    members[0] === line.row ? [{ content: group, down: members.length, head: "rowgroup" }] : [];
  return [...first, ...head, row(lineName(line))];
}

/** Section 三 in the official layout: 25 rows of seven numbers. */
export function sectionThreeForm(table: Pick<RequestsTable, "rows">): FormTable {
  const labels = REPORT_COLUMNS.map(({ label }) => label);
  const organisations = labels.slice(1, 6);
  return {
    caption: REPORT_SECTIONS.section3,
    widths: [9, 11, 22, 8, 8, 8, 9, 9, 7, 8],
    headRows: 3,
    rows: [
      [
        { content: annualReport.section3Note, across: 3, down: 3 },
        colgroup(annualReport.applicants, labels.length),
      ],
      [
        col(labels[0] ?? "", { down: 2 }),
        colgroup(annualReport.organisations, organisations.length),
        col(labels[6] ?? "", { down: 2 }),
      ],
      organisations.map((label) => col(label)),
      ...REPORT_LINES.map((line) => [
        ...namesOf(line),
        ...valuesAt(table, line.code).map((content, column) => ({ content, at: { row: line.code, column } })),
      ]),
    ],
  };
}

/** The results of a review or suit, as the form heads them. */
export const REMEDY_RESULT_NAMES = ["结果维持", "结果纠正", "其他结果", "尚未审结", "总计"] as const;

/** Section 四 in the official layout: three blocks of five numbers in one row. */
export function sectionFourForm({ section4 }: Pick<ReportSections, "section4">): FormTable {
  const { review, suitDirect, suitAfterReview } = section4;
  return {
    caption: REPORT_SECTIONS.section4,
    widths: Array.from({ length: 15 }, () => 1),
    headRows: 3,
    rows: [
      [colgroup("行政复议", 5), colgroup("行政诉讼", 10)],
      [
        ...REMEDY_RESULT_NAMES.map((name) => col(name, { down: 2 })),
        colgroup("未经复议直接起诉", 5),
        colgroup("复议后起诉", 5),
      ],
      [...REMEDY_RESULT_NAMES, ...REMEDY_RESULT_NAMES].map((name) => col(name)),
      [...review, ...suitDirect, ...suitAfterReview].map((content) => ({ content })),
    ],
  };
}

/** The three prescribed tables of a report. */
export function reportForms(sections: ReportSections) {
  return {
    section2: sectionTwoForm(sections),
    section3: sectionThreeForm(sections.section3),
    section4: sectionFourForm(sections),
  };
}
