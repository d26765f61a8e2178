import type { CountedAs } from "@/domain/visit/counted-page";
import { dayInFull, instantInFull, monthAndDay, monthInFull } from "./dates";

export const COUNTED_AS_LABELS = {
  home: "首页",
  search: "搜索",
  catalogue: "目录总览和最近公开",
  column: "栏目页",
  publication: "信息正文页",
  agency: "机关页",
  apply: "申请公开",
  guide: "指南和制度",
  reports: "年度报告",
  disclosureLog: "已答复的申请",
  alerts: "预警",
  other: "其他页面",
  download: "文件下载",
  machine: "数据接口和屏幕",
} as const satisfies Record<CountedAs, string>;

const times = (count: number) => `${count.toLocaleString("en-US")}次`;

/** The supervisor's page of visits. */
export const visitsPage = {
  title: "网站访问量",
  lead: "在服务器上计数，不用Cookie，不记访问者是谁。搜索引擎和采集程序另列，不计入页面浏览量。",
  year: "统计年份",
  month: "月份",
  wholeYear: "全年",
  monthName: (month: number) => `${month}月`,
  agency: "机关",
  wholeSite: "全站",
  finding: (when: string, pageViews: number, downloads: number, robots: number) =>
    pageViews + downloads + robots === 0
      ? `${when}还没有访问记录。`
      : `${when}页面浏览${times(pageViews)}，文件下载${times(downloads)}，搜索引擎和采集程序读取${times(robots)}。`,
  addressFinding: (count: number) => `按日去重的网络地址合计${count.toLocaleString("en-US")}个。`,
  howAddresses:
    "“独立网络地址”是估计数：同一个网络地址一天只计一次，各天相加。一个单位共用一个地址的只计一个，同一个人换了地址会计成几个，所以不等于人数。地址本身不保存，访问记录里只有它的密钥散列，记录期满删除，留下的只是每天的数。当天的数在次日凌晨算出。",
  countedAt: (since: string | null, at: number | null) =>
    since === null || at === null
      ? "访问量每5分钟统计一次，目前还没有可以统计的访问。"
      : `自${dayInFull(since)}起统计，最近一次统计时间${instantInFull(at)}。`,
  yearName: (year: number) => `${year}年`,
  /** The year is said above. */
  dayName: monthAndDay,
  monthInFull,
  byTime: (isDay: boolean) => (isDay ? "逐日" : "逐月"),
  chartFinding: (name: string, count: number) => `${name}的页面浏览量最高，为${times(count)}`,
  unit: "次",
  time: (isDay: boolean) => (isDay ? "日期" : "月份"),
  pageViews: "页面浏览量",
  downloads: "文件下载",
  robotReads: "程序读取",
  addresses: "独立网络地址",
  notYet: "次日算出",
  byColumn: "各栏目",
  byColumnCaption: (when: string) => `${when}各栏目访问量（单位：次）`,
  column: "栏目",
  noColumn: "不属于栏目的页面",
  byAgency: "各机关",
  byAgencyCaption: (when: string) => `${when}各机关访问量（单位：次）`,
  noAgency: "全站公共页面",
  howOwner: "信息正文和附件计入它所在的栏目和发布机关，栏目页计入栏目和主办机关，机关页计入该机关。",
  byPage: "各类页面",
  byPageCaption: (when: string) => `${when}各类页面访问量（单位：次）`,
  page: "页面",
  timeCaption: (when: string, isDay: boolean) => `${when}${isDay ? "逐日" : "逐月"}访问量（单位：次）`,
  gone: "已不存在的栏目或机关",
  export: "下载（CSV）",
  file: (when: string) => `${when}网站访问量`,
  part: "统计方式",
  item: "项目",
} as const;
