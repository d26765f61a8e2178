import { parseDocumentNumber } from "../document-number";

/** A line as the rules read it: one width, single blanks. */
export const readable = (text: string): string => text.normalize("NFKC").replace(/\s+/g, " ").trim();
/** The same without any blank: red heads and names are set with blanks between their characters. */
export const dense = (text: string): string => readable(text).replace(/ /g, "");

const AGENCY_END =
  "(?:人民政府|政府办公室|办公室|办公厅|委员会|管理委员会|局|厅|部|署|院|处|所|站|中心|支队|大队|总队|分局|街道办事处|办事处|法院|检察院|总局|公司|集团|协会|联合会|总工会|指挥部|领导小组|委|办|镇|馆|校|学校|医院|银行|党组|联社)";
const AGENCY = new RegExp(`^[\\p{Script=Han}（）()、·]{2,40}${AGENCY_END}(?:[(（].{1,6}[)）])?$`, "u");
const OFFICE =
  /^(?:(?:代|副)?(?:市长|区长|县长|镇长|省长|主任|局长|厅长|部长|主席|总理|行长|署长)|主任委员) ?[\p{Script=Han}·]{2,8}$/u;

/** True for the full name of an agency. */
export const isAgencyName = (text: string): boolean => AGENCY.test(dense(text));

/** True for what stands where a document is signed: an agency, several, or an office with its holder's name. */
export function isSigner(text: string): boolean {
  const flat = readable(text);
  if (flat.length > 80 || /[。；：:;,，]/.test(flat)) return false;
  return isAgencyName(flat) || OFFICE.test(flat) || flat.split(" ").every((name) => isAgencyName(name));
}

/** 份号、密级和保密期限、紧急程度 (GB/T 9704 7.2.1–7.2.3). */
export const isHeadNote = (text: string): boolean =>
  /^(?:\d{6}|(?:绝密|机密|秘密|内部)(?:[★☆*].{0,8})?|特急|加急|平急|特提)$/.test(dense(text));

/** 发文机关标志: the name with 文件, an order, minutes, or the name alone. */
export function isLetterhead(text: string): boolean {
  const flat = dense(text);
  if (flat.length > 60 || /[。；，：]/.test(flat) || /关于/.test(flat)) return false;
  return /(?:文件|令|公告|通告|纪要|会议纪要|公报)$/.test(flat) || isAgencyName(flat);
}

/** A 发文字号 that stands in a line of its own, also beside 签发人; null where there is none. */
export function documentNumberIn(text: string): string | null {
  const flat = readable(text)
    .replace(/签发人.*$/, "")
    .trim();
  // An order and a set of minutes bear a running number alone: 第12号.
  if (/^[(（]?第? ?[\d〇零一二三四五六七八九十百]{1,5} ?[号期][)）]?$/.test(flat))
    return flat.replace(/[()（） ]/g, "");
  if (/^[〔[(（【]\d{4}[〕\])）】] ?第? ?\d{1,5} ?[号期]$/.test(flat)) return flat;
  if (/[。；，：]/.test(flat)) return null;
  const bare = flat.replace(/^[(（](.+)[)）]$/, "$1");
  const number = parseDocumentNumber(bare);
  if (number === null) return null;
  return number.kind === "numbered" || number.kind === "annual" || /令第?/.test(bare) ? bare : null;
}

const TITLE_END =
  /(?:决议|决定|命令|令|公报|公告|通告|意见|通知|通报|报告|请示|批复|议案|函|纪要|办法|规定|细则|规则|条例|方案|计划|规划|预案|制度|标准|指南|清单|目录|公示|要点|总结|说明|须知|章程|决算|预算|解读|工作方案|实施意见|措施)(?:[(（][^()（）]{1,20}[)）])?$/;

/** True for the end of a title. */
export const endsTitle = (text: string): boolean => TITLE_END.test(dense(text));

/** （2026年3月2日市政府第1次常务会议通过）: who passed a text, and when. */
export const isSubtitle = (text: string): boolean =>
  /^[(（].*(?:通过|批准|公布|发布|施行|修订|修正|印发|起草说明|征求意见稿|送审稿).*[)）]$/.test(
    readable(text),
  ) || /^[—―-]{1,2}\S/.test(readable(text));

/** 附件1, 附表一： the mark above what is attached. */
export const isAttachmentMark = (text: string): boolean =>
  /^附(?:件|表|图|录) ?(?:[\d一二三四五六七八九十]{0,3})(?:-\d{1,2})? ?[:：]?$/.test(readable(text));

/** 附件：1. …, or 附件1：…: the list of what is attached. */
export const isAttachmentNote = (text: string): boolean =>
  /^附(?:件|表) ?\d{0,2} ?[:：] ?\S/.test(readable(text));

export const isNumbered = (text: string): boolean => /^\d{1,2} ?[.、]/.test(readable(text));

/** 抄送、抄报、分送 (GB/T 9704 7.4.2). */
export const isCopyTo = (text: string): boolean => /^(?:抄送|抄报|分送|发送|主送)[:：]/.test(readable(text));

/** 印发机关和印发日期 (7.4.3), or what a printer adds to it. */
export const isPrinting = (text: string): boolean =>
  /(?:\d|[〇零一二三四五六七八九十])日 ?印发$/.test(readable(text)) ||
  /^(?:公开方式|信息公开选项|公开属性)[:：]/.test(readable(text)) ||
  /^[(（]?共印 ?\d+ ?份[)）]?$/.test(readable(text));

/** 此件公开发布 with or without its brackets. */
export const isRelease = (text: string): boolean => /^[(（]?此件.{2,20}?[)）]?$/.test(dense(text));

/** 附注: （联系人：…，联系电话：…）. */
export const isContact = (text: string): boolean =>
  /^[(（](?:联系人|联系单位|联系电话|联系方式|经办人)/.test(readable(text));

/** 表1 …, or the unit of the figures of a table. */
export const isTableName = (text: string): boolean =>
  /^(?:附?表 ?\d{1,3}(?:-\d{1,2})?)(?:[:： ]|$)/.test(readable(text)) || isUnit(text);
export const isUnit = (text: string): boolean =>
  /^[(（]?(?:金额|计量)?单位[:：].{1,16}$/.test(readable(text));

const NUMERAL = "[一二三四五六七八九十百千零〇\\d]{1,9}";
export const DIVISION = new RegExp(`^第${NUMERAL}[章节编](?![节程])`, "u");
export const ARTICLE = new RegExp(`^第${NUMERAL}条(?:之${NUMERAL})?`, "u");
