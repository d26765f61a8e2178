import type { DemoPublication } from "@/db/seed/shape";
import {
  type CityRow,
  cityBalance,
  cityTotal,
  REVENUE,
  REVENUE_BEFORE,
  SPENDING,
  SPENDING_BEFORE,
  TAX_ROWS,
} from "./city-figures";
import { FISCAL_THEME, GENRE } from "./genre-names";
import { amount, budgetTable, change, pipeTable, share, sum } from "./tables";

const yuan = (value: number) => `${amount(value, 0)}万元`;

function executionTable(rows: readonly CityRow[]): string {
  const all = [
    ...rows,
    {
      item: "合计",
      budget: cityTotal(rows, "budget"),
      executed: cityTotal(rows, "executed"),
      next: cityTotal(rows, "next"),
    },
  ];
  return pipeTable(
    ["项目", "上年预算数", "上年执行数", "完成预算", "本年预算数", "比上年执行"],
    all.map((row) => [
      row.item,
      row.budget,
      row.executed,
      row.executed === 0 ? "—" : share(row.executed, row.budget),
      row.next,
      row.executed === 0 ? "—" : change(row.next, row.executed),
    ]),
    0,
  );
}

const revenue = cityTotal(REVENUE, "executed");
const spending = cityTotal(SPENDING, "executed");
const taxes = cityTotal(REVENUE.slice(0, TAX_ROWS), "executed");
const executed = cityBalance("executed");
const planned = cityBalance("next");

/** Government funds: last year's execution, this year's budget (万元). */
const FUNDS: readonly (readonly [string, number, number])[] = [
  ["国有土地使用权出让收入", 386420, 372000],
  ["城市基础设施配套费收入", 18260, 19000],
  ["污水处理费收入", 6318, 6800],
  ["彩票公益金收入", 2145, 2200],
];
const FUND_SPENDING: readonly (readonly [string, number, number])[] = [
  ["征地和拆迁补偿", 198350, 186500],
  ["土地开发和城市建设", 121640, 118000],
  ["农业农村支出", 31280, 36000],
  ["污水处理设施运行", 6205, 6700],
  ["彩票公益金安排的支出", 1986, 2300],
  ["专项债务付息", 22460, 23800],
];

const difference = (column: 1 | 2) =>
  sum(FUNDS.map((row) => row[column])) - sum(FUND_SPENDING.map((row) => row[column]));
const fundGap = difference(1);
const plannedFundGap = difference(2);

/** Report on last year's execution and this year's draft budget. */
export const CITY_BUDGET: readonly DemoPublication[] = [
  {
    key: "city-budget-report",
    agency: "finance",
    column: "budgets",
    title: "关于增城市{{year-1}}年一般公共预算执行情况和{{year}}年预算草案的报告",
    genre: GENRE.report,
    theme: FISCAL_THEME,
    issued: { monthDay: "02-05" },
    summary: `{{year-1}}年一般公共预算收入${yuan(revenue)}，支出${yuan(spending)}；{{year}}年收入预算${yuan(cityTotal(REVENUE, "next"))}，支出预算${yuan(cityTotal(SPENDING, "next"))}。`,
    keywords: ["预算报告", "一般公共预算", "政府性基金", "政府债务"],
    body: `市人民代表大会：

受市人民政府委托，现将{{year-1}}年市本级一般公共预算执行情况和{{year}}年预算草案提请市人民代表大会审议，并请市政协委员和列席人员提出意见。

一、{{year-1}}年预算执行情况

（一）一般公共预算收入。完成${yuan(revenue)}，为年初预算的${share(revenue, cityTotal(REVENUE, "budget"))}，${change(revenue, REVENUE_BEFORE)}。其中税收收入${yuan(taxes)}，占${share(taxes, revenue)}；非税收入${yuan(revenue - taxes)}，占${share(revenue - taxes, revenue)}。汽车制造业产销增长带动增值税超收；商品房成交面积回落，土地增值税、契税没有完成预算。

（二）一般公共预算支出。完成${yuan(spending)}，${change(spending, SPENDING_BEFORE)}。教育、社会保障和就业、卫生健康三项合计占总支出的${share(208450 + 115340 + 97280, spending)}。预备费10,000万元在年中用于水毁工程修复、疫情防控和困难企业职工救助，已列入相应科目。

（三）收支平衡情况。收入总计${yuan(executed.total)}，支出总计与之相等，其中结转下年${yuan(executed.carriedForward)}，全部是上级专项和跨年度合同款，没有净结余。

表：{{year-1}}年一般公共预算收支平衡表（单位：万元）

${pipeTable(["收入项目", "执行数", "支出项目", "执行数"], executed.rows, 0)}

（四）落实人大决议的主要工作

1.压减一般性支出。会议费、培训费、差旅费合计比上年下降7.8%，腾出的资金用于增加公办幼儿园学位。

2.清理存量资金。收回两年以上结转资金18,740万元，重新安排用于农村公路和河涌治理。

3.推进绩效管理。对12个重点项目开展事前评估，核减申报金额9,360万元；评价结果为“差”的2个项目不再安排后续预算。

（五）存在的问题。税收对汽车及零部件行业依赖较高；部分项目前期工作不扎实，一季度支出进度只有18.6%；个别镇对上级转移支付到账后的分配时间超过30日。

二、{{year}}年一般公共预算草案

（一）编制原则。量入为出，先保基本民生、保工资、保运转，再安排发展项目；没有绩效目标的项目不进入预算。

（二）收入预算。安排${yuan(cityTotal(REVENUE, "next"))}，比上年执行数${change(cityTotal(REVENUE, "next"), revenue)}。

表：一般公共预算收入表（单位：万元）

${executionTable(REVENUE)}

（三）支出预算。安排${yuan(cityTotal(SPENDING, "next"))}，比上年执行数${change(cityTotal(SPENDING, "next"), spending)}。

表：一般公共预算支出表（按功能分类，单位：万元）

${executionTable(SPENDING)}

（四）平衡情况

表：{{year}}年一般公共预算收支平衡表（单位：万元）

${pipeTable(["收入项目", "预算数", "支出项目", "预算数"], planned.rows, 0)}

（五）重点保障事项

1.教育支出219,000万元，新增公办学前教育学位，提高义务教育学校生均公用经费。

2.社会保障和就业支出121,500万元，城乡居民最低生活保障、特困人员供养和孤儿养育标准按省定比例上调。

3.卫生健康支出102,000万元，保障基本公共卫生服务和山区卫生院岗位津贴。

4.农林水支出85,500万元，重点用于高标准农田、农村饮水和水库除险加固。

三、政府性基金预算

表：政府性基金收入表（单位：万元）

${budgetTable(["项目", "上年执行数", "本年预算数"], FUNDS, 0)}

表：政府性基金支出表（单位：万元）

${budgetTable(["项目", "上年执行数", "本年预算数"], FUND_SPENDING, 0)}

上年基金收支差额${yuan(fundGap)}，其中24,000万元调入一般公共预算，其余${yuan(fundGap - 24000)}结转本年。本年差额连同上年结转，共${yuan(plannedFundGap + fundGap - 24000)}调入一般公共预算。一般公共预算的其他调入资金，来自国有资本经营预算和收回的存量资金。

四、政府债务情况

表：{{year-1}}年末地方政府债务限额和余额表（单位：万元）

${budgetTable(
  ["类别", "债务限额", "债务余额"],
  [
    ["一般债务", 412000, 398600],
    ["专项债务", 685000, 662300],
  ],
  0,
)}

债务余额没有超过限额，全部为政府债券，没有逾期。{{year}}年一般债务还本42,000万元、付息16,200万元，均已列入预算。

五、{{year}}年财政工作措施

（一）部门预算批复后二十日内，由各部门在市政府信息公开平台公开；涉密信息除外。

（二）六月底前下达八成以上项目资金，十月后没有实施条件的项目一律收回。

（三）政府投资项目先评审后列预算，未完成初步设计批复的不得招标。

（四）把惠农补贴、困难群众救助全部纳入“一卡通”发放，每季度公开发放对象数和金额。

>> 增城市财政局
>> {{issuedOn}}`,
  },
];
