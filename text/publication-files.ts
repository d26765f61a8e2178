import type { FileProblem } from "@/domain/attachment/problems";
import type { FileTextStatus } from "@/domain/publication/file-text";
import { PUBLICATION_FILE_TYPES, type PublicationFileType } from "@/domain/publication/file-types";
import { staffFileProblems } from "./attachments";

/** What a reader calls each format. */
const FORMAT_WORDS: Readonly<Record<PublicationFileType, string>> = {
  "application/pdf": "PDF",
  "application/vnd.openxmlformats-officedocument.wordprocessingml.document": "Word",
  "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": "Excel 表格",
  "application/vnd.openxmlformats-officedocument.presentationml.presentation": "演示文稿",
  "application/ofd": "OFD 版式文件",
  "text/plain": "纯文本",
  "text/csv": "CSV 表格",
  "text/html": "网页",
  "image/jpeg": "图片",
  "image/png": "图片",
  "application/msword": "Word（旧格式）",
  "application/vnd.ms-excel": "Excel（旧格式）",
  "application/vnd.ms-powerpoint": "演示文稿（旧格式）",
  "application/wps-office.wps": "WPS 文字",
  "application/wps-office.et": "WPS 表格",
  "application/wps-office.dps": "WPS 演示",
  "application/zip": "压缩包",
};

const isKnown = (mediaType: string): mediaType is PublicationFileType =>
  Object.hasOwn(PUBLICATION_FILE_TYPES, mediaType);

/** The word for a file's format. */
export function formatWord(mediaType: string): string {
  return isKnown(mediaType) ? FORMAT_WORDS[mediaType] : "文件";
}

/** What can be read of a file, as the list beside it says. */
export const fileTextStatuses: Readonly<Record<FileTextStatus, string>> = {
  waiting: "文字正在提取",
  read: "可看文字版",
  readInPart: "可看文字版（只含一部分）",
  scan: "扫描件，暂无文字版",
  locked: "文件设有密码，没有文字版",
  damaged: "没能读出文字，请以下载的原件为准",
  noText: "没有文字版",
};

const unitOf = (mediaType: string): string => {
  if (mediaType.includes("spreadsheetml")) return "张工作表";
  return mediaType.includes("presentationml") ? "张幻灯片" : "页";
};

/** How long a file is, 「12页」「3张工作表」; null where it was not counted or says nothing. */
export function fileLength(mediaType: string, pageCount: number | null): string | null {
  const isPaged = /pdf|ofd|spreadsheetml|presentationml/.test(mediaType);
  return pageCount === null || !isPaged ? null : `${pageCount}${unitOf(mediaType)}`;
}

/** The list of a publication's files. */
export const fileList = {
  title: "附件",
  count: (count: number) => `附件（${count}个）`,
  readText: "看文字版",
  readTextOf: (name: string) => `看文字版：${name}`,
  download: "下载",
  downloadOf: (name: string) => `下载：${name}`,
  askForText: "申请文字版",
  missing: "文件正在修复，可来电索取",
};

/** Where a file was once, and is no more. */
export const goneFile = {
  title: "这个附件已经撤下",
  paragraphs: [
    "它所属的信息已经撤回，或者修改后不再带有这个附件，本站不再提供下载。",
    "您可以在本站搜索现在有效的版本；仍然需要这个附件的，可以向发布机关申请公开。",
  ],
};

/** An address under which no file ever was. */
export const unknownFile = {
  title: "找不到这个附件",
  paragraphs: ["网址可能不完整。请回到信息的页面，从附件列表重新下载。"],
};

/** A sheet or slide that the program which opens the file does not show. */
export function hiddenPart(label: string | null): string {
  return label === null ? "（文件中隐藏）" : `${label}（文件中隐藏）`;
}

/** Why a file that an import row names was not taken in. */
export type ImportFileProblem =
  | FileProblem
  | "active"
  | "outside"
  | "missing"
  | "notFile"
  | "unreadable"
  | "noZip"
  | "ambiguous";

const importFileProblems: Readonly<Record<ImportFileProblem, string>> = {
  ...staffFileProblems,
  outside: "不在导入文件所在的文件夹里；附件请放在这个文件夹或者它的子文件夹，写相对路径",
  missing: "找不到这个文件，请核对路径和文件名",
  noZip: "没有随表格上传附件压缩包",
  ambiguous: "压缩包里有几个同名文件，请在附件一栏写上文件夹，例如“文件夹/文件名”",
  notFile: "是一个文件夹，不是文件",
  unreadable: "没有读取这个文件的权限",
  active: "PDF 含有脚本、动作或者嵌入文件，不能公开；请另存为不含这些内容的 PDF",
  encrypted: "文件设有密码，无法进行保密审查；请取消密码后再导入",
  empty: "文件是空的",
  tooLarge: "文件超过 200 MB",
  tooMany: "一条信息最多带 100 个附件",
  typeNotTaken:
    "内容不是可以公开的文件类型；可以用 PDF、OFD、DOCX、XLSX、PPTX、TXT、CSV、HTML、JPG、PNG，以及 DOC、XLS、PPT、WPS、ET、DPS 和 ZIP",
  checkFailed: "没能在规定时间内检查完，没有导入；请缩小或者拆分后再导入",
};

/** One file of an import row, and what is wrong with it. */
export function importFileProblem({ path, why }: { path: string; why: ImportFileProblem }): string {
  return `附件“${path}”：${importFileProblems[why].replace(/。$/, "")}`;
}

/** The page that shows the text of a file. */
export const fileTextPage = {
  title: (name: string) => `${name}（文字版）`,
  description: (title: string) => `《${title}》附件的文字版。`,
  belongsTo: "所属信息：",
  download: "下载原件",
  prevails: "这是从附件中提取的文字，以附件原文为准。",
  inPart: "这里只有一部分文字，完整内容请看原件。",
  page: (mediaType: string, page: number, label: string | null) => {
    if (label !== null) return label.startsWith("（") ? `第${page}张${label}` : label;
    if (mediaType.includes("presentationml")) return `第${page}张`;
    return /pdf|ofd/.test(mediaType) ? `第${page}页` : "正文";
  },
  parts: "文字版的其他部分",
  before: "看前面的部分",
  next: "看后面的部分",
  emptyPart: "这一部分没有文字。",
  nothing: "没有文字版",
  nothingHint: "这种格式的附件不提取文字，请下载原件查看。",
  askSubject: (title: string, name: string) => `“${title}”附件“${name}”的文字版`,
  backTo: (title: string) => `回到“${title}”`,
  removed: "这条信息修改后不再带有这个附件，本站不再提供它的内容。",
};

/** Why a file has no text here. */
export const noTextWhy: Readonly<Partial<Record<FileTextStatus, { title: string; what: string }>>> = {
  scan: {
    title: "扫描件，暂无文字版；可申请文字版",
    what: "这个附件是扫描或者拍照形成的图片，里面没有可以提取的文字。您可以下载原件查看，也可以向发布机关申请提供文字版。",
  },
  waiting: { title: "文字正在提取", what: "附件刚刚发布，文字版过一会儿就能看到。您现在可以下载原件查看。" },
  locked: { title: "文件设有密码，没有文字版", what: "打开原件需要密码，本站无法提取其中的文字。" },
  damaged: { title: "没能读出文字", what: "提取文字时没有成功，请下载原件查看；打不开的，请联系发布机关。" },
};
