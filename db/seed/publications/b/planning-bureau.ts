import type { DemoPublication } from "@/db/seed/shape";
import { departmentFigures } from "./department-figures";
import { FISCAL_THEME, GENRE } from "./genre-names";
import { amount, budgetTable, change, difference, share } from "./tables";

const budget = departmentFigures(
  {
    spending: [
      ["208 社会保障和就业支出", "2080505", "基本养老保险缴费支出", 214.36, 0],
      ["210 卫生健康支出", "2101101", "行政单位医疗", 97.82, 0],
      ["212 城乡社区支出", "2120101", "行政运行", 1326.74, 0],
      ["212 城乡社区支出", "2120102", "一般行政管理事务", 0, 186.5],
      ["212 城乡社区支出", "2120106", "工程建设管理", 312.4, 0],
      ["212 城乡社区支出", "2120201", "城乡社区规划与管理", 468.95, 2395],
      ["221 住房保障支出", "2210201", "住房公积金", 206.18, 0],
    ],
    otherIncome: [["上年结转", 318.6]],
    carriedForward: 0,
    official: [
      [6, 7.4, 0, 21.6],
      [0, 6.8, 0, 20.9],
    ],
  },
  "预算数",
);

const accounts = departmentFigures(
  {
    spending: [
      ["208 社会保障和就业支出", "2080505", "基本养老保险缴费支出", 208.75, 0],
      ["210 卫生健康支出", "2101101", "行政单位医疗", 94.16, 0],
      ["212 城乡社区支出", "2120101", "行政运行", 1294.08, 0],
      ["212 城乡社区支出", "2120102", "一般行政管理事务", 0, 171.32],
      ["212 城乡社区支出", "2120106", "工程建设管理", 301.85, 0],
      ["212 城乡社区支出", "2120201", "城乡社区规划与管理", 452.7, 2068.44],
      ["221 住房保障支出", "2210201", "住房公积金", 201.37, 0],
    ],
    otherIncome: [["年初结转和结余", 264.9]],
    carriedForward: 318.6,
    official: [
      [6, 7.4, 0, 21.6],
      [0, 3.28, 0, 19.44],
    ],
  },
  "决算数",
);

/** Planning work to be commissioned: subject, planned result, money (万元). */
const PLANS: readonly (readonly [string, string, number])[] = [
  ["荔城、增江城区控制性详细规划修编", "管理单元图则18个", 780],
  ["新塘镇旧厂区更新专项规划", "专项规划1项", 465],
  ["朱村、中新两镇村庄规划编制", "村庄规划26个", 520],
  ["正果、派潭历史文化名村保护规划", "保护规划4项", 285],
  ["1：500地形图修测和地下管线普查更新", "修测42平方公里", 345],
];

/** 增城市城乡规划局: its budget and final accounts. */
export const PLANNING_BUREAU: readonly DemoPublication[] = [
  {
    key: "planning-department-budget",
    agency: "planning",
    column: "budgets",
    title: "增城市城乡规划局{{year}}年部门预算",
    genre: GENRE.other,
    theme: FISCAL_THEME,
    issued: { monthDay: "02-25" },
    summary: `增城市城乡规划局{{year}}年收支预算总额${amount(budget.total)}万元，其中规划编制委托费2,395.00万元。`,
    keywords: ["部门预算", "城乡规划局", "规划编制"],
    body: `一、部门概况

市城乡规划局组织编制城市总体规划、控制性详细规划、镇村规划和专项规划，核发选址意见书、建设用地规划许可证、建设工程规划许可证和乡村建设规划许可证，组织规划验收。下设城乡规划编制研究中心、城建档案馆2个公益一类事业单位，与局机关一并编入本预算。编制93名，实有88人。

二、{{year}}年部门预算表

表：增城市城乡规划局{{year}}年收支预算总表（单位：万元）

${budget.balanceTable}

表：增城市城乡规划局{{year}}年支出预算表（按功能分类，单位：万元）

${budget.spendingTable}

表：增城市城乡规划局{{year}}年一般公共预算“三公”经费预算表（单位：万元）

${budget.officialTable}

表：规划编制委托项目（单位：万元）

${budgetTable(["项目", "计划成果", "预算数"], PLANS)}

三、预算情况说明

（一）支出总额${amount(budget.total)}万元，其中基本支出${amount(budget.basic)}万元，项目支出${amount(budget.project)}万元，分别占${share(budget.basic, budget.total)}和${share(budget.project, budget.total)}。

（二）规划编制委托2,395.00万元，五个项目均以公开招标或竞争性磋商方式确定编制单位，合同约定按“初步方案30%、征求意见稿30%、审批通过30%、成果入库10%”分期付款。规划草案公告不少于30日所需的展板、模型和现场讲解费用已含在各项目中，不另安排经费。

（三）一般行政管理事务186.50万元，用于规划委员会会议、专家评审、批前批后公示牌制作和行政复议应诉。

（四）上年结转318.60万元，是控制性详细规划修编首期合同尚未到付款节点的款项，按原用途继续使用。

（五）“三公”经费${amount(budget.officialNow)}万元，比上年预算${difference(budget.officialNow, budget.officialBefore)}。上年安排的参加境外城市更新培训6.00万元没有成行，本年不再安排。

（六）机关运行经费218.30万元，比上年减少14.20万元，主要是图纸改为电子报审后，晒图、装订和邮寄费用下降。`,
  },
  {
    key: "planning-department-accounts",
    agency: "planning",
    column: "budgets",
    title: "增城市城乡规划局{{year-1}}年部门决算",
    genre: GENRE.other,
    theme: FISCAL_THEME,
    issued: { monthDay: "09-15" },
    summary: `增城市城乡规划局{{year-1}}年支出决算${amount(accounts.spent)}万元，“三公”经费决算${amount(accounts.officialNow)}万元。`,
    keywords: ["部门决算", "城乡规划局", "规划编制"],
    body: `一、部门概况

本决算由局机关、城乡规划编制研究中心、城建档案馆三家汇总。年内档案馆新馆启用，馆藏建设工程档案11.6万卷，由原租用场地迁入，每年节省租金38.40万元。

二、{{year-1}}年部门决算表

表：增城市城乡规划局{{year-1}}年收入支出决算总表（单位：万元）

${accounts.balanceTable}

表：增城市城乡规划局{{year-1}}年支出决算表（按功能分类，单位：万元）

${accounts.spendingTable}

表：增城市城乡规划局{{year-1}}年“三公”经费支出决算表（单位：万元）

${accounts.officialTable}

三、决算情况说明

（一）全年收入全部来自一般公共预算拨款和上年结转，没有事业收入和经营收入。支出${amount(accounts.spent)}万元，其中城乡社区规划与管理科目的项目支出2,068.44万元，占项目支出的${share(2068.44, accounts.project)}。

（二）规划编制完成情况。全年审批通过控制性详细规划图则14个、村庄规划21个；旧城区步行系统专项规划征求意见收到书面意见137条，采纳或部分采纳84条，修改方案多用了两个月，相应款项转入下年。

（三）年末结转318.60万元，涉及合同3份，均已在预算管理系统中逐笔登记到合同编号。

（四）“三公”经费${amount(accounts.officialNow)}万元，比年初预算${change(accounts.officialNow, accounts.officialBefore)}。下降较多的原因：一是境外培训取消；二是现场踏勘与专家评审合并安排，接待由上年的44批次减为29批次、211人次。公务用车保有量7辆，平均每辆运行维护费2.78万元。

（五）政府采购支出1,947.60万元，全部为服务类。其中合同授予小微企业512.30万元，占26.3%。规划设计类项目对资质和业绩有要求，小微企业参与较少，今后对村庄规划类项目将单独分包并预留份额。

（六）绩效自评。村庄规划编制项目自评86.7分。成果质量抽查合格，但有5个村的规划在村民会议表决前没有留足20日公示时间，重新公示后方才报批，扣7分；其余扣分为付款进度偏慢。`,
  },
];
