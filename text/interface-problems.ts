/** What the open interface says when it does not answer. */
export const interfaceProblems = {
  title: "参数有误",
  unknownParameter: (name: string) => `没有 ${name} 这个参数。`,
  givenTwice: (name: string) => `${name} 只能给一个值。`,
  unknownValue: (name: string, typed: string) => `${name} 没有“${typed}”这个值。`,
  day: (name: string) => `${name} 应为存在的日期，格式为 YYYY-MM-DD。`,
  year: "year 应为四位数的年份。",
  version: "version 应为不小于 1 的整数。",
  limit: (name: string) => `${name} 应为整数。`,
  since: "since 应为不小于 0 的整数，即上一次得到的 nextSince。",
  wait: "wait 应为 0 至 25 的整数。",
  sinceAhead: (last: number) =>
    `since 大于最后一次变更的序号（${last}），本站的数据可能已经从备份恢复。请重新取一次全量归档，再从归档的序号继续。`,
  facets: "facets 只能是 1 或 0。",
  order: "from 不能晚于 to。",
  relevance: "没有 q 时不能按 relevance 排列。",
  tooLong: "q 不能超过 100 个字。",
  nothingInQuery: "q 里没有汉字、字母或者数字，无法检索。",
  cursor: "cursor 不是本接口给出的，或者查询条件已经改变。请去掉 cursor，从第一页重新开始。",
  tooMany: (most: number) =>
    `符合 q 的结果超过${most.toLocaleString("zh-CN")}条，不能再按 from、to 或者上级栏目筛选。请加上 year、agency 等条件，或者换一个更具体的检索词。`,
  missing: {
    title: "没有这条信息",
    detail: "没有编号为这个 id 的公开信息，请核对。",
  },
  gone: (agency: string, day: string, reason: string | null) => ({
    title: "这条信息已经撤回",
    detail: `${agency}于${day}撤回了这条信息。${reason ? `原因：${reason}` : ""}`,
  }),
  noReport: {
    title: "没有这份年度报告",
    detail:
      "这个机关这个年度的报告还没有公布，或者没有这个版本，请核对。已经公布的见 /api/v1/annual-reports。",
  },
  archiveWaits: {
    title: "全量归档正在生成",
    detail: "公开信息有变动，全量归档正在重新生成，请稍后再取。",
  },
  noColumn: {
    title: "没有这个栏目",
    detail: "地址里的栏目编号应取自 /gkmlpt/index 页面的 TREE。",
  },
  page: "page 应为不小于 0 的整数。",
  sid: "sid 应取自 /gkmlpt/index 页面的 SID。",
} as const;
