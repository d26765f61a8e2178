import type { BudgetLevel } from "@/domain/catalogue/budget-due";
import type { BudgetKind } from "@/domain/catalogue/budget-title";
import type { GazettePart } from "@/domain/catalogue/gazette";
import { calendarDate, weekdayOf } from "@/domain/time/calendar-date";

const grouped = (count: number) => count.toLocaleString("zh-CN");

/** What a list of the catalogue is narrowed by, and what one can take along. */
export const narrowing = {
  labels: {
    agency: "机构",
    year: "发布年份",
    theme: "主题",
    audience: "服务对象",
    genre: "公文种类",
    validity: "有效性",
  },
  every: {
    theme: "全部主题",
    audience: "不限服务对象",
    genre: "全部种类",
    validity: "不限有效性",
  },
  whole: (name: string) => `${name}（全部）`,
  more: "更多筛选条件",
  unknown: (label: string, typed: string) => `没有“${typed}”这个${label}，下面没有按${label}筛选。`,
  take: "订阅和导出",
  subscribe: "订阅更新（Atom）",
  csv: "导出本表（CSV）",
  xlsx: "导出本表（XLSX）",
  exportLimit: (most: number) => `一次最多导出${grouped(most)}条；更多的请分年份导出。`,
  exportHeads: {
    indexNumber: "索引号",
    title: "名称",
    documentNumber: "发文字号",
    agencyName: "发文机关",
    columnName: "栏目",
    genre: "公文种类",
    issuedOn: "成文日期",
    publishedOn: "发布日期",
    effectiveOn: "实施日期",
    expiresOn: "失效日期",
    validity: "有效性",
    url: "网址",
  },
  exportName: "公开信息目录",
  noExport: "无法导出",
  noFormat: "导出格式有CSV和XLSX两种。请从列表页的“导出本表”进入。",
  notMade: "表格这次没有做成，请过几分钟再试，或者改用CSV格式导出。",
  notes: "说明",
} as const;

/** How a column is kept up to date. */
export const upkeep = {
  frequency: "更新要求",
  every: (days: number) =>
    ({ 7: "每周", 30: "每月", 90: "每季度", 180: "每半年", 365: "每年" })[days] ?? `每${days}天`,
  atLeast: (how: string) => `${how}至少更新一次`,
  unset: "随时更新",
  last: "最近更新",
  never: "还没有发布",
  overdue: "超期未更新",
  overdueSince: (day: string) => `应在${day}前更新`,
  owner: "内容保障",
  item: "公开依据",
  held: "已公开",
  column: "栏目",
  unfold: (columns: number) => `展开${columns}个栏目`,
  treeCaption: (group: string) => `${group}：各栏目的公开依据、责任机关和更新情况`,
} as const;

/** What stands below the columns in their navigation. */
export const besideColumns = {
  "/recent": "最近公开",
  "/gazette": "政府公报",
} as const;

/** Other ways into the catalogue than its columns. */
export const waysIn = {
  title: "按其他方式查找",
  links: {
    "/catalogue/by/theme": "按主题",
    "/catalogue/by/audience": "按服务对象",
    "/catalogue/by/genre": "按公文种类",
    "/catalogue/by/year": "按年份",
    "/catalogue/by/validity": "按有效性",
    "/agencies": "按机构",
    "/recent": "最近公开",
  },
  special: "专题",
  specials: {
    "/catalogue/normative-documents": "规范性文件库",
    "/catalogue/budgets": "预算、决算一览",
    "/catalogue/major-projects": "重大建设项目",
    "/catalogue/emergency": "应急预案和预警",
    "/gazette": "政府公报",
  },
  pages: {
    theme: {
      title: "按主题查找",
      what: "国务院公文主题分类，共22类。点类名看整类，点小类只看这一小类。",
    },
    audience: { title: "按服务对象查找", what: "您要办什么事，就从哪一类查起。" },
    genre: { title: "按公文种类查找", what: "《党政机关公文处理工作条例》规定的公文种类，以及其他信息。" },
    year: { title: "按年份查找", what: "按发布年份排列，最近的在前。" },
    validity: { title: "按有效性查找", what: "现行有效、已经修改、失效和废止的文件分别列出。" },
  },
  none: "暂无",
  count: (count: number) => `${grouped(count)}条`,
  missing: {
    title: "没有这种查找方式",
    what: "可以按主题、服务对象、公文种类、年份或者有效性查找。",
  },
  listTitle: "按条件查找",
  listCaption: "符合条件的公开信息",
  listDescription: "按主题、服务对象、公文种类、年份和有效性组合查找已经公开的信息。",
  backToTree: "查看全部栏目",
} as const;

const WEEKDAYS = ["星期日", "星期一", "星期二", "星期三", "星期四", "星期五", "星期六"];

/** The day of the week of a day, 「星期二」. */
export const weekdayName = (day: string): string => WEEKDAYS[(weekdayOf(calendarDate(day)) + 7) % 7] ?? "";

/** 最近公开. */
export const recentPage = {
  title: "最近公开",
  description: "各机关最近公开的政府信息，按发布日期排列。",
  caption: (day: string) => `${day}发布的信息`,
  count: (count: number) => `${count}条`,
  goesOn: "（接上页）",
  older: "查看更早的信息",
  newest: "回到最新",
  none: "这一天以前没有公开的信息。",
  notADay: (typed: string) => `“${typed}”不是一个日期，下面从最新的信息开始。`,
  jump: "查看某一天及以前的信息",
  day: "日期",
  show: "查看",
  subscribe: "订阅最近公开（Atom）",
} as const;

/** The matrix of budgets and final accounts. */
export const budgetMatrix = {
  title: "历年预算、决算一览",
  intro: "每一行是一个单位，每一格链接到这个单位当年的预算或者决算。",
  unit: "单位",
  year: (year: number) => `${year}年`,
  kinds: { budget: "预算", accounts: "决算" } satisfies Record<BudgetKind, string>,
  levels: { government: "政府", department: "部门" } satisfies Record<BudgetLevel, string>,
  there: "✓",
  linkName: (unit: string, year: number, kind: string) => `${unit}${year}年${kind}`,
  several: (place: number) => `第${place}份`,
  missing: "—",
  due: (day: string) => `法定公开截止：${day}`,
  overdue: "逾期未公开",
  notYet: "尚未公开",
  rule: "预算、决算应当在批准（批复）后20日内公开（《中华人民共和国预算法》第十四条）。“—”表示本站没有这一份；已经录入批准日期的，同时列出法定公开截止日。",
  csv: "导出一览表（CSV）",
  csvName: "预算决算一览",
  year0: "年份",
  kind: "内容",
  dueHead: "法定公开截止日",
} as const;

/** Days of approval that the matrix reckons with. */
export const budgetApproval = {
  title: "预算、决算批准日期",
  lead: "填写批准（批复）日期后，公开页会列出预算法第十四条规定的公开截止日。没有填写的，公开页只说明规则，不推算日期。",
  year: "年份",
  kind: "内容",
  level: "范围",
  approvedOn: "批准（批复）日期",
  save: "保存日期",
  saved: "已保存。公开页的截止日已经按这个日期计算。",
  caption: "已经填写的批准日期",
  due: "公开截止日",
  none: "还没有填写过批准日期。",
  hint: "例如 2026-02-12",
  problems: {
    "year.shape": "年份请填四位数字，例如 2026",
    "approvedOn.notADate": "批准日期不存在或者格式不正确，请按年-月-日填写，例如 2026-02-12",
  },
} as const;

/** Emergency plans and the place of warnings. */
export const emergencyPage = {
  alerts: "预警",
  alertsWhere:
    "天气预警由市气象局发布，洪涝、台风由市三防指挥部发布。生效的预警会列在这里，并显示在本站每个页面的最上方。",
  calls: "紧急电话",
  callNumbers: [
    { phone: "110", name: "报警" },
    { phone: "119", name: "火警、抢险救援" },
    { phone: "120", name: "医疗急救" },
    { phone: "122", name: "交通事故报警" },
    { phone: "12379", name: "预警信息查询" },
  ],
  plans: "应急预案",
  planCaption: "：应急预案和联系电话",
  general: "总体预案和管理办法",
  kind: "灾种",
  plan: "预案",
  agency: "主管机关",
  phone: "电话",
  noPlans: "还没有公开应急预案。",
  noneFor: (names: string) => `以下灾种还没有公开专项预案：${names}。`,
} as const;

/** What was published on one major project. */
export const projectPage = {
  title: "按项目查看",
  intro: "同一个项目的批准、建设管理和征收土地信息放在一起，按发布日期排列。",
  column: "类别",
  name: "名称",
  publishedOn: "发布日期",
  publisher: "发布机构",
  none: "还没有标明项目的信息。",
  newestOnly: (most: number) => `这里只汇集最近${grouped(most)}条，更早的请在下面的列表里查找。`,
} as const;

/** 规范性文件库. */
export const ruleLibrary = {
  title: "规范性文件库",
  term: "规范性文件的有效期一般不超过五年，暂行、试行的不超过三年，到期自动失效。有效性以打开本页当天为准。",
  heads: {
    title: "文件名称、发文字号",
    agency: "发文机关",
    effectiveOn: "实施日期",
    expiresOn: "失效日期",
    validity: "有效性",
    successor: "被何文件替代、废止",
  },
  noEnd: "未定期限",
  none: "—",
  caption: "规范性文件及其有效性",
  expiring: "6个月内到期",
  expiringOnly: "只看6个月内到期的",
  expiringAll: "不限到期时间",
  expires: "到期时间",
  soon: (day: string) => `将于${day}到期`,
  print: "打印本表：按Ctrl + P（苹果电脑按 ⌘ + P）。每页条数选100，可以少翻页。",
  emptyFiltered: "没有符合这些条件的规范性文件。",
} as const;

/** 政府公报. */
export const gazette = {
  title: "政府公报",
  description: "按月汇编本站发布的规章、规范性文件、政府文件、部门文件、人事任免和政策解读。",
  intro: "每月一期，汇编当月在本站发布的文件。公报按本站的发布内容自动编成，与原文不一致的，以原文为准。",
  issue: (year: number, month: number) => `${year}年第${month}期`,
  name: (siteName: string) => `${siteName}公报`,
  month: (year: number, month: number) => `${year}年${month}月`,
  running: "本月还没有结束，本期会继续增加内容。",
  contents: "目录",
  parts: {
    rules: "规章、规范性文件",
    government: "政府文件",
    departments: "部门文件",
    personnel: "人事任免",
    explanations: "政策解读",
  } satisfies Record<GazettePart, string>,
  count: (count: number) => `本期共${grouped(count)}件`,
  published: (day: string) => `${day}发布`,
  fullText: "查看全文",
  newer: "下一期",
  older: "上一期",
  all: "各期目录",
  none: "还没有可以汇编的文件。",
  noneInMonth: "这个月没有可以汇编的文件。",
  capped: (most: number) => `本期只列出前${grouped(most)}件，其余的请到栏目里查找。`,
  missing: { title: "没有这一期公报", what: "这个网址没有对应的公报。请从各期目录里选择。" },
  yearCaption: (year: number) => `${year}年`,
  shortIssue: (month: number) => `第${month}期`,
} as const;

/** What the page of an agency adds to its contact. */
export const agencyPage = {
  guide: "信息公开指南",
  guideText: (given: {
    name: string;
    office: string;
    address: string;
    hours: string;
    phone: string;
    fax: string;
    email: string;
  }) => [
    `${given.name}主动公开的信息在本页和本站各栏目发布，您可以检索、查阅、下载。`,
    `没有公开的信息，您可以向${given.office}提出申请：在线填写申请表，${
      given.address ? `或者在${given.hours || "办公时间"}到${given.address}当面提出，` : ""
    }也可以邮寄${given.fax ? "、传真" : ""}${given.email ? "或者发电子邮件" : ""}。`,
    given.phone ? `不清楚怎样查、怎样申请的，可以致电${given.phone}咨询。` : "",
  ],
  wholeGuide: "查看完整的公开指南",
  index: "公开目录",
  indexCaption: (name: string) => `${name}在各栏目公开的信息`,
  column: "栏目",
  published: "已公开",
  last: "最近发布",
  noIndex: "还没有在任何栏目公开信息。",
  statistics: "公开统计",
  statisticsCaption: (name: string) => `${name}历年公开情况`,
  year: "年份",
  yearPublished: "主动公开",
  yearAnswers: "答复选登",
  count: (count: number) => `${grouped(count)}条`,
  answersNote: "“答复选登”只计向社会公开的答复；申请的收到和办结数量见各年度的政府信息公开年报。",
  filter: "按名称查找机构",
  filterButton: "查找",
  filtered: (typed: string, count: number) => `名称、简称或业务里有“${typed}”的机构共${count}个。`,
  noneFound: (typed: string) => `没有名称、简称或业务里有“${typed}”的机构，下面是全部机构。`,
  clear: "查看全部机构",
} as const;
