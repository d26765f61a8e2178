import { FILE_PROBLEMS, type FileProblem } from "@/domain/attachment/problems";
import type { PartKind } from "@/domain/publication/recognise/part-kinds";
import type { SourceRemark } from "@/domain/publication/recognise/source-text";
import { fileProblems } from "./attachments";
import { deskRefusals } from "./publishing";

/** What a line is to the draft. */
export const partNames = {
  letterhead: "红头",
  headNote: "份号、密级、签发人",
  documentNumber: "发文字号",
  title: "标题",
  subtitle: "题注",
  addressee: "主送机关",
  heading1: "一级标题",
  heading2: "二级标题",
  heading3: "三级标题",
  heading4: "四级标题",
  division: "章、节",
  article: "条文",
  paragraph: "正文",
  tableName: "表名、单位",
  table: "表格",
  attachmentNote: "附件说明",
  signature: "署名",
  issuedOn: "成文日期",
  contact: "附注",
  release: "公开方式",
  copyTo: "抄送",
  printing: "印发信息",
  attachmentMark: "附件序号",
  partTitle: "附件标题",
  leftOut: "不采用",
} as const satisfies Record<PartKind, string>;

/** What an editor is told of a file beside its text. */
export const remarkSentences = {
  insertions: (count: number) => `有${count}处修订插入的内容，已按插入后的文字读取。请确认修订已经定稿。`,
  deletions: (count: number) => `有${count}处修订删除的内容，没有读入。`,
  comments: (count: number) => `有${count}条批注，没有读入。`,
  hiddenText: (count: number) => `有${count}处隐藏文字，没有读入。`,
  textBoxes: (count: number) => `有${count}个文本框，框内文字已读入，请核对先后顺序。`,
  pictures: (count: number) => `有${count}张图片，没有读入。需要公开的，请另作附件上传。`,
  headersOrFooters: (count: number) => `有${count}处页眉、页脚，没有读入。`,
  footnotes: (count: number) => `有${count}处脚注、尾注，没有读入。需要公开的，请在建立草稿后补写。`,
  mergedCells: (count: number) =>
    `表格里有${count}个合并单元格，已经拆开：文字逐行填入，数字只保留一处。请核对表格。`,
  cut: () => "文件太长，后面的内容没有读入。请把附件拆成单独的文件，再分别导入。",
} as const satisfies Record<SourceRemark, (count: number) => string>;

/** Why a Word file is not read in. */
export const WORD_REFUSALS = [
  ...FILE_PROBLEMS,
  "none",
  "notWord",
  "unreadable",
  "noText",
  "secrecyMark",
] as const;
export type WordRefusal = (typeof WORD_REFUSALS)[number];

const shared: Readonly<Record<FileProblem, string>> = {
  ...fileProblems,
  tooLarge: "文件超过50MB，没有读取。请删去文档里的图片，或者把附件拆出来后再上传。",
  tooMany: "一次只能上传一个文件。请重新选择。",
  typeNotTaken:
    "文件不是DOCX格式，没有读取。DOC、WPS文件请先用Word或WPS“另存为”DOCX，再上传；只改文件名后缀是不行的。",
  archiveBroken: "文档损坏，或者内部结构不正常，没有读取。请用Word或WPS打开后另存一份再上传。",
  archiveTooLarge: "文档解压后过大，没有读取。请删去图片后再上传。",
  macros: "文档含有宏，没有读取。请另存为不含宏的DOCX后再上传。",
  externalSource: "文档引用了外部资源（如远程模板、链接的图片），没有读取。请断开引用后另存，再上传。",
  encrypted: "文档设有密码，没有读取。请取消密码后再上传。",
  infected: "文件未通过安全检查，没有保存。请查杀病毒后再上传。",
  checkFailed: "没能在规定时间内检查完这个文件，没有读取。请缩小后再上传。",
  storageFull: "服务器存储空间不足，暂时不能接收文件，已通知管理员。可以先用“新建稿件”录入文字。",
};

export const wordRefusals: Readonly<Record<WordRefusal, string>> = {
  ...shared,
  none: "没有收到文件。请先选择一个DOCX文件，再上传。",
  notWord: shared.typeNotTaken,
  unreadable: "文档打不开，没有读取。请用Word或WPS打开后另存一份再上传。",
  noText: "文档里没有可以读取的文字，可能是扫描的图片。请改用有文字的文档，或者用“新建稿件”录入。",
  secrecyMark: deskRefusals.secrecyMark,
};

/** The page that takes a Word file (E-11). */
export const fromWord = {
  link: "从Word导入",
  title: "从Word文档建立稿件",
  what: "上传一份DOCX公文，系统识别标题、文号、主送机关、各级标题、附件、署名和日期，由您逐段确认后建立草稿。",
  kept: "上传的文档只用来读取文字，不会公开；满一天没有确认的，自动清除。",
  choose: "选择文档",
  hint: "DOCX格式，不超过50MB。不能含有宏、密码和外部引用。",
  send: "上传并识别",
  refused: "文件没有读取",
};

/** The page on which the editor confirms what each line is. */
export const confirmWord = {
  title: "确认识别结果",
  of: (name: string) => `文件：${name}`,
  gone: "没有找到这份待确认的文档",
  goneWhy: "可能已经建立了草稿，或者上传满一天没有确认，已经清除。请到稿件列表查看，或者重新上传。",
  again: "重新上传",
  facts: "识别出的信息",
  factsHint: "下面改了段落的标注，以改后的为准。建立草稿以后，每一项都还可以修改。",
  names: {
    title: "标题",
    documentNumber: "发文字号",
    issuedOn: "成文日期",
    effectiveOn: "施行日期",
    agencies: "发文机关",
  },
  notFound: "没有识别出来",
  otherAgency: "识别出的发文机关与您所在的机关不同。建立的稿件归您所在的机关办理，请核对。",
  remarks: "文档里还有这些内容",
  parts: "逐段确认",
  partsHint:
    "左边标明每一段是什么，不对的请改。标有“请核对”的，系统没有把握。红头、抄送、印发信息不会放进公开的正文。",
  doubts: (count: number) => (count === 0 ? "没有需要特别核对的段落。" : `有${count}段请特别核对。`),
  check: "请核对",
  partLabel: (place: number) => `第${place}段是`,
  inBox: "文本框",
  tableSize: (rows: number, columns: number) => `表格，${rows}行${columns}列`,
  moreRows: (count: number) => `还有${count}行`,
  column: "栏目",
  genre: "公文种类",
  choose: "请选择",
  keep: "把原文档也作为附件",
  keepYes: "作为附件保留",
  keepHint: "一般不需要。原文档里的修订、批注、隐藏文字和作者信息会随附件一起送审，审查不通过就不能发布。",
  make: "用这些内容建立草稿",
  titleMissing: "没有标为“标题”的段落。请在下面把标题那一段标为“标题”。",
  bodyMissing: "没有正文。请检查是不是所有段落都标成了“不采用”。",
  columnMissing: "请选择栏目。",
};
