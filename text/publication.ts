import type { LinkKind } from "@/domain/publication/link-kinds";
import type { Validity } from "@/domain/publication/validity";

/** The page of one publication. */
export const publicationPage = {
  text: "正文",
  documentBody: "公文正文",
  outline: "目录",
  outlineArticles: "各条",
  allMetadata: "全部信息",
  metadata: "基本信息",
  nothing: "—",
  legacyDate: "原发布日期（历史导入）",
  releasedAt: (stamp: string) => `本站收录于 ${stamp}`,
  notYetInForce: "尚未施行",
  version: (version: number, day: string) => `第${version}版，${day}修改`,
  table: (number: number) => `第${number}个表格`,
  tableHint: "（可左右移动查看）",
  attachments: "附件",
  related: "关联文件",
  relatedKinds: { explanation: "政策解读", explained: "解读的文件", other: "名称相近" },
  linkedWithdrawn: (day: string) => `该文件已于${day}撤回`,
  neighbours: "同栏目的其他信息",
  newer: "上一篇",
  older: "下一篇",
  noNewer: "已经是本栏目最新的一篇",
  noOlder: "已经是本栏目最早的一篇",
  askForMore: "申请公开相关信息",
  askForMoreHint: "没有找到您需要的内容？可以",
  askForMoreSubject: (title: string) => `与“${title}”有关的信息`,
  reportError: "报告本页错误",
  cite: "引用",
  permalink: "永久链接",
  shortLink: "短网址",
  qr: "本页网址的二维码",
  generated: (day: string) => `本页生成于${day}。有效性以打开网页当天显示的为准。`,
  citation: (given: { agency: string; title: string; documentNumber: string | null; day: string | null }) =>
    `${given.agency}：${given.title.includes("《") ? given.title : `《${given.title}》`}${
      [given.documentNumber, given.day].filter(Boolean).length > 0
        ? `（${[given.documentNumber, given.day].filter(Boolean).join("，")}）`
        : ""
    }`,
} as const;

/** What the other end of a link is to the publication on the page: `from` when the page's own text does it, `to` when it is done to it. */
export const LINK_LABELS: Readonly<Record<LinkKind, Readonly<Record<"from" | "to", string>>>> = {
  explains: { from: "解读的文件", to: "本文件的解读" },
  replaces: { from: "替代了", to: "已被替代" },
  amends: { from: "修改了", to: "已被修改" },
  repeals: { from: "废止了", to: "已被废止" },
  followsConsultation: { from: "征求意见稿", to: "正式文件" },
  sameMatter: { from: "同一事项", to: "同一事项" },
};

/** 著录项: the labels of 国办公开办函〔2019〕61号 and of every list; the same words everywhere. */
export const METADATA_LABELS = {
  indexNumber: "索引号",
  theme: "主题分类",
  agency: "发文机关",
  issuedOn: "成文日期",
  documentNumber: "发文字号",
  publishedOn: "发布日期",
  effectiveOn: "实施日期",
  expiresOn: "失效日期",
  validity: "有效性",
  disclosureKind: "公开属性",
} as const;

/** The line of tools above a text. */
export const readingTools = {
  tools: "阅读工具",
  size: "字号",
  sizes: { s: "小", m: "中", l: "大" },
  sizeNow: "（当前）",
  print: "打印",
  printHow:
    "电脑上按 Ctrl + P（苹果电脑按 ⌘ + P），手机上在浏览器菜单里选“打印”或者“分享”。打印稿按公文版式排在 A4 纸上，不含网页的栏目和按钮。",
  download: "下载",
  formats: {
    docx: "Word",
    pdf: "PDF",
    md: "文本",
    json: "数据",
    xml: "元数据",
  },
} as const;

interface Standing {
  /** One line that stays in view while the text is read, and stands on every printed page. */
  short: string;
  /** What it means for the reader. */
  long: string;
}

/** What a reader must see with every text that is not simply in force. */
export const STANDINGS: Readonly<Record<Exclude<Validity, "inForce">, Standing>> = {
  amended: {
    short: "本文件已修改",
    long: "本页是这份文件发布时的文本，其中有的内容已经修改，办事时请以修改后的文本为准。",
  },
  expired: {
    short: "本文件已失效",
    long: "本页只供查阅过去的规定，不能再作为办事的依据。",
  },
  repealed: {
    short: "本文件已废止",
    long: "本页只供查阅过去的规定，不能再作为办事的依据。",
  },
};

export const standing = {
  title: "有效性提示",
  expiredOn: (day: string) => `有效期到${day}止，期满自动失效。`,
  succeeded: "本文件已有新的规定",
  succeededBy: {
    replaces: "已被替代，现在看：",
    amends: "已被修改，修改的文件：",
    repeals: "已被废止，废止的依据：",
  },
  stillInForce: "发布机关登记的有效性仍为“有效”。两份文件怎样衔接，请以新文件的规定为准。",
  successorWithdrawn: (day: string) => `该文件已于${day}撤回。`,
  whereNow: "现在执行的规定可以",
  searchFor: "按名称搜索",
  orAsk: (agency: string) => `，也可以向${agency}查询`,
  fullStop: "。",
} as const;

/** Where the text was once and is no more. */
export const tombstone = {
  title: "该信息已撤回",
  what: (agency: string, day: string) => `${agency}于${day}撤回了这条信息，本站不再提供它的内容。`,
  reason: "撤回的原因",
  noReason: "撤回时没有写明原因。",
  next: "接下来您可以",
  search: "搜索其他已经公开的信息",
  ask: "向发布机关申请公开",
  askHint: "如果您仍然需要这条信息，可以依法提出申请，机关会在法定期限内书面答复。",
  call: "打电话询问：",
} as const;

export const missingPublication = {
  title: "没有找到这条信息",
  what: "这个网址没有对应的公开信息。网址可能抄漏了几个字符，或者这条信息还没有公开。",
  next: "接下来您可以",
  search: "按标题、文号或者关键词搜索",
  catalogue: "到法定主动公开内容里按栏目查找",
  ask: "申请公开您需要的信息",
  call: "打电话询问：",
} as const;

/** What stands at the end of a Word file or PDF of a publication, and above a text that does not hold. */
export const publicationPaper = {
  heading: "——",
  fileNames: (names: readonly string[]) => `另附文件：${names.join("；")}`,
  madeOn: (day: string) => `本文件由政府信息公开平台于${day}生成，有效性以打开网址当天显示的为准。`,
  expired: (day: string) => `有效期到${day}止。`,
  succeeded: { replaces: "已被替代：", amends: "已被修改：", repeals: "已被废止：" },
  attachments: (items: readonly string[]) =>
    `附件：${items.length === 1 ? items[0] : items.map((item, at) => `${at + 1}．${item}`).join("　")}`,
} as const;

/** The files beside the page. */
export const publicationFile = {
  address: "网址",
  busy: {
    title: "现在下载的人很多，请稍后再试",
    detail: "文件没有生成。请过一分钟再打开这个网址，也可以先下载文本（.md）格式，内容相同。",
  },
  tooLong: {
    title: "这份文件太长，不提供这种格式",
    detail: "请下载文本（.md）格式，内容相同；也可以在网页上打印。",
  },
  demonstration: "演示数据，不代表任何机关。",
  missing: { title: missingPublication.title, detail: missingPublication.what },
  gone: (agency: string, day: string, reason: string | null) => ({
    title: tombstone.title,
    detail: `${tombstone.what(agency, day)}${reason === null ? "" : `原因：${reason}`}`,
  }),
} as const;

/** `/d/CODE`. */
export const shortLinkPage = {
  missing: {
    title: "没有找到这个短网址",
    paragraphs: [
      "这个短网址没有对应的公开信息，可能抄错了字符。短网址由7个大写字母和数字组成，其中没有数字0、1和字母I、L、O、U。",
      "请对照纸面再输一次，也可以到本站首页按标题、文号或者索引号搜索。",
    ],
  },
} as const;
