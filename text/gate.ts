import type { FileFinding, FileOutcome, FilePlace } from "@/domain/publication/gate/file-places";
import type { GateRefusal } from "@/domain/publication/gate/gate-rules";
import { REASON_LEAST } from "@/domain/publication/gate/gate-rules";

/** Why the gate does not let a text go on. */
export const gateRefusals: Readonly<Record<GateRefusal, string>> = {
  secrecyMark:
    "发现疑似国家秘密标志。内容没有保存，也不能送审和发布。请立即停止在本系统处理这份材料，并联系本单位保密部门。",
  scriptLink:
    "正文、摘要或者原文网址里有会运行脚本的网址（例如以 javascript: 开头）。请起草的同事删去后再送审。稿件没有变动。",
  filesUnscanned: "附件还没有检查完，不能通过审查，也不能发布。请稍后刷新页面再办理。稿件没有变动。",
  filesUnreadable:
    "有附件无法检查：可能加了密码、已经损坏，或者太大。没有检查过的文件不能公开。请换成能正常打开的文件，再送审。稿件没有变动。",
  filesUnclean:
    "附件里还有不应公开的内容，例如批注、修订痕迹、隐藏的工作表或者作者信息。请起草的同事在“附件检查”里生成干净副本，再送审。稿件没有变动。",
  hitsUnexplained:
    "稿件里有个人信息，或者有指向其他网站的网址。准予公开的，请写明公开的理由；不应公开的，请退回修改。稿件没有变动。",
  hitsUndecided:
    "附件里有个人信息还没有处理。请在“检查”里逐项打码，或者由保密审查员写明可以公开的理由。稿件没有变动。",
  pagesUnconfirmed:
    "有些页面无法自动检测，需人工逐页确认。请打开这些页面逐页看过，在“检查”里勾选确认，再通过审查。稿件没有变动。",
};

const INSIDE_PAGE: Readonly<Partial<Record<FilePlace["part"], string>>> = {
  annotation: "批注",
  link: "链接",
  formValue: "表单",
};

const PARTS: Readonly<Record<FilePlace["part"], string>> = {
  text: "正文",
  deleted: "修订中删去的文字",
  original: "修订前的文字",
  hiddenText: "隐藏文字",
  comment: "批注",
  header: "页眉",
  footer: "页脚",
  note: "脚注或尾注",
  sheet: "工作表",
  slide: "幻灯片",
  speakerNotes: "演讲者备注",
  page: "页面",
  line: "文字",
  annotation: "批注",
  formValue: "表单",
  bookmark: "书签",
  script: "脚本",
  properties: "文档属性",
  link: "链接",
  attribute: "替代文字或提示",
  drawing: "图形里的文字",
  chart: "图表数据",
  definedName: "定义的名称",
  externalLink: "外部链接的缓存",
  embedded: "内嵌文件的名称",
  other: "文件的其他部分",
};

/** Where in a file something stands, 「工作表“Sheet2”（隐藏）B12」. */
export function placeInFile({ part, sheet, cell, number, hidden, inside }: FilePlace): string {
  const hint = hidden ? "（隐藏）" : "";
  const within = inside === undefined ? "" : `内嵌的“${inside}”`;
  if (part === "sheet" && sheet !== undefined) return `${within}工作表“${sheet}”${hint}${cell ?? ""}`;
  if (part === "slide") return `${within}第${number ?? ""}张幻灯片${hint}`;
  if (part === "page") return `${within}第${number ?? ""}页`;
  if (part === "line") return `${within}第${number ?? ""}行`;
  const onPage = INSIDE_PAGE[part];
  if (onPage !== undefined && number !== undefined) return `${within}第${number}页的${onPage}`;
  if (cell !== undefined) return `${within}${PARTS[part]}（${cell}）`;
  return `${within}${PARTS[part]}${number === undefined ? "" : `第${number}段`}`;
}

/** What a file carries besides its text, and how much of it. */
export const findingNames: Readonly<Record<FileFinding, (count: number) => string>> = {
  trackedChanges: (count) => `修订痕迹${count}处`,
  comments: (count) => `批注${count}条`,
  hiddenText: (count) => `隐藏文字${count}处`,
  hiddenSheets: (count) => `隐藏的工作表${count}个`,
  hiddenRows: (count) => `隐藏的行${count}行`,
  hiddenColumns: (count) => `隐藏的列${count}列`,
  hiddenSlides: (count) => `隐藏的幻灯片${count}张`,
  speakerNotes: (count) => `演讲者备注${count}页`,
  customXml: (count) => `自定义数据${count}份`,
  externalLinks: (count) => `引用的外部资源${count}处`,
  embeddedObjects: (count) => `内嵌的文件或对象${count}个`,
  scripts: () => "脚本或宏",
  attachedFiles: (count) => `嵌在里面的文件${count}个`,
  annotations: (count) => `批注${count}条`,
  properties: () => "作者、单位、标题等文档属性",
  pictureMetadata: () => "图片里的拍摄信息（时间、地点、设备）",
  signed: () => "电子签章",
  pictures: (count) => `图片${count}张，请人工看过`,
};

export const outcomeNames: Readonly<Record<FileOutcome, string>> = {
  checked: "已检查",
  byHand: "无法自动检测，需人工逐页确认",
  locked: "文件已加密，无法进行保密审查",
  damaged: "文件已损坏，无法检查",
  tooLarge: "文件太大，没有检查完",
  failed: "检查中断，这个文件没有检查完",
};

/** The gate beside a text (保密审查前的检查). */
export const gatePanel = {
  title: "附件检查",
  none: "没有附件。",
  scanning: "正在检查附件",
  scanningWhat: "检查完之前不能通过审查，也不能发布。请稍后刷新页面。",
  willSubmit: "正在检查附件，检查完自动送审",
  willSubmitWhat:
    "附件较大，不用等在这里。检查没有问题就送审；需要您处理的，会在“提醒”里告诉您。检查完之前改动稿件，这次送审就取消。",
  scanNow: "现在检查附件",
  scanAgain: "重新检查附件",
  scanned: (count: number) => `附件已检查${count}个。`,
  checkedAt: (time: string) => `检查时间：${time}`,
  file: (position: number, name: string) => `附件${position}：${name}`,
  fileName: (position: number) => `附件${position}的文件名`,
  attached: (position: number) => `附件${position}的`,
  nothing: "没有发现身份证号、手机号、银行卡号和涉密标志。",
  mustGo: "发布前必须去除：",
  toldOnly: "请留意：",
  clean: "生成干净副本",
  cleanWhat:
    "会接受全部修订，删去批注、隐藏的内容、脚本和内嵌文件，清除文档属性。可见的内容不变；公式会变成数值。生成后请打开看一遍。",
  cleaned: "干净副本已经生成，并换到了稿件上。之前的审查意见作废，需要重新送审。",
  cleanFailed:
    "这个文件没有办法自动生成干净副本，稿件没有变动。请用原来的软件去除后重新上传，或者转成图片版。",
  flatten: "抹去号码，转成图片版",
  flattenWhat: "把找到的号码涂黑，每一页都变成图片。图片版不能复制文字，之后需要人工逐页确认。",
  mask: "打码",
  masked: (count: number) => `已打码${count}处。内容有改动，需要重新送审。`,
  maskNothing: "没有找到可以打码的内容，它可能已经改过了。请刷新页面。稿件没有变动。",
  maskNotPossible: "这一处不能自动打码，稿件没有变动。请用原来的软件改好后重新上传。",
  pass: "说明理由，予以保留",
  passSubmit: "保留这一项",
  propose: "说明理由，建议保留",
  proposeSubmit: "向审查员建议保留",
  reason: "理由",
  reasonHint: `至少${REASON_LEAST}个字，写明依据。不要写出号码。`,
  passed: "已经记录：这一项可以公开。",
  proposed: "已经记录您的建议，由保密审查员决定。",
  passedBy: (name: string, time: string, reason: string) => `${name}于${time}决定保留：${reason}`,
  proposedBy: (name: string, time: string, reason: string) => `${name}于${time}建议保留：${reason}`,
  toDecide: (count: number) => `还有${count}项没有处理。`,
  allDecided: "找到的内容都已处理。",
  found: (what: string, count: number, places: string) => `检测到${what}${count}处（${places}）`,
  more: (count: number) => `等，另有${count}处`,
  listTooLong: "找到的号码超过2000个，这是一份个人名单，不能原样公开。请去掉号码后重新上传。",
  pages: "需要人工确认的页面",
  pagesWhat: "这些页面是图片，或者格式无法读取。请打开文件逐页看过，确认没有个人信息和涉密内容后勾选。",
  seenPages: "看过的页面",
  page: (number: number) => `第${number}页`,
  wholeFile: "整个文件",
  pageSeen: "已确认",
  confirmPages: "我已逐页看过，确认可以公开",
  confirmed: (count: number) => `已确认${count}页。`,
  tickFirst: "请先勾选看过的页面。",
  noSuchHit: "这一项已经不在稿件里了。请刷新页面，看过最新内容后再办理。",
  reasonShort: `理由至少要写${REASON_LEAST}个字。`,
  kept: "由保密审查员准予保留的内容",
  waiting: "还没有检查",
  openFile: "打开文件",
  purged:
    "发现疑似国家秘密标志，请立即停止并联系保密部门。稿件内容和附件已经从本系统清除，只留下发生过这件事的记录。请不要再次上传。",
  purgedTitle: "（疑似涉密，内容已清除）",
};

/** What was just done at the gate, told on the page that follows. */
export const GATE_DONE = [
  "scanned",
  "passed",
  "proposed",
  "masked",
  "cleaned",
  "flattened",
  "confirmed",
] as const;
export const gateSaid: Readonly<Record<(typeof GATE_DONE)[number], string>> = {
  scanned: "附件已经重新检查，结果如下。",
  passed: gatePanel.passed,
  proposed: gatePanel.proposed,
  masked: "已经打码。内容有改动，之前的审查意见作废，需要重新送审。",
  cleaned: gatePanel.cleaned,
  flattened: "已经转成图片版，并换到了稿件上。请保密审查员逐页确认。",
  confirmed: "已经记录您的逐页确认。",
};

const GATE_ACTS = ["cleanFailed", "maskNothing", "maskNotPossible", "noSuchHit", "reasonShort"] as const;
/** Why something could not be done to what was found. */
export type GateAct = (typeof GATE_ACTS)[number];
export const isGateAct = (refusal: string): refusal is GateAct => GATE_ACTS.some((one) => one === refusal);

/** The centre of scans (扫描中心, G08). */
export const scanCenter = {
  title: "扫描中心",
  what: "列出已经公开的信息和正在办理的稿件里找到的个人信息与涉密标志。每次检查规则更新后，已经公开的内容会重新检查一遍。",
  subjects: { public: "已经公开", draft: "正在办理" },
  subjectNav: "检查范围",
  progress: (done: number, total: number) => `已按现行规则检查${done}条，共${total}条公开信息。`,
  last: (time: string) => `最近一次检查：${time}。`,
  empty: {
    public: "公开的信息里没有发现需要处理的内容。",
    draft: "正在办理的稿件里没有发现需要处理的内容。",
  },
  unknown: (asked: string) => `没有“${asked}”这个检查范围，下面列出的是已经公开的信息。`,
  heads: { title: "标题", block: "不得上网", confirm: "须说明理由", notice: "请留意", act: "办理" },
  counts: (block: number, confirm: number, notice: number) =>
    `不得上网${block}处，须说明理由${confirm}处，请留意${notice}处`,
  unreadable: "有附件无法检查",
  withdraw: "去撤下",
  open: "打开稿件",
  hits: "找到的内容",
  more: "只列出前面的一部分，其余请打开稿件查看。",
  next: "下一页",
  previous: "上一页",
  urgent: "公开的信息里有疑似涉密标志。请立即撤下，并联系本单位保密部门。",
};
