import type { DemoPublication } from "@/db/seed/shape";
import { GENRE } from "./genre-names";
import { amount, budgetTable, pipeTable, sum } from "./tables";

/** Departments with revenue not paid into the treasury (万元): found, paid in by the day of the announcement. */
const REVENUE_HELD: readonly (readonly [string, number, number])[] = [
  ["市城市管理综合执法局", 512.4, 512.4],
  ["市交通运输局", 386.7, 386.7],
  ["市建设局", 274.5, 198.2],
  ["市文化广电新闻出版局", 152.4, 152.4],
];

/** Projects with money idle for more than a year (万元): idle, taken back. */
const IDLE: readonly (readonly [string, string, number, number])[] = [
  ["旧城区给水管网改造", "市水务局", 1186, 1186],
  ["镇级客运站建设", "市交通运输局", 742, 742],
  ["村级文化活动中心", "市文化广电新闻出版局", 528, 528],
  ["污水处理厂二期用地补偿", "市国土资源和房屋管理局", 346, 0],
  ["农业面源污染治理", "市农业局", 391, 305],
  ["社区卫生信息化", "市卫生局", 225, 225],
];

/** Investment projects audited (万元): reported for settlement, audited. */
const SETTLED: readonly (readonly [string, number, number])[] = [
  ["石滩至小楼县道改造工程", 18640, 17285],
  ["新塘污水管网（二标）", 9375, 8702],
  ["荔城老城区内街巷整治", 3260, 2941],
  ["派潭中心卫生院住院楼", 4185, 4036],
];

const column = (rows: readonly (readonly (string | number)[])[], index: number) =>
  sum(rows.map((row) => Number(row[index])));
const held = column(REVENUE_HELD, 1);
const paid = column(REVENUE_HELD, 2);
const idle = column(IDLE, 2);
const recovered = column(IDLE, 3);
const cut = column(SETTLED, 1) - column(SETTLED, 2);

/** The announcement of an audit's results. */
export const AUDIT_RESULTS: readonly DemoPublication[] = [
  {
    key: "audit-results-budget-execution",
    agency: "audit",
    column: "inspections",
    title: "关于{{year-1}}年度市本级预算执行和其他财政收支审计结果的公告",
    documentNumber: { sign: "增审公告", serial: 2 },
    genre: GENRE.announcement,
    theme: "财政、金融、审计\\审计",
    issued: { monthDay: "07-30" },
    summary: `审计市财政局和18个部门，发现非税收入没有及时上缴${amount(held)}万元、项目资金闲置${amount(idle)}万元，并公布整改结果。`,
    keywords: ["审计结果", "预算执行", "审计整改"],
    body: `根据《中华人民共和国审计法》第四条、第四十条的规定，市审计局于3月至6月对{{year-1}}年度市本级预算执行和其他财政收支情况进行了审计。现将审计结果公告如下。

一、审计范围和总体评价

审计了市财政局具体组织市本级预算执行的情况，18个市直部门和所属46个单位的预算执行情况，以及4个政府投资项目竣工决算；对9个镇街延伸调查了惠农补贴发放。

审计结果表明，市本级预算执行情况总体较好，预算收支基本完成，部门预算管理比上年规范，但非税收入收缴、结转资金清理和工程造价控制方面仍有问题。

二、审计发现的主要问题

（一）非税收入没有及时上缴国库。4个部门将罚没收入、占道费、场地租金等滞留在过渡账户，时间最长的14个月。

表：非税收入滞留和整改情况（单位：万元）

${budgetTable(["部门", "滞留金额", "已上缴"], REVENUE_HELD)}

（二）项目资金闲置。6个项目的结余资金在项目停工、完工或者撤销后一年以上没有交回财政。

表：闲置资金和收回情况（单位：万元）

${budgetTable(["项目", "主管部门", "闲置金额", "已收回"], IDLE)}

（三）政府投资项目多报造价。4个项目多报工程价款合计${amount(cut, 0)}万元，主要是重复计算土方外运、未按实际厚度计算沥青面层、设备按已经停产的型号询价。

表：竣工决算审计结果（单位：万元）

${budgetTable(
  ["项目", "送审金额", "审定金额", "核减"],
  SETTLED.map(([name, sent, settled]) => [name, sent, settled, sum([sent, -settled])]),
  0,
)}

（四）惠农补贴发放。抽查4.2万户，发现重复发放137户、向已故人员发放29户，涉及9.46万元；另有两个镇比规定时间迟发耕地地力保护补贴41天和56天。

（五）政府采购。3个部门将同类信息系统运行维护服务拆分为11份合同，回避公开招标，合同金额合计512.80万元。

三、审计处理

（一）对违反财政收支规定的问题，下达审计决定书7份，责令上缴、收回资金。

（二）对多报造价，按审定金额结算，并把2家造价咨询企业的不实结算提请行业主管部门处理。

（三）移送问题线索4件，其中移送监察机关2件、市财政局2件。

四、整改结果

表：问题整改情况（截至公告之日）

${pipeTable(
  ["问题", "涉及金额", "整改结果"],
  [
    ["非税收入滞留", held, `上缴${amount(paid)}万元`],
    ["资金闲置", idle, `收回${amount(recovered)}万元`],
    ["多报造价", cut, "全部按审定数结算"],
    ["惠农补贴错发", 9.46, "追回8.92万元"],
    ["拆分采购", 512.8, "合同到期后合并招标"],
  ],
)}

尚未整改到位的有：市建设局${amount(held - paid)}万元场地租金因承租人欠缴，正在催收；污水处理厂二期用地补偿346.00万元涉及诉讼，须待判决；农业面源污染治理86.00万元属已签合同尾款，核实后办理。市审计局将继续跟踪，并在年底前公告后续整改结果。

五、审计建议

（一）取消部门的非税收入过渡账户，改由缴款人扫码直接缴入国库。

（二）对停工、撤销项目实行资金自动冻结，由财政部门每季度清理一次。

（三）建立工程量现场影像留存制度，隐蔽工程没有影像的不予计量。

>> 增城市审计局
>> {{issuedOn}}`,
  },
];
