/** What the printed papers say that no page does. */
export const printed = {
  busy: {
    title: "现在生成文件的人很多，请稍后再试",
    paragraphs: ["文件没有生成。请过一分钟再打开这个网址，网页上的内容不受影响。"],
  },
  contents: "目　录",
  scan: (address: string) => `扫描二维码，或者访问${address}，查看最新内容。`,
} as const;

export const printedGazette = {
  download: "下载整期（PDF）",
  downloadVolume: (volume: number) => `下载第${volume}册（PDF）`,
  volume: (volume: number, volumes: number) => `第${volume}册（共${volumes}册）`,
  made: (day: string) =>
    `本期由政府信息公开平台于${day}按当时发布的内容编成。文件以后如有修改、废止，以网站显示的为准。`,
  fileName: (name: string, issue: string, volume: number | null) =>
    `${name}${issue}${volume === null ? "" : `第${volume}册`}`,
  where: (indexNumber: string, address: string) => `索引号：${indexNumber}　网址：${address}`,
} as const;

export const printedGuide = {
  download: "下载小册子（A5，PDF）",
  made: (day: string) => `本册由政府信息公开平台于${day}编成，机构地址、电话如有变动，以网站显示的为准。`,
  fileName: (siteName: string) => `${siteName}政府信息公开指南`,
} as const;

/** A publication as a sheet for a notice board. */
export const boardSheet = {
  missing: {
    title: "没有可以打印的张贴件",
    paragraphs: ["这条信息还没有发布，或者已经撤下。发布以后才能打印张贴件。"],
  },
  hangs: (agency: string) =>
    `张贴机关：${agency}　　张贴地点：＿＿＿＿＿＿＿＿　　张贴日期：＿＿＿＿年＿＿月＿＿日至＿＿月＿＿日`,
  fileName: (title: string, size: string) => `${title.slice(0, 60)}（${size.toUpperCase()}张贴件）`,
} as const;

/** Lists for newspaper, station and notice board. */
export const mediaPapers = {
  title: "报刊、广播和公开栏用稿",
  lead: "选一段时间，把本机关这段时间发布的信息整理成报刊目录、广播稿和公开栏目录。每份都带二维码，扫码看全文。",
  from: "从",
  to: "到",
  show: "查看",
  papers: "整理好的稿件",
  each: "逐条打印和登记",
  eachActs: "张贴和刊播",
  register: "打印张贴件、登记",
  files: {
    "press.docx": "报刊目录（DOCX）",
    "broadcast.docx": "广播稿（DOCX）",
    "board.pdf": "公开栏目录（A3，PDF）",
  } as Readonly<Record<string, string>>,
  press: "政府信息公开目录",
  broadcast: "政府信息公开广播稿",
  board: "政府信息公开栏目录",
  heads: ["序号", "名称", "发布日期", "网址"] as const,
  period: (from: string, to: string) => `（${from}至${to}）`,
  opening: (agency: string, many: number) => `各位听众，${agency}最近发布政府信息${many}条，主要内容如下。`,
  spoken: (row: { title: string; summary: string | null; publishedOn: string }, at: number) => {
    const day = `${Number(row.publishedOn.slice(5, 7))}月${Number(row.publishedOn.slice(8))}日`;
    const summary = row.summary ? `${row.summary.replace(/[。；]*$/, "")}。` : "";
    return `第${at}条，${day}发布，《${row.title.replace(/[《》]/g, (mark) => (mark === "《" ? "〈" : "〉"))}》。${summary}`;
  },
  spokenEnd: (agency: string) =>
    `以上信息的全文，请登录${agency}的政府信息公开网站查看，也可以到各查阅场所查阅。`,
  capped: (most: number) => `只列出前${most}条，请把时间缩短一些分次整理。`,
  nothing: {
    title: "这段时间没有发布的信息",
    paragraphs: ["本机关这段时间没有发布信息，请换一段时间。"],
  },
  missing: {
    title: "没有这份稿件",
    paragraphs: ["请从“报刊、广播和公开栏用稿”页选择要下载的稿件。"],
  },
} as const;
