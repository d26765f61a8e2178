import type { Staff } from "@/domain/access/actor";
import { type FeeMethod, feeBasis, feeOf } from "@/domain/law/fees";
import { beijingDate, type CalendarDate } from "@/domain/time/calendar-date";
import { tx } from "../client";
import { feeCount } from "../queries/fee-count";
import type { Recorded } from "./history";
import { type Compose, recordEventWithLetter } from "./letters";

/** What an officer says of a fee; the sum is nobody's to type. */
export interface FeeWish {
  method: FeeMethod;
  /** Items this application counts for, or its pages. */
  units: number;
  receivedOn: CalendarDate | null;
}

/** Sends a fee notice (收费通知): the sum is reckoned in the transaction that records it. */
export async function noticeFee(
  by: Staff<"infoRequest.handle">,
  infoRequestId: string,
  wish: FeeWish,
  text: string,
  at: number,
  compose?: Compose,
): Promise<Recorded> {
  return tx(async () => {
    const counted = await feeCount(by, infoRequestId);
    if (!counted) return { refusal: "noSuchCase" };
    const on = beijingDate(at);
    const basis = feeBasis(wish.method, wish.units, counted.before);
    const cents = feeOf(basis, on)?.cents ?? 0;
    const { receivedOn } = wish;
    const event = { kind: "feeNoticed", on, cents, receivedOn, basis } as const;
    return recordEventWithLetter(by, infoRequestId, event, text, {}, at, compose);
  });
}
