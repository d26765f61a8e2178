import type { LetterReceiver } from "@/domain/letter/letters";

/** Beside the words of a letter: how it can be taken away. */
export const letterFiles = {
  docx: "下载 Word 文件",
  pdf: "下载 PDF",
  lacking: (codes: readonly string[]) =>
    `注：文中的“〓”是本机字库没有收录的字（${codes.join("、")}），以网页和 Word 文件为准。`,
  lackingOnPage: (characters: readonly string[]) =>
    `PDF 的字库没有收录“${characters.join("”“")}”，PDF 里以“〓”代替并加注；网页和 Word 文件不受影响。`,
} as const;

export const RECEIVER_LABELS = {
  applicant: "申请人",
  thirdParty: "第三方",
  agency: "其他行政机关",
  file: "存档",
} satisfies Record<LetterReceiver, string>;

/** The letters of a case, at the desk and behind its code. */
export const letterList = {
  title: "文书",
  forApplicant: "发给您的文书",
  heads: { letter: "文书", number: "发文字号", receiver: "送给谁", on: "日期", files: "下载" },
  noNumber: "不编号",
  none: "还没有发出文书。",
  read: (title: string) => `查看《${title}》`,
  fileOf: (format: string, title: string) => `${format}：${title}`,
  word: "Word",
  pdf: "PDF",
  back: "返回办理进度",
  gone: "没有找到这份文书",
  goneWhy: "它可能还没有发出。请返回办理进度页，从“发给您的文书”里打开。",
} as const;

/** The desk's page of one letter. */
export const letterPage = {
  title: "文书",
  preview: "文书预览",
  draft: "这是草稿，签发后才编定发文字号。缺少的内容标为黄色，补齐前不能送审核和签发。",
  signed: "文书已签发，不能再改。需要改正的，另发更正告知书。",
  masked: "页面上的申请人姓名已遮蔽。",
  whole: "下载的文件写全名，每次下载都记入审计日志。",
  maskedFiles: "您没有查看申请人信息的权限，下载的文件里姓名同样遮蔽。",
  noAnswer: "还没有起草答复。",
  print: "可以用浏览器的打印功能打印。",
  correct: "更正这份文书",
  correctHow: "另发一份更正告知书，有自己的发文字号；原文书照原样保留。",
  byHand: "另行制发文书",
} as const;

/** Letters that no step leaves. */
export const byHandPage = {
  title: "另行制发文书",
  lead: "办理步骤会自动留下相应的文书。下面的文书没有对应的步骤，由负责人直接签发。",
  pick: "文书",
  corrects: "更正哪一份文书",
  pickLetter: "请选择",
  correction: "更正的内容",
  correctionHint: "写明原文书哪一处、改为什么。申请人会看到这段文字。",
  receiver: "送给哪个机关",
  matter: "协助办理的事项",
  record: "更正的内容",
  recordHint:
    "写明哪一条记录、依据什么、更正为什么；无权更正的，写明转送的机关或者申请人可以向哪个机关提出（条例第四十一条）。",
  sign: "签发文书",
  nothing: "这件申请还没有可以更正的文书。",
  issued: "文书已签发，发文字号已编定。",
} as const;

export const byHandProblems = {
  "text.missing": "请填写这一项",
  "text.illegal": "文字里有无法保存的字符，请删除后重新填写",
  "text.tooLong": "文字太长，最多 5000 个字",
  "letter.missing": "请选择要更正的文书",
} as const;
export type ByHandProblem = keyof typeof byHandProblems;

/** How an answer reached the applicant (S-46). */
export const DELIVERY_WAY_LABELS = {
  online: "网上查看",
  email: "电子邮件",
  post: "邮寄",
  pickup: "当面签收",
  fax: "传真",
} as const;

export const deliveryForm = {
  how: "送达方式",
  proof: "送达凭证",
  proofHint: "例如：邮件编号 XA00000000044；由谁当面签收；邮件回执的时间。会写进送达回证，只供内部查看。",
} as const;
