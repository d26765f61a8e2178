/** What the publishing desk has besides its drafts, by address. */
export const deskLinks = {
  title: "发布工具",
  links: {
    "/publishing/from-word": "从Word导入",
    "/publishing/import": "批量导入",
    "/publishing/files": "附件库",
    "/publishing/scans": "扫描中心",
    "/publishing/alerts": "紧急发布",
    "/publishing/printing": "报刊、广播和公开栏",
    "/publishing/places": "公开渠道和场所",
  } as Readonly<Record<string, string>>,
  reports: {
    title: "年度报告和报表",
    links: {
      "/publishing/reports": "年度报告编制",
      "/publishing/reports/import": "导入以往年度报告",
    },
  },
  improving: { title: "检查和改进" },
  /** For those who may take something back. */
  withdrawing: { "/publishing/disposal": "撤下处置" },
  /** For those who write: what people ask and do not find. */
  editing: { "/oversight/consultations": "问得多、没有公开的" },
  /** For those who fill in and publish the site's yearly form. */
  reporting: { "/oversight/site-report": "网站工作年度报表" },
} as const;
