import type { ReportScope } from "@/domain/annual-report/report-content";
import { dayInFull, instantDayInFull } from "./dates";

/** The name of a report, on its page, in its files and wherever it is named. */
export function reportTitle(agency: string, year: number): string {
  return `${agency}${year}年政府信息公开工作年度报告`;
}

/** What stands in for a figure that nobody knows. */
export const FIGURE_GAP = "（数据不详）";

/** The public page of a report and its files. */
export const reportPage = {
  description: (agency: string, year: number) =>
    `${agency}${year}年主动公开、依申请公开、行政复议和行政诉讼的情况，含三张法定表格，可以下载。`,
  lead: (year: number, scope: ReportScope, isImported: boolean) =>
    `本报告依照《中华人民共和国政府信息公开条例》和《中华人民共和国政府信息公开工作年度报告格式》（国办公开办函〔2021〕30号）编制。数据统计期限为${year}年1月1日至12月31日${
      scope === "government" ? "，包括本级政府及所属各机关" : ""
    }。${isImported ? "本报告在启用本平台以前编制，按原文收录。" : ""}`,
  facts: "报告信息",
  publishedOn: "公布日期",
  /** A report from before the platform was published elsewhere; here is known when it was taken in. */
  takenInOn: "收录日期",
  agency: "发布机关",
  version: "版本",
  versionName: (number: number) => (number === 1 ? "第1版" : `第${number}版（更正）`),
  hash: "校验值（SHA-256）",
  hashNote: "由定稿内容算出，内容有任何改动，校验值都会不同。",
  downloads: "下载本报告",
  formats: {
    docx: "Word文档（DOCX）",
    pdf: "PDF",
    xlsx: "三张表格（XLSX）",
    json: "数据（JSON）",
  },
  contents: "目录",
  figures: "数据看板",
  none: "无。",
  remarks: "阅读说明",
  years: {
    title: "历年对比",
    lead: (agency: string) => `${agency}已经公布的各年度报告中的主要数据。`,
    head: "项目",
    year: (year: number) => `${year}年`,
    unknown: "—",
    open: (year: number) => `${year}年年度报告`,
  },
  corrected: {
    title: (day: string) => `本报告于${day}更正`,
    why: "更正原因",
    what: "更正的内容",
    cell: (place: string, before: number, after: number) => `${place}：由${before}改为${after}`,
    section2: {
      regulationsMade: "规章本年制发件数",
      regulationsRepealed: "规章本年废止件数",
      regulationsInForce: "规章现行有效件数",
      normativeMade: "行政规范性文件本年制发件数",
      normativeRepealed: "行政规范性文件本年废止件数",
      normativeInForce: "行政规范性文件现行有效件数",
      licences: "行政许可处理决定数量",
      penalties: "行政处罚处理决定数量",
      coercions: "行政强制处理决定数量",
      feesWan: "行政事业性收费金额（万元）",
    },
    section4: (kind: string, result: string) => `第四部分，${kind}，${result}`,
    inSection3: (row: string, column: string) => `第三部分，${row}，${column}`,
    inSection2: (figure: string) => `第二部分，${figure}`,
    removed: (part: string, text: string) => `${part}，删去：${text}`,
    added: (part: string, text: string) => `${part}，改为：${text}`,
    more: (count: number) => `另有${count}处更正，请对照两个版本。`,
    nothing: "表格和文字没有变化。",
    first: "查看更正前的版本",
  },
  old: {
    title: (number: number, day: string) => `您看到的是${day}公布的第${number}版，已经更正`,
    what: "请以现行版本为准。",
    current: "查看现行版本",
  },
  versions: {
    title: "历次版本",
    line: (number: number, day: string) => `第${number}版，${day}公布`,
    current: "现行版本",
  },
  gone: {
    pending: (agency: string, year: number) => `${agency}还没有公布${year}年的年度报告`,
    due: (due: string, isLate: boolean) =>
      isLate
        ? `依照《中华人民共和国政府信息公开条例》第四十九条，这份报告应当在${due}前公布，现在已经超过期限。`
        : `依照《中华人民共和国政府信息公开条例》第四十九条，这份报告应当在${due}前公布。`,
    running: (year: number, due: string) => `${year}年还没有结束。报告应当在${due}前公布。`,
    ask: (office: string, phone: string) =>
      phone === "" ? `您可以向${office}询问。` : `您可以向${office}询问，电话：${phone}。`,
    unknownAgency: "没有这个机关的年度报告",
    unknownAgencyWhat: "请核对网址，或者从年度报告列表里查找。",
    unknownYear: "没有这个年度的报告",
    unknownYearWhat:
      "本平台收录2008年《中华人民共和国政府信息公开条例》施行以来的年度报告。请核对网址里的年份。",
    unknownVersion: "没有这个版本",
    unknownVersionWhat: "请核对网址，或者查看现行版本。",
    list: "查看全部年度报告",
    others: "这个机关已经公布的其他年度报告",
  },
  paper: {
    about: "报告信息",
    address: (address: string) => `网页：${address}`,
    published: (day: string, version: string, isImported: boolean) =>
      `${day}${isImported ? "收录" : "公布"}，${version}`,
    hash: (hash: string) => `校验值（SHA-256）：${hash}`,
    corrected: (day: string, why: string) => `本报告于${day}更正。更正原因：${why}`,
    old: (number: number) => `这是第${number}版，已经更正，请以网页显示的现行版本为准。`,
  },
  sheets: { section2: "二、主动公开", section3: "三、依申请公开", section4: "四、复议诉讼" },
  sheetNote: (day: string, version: string, hash: string, isImported: boolean) =>
    `${day}${isImported ? "收录" : "公布"}，${version}。校验值：${hash}`,
} as const;

/** The list of all reports. */
export const reportList = {
  title: "各机关年度报告",
  ofAgency: "政府信息公开年报",
  others: "本栏目的其他信息",
  lead: "政府部门和本级政府公布的政府信息公开工作年度报告。点开可以查看全文、三张法定表格和图表，也可以下载。",
  caption: "已经公布的年度报告",
  year: "年度",
  agency: "机关",
  anyYear: "全部年度",
  anyAgency: "全部机关",
  show: "查看",
  report: "报告",
  publishedOn: "公布日期",
  downloads: "下载",
  corrected: "已更正",
  imported: "按原文收录",
  takenIn: (day: string) => `${day}收录`,
  old: "历史口径",
  oldDay: "未记录",
  count: (count: number) => `共${count}份。`,
  none: "没有符合条件的年度报告。",
  unknown: (what: string) => `没有“${what}”，下面列出全部。`,
  due: {
    title: (year: number) => `${year}年年度报告的公布情况`,
    allOut: (year: number) => `${year}年年度报告已经全部公布。`,
    some: (year: number, out: number, all: number, late: number) =>
      `应当公布${year}年年度报告的机关共${all}个，已经公布${out}个，尚未公布${all - out}个${late > 0 ? `，其中${late}个已经超过期限` : ""}。`,
    list: "查看尚未公布的机关",
    caption: (year: number) => `尚未公布${year}年年度报告的机关`,
    dueOn: "应当公布的日期",
    by: (day: string) => `${dayInFull(day)}前`,
    state: "状态",
    late: "已经超过期限",
    waiting: "未到期限",
  },
} as const;

/** Feeds and catalogues of data tell of reports in these words. */
export const reportFeed = {
  column: "政府信息公开年报",
  summary: (title: string, publishedAt: number) =>
    `${title}于${instantDayInFull(publishedAt)}公布，可以在线查看，也可以下载Word、PDF、Excel和JSON格式。`,
  corrected: (why: string) => `已经更正。更正原因：${why}`,
  setDescription: (title: string) => `${title}的全文和三张法定表格。`,
  oldSetDescription: (title: string) => `${title}中的数字，统计口径为当年的口径。`,
} as const;

/** Charts say what they show. */
export const reportCharts = {
  outcomes: {
    finding: (ended: number, name: string, count: number, share: string) =>
      `全年办结${ended}件，其中“${name}”最多，${count}件，占${share}%`,
    even: (ended: number) => `全年办结${ended}件`,
    none: "全年没有办结的申请",
    category: "办理结果",
    series: "件数",
    groups: {
      granted: "予以公开",
      partlyGranted: "部分公开",
      refused: "不予公开",
      unable: "无法提供",
      declined: "不予处理",
      closed: "其他处理",
    },
  },
  channels: {
    finding: (fresh: number, name: string, count: number) =>
      `全年新收${fresh}件，其中${name}申请最多，${count}件`,
    none: "全年没有新收申请",
    category: "申请渠道",
    series: "件数",
  },
  years: {
    more: (year: number, fresh: number, by: number) => `${year}年新收${fresh}件，比上年增加${by}件`,
    fewer: (year: number, fresh: number, by: number) => `${year}年新收${fresh}件，比上年减少${by}件`,
    same: (year: number, fresh: number) => `${year}年新收${fresh}件，与上年持平`,
    alone: (year: number, fresh: number) => `${year}年新收${fresh}件`,
    category: "年度",
    fresh: "本年新收",
    carriedIn: "上年结转",
    ended: "办结",
  },
  unit: "件",
} as const;

/** The rows of 历年对比. */
export const YEAR_ROWS = {
  published: "主动公开信息（条）",
  fresh: "本年新收申请（件）",
  carriedIn: "上年结转申请（件）",
  ended: "办结总数（件）",
  granted: "予以公开（件）",
  partlyGranted: "部分公开（件）",
  carriedOut: "结转下年度（件）",
  reviews: "行政复议（件）",
  suits: "行政诉讼（件）",
} as const;
