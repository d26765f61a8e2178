import { FILE_PROBLEMS } from "@/domain/attachment/problems";
import { wordRefusals } from "./from-word";

/** Why a workbook is not read in. */
export const SHEET_REFUSALS = [
  ...FILE_PROBLEMS,
  "none",
  "notSheet",
  "unreadable",
  "noCells",
  "secrecyMark",
] as const;
export type SheetRefusal = (typeof SHEET_REFUSALS)[number];

const NOT_SHEET =
  "文件不是XLSX格式，没有读取。XLS、ET文件请先用Excel或WPS“另存为”XLSX，再上传；只改文件名后缀是不行的。";

export const sheetRefusals: Readonly<Record<SheetRefusal, string>> = {
  ...wordRefusals,
  typeNotTaken: NOT_SHEET,
  notSheet: NOT_SHEET,
  none: "没有收到文件。请先选择一个XLSX文件，再上传。",
  tooLarge: "文件超过50MB，没有读取。请只保留要公开的工作表，再上传。",
  macros: "工作簿含有宏，没有读取。请另存为不含宏的XLSX后再上传。",
  externalSource: "工作簿引用了外部文件，没有读取。请断开链接、保留数值后另存，再上传。",
  archiveBroken: "工作簿损坏，或者内部结构不正常，没有读取。请用Excel或WPS打开后另存一份再上传。",
  archiveTooLarge: "工作簿解压后过大，没有读取。请只保留要公开的工作表，再上传。",
  encrypted: "工作簿设有密码，没有读取。请取消密码后再上传。",
  unreadable: "工作簿打不开，没有读取。请用Excel或WPS打开后另存一份再上传。",
  noCells: "工作簿里没有可以读取的内容，或者有内容的工作表都隐藏了。请检查后再上传。",
};

/** The page that takes a workbook (预算、决算 tables). */
export const fromSheet = {
  link: "插入Excel表格",
  title: "从Excel插入表格",
  into: (title: string) => `插入到：${title}`,
  what: "上传XLSX工作簿，选好工作表和区域，预览无误后插入正文。插入的是真正的表格，公众可以检索、复制，手机上也能看清。",
  kept: "上传的工作簿只用来读取表格，不会公开；满一天自动清除。",
  choose: "选择工作簿",
  hint: "XLSX格式，不超过50MB。数字按单元格显示的样子读取，公式只取结果。",
  send: "上传并读取",
  refused: "文件没有读取",
  noDraft: "没有找到要插入的稿件",
  noDraftWhy: "请先打开稿件，再点“插入Excel表格”。",
  back: "返回稿件",
};

/** The page on which the editor chooses a part of the workbook and looks at it. */
export const chooseTable = {
  title: "选择表格",
  of: (name: string) => `文件：${name}`,
  gone: "没有找到这份工作簿",
  goneWhy: "可能已经插入，或者上传满一天，已经清除。请重新上传。",
  again: "重新上传",
  hiddenSheets: (names: readonly string[]) =>
    `有${names.length}张隐藏的工作表（${names.join("、")}），没有读入。`,
  hiddenRows: (count: number, places: string) => `有${count}行隐藏的内容（第${places}行），没有读入。`,
  hiddenColumns: (count: number, places: string) => `有${count}列隐藏的内容（${places}列），没有读入。`,
  uncounted: (count: number) =>
    `有${count}个公式没有计算结果，读出来是空白。请用Excel或WPS打开、保存一次后重新上传。`,
  errors: (count: number) => `有${count}个单元格显示为错误（如 #REF!），请改正后重新上传。`,
  cut: "工作表太大，后面的行、列没有读入。请只保留要公开的部分。",
  remarks: "请留意",
  sheet: "工作表",
  range: "区域",
  rangeHint: "例如 A1:F20；不填就是整张表",
  headRows: "表名和表头共几行",
  headRowsHint: "这几行合成一行表头；有合并单元格的，上下两级用“／”连起来",
  look: "按这些选择预览",
  badRange: (text: string) => `“${text}”不是有效的区域，下面显示整张表。请按 A1:F20 的样子填写。`,
  emptyRange: "这个区域里没有内容。请换一个区域。",
  preview: "预览",
  size: (rows: number, columns: number) => `${rows}行数据，${columns}列`,
  moreRows: (count: number) => `还有${count}行没有显示，插入时一并插入。`,
  place: "插在哪里",
  beforeFoot: "正文末尾（附件说明和落款之前）",
  end: "全文最后",
  after: (paragraph: number, text: string) => `第${paragraph}段之后：${text}`,
  placeMissing: "没有找到这个位置，正文可能刚改过。请重新选择。",
  insert: "插入正文",
  tooLong: "插入以后正文太长，没有插入。请分成几张表，或者作为附件上传。",
};
