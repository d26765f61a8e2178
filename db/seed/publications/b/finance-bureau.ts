import type { DemoPublication } from "@/db/seed/shape";
import { departmentFigures } from "./department-figures";
import { FISCAL_THEME, GENRE } from "./genre-names";
import { amount, change, difference, share } from "./tables";

const budget = departmentFigures(
  {
    spending: [
      ["201 一般公共服务支出", "2010601", "行政运行", 3286.45, 0],
      ["201 一般公共服务支出", "2010602", "一般行政管理事务", 0, 412],
      ["201 一般公共服务支出", "2010607", "信息化建设", 0, 586.2],
      ["201 一般公共服务支出", "2010608", "财政委托业务支出", 0, 735],
      ["201 一般公共服务支出", "2010650", "事业运行", 964.38, 0],
      ["208 社会保障和就业支出", "2080501", "行政单位离退休", 318.7, 0],
      ["208 社会保障和就业支出", "2080505", "基本养老保险缴费支出", 402.16, 0],
      ["210 卫生健康支出", "2101101", "行政单位医疗", 176.54, 0],
      ["221 住房保障支出", "2210201", "住房公积金", 385.92, 0],
    ],
    otherIncome: [["上年结转", 46.8]],
    carriedForward: 0,
    official: [
      [0, 18.6, 0, 42.5],
      [0, 16.2, 0, 39.8],
    ],
  },
  "预算数",
);

const accounts = departmentFigures(
  {
    spending: [
      ["201 一般公共服务支出", "2010601", "行政运行", 3198.07, 0],
      ["201 一般公共服务支出", "2010602", "一般行政管理事务", 0, 387.64],
      ["201 一般公共服务支出", "2010607", "信息化建设", 0, 521.9],
      ["201 一般公共服务支出", "2010608", "财政委托业务支出", 0, 698.35],
      ["201 一般公共服务支出", "2010650", "事业运行", 931.22, 0],
      ["208 社会保障和就业支出", "2080501", "行政单位离退休", 305.48, 0],
      ["208 社会保障和就业支出", "2080505", "基本养老保险缴费支出", 391.73, 0],
      ["210 卫生健康支出", "2101101", "行政单位医疗", 171.09, 0],
      ["221 住房保障支出", "2210201", "住房公积金", 374.6, 0],
    ],
    otherIncome: [
      ["其他收入", 3.27],
      ["年初结转和结余", 61.15],
    ],
    carriedForward: 46.8,
    official: [
      [0, 18.6, 0, 42.5],
      [0, 9.37, 0, 36.04],
    ],
  },
  "决算数",
);

/** 增城市财政局: its own budget and final accounts. */
export const FINANCE_BUREAU: readonly DemoPublication[] = [
  {
    key: "finance-department-budget",
    agency: "finance",
    column: "budgets",
    title: "增城市财政局{{year}}年部门预算",
    genre: GENRE.other,
    theme: FISCAL_THEME,
    issued: { monthDay: "02-24" },
    summary: `增城市财政局{{year}}年收支预算总额${amount(budget.total)}万元，“三公”经费预算${amount(budget.officialNow)}万元。`,
    keywords: ["部门预算", "财政局", "三公经费"],
    body: `一、部门概况

（一）主要职责。拟订全市财政政策和改革方案并组织实施；编制年度市本级预算草案并组织执行；管理政府非税收入、国库集中收付和政府采购；监督行政事业单位国有资产；负责政府债务管理和会计管理。

（二）机构设置。本部门预算由局机关和下属3个事业单位汇总而成，分别是市国库支付中心、市财政投资评审中心、市财政信息中心。局机关内设14个科室。

（三）人员情况。核定编制168名，年初实有在职人员159人，离退休人员74人。

二、{{year}}年部门预算表

表：增城市财政局{{year}}年收支预算总表（单位：万元）

${budget.balanceTable}

表：增城市财政局{{year}}年支出预算表（按功能分类，单位：万元）

${budget.spendingTable}

表：增城市财政局{{year}}年一般公共预算“三公”经费预算表（单位：万元）

${budget.officialTable}

三、预算情况说明

（一）收支总体情况。{{year}}年收支预算各${amount(budget.total)}万元。支出中，基本支出${amount(budget.basic)}万元，占${share(budget.basic, budget.total)}；项目支出${amount(budget.project)}万元，占${share(budget.project, budget.total)}。

（二）主要项目。财政委托业务支出735.00万元，用于委托造价咨询机构开展政府投资项目概算、预算、结算评审，计划评审项目320宗。信息化建设586.20万元，用于预算管理一体化系统运行、非税收入电子票据改造和机房安全等级测评，其中跨年度续建186.20万元。一般行政管理事务412.00万元，用于预算绩效评价、会计人员继续教育和财政监督检查。

（三）“三公”经费。安排${amount(budget.officialNow)}万元，比上年预算${difference(budget.officialNow, budget.officialBefore)}。公务接待费减少，是因为省、市业务督导改为视频方式进行的次数增多；公务用车运行维护费减少，是因为年内将报废1辆使用满十五年的车辆。没有安排因公出国（境）和购置车辆。

（四）政府采购。本年政府采购预算874.60万元，其中货物类96.40万元、服务类778.20万元，面向中小企业预留的份额不低于四成。

（五）绩效目标。对50万元以上的9个项目全部编报绩效目标，其中“政府投资项目评审”一项设定的指标为：一般项目评审平均用时不超过12个工作日，送审资料一次性告知率100%。

（六）国有资产占用。上年末，共有公务用车12辆，单价100万元以上的专用设备1台，为数据库存储阵列。`,
  },
  {
    key: "finance-department-accounts",
    agency: "finance",
    column: "budgets",
    title: "增城市财政局{{year-1}}年部门决算",
    genre: GENRE.other,
    theme: FISCAL_THEME,
    issued: { monthDay: "09-14" },
    summary: `增城市财政局{{year-1}}年支出决算${amount(accounts.spent)}万元，年末结转和结余${amount(46.8)}万元。`,
    keywords: ["部门决算", "财政局", "三公经费"],
    body: `一、部门概况

纳入{{year-1}}年部门决算汇编范围的单位共4个：局机关（行政单位）、市国库支付中心、市财政投资评审中心、市财政信息中心（均为公益一类事业单位）。年末实有在职人员157人，比年初减少2人，为到龄退休。

二、{{year-1}}年部门决算表

表：增城市财政局{{year-1}}年收入支出决算总表（单位：万元）

${accounts.balanceTable}

表：增城市财政局{{year-1}}年支出决算表（按功能分类，单位：万元）

${accounts.spendingTable}

表：增城市财政局{{year-1}}年“三公”经费支出决算表（单位：万元）

${accounts.officialTable}

三、决算情况说明

（一）收入。全年收入总计${amount(accounts.total)}万元，其中一般公共预算拨款${amount(accounts.appropriation)}万元，占${share(accounts.appropriation, accounts.total)}。其他收入3.27万元，为存款利息和废旧办公设备处置款，已按规定上缴国库后返还安排。

（二）支出。全年支出${amount(accounts.spent)}万元，其中基本支出${amount(accounts.basic)}万元、项目支出${amount(accounts.project)}万元。年末结转46.80万元，为非税收入电子票据改造的合同尾款，项目于次年一季度验收后支付。

（三）“三公”经费。决算${amount(accounts.officialNow)}万元，比年初预算${change(accounts.officialNow, accounts.officialBefore)}。国内公务接待41批次、386人次；公务用车保有量12辆，平均每辆运行维护费3.00万元。全年没有因公出国（境）团组，没有购置公务用车。

（四）机关运行经费。支出412.58万元，主要用于办公费、水电费、物业管理费和维修（护）费。

（五）绩效自评。组织对8个项目开展自评，平均得分93.6分。“政府投资项目评审”全年评审314宗，送审金额28.46亿元，核减2.17亿元，一般项目平均用时12.8个工作日，比目标多0.8个工作日，该项扣4分。原因是第四季度集中送审，评审机构力量不足；已将入库评审机构由12家增加到18家，并按季度错峰安排送审计划。`,
  },
];
