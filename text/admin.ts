import type { AgencyField, AgencyLevel } from "@/domain/agency/agency-form";
import type { SiteField } from "@/domain/site/site-form";

/** The administrators' area. */
export const admin = {
  menu: "系统管理",
  views: {
    "/admin": "首页",
    "/admin/setup": "开通设置",
    "/admin/site": "网站信息",
    "/admin/footer": "页脚与外部链接",
    "/admin/agencies": "机关",
    "/admin/columns": "栏目",
    "/admin/publishing-workflow": "发布审核",
    "/admin/synonyms": "检索同义词",
    "/admin/letter-templates": "文书模板",
    "/admin/calendar": "放假安排",
    "/admin/files": "文件校验",
    "/admin/oversight-targets": "监督目标",
    "/admin/staff": "账号",
    "/admin/grants": "授权",
    "/admin/personal-readings": "个人信息预警",
  },
  homeTitle: "系统管理",
  leadSystem: "系统管理员设置网站、机关、栏目，建立账号；不能授予角色，也看不到申请和信息稿的内容。",
  leadSecurity: "安全管理员授予和收回角色，停用账号、解除锁定；不能建立账号，不能给本人授权。",
  threePosts:
    "系统管理员、安全管理员、审计员三个岗位互相独立，一人只能担任一个，也不能兼任业务岗位；每个岗位至少保留一人。",
  todo: "等待处理",
  proposalsOwed: (count: number) => `有 ${count} 项提请授予安全管理员的授权等待确认。`,
  unfilledPosts: (posts: string) =>
    `以下岗位还没有人担任：${posts}。请安全管理员授权，否则申请无人受理、信息无法发布。`,
  allFilled: "受理、承办、审核、编辑、保密审查、发布各岗位都有人担任。",
  places: "可以办理的事项",
  placeNotes: {
    "/admin/site": "页眉、页脚显示的名称、主办单位、备案号和联系方式",
    "/admin/footer": "公开页面底部的链接，正文里可以直接引用的网站",
    "/admin/agencies": "各机关的联系方式、申请编号、文号和救济途径",
    "/admin/columns": "固定栏目和法定主动公开的各项",
    "/admin/publishing-workflow": "稿件经过哪几级审核，各栏目的公开时限，失效前的提醒",
    "/admin/synonyms": "公众的说法和文件用词怎样互相代替，每个词能找到多少条",
    "/admin/letter-templates": "各种文书的 Word 模板，按生效日期启用",
    "/admin/files": "存储的文件是否完整，哪些等待清理",
    "/admin/oversight-targets": "领导看板上每个数字的目标",
    "/admin/calendar": "导入国务院办公厅的放假通知，更新全部办件的期限",
    "/admin/staff": "查看账号，为工作人员建立账号",
    "/admin/grants": "授予、收回角色，停用账号，解除锁定，重新发放初始密码",
    "/admin/personal-readings": "设置预警数量，查看谁在短时间内大量查看个人信息",
  },
} as const;

/** What is said when a form is sent over a change that somebody else made meanwhile. */
export function changedMeanwhile(change: { name: string | null; when: string } | null): string {
  const who = change ? `${change.name ?? "系统"}在${change.when}` : "另一位管理员刚才";
  return `${who}修改过这里的内容，您的修改没有保存。请刷新页面，对照最新内容后再改。`;
}

export const levelNames = {
  city: "本级政府",
  department: "部门",
  town: "镇街",
  external: "外部机关（只作为发文机关）",
} satisfies Record<AgencyLevel | "external", string>;

/** What is wrong with an entry, by field and reason; a field that is not here says it in general words. */
export const entryProblems: Readonly<Record<string, string>> = {
  missing: "请填写这一项",
  long: "填写的内容太长，请缩短",
  many: "填写的词太多，最多40个",
  shape: "这一项的写法有误，请按下面的说明填写",
  illegal: "含有无法识别的字符，请删除后重新填写",
  privateUse: "含有只在个别字体里显示的字符，请换成通用汉字",
  checkDigit: "统一社会信用代码的校验位不符，请核对是否抄错",
  taken: "已经被使用，请换一个",
  noSuchParent: "没有这个上级机关，请重新选择",
  parentIsBelow: "上级机关不能是本机关自己或者它的下级",
};

interface Words {
  label: string;
  hint?: string;
}

export const siteFields = {
  siteName: { label: "网站名称", hint: "显示在每一页的页眉，一般写本级政府名称，例如“某市人民政府”" },
  tagline: { label: "副标题" },
  sponsor: { label: "主办单位" },
  siteCode: { label: "网站标识码", hint: "全国政府网站信息报送系统分配的10位编码；还没有取得的可以空着" },
  icpNumber: { label: "ICP备案号" },
  policeNumber: { label: "公安备案号" },
  domain: { label: "网站域名", hint: "例如 www.example.gov.cn" },
  contactPhone: { label: "咨询电话" },
  contactHours: { label: "咨询时间", hint: "例如“周一至周五8:30–12:00、14:30–17:30”" },
  contactAddress: { label: "联系地址" },
  embedders: {
    label: "可以嵌入本站列表的网站",
    hint: "写域名，几个之间用空格隔开，例如 www.example.gov.cn；*.example.gov.cn 表示它的所有下级域名。空着就都不能嵌入",
  },
  openTerms: {
    label: "开放数据使用条款",
    hint: "显示在“订阅与开放接口”页；空着就只提示注明来源、以现行版本为准",
  },
} satisfies Record<SiteField, Words>;

/** The labels of a set of fields alone. */
export function labelsOf<Field extends string>(
  fields: Readonly<Record<Field, Words>>,
): Record<Field, string> {
  const pairs = Object.entries<Words>(fields).map(([field, { label }]) => [field, label]);
  return Object.fromEntries(pairs) as Record<Field, string>;
}

export const sitePage = {
  title: "网站信息",
  lead: "这些内容显示在每一页的页眉和页脚（国办发〔2017〕47号）。保存后立即生效。",
  save: "保存网站信息",
  saved: "网站信息已保存。",
  unchanged: "内容没有变化。",
} as const;

export const agencyFields = {
  code: {
    label: "机关代码",
    hint: "小写英文字母、数字和连字符，例如 finance；用在网址和数据接口里，保存后不能更改",
  },
  name: { label: "机关全称" },
  shortName: { label: "简称" },
  level: { label: "层级" },
  parentCode: { label: "上级机关" },
  creditCode: { label: "统一社会信用代码", hint: "18位，也是本机关索引号的前段" },
  sign: { label: "机关代字", hint: "用在答复书的发文字号里，例如“增财”" },
  casePrefix: {
    label: "申请编号前缀",
    hint: "2至6个大写字母，例如 CZ；申请编号形如 CZ-2026-000001，各机关不能相同",
  },
  address: { label: "办公地址" },
  postalCode: { label: "邮政编码", hint: "6位数字" },
  phone: { label: "联系电话" },
  fax: { label: "传真" },
  email: { label: "电子邮箱" },
  website: {
    label: "机关网站",
    hint: "以 http:// 或者 https:// 开头；显示在网站地图和本机关页面，点开即离开本站",
  },
  officeHours: { label: "办公时间" },
  disclosureOffice: {
    label: "政府信息公开工作机构",
    hint: "条例第四条规定的具体承担公开工作的机构，例如“某市财政局办公室”",
  },
  themes: { label: "职责关键词", hint: "用空格或者顿号分开；申请人不知道找哪个机关时，按这些词推荐" },
  reviewOrgan: { label: "行政复议机关", hint: "答复书告知申请人可以向它申请行政复议" },
  court: { label: "有管辖权的人民法院", hint: "答复书告知申请人可以向它提起行政诉讼" },
} satisfies Record<AgencyField, Words>;

export const agencyGroups = {
  identity: "机关身份",
  contact: "对外联系（公开指南必须载明，条例第十二条）",
  numbers: "编号和文号",
  remedy: "救济途径",
} as const;

const TAKEN: Readonly<Record<string, string>> = {
  code: "机关代码",
  name: "机关全称",
  creditCode: "统一社会信用代码",
  casePrefix: "申请编号前缀",
  sign: "机关代字",
};

export const agenciesPage = {
  title: "机关",
  lead: "每个机关有自己的公开指南、目录、申请编号和答复文号。",
  caption: "全部机关，按目录次序",
  name: "机关",
  code: "代码",
  level: "层级",
  parent: "上级机关",
  casePrefix: "编号前缀",
  office: "公开工作机构",
  noParent: "无（最上级）",
  none: "还没有机关。",
  add: "增加机关",
  addTitle: "增加机关",
  save: "保存机关",
  change: (name: string) => `修改：${name}`,
  codeStays: (code: string) => `机关代码 ${code} 用在网址里，不能更改。`,
  added: "机关已经增加。",
  saved: "机关信息已保存。",
  unchanged: "内容没有变化。",
  taken: (field: string, by: string) =>
    `${TAKEN[field] ?? "这一项"}与“${by}”相同。每个机关必须不同，请换一个。`,
  notFound: "没有这个机关。没有做任何改动，请返回列表重新选择。",
  back: "返回机关列表",
} as const;

export const columnsPage = {
  title: "栏目",
  lead: "五个固定栏目（国办公开办函〔2019〕61号）和条例第二十条、第二十一条的各项，每个平台都必须有。",
  caption: "栏目，按目录次序",
  name: "栏目",
  code: "代码",
  basis: "依据",
  frequency: "更新要求",
  article: (item: string) => {
    const [, part] = /^20\((.+)\)$/.exec(item) ?? [];
    return part ? `条例第二十条第（${part}）项` : "条例第二十一条";
  },
  everyDays: (days: number) => `${days}天内更新`,
  noFrequency: "未规定",
  none: "还没有栏目。",
  missing: (names: string) => `还缺少法定栏目：${names}。`,
  complete: "法定栏目已经齐全。",
  create: "建立法定栏目",
  created: "缺少的法定栏目已经建立。",
  nothingToCreate: "法定栏目已经齐全，没有新建。",
} as const;

export const setUpPage = {
  title: "开通设置",
  lead: "按次序完成以下四步，然后开通。开通之前，公众打开网站只会看到“网站正在建设”。",
  steps: {
    site: "网站信息",
    agency: "首个机关",
    columns: "法定栏目",
    accounts: "工作账号",
  },
  stepTitle: (number: number, name: string) => `${number}. ${name}`,
  done: "已完成",
  owed: "未完成",
  progress: "开通设置的步骤",
  saveAndGoOn: "保存并进入下一步",
  another: "再增加一个机关",
  goTo: (step: string) => `下一步：${step}`,
  agencyLead: "先建立本级政府或者网站主办机关，部门、镇街可以在开通后继续增加。",
  agencyDone: (count: number) => `已经建立 ${count} 个机关。可以继续增加，也可以进入下一步，开通后再增加。`,
  accountsLead:
    "为各机关的工作人员建立账号。账号建立后没有任何角色，由安全管理员登录后授予：受理员、承办人、审核员办理申请，编辑、保密审查员、发布员发布信息。",
  open: "开通网站",
  openLead: "开通后，公众可以查阅信息、提交申请，法定期限随之开始计算。",
  openWarning: (posts: string) =>
    `${posts}还没有人担任。现在开通，收到的申请会无人办理，期限照样计算。建议先请安全管理员授权。`,
  opened: "网站已经开通。",
  lacks: (steps: string) => `还不能开通：${steps}没有完成。`,
} as const;

/** What the public reads until set-up is finished. */
export const notYetOpen = {
  title: "网站正在建设",
  paragraphs: [
    "本站的政府信息公开平台正在设置，还没有开通。",
    "在此期间需要获取政府信息的，请直接向有关行政机关的政府信息公开工作机构提出，当面、邮寄或者传真都可以。",
  ],
  staff: "工作人员请从这里登录，继续设置。",
  login: "工作人员登录",
} as const;
