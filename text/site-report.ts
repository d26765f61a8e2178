import type {
  SiteFigure,
  SiteFigureKind,
  SiteFigureProblem,
  SiteSection,
} from "@/domain/site-report/site-figures";
import type { ReportedFigure, SiteReportRefusal } from "@/domain/site-report/site-report";
import { dayInFull, instantDayInFull } from "./dates";

export const SITE_SECTION_NAMES = {
  visits: "访问量",
  publishing: "信息发布",
  topics: "专栏专题",
  interpretation: "解读回应",
  services: "办事服务",
  interaction: "互动交流",
  security: "安全防护",
  newMedia: "移动新媒体",
  innovation: "创新发展",
} as const satisfies Record<SiteSection, string>;

/** The words of the form, with its units. */
export const SITE_FIGURE_NAMES = {
  siteVisitors: "独立用户访问总量（单位：个）",
  siteViews: "网站总访问量（单位：次）",
  sitePublished: "信息发布总数（单位：条）",
  siteProfiles: "概况类信息更新量",
  siteNews: "政务动态信息更新量",
  siteCatalogue: "信息公开目录信息更新量",
  siteTopicsKept: "专栏专题维护数量（单位：个）",
  siteTopicsOpened: "新开设数量",
  siteInterpretations: "解读信息发布总数（单位：条）",
  siteInterpretationTexts: "解读材料数量（单位：条）",
  siteInterpretationProducts: "解读产品数量（单位：个）",
  siteMediaComments: "媒体评论文章数量（单位：篇）",
  siteResponses: "回应公众关注热点或重大舆情数量（单位：次）",
  siteServicesListed: "是否发布服务事项目录",
  siteRegisteredUsers: "注册用户数（单位：个）",
  siteServices: "政务服务事项数量（单位：项）",
  siteServicesOnline: "可全程在线办理政务服务事项数量",
  siteHandled: "办件量总数（单位：件）",
  siteHandledPersons: "自然人办件量",
  siteHandledBodies: "法人办件量",
  siteMessagePlatform: "是否使用统一平台",
  siteMessages: "收到留言数量（单位：条）",
  siteMessagesClosed: "办结留言数量（单位：条）",
  siteMessageDays: "平均办理时间（单位：天）",
  siteMessagesPublic: "公开答复数量（单位：条）",
  siteSurveys: "征集调查期数（单位：期）",
  siteSurveyOpinions: "收到意见数量（单位：条）",
  siteSurveyResults: "公布调查结果期数（单位：期）",
  siteInterviews: "在线访谈期数（单位：期）",
  siteInterviewQuestions: "网民留言数量（单位：条）",
  siteInterviewAnswers: "答复网民提问数量（单位：条）",
  siteSmartAnswers: "是否提供智能问答",
  siteSecurityChecks: "安全检测评估次数（单位：次）",
  siteSecurityFound: "发现问题数量（单位：个）",
  siteSecurityMended: "问题整改数量（单位：个）",
  siteSecurityWatch: "是否建立安全监测预警机制",
  siteSecurityDrill: "是否开展应急演练",
  siteSecurityOfficer: "是否明确网站安全责任人",
  siteNewMedia: "是否有移动新媒体",
  siteWeiboPosts: "微博信息发布量（单位：条）",
  siteWeiboFollowers: "微博关注量（单位：个）",
  siteWechatPosts: "微信信息发布量（单位：条）",
  siteWechatFollowers: "微信订阅数（单位：个）",
  siteSearchAsService: "搜索即服务",
  siteLanguages: "多语言版本",
  siteAccessible: "无障碍浏览",
  sitePersonal: "千人千网",
} as const satisfies Record<SiteFigure, string>;

/** How the portal counts what it counts itself. */
const HOW: Readonly<Partial<Record<SiteFigure, string>>> = {
  siteVisitors: "由平台统计：按日去重的网络地址数，各天相加；不使用Cookie，不等于人数。",
  siteViews: "由平台统计：浏览器打开页面的次数，不含文件下载、搜索引擎和采集程序。",
  sitePublished: "以下三项之和。",
  siteProfiles: "由平台统计：机构职能类栏目当年发布、现在仍可查阅的信息。",
  siteCatalogue: "由平台统计：目录其余栏目当年发布、现在仍可查阅的信息。",
  siteInterpretations: "以下三项之和。",
  siteInterpretationTexts: "由平台统计：当年发布、与政策文件建立解读关系的信息。",
  siteHandled: "以下两项之和。",
  siteMessages: "由平台统计：各机关登记的网上咨询人次。",
  siteAccessible: "本平台所有页面提供长者模式、高对比度和键盘操作。",
};

export const siteFigureProblems = {
  "figure.count": "请填写不小于0的整数",
  "figure.days": "请填写天数，最多一位小数，例如3.5",
  "figure.yesNo": "请选择“是”或者“否”",
  "source.missing": "请写明数字来源",
  "source.tooLong": "数字来源太长，请缩短到80个字以内",
} as const satisfies Record<SiteFigureProblem, string>;

export const siteReportRefusals = {
  notOperator: "这张报表由主办本网站的机关填报和公布，您所在的机关不能填写。没有做任何改动。",
  yearNotOver: "这一年还没有结束，数字还会变化，到下一年的1月1日以后才能公布。",
  unchanged: "报表的数字和已经公布的完全一样，没有重复公布。",
  erratumMissing: "这一年的报表已经公布过。再次公布请写明更正了什么，没有做任何改动。",
} as const satisfies Record<SiteReportRefusal, string>;

/** A figure as the form prints it. */
export function siteValue(kind: SiteFigureKind, value: number | null): string {
  if (value === null) return siteReportText.missing;
  if (kind === "yesNo") return value === 1 ? siteReportText.yes : siteReportText.no;
  return value.toLocaleString("en-US", { maximumFractionDigits: 1 });
}

/** Where a figure comes from, in one sentence. */
export function siteFigureNote({ figure, origin, source, since }: ReportedFigure): string {
  switch (origin) {
    case "computed":
      return `${HOW[figure] ?? ""}${since === null ? "" : `自${dayInFull(since)}起统计。`}`;
    case "entered":
      return `填报，来源：${source ?? ""}。`;
    case "missing":
      return "";
  }
}

export const siteReportText = {
  missing: "未填报",
  yes: "是",
  no: "否",
  name: "政府网站工作年度报表",
  title: (year: number) => `政府网站工作年度报表（${year}年度）`,
  description: (year: number, site: string) =>
    `${site}${year}年度网站工作报表：访问量、信息发布、互动交流、安全防护等。`,
  facts: {
    siteName: "网站名称",
    domain: "首页网址",
    sponsor: "主办单位",
    siteCode: "网站标识码",
    icpNumber: "ICP备案号",
    policeNumber: "公安机关备案号",
  },
  noFact: "—",
  item: "项目",
  value: "数值",
  note: "说明",
  publishedOn: (at: number) => `公布日期：${instantDayInFull(at)}`,
  version: (number: number) => `第${number}版`,
  erratum: (number: number, at: number, what: string) =>
    `${instantDayInFull(at)}更正（第${number}版）：${what}`,
  errata: "更正说明",
  download: "下载",
  xlsx: "Excel表格（XLSX）",
  json: "数据（JSON）",
  years: "其他年度",
  yearName: (year: number) => `${year}年度`,
  law: "依照《政府网站发展指引》（国办发〔2017〕47号），每年1月31日前公布上一年度的报表。",
  notYet: (year: number) => `${year}年度的报表还没有公布`,
  notYetWhy: (on: string) => `按规定，报表在${dayInFull(on)}前公布。您可以查看已经公布的年度。`,
  noYear: "没有这个年度的报表",
  noYearWhy: "地址里的年度不对，或者本网站那时还没有开通。",
  parent: "政府信息公开年报",
  back: "返回政府信息公开年报",
  /** The one line on the page of annual reports. */
  link: (year: number) => `政府网站工作年度报表（${year}年度）`,
  sheet: "报表",
  file: (year: number) => `政府网站工作年度报表${year}`,
  section: "部分",
  // Staff.
  staffTitle: "网站工作年度报表",
  lead: "平台知道的数字自动统计，其余由编辑填报并写明来源，没有人填的公布为“未填报”。",
  year: "年度",
  dueLeft: (on: string, days: number) => `应当在${dayInFull(on)}前公布，还有${days}天。`,
  dueToday: (on: string) => `今天（${dayInFull(on)}）是公布的最后一天。`,
  overdue: (on: string, days: number) => `应当在${dayInFull(on)}前公布，已经逾期${days}天。`,
  published: (number: number, at: number, by: string) => `${instantDayInFull(at)}由${by}公布第${number}版。`,
  changedSince: "公布以后数字有变化，公众看到的仍是已公布的一版。",
  progress: (missing: number) => (missing === 0 ? "全部项目都有数字。" : `还有${missing}项未填报。`),
  doubts: "请核对以下数字",
  doubt: (part: string, whole: string) => `“${part}”多于“${whole}”。`,
  enteredBy: (who: string, at: number) => `${who}于${instantDayInFull(at)}填报`,
  enter: (section: string) => `填报“${section}”`,
  enterTitle: (section: string, year: number) => `填报${year}年度“${section}”`,
  enterLead: "留空表示没有填报；改动以前的数字会另记一条，以最后一次为准，原来的保留。",
  source: "数字来源",
  sourceHint: "例如：政务服务中心业务系统、网信部门通报、政务新媒体后台。",
  choose: "未填报",
  save: "保存填报的数字",
  saved: (count: number) => (count === 0 ? "数字没有变化，没有记入。" : `已记入${count}项。`),
  done: { saved: "已保存填报的数字。", published: "已公布，公众现在可以看到。" },
  publish: "公布报表",
  publishLead: "公布的是现在这一版数字，之后不能修改；发现有误的，更正后再公布一版，并写明更正了什么。",
  erratumField: "更正了什么",
  erratumHint: "公众会看到这句话，例如：补填在线访谈期数。",
  publishSubmit: (year: number) => `公布${year}年度报表`,
  open: "查看公众看到的报表",
  notYours: "这张报表由主办本网站的机关填报，您可以查看。",
  nothingToEnter: "这一部分的数字都由平台统计，不用填报。",
} as const;
