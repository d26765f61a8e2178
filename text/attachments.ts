import type { FileProblem } from "@/domain/attachment/problems";
import type { AttachmentNote, AttachmentRole } from "@/domain/attachment/roles";

/** What a file is to its case, as lists name it. */
export const roleNames = {
  identity: "身份证明",
  request: "申请材料",
  scan: "收件扫描件",
  opinion: "征求意见材料",
  evidence: "办理材料",
  original: "待处理的原件",
  answer: "答复附件",
  letter: "盖章文书",
} as const satisfies Record<AttachmentRole, string>;

/** What each role means, for the officer who chooses one. */
export const roleHints = {
  identity: "申请人的身份证明，只有可以查看申请人信息的人员能够打开",
  request: "申请人随申请、补正提交的材料",
  scan: "当面、邮寄、传真收到的申请表扫描件",
  opinion: "第三方、共同制作机关的书面意见",
  evidence: "送达回证、检索记录等办理过程材料",
  original: "申请人要的信息的原件，处理前不对外提供，由承办人和审核员查看",
  answer: "可以提供给申请人的信息，答复发出后申请人能够下载",
  letter: "盖章后的告知书扫描件，答复发出后申请人能够下载",
} as const satisfies Record<AttachmentRole, string>;

/** What stood out when a file came in. */
export const noteTexts = {
  encrypted: "文件设有密码，无法审查内容。请联系提交人提供不加密的版本。",
  active: "PDF含有脚本、动作或者嵌入文件。请在断开网络的电脑上用安全的阅读器打开。",
  unscanned: "收到时病毒检查没有完成，打开前请先查毒。",
  renamed: "文件名的后缀与内容不一致，已按内容改正后缀。",
} as const satisfies Record<AttachmentNote, string>;

/** The list of a case's files. */
export const attachmentList = {
  byApplicant: "申请人",
  byThirdParty: "第三方",
  mayNotOpen: "由有权限的人员查看",
  none: "还没有附件。",
  redacted: "由原件遮盖后生成",
};

/** Above the files that came with an answer, for the applicant. */
export const answerFiles = "答复附件";

/** The part of the case page that holds the files. */
export const attachmentSection = {
  title: "附件",
  add: "添加附件",
  role: "附件用途",
  files: "选择文件",
  filesHint: "JPG、PNG、PDF、DOCX、XLSX、OFD，每个不超过50MB，一次最多10个。",
  send: "上传文件",
  redact: "遮盖",
  redactText: "遮盖文字答复中的内容",
  rolesTitle: "各种用途的说明",
};

/** What came of sending files. */
export function filesTaken(count: number): string {
  return `已保存 ${count} 个文件。`;
}
export const filesRefused = "下面的文件没有保存，其他文件不受影响：";
export const noFileChosen = "没有收到文件。请先选择文件，再上传。";
/** A file for the applicant that comes too late or from the wrong hand. */
export const notAddedNow = (why: string) => ({
  title: "文件没有列入答复附件",
  paragraphs: [why, "文件没有保存。办理过程中的材料，请选择其他附件用途后重新上传。"],
});
export const mayNotAdd = "您没有为这件申请添加附件的权限，文件没有保存。";

/** Why a file was not taken, and what to do; said under the file's name. */
export const fileProblems = {
  empty: "文件为空，请重新选择。",
  tooLarge: "单个文件不能超过10MB。可以压缩图片、降低扫描分辨率，或者分成几个文件。",
  tooMany: "最多上传10个文件，合计不超过50MB。前面已经收到的文件都在，不用重新选择。",
  typeNotTaken: "请上传JPG、PNG或PDF。其他格式的文件可以先另存为PDF。",
  imageBroken: "图片损坏，打不开。请重新拍摄或者重新扫描。",
  imageTooLarge: "图片像素过大（超过4000万像素）。请缩小后再上传。",
  pdfInvalid: "文件内容不是有效的PDF。请用原来的软件重新导出。",
  pdfBroken: "PDF文件损坏，打不开。请重新导出或者重新扫描。",
  archiveBroken: "文档损坏，或者内部结构不正常。请用原来的软件打开后另存一份再上传。",
  archiveTooLarge: "压缩包解压后过大，不能接收。请拆分成几个较小的文件。",
  macros: "文档含有宏，不允许上传。请另存为不含宏的格式，或者导出为PDF。",
  externalSource: "文档引用外部资源（如远程模板）。请断开引用后另存，或者导出为PDF。",
  encrypted: "文件已加密，无法审查。请取消密码后再上传。",
  active: "PDF含有脚本或嵌入文件。请用“打印到PDF”的方式重新生成后再上传。",
  infected: "文件未通过安全检查，没有保存。请在查杀病毒后重新提供。",
  scannerAway: "病毒检查服务暂时没有响应，文件没有保存。请稍后再上传。",
  checkFailed: "没能在规定时间内检查完这个文件，没有保存。请缩小或者拆分后再上传。",
  storageFull:
    "服务器存储空间不足，暂时不能接收文件，已通知管理员。文字内容可以照常保存和提交，材料可以改为当面或者邮寄提供。",
} as const satisfies Record<FileProblem, string>;

/** The same for the desk, whose limits are wider. */
export const staffFileProblems: Readonly<Record<FileProblem, string>> = {
  ...fileProblems,
  tooLarge: "单个文件不能超过50MB。可以降低扫描分辨率，或者分成几个文件。",
  tooMany: "一次最多上传10个文件，合计不超过100MB。前面的文件已经保存，不用重新选择。",
  typeNotTaken: "请上传JPG、PNG、PDF、DOCX、XLSX或OFD。其他格式的文件可以先另存为PDF。",
};

/** A stored file that is not what was stored (UP-042). */
export const damagedFile = {
  title: "文件完整性校验失败",
  paragraphs: [
    "这个文件在存储中被改动或者已经缺失，没有提供给您，已通知管理员。",
    "您可以稍后再试，或者拨打信息公开工作机构的电话索取。",
  ],
};

/** A file that is not there for whoever asks. */
export const missingFile = {
  title: "找不到这个文件",
  paragraphs: ["文件不存在，或者不属于您打开的这件申请。请回到申请页面，从附件列表重新打开。"],
};

/** A size as a person reads it. */
export function fileSize(bytes: number): string {
  if (bytes < 1024) return `${bytes} 字节`;
  if (bytes < 1024 * 1024) return `${Math.ceil(bytes / 1024)} KB`;
  return `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}
