import { onTimeShare } from "@/domain/oversight/figures";
import { disclosureItem } from "@/domain/publication/disclosure-items";
import { DAY_BANDS } from "@/domain/statistics/day-bands";
import {
  ARTICLE_20_ITEMS,
  FULLNESS,
  type Fullness,
  itemKey,
  itemOf,
  PUBLICATION_TIMINGS,
  type PublicationCounts,
  type PublicationCut,
  type PublicationTiming,
} from "@/domain/statistics/publication-cuts";
import { leaderOf, shareOf } from "@/domain/statistics/shares";
import type { StatCell, StatTable } from "@/domain/statistics/stat-table";
import { bandNames, daysFinding, leaderFinding, rateFinding } from "./statistics";
import { monthIn, monthName } from "./statistics-requests";
import { type Counted, countCell, countTable, type Sides } from "./statistics-tables";

const fullnessNames: Readonly<Record<Fullness, string>> = {
  body: "有正文",
  file: "无正文，附件可以读出文字",
  scan: "无正文，附件读不出文字",
  entry: "只有目录信息",
};

const timingNames: Readonly<Record<PublicationTiming, string>> = {
  onTime: "按期公开",
  late: "逾期公开",
  undated: "没有成文日期",
  legacy: "历史导入",
};

const nothing = "这一时段没有发布政府信息";

/** Names that the tables need. */
export interface PublicationFrame {
  agencies: ReadonlyMap<string, string>;
  columns: ReadonlyMap<string, string>;
  months: Readonly<Record<"now" | "before", readonly string[]>>;
}

type Maps = Pick<PublicationCounts, "bodies" | "columns">;

function countedIn(
  sides: Sides<PublicationCounts>,
  of: keyof Maps,
  names: ReadonlyMap<string, string>,
): Counted[] {
  const { now, before } = sides;
  return [...names]
    .map(([key, name]): Counted => {
      return { key, name, count: now[of].get(key) ?? 0, before: before ? (before[of].get(key) ?? 0) : null };
    })
    .filter(({ count, before: earlier }) => count > 0 || (earlier ?? 0) > 0)
    .toSorted((a, b) => b.count - a.count);
}

function tableOf(
  sides: Sides<PublicationCounts>,
  table: { key: PublicationCut; title: string; counted: readonly Counted[]; finding?: string; note?: string },
  nameOf: (name: string) => string,
  chart?: "bars" | "columns",
): StatTable {
  const { counted } = table;
  return countTable({
    ...table,
    cut: table.key,
    sides,
    unit: "条",
    whole: { cut: "published", count: sides.now.total, before: sides.before?.total ?? null },
    finding:
      table.finding ??
      leaderFinding(leaderOf(counted), {
        nameOf: (key) => nameOf(counted.find((one) => one.key === key)?.name ?? key),
        unit: "条",
        nothing,
        againstOf: (key) => {
          const before = counted.find((one) => one.key === key)?.before ?? null;
          return sides.againstName === null || before === null
            ? null
            : { name: sides.againstName, count: before };
        },
      }),
    ...(chart && { chart }),
  });
}

function monthsTable(sides: Sides<PublicationCounts>, months: PublicationFrame["months"]): StatTable {
  const { now, before } = sides;
  const counted = months.now.map((key, at): Counted => {
    const other = months.before[at];
    const earlier = before && other !== undefined ? (before.months.get(other) ?? 0) : 0;
    return {
      key,
      name: monthIn(months.now)(key),
      count: now.months.get(key) ?? 0,
      before: before ? earlier : null,
      ...(other !== undefined && { keyBefore: other }),
    };
  });
  return tableOf(sides, { key: "month", title: "发布月份", counted }, (name) => `${name}发布的`, "columns");
}

const fullShare = ({ fullness: { body, file }, total }: PublicationCounts) => shareOf(body + file, total);

function fullnessTable(sides: Sides<PublicationCounts>): StatTable {
  const { now, before, againstName } = sides;
  const counted = FULLNESS.map((key): Counted => {
    return { key, name: fullnessNames[key], count: now.fullness[key], before: before?.fullness[key] ?? null };
  });
  const rest = now.fullness.scan + now.fullness.entry;
  const rate = rateFinding(
    "全文电子化率",
    fullShare(now),
    before && againstName !== null ? { name: againstName, share: fullShare(before) } : null,
    nothing,
  );
  const finding =
    now.total === 0 ? rate : `${rate}，${rest === 0 ? "每条都读得到全文" : `${rest}条读不到全文`}`;
  return tableOf(
    sides,
    {
      key: "fullness",
      title: "全文完备情况",
      counted,
      finding,
      note: "全文电子化率＝（有正文的＋附件可以读出文字的）÷全部。附件读不出文字的，多半是扫描件或者还没有识别完。",
    },
    (name) => name,
    "bars",
  );
}

function timingTable(sides: Sides<PublicationCounts>): StatTable {
  const { now, before, againstName } = sides;
  const shareIn = ({ timings: { onTime, late } }: PublicationCounts) =>
    onTimeShare({ closed: onTime + late, onTime });
  const counted = PUBLICATION_TIMINGS.map((key): Counted => {
    return { key, name: timingNames[key], count: now.timings[key], before: before?.timings[key] ?? null };
  });
  const rate = rateFinding(
    "按期公开率",
    shareIn(now),
    before && againstName !== null ? { name: againstName, share: shareIn(before) } : null,
    now.total === 0 ? nothing : "这一时段发布的都不计期限",
  );
  const { late } = now.timings;
  const finding = shareIn(now) === null ? rate : `${rate}，${late === 0 ? "没有逾期的" : `逾期${late}条`}`;
  return tableOf(
    sides,
    {
      key: "timing",
      title: "公开期限",
      counted,
      finding,
      note: "按期公开率＝按期公开÷（按期公开＋逾期公开）。期限从成文日期起算20个工作日（条例第二十六条），预算决算等按各自法律的期限；没有成文日期的和历史导入的不计期限。",
    },
    (name) => name,
    "bars",
  );
}

function lagTable(sides: Sides<PublicationCounts>): StatTable {
  const { now, before } = sides;
  const inBand = ({ lags }: PublicationCounts, from: number, to: number) =>
    lags.reduce((sum, { value, count }) => (value >= from && value <= to ? sum + count : sum), 0);
  const all = (of: PublicationCounts) => inBand(of, 0, Number.POSITIVE_INFINITY);
  const counted = DAY_BANDS.map(({ key, from, to }): Counted => {
    return {
      key,
      name: bandNames[key],
      count: inBand(now, from, to),
      before: before ? inBand(before, from, to) : null,
    };
  });
  return tableOf(
    sides,
    {
      key: "lag",
      title: "从成文到公开",
      counted,
      finding: daysFinding(
        now.lags,
        "公开",
        all(now) === 0 && now.total > 0 ? "这一时段发布的都不计期限" : nothing,
      ),
      note: `只数工作日，从成文日期的次日数到发布日；不含没有成文日期的和历史导入的，所以各行相加可能少于合计。`,
    },
    (name) => name,
    "bars",
  );
}

/** Every table of the page on publications, in its order. */
export function publicationTables(
  sides: Sides<PublicationCounts>,
  { agencies, columns, months }: PublicationFrame,
): StatTable[] {
  const bodies = countedIn(sides, "bodies", agencies);
  const inColumns = countedIn(sides, "columns", columns);
  return [
    monthsTable(sides, months),
    ...(agencies.size > 1
      ? [tableOf(sides, { key: "body", title: "发布机关", counted: bodies }, (name) => name)]
      : []),
    tableOf(sides, { key: "column", title: "所在栏目", counted: inColumns }, (name) => `“${name}”栏目`),
    timingTable(sides),
    lagTable(sides),
    fullnessTable(sides),
  ];
}

const NUMERALS = "一 二 三 四 五 六 七 八 九 十 十一 十二 十三 十四 十五".split(" ");
const itemMark = (item: string) => `（${NUMERALS[ARTICLE_20_ITEMS.indexOf(item)] ?? ""}）`;

/** Which of the fifteen items each agency has published: a table of agencies by items, and one of the items with how many lack each. */
export function coverageTables(
  coverage: ReadonlyMap<string, ReadonlyMap<string, number>>,
  agencies: ReadonlyMap<string, string>,
): StatTable[] {
  const of = (code: string, item: string) => coverage.get(code)?.get(item) ?? 0;
  const bodies = [...agencies].filter(([code]) => coverage.has(code));
  const held = (code: string) => ARTICLE_20_ITEMS.filter((item) => of(code, item) > 0).length;
  const items = ARTICLE_20_ITEMS.map((item) => {
    const has = bodies.filter(([code]) => of(code, item) > 0).length;
    const total = bodies.reduce((sum, [code]) => sum + of(code, item), 0);
    return { item, has, lacks: bodies.length - has, total };
  });
  const full = bodies.filter(([code]) => held(code) === ARTICLE_20_ITEMS.length).length;
  const most = Math.max(0, ...items.map(({ lacks }) => lacks));
  const lacking = items.filter(({ lacks }) => lacks === most);
  const numeric = (label: string) => ({ label, numeric: true });
  const itemsFinding =
    most === 0
      ? "十五项都有机关公开，没有一项缺少"
      : lacking.length === ARTICLE_20_ITEMS.length
        ? `每一项都有${most}个机关没有公开`
        : `${lacking.length > 3 ? `有${lacking.length}项` : `第${lacking.map(({ item }) => itemMark(item)).join("、")}项`}公开的机关最少，${most === bodies.length ? "没有一个机关公开" : lacking.length > 1 ? `各有${most}个机关没有公开` : `有${most}个机关没有公开`}`;
  return [
    {
      key: "items",
      title: "各项公开情况",
      finding: bodies.length === 0 ? "没有可以统计的机关" : itemsFinding,
      heads: [
        { label: "条例第二十条", numeric: false },
        numeric("已公开的机关（个）"),
        numeric("没有公开的机关（个）"),
        numeric("信息（条）"),
      ],
      rows: items.map(({ item, has, lacks, total }): StatCell[] => [
        { text: `${itemMark(item)}${disclosureItem(item)?.text ?? ""}` },
        { text: String(has), number: has },
        { text: String(lacks), number: lacks },
        countCell("item", itemKey("", item), total),
      ]),
      note: "按现在仍可查阅、截至所选时段末日已经发布的信息统计，以所在栏目对应的事项为准。没有公开不等于没有履行义务：有的事项不属于该机关的职责。",
    },
    {
      key: "coverage",
      title: "各机关公开情况",
      finding:
        full === bodies.length && full > 0
          ? `${full}个机关十五项都已公开`
          : `${bodies.length}个机关中，${full === 0 ? "还没有十五项都公开的" : `${full}个十五项都已公开`}`,
      heads: [
        { label: "机关", numeric: false },
        numeric("已公开（项）"),
        ...ARTICLE_20_ITEMS.map((item) => numeric(itemMark(item))),
      ],
      rows: bodies.map(([code, name]) => [
        { text: name },
        { text: String(held(code)), number: held(code) },
        ...ARTICLE_20_ITEMS.map((item) => countCell("item", itemKey(code, item), of(code, item))),
      ]),
      note: "格内是信息条数，0表示没有公开过。",
    },
  ];
}

/** What a list holds, by the figure that opened it. */
export function publicationCutName(
  cut: PublicationCut,
  key: string,
  { agencies, columns }: Pick<PublicationFrame, "agencies" | "columns">,
): string {
  switch (cut) {
    case "published":
      return "发布的政府信息";
    case "body":
      return `${agencies.get(key) ?? key}发布的政府信息`;
    case "column":
      return `“${columns.get(key) ?? key}”栏目的政府信息`;
    case "month":
      return `中${monthName(key)}发布的政府信息`;
    case "fullness":
      return `${fullnessNames[key as Fullness]}的政府信息`;
    case "timing":
      return `${timingNames[key as PublicationTiming]}的政府信息`;
    case "lag":
      return `${bandNames[DAY_BANDS.find((one) => one.key === key)?.key ?? "41"]}公开的政府信息`;
    case "item": {
      const asked = itemOf(key);
      const whose = asked?.agencyCode ? (agencies.get(asked.agencyCode) ?? asked.agencyCode) : "";
      return `${whose}条例第二十条第${itemMark(asked?.item ?? "")}项的政府信息`;
    }
  }
}
