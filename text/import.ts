import type { ImportProblem } from "@/domain/publication/import-row";
import { type ImportFileProblem, importFileProblem } from "./publication-files";
import { importProblemText } from "./publication-form";

/** Why a row was not taken in although each of its fields can be read. */
export type RowFault =
  | "notJson"
  | "noAgency"
  | "unknownAgency"
  | "unknownColumn"
  | "noColumn"
  | "twiceInFile"
  | "linkUnknown"
  | "linkUnpublished"
  | "notYours"
  | "otherAgency"
  | "numberIsPublic"
  | "publishedLater"
  | "secrecyMark"
  | "underReview"
  | "withdrawn";

/** A file that could not be taken in, with its path as the row names it. */
export interface ImportFileFault {
  path: string;
  why: ImportFileProblem;
}

export const ROW_FAULTS = {
  notJson: "这一行不是完整的 JSON，请核对文件",
  noAgency: "没有写明发文机关，也没有用 --agency 指定",
  unknownAgency: "没有这个机关；确需新建的，请加 --create-missing",
  unknownColumn: "没有这个栏目；确需新建的，请加 --create-missing",
  noColumn: "没有写明栏目",
  twiceInFile: "原系统编号在文件里出现了两次，只导入第一次",
  linkUnknown: "这一行已经导入，但关联的原系统编号不存在，或者就是它自己，这项关联没有写入",
  linkUnpublished: "这一行已经导入，但两份文件没有都发布，关联没有写入；都发布以后再导入一次即可",
  notYours: "只能导入本机关的信息；发文机关请写本机关的名称，或者留空",
  otherAgency: "这个编号已由别的机关使用，没有改动",
  numberIsPublic: "这个文号或者索引号的信息已经公开，没有重复导入；需要改动的，请在发布台修改",
  publishedLater: "原发布日期晚于今天。已经公开的档案不会有将来的发布日期，请核对",
  secrecyMark: "发现疑似国家秘密标志，没有保存。请停止在本系统处理这份材料，并联系本单位保密部门",
  underReview: "这份稿件在发布台改过、正在审查或者已经发布，内容与文件不同，没有改动；请在发布台修改",
  withdrawn: "这份信息已经撤下，没有重新公开",
} as const satisfies Record<RowFault, string>;

/** One line of the report: where, what, why. */
export function rowProblem(line: number, problem: ImportProblem | RowFault | ImportFileFault): string {
  if (typeof problem === "string") return `第 ${line} 行：${ROW_FAULTS[problem]}`;
  return "why" in problem
    ? `第 ${line} 行 ${importFileProblem(problem)}`
    : `第 ${line} 行 ${problem.field}：${importProblemText(problem)}`;
}

export interface ImportCounts {
  rows: number;
  created: number;
  changed: number;
  unchanged: number;
  failed: number;
  /** Rows whose 原发布日期 was left aside, because they become drafts. */
  undated: number;
  agencies: number;
  columns: number;
}

/** What a person at the terminal reads of an import. */
export const importText = {
  usage: [
    "用法：npm run import -- publications 文件 [选项]",
    "  文件可以是 .jsonl、.jsonl.gz、.xlsx、.csv",
    "  --agency 代码或名称    没有写明机关的行归到这个机关",
    "  --create-missing       文件里的机关、栏目在系统中没有的，自动新建",
    "  --dry-run              只核对，不写入",
    "  --as-published         已经公开过的档案，直接公开（须同时写明 --authorised-by）",
    "  --authorised-by 姓名   对直接公开负责的人，记入审查记录",
    "另有：npm run import -- holidays 文件（导入放假通知）",
    "以往办理的申请用：npm run import -- info-requests 文件 [选项]",
    "以往年度的报告用：npm run import -- annual-reports 文件 [选项]",
  ],
  noFile: (file: string) => `找不到文件 ${file}。没有导入任何内容。`,
  wrongKind: (file: string) => `不认识的文件类型：${file}。请使用 .jsonl、.jsonl.gz、.xlsx 或 .csv。`,
  unreadable: (file: string) => `文件 ${file} 无法读取。没有导入任何内容。`,
  needsName: "使用 --as-published 时，请用 --authorised-by 写明负责人姓名。没有导入任何内容。",
  unknownAgency: (name: string) => `没有代码或名称为“${name}”的机关。没有导入任何内容。`,
  unknownOption: (option: string) => `不认识的选项 ${option}。没有导入任何内容。`,
  archive: "历史档案导入",
  progress: (done: number, total: number | null, rate: number) =>
    total === null ? `已处理 ${done} 行，每秒 ${rate} 行` : `${done}/${total} 行，每秒 ${rate} 行`,
  summary: (counts: ImportCounts, seconds: number, dryRun: boolean) => [
    dryRun ? "核对完成，没有写入：" : "导入完成：",
    `  共 ${counts.rows} 行：新增 ${counts.created}，更新 ${counts.changed}，未变 ${counts.unchanged}，有误 ${counts.failed}`,
    ...(counts.agencies + counts.columns > 0
      ? [`  新建机关 ${counts.agencies} 个、栏目 ${counts.columns} 个`]
      : []),
    ...(counts.undated > 0
      ? [
          `  ${counts.undated} 行写了原发布日期，没有采用：稿件的发布日期只由系统在发布时记录（已经公开的档案请用 --as-published）`,
        ]
      : []),
    `  用时 ${seconds.toFixed(1)} 秒，每秒 ${Math.round(counts.rows / Math.max(seconds, 0.001))} 行`,
  ],
};
