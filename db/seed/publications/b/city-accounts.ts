import type { DemoPublication } from "@/db/seed/shape";
import { type CityRow, cityBalance, cityTotal, REVENUE, SPENDING, TAX_ROWS } from "./city-figures";
import { FISCAL_THEME, GENRE } from "./genre-names";
import { amount, budgetTable, pipeTable, share, sum } from "./tables";

const yuan = (value: number) => `${amount(value, 0)}万元`;

function accountsTable(rows: readonly CityRow[]): string {
  return budgetTable(
    ["项目", "年初预算数", "决算数", "决算比预算"],
    rows.map((row) => [row.item, row.budget, row.final, sum([row.final, -row.budget])]),
    0,
  );
}

const revenue = cityTotal(REVENUE, "final");
const spending = cityTotal(SPENDING, "final");
const taxes = cityTotal(REVENUE.slice(0, TAX_ROWS), "final");
const balance = cityBalance("final");
const reported = cityBalance("executed");

/** What the towns and streets were given (万元): general, special. */
const TOWNS: readonly (readonly [string, number, number])[] = [
  ["荔城街道", 9860, 4215],
  ["增江街道", 6420, 3180],
  ["朱村街道", 7150, 3924],
  ["新塘镇", 24380, 8670],
  ["石滩镇", 13240, 6435],
  ["中新镇", 9685, 5120],
  ["派潭镇", 8970, 6842],
  ["正果镇", 7340, 5316],
  ["小楼镇", 6815, 4483],
];

/** Report on last year's final accounts of the city proper. */
export const CITY_ACCOUNTS: readonly DemoPublication[] = [
  {
    key: "city-final-accounts",
    agency: "finance",
    column: "budgets",
    title: "关于增城市{{year-1}}年市本级财政决算的报告",
    genre: GENRE.report,
    theme: FISCAL_THEME,
    issued: { monthDay: "08-28" },
    summary: `{{year-1}}年市本级一般公共预算收入决算${yuan(revenue)}，支出决算${yuan(spending)}，结转下年${yuan(balance.carriedForward)}。`,
    keywords: ["财政决算", "转移支付", "三公经费"],
    body: `市人民代表大会常务委员会：

{{year-1}}年市本级决算草案已经编成，并经市审计局审计。现将决算情况报告如下，请予审查。

一、一般公共预算收入决算

收入决算${yuan(revenue)}，其中税收收入${yuan(taxes)}，非税收入${yuan(revenue - taxes)}，税收占比${share(taxes, revenue)}。

表：{{year-1}}年市本级一般公共预算收入决算表（单位：万元）

${accountsTable(REVENUE)}

二、一般公共预算支出决算

支出决算${yuan(spending)}，完成年初预算的${share(spending, cityTotal(SPENDING, "budget"))}。预备费已分别列入实际使用的科目，决算中不再单独反映。

表：{{year-1}}年市本级一般公共预算支出决算表（按功能分类，单位：万元）

${accountsTable(SPENDING)}

三、收支平衡

表：{{year-1}}年市本级一般公共预算收支决算平衡表（单位：万元）

${pipeTable(["收入项目", "决算数", "支出项目", "决算数"], balance.rows, 0)}

四、决算数与年初所报执行数的差异

（一）收入增加${yuan(revenue - cityTotal(REVENUE, "executed"))}。库款报解整理期内，增值税补入库126万元、城市维护建设税补入库24万元，罚没收入因法院判决退库62万元。

（二）支出增加${yuan(spending - cityTotal(SPENDING, "executed"))}。上级在整理期内下达的教育、卫生专款分别列支162万元和235万元；农林水支出调减152万元，为重复列报的转移支付。

（三）上级补助收入增加1,835万元，上解支出增加177万元，均按省、广州市年终结算单调整。

（四）以上因素使结转下年由${yuan(reported.carriedForward)}变为${yuan(balance.carriedForward)}。

五、对镇街转移支付决算

表：{{year-1}}年市对镇街转移支付决算表（单位：万元）

${budgetTable(
  ["镇街", "一般性转移支付", "专项转移支付", "小计"],
  TOWNS.map(([town, general, special]) => [town, general, special, sum([general, special])]),
  0,
)}

派潭、正果、小楼三镇承担水源涵养和生态公益林管护任务，专项转移支付中有生态补偿资金5,860万元。

六、市本级“三公”经费

表：{{year-1}}年市本级“三公”经费汇总表（单位：万元）

${budgetTable(
  ["项目", "年初预算数", "决算数", "增减额"],
  (
    [
      ["因公出国（境）费", 186, 94.35],
      ["公务接待费", 1248, 863.72],
      ["公务用车购置费", 640, 583.46],
      ["公务用车运行维护费", 3985, 3716.9],
    ] as const
  ).map(([item, before, now]) => [item, before, now, sum([now, -before])]),
)}

七、审计发现问题的整改

审计指出，4个部门有非税收入没有及时上缴国库，合计1,326万元；6个项目的结余资金闲置超过一年，合计3,418万元。截至本报告提交时，非税收入已全部入库；结余资金收回3,072万元，其余346万元因合同纠纷在诉讼，判决生效后处理。

>> 增城市财政局
>> {{issuedOn}}`,
  },
];
