import type { CaseTiming, LongStep } from "@/domain/statistics/case-cuts";
import type { DayBand } from "@/domain/statistics/day-bands";
import type { Comparison, Period, PeriodPart, Span } from "@/domain/statistics/period";
import { type Leader, percentileOf } from "@/domain/statistics/shares";
import { dayInFull } from "./dates";

/** Tenths of a percent as people read them, 「31.7%」. */
export const percentText = (tenths: number | null): string =>
  tenths === null ? "—" : `${Math.floor(tenths / 10)}.${tenths % 10}%`;

/** 分 as yuan: whole ones without places. */
export const yuanText = (cents: number): string =>
  cents % 100 === 0 ? String(cents / 100) : (cents / 100).toFixed(2);

export const partNames: Readonly<Record<PeriodPart, string>> = {
  year: "全年",
  h1: "上半年",
  h2: "下半年",
  q1: "一季度",
  q2: "二季度",
  q3: "三季度",
  q4: "四季度",
};

export const comparisonNames: Readonly<Record<Comparison, string>> = {
  lastYear: "上年同期",
  previous: "前一时段",
  agency: "另一机关",
  none: "不比较",
};

export const timingNames: Readonly<Record<CaseTiming, string>> = {
  onTime: "按期办结",
  late: "逾期办结",
  undated: "不计期限",
};

export const stepNames: Readonly<Record<LongStep, string>> = {
  extended: "延长过答复期限",
  amendmentAsked: "告知过补正",
};

export const bandNames: Readonly<Record<DayBand, string>> = {
  "0-5": "5个工作日以内",
  "6-10": "6至10个工作日",
  "11-15": "11至15个工作日",
  "16-20": "16至20个工作日",
  "21-40": "21至40个工作日",
  "41": "超过40个工作日",
};

/** A span of days; a whole part of a year by its name. */
export function periodName({ from, to, part, year, isRunning }: Period): string {
  if (part === null) return spanName({ from, to });
  const name = part === "year" ? `${year}年` : `${year}年${partNames[part]}`;
  return isRunning ? `${name}（截至${dayInFull(to)}）` : name;
}

/** 「2026年1月1日至2026年3月31日」. */
export function spanName({ from, to }: Span): string {
  return from === to ? dayInFull(from) : `${dayInFull(from)}至${dayInFull(to)}`;
}

/** What figures are held against, as a sentence calls it: 「上年」「上年同期」「上季度」「市教育局」. */
export function againstName(comparison: Comparison, period: Period, otherName: string): string {
  if (comparison === "agency") return otherName;
  if (comparison === "lastYear") return period.part === "year" && !period.isRunning ? "上年" : "上年同期";
  return "前一时段";
}

/** What a finding speaks of: the unit, how a thing is named, and what the number before is called. */
export interface Against {
  name: string;
  count: number;
}

const list = (names: readonly string[]) =>
  names.length < 3
    ? names.join("和")
    : names.length > 4
      ? `${names.slice(0, 3).join("、")}等${names.length}类`
      : `${names.slice(0, -1).join("、")}和${names.at(-1)}`;

/** 「比上年多12件」「与上年持平」; silent without a comparison. */
export function difference(count: number, against: Against | null, unit: string): string {
  if (!against) return "";
  const more = count - against.count;
  if (more === 0) return `，与${against.name}持平`;
  return `，比${against.name}${more > 0 ? "多" : "少"}${Math.abs(more)}${unit}`;
}

/** Who stands first, with its share and how it moved: 「网上申请最多，占31.7%，比上年多12件」. */
export function leaderFinding(
  leader: Leader,
  say: {
    /** 「网上申请」 for a key. */
    nameOf: (key: string) => string;
    unit: string;
    /** Said when there is nothing at all. */
    nothing: string;
    againstOf?: (key: string) => Against | null;
    /** Of what the share is, where not of all. */
    ofWhat?: string;
  },
): string {
  const { nameOf, unit, nothing, againstOf = () => null, ofWhat = "" } = say;
  switch (leader.kind) {
    case "none":
      return nothing;
    case "only":
      return `全部${leader.count}${unit}都是${nameOf(leader.key)}${difference(leader.count, againstOf(leader.key), unit)}`;
    case "tied":
      return `${list(leader.keys.map(nameOf))}并列最多，各${leader.count}${unit}，各占${ofWhat}${percentText(leader.share)}`;
    case "one":
      return `${nameOf(leader.key)}最多，有${leader.count}${unit}，占${ofWhat}${percentText(leader.share)}${difference(leader.count, againstOf(leader.key), unit)}`;
  }
}

/** 「按期办结率98.2%，比上年提高1.1个百分点」. */
export function rateFinding(
  name: string,
  share: number | null,
  before: { name: string; share: number | null } | null,
  nothing: string,
): string {
  if (share === null) return nothing;
  const so = `${name}${percentText(share)}`;
  if (!before || before.share === null) return so;
  const more = share - before.share;
  if (more === 0) return `${so}，与${before.name}持平`;
  const points = `${Math.floor(Math.abs(more) / 10)}.${Math.abs(more) % 10}个百分点`;
  return `${so}，比${before.name}${more > 0 ? "提高" : "下降"}${points}`;
}

/** 「一半以上在9个工作日内办结，九成以上在18个工作日内办结」. */
export function daysFinding(
  frequencies: readonly { value: number; count: number }[],
  done: string,
  nothing: string,
): string {
  const [half, most] = [percentileOf(frequencies, 50), percentileOf(frequencies, 90)];
  if (half === null || most === null) return nothing;
  const within = (days: number) => (days === 0 ? "当天" : `${days}个工作日内`);
  if (half === most) return `九成以上在${within(most)}${done}`;
  return `一半以上在${within(half)}${done}，九成以上在${within(most)}${done}`;
}

/** The pages of statistics. */
export const statistics = {
  title: "统计分析",
  views: {
    "/oversight/statistics": "依申请公开",
    "/oversight/statistics/publications": "主动公开",
    "/oversight/statistics/coverage": "第二十条覆盖",
    "/oversight/statistics/services": "咨询和访问",
  },
  menu: "统计内容",
  requestsTitle: "依申请公开统计",
  publicationsTitle: "主动公开统计",
  coverageTitle: "条例第二十条覆盖情况",
  servicesTitle: "咨询和访问统计",
  form: {
    label: "选择统计范围",
    year: "年份",
    yearName: (year: number) => `${year}年`,
    part: "时段",
    agency: "机关",
    all: "全部机关",
    scope: "含下级机关",
    comparison: "比较",
    other: "比较的机关",
    none: "请选择",
    from: "起始日",
    to: "截止日",
    hint: "填写起止日期后，不再按年份和时段统计。日期写成2026-01-01。",
    show: "查看统计",
  },
  lead: (period: string, whose: string, against: string | null) =>
    `${period}，${whose}${against === null ? "" : `；与${against}比较`}。`,
  withSubordinates: (name: string, many: number) => `${name}及其${many}个下级机关`,
  allAgencies: (many: number) => `全部${many}个机关`,
  ofAgency: (name: string, span: string) => `${name}同一时段（${span}）`,
  problems: {
    unknownAgency: (asked: string) => `没有代码为“${asked}”的机关，下面是全部机关的统计。`,
    unknownOther: "没有选择要比较的机关，下面的统计不作比较。",
    badDays: "起止日期没有读懂，或者起始日晚于截止日，下面按年份和时段统计。",
    sameAgency: "要比较的机关和统计的机关相同，下面的统计不作比较。",
  },
  download: (title: string, format: string) => `下载“${title}”${format}`,
  csv: "CSV表格",
  xlsx: "Excel工作簿",
  print: "需要纸质材料时，可以直接用浏览器打印本页，A4纸。",
  listed: (count: number) => `共${count}条，标题可以打开公开页面。`,
  issuedOn: "成文日期",
  figure: "数量",
  thisPeriod: "本期",
  share: "占比",
  change: "增减",
  total: "合计",
  opens: (row: string, head: string, number: string) => `${row}，${head}${number}，查看名单`,
  file: (title: string, period: string) => `${title}-${period}`,
  sheet: "统计表",
  notesSheet: "说明",
  cases: {
    title: (what: string, whose: string, period: string) => `${whose}：${period}${what}`,
    unknown: "没有读懂要查看哪一项。请从统计表里重新点开。",
    back: "返回统计",
  },
} as const;
