import type { OverviewPeriod, PeriodPart, Span } from "@/domain/oversight/overview-period";
import {
  IN_TENTHS,
  type OverviewFigure,
  type OverviewTargets,
  type TargetedFigure,
  targetOf,
} from "@/domain/oversight/targets";
import type { TargetProblem } from "@/domain/oversight/targets-form";
import { dayInFull } from "./dates";

const tenths = (value: number) => `${Math.floor(value / 10)}.${value % 10}`;

export const overviewNames: Readonly<Record<OverviewFigure, string>> = {
  received: "收到",
  onTime: "按期办结率",
  days: "平均办理工作日",
  overdue: "逾期件",
  published: "主动公开数",
  columns: "栏目更新合格率",
};

const UNITS: Readonly<Record<OverviewFigure, string>> = {
  received: "件",
  onTime: "%",
  days: "个工作日",
  overdue: "件",
  published: "条",
  columns: "%",
};

/** A value with its unit; a dash where there was nothing to count. */
export function overviewValue(figure: OverviewFigure, value: number | null): string {
  if (value === null) return "—";
  const unit = UNITS[figure];
  const digits = IN_TENTHS.includes(figure) ? tenths(value) : String(value);
  return unit === "%" ? `${digits}%` : `${digits}${unit}`;
}

/** A value as the axis and the table of a chart show it. */
export const overviewDrawn = (figure: OverviewFigure, value: number | null) =>
  value !== null && IN_TENTHS.includes(figure) ? value / 10 : value;

export const overviewUnit = (figure: OverviewFigure) => UNITS[figure];

const monthOf = ({ from }: Span) => `${from.slice(0, 4)}年${Number(from.slice(5, 7))}月`;
export const monthShort = ({ from }: Span) => `${from.slice(2, 4)}年${Number(from.slice(5, 7))}月`;

const QUARTERS = ["第一季度", "第二季度", "第三季度", "第四季度"];

export function partName(part: PeriodPart): string {
  if (part === "year") return "全年";
  const place = Number(part.slice(1));
  return part.startsWith("q") ? (QUARTERS[place - 1] ?? "") : `${place}月`;
}

const KINDS: Readonly<Record<string, string>> = { y: "上年", q: "上一季度", m: "上月" };

/** How the period before is called: as far as this one has come. */
const beforeName = ({ part, isRunning }: OverviewPeriod) =>
  `${KINDS[part.charAt(0)] ?? ""}${isRunning ? "同期" : ""}`;

/** What became of a figure since the period before. */
export function comparison(
  figure: OverviewFigure,
  now: number | null,
  before: number | null,
  period: OverviewPeriod,
): string {
  const name = beforeName(period);
  if (before === null) return `${name}没有可比的数据`;
  const was = `${name}${overviewValue(figure, before)}`;
  if (now === null) return was;
  if (now === before) return `${was}，持平`;
  const by = Math.abs(now - before);
  const difference = UNITS[figure] === "%" ? `${tenths(by)}个百分点` : overviewValue(figure, by);
  const isShare = UNITS[figure] === "%" || figure === "days";
  const word = now > before ? (isShare ? "上升" : "增加") : isShare ? "下降" : "减少";
  return `${was}，${word}${difference}`;
}

/** The target of a figure for a period of so many months. */
export function targetSentence(figure: OverviewFigure, targets: OverviewTargets, months: number): string {
  if (figure === "received") return "不设目标";
  const target = targetOf(figure, targets, months);
  if (target === null) return "未设目标";
  if (figure === "overdue" && target === 0) return "目标：没有逾期";
  const limit = figure === "days" || figure === "overdue" ? "不超过" : "不低于";
  return `目标：${limit}${overviewValue(figure, target)}`;
}

/** What twelve months of a figure show: the month that stands out. */
export function trendFinding(
  figure: OverviewFigure,
  months: readonly Span[],
  values: readonly (number | null)[],
): string {
  const known = months.flatMap((month, at) => {
    const value = values[at] ?? null;
    return value === null ? [] : [{ month: monthOf(month), value }];
  });
  const name = overviewNames[figure];
  const [first, ...rest] = known;
  if (!first) return `近12个月没有可以统计${name}的数据`;
  const isLow = figure === "onTime" || figure === "columns";
  const extreme = rest.reduce((found, one) => {
    const isFurther = isLow ? one.value < found.value : one.value > found.value;
    return isFurther ? one : found;
  }, first);
  if (known.every(({ value }) => value === first.value))
    return known.length === 1
      ? `近12个月只有${first.month}有数据：${overviewValue(figure, first.value)}`
      : `近12个月${name}${first.value === 0 ? "都是0" : `一直是${overviewValue(figure, first.value)}`}`;
  const word = isLow ? "最低" : figure === "days" ? "最长" : "最多";
  return `近12个月${word}的是${extreme.month}：${overviewValue(figure, extreme.value)}`;
}

/** The cases that the page opens. */
export const overviewListNames = {
  received: "收到的申请",
  closed: "办结的申请",
  late: "逾期办结的申请",
  answered: "作出答复的申请",
  overdue: "逾期未办结的申请",
} as const;

export const targetNames: Readonly<Record<TargetedFigure, string>> = {
  onTime: "按期办结率不低于（%）",
  days: "平均办理工作日不超过（个）",
  overdue: "逾期件不超过（件）",
  published: "主动公开数每月不少于（条）",
  columns: "栏目更新合格率不低于（%）",
};

/** The leader's page (领导看板) and what it opens. */
export const overviewText = {
  title: "领导看板",
  year: "年份",
  part: "时段",
  scope: "机关",
  wholeCity: "全部机关",
  /** Whose numbers of which days. */
  lead: (agency: string, { from, to }: Span) => `${agency}，${dayInFull(from)}至${dayInFull(to)}。`,
  futurePart: "所选时段还没有开始，下面显示全年的数字。",
  unknownAgency: (asked: string) => `没有代码为“${asked}”的机关，下面显示全部机关的数字。`,
  open: (name: string, value: string) => `${name}${value}，查看明细`,
  details: {
    received: "收到日在本时段内的申请",
    onTime: (closed: number, late: number) =>
      late > 0 ? `办结${closed}件，其中逾期办结${late}件` : `办结${closed}件，没有逾期办结的`,
    seeLate: "查看逾期办结的",
    days: (answered: number) => `作出答复的${answered}件，从收到次日算到答复日`,
    overdue: (day: string) => `${day}已过期限、还没有办结的申请`,
    published: "发布日期在本时段内、现在仍可查阅的信息",
    columns: (held: number, day: string) =>
      held === 0 ? "没有由本机关负责的栏目" : `${held}个栏目，按${day}的情况`,
  },
  trend: "近12个月",
  month: "月份",
  reached: "已达到",
  missed: "未达到",
  notes: "口径说明",
  noteOnTime:
    "按期办结率是办结的申请中按期办结的比例，办结日不晚于法定期限届满日为按期；申请人逾期不补正、逾期不缴费或者撤回的，计入按期。",
  noteDays: "平均办理工作日包含等待申请人补正、征求第三方意见的时间，不等于法定期限内已用的天数。",
  noteColumns: "栏目不空白、并且最新一条没有超过应更新的天数，为合格；列入例外清单的栏目不计入。",
  noteTargets: "目标由系统管理员设定，只用于内部管理。法定期限对每一件申请都适用，不因达到目标而放宽。",
  listLead: (count: number) => `共${count}件。这里只列编号和办理过程，不显示申请人和申请内容。`,
  workingDays: "办理工作日",
  back: "返回领导看板",
  publicationsTitle: (agency: string) => `${agency}：主动公开的信息`,
  publicationsLead: (count: number, { from, to }: Span) =>
    `${dayInFull(from)}至${dayInFull(to)}发布、现在仍可查阅的共${count}条。`,
  columnsTitle: (agency: string) => `${agency}：栏目更新情况`,
  columnsLead: (kept: number, held: number, day: string) => `按${day}的情况，${held}个栏目中${kept}个合格。`,
  columnsCaption: "栏目更新情况",
  column: "栏目",
  lastOn: "最新发布",
  updateDays: "应更新天数",
  state: "情况",
  kept: "合格",
  empty: "空白",
  overdueBy: (days: number) => `超过${days}天`,
  noFrequency: "未规定",
  never: "没有信息",
  noColumns: "没有由本机关负责的栏目。",
  targetsTitle: "监督目标",
  targetsLead:
    "领导看板上每个数字的目标。目标只用于内部管理，不改变法定期限；留空表示不设目标。“收到”不设目标：申请多少由申请人决定。",
  targetsSave: "保存目标",
  targetsSaved: "目标已保存，领导看板从现在起按新的目标显示。",
  targetHints: {
    onTime: "0到100，可以有一位小数",
    days: "0到60，可以有一位小数",
    overdue: "0到100000的整数",
    published: "0到100000的整数；看板上按所选时段已经开始的月数相乘",
    columns: "0到100，可以有一位小数",
  } satisfies Record<TargetedFigure, string>,
} as const;

/** A target as its field shows it. */
export function overviewTargetTyped(figure: TargetedFigure, target: number | null): string {
  if (target === null) return "";
  return IN_TENTHS.includes(figure) && target % 10 !== 0
    ? tenths(target)
    : String(overviewDrawn(figure, target));
}

/** What can be wrong with a target. */
export const targetProblems = {
  "target.share": "请填写0到100之间的数，最多一位小数，例如 98.5",
  "target.days": "请填写0到60之间的数，最多一位小数，例如 15",
  "target.count": "请填写0到100000之间的整数",
} as const satisfies Record<TargetProblem, string>;
