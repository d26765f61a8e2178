import type { RecordedEvent } from "@/domain/info-request/history/events";
import { OUTCOMES } from "@/domain/law/outcomes";
import { dayInFull } from "./dates";
import { DELIVERY_LABELS, LETTER_KIND_LABELS } from "./info-request";

const opinion = (agreed: boolean) => (agreed ? "同意公开" : "不同意公开");
const received = (day: string | null) => (day ? `对方${dayInFull(day)}收到` : "对方收到的日期未登记");

/** What the desk reads under an event's name; `nameOf` gives an officer's name by id. */
export function eventDetail(event: RecordedEvent, nameOf: (id: string) => string): string | null {
  switch (event.kind) {
    case "submitted":
      return event.letterKind ? LETTER_KIND_LABELS[event.letterKind] : null;
    case "receiptConfirmed":
      return event.how === "officer" ? "工作人员确认" : "系统自动回执，申请人提交时同意";
    case "assigned":
    case "handedOver":
      return nameOf(event.handlerId);
    case "amendmentAsked":
      return `补正期限至${dayInFull(event.until)}${event.late ? "；超过7个工作日告知" : ""}`;
    case "lapsed":
      return event.of === "fee"
        ? `逾期未缴费（年度报告${OUTCOMES.closedFeeUnpaid.code}）`
        : `逾期未补正（年度报告${OUTCOMES.closedNotAmended.code}）`;
    case "thirdPartyConsulted":
    case "coMakerConsulted":
      return received(event.receivedOn);
    case "thirdPartyReplied":
    case "coMakerReplied":
      return opinion(event.agreed);
    case "extensionAsked":
      return `拟延长${event.days}个工作日`;
    case "extended":
      return `延长${event.days}个工作日`;
    case "delayed":
    case "reasonAsked":
      return `至${dayInFull(event.until)}`;
    case "feeNoticed":
      return `${(event.cents / 100).toFixed(2)}元`;
    case "drafted":
      return OUTCOMES[event.outcome].name;
    case "signedOff":
      return `${OUTCOMES[event.outcome].name}，${event.letterNumber}`;
    case "answered":
      return `${OUTCOMES[event.outcome].name}，${DELIVERY_LABELS[event.how]}`;
    case "split":
      return `拆成${event.into.length}件`;
    case "feePaid":
      return event.receiptNumber ? `票据号${event.receiptNumber}` : null;
    case "corrected":
      return event.what === "receivedOn"
        ? `对方收到之日登记为${dayInFull(event.to)}`
        : `更正为${dayInFull(event.to)}`;
    default:
      return null;
  }
}
