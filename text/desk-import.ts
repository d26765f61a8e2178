import type { ImportState, ImportVerdict, SubmitOutcome } from "@/domain/publication/desk-import";
import type { ImportField, ImportProblem } from "@/domain/publication/import-row";
import { type ImportFileFault, ROW_FAULTS, type RowFault } from "./import";
import { importFileProblem } from "./publication-files";
import { IMPORT_FIELD_LABELS, importProblemText } from "./publication-form";
import { deskRefusals } from "./publishing";

/** What is said at the desk otherwise than at the terminal, which has options. */
const AT_THE_DESK: Partial<Record<RowFault, string>> = {
  unknownAgency: "没有这个机关，请核对名称或者代码；是本机关的可以留空",
  unknownColumn: "没有这个栏目，请照模板“选项”一页里的栏目名称填写",
};

/** What is wrong with a row, in one sentence. */
export function deskRowSentence(problem: ImportProblem | RowFault | ImportFileFault): string {
  if (typeof problem === "string") return AT_THE_DESK[problem] ?? ROW_FAULTS[problem];
  return "why" in problem ? importFileProblem(problem) : importProblemText(problem);
}

export const deskRowFindings = {
  cells: (has: number, wants: number) =>
    has < wants
      ? `这一行只有${has}格，表头有${wants}格，可能少了逗号或者多了换行，请核对`
      : `这一行比表头的${wants}格多，可能正文里的逗号没有加引号，请核对`,
  lostDigits: (head: string) =>
    `“${head}”这一格是超过15位的数字，末尾几位已被表格软件改掉（身份证号被Excel截断也是这样），请把这一列设为文本格式后重新填写`,
  notWritten: "这一行没有写入，其他行不受影响；请再导入一次，仍然不行的，请把本页网址告诉系统管理员",
};

export const deskImportNotes = {
  undated: "原发布日期没有采用：发布日期只由系统在发布时记录",
  missing: (names: readonly string[]) =>
    `正文里的图片、附件链接没有随文导入：${names.slice(0, 5).join("、")}${names.length > 5 ? `等${names.length}个` : ""}`,
};

export const verdictNames: Readonly<Record<ImportVerdict, string>> = {
  created: "新增",
  changed: "更新",
  unchanged: "重复",
  bad: "错误",
};

export const importStateNames: Readonly<Record<ImportState, string>> = {
  mapping: "等待核对各列",
  checking: "正在核对",
  checked: "核对完毕，等待导入",
  applying: "正在导入",
  done: "导入完毕",
  submitting: "正在送审",
  dropped: "已放弃",
};

const SOURCES: Readonly<Record<string, string>> = {
  xlsx: "Excel 工作簿",
  utf8: "UTF-8",
  utf16: "UTF-16",
  gb18030: "GBK（GB 18030）",
};
const KINDS: Readonly<Record<string, string>> = { csv: "CSV 表格", jsonl: "JSONL" };

/** How a file was written, 「CSV 表格，编码 GBK（GB 18030）」. */
export function sourceInWords(kind: string, source: string): string {
  const name = SOURCES[source] ?? source;
  return KINDS[kind] ? `${KINDS[kind]}，编码 ${name}` : name;
}

/** Why a file is no table that can be taken in. */
export const tableFaults = {
  broken: "文件打不开，可能没有传完整或者已经损坏。请在本机打开确认后重新上传。",
  tooLarge: "文件解开以后太大，或者有单元格离表格太远。请删去表格以外的内容，只留要导入的行后重新上传。",
  macros: "工作簿里有宏。请另存为不含宏的 .xlsx 后重新上传。",
  oldWorkbook: "这是旧格式（.xls）或者设有密码的工作簿。请取消密码，另存为 .xlsx 后重新上传。",
  encoding: "认不出文件的编码。请另存为 UTF-8 编码的 CSV，或者用 .xlsx。",
  notATable: "这不是表格文件。请使用 .xlsx、.csv、.jsonl 或 .jsonl.gz。",
  empty: "文件里没有内容。",
  tooMany: "超过5万行。请分成几个文件，分次导入。",
  tooWide: "超过200列。请只保留要导入的列。",
  openQuote: "格式错误：引号没有成对出现，后面的内容无法分开。请核对后重新上传。",
  tooComplex: "没能在规定时间内读完，可能文件太复杂。请缩小或者拆分后重新上传。",
} as const;

/** What is wrong with a table, and in which line. */
export function tableProblemText({
  fault,
  line,
}: {
  fault: keyof typeof tableFaults;
  line?: number;
}): string {
  return line === undefined ? tableFaults[fault] : uploadRefused.line(line, tableFaults[fault]);
}

export const zipFaults = {
  broken: "附件压缩包打不开，可能没有传完整或者已经损坏。",
  tooLarge: "压缩包解压后过大。解压后合计不能超过200 MB，请分次导入。",
  tooMany: "压缩包里的文件超过1万个。请分次导入。",
  encrypted: "压缩包设有密码。请取消密码后重新打包。",
  badName: "压缩包里有不安全的路径或者无法辨认的文件名。请在本机解开，重新打包。",
  twice: "压缩包里有同名文件。请改名后重新打包。",
  link: "压缩包里有链接文件。请换成文件本身后重新打包。",
  tooComplex: "没能在规定时间内读完压缩包。请重新打包或者分次导入。",
} as const;

/** Why nothing was taken of what was uploaded. */
export const uploadRefused = {
  title: "没有导入任何内容",
  noFile: "没有选择表格文件。",
  tooLarge: "文件太大。表格不能超过50 MB，连同压缩包不能超过100 MB。",
  line: (line: number, sentence: string) => `第${line}行：${sentence}`,
  zip: (name: string | undefined, sentence: string) => (name ? `“${name}”：${sentence}` : sentence),
  noAgency: "您的账号不属于任何机关，不能导入。",
  back: "请返回“批量导入”页面，改好以后重新上传。",
};

/** The page where an import begins. */
export const importPage = {
  title: "批量导入",
  lead: "把已有的目录表一次导入为稿件。先核对、后导入：核对时不写入任何内容，每一行会怎样都列给您看。导入的稿件照常送审，不会直接公开。",
  templates: "下载模板",
  templateXlsx: "Excel 模板（.xlsx，带下拉选项和填写说明）",
  templateCsv: "CSV 模板（.csv）",
  templateHint: "不用模板也可以：列名不同的表格，上传以后再对应各列；对应关系本机关下次自动沿用。",
  upload: "上传表格",
  table: "表格文件",
  tableHint: ".xlsx、.csv、.jsonl 或 .jsonl.gz，最多5万行、50 MB；编码自动辨认。",
  zip: "附件压缩包（选填）",
  zipHint: "ZIP 格式，解压后最多200 MB。按“附件”一列的文件名对应，或者文件名以原系统编号开头。",
  send: "上传并读取",
  recent: "最近的导入",
  noRecent: "本机关还没有导入过。",
  heads: { file: "文件", rows: "行数", state: "进度", by: "经办人", at: "时间" },
};

/** The page of one import. */
export const importRun = {
  title: (file: string) => `导入“${file}”`,
  back: "返回批量导入",
  facts: { source: "文件格式", rows: "行数", sheet: "工作表", zip: "附件压缩包" },
  rows: (rows: number) => `${rows.toLocaleString("en")} 行`,
  zip: (files: number) => `${files} 个文件`,
  noZip: "没有上传",
  preview: "前几行",
  previewHint: "请确认文字没有乱码。有乱码的，请放弃这次导入，另存为 UTF-8 后重新上传。",
  chooseSheet: "换一张工作表",
  sheet: "工作表",
  columns: "各列对应",
  columnsHint:
    "左边是表格的列名，右边选它是哪一项。标题、栏目、正文必须有；另外至少要有原系统编号、索引号、发文字号中的一项，用来认出重复的行。",
  remembered: "已沿用本机关上次导入同样表格时的对应关系。",
  repeated: (heads: readonly string[]) => `列名重复：${heads.join("、")}。只会采用您选定的那一列。`,
  leftAside: "不导入",
  column: (letters: string, head: string) =>
    head === "" ? `${letters} 列（没有列名）` : `${letters} 列　${head}`,
  check: "开始核对",
  twice: (label: string) => `“${label}”选了两次，请只留一列。`,
  needs: (labels: readonly string[]) => `还没有对应：${labels.join("、")}。`,
  needsKey: "还没有对应原系统编号、索引号或者发文字号，无法认出重复的行。",
  drop: "放弃这次导入",
  dropHint: "放弃以后，上传的文件随即删除；已经导入的稿件不受影响。",
  again: "重新对应各列",
  moved: "这次导入的进度已经变了，刚才的操作没有生效。请刷新页面。",
  working: (state: "checking" | "applying" | "submitting", done: number, total: number) =>
    `${{ checking: "正在核对", applying: "正在导入", submitting: "正在送审" }[state]}：${done.toLocaleString("en")}/${total.toLocaleString("en")}`,
  workingHint:
    "本页每2秒自动更新一次，您也可以离开，稍后再来；中途停机的，系统重新启动后从停下的那一行继续。",
  reload: "立即更新",
  checkedTitle: (counts: Readonly<Record<ImportVerdict, number>>) =>
    `核对完毕：新增 ${counts.created.toLocaleString("en")}，更新 ${counts.changed.toLocaleString("en")}，重复 ${counts.unchanged.toLocaleString("en")}，错误 ${counts.bad.toLocaleString("en")}`,
  checkedHint: "现在还没有写入任何内容。错误的行不会导入，其他行不受影响。",
  doneTitle: (counts: Readonly<Record<ImportVerdict, number>>) =>
    `导入完毕：新增 ${counts.created.toLocaleString("en")}，更新 ${counts.changed.toLocaleString("en")}，重复 ${counts.unchanged.toLocaleString("en")}，错误 ${counts.bad.toLocaleString("en")}`,
  doneHint: "新增和更新的已经成为稿件，在“起草中”。重复的没有改动。错误的没有导入。",
  unused: (files: number) => `压缩包里有 ${files} 个文件没有对应的行，不会导入`,
  unusedMore: (more: number) => `……另有 ${more} 个`,
  apply: (rows: number) => `导入 ${rows.toLocaleString("en")} 行`,
  nothingToApply: "没有可以导入的行。请改好表格后重新上传。",
  showing: { all: "全部", created: "新增", changed: "更新", unchanged: "重复", bad: "错误", left: "未送审" },
  table: "逐行结果",
  tableOf: (kind: string) => `逐行结果（${kind}）`,
  heads: { line: "行", title: "标题", verdict: "结果", why: "说明" },
  cell: (cell: string | null, sentence: string) => (cell === null ? sentence : `${cell}：${sentence}`),
  untitled: "（没有标题）",
  next: "看后面的行",
  first: "回到第一行",
  noRows: "没有这样的行。",
  results: "结果文件",
  resultXlsx: "全部结果（.xlsx）",
  resultCsv: "全部结果（.csv）",
  badXlsx: "只含错误的行，改好可直接再导入（.xlsx）",
  badCsv: "只含错误的行（.csv）",
  submit: (drafts: number) => `把 ${drafts.toLocaleString("en")} 份稿件送审`,
  submitTitle: "批量送审",
  submitHint: "逐份送审。有待确认事项或者检测到个人信息的稿件留在“起草中”，由您逐份处理。",
  submitted: (sent: number, left: number) =>
    left === 0
      ? `已送审 ${sent.toLocaleString("en")} 份。`
      : `已送审 ${sent.toLocaleString("en")} 份；${left.toLocaleString("en")} 份没有送审，原因见逐行结果。`,
  submitFrom: "只能送审还在起草、没有送审过的稿件。",
};

/** What came of sending a draft of an import for review. */
export function submittedInWords(outcome: SubmitOutcome): string {
  if (outcome === "submitted") return "已送审";
  if (outcome === "hasHits") return "未送审：检测到个人信息或者敏感内容，请打开稿件核对后送审";
  if (outcome === "warningsUnconfirmed") return "未送审：有需要确认的事项，请打开稿件确认后送审";
  return `未送审：${deskRefusals[outcome]}`;
}

/** The result file and the template. */
export const importFiles = {
  sheet: "导入结果",
  badSheet: "待改的行",
  notes: "说明",
  heads: { line: "行", verdict: "结果", why: "说明", cell: "单元格", draft: "稿件", submitted: "送审" },
  reason: "错误说明（导入时不用删）",
  notMade: "结果文件没有做成",
  notMadeWhy: "行数或者文字太多，没能在规定时间内做成工作簿。请改用 CSV 文件。",
  resultName: (file: string) => `导入结果-${file}`,
  badName: (file: string) => `待改的行-${file}`,
  resultNotes: [
    "每一行的行号与您上传的文件一致。",
    "结果：新增、更新、重复、错误。只有新增和更新的行写入了稿件。",
  ],
  badNotes: [
    "这里只有没有导入的行，列与您上传的文件相同。",
    "改好以后直接上传即可；最后一列是错误说明，不会导入。",
  ],
};

const REQUIRED: readonly ImportField[] = ["title", "column", "body"];

export const importTemplate = {
  name: "批量导入模板",
  sheet: "目录表",
  notesSheet: "填写说明",
  choicesSheet: "选项",
  head: (field: ImportField) => `${IMPORT_FIELD_LABELS[field]}${REQUIRED.includes(field) ? "（必填）" : ""}`,
  notes: [
    "一行一条信息，从第2行开始填写；第1行的列名不要改，不用的列可以删去。",
    "原系统编号：原来系统里的编号，同一编号再次导入时更新原来的稿件。没有的，按索引号或者发文字号辨认重复。",
    "标题、栏目、正文必填。栏目、公文种类、主题分类、有效性、公开属性请从下拉框或者“选项”一页选取。",
    "发文机关：只能导入本机关的信息，可以留空。",
    "日期写成 2026-02-09；身份证号、长编号等数字请保持文本格式，以免末尾几位被改掉。",
    "正文：可以是纯文字，一段一行；也可以是原网站的 HTML，系统会去掉脚本和样式，保留文字、标题和表格，图片不导入。",
    "附件：文件名，多个用分号隔开；文件打成一个 ZIP 一起上传。",
    "原发布日期：导入的稿件由系统在发布时记录发布日期，这一列不会采用。",
    "导入后是稿件，须经审查才会公开。",
  ],
};
