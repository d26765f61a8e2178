/** The history of a publication: `/p/ID/versions` and below. */
export const versionsPage = {
  title: (title: string) => `${title}：历次版本`,
  heading: "历次版本",
  of: "文件：",
  trail: "历次版本",
  trailOf: (version: number) => `第${version}版`,
  lead: (versions: number) =>
    versions === 1
      ? "这份文件发布后没有改动过，只有一个版本。"
      : `这份文件发布以来共有${versions}个版本。每一个版本都长期保留，可以打开查看，也可以两两比较。`,
  columns: {
    version: "版本",
    publishedAt: "发布时间",
    agency: "发布机关",
    changed: "改了什么",
    open: "查看",
  },
  version: (version: number) => `第${version}版`,
  present: "现行文本",
  first: "首次发布",
  changed: (labels: readonly string[]) => `${labels.join("、")}`,
  changedNothing: "文字没有改动，重新发布",
  read: (version: number) => `查看第${version}版`,
  compareWithPrevious: (version: number) => `与第${version - 1}版比较`,
  history: (versions: number) => `历次版本（共${versions}版）`,
  backToPage: "回到现行文本",
} as const;

/** An old version: nobody may take it for what holds today. */
export const oldVersion = {
  stripe: (version: number) => `第${version}版 旧文本`,
  title: (version: number) => `您看到的是第${version}版，不是现行文本`,
  present: "您看到的就是现行文本",
  presentDetail: "以后再有修改，这个网址仍然显示这一版。",
  detail: (from: string, until: string) =>
    `这一版于${from}发布，${until}起由新的版本代替。办事和引用请看现行文本。`,
  open: "打开现行文本",
  compare: "看看改了什么",
  section: "版本提示",
} as const;

export const versionComparison = {
  title: "比较两个版本",
  from: "原来的版本",
  to: "后来的版本",
  submit: "比较这两个版本",
  choose: "选择要比较的版本",
  option: (version: number, day: string) => `第${version}版（${day}）`,
  unknown: (asked: string) => `这份文件没有“${asked}”这个版本，下面比较的是最近两个版本。`,
  onlyOne: "这份文件只有一个版本，没有可以比较的内容。",
  same: "您选了同一个版本。请选择两个不同的版本，再按“比较这两个版本”。",
  facts: "基本信息的改动",
  factsSame: "标题、文号、日期、有效性等基本信息没有改动。",
  field: "项目",
  nothing: "（空）",
  body: "正文的改动",
  bodySame: "正文没有改动。",
  bodyLayout: "正文的文字没有改动，只调整了排版。",
  bodyTooLong: "两个版本的正文都很长，而且差别很大，没有逐段比较。请分别打开两个版本对照阅读。",
  bodyChanges: (places: number) => `正文有${places}处改动。`,
  legend: "删去的文字带删除线，并标明“删去”；新增的文字带下划线，并标明“新增”。",
  removed: "删去：",
  removedEnd: "（删去完）",
  added: "新增：",
  addedEnd: "（新增完）",
  removedParagraph: "删去一段",
  addedParagraph: "新增一段",
  changedParagraph: "改动一段",
  skipped: (paragraphs: number) => `（相同的${paragraphs}段略）`,
} as const;

export const missingVersion = {
  title: "没有找到这个版本",
  what: (version: string) => `这份文件没有“${version}”这个版本。`,
  open: "查看历次版本",
} as const;
