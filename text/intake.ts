import type { Channel, LetterKind } from "@/domain/info-request/application/channels";
import type { Likeness } from "@/domain/info-request/application/duplicate";
import type { IntakeGap } from "@/domain/info-request/intake/intake";
import type {
  ConfirmedBy,
  ConfirmedWith,
  IntakeField,
  IntakeProblem,
  ReceiptBasis,
} from "@/domain/info-request/intake/intake-day";
import type { JoinRefusal, PartProblem } from "@/domain/info-request/intake/intake-join";
import { dayInFull } from "./dates";
import { refusals } from "./refusals";

export const INTAKE_FIELD_LABELS = {
  channel: "申请方式",
  letterKind: "信件种类",
  oral: "口头申请",
  readBack: "读给申请人听",
  channelNote: "来件途径",
  arrivedOn: "到件日期",
  postNumber: "邮件号码",
  confirmed: "与申请人确认",
  confirmedOn: "确认收到的日期",
  confirmedBy: "怎样确认",
  confirmedWith: "和谁确认",
  lateReason: "补录的原因",
  asWritten: "照录原件",
  registerNow: "登记",
} satisfies Record<IntakeField, string>;

const CONFIRMED = "以双方确认之日为收到申请之日（条例第三十一条第三项）";
export const DAY_RULES: Readonly<Record<Exclude<Channel, "letter"> | LetterKind, string>> = {
  counter: "当面提交的，以提交之日为收到申请之日（条例第三十一条第一项）。",
  registered: "需要签收的邮件，以签收之日为收到申请之日（条例第三十一条第二项）。请填写邮件号码备查。",
  ordinary:
    "平常信函无需签收，应当在收到当日与申请人确认，以确认之日为收到申请之日（条例第三十一条第二项）。还没有联系上的，先登记，列入“待确认收到”。",
  fax: `传真提交的，${CONFIRMED}。`,
  email: `电子邮件提交的，${CONFIRMED}。`,
  online: `其他网上渠道提交的，${CONFIRMED}。`,
  other: "条例没有专门规定，比照互联网渠道，以双方确认之日为收到申请之日（条例第三十一条）。",
};

export const CONFIRMED_BY_LABELS: Readonly<Record<ConfirmedBy, string>> = {
  phone: "电话",
  email: "电子邮件",
  inPerson: "当面",
  letter: "书面",
  other: "其他方式",
};
export const CONFIRMED_WITH_LABELS: Readonly<Record<ConfirmedWith, string>> = {
  applicant: "申请人本人",
  agent: "委托代理人",
  contact: "单位联系人",
};

/** What 条例第二十九条 asks for and the paper does not say. */
export const GAP_LABELS: Readonly<Record<IntakeGap, string>> = {
  name: "姓名或者单位名称",
  identity: "身份证明",
  contact: "联系方式",
  content: "所需信息的名称、文号或者其他特征",
  form: "获取信息的形式要求",
  guardian: "监护人的姓名和确认",
};

/** How the day of receipt was found, on the receipt and on the page of the case. */
export const BASIS_LABELS: Readonly<Record<ReceiptBasis, string>> = {
  handedIn: "当面提交之日",
  signedFor: "邮件签收之日",
  confirmed: "与申请人确认之日",
  awaiting: "等待与申请人确认",
};

const OWN_SENTENCES: Readonly<Record<string, string>> = {
  "channel.missing": "请选择申请方式",
  "letterKind.missing": "请选择信件种类：收到日的算法不同",
  "channelNote.missing": "请写明来件途径，例如哪个网站的表单、由哪个单位转来",
  "readBack.notReadBack": "代填的内容要读给申请人听，确认无误后勾选（条例第二十九条）",
  "postNumber.missing": "请填写挂号信或者特快专递的邮件号码",
  "lateReason.missing": "日期早于今天，请写明补录的原因",
  "confirmedOn.beforeArrival": "确认收到的日期不能早于到件日期",
  "confirmedBy.missing": "请选择怎样确认的",
  "confirmedWith.missing": "请选择和谁确认的",
};
const SENTENCES: Readonly<Record<IntakeProblem["reason"], (label: string) => string>> = {
  missing: (label) => `请填写${label}`,
  choice: (label) => `请重新选择${label}`,
  notADate: (label) => `${label}不是一个存在的日期，请重新填写`,
  inFuture: (label) => `${label}不能晚于今天`,
  tooEarly: (label) => `${label}早于2019年5月15日（现行条例施行之日），请核对；以前的办件请用历史办件导入`,
  beforeArrival: (label) => `${label}不能早于到件日期`,
  notReadBack: (label) => `请确认${label}`,
  long: (label) => `${label}太长，请写得简短一些`,
  illegal: (label) => `${label}里有无法保存的字符，请删除后重新填写`,
};

/** The sentence about an entry that cannot stand. */
export function intakeProblemText({ field, reason }: IntakeProblem): string {
  return OWN_SENTENCES[`${field}.${reason}`] ?? SENTENCES[reason](INTAKE_FIELD_LABELS[field]);
}

export const intakePage = {
  title: "登记线下申请",
  stackTitle: "登记一批申请",
  lead: "当面、传真、电子邮件、其他网站、信函等渠道的申请在这里登记。用 Tab 键逐项填写，Ctrl+Enter 保存。",
  toStack: "同一申请人一次交来多份？按一批登记",
  toSingle: "只有一份？单件登记",
  open: "登记线下申请",
  parts: { arrival: "到件情况", applicant: "申请人", wanted: "所需信息", receiving: "答复方式" },
  save: "保存并出具回执",
  pickChannelFirst: "选择申请方式后，这里显示收到日的规则。",
  oralTick: "申请人书面填写确有困难，由我代为填写",
  readBackTick: "已经把代填的内容读给申请人听，申请人确认无误",
  confirmedTick: "已经与申请人确认收到（不勾选的，先列入“待确认收到”）",
  registerTick: "同时完成登记（需要拆分的不要勾选，拆分须在登记前完成）",
  asWrittenTick: "证件号码、姓名等与规则不符，但原件就是这样写的，照录",
  asWrittenHint: "照录的内容会标为需要核实，可以在登记后要求补正。",
  acceptOtherTick: "不能按申请人选的方式提供时，可以用其他方式提供",
  needsHelpTick: "申请人阅读有困难，或者有视力、听力障碍，需要帮助",
  lateHint: "日期早于今天时填写，例如：节假日收到、下班后收到、其他科室转来。",
  channelNoteHint: "例如：省政务服务网表单、信访部门转来、现场活动收取。",
  gapsNote: "原件没有写的可以留空：登记后会标出缺少的内容，可以一次性告知补正，不影响登记。",
  notSaid: "原件没有写明",
  table: "粘贴表格",
  tableHint:
    "从 Excel 或者 WPS 复制后粘贴，一行一件：信息名称、文号、所需信息描述。只有一列的，作为信息名称。最多50件。",
  tooManyRows: (count: number) => `粘贴的表格有 ${count} 行，一批最多50件。请分成几批登记，内容没有丢。`,
  noRows: "请粘贴至少2行；只有一件的，请用单件登记。",
  openQuote: (line: number) => `第 ${line} 行的引号没有写完，请检查后再保存。`,
  tooWide: "表格的列太多，请只复制信息名称、文号、所需信息描述三列。",
  rowProblem: (row: number, sentence: string) => `第 ${row} 行：${sentence}`,
  duplicate: "可能是重复申请",
  duplicateLead: "同一申请人提交过内容相同或者相近的申请。请核对；确实要登记的，再按一次保存。",
  alreadySaved: (number: string) => `这份申请刚才已经保存，编号 ${number}，没有重复登记。`,
} as const;

export const likenessLabels: Readonly<Record<Likeness, string>> = { same: "内容相同", similar: "内容相近" };

export const intakeReceipt = {
  title: "登记回执",
  heading: "政府信息公开申请登记回执",
  reissuedHeading: "查询码补发回执",
  number: "申请编号",
  numbers: (count: number) => `申请编号（共 ${count} 件）`,
  code: "查询码",
  onceOnly: "查询码只在这一页显示，离开后不能再次查看。请打印或者抄给申请人。",
  keep: "凭编号和查询码可以查询办理进度、答复期限和答复，请妥善保管，不要告诉他人。",
  oneCode: "这一批申请共用一个查询码：每个编号配这个查询码都能查询。",
  oldCode: "原来的查询码已经失效。",
  qr: "扫码查询办理进度",
  facts: {
    agency: "受理机关",
    channel: "申请方式",
    arrivedOn: "到件日期",
    receivedOn: "收到申请之日",
    dueOn: "答复期限",
    subject: "所需信息",
    contact: "联系方式",
    officer: "登记人",
    oral: "口头申请",
    gaps: "缺少的内容",
  },
  oral: "由工作人员代为填写，已读给申请人听并经确认",
  gaps: (list: string) => `${list}（登记后可能请您补正）`,
  basis: (day: string, how: string) => `${dayInFull(day)}（${how}）`,
  awaiting: "还没有确认。工作机构与您确认收到的日期，就是收到申请之日。",
  due: (day: string, provisional: boolean) => `${dayInFull(day)}${provisional ? "（预估）" : ""}`,
  dueLater: "从确认收到的次日起20个工作日内",
  next: "接下来",
  steps: {
    received: [
      "受理机关自收到申请之日起20个工作日内答复；需要延长的，会告知您。",
      "内容不明确的，会在7个工作日内一次性告知您补正。",
    ],
    awaiting: [
      "受理机关会尽快与您确认收到，确认之日为收到申请之日。",
      "确认后20个工作日内答复；需要延长的，会告知您。",
    ],
  },
  print: "打印回执",
  printHint: "按 Ctrl+P 打印，A4、A5 纸都可以。",
  scan: "上传原件扫描件",
  scanHint: "可以选择几个文件，存入办件的附件，用途为“收件扫描件”。也可以以后在办件页上传。",
  scanSubmit: "上传扫描件",
  another: "登记下一份",
  openCase: "打开办件页",
  split: "拆分这份申请",
  openBatch: "查看这一批",
  expired: "回执已经不能显示",
  expiredLead: "为了保护申请人，查询码只在登记后15分钟内显示一次，系统里没有保存。",
  expiredHow: "申请已经登记，没有丢失。需要查询码的，在办件页核验身份后补发。",
} as const;

export const caseIntake = {
  toCase: "返回办件页",
  title: "登记和关联",
  nothingLinked: "没有关联的申请。",
  basis: "收到日的依据",
  arrivedOn: "到件日期",
  confirmed: (how: string, who: string) => `${how}，${who}`,
  postNumber: "邮件号码",
  channelNote: "来件途径",
  lateReason: "补录的原因",
  officer: "登记人",
  oral: "口头申请，代为填写并读给申请人听",
  gaps: "原件缺少",
  gapsHow: "可以在登记后一次性告知补正（条例第三十条）。",
  batch: "同批申请",
  batchLink: (count: number) => `与另外 ${count - 1} 件一起提交，查看这一批`,
  splitFrom: (number: string) => `从 ${number} 拆分而来`,
  splitInto: (numbers: string) => `已拆分为 ${numbers}`,
  mergedInto: (number: string) => `已并入 ${number}`,
  mergedFrom: (numbers: string) => `${numbers} 并入本件`,
  links: "关联的申请",
  inMonth: "本月件数",
  inMonthText: (place: number) => `该申请人本月向本机关提交的第 ${place} 件`,
  duplicates: "可能重复的申请",
  duplicatesLead: "同一申请人较早的申请，内容相同或者相近。是否属于重复申请，由承办人对照判断。",
  answered: (day: string, letter: string | null) => `${dayInFull(day)}已答复${letter ? `（${letter}）` : ""}`,
  asDuplicate: "按“重复申请”起草答复",
  merge: "并入这一件",
  reissue: "补发查询码",
} as const;

/** What the handler may write of the earlier answer (条例第三十六条第六项); a suggestion. */
export function earlierAnswerText(earlier: {
  number: string;
  closedOn: string;
  letterNumber: string | null;
}): string {
  const { number, closedOn, letterNumber } = earlier;
  return `您此前提出的申请（编号${number}）申请公开相同的政府信息，本机关已于${dayInFull(closedOn)}作出答复${letterNumber ? `（${letterNumber}）` : ""}。`;
}

export const reissuePage = {
  title: "补发查询码",
  lead: "申请人遗失查询码的，核验身份后补发。补发后原来的查询码立即失效，这次补发会记入审计日志。",
  family: (numbers: string) => `这些申请共用一个查询码，会一起更换：${numbers}`,
  seen: "核验了什么证件",
  pick: "请选择",
  checkedLabel: "核对身份",
  checkedTick: "已核对证件，是申请人本人，或者有书面委托的代理人",
  submit: "补发新的查询码",
  problems: { "seen.missing": "请选择核验了什么证件", "checked.missing": "请先核对身份，再勾选确认" },
} as const;

export const splitPage = {
  title: "拆分申请",
  lead: "一份申请含有几项内容的，按“一事一申请”拆成几件，分别编号、分别答复。拆分须在登记前完成。",
  original: "申请原文",
  part: (place: number) => `第 ${place} 件`,
  subject: "信息名称",
  documentNumber: "文号",
  description: "所需信息描述",
  more: "再加一件",
  moreOf: (count: number) => `改为 ${count} 件`,
  count: "拆成几件",
  effect: "拆分之后",
  effects: (received: string, due: string) => [
    `每一件得到自己的编号，申请人、申请方式和收到申请之日（${received}）都与原申请相同，期限都到${due}。`,
    "每一件直接完成登记，等待分派。",
    "原申请到此为止，统计时只计拆分后的各件；申请人用原来的查询码可以查询每一件。",
  ],
  submit: "拆分申请",
  done: (numbers: string) => `已拆分为 ${numbers}，都已登记，可以分派承办人。`,
  notNow: "现在不能拆分",
  keepWords: "请照申请人的原意拆分，不增加、不删减。",
} as const;

const PART_FIELDS = {
  subject: "信息名称",
  description: "描述",
  documentNumber: "文号",
  count: "",
} as const;

/** The sentence about one part that cannot stand. */
export function partProblemText({ part, field, reason }: PartProblem): string {
  if (field === "count") return "至少要填写两件才是拆分";
  const what = `第 ${part + 1} 件的${PART_FIELDS[field]}`;
  if (reason === "long") return `${what}太长，请写得简短一些`;
  if (reason === "short" || reason === "missing") return `请填写${what}，至少 4 个字`;
  return `${what}里有无法保存的字符，请删除后重新填写`;
}

export const mergePage = {
  title: "并案办理",
  lead: "同一申请人就同一内容提出的几份申请，可以并入其中一件办理。本件到此为止，统计时只计保留的那一件。",
  number: "并入哪一件",
  numberHint: "填写保留的那一件的编号，例如 ZC-2026-000530。",
  compare: "对照两件申请",
  this: "本件（将结束）",
  kept: "保留的一件",
  effect: "并案之后",
  effects: (kept: string) => [
    `本件不再计算期限，由 ${kept} 一并答复。`,
    `申请人查询本件时，会看到已并入 ${kept}。`,
    "并案后不能撤销。",
  ],
  submit: "并入这一件",
  back: "换一件",
  notNow: "现在不能并案",
} as const;

/** Why one case cannot be split or merged. */
export const joinRefusals: Readonly<Record<JoinRefusal, string>> = {
  ...refusals,
  alreadyRegistered:
    "这份申请已经登记。依照“一事一申请”，拆分须在登记前完成，否则收到件数与办理件数对不上。没有做任何改动。",
  noSuchNumber: "没有找到这个编号的申请，或者它不归您所在的机关办理。请核对编号。",
  sameCase: "不能并入本件自己。请填写另一件的编号。",
  keptOver: "要并入的那一件还没有确认收到，或者已经签发、答复、终止，不能再并入。",
  otherApplicant: "两件申请的申请人不是同一人，不能并案。",
  keptLater:
    "要并入的那一件收到日更晚，并入后申请人要等得更久。请打开那一件，把它并入本件（条例第三十三条：答复期限自收到申请之日起计算）。",
};

export const deskBatchPage = {
  title: (count: number) => `同批申请（${count} 件）`,
  lead: "同一申请人一次提交的申请，编号连续，共用一个查询码。",
  heads: { number: "编号", subject: "申请内容", stage: "状态", due: "答复期限" },
  confirm: "确认收到并登记这一批",
  confirmLead: (count: number) =>
    `其中 ${count} 件还没有确认收到或者登记。与申请人确认一次即可，每一件都会分别记入办理过程。`,
  on: "确认收到的日期",
  done: (confirmed: number, registered: number) => `已确认收到 ${confirmed} 件，登记 ${registered} 件。`,
  nothing: "没有等待确认或者登记的申请。没有做任何改动。",
  wrongDay: "请填写一个存在的日期，不晚于今天，也不早于提交的日期。",
} as const;
