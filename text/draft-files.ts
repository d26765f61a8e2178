import type { FileProblem } from "@/domain/attachment/problems";
import type { FileListRefusal } from "@/domain/publication/draft-files";
import { PUBLICATION_FILES } from "@/domain/publication/file-types";
import type { DeskRefusal } from "@/domain/publication/publishing-desk";
import { staffFileProblems } from "./attachments";
import { deskRefusals } from "./publishing";

/** What the publishing desk takes, as its forms say it. */
const KINDS = "PDF、OFD、DOCX、XLSX、PPTX、DOC、XLS、PPT、WPS、ET、DPS、TXT、CSV、JPG、PNG";

/** The page of a draft's attachments. */
export const draftFilesPage = {
  title: "附件",
  back: "返回稿件",
  toList: "附件库",
  present: (count: number) => (count === 0 ? "还没有附件" : `现有附件（${count}个）`),
  none: "这份稿件还没有附件。",
  number: (position: number) => `附件${position}`,
  download: "下载",
  downloadOf: (name: string) => `下载：${name}`,
  readText: "看提取的文字",
  readTextOf: (name: string) => `看提取的文字：${name}`,
  fingerprint: "SHA-256",
  remade: "图片已重新生成，拍摄地点、设备等信息已经去掉",
  voidsClearance: "这份稿件已经通过审查。附件有任何改动，审查结论随即失效，需要重新送审。",
  notNow: "现在不能改动附件",
  mayNot: "附件由编辑改动。您可以打开核对。",
  up: "上移",
  upOf: (name: string) => `上移：${name}`,
  down: "下移",
  downOf: (name: string) => `下移：${name}`,
  change: "改名、替换、移除",
  changeOf: (name: string) => `改名、替换、移除：${name}`,
  name: "公开时的文件名",
  nameHint: "后缀按文件内容确定，不用填写。",
  rename: "保存文件名",
  replaceWith: "替换为",
  replaceHint: "文件名和顺序不变，后缀按新文件的内容确定。",
  replace: "替换文件",
  remove: "移除这个附件",
  removeHint: "只从这份稿件移除。已经公开的版本不受影响，直到新版本发布。",
  reread: "重新提取文字",
  rereadHint: "文字没有提取全，或者提取错了，可以重新提取。文件本身不变。",
  add: "添加附件",
  file: "选择文件",
  fileHint: `${KINDS}。每个不超过200MB，一份稿件最多${PUBLICATION_FILES.files}个。压缩包请解压后逐个添加。`,
  send: "上传附件",
  done: {
    added: "附件已保存。",
    moved: "附件顺序已保存。",
    renamed: "文件名已保存。",
    replaced: "附件已替换。",
    removed: "附件已移除。",
    reread: "已安排重新提取文字，过一会儿就能看到结果。",
  },
} as const;

/** The text that was taken out of an attachment, at the desk. */
export const draftFileText = {
  title: "附件文字",
  back: "返回附件列表",
} as const;

/** What came of an addition. */
export const filesAdded = (count: number) => `已添加 ${count} 个附件。`;
export const filesNotAdded = "下面的文件没有保存，其他文件不受影响：";
export const noDraftFile = "没有收到文件。请先选择文件，再上传。";

/** Why a file was not taken for a publication, and what to do; said under the file's name. */
export const draftFileProblems: Readonly<Record<FileProblem, string>> = {
  ...staffFileProblems,
  tooLarge: "单个文件不能超过200MB。请压缩图片、降低扫描分辨率，或者分成几个文件。",
  tooMany: "一次最多上传20个文件，合计不超过200MB。前面的文件已经保存，其余的请再传一次。",
  typeNotTaken: `不能接收这种类型的文件。可以上传${KINDS}。压缩包（ZIP、RAR、7Z）请解压后逐个上传，图片请另存为JPG或PNG，网页请另存为PDF。`,
  encrypted: "文件已加密，无法进行保密审查。请取消密码后再上传。",
};

const fileListRefusals: Readonly<Record<FileListRefusal, string>> = {
  tooManyFiles: `一份稿件最多带${PUBLICATION_FILES.files}个附件。文件没有保存，请合并后再上传。`,
  noSuchFile: "附件列表在您打开页面之后有了变动，刚才的改动没有生效。请刷新页面后再改。",
  nameMissing: "请填写文件名。文件名没有变动。",
  alreadyThere: "新文件和现在的附件完全相同，没有改动。",
};

/** Why attachments stay as they are. */
export function filesRefusal(refusal: DeskRefusal | FileListRefusal): string {
  return Object.hasOwn(fileListRefusals, refusal)
    ? fileListRefusals[refusal as FileListRefusal]
    : deskRefusals[refusal as DeskRefusal];
}

/** The plain page after a form that could do nothing. */
export const filesNotSaved = (why: string) => ({
  title: "附件没有保存",
  paragraphs: [why, "请返回稿件的附件页面，刷新后再办理。已经保存的附件不受影响。"],
});

/** A file that is not one of the draft's. */
export const noSuchDraftFile = {
  title: "找不到这个附件",
  paragraphs: ["它不是这份稿件的附件，或者稿件不归您所在的机关办理。请回到附件列表重新打开。"],
};

/** What earlier versions carried. */
export const fileVersions = {
  title: "各版本的附件",
  hint: "公众只能下载现在这一版的附件；以前各版的附件只在这里供本机关核对。",
  span: (from: number | null, to: number | null) => {
    if (from === null) return "历次版本";
    if (to === null) return `第${from}版起`;
    return from === to ? `第${from}版` : `第${from}版至第${to}版`;
  },
  current: "公开中",
} as const;

/** An upload in pieces. */
export const uploadWords = {
  notUnderstood: "没有收到文件信息。请刷新页面后重新选择文件。",
  tooMuchUnfinished: "您还有没传完的文件，合计已到上限（10个、400MB）。请先传完或者取消，再上传新的文件。",
  gone: "这次上传已经过期或者取消。请重新选择文件上传。",
  elsewhere: "上传位置与服务器不一致，正在从服务器记录的位置继续。",
  notTheSame: "收到的内容比文件本身长，文件可能在上传时被改动。请取消后重新选择文件。",
  busy: "上一段还在保存，请稍候。",
  drop: "把文件拖到这里，或者从下面选择",
  under: "正在上传",
  waiting: "等待上传",
  checking: "正在检查文件内容…",
  done: "已添加",
  stopped: "已中断，已经上传的部分保留一天。",
  signedOut:
    "没有上传完：登录可能已经过期，或者网络中断。已经上传的部分保留一天，重新登录后选择同一个文件会接着上传。",
  cancelled: "已取消",
  cancel: "取消",
  cancelOf: (name: string) => `取消上传：${name}`,
  again: "继续上传",
  againOf: (name: string) => `继续上传：${name}`,
  progressOf: (name: string) => `上传进度：${name}`,
  progress: (sent: string, all: string, percent: number) => `${sent} / ${all}（${percent}%）`,
  left: (names: readonly string[]) =>
    `上次有文件没有传完：${names.join("、")}。重新选择同一个文件，会从中断的地方接着上传。`,
  chooseFirst: "请先选择文件，再上传。",
} as const;
