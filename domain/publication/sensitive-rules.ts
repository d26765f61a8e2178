import { type CalendarDate, isCalendarDate } from "@/domain/time/calendar-date";

/** What the scan looks for before a text is published. */
export const SENSITIVE_RULES = [
  "secrecyMark",
  "residentId",
  "bankCard",
  "mobile",
  "mobileOrAmount",
  "passport",
  "travelPermit",
  "email",
  "plate",
  "homeAddress",
  "nameList",
  "workSecret",
  "scriptLink",
  "foreignLink",
  "deadLink",
] as const;
export type SensitiveRule = (typeof SENSITIVE_RULES)[number];

/**
 * `block`: 保密法第三十一条 keeps state secrets off this network, and nobody here can let them pass. `confirm`: the examiner says why it may be
 * public. `mend`: only its editor can put it right. `notice`: looked at, nothing more.
 */
export type Severity = "block" | "mend" | "confirm" | "notice";

export const SEVERITIES: Readonly<Record<SensitiveRule, Severity>> = {
  secrecyMark: "block",
  residentId: "confirm",
  bankCard: "confirm",
  mobile: "confirm",
  mobileOrAmount: "notice",
  passport: "notice",
  travelPermit: "notice",
  email: "notice",
  plate: "notice",
  homeAddress: "notice",
  nameList: "notice",
  workSecret: "notice",
  // Addresses in a text (国办发〔2017〕47号): db/queries/text-links.ts finds them, for whose they are only the store knows.
  scriptLink: "mend",
  foreignLink: "confirm",
  deadLink: "notice",
};

export interface Pattern {
  rule: SensitiveRule;
  find: RegExp;
  /** Whether what the expression found is one; every one is, unless told. */
  holds?: (found: string, on: CalendarDate) => boolean;
  /** The found text with its telling part hidden. */
  mask: (found: string) => string;
}

const digitsOf = (text: string): string => text.replace(/\D/g, "");
const ends =
  (head: number, tail: number) =>
  (text: string): string => {
    const hidden = Math.max(text.length - head - tail, 3);
    return `${text.slice(0, head)}${"*".repeat(hidden)}${tail > 0 ? text.slice(-tail) : ""}`;
  };
const asIs = (text: string): string => text.replace(/\s+/g, " ").slice(0, 16);

const PROVINCES = new Set(
  "11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 71 81 82 83 91".split(
    " ",
  ),
);
/** Letters that are typed for the check character X. */
const X_LOOKS = "Xx×ХхΧχ";

function plainId(found: string): string {
  return found.replace(new RegExp(`[${X_LOOKS}]`, "gu"), "X").replace(/[^\dX]/g, "");
}

/** GB 11643: province, a birthday that has been, and the check character modulo 11-2. */
function isResidentId(found: string, on: CalendarDate): boolean {
  const id = plainId(found);
  const born = `${id.slice(6, 10)}-${id.slice(10, 12)}-${id.slice(12, 14)}`;
  if (!PROVINCES.has(id.slice(0, 2)) || !isCalendarDate(born) || born < "1900-01-01" || born > on)
    return false;
  const sum = Array.from(id).reduce((so, c, at) => so + (c === "X" ? 10 : Number(c)) * 2 ** (17 - at), 0);
  return sum % 11 === 1;
}

/** The last digit that ISO/IEC 7812 demands, and a beginning that Chinese and international cards have. */
function isBankCard(found: string): boolean {
  const digits = digitsOf(found);
  if (!/^(?:62|4|5[1-5])/.test(digits)) return false;
  const values = Array.from(digits, Number).reverse();
  const sum = values.reduce(
    (so, value, at) => so + (at % 2 === 0 ? value : value * 2 - (value > 4 ? 9 : 0)),
    0,
  );
  return sum % 10 === 0;
}

/** Words as they are printed on a mark: with space between the characters, or in a row. */
const apart = (...phrases: string[]): string => {
  const spaced = phrases.map((phrase) => (phrase.match(/\[.+?\]|./gu) ?? []).join("\\s{0,2}"));
  return `(?:${spaced.join("|")})`;
};

const STAR = "[★☆✩✪✫✬✭✮✯⭐]";
const PERIOD = `(?:\\s{0,4}(?:${apart("[长長]期")}|\\d{1,2}\\s{0,2}(?:年|个月|天)))`;
const LEVEL = `(?:${apart("[绝絕]密", "[机機]密")}|(?<!商\\s{0,2}[业業]\\s{0,2})${apart("秘密")})`;
const WORK_SECRET = apart("工作秘密");
const LINE = "[^\\p{L}\\p{N}\\n]{0,6}";

/** Marks of state and work secrets; 商业秘密, 机密性 and 保守秘密 are words like others. */
const SECRECY_MARKS: readonly RegExp[] = [
  new RegExp(`${LEVEL}\\s{0,4}${STAR}${PERIOD}?`, "gu"),
  new RegExp(`(?<!国家|工作)${LEVEL}\\s{0,4}\\*${PERIOD}?`, "gu"),
  new RegExp(
    `${apart("密[级級]", "秘密等[级級]")}\\s{0,4}:\\s{0,4}${apart("[绝絕]密", "[机機]密", "秘密")}`,
    "gu",
  ),
  new RegExp(
    `${apart("内部资料", "内部文件", "内部材料", "内部刊物")}[,、;:!()\\s]{0,6}${apart("注意保[存密管]", "[请切]勿外传", "不得外传", "不得公开", "严禁外传", "禁止外传")}`,
    "gu",
  ),
  // A mark stands alone or says of this text what it is; 「保守工作秘密」 in a duty or a regulation is no mark.
  new RegExp(`${WORK_SECRET}\\s{0,4}(?:${STAR}|\\*|${PERIOD})`, "gu"),
  new RegExp(`(?<=^${LINE})${WORK_SECRET}(?=${LINE}$)`, "gmu"),
  new RegExp(`[【〔[]\\s{0,2}${WORK_SECRET}\\s{0,2}[】〕\\]]`, "gu"),
  new RegExp(
    `(?:[本此该](?:文|件|材料|资料|信息|内容|通知|方案|报告|表)|以上内容)[^。;\\n]{0,6}(?<!不)(?:属|系|是|为|按)[^。;\\n]{0,2}${WORK_SECRET}`,
    "gu",
  ),
];

/** In a row, in fours with a rest, in fours without, and with something between all digits. */
const BANK_CARDS: readonly RegExp[] = [
  /(?<!\d)\d{16,19}(?!\d)/gu,
  /(?<!\d)\d{4}(?:[\s-]\d{4}){3}[\s-]?\d{1,3}(?!\d)/gu,
  /(?<!\d)\d{4}(?:[\s-]\d{4}){3}(?!\d)/gu,
  /(?<!\d[\s-]?)\d(?:[\s-]?\d){15,18}(?![\s-]?\d)/gu,
];

/** In groups, or every digit apart. */
const MOBILE =
  "(?:(?<!\\d)(?:\\+?86[\\s-]?)?1[3-9]\\d(?:[\\s-]?\\d){8}(?!\\d)|(?<!\\d[\\s-]?)1[\\s-][3-9](?:[\\s-]\\d){9}(?![\\s-]?\\d))";
const AMOUNT = "(?=\\.\\d\\d|\\s?(?:亿|万|千)?元)";
const mobileMask = (found: string): string => ends(3, 4)(digitsOf(found).slice(-11));

/** In the order in which they are looked for; what one has found, the next ones do not see. */
export const PATTERNS: readonly Pattern[] = [
  ...SECRECY_MARKS.map((find): Pattern => ({ rule: "secrecyMark", find, mask: asIs })),
  {
    rule: "residentId",
    find: new RegExp(`(?<!\\d)(?:\\d[^\\p{L}\\p{N}]{0,3}){17}[\\d${X_LOOKS}](?!\\d)`, "gu"),
    holds: isResidentId,
    mask: (found) => ends(6, 4)(plainId(found)),
  },
  ...BANK_CARDS.map(
    (find): Pattern => ({
      rule: "bankCard",
      find,
      holds: isBankCard,
      mask: (found) => ends(4, 4)(digitsOf(found)),
    }),
  ),
  { rule: "mobileOrAmount", find: new RegExp(MOBILE + AMOUNT, "gu"), mask: mobileMask },
  { rule: "mobile", find: new RegExp(MOBILE, "gu"), mask: mobileMask },
  {
    rule: "passport",
    find: /(?<![A-Za-z\d])(?:[EG]\d{8}|E[A-HJ-NP-Z]\d{7})(?![A-Za-z\d])/gu,
    mask: ends(2, 2),
  },
  { rule: "travelPermit", find: /(?<![A-Za-z\d])[HM]\d{8,10}(?![A-Za-z\d])/gu, mask: ends(2, 2) },
  {
    rule: "email",
    find: /[A-Za-z\d._%+-]{1,64}@[A-Za-z\d-]{1,63}(?:\.[A-Za-z\d-]{1,63}){1,4}/gu,
    mask: (found) => found.replace(/^(.)[^@]*/u, "$1***"),
  },
  {
    rule: "plate",
    find: /[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][A-Z][·\s]?(?=[A-Z]{0,3}\d)[A-HJ-NP-Z\d]{4,5}[A-HJ-NP-Z\d挂学警港澳](?![A-Za-z\d])/gu,
    mask: ends(2, 2),
  },
  {
    rule: "homeAddress",
    find: /(?:家庭|现|居?住|户籍|户口)(?:地址|住址|所在地):\s?[^\s,。;|]{4,40}|\p{Script=Han}{2,12}(?:路|街|巷|道|村|里)\d{1,5}(?:-\d{1,4})?号[^\s,。;|]{0,16}?\d{1,4}(?:房|室|单元)|\p{Script=Han}{2,12}(?:村|社区)[\p{Script=Han}\d]{1,6}(?:组|队|社|巷)\d{1,4}号/gu,
    // What is masked already asks nobody again.
    holds: (found) => !found.includes("**"),
    mask: ends(6, 0),
  },
  {
    rule: "nameList",
    // A list by its name, or by the head of its table: names beside what only the person and the office should know.
    find: /(?:低保|最低生活保障|残疾|特困|孤儿|困境儿童|贫困|救助|优抚|病例|患者|精神障碍|戒毒|矫正)[^。;\n]{0,12}(?:名单|花名册|明细表)|姓\s{0,4}名[^。;\n]{0,40}(?:身份证|证件号|手机|联系电话|住址|银行账|银行卡|账号|病种|残疾等级|诊断)/gu,
    mask: asIs,
  },
  { rule: "workSecret", find: /工作秘密/gu, mask: asIs },
];
