import type { DemoPublication } from "@/db/seed/shape";
import { GENRE, STATISTICS_THEME } from "./genre-names";
import { amount, pipeTable, share, sum } from "./tables";

/** Indicator, unit, this month or quarter, growth, since January, growth. */
type Indicator = readonly [string, string, number, string, number, string];

const indicatorTable = (period: string, rows: readonly Indicator[]) =>
  pipeTable(["指标", "单位", period, "同比", "累计", "累计同比"], rows);

const FIRST_QUARTER = [
  ["第一产业", 10.36, "2.8%"],
  ["第二产业", 112.94, "5.2%"],
  ["第三产业", 122.52, "5.9%"],
] as const;
const firstQuarter = sum(FIRST_QUARTER.map(([, value]) => value));

const HALF_YEAR = [
  ["第一产业", 22.81, 12.45, "3.0%"],
  ["第二产业", 243.17, 130.23, "5.7%"],
  ["第三产业", 251.37, 128.85, "6.1%"],
] as const;
const halfYear = sum(HALF_YEAR.map(([, value]) => value));
const secondQuarter = sum(HALF_YEAR.map(([, , value]) => value));

const OCTOBER: readonly Indicator[] = [
  ["规模以上工业总产值", "亿元", 196.84, "7.0%", 1824.53, "6.1%"],
  ["工业用电量", "亿千瓦时", 5.62, "4.8%", 54.37, "4.1%"],
  ["固定资产投资", "亿元", 53.18, "6.5%", 496.2, "3.4%"],
  ["社会消费品零售总额", "亿元", 42.36, "6.8%", 391.64, "5.2%"],
  ["出口总额", "亿元", 19.75, "-1.6%", 190.82, "1.3%"],
  ["一般公共预算收入", "亿元", 5.86, "2.4%", 54.73, "3.3%"],
  ["一般公共预算支出", "亿元", 6.94, "5.5%", 76.94, "4.7%"],
];

/** The first quarter, the half year and January to October. */
export const ECONOMIC_REVIEWS: readonly DemoPublication[] = [
  {
    key: "economy-first-quarter",
    agency: "statistics",
    column: "statistics",
    title: "增城市{{year}}年一季度经济运行情况",
    genre: GENRE.other,
    theme: STATISTICS_THEME,
    issued: { monthDay: "04-24" },
    summary: `一季度全市地区生产总值${amount(firstQuarter)}亿元，同比增长5.4%。`,
    keywords: ["一季度", "经济运行", "地区生产总值"],
    body: `一季度，春节较早、节后复工快，全市经济开局平稳。根据统一核算，地区生产总值${amount(firstQuarter)}亿元，同比增长5.4%。

表：一季度地区生产总值（单位：亿元）

${pipeTable(["产业", "增加值", "同比"], [...FIRST_QUARTER, ["合计", firstQuarter, "5.4%"]])}

一、工业生产。规模以上工业总产值498.62亿元，增长5.4%。整车企业产能利用率为81.3%，比上年同期提高3.6个百分点；牛仔服装订单以短单为主，142家企业中有57家产值下降。

二、春耕和农副产品供应。早稻计划播种面积9.6万亩，到3月底完成育秧七成。蔬菜上市量21.8万吨，增长3.3%，春节期间菜心平均批发价每公斤4.60元，与上年基本持平。

三、投资。固定资产投资128.40亿元，增长3.2%。18个年初集中开工项目中，15个已完成入库，另有3个因用地红线调整未开始形成投资。

四、消费。社会消费品零售总额114.30亿元，增长4.6%。春节假期重点监测的12家餐饮企业营业额增长13.5%，汽车类零售额下降2.2%。

五、财政。一般公共预算收入17.62亿元，增长4.1%；支出21.35亿元，增长3.8%，其中教育、卫生支出占${share(7.26, 21.35)}。

六、需要关注的问题。企业反映较多的是熟练缝纫工短缺和原料价格上涨；房地产销售面积下降9.8%，对契税的影响将在二季度显现。

下一次季度数据发布日期为7月下旬。

>> 增城市统计局
>> {{issuedOn}}`,
  },
  {
    key: "economy-half-year",
    agency: "statistics",
    column: "statistics",
    title: "增城市{{year}}年上半年经济运行情况",
    genre: GENRE.other,
    theme: STATISTICS_THEME,
    issued: { monthDay: "07-24" },
    summary: `上半年全市地区生产总值${amount(halfYear)}亿元，同比增长5.8%，其中二季度${amount(secondQuarter)}亿元。`,
    keywords: ["上半年", "经济运行", "地区生产总值"],
    body: `上半年全市地区生产总值${amount(halfYear)}亿元，按不变价格计算同比增长5.8%，增速比一季度加快0.4个百分点。

表：上半年地区生产总值（单位：亿元）

${pipeTable(["产业", "上半年", "其中：二季度", "上半年同比"], [...HALF_YEAR, ["合计", halfYear, secondQuarter, "5.8%"]])}

一、增长加快的主要原因。一是新能源汽车新车型投产，5月、6月产值增速均超过9%；二是荔枝丰产，产量预计比上年恢复两成以上，带动仓储、快递和乡村旅游；三是服务业中软件和信息服务营业收入增长15.8%。

二、规模以上工业总产值1,052.80亿元，增长5.8%。出口交货值占11.4%，同比下降1.2个百分点。

三、固定资产投资283.60亿元，增长2.6%，其中工业投资增长11.9%，房地产开发投资下降8.4%。雨日较多，5月户外工程平均停工9天。

四、社会消费品零售总额229.50亿元，增长4.9%。以旧换新带动家用电器类零售额增长18.7%。

五、一般公共预算收入33.48亿元，增长3.6%；支出48.12亿元，增长4.4%。6月末本外币贷款余额1,926.70亿元，比年初增加78.45亿元。

六、居民收入。城镇常住居民人均可支配收入30,186元，增长4.7%；农村常住居民人均可支配收入18,042元，增长6.5%。荔枝收入约占产区农户上半年家庭经营净收入的三分之一。

七、下半年走势。汽车、电子信息两个行业在手订单可维持到10月；纺织服装行业去库存仍需时间。全市统计系统将按月监测12项先行指标。

>> 增城市统计局
>> {{issuedOn}}`,
  },
  {
    key: "economy-october",
    agency: "statistics",
    column: "statistics",
    title: "增城市{{year}}年1—10月主要经济指标",
    genre: GENRE.other,
    theme: STATISTICS_THEME,
    issued: { monthDay: "11-16" },
    summary:
      "1—10月规模以上工业总产值1,824.53亿元，同比增长6.1%；社会消费品零售总额391.64亿元，同比增长5.2%。",
    keywords: ["月度数据", "主要经济指标", "工业总产值"],
    body: `表：{{year}}年10月及1—10月主要经济指标

${indicatorTable("10月", OCTOBER)}

表：10月末存贷款余额（单位：亿元）

${pipeTable(
  ["项目", "期末余额", "比年初增加"],
  [
    ["本外币存款", 2448.36, 133.76],
    ["其中：住户存款", 1326.54, 91.2],
    ["本外币贷款", 1974.18, 125.93],
    ["其中：企（事）业单位贷款", 1158.72, 97.65],
  ],
)}

简要说明：

一、工业生产继续加快，10月规模以上工业总产值增速比9月提高0.5个百分点，八大行业六升二降，下降的是纺织服装和化学原料和制品。

二、10月消费较旺，与菜心美食节和国庆假期有关，住宿、餐饮业营业额分别增长12.1%和9.4%。

三、出口连续两个月下降，主要是摩托车整车向南美市场的发运推迟。

四、指标口径：规模以上工业为年主营业务收入2,000万元及以上的法人单位；固定资产投资统计起点为计划总投资500万元及以上项目；地区生产总值按季度核算，本月不发布。同比增速按可比口径计算，与直接用上年公布数计算的结果可能不同。

>> 增城市统计局
>> {{issuedOn}}`,
  },
];
