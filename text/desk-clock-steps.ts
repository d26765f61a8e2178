import type { Clock } from "@/domain/info-request/clock/clock";
import type { DeskStep } from "@/domain/info-request/desk/desk-steps";
import type { Consultation, ConsultationState } from "@/domain/info-request/history/consultations";
import type { CorrectableDay } from "@/domain/info-request/history/corrections";
import { DEADLINES } from "@/domain/law/deadlines";
import type { FeeLine, FeeMethod } from "@/domain/law/fees";
import { type CalendarDate, yearOf } from "@/domain/time/calendar-date";
import { dayInFull, monthAndDay } from "./dates";
import { EVENT_LABELS } from "./info-request";

type ClockStep = Extract<
  DeskStep,
  | "askReasons"
  | "recordReasons"
  | "delay"
  | "noticeFee"
  | "informThirdParty"
  | "recordLetterReceipt"
  | "correct"
  | "archive"
>;

/** Names, notes and sentences of the steps that move the clock or put it right; text/desk.ts takes them in. */
export const clockSteps = {
  names: {
    askReasons: "要求说明理由",
    recordReasons: "登记理由",
    delay: "告知延迟答复",
    noticeFee: "发出收费通知",
    informThirdParty: "告知第三方公开决定",
    recordLetterReceipt: "登记对方收到日期",
    correct: "更正日期",
    archive: "归档",
  } satisfies Record<ClockStep, string>,
  done: {
    askReasons: "已要求申请人说明理由，答复期限照常计算。",
    recordReasons: "已登记申请人说明的理由。",
    delay: "已登记延迟答复。请将延迟后的期限告知申请人。",
    noticeFee: "已登记收费通知，等待申请人缴费。",
    informThirdParty: "已登记告知第三方。",
    recordLetterReceipt: "已登记对方收到的日期，期限已重新计算。",
    correct: "日期已更正，期限已重新计算。原来的日期和更正理由保留在办理过程里。",
    archive: "已归档。",
  } satisfies Record<ClockStep, string>,
  notes: {
    askReasons:
      "申请公开政府信息的数量、频次明显超过合理范围的，可以要求申请人说明理由（条例第三十五条）。要求说明理由不停止计算答复期限。",
    recordReasons: "理由不合理的，告知申请人不予处理；理由合理但不能按期答复的，可以告知延迟答复。",
    delay:
      "认为申请理由合理，但是无法在法定期限内答复的，可以确定延迟答复的合理期限并告知申请人（条例第三十五条）。须经工作机构负责人同意，在期限届满前告知。",
    noticeFee:
      "不收费是原则。只有申请公开政府信息的数量、频次明显超过合理范围的，才可以收取信息处理费（条例第四十二条）。每件申请只选一种标准，从申请人完成缴费次日起重新计算期限。",
    informThirdParty:
      "第三方不同意公开或者没有提出意见，而本机关决定公开的，应当将决定公开的内容和理由书面告知第三方（条例第三十二条）。",
    recordLetterReceipt:
      "信件发出时还不知道对方哪天收到的，在这里补登。15个工作日的意见期限、20个工作日的缴费期限都从对方收到之日起算。",
    correct:
      "只更正写错的日期，须写明理由。原来的日期不会消失，会与更正后的日期一并保留。更正后其他步骤不再合法的，系统不会接受。",
    archive: "办理结束后归档（条例第四十五条）。归档不影响行政复议和诉讼的登记。",
  } satisfies Record<ClockStep, string>,
  problems: {
    "delay.missing": "请填写延迟答复至哪一天",
    "units.wrong": "请填写 1 至 100000 之间的整数",
    "method.missing": "请选择一种收费标准",
    "which.missing": "请选择是哪一个日期",
    "receiptNumber.wrong": "票据号最多 40 个字，只能是数字、字母、汉字和短横线",
  },
  fields: {
    reasonsText: "要求说明理由的内容",
    reasonsTextHint: "申请人会看到这段文字。请写明申请的数量、频次等事实，以及需要说明什么。",
    reasonsUntil: "说明理由的期限",
    reasonsUntilHint: (days: number) => `默认 ${days} 个工作日，条例没有规定具体天数。`,
    reasonsOn: "收到理由之日",
    reasonsGiven: "申请人说明的理由",
    reasonsGivenHint: "照原文抄录或者概括，只供内部查看。",
    delayUntil: "延迟答复至",
    delayUntilHint: "应当晚于现在的期限届满日；落在休息日的，顺延到下一个工作日。",
    delayText: "延迟答复的理由",
    toldHint: "申请人会看到这段文字。",
    method: "收费标准",
    methods: { items: "按件计收", pages: "按量计收" } satisfies Record<FeeMethod, string>,
    units: "件数或者页数",
    unitsHint:
      "按件计收：这件申请计几件，通常是1件，含多项内容的可以按合理的最小单位拆分。按量计收：这件申请的页数，A4及以下幅面单面为1页。",
    feeReceivedOn: "申请人收到收费通知之日",
    feeReceivedOnHint: "邮寄的还不知道可以不填，收到后再补登；不登记就不能按逾期未缴费终止办理。",
    feeText: "缴纳方式",
    feeTextHint: "申请人会看到这段文字。请写明缴到哪里、怎样缴、联系谁。",
    receiptNumber: "票据号",
    receiptNumberHint: "财政票据的号码，还没有开具的可以不填。",
    informOf: "告知哪一个第三方",
    informOn: "书面告知之日",
    informText: "决定公开的内容和理由",
    internalHint: "只供内部查看。",
    whichDay: "哪一个日期",
    pickDay: "请选择",
    correctTo: "正确的日期",
    correctText: "更正的理由",
    correctTextHint: "写明怎样发现、依据什么材料更正。只供内部查看。",
    letterReceivedOn: "对方收到之日",
    letterReceivedText: "怎样得知",
    letterReceivedTextHint: "例如：邮政回执、对方电话确认。只供内部查看。",
    wasOn: "原来的日期",
    unknown: "未登记",
  },
  fee: {
    place: (month: string, before: number, items: number) =>
      items === 1
        ? `${month}，同一申请人向本机关申请的第${before + 1}件`
        : `${month}，同一申请人向本机关申请的第${before + 1}至${before + items}件`,
    placeLabel: "本月累计",
    earlier: (numbers: string) => `此前各件：${numbers}`,
    unknownApplicant: "没有可以比对的证件号码或者电话，此前的件数按0件计算。",
    calculation: "计算过程",
    line: ({ from, to, units, yuanEach, yuan }: FeeLine, method: FeeMethod) => {
      const unit = method === "items" ? "件" : "页";
      const range = from === to ? `第${from}${unit}` : `第${from}至${to}${unit}`;
      return yuanEach === 0
        ? `${range}：${units}${unit}，不收费`
        : `${range}：${units}${unit} × ${yuanEach}元 = ${yuan}元`;
    },
    total: "应缴",
    yuan: (cents: number) => `${(cents / 100).toFixed(2)}元`,
    basis: "依据",
    nothing: "按这个标准计算，不应收费，不能发出收费通知。",
    payBy: `从收到收费通知次日起${DEADLINES.feePayment.count}个工作日内缴纳，逾期未缴纳的，视为放弃申请。`,
  },
};

/** The day of an event that can be put right, as a choice. */
export function correctableLabel({ kind, what, day }: CorrectableDay): string {
  const of = what === "receivedOn" ? "，对方收到之日" : "";
  return `${EVENT_LABELS[kind]}${of}：${day ? dayInFull(day) : clockSteps.fields.unknown}`;
}

const effects = {
  starts: (due: string) => `确认后期限从次一个工作日起计算，${due}届满。`,
  moves: (before: string, after: string) => `确认后期限由 ${before} 变为 ${after}。`,
  same: (due: string) => `确认后期限不变，仍为 ${due}。`,
  awaits: (before: string, whom: string, until: string) =>
    `确认后期限由 ${before} 变为等待申请人${whom}，最迟 ${until}。`,
  amends: (days: number) => `期限停止计算；收到补正后，从次一个工作日起重新计算${days}个工作日。`,
  pays: (days: number) => `期限停止计算；申请人完成缴费后，从次日起重新计算${days}个工作日。`,
  holds: (until: string) => `等待意见期间不计入期限；至 ${until} 仍未收到意见的，从次一个工作日起继续计入。`,
  stops: "确认后期限停止计算。",
  notRunning: "期限还没有起算，这一步不影响期限。",
  alreadyOver: "请注意：按此计算，期限已经届满。",
  guessed: (year: number) => `${year}年的放假安排还没有发布，暂按周末计算，发布后可能变动。`,
};

const shown = (day: CalendarDate | null, provisional: boolean) =>
  day ? `${dayInFull(day)}${provisional ? "（预估）" : ""}` : "未起算";

/** What a step does to the period, said before it is confirmed. */
export function effectWords(
  { before, after }: { before: Clock; after: Clock },
  today: CalendarDate,
): string[] {
  if (after.state === "stopped") return [effects.stops];
  if (after.state === "notStarted") return [effects.notRunning];
  const dueBefore = shown(before.dueOn, before.provisional);
  const until = shown(after.waitingUntil, after.provisional);
  if (after.state === "awaitingAmendment")
    return [effects.awaits(dueBefore, "补正", until), effects.amends(after.totalDays)];
  if (after.state === "awaitingFee")
    return [effects.awaits(dueBefore, "缴费", until), effects.pays(after.totalDays)];
  const due = shown(after.dueOn, after.provisional);
  const held = after.pausedUntil && after.pausedUntil !== before.pausedUntil ? after.pausedUntil : null;
  const isSame = before.dueOn === after.dueOn;
  const main =
    before.dueOn === null ? effects.starts(due) : isSame ? effects.same(due) : effects.moves(dueBefore, due);
  return [
    main,
    ...(held ? [effects.holds(dayInFull(held))] : []),
    ...(after.dueOn && after.provisional ? [effects.guessed(yearOf(after.dueOn))] : []),
    ...(after.dueOn && after.dueOn < today ? [effects.alreadyOver] : []),
  ];
}

const WHOM = { thirdParty: "第三方", coMaker: "共同制作机关" } as const;

/** What became of a consultation, and what the law makes of it. */
const STATES = {
  waiting: ({ lastOn }) => `等待意见，最迟${dayInFull(lastOn)}。`,
  agreed: ({ repliedOn }) => `${repliedOn ? monthAndDay(repliedOn) : ""}收到意见：同意公开。`,
  objected: ({ repliedOn, informed }) =>
    `${repliedOn ? monthAndDay(repliedOn) : ""}收到意见：不同意公开。${informed ? "已书面告知公开决定。" : ""}`,
  silent: ({ lastOn }) =>
    `15个工作日已于${dayInFull(lastOn)}届满，第三方没有提出意见。没有提出意见不等于同意公开，由本机关依照条例决定是否公开（条例第三十二条）。`,
  deemedConsent: ({ lastOn }) =>
    `15个工作日已于${dayInFull(lastOn)}届满，被征求意见机关没有提出意见，视为同意公开（条例第三十四条）。`,
} satisfies Record<ConsultationState, (consultation: Consultation) => string>;

export const consultationWords = {
  title: "征求意见",
  whom: WHOM,
  letter: ({ whom, letterOn, receivedOn }: Consultation) =>
    `${WHOM[whom]}：${dayInFull(letterOn)}发出，${receivedOn ? `${dayInFull(receivedOn)}收到` : "对方收到的日期未登记，暂按发出之日计算"}`,
  state: (consultation: Consultation) => STATES[consultation.state](consultation),
  notInformed: "第三方不同意公开。如果决定公开，须先书面告知第三方并登记，才能发出答复（条例第三十二条）。",
  ranOut: "征求意见的期限已经届满",
};

/** The printed account of a case's days (期限逐日明细). */
export const daysPaper = {
  title: "期限逐日明细",
  toCase: "返回办件页",
  howToPrint: "本页可以直接打印，随案卷归档。",
  print: "打印逐日明细",
  office: (name: string) => `办理机关：${name}`,
  inputs: "计算依据",
  head: ["事项", "日期", "内容", "经办人", "登记时间"],
  wasOn: (day: string) => `（原登记为${day}，已更正）`,
  noOfficer: "申请人或者系统",
  account: "逐日明细",
  notYet: "还没有确认收到申请，期限没有起算。",
  made: (at: string, by: string) =>
    `${at}由${by}打印。期限由系统按办理过程和国务院办公厅放假通知逐日计算，任何人都不能直接填写。`,
};
