import { PUBLISH_LIMITS, type PublishLimit } from "@/domain/law/publish-limits";
import type { FilePlace } from "@/domain/publication/gate/file-places";
import type { PublicationField } from "@/domain/publication/publication-form";
import type { PublishClock } from "@/domain/publication/publish-clock";
import type { DeskRefusal, ReviewKind } from "@/domain/publication/publishing-desk";
import { OPINION_LIMIT } from "@/domain/publication/publishing-desk";
import type { ReviewLevel } from "@/domain/publication/review-levels";
import type { SensitiveHit, SensitiveRule, Severity } from "@/domain/publication/sensitive-scan";
import type { DeskView, DraftStage } from "@/domain/publication/workflow";
import { dayInFull } from "./dates";
import { type GateAct, gatePanel, gateRefusals, isGateAct, placeInFile } from "./gate";
import { DRAFT_REFUSALS, PUBLICATION_FIELD_LABELS } from "./publication-form";

/** Why the desk does not do something, whoever asks. */
export const deskRefusals: Readonly<Record<DeskRefusal, string>> = {
  ...DRAFT_REFUSALS,
  ...gateRefusals,
  isAlert: "没有做任何改动。这是一条预警，内容由两个人在“紧急发布”里更新、解除，不在这里办理。",
  noSuchDraft: "没有找到这份稿件，或者它不归您所在的机关办理。没有做任何改动。",
  notAllowed: "您没有办理这一步的权限。没有做任何改动。",
  changedMeanwhile:
    "您打开页面之后，另一位同事改动了这份稿件，刚才的办理没有生效。请刷新页面，看过最新内容后再办理。",
  minuteOver: "设定的时间已经过去，没有设定。请选择以后的时间，或者直接发布。",
  minuteTooFar: "设定的时间在一年以后，没有设定。请核对日期。",
  restDay: "选定的日期是休息日，没有设定。确实要在休息日发布的，请勾选下面的选项。",
  notScheduled: "这份稿件没有设定发布时间。",
  scheduledAnotherText: "设定发布时间之后，内容又有修改。没有发布，请重新办理。",
  publisherLeft: "设定发布时间的同事已经停用账号。没有发布，请由其他发布员重新办理。",
  noSuchColumn: "没有找到这个栏目，请从列表中重新选择。",
  explainsNothing:
    "解读必须和它所解读的文件关联。请先在“关联文件”里选好“解读的文件”，保存后再送审。稿件没有变动。",
  relatedNotPublic:
    "关联的文件里有尚未公开或者已经撤下的，发布后链接打不开。请先发布那份文件，或者退回修改关联文件。稿件没有变动。",
  warningsUnconfirmed: "还有需要核对的地方没有确认。请对照原件，逐项勾选后再送审。稿件没有变动。",
  opinionMissing: "请填写意见。稿件没有变动。",
  opinionTooLong: `意见不能超过${OPINION_LIMIT}字。稿件没有变动。`,
  privateInOpinion:
    "意见里有身份证号、手机号、银行卡号或者涉密标志。请改用“正文第3段”这样的说法指明位置，不要写出号码。稿件没有变动。",
};

/** The gate's own refusals and the desk's, in one place. */
export function gateRefusalText(refusal: DeskRefusal | GateAct): string {
  return isGateAct(refusal) ? gatePanel[refusal] : deskRefusals[refusal];
}

/** The names of what the scan finds. */
export const sensitiveRuleNames: Readonly<Record<SensitiveRule, string>> = {
  secrecyMark: "疑似国家秘密或工作秘密标志",
  residentId: "身份证号",
  bankCard: "银行卡号",
  mobile: "手机号",
  mobileOrAmount: "可能是手机号，也可能是金额",
  passport: "护照号",
  travelPermit: "港澳台通行证号",
  email: "电子邮箱",
  plate: "车牌号",
  homeAddress: "家庭住址",
  nameList: "涉及个人处境的名单",
  workSecret: "提到“工作秘密”",
  scriptLink: "会运行脚本的网址",
  foreignLink: "指向其他网站的网址",
  deadLink: "打不开的网址",
};

export const severityNames: Readonly<Record<Severity, string>> = {
  block: "不得上网",
  mend: "必须删去",
  confirm: "须说明理由",
  notice: "请留意",
};

/** Where a hit stands, 「正文第3段」. */
export function placeOfHit({ field, paragraph }: Pick<SensitiveHit, "field" | "paragraph">): string {
  const label = PUBLICATION_FIELD_LABELS[field];
  return field === "body" || field === "summary" ? `${label}第${paragraph}段` : label;
}

/** Where a look found something: in the words of a text, in the name of a file, or in the file. */
export function placeOfFound({
  field,
  paragraph,
  place,
  position,
}: {
  field: PublicationField | null;
  paragraph: number | null;
  place: FilePlace | null;
  position: number | null;
}): string {
  if (field !== null) return placeOfHit({ field, paragraph: paragraph ?? 1 });
  if (place === null) return gatePanel.fileName(position ?? 1);
  return `${gatePanel.attached(position ?? 1)}${placeInFile(place)}`;
}

/** What was found of one kind, 「检测到身份证号2处（正文第3段、正文第4段）」. */
export function hitsInWords(rule: SensitiveRule, hits: readonly SensitiveHit[]): string {
  const places = [...new Set(hits.map(placeOfHit))];
  const told = places.length > 4 ? `${places.slice(0, 4).join("、")}等` : places.join("、");
  return `检测到${sensitiveRuleNames[rule]}${hits.length}处（${told}）`;
}

export const reviewLevelNames: Readonly<Record<ReviewLevel, string>> = {
  first: "初审",
  second: "复审",
  final: "终审",
};

export const reviewKindNames: Readonly<Record<ReviewKind, string>> = {
  edited: "修改稿件",
  submitted: "送审",
  firstApproved: "初审通过",
  secondApproved: "复审通过",
  finalApproved: "终审通过",
  cleared: "保密审查通过",
  sentBack: "退回修改",
  scheduled: "设定发布时间",
  unscheduled: "取消定时发布",
  published: "发布",
  withdrawn: "撤下",
  archiveImport: "历史档案导入",
  validityChanged: "随另一份文件发布变更有效性",
};

/** The period of 条例第二十六条 in a word. */
export function clockBadge({
  left,
  provisional,
  unit,
}: Pick<PublishClock, "left" | "provisional" | "unit">): string {
  const days = unit === "day" ? "天" : "个工作日";
  const suffix = provisional ? "（预估）" : "";
  if (left < 0) return `超过 ${-left} ${days}${suffix}`;
  return left === 0 ? `今天到期${suffix}` : `剩 ${left} ${days}${suffix}`;
}

export const publishClockText = {
  title: "公开时限",
  due: (dueOn: string) => `应在${dayInFull(dueOn)}前公开`,
  basis: (limit: PublishLimit) => {
    const { count, unit, article } = PUBLISH_LIMITS[limit];
    return `自成文日期起${count}${unit === "day" ? "日" : "个工作日"}内（${article}）。`;
  },
  provisional: "日期为预估：期限跨入的年度节假日安排未发布，暂按周末计算。",
  noDate: "没有填写成文日期，无法计算公开时限。",
  published: (day: string) => `已于${dayInFull(day)}公开。`,
};

/** The list of drafts (G01). */
export const draftList = {
  stages: "稿件状态",
  newDraft: "新建稿件",
  count: (total: number) => `共 ${total} 份`,
  title: (stage: string, count: number) => `(${count}) ${stage}`,
  search: "按标题查找",
  searchHint: "标题里的词",
  searchButton: "查找",
  nothingFound: (words: string) => `这里没有标题含“${words}”的稿件。`,
  clearSearch: "看全部",
  unnumbered: "无文号",
  heads: {
    title: "标题",
    column: "栏目",
    author: "起草",
    due: "公开时限",
    shown: "公众现在看到",
    changed: "最近改动",
  },
  shown: (version: number | null) => (version === null ? "尚未公开" : `第${version}版`),
  imported: "历史导入",
  empty: {
    mine: "没有等待您办理的稿件。左边的列表里可以看到本机关各环节的稿件。",
    drafting: "没有起草中的稿件。",
    inFirstReview: "没有等待初审的稿件。",
    inSecondReview: "没有等待复审的稿件。",
    inFinalReview: "没有等待终审的稿件。",
    inSecrecyReview: "没有等待保密审查的稿件。",
    sentBack: "没有退回修改的稿件。",
    cleared: "没有等待发布的稿件。",
    published: "还没有发布过稿件。",
    withdrawn: "没有撤下的稿件。",
  } satisfies Record<DeskView, string>,
};

/** The editor's form (G02). */
export const draftForm = {
  newTitle: "新建稿件",
  editTitle: "修改稿件",
  save: "保存草稿",
  backToDraft: "返回稿件",
  saveAndGoOn: "保存，去送审",
  saved: (time: string) => `已保存 ${time}`,
  savedDetail: "公众看不到草稿。写好之后送审，全部通过后由发布员发布。",
  keepsPublic: (version: number) => `公众现在看到的是第${version}版。您的修改发布之前，公众一直看到这一版。`,
  voidsClearance:
    "这份稿件已经审查通过。内容只要有改动，已经通过的各级审核和保密审查就全部作废，须从头重新送审。",
  sections: { what: "基本信息", text: "正文", rules: "公开和效力" },
  choose: "请选择",
  audiences: "服务对象（选填，可多选）",
  hints: {
    title: "只填主标题，不加书名号",
    documentNumber: "例如 增府办〔2026〕16号；没有文号的不填",
    theme: "按国务院主题分类选择",
    issuedOn: "例如 2026-03-12，公文以签发日期为准",
    effectiveOn: "没有写明的不填",
    expiresOn: "规范性文件一般不超过五年，暂行、试行的不超过三年",
    summary: "用两三句话说清这份文件管什么，最多500字",
    keywords: "最多10个，用逗号隔开",
    disclosureKind: "只有“主动公开”的稿件可以发布到网站",
    sourceUrl: "转载其他网站的，填写原文网址",
    audiences: "这份文件直接帮到谁办什么事，就勾选哪一项；可以多选，说不清的不勾。",
  },
  bodyHelp: "正文怎样排版",
  bodyHints: [
    "一行就是一段，空行可有可无。",
    "“一、”“（一）”“1.”“（1）”和“第一章”“第一条”会自动识别，不用另加符号。",
    "第一行以“：”结尾的是主送机关；“附件：”开头的是附件说明。",
    "落款的每一行前面加“>> ”，例如“>> 增城市人民政府办公室”。",
    "表格每行用“|”隔开各栏，第二行写“| --- | --- |”。",
  ],
  kept: {
    left: "这个标签页里还有上次没有保存的正文和概述。",
    restore: "填回没有保存的内容",
    drop: "不要了，以现在的为准",
  },
  later: {
    title: "另一位同事先保存了这份稿件，您的内容没有保存",
    who: (name: string, did: ReviewKind | null, time: string) =>
      `${name}于 ${time}${did === null ? "改动" : reviewKindNames[did]}。`,
    somebody: "另一位同事",
    typedIsSafe: "您刚才填写的内容都还在下面的表格里。请对照下列已经保存的内容改好，再按一次保存。",
    same: "您填写的内容和已经保存的内容相同。",
    stored: "已经保存的内容",
    empty: "（空）",
  },
};

/** The page of one draft, for whoever has to do with it. */
export const draftPage = {
  missing: "没有找到这份稿件",
  back: "返回列表",
  edit: "修改稿件",
  toActions: "去办理",
  stage: "状态",
  fields: "著录信息",
  text: "全文",
  actions: "办理",
  checks: "检查",
  record: "办理记录",
  changes: "与公众现在看到的版本相比",
  changed: (fields: readonly string[]) => `改动了：${fields.join("、")}。`,
  unchanged: "内容没有不同。",
  bodyChanges: "正文的改动",
  added: "新增",
  removed: "删去",
  tooLong: "正文改动很大，请对照全文审阅。",
  nothing: "—",
  preview: "预览公开页面",
  openPublic: "打开公开页面",
  openTombstone: "打开撤回说明",
  indexNumber: "索引号",
  author: "起草人",
  lastChange: "最近改动",
  written: "起草稿件",
  edits: (count: number) => `（保存${count}次）`,
  imported: "历史导入，无起草人",
  authorisedBy: (name: string) => `${name}（授权导入）`,
  publicNow: (version: number) => `公众现在看到第${version}版`,
  /** What was done, by the stage it led to. */
  done: {
    inFirstReview: "已送初审。接下来由另一位同事审核。",
    inSecondReview: "已送复审。接下来由另一位同事审核。",
    inFinalReview: "已送终审。接下来由另一位同事审核。",
    inSecrecyReview: "已送保密审查。接下来由另一位同事审查，审查通过后由发布员发布。",
    cleared: "保密审查通过。接下来由发布员发布。",
    sentBack: "已退回修改。起草的同事会在“已退回修改”里看到您的意见。",
    published: "已发布。公开页面和站内搜索现在就能看到。",
    withdrawn: "已撤下。公开页面换成了撤回说明，站内搜索不再列出。",
  } satisfies Partial<Record<DraftStage, string>> as Readonly<Partial<Record<DraftStage, string>>>,
  next: {
    drafting: "正在起草。写好之后由起草的同事送审。",
    inFirstReview: "等待初审。审核的人不能是起草或者修改过这份稿件的人。",
    inSecondReview: "等待复审。审核的人不能是起草、修改或者初审过这份稿件的人。",
    inFinalReview: "等待终审。审核的人不能是起草、修改或者在前面审核过这份稿件的人。",
    inSecrecyReview: "等待保密审查员审查。审查的人不能是起草、修改或者审核过这份稿件的人。",
    sentBack: "等待起草的同事修改后重新送审。重新送审的，从第一级审核开始。",
    cleared: "等待发布员发布。发布的人不能是起草、修改或者做过保密审查的人。",
    published: "公众可以看到。需要改动的，由编辑修改后重新送审。",
    withdrawn:
      "已经撤下，公众看到的是撤回说明。误撤的可以直接送审，改好的可以修改后送审，审查通过并发布后恢复公开。",
  } satisfies Record<DraftStage, string>,
  nothingForYou: "这一步不由您办理。",
  whyNot: "不能办理的原因：",
};

export const submitForm = {
  title: "送审",
  /** What lies ahead of a text, 「初审、复审、终审、保密审查」. */
  what: (levels: readonly ReviewLevel[]) =>
    `接下来依次经过${[...levels.map((level) => reviewLevelNames[level]), "保密审查"].join("、")}。送审之后，在退回之前不能再改动。`,
  confirm: "请核对以下各项",
  submit: "送审",
};

/** One of the three reviews (G03). */
export const approveForm = {
  title: (level: ReviewLevel) => reviewLevelNames[level],
  what: "请核对内容、文字、格式和公开属性。审核通过的是现在这一版，之后有任何改动，各级审核都要重新进行。",
  opinion: "审核意见",
  opinionHint: `必填，最多${OPINION_LIMIT}字。请用“正文第3段”指明位置，不要写出证件号码。`,
  approve: "审核通过",
  sendBack: "退回修改",
};

/** The secrecy review (G03). */
export const reviewForm = {
  title: "保密审查",
  what: "请通读全文和著录信息。审查通过的是现在这一版的每一个字，之后有任何改动都要重新审查。",
  opinion: "审查意见",
  opinionHint: `必填，最多${OPINION_LIMIT}字。请用“正文第3段”指明位置，不要写出证件号码。`,
  hitsReason: "可以公开的理由",
  hitsReasonHint:
    "检测到身份证号、手机号、银行卡号，或者指向其他网站的网址。确需公开的写明依据；不应公开的请退回修改。",
  clear: "审查通过",
  sendBack: "退回修改",
};

export const publishForm = {
  title: "发布",
  first: "发布后公众立即可以看到，发布时间由系统记录，不能改动。",
  next: (version: number) =>
    `发布后公众看到的内容从第${version}版换成第${version + 1}版，以前的版本仍然保留。`,
  submit: "发布稿件",
  sendBackTitle: "不发布，退回修改",
  reason: "退回的原因",
  sendBack: "退回修改",
};

/** What is wrong with an opinion or a reason, by message key. */
export const opinionProblems = {
  "opinion.missing": "请填写意见",
  "opinion.tooLong": `意见不能超过${OPINION_LIMIT}字`,
  "opinion.illegal": "填写的内容含有无法识别的字符，请删除后重新填写",
  "reason.missing": "请填写撤下的原因",
  "reason.tooLong": `原因不能超过${OPINION_LIMIT}字`,
  "reason.illegal": "填写的原因含有无法识别的字符，请删除后重新填写",
};
export type OpinionProblem = keyof typeof opinionProblems;

/** The checks beside a text. */
export const checks = {
  clean: "没有发现身份证号、手机号、银行卡号和涉密标志。",
  scan: "敏感信息",
  scanOf: "按保存的内容检查。自动检查不能代替人工审查。",
  warnings: "需要核对",
  sameNumber: "文号重复",
  sameNumberWhat: "已经公开的信息里有同一个发文字号：",
  more: (count: number) => `另有 ${count} 处，没有一一列出。`,
};

export const previewPage = {
  title: "预览",
  notice: "这是预览，公众还看不到这一版。",
  noticePublished: "这是预览。公众现在看到的就是这一版。",
  detail: "版式、字号和打印效果与公开页面相同；索引号和发布日期在发布时由系统填写。",
  back: "返回稿件",
  indexNumber: "发布时自动编号",
};
