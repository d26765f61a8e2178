import type { LogRefusal } from "@/domain/disclosure-log/log-form";
import type { LogStage } from "@/domain/disclosure-log/log-stages";
import { instantDayInFull } from "./dates";
import { refusals } from "./refusals";

export const LOG_STAGE_LABELS = {
  proposed: "等待审定",
  sentBack: "已退回",
  published: "已公开",
  withdrawn: "已撤下",
} as const satisfies Record<LogStage, string>;

export const logRefusals = {
  noSuchCase: refusals.noSuchCase,
  noSuchProposal: "没有找到这一条，或者它不属于您所在的机关。没有做任何改动。",
  notGranted: "只有已经答复予以公开或者部分公开的申请，才能公开问答。",
  alreadyProposed: "这件申请的问答已经提请公开，或者已经公开，不能再次提请。",
  wrongStage: "这一条的状态已经改变，现在不能这样办理。没有做任何改动，请刷新页面查看最新状态。",
  ownProposal: "这一条是您提请的，须由另一位同事审定。没有做任何改动。",
  personalData:
    "内容里还有应当遮盖的个人信息或者涉密标志，没有保存。请按下面列出的位置改为“某某”或者删去，您填写的内容仍在。",
  namesApplicant:
    "内容里出现了申请人的姓名、名称或者联系方式，没有保存。请改写，使人看不出是谁申请的；您填写的内容仍在。",
  changedMeanwhile: refusals.changedMeanwhile,
} as const satisfies Record<LogRefusal, string>;

/** The desk's pages of the log. */
export const deskLog = {
  title: "答复公开",
  lead: "已经予以公开、部分公开的答复，去除个人信息以后可以在网站上公开问答，方便有同样需要的人查阅。一人提请，另一人审定。",
  list: "提请公开和已经公开的问答",
  none: "还没有提请公开的问答。",
  stage: "状态",
  heads: { title: "标题", number: "申请", stage: "状态", proposer: "提请人", at: "最近变动" },
  candidates: "可以提请公开的答复",
  noCandidates: "没有其他可以提请公开的答复。",
  propose: "提请公开",
  proposeTitle: (number: string) => `提请公开 ${number} 的问答`,
  proposeLead:
    "下面照申请和答复填好，请改写成不含申请人任何信息的问答。提请前自动检查个人信息，由另一位同事审定后公开。",
  fields: {
    title: "标题",
    titleHint: "一句话说明问的是什么信息，最多100字。",
    question: "申请的内容",
    questionHint: "去掉“本人”的情况和住址，只留所问的信息。",
    answer: "答复的内容",
    answerHint: "写明结果和获取的方式；领取、查询码等只与申请人有关的话请删去。",
    reason: "理由",
  },
  hits: "自动检查发现",
  hit: (what: string, paragraph: number, sample: string) => `${what}（第 ${paragraph} 段：${sample}）`,
  mustMask: "必须遮盖",
  lookAt: "请核对",
  noHits: "自动检查没有发现个人信息。仍请通读一遍。",
  text: "将要公开的内容",
  decide: "审定",
  decideNote: "请通读上面的内容，确认看不出申请人是谁、没有不应公开的信息。",
  publish: "审定并公开",
  sendBack: "退回修改",
  sentBackBecause: (reason: string) => `退回的理由：${reason}`,
  withdraw: "撤下",
  withdrawNote: "撤下以后，网站上原来的地址显示撤下的日期和理由，不再显示内容。理由会公开。",
  withdrawnBecause: (reason: string) => `撤下的理由：${reason}`,
  openEntry: "查看网站上的页面",
  again: "修改后重新提请",
  ownProposal: "这一条是您提请的，等待另一位同事审定。",
  caseLink: (number: string) => `申请 ${number}`,
  onCase: {
    none: "这件申请的答复可以去除个人信息后公开问答。",
  },
  done: {
    proposed: "已提请，等待另一位同事审定。",
    published: "已公开。",
    sentBack: "已退回。",
    withdrawn: "已撤下。",
  },
  ruleNames: {
    secrecyMark: "密级标志",
    residentId: "身份证件号码",
    bankCard: "银行卡号",
    mobile: "手机号码",
    mobileOrAmount: "可能是手机号码的数字",
    passport: "护照号码",
    travelPermit: "通行证号码",
    email: "电子邮箱",
    plate: "车牌号",
    homeAddress: "住址",
    nameList: "成串的人名",
    workSecret: "工作秘密",
    scriptLink: "会运行脚本的网址",
    foreignLink: "指向其他网站的网址",
    deadLink: "打不开的网址",
  },
} as const;

/** The public pages of the log. */
export const publicLog = {
  title: "依申请公开问答",
  description: "行政机关对政府信息公开申请的答复，去除个人信息后公开，供查阅。",
  lead: "以下是行政机关对政府信息公开申请作出的答复，已去除申请人的信息。所需信息已在其中的，不必再申请。",
  search: "查找问答",
  searchButton: "查找",
  year: "答复年份",
  agency: "机关",
  outcome: "结果",
  any: "全部",
  yearName: (year: number) => `${year}年`,
  count: (total: number) => `共 ${total} 条`,
  found: (words: string, total: number) => `“${words}”的查找结果，共 ${total} 条`,
  nothing: "没有找到符合条件的问答。",
  none: "还没有公开的问答。",
  askInstead: "没有找到需要的信息，可以",
  apply: "申请公开",
  or: "，或者",
  searchAll: "在全部政府信息里检索",
  question: "申请的内容",
  answer: "答复",
  facts: (agency: string, day: string) => `${agency} · ${day}答复`,
  publishedOn: (at: number) => `${instantDayInFull(at)}公开`,
  anonymised: "本页已去除申请人的信息；申请和答复的文字因此可能有改动。",
  back: "返回问答列表",
  missing: "没有找到这一条问答",
  missingWhat: "网址可能没有复制完整。",
  gone: "这一条问答已经撤下",
  goneWhat: (agency: string, at: number) => `${agency}于${instantDayInFull(at)}撤下了这一条问答。`,
  reason: "撤下的理由",
  noReason: "没有写明理由。",
  pastEnd: "没有这一页，以下是最后一页。",
} as const;
