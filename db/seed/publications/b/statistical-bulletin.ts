import type { DemoPublication } from "@/db/seed/shape";
import { cityTotal, REVENUE, REVENUE_BEFORE, SPENDING, SPENDING_BEFORE } from "./city-figures";
import { GENRE, STATISTICS_THEME } from "./genre-names";
import { amount, budgetTable, change, pipeTable, share, sum } from "./tables";

/** Value added by sector: amount (亿元) and growth at constant prices. */
const SECTORS = [
  ["第一产业", 62.84, "3.1%"],
  ["第二产业", 518.36, "5.9%"],
  ["第三产业", 512.47, "6.4%"],
] as const;
const product = sum(SECTORS.map(([, value]) => value));

const INDUSTRIES: readonly (readonly [string, number, string])[] = [
  ["汽车及零部件制造", 896.42, "8.2%"],
  ["摩托车及配件制造", 214.75, "2.6%"],
  ["纺织服装（牛仔）", 248.31, "-3.4%"],
  ["电子信息设备制造", 326.58, "9.7%"],
  ["化学原料和制品", 152.16, "1.8%"],
  ["食品饮料", 98.37, "4.5%"],
  ["电力、热力生产和供应", 117.84, "3.3%"],
  ["其他行业", 131.97, "1.2%"],
];

const CROPS = [
  ["粮食", "万吨", "12.68", "1.4%"],
  ["蔬菜", "万吨", "86.35", "2.7%"],
  ["荔枝", "万吨", "3.94", "-11.8%"],
  ["迟菜心", "万吨", "7.26", "5.1%"],
  ["生猪出栏", "万头", "24.17", "-2.3%"],
  ["水产品", "万吨", "4.58", "1.9%"],
] as const;

/** Resident population at year's end (万人): total, of which registered. */
const POPULATION: readonly (readonly [string, number, number])[] = [
  ["荔城街道", 19.86, 17.24],
  ["增江街道", 8.42, 6.15],
  ["朱村街道", 7.95, 5.08],
  ["新塘镇", 38.74, 22.36],
  ["石滩镇", 12.63, 11.47],
  ["中新镇", 9.18, 7.92],
  ["派潭镇", 6.27, 8.03],
  ["正果镇", 3.72, 5.46],
  ["小楼镇", 3.48, 4.91],
];
const residents = sum(POPULATION.map((row) => row[1]));

const SCHOOLS: readonly (readonly [string, number, number, number])[] = [
  ["幼儿园", 168, 46320, 3485],
  ["小学", 74, 98460, 5214],
  ["初中", 33, 40175, 2986],
  ["普通高中", 12, 21340, 1742],
  ["中等职业学校", 3, 9180, 536],
  ["特殊教育学校", 1, 312, 74],
];

const revenue = cityTotal(REVENUE, "executed");
const spending = cityTotal(SPENDING, "executed");
const hundredMillions = (tenThousands: number) => amount(tenThousands / 10000);

/** The yearly bulletin on economic and social development. */
export const STATISTICAL_BULLETIN: readonly DemoPublication[] = [
  {
    key: "statistical-bulletin",
    agency: "statistics",
    column: "statistics",
    title: "增城市{{year-1}}年国民经济和社会发展统计公报",
    genre: GENRE.bulletin,
    theme: STATISTICS_THEME,
    issued: { monthDay: "03-26" },
    summary: `{{year-1}}年全市地区生产总值${amount(product)}亿元，比上年增长6.0%；年末常住人口${amount(residents)}万人。`,
    keywords: ["统计公报", "地区生产总值", "常住人口"],
    body: `一、综合

初步核算，{{year-1}}年全市实现地区生产总值${amount(product)}亿元，按不变价格计算，比上年增长6.0%。三次产业结构为${SECTORS.map(([, value]) => share(value, product)).join("：")}。按年末常住人口计算，人均地区生产总值${amount((product / residents) * 10000, 0)}元。

表：地区生产总值（单位：亿元）

${pipeTable(["产业", "增加值", "比上年增长"], [...SECTORS, ["合计", product, "6.0%"]])}

居民消费价格比上年上涨1.1%，其中食品烟酒类上涨1.8%，居住类上涨0.4%，交通和通信类下降0.9%。

二、农业

受“小年”和5月强降雨影响，荔枝减产；迟菜心种植面积扩大，产量增加。新增高标准农田0.86万亩，年末有效灌溉面积28.4万亩。

表：主要农产品产量

${pipeTable(["产品", "计量单位", "产量", "比上年增长"], CROPS)}

三、工业和建筑业

规模以上工业企业612家，完成工业总产值${amount(sum(INDUSTRIES.map((row) => row[1])))}亿元，按可比口径增长5.1%。汽车及零部件制造占${share(896.42, sum(INDUSTRIES.map((row) => row[1])))}。

表：规模以上工业总产值（单位：亿元）

${budgetTable(["行业", "总产值", "比上年增长"], INDUSTRIES)}

建筑业企业完成总产值143.62亿元，增长4.4%；房屋施工面积918.5万平方米，下降6.2%。

四、固定资产投资

全年固定资产投资612.34亿元，增长4.5%。

表：固定资产投资（单位：亿元）

${budgetTable(
  ["领域", "投资额", "比上年增长"],
  [
    ["工业", 186.72, "14.6%"],
    ["基础设施", 148.35, "9.3%"],
    ["房地产开发", 221.48, "-5.7%"],
    ["其他", 55.79, "6.8%"],
  ],
)}

五、国内贸易、对外经济和旅游

社会消费品零售总额468.25亿元，增长5.0%，其中限额以上单位通过网络实现的商品零售额增长17.2%。进出口总额312.86亿元，其中出口228.40亿元，增长2.1%；进口84.46亿元，下降3.9%。接待过夜游客386.2万人次，白水寨、湖心岛等主要景区接待游客中，自驾车游客约占七成。

六、财政和金融

一般公共预算收入${hundredMillions(revenue)}亿元，${change(revenue, REVENUE_BEFORE)}；一般公共预算支出${hundredMillions(spending)}亿元，${change(spending, SPENDING_BEFORE)}。年末金融机构本外币各项存款余额2,314.60亿元，增长7.4%；各项贷款余额1,848.25亿元，增长9.1%，其中涉农贷款206.38亿元。

七、人口、就业和人民生活

表：年末人口（单位：万人）

${budgetTable(["镇街", "常住人口", "户籍人口"], POPULATION)}

常住人口城镇化率为74.6%。派潭、正果、小楼三镇户籍人口多于常住人口，外出务工、就学人员较多。全年城镇新增就业2.13万人，失业人员再就业1.06万人。

表：居民人均可支配收入（单位：元）

${pipeTable(
  ["类别", "人均可支配收入", "比上年增长"],
  [
    ["城镇常住居民", 58420, "4.9%"],
    ["农村常住居民", 34865, "6.7%"],
  ],
  0,
)}

八、教育、卫生和社会保障

表：各级学校基本情况

${budgetTable(["类别", "学校数（所）", "在校学生（人）", "专任教师（人）"], SCHOOLS, 0)}

年末有各类医疗卫生机构486个，床位4,872张，执业（助理）医师3,265人，注册护士4,018人。参加城镇职工基本养老保险41.7万人，参加城乡居民基本医疗保险63.9万人；城乡居民最低生活保障对象1.14万人，特困人员1,386人。

九、资源、环境和安全

全年平均气温22.6℃，降水量2,146毫米。空气质量达标天数比例93.4%，细颗粒物（PM2.5）年均浓度每立方米21微克。增江荔城断面水质稳定达到Ⅱ类，西福河口断面年均为Ⅲ类。单位地区生产总值能耗下降2.8%。生产安全事故死亡人数比上年减少4人。

注：

1.本公报数据为初步统计数，正式数据以《增城统计年鉴》为准。部分数据因四舍五入，分项之和与合计可能略有出入。

2.地区生产总值、各产业增加值绝对数按现价计算，增长速度按不变价格计算。

3.学校数含民办学校；九年一贯制学校分别计入小学和初中，故与学校法人数不同。

>> 增城市统计局
>> {{issuedOn}}`,
  },
];
