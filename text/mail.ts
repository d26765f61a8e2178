import type { CaseNews } from "@/domain/notice/mail";
import type { NoticeFacts, NoticeKind } from "@/domain/notice/notice-kinds";
import { dayInFull } from "./dates";
import { noticeSentence } from "./notices";

/** A mail in words. */
export interface MailText {
  subject: string;
  text: string;
}

interface Line {
  kind: NoticeKind;
  facts: NoticeFacts;
  number: string;
  agencyName: string;
}

/** The most cases that one mail lists; the page has them all. */
const MOST_LINES = 40;

const foot = (siteName: string, address: string) => [
  "",
  `请登录工作平台查看：${address}`,
  "",
  `本邮件由${siteName}自动发出，请勿回复。不想再收到的，可以在“我的账号”里关闭。`,
];

function list(lines: readonly Line[]): string[] {
  const told = lines
    .slice(0, MOST_LINES)
    .map(({ kind, facts, number, agencyName }) => `${number}　${noticeSentence(kind, facts, agencyName)}`);
  return lines.length > MOST_LINES ? [...told, `其余 ${lines.length - MOST_LINES} 件请登录查看。`] : told;
}

/** What an officer reads of the dates that are near. */
export function remindersMail(
  on: string,
  lines: readonly Line[],
  siteName: string,
  address: string,
): MailText {
  const over = lines.filter(({ kind }) => kind === "overdue" || kind === "escalatedOverdue").length;
  const near = lines.length - over;
  const parts = [...(over > 0 ? [`${over} 件已逾期`] : []), ...(near > 0 ? [`${near} 件临近期限`] : [])];
  return {
    subject: `${siteName}：${parts.join("，")}`,
    text: [`${dayInFull(on)}的到期提醒：`, "", ...list(lines), ...foot(siteName, address)].join("\n"),
  };
}

/** What an officer reads when a holiday notice has moved their dates. */
export function datesMovedMail(lines: readonly Line[], siteName: string, address: string): MailText {
  return {
    subject: `${siteName}：${lines.length} 件申请的答复期限因放假安排变动`,
    text: [
      "下列申请的答复期限已按新的放假安排重新计算：",
      "",
      ...list(lines),
      ...foot(siteName, address),
    ].join("\n"),
  };
}

const NEWS = {
  received: "已经收到",
  amendmentAsked: "需要您补正",
  feeNoticed: "有一份收费通知",
  extended: "延长了答复期限",
  answered: "已经答复",
} as const satisfies Record<CaseNews, string>;

/** What an applicant reads; what it is about they learn only with number and tracking code. */
export function caseNewsMail(news: CaseNews, number: string, siteName: string, address: string): MailText {
  return {
    subject: `${siteName}：您的申请 ${number} ${NEWS[news]}`,
    text: [
      "您好：",
      "",
      `您的政府信息公开申请（编号 ${number}）${NEWS[news]}。`,
      `为保护您的信息，邮件里不写具体内容。请用编号和查询码在这里查看：${address}`,
      "",
      `本邮件由${siteName}自动发出，请勿回复。`,
    ].join("\n"),
  };
}
