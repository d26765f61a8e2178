import type { Staff } from "@/domain/access/actor";
import { type FeeMethod, feeBasis, feeOf } from "@/domain/law/fees";
import { beijingDate, type CalendarDate } from "@/domain/time/calendar-date";
import { tx } from "../client";
import { feeCount } from "../queries/fee-count";
import { recordEventWithText } from "./event-texts";
import type { Recorded } from "./history";

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
): Promise<Recorded> {
  return tx(async () => {
    const counted = await feeCount(by, infoRequestId);
    if (!counted) return { refusal: "noSuchCase" };
    const on = beijingDate(at);
    const basis = feeBasis(wish.method, wish.units, counted.before);
    const cents = feeOf(basis, on)?.cents ?? 0;
    const { receivedOn } = wish;
    return recordEventWithText(
      by,
      infoRequestId,
      { kind: "feeNoticed", on, cents, receivedOn, basis },
      text,
      at,
    );
  });
}
