import type { Permission } from "@/domain/access/roles";
import { EVENT_KINDS } from "@/domain/info-request/history/who-may";
import type { DraftAction } from "@/domain/publication/workflow";
import { EVENT_LABELS } from "./info-request";
import { roleNames } from "./staff";

const DRAFT_ACTION_NAMES = {
  edit: "修改信息稿",
  submit: "送审信息稿",
  approve: "通过一级审核",
  clear: "通过保密审查",
  sendBack: "退回信息稿",
  publish: "发布信息稿",
  withdraw: "撤下信息稿",
} satisfies Record<DraftAction, string>;

const OWN_NAMES: Readonly<Record<string, string>> = {
  "staff.create": "建立账号",
  "staff.grant": "授予、收回角色",
  "staff.proposeGrant": "提请授予安全管理员",
  "staff.confirmGrant": "确认授予安全管理员",
  "staff.dropGrant": "撤销提请的授权",
  "staff.disable": "停用账号",
  "staff.enable": "恢复账号",
  "staff.unlock": "解除登录锁定",
  "staff.reissuePassword": "重新发放初始密码",
  "staff.changePassword": "修改本人密码",
  "staff.logIn": "登录",
  "staff.logOut": "退出登录",
  "staff.lock": "连续输错密码，锁定账号",
  "staff.refuseLogIn": "密码错误，拒绝登录",
  "staff.refuseAccess": "拒绝使用没有权限的功能",
  "site.set": "修改网站信息",
  "site.set.footerItems": "修改页脚链接",
  "site.set.trustedHosts": "修改可信网站",
  "site.set.restoreDays": "修改文件保留期",
  "site.open": "开通网站",
  "agency.create": "增加机关",
  "agency.change": "修改机关",
  "column.create": "增加栏目",
  "column.except": "列入网站体检例外",
  "column.countAgain": "移出网站体检例外",
  "place.create": "登记公开渠道和场所",
  "place.change": "修改公开渠道和场所",
  "place.close": "停用公开渠道和场所",
  "place.put": "登记张贴和刊播",
  "place.takeDown": "登记取下日期",
  "yearlyFigures.enter": "填报年度数据",
  "synonym.create": "增加检索同义词",
  "synonym.change": "修改检索同义词",
  "synonym.remove": "删除检索同义词",
  "draft.chooseLimit": "选定公开时限",
  "draft.schedule": "设定发布时间",
  "draft.unschedule": "取消定时发布",
  "publication.lapse": "有效期届满，标为失效",
  "reviewRule.set": "设置发布审核环节",
  "reviewRule.remove": "取消一条发布审核规定",
  "publishing.set": "设置失效前的提醒",
  "overviewTargets.set": "设置监督目标",
  "column.setLimits": "设置栏目的公开时限",
  "calendar.add": "录入放假安排",
  "calendar.propose": "提交放假安排待确认",
  "calendar.finish": "按放假安排更新完期限",
  "staff.setNotices": "设置提醒方式",
  "staff.resetFeed": "生成期限日历地址",
  "staff.closeFeed": "停用期限日历地址",
  "store.backFill": "升级后补齐数据",
  "staff.readMuch": "短时间内大量查看个人信息",
  "staff.setReadingLimit": "设置个人信息预警数量",
  "list.export": "导出清单",
  "audit.verify": "核验审计记录",
  "applicant.reveal": "查看申请人信息",
  "infoRequest.refuseRead": "拒绝查看其他机关的申请",
  "infoRequest.reissueCode": "核验身份后补发查询码",
  "batch.submit": "提交一批申请",
  "infoRequest.saveAnswer": "保存答复稿",
  "infoRequest.import": "导入以往办理的申请",
  "remedy.change": "修改复议、诉讼登记",
  "complaint.create": "登记投诉举报",
  "complaint.change": "修改投诉举报登记",
  "complaint.close": "办结投诉举报",
  "complaint.reveal": "查看投诉举报人信息",
  "consultation.single": "登记一次咨询",
  "consultation.dayTotal": "登记一日咨询总数",
  "consultation.cancel": "冲销咨询登记",
  "siteReport.publish": "公布网站工作年度报表",
  "log.propose": "提请公开答复",
  "log.sendBack": "退回拟公开的答复",
  "log.publish": "公开答复",
  "log.withdraw": "撤下公开的答复",
  "proactive.suggest": "生成主动公开建议",
  "proactive.accept": "采纳主动公开建议",
  "proactive.decline": "不采纳主动公开建议",
  "reReview.open": "列入定期评估审查",
  "reReview.conclude": "登记评估审查结论",
  "infoRequest.askAssist": "请同事或者科室会办",
  "infoRequest.answerAssist": "登记会办意见",
  "infoRequest.proposeTransfer": "提请其他机关接收申请",
  "infoRequest.export": "导出申请列表",
  "staff.cover": "设置代班",
  "staff.endCover": "提前结束代班",
  "staff.setDesk": "修改办理台设置",
  "bulk.prepare": "预览批量操作",
  "savedView.save": "保存常用视图",
  "savedView.change": "修改常用视图",
  "savedView.drop": "删除常用视图",
  "textModule.write": "保存文本模块",
  "textModule.use": "使用文本模块",
  "textModule.retire": "停用文本模块",
  "attachment.add": "添加附件",
  "attachment.redact": "生成遮盖后的文件",
  "attachment.open": "打开附件",
  "attachment.mark": "标出文件中不予公开的内容",
  "answer.redact": "遮盖文字答复",
  "infoRequest.issueLetter": "签发文书",
  "site.addTemplate": "启用文书模板",
  "site.setLetters": "修改文书设置",
  "publication.publish": "发布政府信息",
  "publication.withdraw": "撤下政府信息",
  "publication.files": "更新政府信息的附件",
  "publication.link": "关联政府信息",
  "publication.unlink": "取消关联文件",
  "publication.succeed": "随另一份文件变更有效性",
  "draft.create": "新建信息稿",
  "draft.askSubmit": "请求检查完附件后送审",
  "draft.open": "打开信息稿",
  "draft.noteCorrection": "填写更正说明",
  "publication.correct": "公开更正说明",
  "publication.pointOn": "指向更正后的信息",
  "disposal.open": "建立撤下处置",
  "disposal.record": "记录处置过程",
  "disposal.check": "核对撤下的内容是否清除",
  "disposal.read": "查看处置记录",
  "disposal.export": "导出证据包",
  "disposal.scanAlike": "检查同类文件",
  "previewLink.make": "生成预览链接",
  "previewLink.revoke": "收回预览链接",
  "previewLink.read": "用预览链接查看信息稿",
  "rectification.issued": "下发整改通知",
  "rectification.begun": "签收整改通知",
  "rectification.submitted": "提交整改报告",
  "rectification.returned": "退回整改报告",
  "rectification.passed": "整改复核通过",
  "draft.import": "导入信息稿",
  "draft.importAgain": "再次导入信息稿",
  "draft.refuse": "信息稿操作被拒绝",
  "draft.passHit": "准予保留信息稿里的个人信息",
  "draft.proposeHit": "建议保留信息稿里的个人信息",
  "draft.confirmPages": "逐页确认信息稿的附件",
  "draft.purgeSecret": "清除疑似涉密的信息稿",
  "import.start": "上传批量导入文件",
  "import.mapping": "重新对应批量导入的列",
  "import.checking": "核对批量导入",
  "import.applying": "批量导入信息稿",
  "import.submitting": "批量送审导入的信息稿",
  "import.dropped": "放弃批量导入",
  "alert.issue": "起草预警",
  "alert.update": "起草预警更新",
  "alert.lift": "起草预警解除",
  "alert.clear": "通过预警的保密审查",
  "alert.sendBack": "退回预警",
  "alert.send": "发布预警",
  "alert.refuse": "预警操作被拒绝",
  "dutyShift.add": "安排值班",
  "dutyShift.remove": "取消值班",
};

/** Every intent the log knows, with its name; the search form offers them in this order. */
export const INTENT_NAMES: Readonly<Record<string, string>> = {
  ...OWN_NAMES,
  ...Object.fromEntries(EVENT_KINDS.map((kind) => [`infoRequest.${kind}`, `申请：${EVENT_LABELS[kind]}`])),
  ...Object.fromEntries(
    Object.entries(DRAFT_ACTION_NAMES).map(([action, name]) => [`draft.${action}`, name]),
  ),
};

/** An intent in words; one of a later version stands as it is. */
export const intentName = (intent: string): string => INTENT_NAMES[intent] ?? intent;

const OBJECT_KINDS: Readonly<Record<string, string>> = {
  staff: "账号",
  list: "清单",
  settings: "网站信息",
  site: "网站信息",
  audit: "审计记录",
  store: "数据库",
  agency: "机关",
  column: "栏目",
  holidayNotice: "放假安排",
  calendarChange: "放假安排",
  infoRequest: "申请",
  letterTemplate: "文书模板",
  batch: "一批申请",
  bulkRun: "批量操作",
  publicationImport: "批量导入",
  savedView: "常用视图",
  textModule: "文本模块",
  publication: "政府信息",
  publicationDraft: "信息稿",
  alert: "预警",
  dutyShift: "值班安排",
  disposalCase: "撤下处置",
  rectification: "整改通知",
  reviewRule: "发布审核环节",
  remedy: "复议诉讼登记",
  complaint: "投诉举报",
  consultation: "咨询登记",
  siteReport: "网站工作年度报表",
  logProposal: "拟公开的答复",
  proactiveTask: "主动公开建议",
  reReview: "评估审查",
};

/** What can be allowed, as a refused call names it. */
const PERMISSION_NAMES = {
  "infoRequest.read": "查看申请",
  "infoRequest.confirm": "确认收到申请",
  "infoRequest.register": "登记申请",
  "infoRequest.assign": "分派申请",
  "infoRequest.handle": "承办申请",
  "infoRequest.signOff": "签发答复",
  "infoRequest.deliver": "发出答复",
  "applicant.reveal": "查看申请人信息",
  "consultation.register": "登记咨询",
  "draft.read": "查看信息稿",
  "draft.edit": "起草信息稿",
  "draft.review": "审核信息稿",
  "draft.secrecyReview": "保密审查",
  "publication.publish": "发布信息",
  "publication.withdraw": "撤下信息",
  "alert.issue": "发布预警",
  "alert.roster": "安排预警值班",
  "oversight.read": "查看监督数字",
  "rectification.issue": "下发整改通知",
  "report.write": "编制年度报告",
  "report.review": "审核年度报告",
  "report.publish": "定稿、发布年度报告",
  "staff.create": "建立账号",
  "staff.grant": "授权",
  "site.manage": "设置网站",
  "audit.read": "查看审计记录",
} satisfies Record<Permission, string>;

const FIELD_NAMES: Readonly<Record<string, string>> = {
  ...roleNames,
  ...PERMISSION_NAMES,
  headOfOffice: "工作机构负责人",
  first: "初审",
  second: "复审",
  final: "终审",
  termReminderDays: "提前提醒的天数",
  previewScope: "预览链接的范围",
  previewHours: "预览链接的有效时间",
  "target.onTime": "按期率目标",
  "target.days": "平均办理工作日目标",
  "target.overdue": "逾期件目标",
  "target.published": "主动公开数目标",
  "target.columns": "栏目更新合格率目标",
  publishLimits: "公开时限",
  name: "名称",
  shortName: "简称",
  level: "层级",
  parentId: "上级机关",
  creditCode: "统一社会信用代码",
  sign: "机关代字",
  casePrefix: "编号前缀",
  address: "地址",
  postalCode: "邮政编码",
  phone: "电话",
  fax: "传真",
  email: "电子邮箱",
  website: "机关网站",
  officeHours: "办公时间",
  disclosureOffice: "公开工作机构",
  themes: "职责关键词",
  reviewOrgan: "行政复议机关",
  court: "人民法院",
  siteName: "网站名称",
  tagline: "副标题",
  sponsor: "主办单位",
  siteCode: "网站标识码",
  icpNumber: "ICP备案号",
  policeNumber: "公安备案号",
  domain: "域名",
  contactPhone: "咨询电话",
  contactHours: "咨询时间",
  contactAddress: "联系地址",
  openTerms: "开放数据使用条款",
  needsSetUp: "是否待设置",
  idNumber: "证件号码",
  organisationName: "单位名称",
  legalRepresentative: "法定代表人",
  contactName: "联系人",
  files: "附件",
};

function verification(result: string): string {
  const [what, seq] = result.split(":");
  if (what === "brokenAt") return `核验未通过（第 ${seq} 条起）`;
  return what === "cutBefore" ? `核验未通过（第 ${seq} 条与抄录不符）` : "核验通过";
}

/** The object of an entry in words: its kind and the number or name by which it is known. */
export function objectName(kind: string, id: string, label: string | null): string {
  if (kind === "audit") return verification(id);
  const known = label ?? (kind === "settings" ? "" : id);
  return [OBJECT_KINDS[kind] ?? kind, known].filter(Boolean).join(" ");
}

const NUMBERED: Readonly<Record<string, (number: string) => string>> = {
  rows: (number) => `${number}项`,
  days: (number) => `${number}天`,
  items: (number) => `超过${number}项`,
  hours: (number) => `${number}小时内`,
};

/** What an entry counts, as `rows:12`. */
function numbered(field: string): string | null {
  const [, name = "", number = ""] = /^(\w+):(\d+)$/.exec(field) ?? [];
  return NUMBERED[name]?.(number) ?? null;
}

/** Names of fields touched, in words. */
export const fieldNames = (fields: readonly string[]): string =>
  fields.map((field) => FIELD_NAMES[field] ?? numbered(field) ?? field).join("、");

const ACTORS: Readonly<Record<string, string>> = {
  applicant: "申请人",
  system: "系统",
  previewReader: "持预览链接的人",
};

/** Who acted, in words. */
export function actorName(actor: string, name: string | null, username: string | null): string {
  return name && username ? `${name}（${username}）` : (ACTORS[actor] ?? actor);
}

/** The words by which an auditor asks for those without an account. */
export const ACTOR_WORDS: Readonly<Record<string, "applicant" | "system">> = {
  申请人: "applicant",
  系统: "system",
};

const PROTECT = "请保护现场，不要重启、不要删除文件，通知运维人员用备份核对，并按规定报告。";

/** The auditor's pages. */
export const audit = {
  title: "审计记录",
  menu: "审计视图",
  views: { "/audit": "查询记录", "/audit/disposal": "撤下处置", "/audit/verify": "核验记录" },
  lead: "每一次改动、每一次查看申请人信息都记在这里。记录只记“谁、什么时候、对什么、做了什么”，不记内容，任何人不能修改或者删除。",
  from: "起始日期",
  until: "截止日期",
  intent: "操作",
  anyIntent: "全部操作",
  object: "对象",
  objectHint: "申请编号、索引号、用户名、机关或者栏目名称",
  person: "人员",
  personHint: "姓名、用户名，或者“申请人”“系统”",
  search: "查询",
  clear: "清除条件",
  caption: "审计记录，最近的在前",
  seq: "序号",
  at: "时间",
  who: "人员",
  did: "操作",
  what: "对象",
  fields: "涉及项目",
  none: "没有符合条件的记录。",
  older: "更早的记录",
  newest: "回到最近的记录",
  paging: "翻页",
  noSuchObject: (typed: string) =>
    `没有找到“${typed}”对应的对象。请核对编号或者名称，也可以填写记录里显示的标识。`,
  noSuchPerson: (typed: string) => `没有找到姓名或者用户名为“${typed}”的账号。`,
  badDate: "日期写法有误，没有按日期查询。请填写形如 2026-11-24 的日期。",
  verifyTitle: "核验记录",
  verifyLead:
    "每条记录都带有前一条的校验值。核验从第一条开始逐条重算：被改动、被删除、被插入的记录都会查出来。末尾被整段截去的，靠您上次抄下的末条序号和校验值发现。",
  verify: "开始核验",
  verifying: "正在逐条核验…",
  sound: (entries: number) =>
    `核验通过：共 ${entries.toLocaleString("zh-CN")} 条记录，前后衔接完整，没有被改动。`,
  broken: (at: number) => `核验未通过：从第 ${at} 条记录起，内容被改动或者前后不衔接。`,
  brokenNext: (sound: number) => `前 ${sound.toLocaleString("zh-CN")} 条记录可以采信。${PROTECT}`,
  protect: PROTECT,
  anchorTitle: "对照上次抄录的末条记录（选填）",
  anchorSeq: "上次的末条序号",
  anchorValue: "上次的校验值",
  anchorShape:
    "序号和校验值要同时填写；校验值是64个字符，由数字和 a 到 f 的字母组成。没有核验，请核对后再填。",
  anchorHolds: (seq: number) => `上次抄录的第 ${seq} 条记录还在，校验值一致。`,
  anchorGone: (seq: number) =>
    `上次抄录的第 ${seq} 条记录不在了，或者校验值不一致：末尾的记录被截去或者替换过。`,
  head: (seq: number, at: string) =>
    `打开本页时，末条记录是第 ${seq} 条（${at}）。请抄录序号和校验值存档，下次核验时对照：`,
  lastHead: "现在的末条记录",
} as const;
