import { type CalendarDate, calendarDate } from "../time/calendar-date";

export const FEE_RULE = "《政府信息公开信息处理费管理办法》（国办函〔2020〕109号）";

/** A step of 超额累进: what each unit from the last step's end up to `upTo` costs. */
interface Tier {
  upTo: number;
  yuan: number;
}

/** One way of charging: its steps, and how prices go on beyond the last of them. */
interface FeeScale {
  article: string;
  /** The article's own words, shortened to the prices. */
  words: string;
  tiers: readonly Tier[];
  beyond: { units: number; yuan: number } | null;
}

/** What is in force from a day on; an amended one is added, the old one stays for old cases. */
interface FeeTable {
  from: CalendarDate;
  rule: string;
  items: FeeScale;
  pages: FeeScale;
}

const FEE_TABLES: readonly FeeTable[] = [
  {
    from: calendarDate("2021-01-01"),
    rule: FEE_RULE,
    items: {
      article: "第四条",
      words:
        "按件计收：同一申请人一个自然月内累计10件以下（含10件）的不收费；11—30件（含30件）的部分，100元/件；31件以上的部分，以10件为一档，每增加一档，收费标准提高100元/件",
      tiers: [
        { upTo: 10, yuan: 0 },
        { upTo: 30, yuan: 100 },
      ],
      beyond: { units: 10, yuan: 100 },
    },
    pages: {
      article: "第五条",
      words:
        "按量计收：30页以下（含30页）的不收费；31—100页（含100页）的部分，10元/页；101—200页（含200页）的部分，20元/页；201页以上的部分，40元/页",
      tiers: [
        { upTo: 30, yuan: 0 },
        { upTo: 100, yuan: 10 },
        { upTo: 200, yuan: 20 },
        { upTo: Number.POSITIVE_INFINITY, yuan: 40 },
      ],
      beyond: null,
    },
  },
];

export const FEE_METHODS = ["items", "pages"] as const;
export type FeeMethod = (typeof FEE_METHODS)[number];

/**
 * What a fee is reckoned from, one way and never both (第三条). By items: how many the applicant had asked of this agency in the
 * calendar month before this application, and for how many it counts itself. By pages: those of this application alone.
 */
export type FeeBasis =
  | { method: "items"; before: number; items: number }
  | { method: "pages"; pages: number };

/** What a fee is reckoned from: the units an officer counts, and how many the record counts before them. */
export function feeBasis(method: FeeMethod, units: number, before: number): FeeBasis {
  return method === "items" ? { method, before, items: units } : { method, pages: units };
}

/** One line of the calculation: units `from` to `to` at one price. */
export interface FeeLine {
  from: number;
  to: number;
  /** How many units of this application fall into it. */
  units: number;
  yuanEach: number;
  yuan: number;
}

export interface Fee {
  cents: number;
  rule: string;
  article: string;
  words: string;
  lines: FeeLine[];
}

/** The tiers of a scale as far as a number of units reaches. */
function tiersUpTo({ tiers, beyond }: FeeScale, units: number): readonly Tier[] {
  const all = [...tiers];
  for (let last = all.at(-1); beyond && last && last.upTo < units; last = all.at(-1)) {
    all.push({ upTo: last.upTo + beyond.units, yuan: last.yuan + beyond.yuan });
  }
  return all;
}

/** The fee (信息处理费) of one application by the table in force on a day; null before there was one. */
export function feeOf(basis: FeeBasis, on: CalendarDate): Fee | null {
  const table = FEE_TABLES.findLast(({ from }) => from <= on);
  return table ? reckon(basis, table) : null;
}

/** What something would cost by the newest table, for the examples of the guide. */
export function currentYuan(basis: FeeBasis): number {
  const table = FEE_TABLES.at(-1);
  return table ? reckon(basis, table).cents / 100 : 0;
}

function reckon(basis: FeeBasis, table: FeeTable): Fee {
  const scale = table[basis.method];
  const { before, units } =
    basis.method === "items"
      ? { before: basis.before, units: basis.items }
      : { before: 0, units: basis.pages };
  const lines: FeeLine[] = [];
  let from = 0;
  for (const { upTo, yuan } of tiersUpTo(scale, before + units)) {
    const inTier = Math.max(0, Math.min(before + units, upTo) - Math.max(before, from));
    if (inTier > 0)
      lines.push({
        from: Math.max(before, from) + 1,
        to: Math.min(before + units, upTo),
        units: inTier,
        yuanEach: yuan,
        yuan: inTier * yuan,
      });
    from = upTo;
  }
  const cents = lines.reduce((sum, line) => sum + line.yuan * 100, 0);
  return { cents, rule: table.rule, article: scale.article, words: scale.words, lines };
}
