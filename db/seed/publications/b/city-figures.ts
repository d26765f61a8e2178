import { sum } from "./tables";

export interface CityRow {
  item: string;
  /** 万元: last year's budget, execution, final accounts, and this year's budget. */
  budget: number;
  executed: number;
  final: number;
  next: number;
}

const row = (item: string, budget: number, executed: number, final: number, next: number): CityRow => ({
  item,
  budget,
  executed,
  final,
  next,
});

/** General public budget revenue of the city proper. */
export const REVENUE: readonly CityRow[] = [
  row("增值税", 158200, 162480, 162606, 173000),
  row("企业所得税", 62500, 60870, 60870, 64500),
  row("个人所得税", 18600, 19240, 19240, 20300),
  row("城市维护建设税", 31200, 31960, 31984, 33800),
  row("房产税", 28400, 29150, 29150, 30700),
  row("印花税", 9800, 9420, 9420, 9900),
  row("城镇土地使用税", 14600, 14380, 14380, 14600),
  row("土地增值税", 68000, 63750, 63750, 65000),
  row("契税", 76000, 71620, 71620, 72500),
  row("其他税收收入", 13700, 14230, 14230, 15000),
  row("专项收入", 42000, 43560, 43560, 45000),
  row("行政事业性收费收入", 28000, 26340, 26340, 25500),
  row("罚没收入", 24000, 25910, 25848, 24500),
  row("国有资源（资产）有偿使用收入", 56000, 61480, 61480, 60000),
];

/** How many rows of `REVENUE`, from the first, are taxes. */
export const TAX_ROWS = 10;

/** General public budget spending of the city proper. */
export const SPENDING: readonly CityRow[] = [
  row("一般公共服务支出", 86000, 84730, 84730, 85500),
  row("公共安全支出", 72500, 73160, 73160, 75000),
  row("教育支出", 206000, 208450, 208612, 219000),
  row("科学技术支出", 18500, 17920, 17920, 20000),
  row("文化旅游体育与传媒支出", 14200, 13860, 13860, 14500),
  row("社会保障和就业支出", 112000, 115340, 115340, 121500),
  row("卫生健康支出", 96500, 97280, 97515, 102000),
  row("节能环保支出", 21000, 19640, 19640, 21800),
  row("城乡社区支出", 118000, 113570, 113570, 112000),
  row("农林水支出", 83000, 81450, 81298, 85500),
  row("交通运输支出", 34500, 33280, 33280, 33000),
  row("住房保障支出", 36000, 36720, 36720, 38500),
  row("灾害防治及应急管理支出", 8600, 8940, 8940, 9300),
  row("债务付息支出", 15500, 15380, 15380, 16200),
  row("其他支出", 12200, 9860, 9860, 12000),
  row("预备费", 10000, 0, 0, 10500),
];

type Figure = Exclude<keyof CityRow, "item">;

/** One column of the city's rows, added up. */
export function cityTotal(rows: readonly CityRow[], figure: Figure): number {
  return sum(rows.map((each) => each[figure]));
}

/** Revenue and spending of the year before the one reported, for growth rates. */
export const REVENUE_BEFORE = 598650;
export const SPENDING_BEFORE = 889470;

/** Where the money came from besides `REVENUE`, and where it went besides `SPENDING` and what is carried over. */
export const TRANSFERS = {
  executed: {
    in: [
      ["上级补助收入", 268400],
      ["地方政府一般债券转贷收入", 64000],
      ["调入资金", 58500],
      ["动用预算稳定调节基金", 12000],
      ["上年结余收入", 31260],
    ],
    out: [
      ["上解上级支出", 62340],
      ["地方政府一般债务还本支出", 38500],
      ["安排预算稳定调节基金", 9800],
    ],
  },
  final: {
    in: [
      ["上级补助收入", 270235],
      ["地方政府一般债券转贷收入", 64000],
      ["调入资金", 58500],
      ["动用预算稳定调节基金", 12000],
      ["上年结余收入", 31260],
    ],
    out: [
      ["上解上级支出", 62517],
      ["地方政府一般债务还本支出", 38500],
      ["安排预算稳定调节基金", 9800],
    ],
  },
  next: {
    in: [
      ["上级补助收入（已提前下达）", 258000],
      ["地方政府一般债券转贷收入", 42000],
      ["调入资金", 90000],
      ["动用预算稳定调节基金", 9170],
      ["上年结余收入", 28330],
    ],
    out: [
      ["上解上级支出", 63500],
      ["地方政府一般债务还本支出", 42000],
    ],
  },
} as const;

/** Both sides of the city's budget in rows of four cells, with what is carried to the next year as the balance. */
export function cityBalance(figure: "executed" | "final" | "next") {
  const income: (readonly [string, number])[] = [
    ["一般公共预算收入", cityTotal(REVENUE, figure)],
    ...TRANSFERS[figure].in,
  ];
  const spending: (readonly [string, number])[] = [
    ["一般公共预算支出", cityTotal(SPENDING, figure)],
    ...TRANSFERS[figure].out,
  ];
  const total = sum(income.map(([, value]) => value));
  const carriedForward = sum([total, ...spending.map(([, value]) => -value)]);
  spending.push(["结转下年", carriedForward]);
  const rows = Array.from({ length: Math.max(income.length, spending.length) }, (_, index) => [
    ...(income[index] ?? ["", ""]),
    ...(spending[index] ?? ["", ""]),
  ]);
  return { rows: [...rows, ["收入总计", total, "支出总计", total]], total, carriedForward };
}
