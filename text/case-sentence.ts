import type { Due } from "@/domain/info-request/clock/due";
import type { Stage } from "@/domain/info-request/history/lifecycle";
import { OUTCOMES, type Outcome } from "@/domain/law/outcomes";
import type { CalendarDate } from "@/domain/time/calendar-date";
import { dayInFull, monthAndDay } from "./dates";
import { OUTCOME_GROUP_LABELS } from "./info-request";

/** What the first sentence of a case depends on. */
export interface CaseState {
  stage: Stage;
  due: Due;
  outcome: Outcome | null;
  agencyName: string;
  answeredOn: CalendarDate | null;
  deliveredOn: CalendarDate | null;
  /** The day it ended, by answer, withdrawal, lapse or merging. */
  stoppedOn: CalendarDate | null;
  /** Until when reasons are asked for (条例第三十五条); null when none are owed. */
  reasonsOwed: { until: CalendarDate; isOver: boolean } | null;
  /** What the notice of extension gives as its reason. */
  extensionReason: string | null;
  /** Numbers of the applicant's own cases with which this one hangs together. */
  mergedInto: string | null;
  splitInto: readonly string[];
  splitFrom: string | null;
  /** True when the office handed the case over to this agency from another one. */
  isTransferred: boolean;
  /** The day it was urged last. */
  urgedOn: CalendarDate | null;
}

/** The result first, then what explains it. */
export interface CaseSentence {
  lead: string;
  more: string[];
  /** True when the applicant or the office has missed a day: the block is drawn as a warning. */
  isLate: boolean;
}

const say = (lead: string, ...more: string[]): CaseSentence => ({ lead, more, isLate: false });

const PROVISIONAL = "这个日期是预估的：期限跨入的年份节假日安排未发布，暂按周末计算，发布后可能变动。";

const CONTEST = "对终止办理不服的，可以通过行政复议、行政诉讼等法定途径主张权利。";

const CLOSED: Partial<Record<Outcome, (on: string) => CaseSentence>> = {
  closedOther: (on) => say(`您已于${on}撤回这件申请，办理已经终止。`, "需要时可以重新提出申请。"),
  closedNotAmended: (on) =>
    say(
      `这件申请已于${on}终止办理：补正期限届满，没有收到您的补正。`,
      "没有正当理由逾期不补正的，视为放弃申请。需要时可以重新提出申请。",
      CONTEST,
    ),
  closedFeeUnpaid: (on) =>
    say(
      `这件申请已于${on}终止办理：缴费期限届满，没有收到您的缴费。`,
      "逾期未缴纳的，视为放弃申请。需要时可以重新提出申请。",
      CONTEST,
    ),
};

function closed({ outcome, stoppedOn, mergedInto, splitInto }: CaseState): CaseSentence {
  const on = stoppedOn ? dayInFull(stoppedOn) : "";
  const ended = outcome && CLOSED[outcome]?.(on);
  if (ended) return ended;
  if (splitInto.length > 0)
    return say(
      `这件申请含有几项内容，已于${on}拆成几件分别办理：${splitInto.join("、")}。`,
      "收到申请之日和答复期限不变。用您手上的查询码，可以查询其中每一件。",
    );
  return mergedInto
    ? say(`这件申请已于${on}并入申请 ${mergedInto} 一起办理。`, `办理进度和答复见申请 ${mergedInto}。`)
    : say(`这件申请已于${on}并入另一件申请一起办理。`);
}

function answered({ outcome, answeredOn, deliveredOn }: CaseState): CaseSentence {
  const result = outcome ? OUTCOME_GROUP_LABELS[OUTCOMES[outcome].group] : "";
  const lead = answeredOn ? `已于${dayInFull(answeredOn)}答复：${result}。` : `已答复：${result}。`;
  return deliveredOn ? say(lead, `答复于${dayInFull(deliveredOn)}送达。`) : say(lead);
}

function waiting({ owed, until, remaining, isOver }: NonNullable<Due["waiting"]>): CaseSentence {
  const verb = owed === "amendment" ? "补充材料" : "缴纳信息处理费";
  const last = dayInFull(until);
  if (isOver) {
    const lead = owed === "amendment" ? `补正期限（${last}）已过。` : `缴费期限（${last}）已过。`;
    const rule =
      owed === "amendment"
        ? "没有正当理由逾期不补正的，视为放弃申请，行政机关不再处理。有正当理由的，请尽快与办理机关联系。"
        : "逾期未缴纳的，视为放弃申请，行政机关不再处理。已经缴费的，请尽快与办理机关联系。";
    return { lead, more: [rule], isLate: true };
  }
  const left = remaining > 0 ? `还有${remaining}个工作日` : "今天是最后一天";
  return say(
    `需要您在${last}前（含当日）${verb}，${left}。`,
    owed === "amendment" ? "收到您的补正后，答复期限重新计算。" : "您完成缴费后，从次日起重新计算答复期限。",
  );
}

const ASKED = { thirdParty: "第三方", coMaker: "共同制作机关" } as const;

function paused({ dueOn, provisional }: Due, pause: NonNullable<Due["paused"]>): CaseSentence {
  const held =
    pause.since && pause.days > 0
      ? `征求意见期间不计入期限（${monthAndDay(pause.since)}起，已停${pause.days}个工作日）。`
      : "从明天起到收到意见之日，不计入期限。";
  const rest = dueOn
    ? `最迟${dayInFull(pause.until)}恢复计算；按此推算，答复期限至${dayInFull(dueOn)}，收到意见早的会提前。`
    : "";
  return say(
    `正在征求${ASKED[pause.asked]}意见，暂停计时。`,
    held,
    rest,
    ...(provisional ? [PROVISIONAL] : []),
  );
}

const mayContest = "您可以催办，也可以申请行政复议、提起行政诉讼，或者向政府信息公开工作主管部门反映。";

/** What else holds of a case in hand, whatever its clock does. */
function besides({ agencyName, splitFrom, isTransferred, urgedOn }: CaseState): string[] {
  return [
    ...(isTransferred ? [`这件申请已转由${agencyName}办理。`] : []),
    ...(splitFrom ? [`这件申请是从申请 ${splitFrom} 分出来办理的。`] : []),
    ...(urgedOn ? [`您最近一次催办是${dayInFull(urgedOn)}。`] : []),
  ];
}

function owesReasons({ until, isOver }: NonNullable<CaseState["reasonsOwed"]>): CaseSentence {
  const last = dayInFull(until);
  return isOver
    ? {
        lead: `办理机关请您说明理由，期限（${last}）已过。`,
        more: ["办理机关作出决定以前，您仍然可以说明。"],
        isLate: true,
      }
    : say(`需要您在${last}前（含当日）说明申请的理由。`, "说明以后，办理机关据此决定怎样处理。");
}

function running(state: CaseState): CaseSentence {
  const { due, agencyName, extensionReason } = state;
  const { level, remaining, dueOn, provisional, extendedBy } = due;
  if (!dueOn) return say("正在办理。");
  const last = dayInFull(dueOn);
  if (level === "overdue") {
    const days = remaining ? `${-remaining}个工作日` : "";
    return {
      lead: `已超过法定期限${days}：答复期限至${last}，${agencyName}还没有作出答复。`,
      more: [mayContest],
      isLate: true,
    };
  }
  const left = level === "today" ? "今天到期" : `还有${remaining}个工作日`;
  const told = provisional ? [PROVISIONAL] : [];
  if (extendedBy === 0) return say(`正在办理。答复期限至${last}，${left}。`, ...told);
  const why = extensionReason ? `延期的原因：${extensionReason}` : "延期的原因见延期答复告知书。";
  return say(
    `正在办理，已延期至${last}，${left}。`,
    `经政府信息公开工作机构负责人同意，期限延长${extendedBy}个工作日。${why}`,
    ...told,
  );
}

const withMore = (sentence: CaseSentence, more: readonly string[]): CaseSentence => ({
  ...sentence,
  more: [...sentence.more, ...more],
});

/** Where a case stands in one sentence, and what explains it. */
export function caseSentence(state: CaseState): CaseSentence {
  const { stage, due, agencyName, reasonsOwed } = state;
  if (stage === "closed") return closed(state);
  if (stage === "answered" || stage === "delivered") return answered(state);
  if (stage === "submitted")
    return say(
      `申请已提交，等待${agencyName}与您确认收到。`,
      "一般在1个工作日内确认。答复期限从确认之日的次日起计算，现在还没有开始。",
    );
  const more = besides(state);
  if (due.waiting) return withMore(waiting(due.waiting), more);
  const clock = due.paused ? paused(due, due.paused) : running(state);
  if (!reasonsOwed || due.level === "overdue") return withMore(clock, more);
  // What is wanted of the reader comes first; how the period stands follows.
  return withMore(owesReasons(reasonsOwed), [clock.lead, ...clock.more, ...more]);
}
