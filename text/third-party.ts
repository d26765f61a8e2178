import type { LinkState } from "@/domain/info-request/applicant/third-party-link";
import {
  REPLY_LIMITS,
  type ReplyField,
  type ReplyProblem,
} from "@/domain/info-request/applicant/third-party-reply";
import { dayInFull } from "./dates";

const ARTICLE = "《中华人民共和国政府信息公开条例》第三十二条";

const timeLeft = (remaining: number) => (remaining > 0 ? `还有${remaining}个工作日` : "今天是最后一天");

/** The page on which a third party (第三方) gives its opinion. */
export const thirdPartyPage = {
  title: "征求第三方意见",
  errorPrefix: "错误：",
  from: (agency: string) =>
    `${agency}收到一件政府信息公开申请，所申请的信息可能涉及您的商业秘密、个人隐私等合法权益，依法征求您的意见。`,
  until: (lastOn: string, remaining: number, provisional: boolean) =>
    `请在${dayInFull(lastOn)}${provisional ? "（预估）" : ""}前（含当日）提出意见，${timeLeft(remaining)}。`,
  codeTitle: "请输入验证码",
  code: "验证码",
  codeHint: "8位字母和数字，写在随征求意见书送达的纸上，或者由承办人员告知；不分大小写，可以不输入短横线",
  open: "查看征求意见的内容",
  summary: (count: number) => `有 ${count} 处需要修改`,
  codeProblems: {
    missing: "请填写验证码",
    shape: "验证码应为8位字母和数字，请对照核对是否有遗漏",
    wrong: "验证码不正确，请对照核对后再试",
  },
  rest: (time: string) => `30分钟内已有5次输入不正确，为了防止他人猜测，请在${time}以后再试。`,
  lost: (agency: string, phone: string) => `没有收到验证码或者遗失的，请致电${agency}（${phone}）。`,
  asked: "申请公开的内容",
  extract: "其中涉及您的部分",
  noExtract: "涉及您的部分见征求意见书。",
  who: "征求意见的对象",
  law: "您的意见怎样起作用",
  rules: [
    `您应当自收到征求意见书之日起15个工作日内提出意见（${ARTICLE}）。`,
    "您同意公开的，行政机关可以公开。",
    "您不同意公开并且有合理理由的，行政机关不予公开；行政机关认为不公开可能对公共利益造成重大影响的，可以决定公开，并将决定公开的内容和理由书面告知您。",
    "逾期没有提出意见的，由行政机关依法决定是否公开。",
  ],
  formTitle: "您的意见",
  fields: {
    position: "是否同意公开",
    reason: "理由",
    basis: "依据",
    signer: "签名",
  } satisfies Record<ReplyField, string>,
  agree: "同意公开",
  object: "不同意公开",
  objectHint: "可以只针对其中一部分，在理由里写明哪些页、哪些内容不同意公开",
  reasonHint: `不同意公开的必须填写，不超过${REPLY_LIMITS.reason}字。写明公开会怎样损害您的合法权益`,
  basisHint: "法律、法规的名称和条款",
  signerHint: "填写作出意见的人的姓名；单位的意见，填写经办人姓名",
  consequence: "意见只能提交一次，提交后不能修改。提交后，这个链接可以用来查看您提交的内容。",
  submit: "提交意见",
  notTaken: "意见没有提交成功：这件申请的办理状态刚刚改变。您填写的内容还在下面，请致电办理机关。",
  kept: "打开超过15分钟，需要重新输入验证码。您填写的内容已经保存，输入后接着填写。",
  privacy: "您填写的内容只供办理机关办理这件申请使用，不会告知申请人。本页面不显示申请人的身份。",
} as const;

const TEXT_PROBLEMS = (what: string, limit: number) =>
  ({
    missing: `请填写${what}`,
    long: `${what}不能超过${limit}字，请删减；您填写的内容还在下面`,
    illegal: `${what}含有无法保存的字符，请删除后重新提交；您填写的内容还在下面`,
    privateUse: `${what}含有系统无法识别的字（自造字），请改用标准汉字；您填写的内容还在下面`,
    characters: `${what}只能是文字`,
  }) satisfies Record<ReplyProblem, string>;

/** What is wrong with a reply, by field. */
export const replyProblems: Readonly<Record<ReplyField, Record<ReplyProblem, string>>> = {
  position: { ...TEXT_PROBLEMS("意见", 1), missing: "请选择是否同意公开" },
  reason: { ...TEXT_PROBLEMS("理由", REPLY_LIMITS.reason), missing: "不同意公开的，请填写理由" },
  basis: TEXT_PROBLEMS("依据", REPLY_LIMITS.basis),
  signer: { ...TEXT_PROBLEMS("签名", 50), missing: "请填写姓名", characters: "姓名只能是文字、间隔号和空格" },
};

/** The reply as it stands beside its event: the reason, and on what law it leans. */
export function replyText({ reason, basis }: { reason: string; basis: string }): string | null {
  return [reason, basis && `依据：${basis}`].filter(Boolean).join("\n") || null;
}

/** What was answered, on the link that was used. */
export const answeredPage = {
  title: "意见已提交",
  lead: (on: string) => `您已于${dayInFull(on)}提交意见，办理机关已经收到。`,
  position: (agreed: boolean) => (agreed ? "同意公开" : "不同意公开"),
  text: "理由和依据",
  none: "没有填写",
  files: "证明材料",
  informedTitle: "行政机关的决定",
  informed: (on: string) =>
    `行政机关于${dayInFull(on)}告知：认为不公开可能对公共利益造成重大影响，决定公开（${ARTICLE}）。`,
  informedRemedy: (reviewOrgan: string, court: string) =>
    `对公开决定不服的，可以自收到告知书之日起60日内向${reviewOrgan}申请行政复议，或者自收到告知书之日起6个月内向${court}提起行政诉讼。`,
  next: "办理机关依法作出决定。决定公开而您不同意的，会书面告知您。",
} as const;

/** A link that shows nothing any more: why, and whom to call. */
export const goneLink = {
  title: {
    unknown: "没有这个页面",
    expired: "提出意见的期限已过",
    revoked: "链接已经失效",
    settled: "不需要再提出意见",
  },
  lead: {
    unknown: "链接不完整或者不正确。请对照征求意见书核对网址，或者扫描上面的二维码。",
    expired: "自收到征求意见书之日起15个工作日的期限已过，不能再在这里提出意见，由行政机关依法决定是否公开。",
    revoked: "这个链接已由办理机关收回。收到新的征求意见书的，请使用新的链接。",
    settled: "办理机关已经通过其他方式收到您的意见，或者这件申请已经办结。",
  },
  call: (agency: string, office: string, phone: string, hours: string) =>
    `有疑问的，请联系${office.startsWith(agency) ? "" : agency}${office}，电话 ${phone}${hours ? `，${hours}` : ""}。`,
  callSite: (phone: string, hours: string) => `有疑问的，可以致电 ${phone}${hours ? `，${hours}` : ""}。`,
} satisfies {
  title: Record<Exclude<LinkState, "open" | "answered"> | "unknown", string>;
  lead: Record<Exclude<LinkState, "open" | "answered"> | "unknown", string>;
} & Record<string, unknown>;

/** The desk's side of it. */
export const thirdPartyDesk = {
  title: "第三方网上意见",
  lead: "为每一份征求意见书生成一个链接和一个验证码。链接印在征求意见书上，验证码另行告知（另纸送达或者电话告知），两样合在一起才能打开。",
  toCase: "返回案件",
  none: "这件申请没有正在征求的第三方意见。先在案件页办理“征求第三方意见”，再在这里生成链接。",
  letter: (on: string, until: string) => `${dayInFull(on)}的征求意见书，意见期限至${dayInFull(until)}`,
  fields: {
    name: "第三方名称或姓名",
    contact: "联系方式",
    asked: "申请公开的内容",
    extract: "涉及该第三方的部分",
  },
  nameHint: "加密保存，不进入办理记录",
  askedHint: "删去能看出申请人是谁的内容。对方看到的就是这里写的",
  extractHint: "摘录或者概述涉及该第三方的内容；对方只看到自己的部分",
  make: "生成链接和验证码",
  remake: "收回旧链接，生成新的",
  made: "链接和验证码已生成。只显示这一次，请现在打印或者抄下。",
  sheet: {
    title: "第三方意见网上提交",
    to: "致",
    address: "网址",
    codeTitle: "第三方意见网上提交的验证码",
    codeUse: "打开征求意见书上的网址后，在页面上输入这个验证码。请不要告诉他人。",
    apart: "请沿虚线裁开：上半部分随征求意见书送达，下半部分另行送达，也可以用电话告知验证码。",
    until: (day: string) => `请在${day}前（含当日）提交意见`,
    print: "打印链接和验证码",
    qr: "扫码打开意见页",
  },
  revoke: "收回链接",
  revoked: "链接已收回。",
  linksTitle: "已生成的链接",
  columns: ["第三方", "生成", "状态", ""],
  state: {
    waiting: "等待打开",
    opened: (on: string) => `已打开（${on}）`,
    replied: (on: string, signer: string) => `已提交意见（${on}，签名：${signer}）`,
    revoked: (on: string) => `已收回（${on}）`,
  },
  open: "管理网上意见链接",
  problems: {
    "name.missing": "请填写第三方的名称或者姓名",
    "name.long": "名称不能超过100字",
    "asked.missing": "请填写申请公开的内容",
    "text.long": "不能超过5000字",
    "text.illegal": "含有无法保存的字符，请删除后再提交",
  },
} as const;
