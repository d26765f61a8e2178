import type { CaseFigure } from "@/domain/oversight/figures";

/** The names of the figures, as the heads of the table and of the lists behind them say them. */
export const figureNames = {
  received: "收到",
  closed: "办结",
  onTime: "按期办结",
  late: "逾期办结",
  open: "在办",
  overdue: "在办已逾期",
} satisfies Record<CaseFigure, string>;

const percent = (tenths: number) => `${Math.floor(tenths / 10)}.${tenths % 10}%`;

/** The supervisor's pages. */
export const oversight = {
  menu: "监督视图",
  views: {
    "/oversight": "领导看板",
    "/oversight/requests": "依申请公开办理",
    "/oversight/publications": "主动公开发布",
    "/oversight/statistics": "统计分析",
    "/oversight/disposal": "撤下处置",
    "/oversight/rectifications": "整改通知",
    "/oversight/site-health": "网站体检",
    "/oversight/visits": "网站访问量",
    "/oversight/consultations": "咨询情况",
    "/oversight/site-report": "网站工作年度报表",
    "/oversight/annual-report": "年度报告试算",
  },
  groups: [
    {
      title: "办理和公开",
      addresses: [
        "/oversight",
        "/oversight/requests",
        "/oversight/publications",
        "/oversight/statistics",
        "/oversight/visits",
        "/oversight/consultations",
      ],
    },
    {
      title: "检查和整改",
      addresses: ["/oversight/site-health", "/oversight/rectifications", "/oversight/disposal"],
    },
    { title: "年度报告和报表", addresses: ["/oversight/annual-report", "/oversight/site-report"] },
  ],
  year: "统计年份",
  yearName: (year: number) => `${year}年`,
  show: "查看",
  casesTitle: "依申请公开办理情况",
  publicationsTitle: "主动公开发布情况",
  /** The finding first, then the table. */
  caseFinding: (year: number, received: number, closed: number, share: number | null) =>
    share === null
      ? `${year}年收到申请${received}件，还没有办结的。`
      : `${year}年收到申请${received}件，办结${closed}件，按期办结率${percent(share)}。`,
  openFinding: (open: number, overdue: number) =>
    overdue > 0
      ? `现在在办${open}件，其中${overdue}件已经超过法定期限。`
      : `现在在办${open}件，没有超过法定期限的。`,
  publicationFinding: (year: number, total: number, agencies: number) =>
    `${year}年${agencies}个机关共发布政府信息${total}条。`,
  asOf: (day: string) => `“收到”“办结”按所选年份统计；“在办”“在办已逾期”是${day}的情况，与所选年份无关。`,
  howOnTime:
    "按期：办结日不晚于法定期限届满日；申请人逾期不补正、逾期不缴费或者撤回的，计入按期。数字可以点开查看编号。",
  howPublications:
    "按发布日期统计现在仍可查阅的政府信息，已撤下的不计入；历史导入的按原发布日期。数字可以点开查看条目。",
  caseCaption: (year: number) => `${year}年各机关依申请公开办理情况（单位：件）`,
  publicationCaption: (year: number) => `${year}年各机关逐月发布情况（单位：条）`,
  agency: "机关",
  all: "全部机关",
  share: "按期办结率",
  shareOf: (tenths: number | null) => (tenths === null ? "—" : percent(tenths)),
  month: (month: number) => `${month}月`,
  total: "合计",
  silentCases: (count: number) => `另有${count}个机关本年没有收到申请，也没有在办的申请。`,
  silentPublications: (count: number) => `另有${count}个机关本年没有发布政府信息。`,
  open: (figure: string, agency: string, count: number) => `${agency}${figure}${count}件，查看编号`,
  openPublications: (agency: string, when: string, count: number) =>
    `${agency}${when}发布${count}条，查看条目`,
  listTitle: (agency: string, figure: string, year: number, isNow: boolean) =>
    isNow ? `${agency}：${figure}` : `${agency}：${year}年${figure}`,
  listLead: (count: number) => `共${count}件。这里只列编号和办理过程，不显示申请人和申请内容。`,
  paging: "翻页",
  listCaption: "申请编号和办理过程",
  number: "编号",
  channel: "渠道",
  applicantType: "申请人类型",
  receivedOn: "收到日",
  dueOn: "期限届满日",
  closedOn: "办结日",
  stage: "办理状态",
  provisional: "（预估）",
  notConfirmed: "待确认",
  none: "—",
  empty: "没有符合条件的申请。",
  emptyPublications: "没有符合条件的政府信息。",
  next: "下一页",
  first: "回到第一页",
  back: "返回统计表",
  publicationListTitle: (agency: string, when: string) => `${agency}：${when}发布的政府信息`,
  publicationListCaption: "索引号和标题",
  indexNumber: "索引号",
  title: "标题",
  column: "栏目",
  publishedOn: "发布日期",
  legacy: "（历史导入）",
  unknownAgency: "没有这个机关。请从统计表里重新点开。",
} as const;
