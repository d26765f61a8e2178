import type { PrivateField } from "@/domain/info-request/application";
import type { Clock } from "@/domain/info-request/clock";
import type { DeskStep } from "@/domain/info-request/desk-steps";
import type { DeskView } from "@/domain/info-request/desk-views";
import type { Stage } from "@/domain/info-request/lifecycle";
import type { RevealReason } from "@/domain/info-request/reveal";
import { dayInFull } from "./dates";

export const viewNames = {
  today: "今日必办",
  unconfirmed: "待确认收到",
  unregistered: "待登记",
  unassigned: "待分派",
  mine: "我承办的",
  inReview: "待我审核",
  toDeliver: "待送达",
  paused: "中止计时",
  consulting: "征求意见",
  amendment: "待补正",
  fee: "待缴费",
  thisWeek: "本周到期",
  overdue: "已逾期",
  closed: "已办结",
  all: "所有申请",
} satisfies Record<DeskView, string>;

/** What stands in a view, in one line under its name. */
export const viewNotes = {
  today: "两个工作日内到期，或者已经逾期",
  unconfirmed: "网上、传真、邮件和平常信函提交的，以双方确认之日为收到申请之日",
  unregistered: "已经收到，还没有登记",
  unassigned: "已经登记，还没有承办人",
  mine: "由您承办，还没有办结",
  inReview: "承办人已送审核，等待您签发或者退回",
  toDeliver: "已经签发，等待发出答复或者登记送达",
  paused: "正在征求意见，这段时间不计入期限",
  consulting: "正在征求第三方或者共同制作机关的意见",
  amendment: "等待申请人补正，补正后重新计算期限",
  fee: "等待申请人缴费，缴费后重新计算期限",
  thisWeek: "到本周日为止到期，还没有逾期",
  overdue: "超过法定期限，还没有答复",
  closed: "已经送达或者终止",
  all: "按提交时间从新到旧",
} satisfies Record<DeskView, string>;

/** What an empty view says: why, and what is useful next. */
export const emptyViews = {
  today: "今天没有到期件。",
  unconfirmed: "没有等待确认收到的申请。",
  unregistered: "没有等待登记的申请。",
  unassigned: "没有等待分派的申请。",
  mine: "现在没有由您承办的申请。",
  inReview: "没有等待您审核的答复。",
  toDeliver: "没有等待送达的答复。",
  paused: "没有中止计时的申请。",
  consulting: "没有正在征求意见的申请。",
  amendment: "没有等待补正的申请。",
  fee: "没有等待缴费的申请。",
  thisWeek: "本周没有到期的申请。",
  overdue: "没有逾期的申请。",
  closed: "还没有办结的申请。",
  all: "还没有收到申请。",
} satisfies Record<DeskView, string>;

export const queue = {
  views: "办理台视图",
  ownViews: "我的工作",
  otherViews: "全部",
  title: (view: DeskView, count: number) => `(${count}) ${viewNames[view]}`,
  count: (count: number) => `共 ${count} 件`,
  unconfirmedFirst: (count: number) => `另有 ${count} 件申请等待确认收到，确认之日起算期限。`,
  openUnconfirmed: "查看待确认收到的申请",
  nextDue: (number: string, day: string) => `下一件是 ${number}，${day}到期。`,
  search: "查找申请",
  searchHint: "编号、申请内容或者文号",
  searchButton: "查找",
  found: (text: string, count: number) => `“${text}”的查找结果，共 ${count} 件`,
  foundTitle: (text: string, count: number) => `(${count}) 查找“${text}”`,
  nothingFound: "没有找到。请核对编号，或者换一个词再找；本页只查找本机关的申请。",
  backToQueue: "返回今日必办",
  keys: "焦点在列表里时：j 或者 ↓ 下一件，k 或者 ↑ 上一件，Enter 打开。",
  heads: {
    due: "剩余",
    number: "编号",
    subject: "申请内容",
    applicantType: "申请人",
    stage: "状态",
    handler: "承办",
    last: "最近动作",
  },
  nobody: "未分派",
  noPeriod: "未起算",
  over: "已办结",
};

export const casePage = {
  title: (number: string, subject: string) => `${number} ${subject}`,
  sections: {
    request: "申请内容",
    applicant: "申请人",
    answer: "答复",
    history: "办理过程",
    clock: "期限",
    days: "期限逐日明细",
    steps: "下一步",
    notNow: (count: number) => `现在不能做的（${count}）`,
  },
  asSubmitted: "以下是申请人提交时的原文，任何人都不能修改。",
  fields: {
    number: "编号",
    subject: "信息名称",
    description: "描述",
    documentNumber: "文号",
    channel: "申请方式",
    submittedOn: "提交时间",
    applicantType: "申请人类型",
    carrier: "载体形式",
    delivery: "获取方式",
    acceptOther: "不能按上述方式提供时",
    needsHelp: "需要的帮助",
    handler: "承办人",
    receivedOn: "收到日",
    dueOn: "法定期限",
    period: "期限天数",
    waitingUntil: "等待至",
    lastDayToExtend: "最迟延期",
    idKind: "证件类型",
  },
  acceptOther: { yes: "可以接受其他方式", no: "不接受其他方式" },
  needsHelp: "有阅读困难或者视听障碍，需要帮助",
  notYet: "未起算",
  nobody: "未分派",
  provisional: "（预估）",
  openDays: "查看逐日明细",
  internal: "内部",
  public: "对申请人可见",
  onlyPublic: "只看对申请人可见的",
  everything: "查看全部",
  recordedAt: (day: string, minute: string) => `${day} ${minute} 登记`,
  byApplicant: "申请人",
  byThirdParty: "第三方（网上）",
  bySystem: "系统",
  notFound: "没有找到这件申请",
  notFoundWhy: "编号可能有误，或者这件申请由其他机关办理。办理台只显示本机关的申请。",
  backToQueue: "返回办理台",
};

/** Whose turn it is, when it is not the reader's. */
export const whoseTurn = {
  submitted: "等待受理员确认收到。",
  received: "等待受理员登记。",
  registered: "等待分派承办人。",
  processing: "由承办人办理。",
  amendmentAsked: "等待申请人补正。",
  consulting: "等待被征求意见的一方回复。",
  feeDue: "等待申请人缴费。",
  inReview: "等待审核员签发或者退回。",
  signed: "答复已签发，等待发出。",
  answered: "答复已发出，等待登记送达。",
  delivered: "已经送达，没有待办事项。",
  closed: "已经终止，没有待办事项。",
} satisfies Record<Stage, string>;

export const stepNames = {
  confirmReceipt: "确认收到",
  register: "登记申请",
  assign: "分派承办人",
  draft: "起草答复",
  sendForReview: "送审核",
  sign: "签发答复",
  sendBack: "退回修改",
  send: "发出答复",
  confirmDelivery: "登记送达",
  recordAmendment: "登记补正",
  recordReply: "登记意见",
  recordFee: "登记缴费",
  waiveFee: "决定不收费",
  askAmendment: "告知补正",
  consult: "征求意见",
  askExtension: "申请延期",
  extend: "批准延期",
  handOver: "更换承办人",
  lapse: "按视为放弃终止",
  withdraw: "登记撤回",
  split: "拆分申请",
  merge: "并案办理",
} satisfies Record<DeskStep, string>;

/** What the case page says after a step was taken. */
export const stepsDone = {
  confirmReceipt: "已确认收到，期限开始计算。",
  register: "已登记，可以分派承办人。",
  assign: "已分派承办人。",
  draft: "答复草稿已保存。",
  sendForReview: "已送审核，等待另一位同事签发。",
  sign: "已签发，发文字号已编定，可以发出答复。",
  sendBack: "已退回承办人修改，您的意见已记入办理过程。",
  send: "答复已发出，期限停止计算。送达后请登记送达。",
  confirmDelivery: "已登记送达。",
  recordAmendment: "已登记补正，期限重新计算。",
  recordReply: "已登记意见。",
  recordFee: "已登记缴费，期限重新计算。",
  waiveFee: "已决定不收费，期限按未曾收费计算。",
  askAmendment: "已告知补正，等待申请人补正。",
  consult: "已登记征求意见，等待回复期间不计入期限。",
  askExtension: "已提出延期，等待工作机构负责人批准。",
  extend: "已批准延期。请在原期限届满前告知申请人。",
  handOver: "已更换承办人。",
  lapse: "已按视为放弃终止办理。",
  withdraw: "已登记撤回，这件申请终止办理。",
  split: "已拆分，每一件都已登记，可以分派承办人。",
  merge: "已并案，由保留的一件一并答复。",
} satisfies Record<DeskStep, string>;

/** What a step means, said above its form. */
export const stepNotes = {
  confirmReceipt:
    "网上、传真、邮件提交的，以双方确认之日为收到申请之日；平常信函以与申请人确认之日为收到申请之日。期限从次一个工作日起算（条例第三十一条、第三十三条）。",
  register: "登记后可以分派承办人。登记不影响期限。",
  assign: "承办人负责办理和起草答复，签发由另一位同事负责。",
  draft: "",
  sendForReview: "送审核后草稿不能再改，退回后可以继续修改。",
  sign: "请通读下面的文书。签发后编定发文字号，文书不能再改。",
  sendBack: "请写明需要修改的地方，承办人会在办理过程里看到。申请人看不到。",
  send: "答复按申请人选择的方式发出。发出后不能撤回，只能另行作出新的答复更正。",
  confirmDelivery: "申请人收到答复的日期，是行政复议和诉讼期限的起点。",
  recordAmendment: "期限自收到补正的申请之日起重新计算（条例第三十条）。",
  recordReply: "征求意见到收到回复之日为止，以后的工作日重新计入期限。",
  recordFee: "缴费后期限重新计算。",
  waiveFee: "不收费的，视为从未因收费停止计算期限。",
  askAmendment:
    "应当自收到申请之日起7个工作日内一次性告知补正事项和合理的补正期限（条例第三十条）。补正只能告知一次，请写全。",
  consult:
    "征求意见所需时间不计入答复期限（条例第三十三条）。对方自收到征求意见书之日起15个工作日内提出意见。",
  askExtension: "写明需要延期的理由，由工作机构负责人决定。",
  extend:
    "延期须经政府信息公开工作机构负责人同意并告知申请人，最长20个工作日，只能延期一次（条例第三十三条）。",
  handOver: "更换后，由新的承办人继续办理。",
  lapse: "申请人无正当理由逾期不补正或者逾期不缴费的，视为放弃申请，不再处理。",
  withdraw: "申请人书面提出撤回的，登记后终止办理，不能恢复；申请人可以重新提出申请。",
  split: "",
  merge: "",
} satisfies Record<DeskStep, string>;

export const stepForms = {
  close: "收起",
  count: "计算对期限的影响",
  effect: "对期限的影响",
  fields: {
    receiptOn: "收到申请之日",
    amendedOn: "收到补正之日",
    letterOn: "征求意见书发出之日",
    replyOn: "收到意见之日",
    paidOn: "缴费之日",
    withdrawnOn: "收到撤回申请之日",
    deliveredOn: "申请人收到答复之日",
    receivedOn: "对方收到征求意见书之日",
    receivedOnHint: "还不知道的可以不填，暂按发出之日计算。",
    whom: "征求谁的意见",
    thirdParty: "第三方（条例第三十二条）",
    coMaker: "共同制作该信息的行政机关（条例第三十四条）",
    consultation: "哪一次征求意见",
    agreed: "对方的意见",
    agrees: "同意公开",
    objects: "不同意公开",
    days: "延长的工作日",
    daysHint: "1 至 20 个工作日",
    handler: "承办人",
    pickHandler: "请选择承办人",
    until: "补正期限",
    untilHint: (days: number) => `默认 ${days} 个工作日，可以按实际需要调整。`,
    amendmentText: "需要补正的事项",
    amendmentTextHint: "申请人会看到这段文字。请具体写明哪里不明确、怎样写才能办理。",
    amendedText: "补正的内容",
    amendedTextHint: "照申请人提交的原文抄录或者概括；纸质材料另行归档。",
    consultText: "征求意见的对象和内容",
    consultTextHint: "只供内部查看。",
    replyText: "意见和理由",
    replyTextHint: "只供内部查看。",
    extensionText: "延期的理由",
    extensionTextHint: "申请人会看到这段文字。",
    askExtensionTextHint: "只供内部查看。",
    sendBackText: "退回的意见",
    withdrawText: "撤回的情况",
    withdrawTextHint: "例如：申请人当面提交书面撤回申请。只供内部查看。",
    confirmHow: "与申请人确认的情况",
    confirmHowHint: "例如：电话确认、邮件回复确认。只供内部查看。",
  },
  late: (days: number) =>
    `自收到申请之日起已经过了 ${days} 个工作日，超过7个工作日的补正告知期限。逾期告知会记入办理过程，请说明原因备查。`,
  inTime: (days: number) =>
    days === 0
      ? "今天就是收到申请之日，在7个工作日的补正告知期限内。"
      : `自收到申请之日起第 ${days} 个工作日，在7个工作日的补正告知期限内。`,
  replyTo: (day: string, whom: string) => `${day}发出，${whom}`,
  letter: "将要签发的文书",
  delivery: (how: string) => `申请人选择的获取方式：${how}`,
};

export const effects = {
  starts: (due: string) => `确认后期限从次一个工作日起计算，${due}届满。`,
  moves: (before: string, after: string) => `确认后期限由 ${before} 变为 ${after}。`,
  same: (due: string) => `确认后期限不变，仍为 ${due}。`,
  awaitsAmendment: "确认后停止计算期限，等待申请人补正；收到补正后重新计算20个工作日。",
  holds: (until: string) => `等待意见期间不计入期限；至 ${until} 仍未收到意见的，从次一个工作日起继续计入。`,
  stops: "确认后期限停止计算。",
  notRunning: "期限还没有起算，这一步不影响期限。",
};

export const reveal = {
  title: "查看申请人的完整信息",
  why: "查看的理由",
  pick: "请选择",
  submit: "查看",
  logged: "每次查看都会记入审计日志，写明查看人、时间和理由。只在办理需要时查看。",
  shown: "以下信息只显示这一次，离开本页后需要重新填写理由。",
  notAllowed: "您的角色不能查看申请人的完整信息。",
  gone: "没有找到申请人信息。请刷新页面后再试。",
};

export const revealReasons = {
  contact: "与申请人联系",
  identity: "核对申请人身份",
  letter: "制作文书",
  delivery: "送达答复",
  duplicate: "核对是否重复申请",
} satisfies Record<RevealReason, string>;

export const privateFieldNames = {
  name: "姓名",
  idNumber: "证件号码",
  organisationName: "单位名称",
  creditCode: "统一社会信用代码",
  legalRepresentative: "法定代表人或者负责人",
  contactName: "联系人",
  phone: "联系电话",
  email: "电子邮箱",
  address: "通信地址",
  postalCode: "邮政编码",
} satisfies Record<PrivateField, string>;

export const answerPage = {
  title: "起草答复",
  chooseOutcome: "选择办理结果",
  chooseOutcomeHint: "结果决定文书名称、法律依据和必须写明的内容。",
  next: "按这个结果起草",
  change: "换一种结果",
  letter: "文书",
  basis: "法律依据",
  words: "条文",
  row: "年度报告行号",
  asked: "申请内容",
  save: "保存草稿",
  saved: (at: string) => `草稿已保存（${at}）。`,
  savedBy: (name: string, at: string) => `${name}，${at}保存`,
  preview: "查看文书",
  toCase: "返回办件页",
  unused: "换结果后不再需要的内容",
  unusedHint: "保存后不再保留，需要的请先复制到下面相应的栏目。",
  required: "这一项必须写明。",
  mayBeShort: "可以先保存未写完的草稿，送审核前补齐即可。",
  conflict: "另一处已经保存了更新的草稿，您的内容没有保存，也没有丢失。",
  conflictHow: "请对照下面两份内容，把需要的合并到您的栏目里，再次保存。",
  theirs: "已保存的内容",
  mine: "您的内容",
  empty: "（空）",
  left: "这个标签页里还有上次没有保存的内容。",
  restore: "填回没有保存的内容",
  drop: "不要了，以已保存的为准",
  notNow: "现在不能起草答复",
  alreadyPublic: "信息已经主动公开",
  notExist: "政府信息不存在",
  notOurs: "不属于本机关负责公开",
  chosen: "办理结果",
  hints: {
    ground: "写明依据的法律、法规条款，以及为什么适用。",
    reason: "写明事实和理由，让申请人看得懂为什么。",
    content: "列明提供的信息，分条写清名称和份数。",
    howToObtain: "写明从哪里、什么时间、怎样得到。",
    withheldParts: "写明哪些内容不予公开。",
    searchRecord: "写明在哪里、用什么方法检索，结果如何。",
    otherAgency: "写明机关名称、地址和电话。",
    earlierAnswer: "写明此前答复的日期和发文字号。",
    channelAdvice: "写明向哪个机关、通过什么渠道提出。",
  },
};

/** What can be wrong in the desk's forms, by message key. */
export const deskProblems = {
  "on.wrong": "请填写一个存在的日期",
  "text.missing": "请填写这一项",
  "text.illegal": "文字里有无法保存的字符，请删除后重新填写",
  "text.tooLong": "文字太长，最多 5000 个字",
  "handler.missing": "请选择承办人",
  "handler.unknown": "没有这位承办人，请从列表中选择",
  "days.wrong": "延长的期限应为 1 至 20 个工作日",
  "until.early": "补正期限应当晚于今天",
  "consultation.missing": "请选择是哪一次征求意见",
  "agreed.missing": "请选择对方的意见",
  "why.missing": "请选择查看的理由",
  "part.tooLong": "这一项太长，最多 20000 个字",
  "outcome.wrong": "请重新选择办理结果",
};
export type DeskProblem = keyof typeof deskProblems;

const due = ({ dueOn, provisional }: Clock) =>
  dueOn ? `${dayInFull(dueOn)}${provisional ? casePage.provisional : ""}` : casePage.notYet;

/** What a step does to the period, said before it is confirmed. */
export function effectWords({ before, after }: { before: Clock; after: Clock }): string[] {
  if (after.state === "stopped") return [effects.stops];
  if (after.state === "notStarted") return [effects.notRunning];
  if (after.state === "awaitingAmendment") return [effects.awaitsAmendment];
  const held = after.pausedUntil && after.pausedUntil !== before.pausedUntil;
  const first = before.dueOn === null ? effects.starts(due(after)) : null;
  return [
    first ??
      (before.dueOn === after.dueOn ? effects.same(due(after)) : effects.moves(due(before), due(after))),
    ...(held && after.pausedUntil ? [effects.holds(dayInFull(after.pausedUntil))] : []),
  ];
}

export const answerSection = {
  outcome: "办理结果",
  drafted: "起草",
  signed: "签发",
  signedBy: (name: string, at: string) => `${name}，${at}签发`,
  letterNumber: "发文字号",
  missing: (parts: string) => `还缺：${parts}`,
};

export const reviewOpinion = {
  title: (name: string, at: string) => `退回修改的意见（${name}，${at}）`,
  none: "没有写明意见。",
};
