import type { InfoRequestEvent } from "../info-request/history/events";
import { FEE_RULE, type FeeBasis, feeOf } from "../law/fees";
import type { CalendarDate } from "../time/calendar-date";
import { type CaseFacts, caseValues, type LetterStamp } from "./answer-values";
import type { LetterField, LetterValues } from "./fields";
import type { LetterName } from "./letters";
import { letterDate } from "./sentences";

/** What a step's letters say beside the case: the event with what its officer wrote, and what the fold of the history knows. */
export interface StepFacts {
  event: InfoRequestEvent | null;
  text: string | null;
  /** The day the answer is due after the event. */
  dueOn: CalendarDate | null;
  /** The agency to which the case went. */
  toAgency: string | null;
  /** How the application came and who made it, for the register's form. */
  register: Partial<Record<LetterField, string>>;
  /** What the form of the step asked beyond the event. */
  own: Partial<Record<LetterField, string>>;
}

const yuan = (cents: number) => `${(cents / 100).toFixed(2)}元`;
const withoutStop = (text: string) => text.trim().replace(/[。.；;]+$/, "");

/** How the fee was reckoned, step by step. */
function feeWords(basis: FeeBasis, on: CalendarDate): string {
  const unit = basis.method === "items" ? "件" : "页";
  const lines = (feeOf(basis, on)?.lines ?? []).filter((line) => line.yuan > 0);
  const steps = lines.map(
    ({ from, to, units, yuanEach }) =>
      `第${from}${unit}至第${to}${unit}每${unit}${yuanEach}元，计${units}${unit}`,
  );
  return `${FEE_RULE}，${basis.method === "items" ? "按件计收" : "按量计收"}${steps.length > 0 ? `：${steps.join("；")}` : ""}。`;
}

const payAt = ({ office, agencyName }: CaseFacts) =>
  `请携带本通知书到${office.address || agencyName}办理缴费${office.phone ? `，联系电话：${office.phone}` : ""}。`;

function eventValues(facts: CaseFacts, { event, text, dueOn, toAgency }: StepFacts): LetterValues {
  const due = dueOn ? { 答复期限: letterDate(dueOn) } : {};
  if (!event) return text ? { 更正内容: text, 协办事项: text } : {};
  switch (event.kind) {
    case "registered":
      return { 登记日期: letterDate(event.on), ...due };
    case "amendmentAsked":
      return { 补正期限: letterDate(event.until), ...(text && { 补正事项: text }) };
    case "reasonAsked":
      return { 说明期限: letterDate(event.until), ...(text && { 数量频次: text }) };
    case "extended":
      return {
        延长天数: String(event.days),
        ...(text && { 延期理由: withoutStop(text) }),
        ...(dueOn && { 延期至: letterDate(dueOn) }),
      };
    case "delayed":
      return { 延迟至: letterDate(event.until) };
    case "thirdPartyConsulted":
      return { 第三方: "有关权利人" };
    case "coMakerConsulted":
      return { 接收机关: "共同制作机关" };
    case "thirdPartyInformed":
      return { 第三方: "有关权利人", ...(text && { 公开决定: text }) };
    case "transferred":
      return toAgency ? { 接收机关: toAgency } : {};
    case "feeNoticed":
      return {
        收费标准: event.basis ? feeWords(event.basis, event.on) : FEE_RULE,
        费用数额: yuan(event.cents),
        缴纳方式: text ?? payAt(facts),
      };
    case "withdrawn":
      return { 撤回日期: letterDate(event.on) };
    case "delivered":
      return { 送达日期: letterDate(event.on), ...(text && { 送达方式: text }) };
    default:
      return {};
  }
}

/** Everything that is merged into the letter of a step. */
export function stepValues(
  name: LetterName,
  facts: CaseFacts,
  step: StepFacts,
  stamp: LetterStamp,
): LetterValues {
  return {
    ...step.register,
    ...eventValues(facts, step),
    ...step.own,
    ...caseValues(name, facts, stamp),
  };
}
