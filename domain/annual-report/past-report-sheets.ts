import { OUTCOME_IDS, OUTCOMES } from "@/domain/law/outcomes";
import { REPORT_ROWS } from "@/domain/law/report-rows";
import { columnLetters } from "@/domain/publication/import-columns";
import {
  type FiveNumbers,
  officialRows,
  type PastFault,
  type PastNote,
  type PastProblem,
  type PastReading,
} from "./past-report";
import { REPORT_PARTS, type ReportPart, type ReportScope } from "./report-content";
import type { ReportValues } from "./requests-table";
import { SECTION_TWO_FIGURES, type SectionTwoFigure, sectionTwoOf } from "./section-two";

/** A sheet of a workbook as it stands: every row, empty ones too; a merged cell says its value in its upper left corner. */
export interface Grid {
  name: string;
  rows: readonly (readonly unknown[])[];
}

/** The heads of the written parts, as reports have them. */
const PART_NAMES: Readonly<Record<ReportPart, string>> = {
  proactive: "主动公开",
  onApplication: "依申请公开",
  management: "政府信息管理",
  platform: "政府信息公开平台建设",
  supervision: "监督保障",
  problems: "存在的主要问题及改进情况",
  other: "其他需要报告的事项",
};
const COLUMNS = ["自然人", "商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他", "总计"] as const;
const RESULTS = ["结果维持", "结果纠正", "其他结果", "尚未审结", "总计"] as const;

/** Words of a cell in one spelling: widths, blanks and quotation marks do not tell cells apart. */
const plain = (cell: unknown): string =>
  typeof cell === "string" ? cell.normalize("NFKC").replace(/[\s“”"'‘’]/g, "") : "";
const unnumbered = (label: string): string =>
  label.replace(/^(?:\([一二三四五六七八]\)|[一二三四五六七八]、|\d+[.、])/, "");

class Reader {
  readonly problems: PastProblem[] = [];
  readonly notes = new Set<PastNote>();

  fault(grid: Grid, row: number, column: number, fault: PastFault, about?: string): void {
    const at = `${grid.name}!${columnLetters(column)}${row + 1}`;
    this.problems.push({ at, fault, ...(about !== undefined && { about }) });
  }

  lacks(fault: PastFault, about: string): void {
    this.problems.push({ at: about, fault });
  }

  /** A number of a cell: typed as text it counts too, empty it does not. */
  number(grid: Grid, row: number, column: number, kind: "count" | "amount"): number {
    const cell = grid.rows[row]?.[column];
    const text = typeof cell === "number" ? String(cell) : plain(cell).replaceAll(",", "");
    if (text === "") this.fault(grid, row, column, "blank");
    const fits = kind === "count" ? /^\d{1,9}$/ : /^\d{1,9}(?:\.\d{1,6})?$/;
    if (text !== "" && !fits.test(text))
      this.fault(grid, row, column, kind === "count" ? "notCount" : "notAmount", text.slice(0, 40));
    return fits.test(text) ? Number(text) : 0;
  }
}

interface Spot {
  grid: Grid;
  row: number;
  column: number;
  text: string;
}

function* spots(grids: readonly Grid[]): Generator<Spot> {
  for (const grid of grids)
    for (const [row, cells] of grid.rows.entries())
      for (const [column, cell] of cells.entries()) {
        const text = plain(cell);
        if (text !== "") yield { grid, row, column, text };
      }
}

/** The row of section 三 that a label names; the form of 〔2019〕60号 has one row 其他处理 for today's three. */
function codeOfLabel(label: string): string | null {
  const byCode = REPORT_ROWS.find(({ code }) => plain(code) === label);
  if (byCode) return byCode.code;
  const name = unnumbered(label);
  const known = REPORT_ROWS.find((row) => plain(row.name) === name);
  if (known) return known.code;
  if (name.startsWith(OUTCOMES.partlyGranted.name)) return OUTCOMES.partlyGranted.code;
  if (name.includes("逾期不补正")) return OUTCOMES.closedNotAmended.code;
  if (name.includes("逾期未按收费通知")) return OUTCOMES.closedFeeUnpaid.code;
  return name === "其他处理" ? "其他处理" : null;
}

function columnsOf({ grid, row, column }: Spot, reader: Reader): number[] | null {
  const near = [row, row - 1, row - 2].flatMap((at) =>
    (grid.rows[at] ?? []).map((cell, place) => ({ text: plain(cell), place })),
  );
  const found = COLUMNS.map((name) => {
    const right = near.filter(({ text, place }) => text === name && (name === "自然人" || place >= column));
    return right[0]?.place ?? -1;
  });
  for (const [at, place] of found.entries())
    if (place < 0) reader.fault(grid, row, column, "missingColumn", COLUMNS[at]);
  return found.includes(-1) ? null : found;
}

/** Section 三: the rows are known by their words, the columns by their heads. */
function sectionThree(grids: readonly Grid[], reader: Reader): Map<string, ReportValues> {
  const values = new Map<string, ReportValues>();
  const head = [...spots(grids)].find(({ text }) => text === "商业企业");
  const columns = head && columnsOf(head, reader);
  if (!head) reader.lacks("missingTable", "三");
  if (!head || !columns) return values;
  const { grid } = head;
  const first = Math.min(...columns);
  for (let row = head.row + 1; row < grid.rows.length; row += 1) {
    const cells = grid.rows[row] ?? [];
    const labels = cells.slice(0, first).map(plain);
    const at = labels.findLastIndex((label) => label !== "");
    const label = labels[at];
    const hasNumbers = columns.some(
      (column) => /^\d/.test(plain(cells[column])) || typeof cells[column] === "number",
    );
    if (label === undefined || (at === 0 && !hasNumbers && codeOfLabel(label) === null)) continue;
    const code = codeOfLabel(label);
    if (code === null) {
      if (hasNumbers) reader.fault(grid, row, at, "unknownRow", label.slice(0, 40));
      continue;
    }
    const isTrial = code === "其他处理";
    const own = isTrial ? OUTCOMES.closedOther.code : code;
    if (values.has(own)) {
      reader.fault(grid, row, at, "rowTwice", label.slice(0, 40));
      continue;
    }
    values.set(own, columns.map((column) => reader.number(grid, row, column, "count")) as ReportValues);
    if (isTrial) {
      // 试行格式 has 其他处理 in one row: its sum stands in 其他, the two rows that 2021 took out of it are nought.
      reader.notes.add("trialOthers");
      for (const outcome of OUTCOME_IDS.filter(
        (one) => OUTCOMES[one].group === "closed" && one !== "closedOther",
      ))
        values.set(OUTCOMES[outcome].code, [0, 0, 0, 0, 0, 0, 0]);
    }
    if (own === "四") break;
  }
  for (const { code, name } of REPORT_ROWS)
    if (!values.has(code)) reader.fault(grid, head.row, head.column, "missingRow", `${code} ${name}`);
  return values;
}

/** Lines of section 二 with the heads under which their numbers stand; words of the trial form beside today's. */
const LINES_2: readonly {
  names: readonly string[];
  figures: readonly { figure: SectionTwoFigure; heads: RegExp; trial?: RegExp }[];
}[] = [
  ...(["regulations", "normative"] as const).map((group) => ({
    names: group === "regulations" ? ["规章"] : ["行政规范性文件", "规范性文件"],
    figures: [
      { figure: `${group}Made` as const, heads: /^本年制发件数/, trial: /^本年新制作数量/ },
      { figure: `${group}Repealed` as const, heads: /^本年废止件数/ },
      { figure: `${group}InForce` as const, heads: /^现行有效件数/ },
    ],
  })),
  ...(["licences", "penalties", "coercions"] as const).map((figure) => ({
    names: [{ licences: "行政许可", penalties: "行政处罚", coercions: "行政强制" }[figure]],
    figures: [{ figure, heads: /^(?:本年)?处理决定数量/ }],
  })),
  { names: ["行政事业性收费"], figures: [{ figure: "feesWan", heads: /^本年收费(?:总)?金额/ }] },
];

/** Section 二: each line by its name, its numbers by the nearest heads above it. */
function sectionTwo(grids: readonly Grid[], reader: Reader) {
  const all = [...spots(grids)];
  const known: Partial<Record<SectionTwoFigure, number>> = {};
  if (!all.some(({ text }) => text === "信息内容")) reader.lacks("missingTable", "二");
  else
    for (const { names, figures } of LINES_2) {
      const line = all.find(({ text }) => names.includes(unnumbered(text)));
      if (!line) {
        reader.lacks("missingRow", names[0] ?? "");
        continue;
      }
      const { grid, row, column } = line;
      const heads = all.findLast((one) => one.grid === grid && one.row < row && one.text === "信息内容");
      const cells = (grid.rows[heads?.row ?? row] ?? []).map(plain);
      const isTrial = cells.some((text) => /^(?:上一年项目数量|本年新制作数量|对外公开总数量)/.test(text));
      for (const { figure, heads: name, trial } of figures) {
        const at = cells.findIndex((text) => name.test(text) || (isTrial && trial?.test(text)));
        if (at > column)
          known[figure] = reader.number(grid, row, at, figure === "feesWan" ? "amount" : "count");
        else if (isTrial) reader.notes.add(figure === "feesWan" ? "trialFees" : "trialRules");
        else reader.fault(grid, row, column, "missingColumn", name.source.replace(/[^\u4e00-\u9fff]/g, ""));
      }
    }
  return sectionTwoOf(Object.fromEntries(SECTION_TWO_FIGURES.map((figure) => [figure, known[figure] ?? 0])))
    .section;
}

/** Section 四: three blocks of five numbers under their heads, in one row. */
function sectionFour(grids: readonly Grid[], reader: Reader) {
  const zeros: FiveNumbers = [0, 0, 0, 0, 0];
  const grid = grids.find(({ rows }) => rows.flat().some((cell) => plain(cell) === RESULTS[0]));
  if (!grid) {
    reader.lacks("missingTable", "四");
    return { review: zeros, suitDirect: zeros, suitAfterReview: zeros };
  }
  const inGrid = [...spots([grid])];
  const top = Math.min(...inGrid.filter(({ text }) => text === RESULTS[0]).map(({ row }) => row));
  const heads = inGrid
    .filter(({ row, text }) => row >= top && RESULTS.some((name) => name === text))
    .toSorted((one, other) => one.column - other.column);
  const last = Math.max(...heads.map(({ row }) => row));
  const inOrder = heads.length === 15 && heads.every(({ text }, at) => text === RESULTS[at % 5]);
  if (!inOrder) {
    reader.fault(grid, top, heads[0]?.column ?? 0, "missingColumn", RESULTS.join("、"));
    return { review: zeros, suitDirect: zeros, suitAfterReview: zeros };
  }
  const numbers = heads.map(({ column }) => reader.number(grid, last + 1, column, "count"));
  const block = (at: number) => numbers.slice(at * 5, at * 5 + 5) as FiveNumbers;
  return { review: block(0), suitDirect: block(1), suitAfterReview: block(2) };
}

const TITLE = /^(.{2,60}?)(\d{4})年(?:度)?政府信息公开(?:工作)?年度报告/;
const AGENCY_HEADS = ["填报单位", "填报机关", "机关名称", "单位名称", "公开机关"];
const YEAR_HEADS = ["统计年度", "年度", "报告年度"];
const SCOPE_HEADS = ["统计范围", "汇总范围"];

/** Whose report it is and on which year: said in cells of their own, or by the title. */
function headOf(grids: readonly Grid[]) {
  const all = [...spots(grids)];
  const beside = (names: readonly string[]): unknown => {
    const head = all.find(({ text }) => names.includes(text.replace(/[::]$/, "")));
    return head?.grid.rows[head.row]?.slice(head.column + 1).find((cell) => cell !== null && cell !== "");
  };
  const title = all.map(({ text }) => TITLE.exec(text)).find((match) => match !== null);
  const year = /^\d{4}/.exec(String(beside(YEAR_HEADS) ?? title?.[2] ?? "").trim());
  const agency = String(beside(AGENCY_HEADS) ?? title?.[1] ?? "").trim();
  const scope = plain(beside(SCOPE_HEADS));
  const government: ReportScope | null = /所属|汇总|全市|全区|全县/.test(scope)
    ? "government"
    : scope === ""
      ? null
      : "own";
  return { agency: agency === "" ? null : agency, year: year ? Number(year[0]) : null, scope: government };
}

/** The words of a part stand beside its head or in the next filled row below it. */
function partsOf(grids: readonly Grid[]): Partial<Record<ReportPart, string>> {
  const all = [...spots(grids)];
  return Object.fromEntries(
    REPORT_PARTS.flatMap((part) => {
      const head = all.find(({ text }) => unnumbered(text) === PART_NAMES[part]);
      const beside = head?.grid.rows[head.row]?.slice(head.column + 1).find((cell) => plain(cell) !== "");
      return typeof beside === "string" ? [[part, beside.trim()]] : [];
    }),
  );
}

/** Reads one report out of the sheets of a workbook in the layout of 国办公开办函〔2021〕30号, or of the trial form before it. */
export function pastReportOfSheets(grids: readonly Grid[]): PastReading {
  const reader = new Reader();
  const { agency, year, scope } = headOf(grids);
  if (year === null) reader.lacks("noYear", grids[0]?.name ?? "");
  const rows = sectionThree(grids, reader);
  const section2 = sectionTwo(grids, reader);
  const section4 = sectionFour(grids, reader);
  if (reader.problems.length > 0 || year === null) return { problems: reader.problems };
  return {
    report: {
      agency,
      year,
      scope,
      section2,
      section3: { rows: officialRows(rows) },
      section4,
      parts: partsOf(grids),
      notes: [...reader.notes],
    },
  };
}
