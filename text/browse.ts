import { DEADLINES } from "@/domain/law/deadlines";
import type { DisclosureItem } from "@/domain/publication/disclosure-items";

const days = DEADLINES.answer.count;
const grouped = (count: number) => count.toLocaleString("zh-CN");

/** The first page: the three things people come for, then what is new. */
export const home = {
  description:
    "在这里可以查阅本级政府、各部门和镇街主动公开的文件、预算决算和办事依据；没有公开的，可以在线申请公开，并随时查询办理进度。",
  heading: "查阅和申请政府信息",
  searchHint: "可以输入文件名称里的词、发文字号或者索引号，不用输入完整名称。",
  doors: "常用入口",
  find: { name: "找文件", what: "按栏目、机构和年份，查阅已经公开的文件、预算决算和办事依据。" },
  apply: {
    name: "申请公开",
    what: `没有公开的，您可以向有关机关提出申请。机关自收到申请之日起${days}个工作日内答复。`,
  },
  track: { name: "查进度", what: "凭申请编号和查询码，查看办到哪一步、什么时候答复。" },
  columns: "公开栏目",
  recent: "最近公开",
  recentAll: "查看全部公开内容",
  recentNone: "还没有公开的信息。",
  recentOld: (days: number) => `最近${days}天没有新公开，以下是此前公开的信息。`,
  agencies: "公开机构",
  agencyCount: (count: number) => `${count}个`,
  contact: "咨询与帮助",
  contactHours: "服务时间",
  contactAddress: "受理地点",
  elder: {
    find: "找文件",
    findButton: "搜索",
    apply: "申请公开信息",
    track: "查办理进度",
    columns: "看公开栏目",
    call: "打电话咨询",
  },
} as const;

/** What the agencies of one level are called together. */
export const AGENCY_LEVELS = {
  city: "本级政府",
  department: "政府部门",
  town: "镇政府、街道办事处",
} as const satisfies Record<"city" | "department" | "town", string>;

/** Lists of publications, wherever they stand. */
export const listing = {
  name: "名称",
  publisher: "发布机构",
  none: "—",
  sortBy: (label: string, ascending: boolean) => `按${label}${ascending ? "由早到晚" : "由近到远"}排列`,
  agency: "机构",
  everyAgency: "全部机构",
  year: "发布年份",
  everyYear: "全部年份",
  yearName: (year: number) => `${year}年`,
  counted: (name: string, count: number) => `${name}（${grouped(count)}）`,
  filter: "筛选",
  clear: "清除筛选",
  total: (count: number) => `共${grouped(count)}条`,
  rows: "每页条数",
  pastEnd: (page: number, pages: number) => `没有第${page}页，下面是最后一页（第${pages}页）。`,
  unknownAgency: (typed: string) => `没有代码为“${typed}”的机构，下面是全部机构的信息。`,
  unknownYear: (typed: string) => `“${typed}”不是可以筛选的年份，下面是全部年份的信息。`,
  unknownSort: (typed: string) => `没有“${typed}”这种排列方式，下面按一般方式排列。`,
} as const;

/** The catalogue and its columns. */
export const catalogue = {
  title: "法定主动公开内容",
  description: "各机关依照《政府信息公开条例》第二十条、第二十一条主动公开的政府信息，按栏目排列。",
  intro: "各机关依照《中华人民共和国政府信息公开条例》第二十条、第二十一条主动公开的政府信息。",
  count: (count: number) => `${grouped(count)}条`,
  noneYet: "暂无",
  basis: "公开依据",
  citation: (item: DisclosureItem) => item.citation.replace("条例", "《中华人民共和国政府信息公开条例》"),
  quoted: (text: string) => `：“${text}”`,
  owner: "内容保障",
  subColumns: "下级栏目",
  caption: (column: string) => `${column}：公开信息列表`,
  empty: "本栏目暂无内容。",
  emptyFiltered: "按您选的条件，本栏目没有内容。",
  elsewhere: "您可以换一个栏目，搜索全站，或者申请公开您需要的信息。",
  apply: "申请公开政府信息",
  moved: { title: "这个栏目已经合并", what: "原来的内容请到新的栏目查找：" },
  missing: {
    title: "没有这个栏目",
    what: "这个网址没有对应的栏目，栏目可能已经合并或者更名。下面是现有的全部栏目。",
  },
} as const;

/** Search. */
export const searchPage = {
  heading: "搜索政府信息",
  description: "按标题、文号、索引号或者正文里的词，搜索已经公开的政府信息。",
  resultTitle: (query: string, page: number, total: string) =>
    `“${query}”的检索结果（第${page}页，共${total}条）`,
  resultHeading: (query: string) => `“${query}”的检索结果`,
  narrow: "缩小范围，改变排列方式",
  sort: "排列方式",
  sorts: { relevance: "相关程度", newest: "发布日期", issued: "成文日期" },
  scope: "搜索位置",
  scopes: { all: "标题和全文", title: "只在标题和文号里", files: "只在附件里" },
  facets: {
    agency: "机构",
    column: "栏目",
    theme: "主题",
    genre: "文种",
    year: "发布年份",
    validity: "有效性",
    fileType: "附件类型",
  },
  fileTypes: {
    pdf: "PDF",
    word: "文字文档（Word、WPS）",
    sheet: "表格（Excel）",
    slides: "演示文稿",
    ofd: "OFD版式文件",
    text: "文本或网页",
    picture: "图片",
    archive: "压缩包",
    other: "其他",
  },
  anyOf: (facet: string) => `不限${facet}`,
  unknownFacet: (facet: string, typed: string) => `没有“${typed}”这个${facet}，下面没有按${facet}筛选。`,
  total: (total: string) => `共找到${total}条`,
  exactly: (count: number) => grouped(count),
  all: (total: string) => `已公开的信息共${total}条，最近公开的在前`,
  many: (count: number) => `${grouped(count)}+`,
  manyHint: (count: number) =>
    `结果较多，只能查看前${grouped(count)}条。再加一个词，或者选定机构、年份，可以缩小范围。`,
  applied: "已选条件",
  remove: "去掉",
  chosen: (facet: string, value: string) => `${facet}：${value}`,
  exact: "编号一致",
  issuedOn: (day: string) => `成文日期 ${day}`,
  publishedOn: (day: string) => `发布日期 ${day}`,
  tooLong: "搜索词不能超过100个字，这次没有搜索。请只保留几个关键词，例如文件名称里的两三个词。",
  tooManyTerms: "一次最多搜索8个词，已按前8个词搜索。",
  onlySigns: "搜索内容里没有汉字、字母或者数字，下面是全部公开信息。",
  none: {
    heading: "没有找到符合条件的信息",
    searched: (query: string) => `您搜索的是：${query}`,
    where: (conditions: string) => `搜索范围：${conditions}`,
    everywhere: "全部公开信息的标题、文号、索引号和正文",
    tryThis: "您可以这样做",
    without: (condition: string, count: number) => `去掉“${condition}”，有${grouped(count)}条`,
    withoutAll: (count: number) => `去掉全部筛选条件，有${grouped(count)}条`,
    onlyWord: (word: string, count: number) => `只搜索“${word}”，有${grouped(count)}条`,
    otherWords: "换一个说法再搜索，例如用文件里的正式名称",
    catalogue: "到栏目里查找",
    apply: "向我们申请公开这条信息",
    applyHint: `没有公开的信息，您可以依法申请。机关自收到申请之日起${days}个工作日内答复。`,
  },
} as const;

/** The directory of agencies and the page of each. */
export const directory = {
  title: "公开机构",
  description: "本级政府、各部门和各镇街的信息公开工作机构、地址、电话和办公时间。",
  intro: "每个机关都设有信息公开工作机构，受理您的申请，答复您的咨询。",
  tableCaption: (level: string) => `${level}名录`,
  name: "机构名称",
  office: "信息公开工作机构",
  phone: "联系电话",
  published: "已公开",
  count: (count: number) => `${grouped(count)}条`,
  contact: "联系方式",
  address: "地址",
  postalCode: "邮政编码",
  fax: "传真",
  email: "电子邮箱",
  hours: "办公时间",
  creditCode: "统一社会信用代码",
  website: "机关网站",
  applyHere: (name: string) => `向${name}申请公开`,
  searchHere: "搜索本机构公开的信息",
  elsewhere: "这个机关不属于本级政府，不在本站受理申请。下面是本站收录的由它发布的文件。",
  publications: "本机构公开的信息",
  caption: (name: string) => `${name}公开的信息`,
  empty: (name: string) =>
    `${name}还没有在本站公开信息。您可以直接联系上述信息公开工作机构，或者向它申请公开。`,
  pageDescription: (name: string) => `${name}的信息公开工作机构、联系方式和已经公开的信息。`,
  missing: {
    title: "没有这个机构",
    what: "这个网址没有对应的机构，机构可能已经合并或者更名。请从机构名录里查找。",
    list: "查看公开机构名录",
  },
} as const;

/** After a link that leads to another site. */
export const leavingSite = "（离开本站）";

/** 网站地图. */
export const siteMap = {
  title: "网站地图",
  description: "本站的全部栏目和服务，以及各部门、各镇街的联系电话。",
  services: "服务",
  serviceLinks: {
    "/search": "搜索政府信息",
    "/apply": "申请公开政府信息",
    "/track": "查询申请进度",
    "/agencies": "公开机构名录",
    "/places": "查阅场所和公开渠道",
  },
  columns: "公开栏目",
  governmentSites: "本级政府网站群",
  governmentSitesLead: "各部门和各镇街自己的网站。点开即离开本站。",
  about: "关于本站",
} as const;

/** A page that is not there. */
export const missingPage = {
  title: "没有找到这个页面",
  what: "网址可能没有复制完整，或者这个页面已经移走。",
  search: "搜索您要找的信息",
  home: "回到首页",
  catalogue: "到栏目里查找",
  phone: (phone: string) => `致电咨询：${phone}`,
  recent: "最近公开",
} as const;
