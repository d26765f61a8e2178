import {
  APPLICANT_TYPES,
  type ApplicantType,
  CHANNELS,
  type Channel,
} from "@/domain/info-request/application/channels";
import { OUTCOME_IDS, outcomeRule } from "@/domain/law/outcomes";
import { onTimeShare } from "@/domain/oversight/figures";
import { THEMES } from "@/domain/publication/themes";
import {
  CASE_TIMINGS,
  type CaseCut,
  type CaseTiming,
  type EndedCounts,
  LONG_STEPS,
  type LongStep,
  type ReceivedCounts,
  UNPLACED,
} from "@/domain/statistics/case-cuts";
import { DAY_BANDS, type DayBand } from "@/domain/statistics/day-bands";
import { leaderOf, shareOf } from "@/domain/statistics/shares";
import type { StatCell, StatTable } from "@/domain/statistics/stat-table";
import { APPLICANT_TYPE_LABELS, CHANNEL_LABELS } from "./info-request";
import {
  bandNames,
  daysFinding,
  leaderFinding,
  percentText,
  rateFinding,
  stepNames,
  timingNames,
  yuanText,
} from "./statistics";
import { type Counted, changeCell, countCell, countTable, type Sides, shareCell } from "./statistics-tables";

/** What is counted of the cases of a scope. */
export interface CaseFigures {
  received: ReceivedCounts;
  ended: EndedCounts;
}

const ofKeys = (
  keys: readonly string[],
  counts: ReadonlyMap<string, number>,
  before: ReadonlyMap<string, number> | undefined,
  nameOf: (key: string) => string,
): Counted[] =>
  keys.map((key) => ({
    key,
    name: nameOf(key),
    count: counts.get(key) ?? 0,
    before: before ? (before.get(key) ?? 0) : null,
  }));

/** Keys that have something on either side, the fullest first; an order of their own where equal. */
const present = (counted: readonly Counted[]) =>
  counted.filter(({ count, before }) => count > 0 || (before ?? 0) > 0).toSorted((a, b) => b.count - a.count);

const outcomeName = (key: string) => {
  const outcome = OUTCOME_IDS.find((id) => id === key);
  return outcome ? `${outcomeRule(outcome).code} ${outcomeRule(outcome).name}` : "2019年以前的旧口径结果";
};
const shortOutcome = (key: string) => {
  const outcome = OUTCOME_IDS.find((id) => id === key);
  return outcome ? `“${outcomeRule(outcome).name}”` : "旧口径结果";
};
/** 「2026年12月」 for 2026-12. */
export const monthName = (key: string) => `${Number(key.slice(0, 4))}年${Number(key.slice(5))}月`;

/** Months of one year go without it. */
export const monthIn = (months: readonly string[]) =>
  new Set(months.map((one) => one.slice(0, 4))).size > 1
    ? monthName
    : (key: string) => `${Number(key.slice(5))}月`;

const nothing = { received: "这一时段没有收到申请", ended: "这一时段没有办结的申请" } as const;

/** What the finding of a table holds its first row against. */
const againstIn = (counted: readonly Counted[], againstName: string | null) => (key: string) => {
  const before = counted.find((one) => one.key === key)?.before ?? null;
  return againstName === null || before === null ? null : { name: againstName, count: before };
};

const nameIn =
  (counted: readonly Counted[], tail = "") =>
  (key: string) =>
    `${counted.find((one) => one.key === key)?.name ?? key}${tail}`;

/** The names that the tables need: agencies by code, and the months of both sides. */
export interface Frame {
  agencies: ReadonlyMap<string, string>;
  months: Readonly<Record<"now" | "before", readonly string[]>>;
}

function themesTable(sides: Sides<CaseFigures>): StatTable {
  const [now, before] = [sides.now.received, sides.before?.received];
  const found = [...now.themes.keys(), ...(before?.themes.keys() ?? [])];
  const keys = [...new Set([...THEMES.map(({ name }) => name), ...found])].filter((key) => key !== UNPLACED);
  const named = present(ofKeys(keys, now.themes, before?.themes, (key) => key));
  const rest = present(ofKeys([UNPLACED], now.themes, before?.themes, () => "没有归类"));
  return countTable({
    key: "theme",
    title: "申请内容主题",
    cut: "theme",
    counted: [...named, ...rest],
    sides,
    unit: "件",
    whole: { cut: "received", count: now.total, before: before?.total ?? null },
    finding: leaderFinding(leaderOf(named), {
      nameOf: (key) => `${key}类`,
      unit: "件",
      ofWhat: "已归类的",
      nothing: now.total === 0 ? nothing.received : "这一时段收到的申请都没有归类",
      againstOf: againstIn(named, sides.againstName),
    }),
    chart: "bars",
    note: "按导入历史办件时写明的主题分类（一级）统计；没有写明主题的单列，占比按全部收到的申请计算。",
  });
}

/** What came: by channel, kind of applicant, theme, month, agency. */
function receivedTables(sides: Sides<CaseFigures>, { agencies, months }: Frame): StatTable[] {
  const [now, before] = [sides.now.received, sides.before?.received];
  const table = (
    key: string,
    title: string,
    counted: readonly Counted[],
    tail: string,
    chart?: "bars" | "columns",
  ) =>
    countTable({
      key,
      title,
      cut: key,
      counted,
      sides,
      unit: "件",
      whole: { cut: "received", count: now.total, before: before?.total ?? null },
      finding: leaderFinding(leaderOf(counted), {
        nameOf: nameIn(counted, tail),
        unit: "件",
        nothing: nothing.received,
        againstOf: againstIn(counted, sides.againstName),
      }),
      ...(chart && { chart }),
    });
  const channels = ofKeys(CHANNELS, now.channels, before?.channels, (key) => CHANNEL_LABELS[key as Channel]);
  const types = ofKeys(
    APPLICANT_TYPES,
    now.applicantTypes,
    before?.applicantTypes,
    (key) => APPLICANT_TYPE_LABELS[key as ApplicantType],
  );
  // Months stand side by side by their place in the span: the first of this one beside the first of the other.
  const byMonth = months.now.map((key, at): Counted => {
    const other = months.before[at];
    const count = now.months.get(key) ?? 0;
    const name = monthIn(months.now)(key);
    if (!before) return { key, name, count, before: null };
    const earlier = other === undefined ? 0 : (before.months.get(other) ?? 0);
    return { key, name, count, before: earlier, keyBefore: other ?? key };
  });
  const bodies = present(
    ofKeys([...agencies.keys()], now.agencies, before?.agencies, (key) => agencies.get(key) ?? key),
  );
  return [
    table("channel", "收到渠道", channels, "申请", "bars"),
    table("applicantType", "申请人类型", types, "提出的", "bars"),
    themesTable(sides),
    table("month", "收到月份", byMonth, "收到的", "columns"),
    ...(agencies.size > 1 ? [table("agency", "收到申请的机关", bodies, "收到的")] : []),
  ];
}

function timingTable(sides: Sides<CaseFigures>): StatTable {
  const [now, before] = [sides.now.ended, sides.before?.ended];
  const shareIn = ({ timings: { onTime, late } }: EndedCounts) =>
    onTimeShare({ closed: onTime + late, onTime });
  const counted = CASE_TIMINGS.map((key): Counted => {
    return { key, name: timingNames[key], count: now.timings[key], before: before?.timings[key] ?? null };
  });
  const late = now.timings.late;
  const rate = rateFinding(
    "按期办结率",
    shareIn(now),
    before && sides.againstName !== null ? { name: sides.againstName, share: shareIn(before) } : null,
    now.total === 0 ? nothing.ended : "这一时段办结的申请都不计期限",
  );
  const table = countTable({
    key: "timing",
    title: "办结期限",
    cut: "timing",
    counted,
    sides,
    unit: "件",
    whole: { cut: "ended", count: now.total, before: before?.total ?? null },
    finding: shareIn(now) === null ? rate : `${rate}，${late === 0 ? "没有逾期的" : `逾期${late}件`}`,
    chart: "bars",
    note: `按期办结率＝按期办结÷（按期办结＋逾期办结），不含还没有办结的。按期：办结日不晚于期限届满日，征求意见的时间已经从期限里扣除，延长的期限已经计入；等待补正、缴费时终结或者撤回的，计入按期。2019年5月15日以前收到的申请适用旧条例的期限，不计期限。${now.provisional === 0 ? "" : "期限届满日还是预估的单列，已经包括在上面各行里。"}`,
  });
  if (now.provisional === 0) return table;
  const provisional: StatCell[] = [
    { text: "其中：届满日为预估的" },
    countCell("provisional", "", now.provisional),
    shareCell(shareOf(now.provisional, now.total)),
    ...(before
      ? [
          countCell("provisional", "", before.provisional, "before"),
          changeCell(now.provisional - before.provisional),
        ]
      : []),
  ];
  return { ...table, rows: [...table.rows, provisional] };
}

function daysTable(sides: Sides<CaseFigures>): StatTable {
  const [now, before] = [sides.now.ended, sides.before?.ended];
  const inBand = ({ days }: EndedCounts, from: number, to: number) =>
    days.reduce((sum, { value, count }) => (value >= from && value <= to ? sum + count : sum), 0);
  const counted = DAY_BANDS.map(({ key, from, to }): Counted => {
    return {
      key,
      name: bandNames[key],
      count: inBand(now, from, to),
      before: before ? inBand(before, from, to) : null,
    };
  });
  const earlier = before && sides.againstName !== null ? daysFinding(before.days, "办结", "") : "";
  return countTable({
    key: "days",
    title: "办理用时",
    cut: "days",
    counted,
    sides,
    unit: "件",
    whole: { cut: "ended", count: now.total, before: before?.total ?? null },
    finding: daysFinding(now.days, "办结", nothing.ended),
    chart: "bars",
    note: `用时从收到日的次日数到办结日，只数工作日，包括征求意见、等待补正和等待缴费的时间，所以可能超过法定期限而没有逾期。${earlier === "" ? "" : `${sides.againstName}：${earlier}。`}`,
  });
}

function stepsTable(sides: Sides<CaseFigures>): StatTable {
  const [now, before] = [sides.now.ended, sides.before?.ended];
  const counted = LONG_STEPS.map((key): Counted => {
    return { key, name: stepNames[key], count: now.steps[key], before: before?.steps[key] ?? null };
  });
  const rate = (key: (typeof LONG_STEPS)[number]) => percentText(shareOf(now.steps[key], now.total));
  return countTable({
    key: "step",
    title: "延长和补正",
    cut: "step",
    counted,
    sides,
    unit: "件",
    whole: { cut: "ended", count: now.total, before: before?.total ?? null },
    finding:
      now.total === 0
        ? nothing.ended
        : `办结的申请中，延长过答复期限的占${rate("extended")}，告知过补正的占${rate("amendmentAsked")}`,
    note: "合计是这一时段办结的申请；同一件申请可以既补正又延长，所以各行相加不等于合计。",
  });
}

function outcomesTable(sides: Sides<CaseFigures>): StatTable {
  const [now, before] = [sides.now.ended, sides.before?.ended];
  const counted = ofKeys([...OUTCOME_IDS, UNPLACED], now.outcomes, before?.outcomes, outcomeName).filter(
    ({ count, before: earlier }) => count > 0 || (earlier ?? 0) > 0,
  );
  return countTable({
    key: "outcome",
    title: "办理结果",
    cut: "outcome",
    counted,
    sides,
    unit: "件",
    whole: { cut: "ended", count: now.total, before: before?.total ?? null },
    finding: leaderFinding(leaderOf(counted), {
      nameOf: shortOutcome,
      unit: "件",
      nothing: nothing.ended,
      againstOf: againstIn(counted, sides.againstName),
    }),
    chart: "bars",
    note: "结果按年度报告第三部分的行列出，没有的不列。拆分、合并的申请只按最后办理的那一件计数。",
  });
}

function feesTable(sides: Sides<CaseFigures>): StatTable {
  const { againstName } = sides;
  const [now, before] = [sides.now.ended.fees, sides.before?.ended.fees];
  const yuan = (cents: number): StatCell => ({ text: yuanText(cents), number: cents / 100 });
  const numeric = (label: string) => ({ label, numeric: true });
  return {
    key: "fee",
    title: "信息处理费",
    finding:
      now.cases === 0
        ? "办结的申请中没有收取信息处理费的"
        : `办结的申请中有${now.cases}件收取信息处理费，共${yuanText(now.cents)}元`,
    heads: [
      { label: "信息处理费", numeric: false },
      numeric("件数"),
      numeric("金额（元）"),
      ...(before && againstName !== null
        ? [numeric(`${againstName}件数`), numeric(`${againstName}金额（元）`)]
        : []),
    ],
    rows: [
      [
        { text: "已经收取" },
        countCell("fee", "", now.cases),
        yuan(now.cents),
        ...(before ? [countCell("fee", "", before.cases, "before"), yuan(before.cents)] : []),
      ],
    ],
    note: "按办结日归入时段，只计已经缴纳的；发出通知后减免的不计，历史办件以导入时写明的金额为准。",
  };
}

function agencyTimingTable({ now }: Sides<CaseFigures>, { agencies }: Frame): StatTable {
  const rows = [...agencies].flatMap(([code, name]) => {
    const found = now.ended.agencies.get(code);
    if (!found) return [];
    const { ended, late, undated } = found;
    return [
      {
        code,
        name,
        ended,
        late,
        closed: ended - undated,
        share: onTimeShare({ closed: ended - undated, onTime: ended - undated - late }),
      },
    ];
  });
  const behind = rows.filter(({ late }) => late > 0).toSorted((a, b) => b.late - a.late);
  const [first] = behind;
  const most = behind.filter(({ late }) => late === first?.late);
  const numeric = (label: string) => ({ label, numeric: true });
  return {
    key: "agencyTiming",
    title: "各机关办结",
    finding:
      rows.length === 0
        ? nothing.ended
        : !first
          ? `办结申请的${rows.length}个机关都没有逾期`
          : `${behind.length}个机关有逾期办结的，${most.length === 1 ? `${first.name}最多，有${first.late}件` : `最多的有${first.late}件，共${most.length}个机关`}`,
    heads: [
      { label: "机关", numeric: false },
      numeric("办结（件）"),
      numeric("逾期办结（件）"),
      numeric("按期办结率"),
    ],
    rows: rows
      .toSorted((a, b) => b.late - a.late || b.ended - a.ended)
      .map(({ code, name, ended, late, share }) => [
        { text: name },
        countCell("agencyEnded", code, ended),
        countCell("agencyLate", code, late),
        shareCell(share),
      ]),
    note: "没有办结申请的机关不列；按收到申请的机关统计，移送其他机关办理的也计在收到的机关。",
  };
}

/** Every table of the page on applications, in its order. */
export function requestTables(sides: Sides<CaseFigures>, frame: Frame): StatTable[] {
  return [
    ...receivedTables(sides, frame),
    outcomesTable(sides),
    timingTable(sides),
    daysTable(sides),
    stepsTable(sides),
    feesTable(sides),
    ...(frame.agencies.size > 1 ? [agencyTimingTable(sides, frame)] : []),
  ];
}

/** What a list holds, by the figure that opened it: 「收到的网上申请」. */
export function cutName(cut: CaseCut, key: string, agencies: ReadonlyMap<string, string>): string {
  const agency = agencies.get(key) ?? key;
  switch (cut) {
    case "received":
      return "收到的申请";
    case "channel":
      return `收到的${CHANNEL_LABELS[key as Channel]}申请`;
    case "applicantType":
      return `收到的${APPLICANT_TYPE_LABELS[key as ApplicantType]}的申请`;
    case "theme":
      return key === UNPLACED ? "收到的没有归类的申请" : `收到的${key}类申请`;
    case "month":
      return `中${monthName(key)}收到的申请`;
    case "agency":
      return `${agency}收到的申请`;
    case "ended":
      return "办结的申请";
    case "outcome":
      return `办结为${shortOutcome(key)}的申请`;
    case "timing":
      return `${timingNames[key as CaseTiming]}的申请`;
    case "provisional":
      return "办结、届满日为预估的申请";
    case "step":
      return `办结的、${stepNames[key as LongStep]}的申请`;
    case "fee":
      return "办结的、收取了信息处理费的申请";
    case "days":
      return `用时${bandNames[key as DayBand]}的申请`;
    case "agencyEnded":
      return `${agency}办结的申请`;
    case "agencyLate":
      return `${agency}逾期办结的申请`;
  }
}
