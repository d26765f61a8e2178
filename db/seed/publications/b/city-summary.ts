import type { DemoPublication } from "@/db/seed/shape";
import { cityTotal, REVENUE, REVENUE_BEFORE, SPENDING } from "./city-figures";
import { GENRE } from "./genre-names";
import { amount, budgetTable, change, pipeTable, share } from "./tables";

const THEME = "综合政务\\文秘工作";
const hundredMillions = (tenThousands: number) => amount(tenThousands / 10000);
const revenue = cityTotal(REVENUE, "executed");
const spending = cityTotal(SPENDING, "executed");

/** The ten practical matters for the people: promise, result, done or not. */
const TEN_MATTERS = [
  ["1", "新增公办幼儿园学位1,000个", "新增1,020个", "完成"],
  ["2", "改造义务教育薄弱学校14所", "改造14所", "完成"],
  ["3", "接通21个自然村集中供水", "接通19个", "未完成"],
  ["4", "建成镇街长者饭堂12个", "建成13个", "完成"],
  ["5", "整治城区易涝点9处", "整治9处", "完成"],
  ["6", "新建改建农村公路60公里", "通车64.3公里", "完成"],
  ["7", "新增社会公共停车位1,500个", "新增1,586个", "完成"],
  ["8", "老旧小区加装电梯80台", "投入使用73台", "未完成"],
  ["9", "免费技能培训6,000人次", "培训6,742人次", "完成"],
  ["10", "政务服务事项全城通办300项", "可通办328项", "完成"],
] as const;

/** How people asked for government information and what came of it. */
const DISCLOSURE: readonly (readonly [string, number])[] = [
  ["予以公开", 176],
  ["部分公开", 48],
  ["不予公开", 27],
  ["无法提供（含没有现成信息、信息不存在）", 93],
  ["不予处理", 11],
  ["其他处理", 16],
];

/** The yearly work summary of the city government. */
export const CITY_SUMMARY: readonly DemoPublication[] = [
  {
    key: "city-work-summary",
    agency: "city",
    column: "work-summaries",
    title: "增城市人民政府{{year-1}}年工作总结",
    genre: GENRE.other,
    theme: THEME,
    issued: { monthDay: "01-16" },
    summary: "回顾{{year-1}}年经济、城乡建设、民生和政府自身建设情况，逐项说明十件民生实事的完成结果。",
    keywords: ["工作总结", "民生实事", "市政府"],
    body: `{{year-1}}年，市人民政府依靠全市人民，完成了市人民代表大会确定的主要任务，也有几项没有做到。现将情况总结如下。

一、经济发展

（一）总量和结构。预计全年地区生产总值约1,090亿元，增长6%左右。汽车及零部件、电子信息两个行业贡献了工业增量的八成以上，纺织服装行业仍在下行。

（二）财政。一般公共预算收入${hundredMillions(revenue)}亿元，${change(revenue, REVENUE_BEFORE)}；支出${hundredMillions(spending)}亿元，其中教育支出占${share(208450, spending)}。

（三）企业服务。市领导挂点联系重点企业126家，收到企业书面反映的事项418件，年底前办结391件。没有办结的27件集中在历史用地确权和外电接入。

二、城乡建设

（一）交通。石滩至小楼的县道改造建成通车，新塘、荔城之间新开快速公交1条，早高峰全程用时缩短18分钟。

（二）城区更新。拆除连片违法建设11.7万平方米；荔城老城区步行系统方案两次公开征求意见，因意见分歧较大，原定年内动工推迟。

（三）乡村。26个行政村完成生活污水治理，小楼、派潭两镇建成观光绿道23公里；新发现的3处历史建筑已列入保护名录。

三、民生实事

表：{{year-1}}年十件民生实事完成情况

${pipeTable(["序号", "承诺事项", "结果", "是否完成"], TEN_MATTERS)}

十件实事完成八件。集中供水尚有2个自然村，因管线穿越省道的许可没有办妥；加装电梯尚有7台，因相邻业主诉讼或管线迁改没有投入使用。两项均转入{{year}}年，由原责任部门继续办理，每季度公布进度。

四、应急和安全

5月中旬遭遇三轮强降雨，最大过程降雨量387毫米。提前转移低洼地带和山边群众6,840人，没有人员伤亡；水毁堤段11处，年底前修复9处。生产安全事故起数下降12.5%，但道路运输领域仍发生较大事故1起，调查报告已向社会公布。

五、依法行政和政务公开

（一）提请市人大常委会审议事项14件，办理人大代表建议163件、政协提案208件，均在规定期限内答复。

（二）制定行政规范性文件9件，全部经合法性审核和公开征求意见；清理后废止失效文件17件。

（三）全市行政机关办理政府信息公开申请情况如下。

表：{{year-1}}年政府信息公开申请办理结果（单位：件）

${budgetTable(["处理结果", "件数"], DISCLOSURE, 0)}

六、不足

主要有四个方面：房地产下行影响财政收入，新增财源不足；山区镇医疗、教育人才留不住；部分政府投资项目超概算；少数窗口仍要求群众重复提交已经能够共享的证明。这些问题已分别列入{{year}}年重点工作，并明确了责任部门和时限。

>> 增城市人民政府
>> {{issuedOn}}`,
  },
];
