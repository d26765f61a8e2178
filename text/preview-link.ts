import type { PreviewLinkState, PreviewRefusal, PreviewScope } from "@/domain/publication/preview-link";
import { PREVIEW_HOURS } from "@/domain/publication/preview-link";
import { instantInFull } from "./dates";

export const previewRefusals = {
  noSuchDraft: "没有找到这份稿件，或者它不归您所在的机关办理。没有生成链接。",
  readerWrong: "请写明链接给谁看，例如“局长张某”，不要写证件号码、电话。没有生成链接。",
  switchedOff: "系统管理员没有开放预览链接。请让对方用本单位账号查看，或者打印送阅。",
  withheld: "这份稿件不是主动公开的，不能用链接给没有账号的人看。请让对方用本单位账号查看，或者打印送阅。",
  isPublic: "这份稿件已经发布或者撤下，不再用预览链接。请直接打开公开页面。",
  secrecyMark: "稿件里有疑似国家秘密标志，不能离开发布台。请立即联系本单位保密部门。",
  filesUnscanned: "附件还没有检查完，请稍后再生成链接。",
  filesUnreadable: "有附件无法检查，不能给没有账号的人看。请换成能正常打开的文件。",
} satisfies Record<PreviewRefusal | "readerWrong", string>;

/** On the page of a draft. */
export const previewLinkForm = {
  title: "预览链接",
  what: (hours: number) =>
    `给没有账号的人（例如本机关负责人）看稿子用，${hours}小时后自动失效，可以随时收回。页面带“预览稿，未公开”字样，不含附件内容；每次查看都记入审计记录。链接在谁手里谁就能看，请用单位内部渠道发送。`,
  reader: "给谁看",
  readerHint: "写姓名或者职务，收回时好辨认",
  make: "生成预览链接",
  made: (expiresAt: number) =>
    `预览链接已经生成，${instantInFull(expiresAt)}失效。请现在复制，离开本页后不再显示。`,
  copy: "预览链接（只显示这一次）",
  none: "没有生成过预览链接。",
  caption: "生成过的预览链接",
  heads: { reader: "给谁看", until: "有效期", read: "查看", act: "办理" },
  states: { open: "有效", expired: "已失效", revoked: "已收回" } satisfies Record<PreviewLinkState, string>,
  until: (state: string, expiresAt: number) => `${state}（${instantInFull(expiresAt)}）`,
  read: (times: number, last: number | null) =>
    last === null ? "还没有看过" : `${times}次，最近${instantInFull(last)}`,
  revoke: "收回",
  revoked: "已收回。这个链接现在打不开稿件。",
  notRevoked: "这个链接已经收回或者不属于这份稿件。",
} as const;

/** `/preview/TOKEN`, as whoever has the link reads it. */
export const previewedPage = {
  title: "预览稿，未公开",
  mark: "预览稿，未公开",
  notice: (reader: string, expiresAt: number) =>
    `本页供${reader}审阅，${instantInFull(expiresAt)}前有效。内容还没有公开，可能会改，请不要转发、截图。`,
  missing: {
    title: "没有找到这份预览稿",
    lead: "网址可能抄漏了字符。请核对收到的链接，或者请发给您链接的同事重新生成一个。",
  },
  gone: {
    title: "这个预览链接已经失效",
    expired: "链接过了有效期。还需要看的，请发给您链接的同事重新生成一个。",
    revoked: "链接已经被收回。还需要看的，请联系发给您链接的同事。",
    closed: "这份稿件现在不能用链接查看，可能已经发布、正在修改或者不再允许预览。请联系发给您链接的同事。",
  },
} as const;

/** What an administrator decides. */
export const previewSettings = {
  title: "预览链接",
  lead: "编辑可以为没有账号的人生成限时的预览链接。带有国家秘密标志、附件没有检查的稿件，任何设置下都不能用链接查看。",
  scope: "哪些稿件可以用",
  scopes: {
    none: "都不可以",
    proactive: "只限主动公开的稿件（默认）",
    all: "全部稿件，包括依申请公开、不予公开的",
  } satisfies Record<PreviewScope, string>,
  hours: "几小时后失效",
  hoursHint: `${PREVIEW_HOURS.least}到${PREVIEW_HOURS.most}之间的整数，默认${PREVIEW_HOURS.usual}`,
  save: "保存预览链接的设置",
  saved: "预览链接的设置已保存。",
  problems: { "hours.wrong": `请填写${PREVIEW_HOURS.least}到${PREVIEW_HOURS.most}之间的整数。` },
} as const;
