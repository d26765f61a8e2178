import type { DemoPublication } from "@/db/seed/shape";

/** Found by the page that gathers what was published on one project. */
const PROJECT = "项目：石滩镇污水处理厂二期";

/** One project from its approval to its works, as 国办发〔2017〕94号 wants it published. */
export const PROJECT_RECORD: readonly DemoPublication[] = [
  {
    key: "project-feasibility-approved",
    agency: "development-reform",
    column: "major-projects-approval",
    title: "增城市发展和改革局关于石滩镇污水处理厂二期项目可行性研究报告的批复",
    documentNumber: { sign: "增发改投", serial: 41 },
    genre: "批复",
    theme: "国民经济管理、国有资产监管\\重大建设项目",
    issued: { monthDay: "03-11" },
    summary: "批准石滩镇污水处理厂二期的建设地点、规模、总投资和资金来源。",
    keywords: [PROJECT, "可行性研究报告", "污水处理厂"],
    body: `市水务局：

你局报来的石滩镇污水处理厂二期项目可行性研究报告收悉。经审查，批复如下：

一、同意建设石滩镇污水处理厂二期项目。项目代码：{{year}}-440183-77-01-000041。

二、建设地点：石滩镇，现状一期厂区东侧。

三、建设规模：新增日处理污水2万吨，配套截污干管6.8公里。出水执行一级A标准。

四、投资估算和资金来源：估算总投资1.46亿元，由市财政安排1.02亿元，其余由省级专项资金解决。

五、项目建成后，石滩镇区和白沙围、江口围等村的生活污水收集率应达到90%以上，运行经费由污水处理费和市财政补助安排。

六、请据此开展初步设计，依法办理规划、用地、环境影响评价等手续。项目勘察、设计、施工、监理一律公开招标。

>> 增城市发展和改革局
>> {{issuedOn}}`,
  },
  {
    key: "project-tender-result",
    agency: "water",
    column: "major-projects-construction",
    title: "石滩镇污水处理厂二期项目施工总承包中标结果公告",
    genre: "公告",
    theme: "国民经济管理、国有资产监管\\重大建设项目",
    audiences: ["企业\\招标采购"],
    issued: { monthDay: "09-02" },
    publishedAfterDays: 1,
    summary: "公布石滩镇污水处理厂二期施工总承包的中标价、工期和质疑方式。",
    keywords: [PROJECT, "中标结果", "施工招标"],
    body: `石滩镇污水处理厂二期项目施工总承包经公开招标，评标结果公示期内没有异议，现将中标结果公告如下：

一、招标人：增城市水务局。

二、中标人：广州清流市政工程有限公司（演示名称）。中标价：9,860万元。

三、招标方式和过程：公开招标，{{year}}年7月发布招标公告，9家单位递交投标文件，评标采用综合评估法，由随机抽取的7名专家组成评标委员会评审。

四、施工内容：日处理2万吨的污水处理构筑物、设备安装、配套截污干管6.8公里和厂区道路绿化。

五、工期：540日历天。工程质量标准：合格。

六、对中标结果有异议的，可以自本公告发布之日起三个工作日内向招标人书面提出。

>> 增城市水务局
>> {{issuedOn}}`,
  },
  {
    key: "project-land-compensation",
    agency: "land-housing",
    column: "major-projects-land",
    title: "石滩镇污水处理厂二期项目征地补偿安置方案公告",
    genre: "公告",
    theme: "国土资源、能源\\土地",
    audiences: ["个人\\农村居民"],
    issued: { monthDay: "05-06" },
    publishedAfterDays: 1,
    summary: "公布石滩镇污水处理厂二期征地的补偿标准、安置方式和提出意见的办法。",
    keywords: [PROJECT, "征地补偿", "石滩"],
    body: `为建设石滩镇污水处理厂二期，拟征收石滩镇白沙围村、江口围村集体土地3.8642公顷。现将征地补偿安置方案公告如下，公告期三十日：

一、土地补偿费和安置补助费按本市公布的区片综合地价执行。青苗和地上附着物清点登记后补偿。

二、被征地农民的社会保障费用按批准时确定的人数和标准预存。

三、涉及的住宅由所在村在村庄规划范围内重新安排宅基地，或者由村民选择货币补偿。

四、青苗、地上附着物的权利人应当在公告期内持权属证明到石滩镇人民政府办理补偿登记；逾期没有登记的，以现场调查结果为准。

五、多数村民认为方案不符合法律、法规规定的，可以在公告期内向市国土资源和房屋管理局申请听证。联系电话：020-82630418。

>> 增城市国土资源和房屋管理局
>> {{issuedOn}}`,
  },
];
