import { type RemedyStart, remedyStart } from "@/domain/info-request/clock/remedy-days";
import type { OpenedCase } from "../opened-case";

/** Where the periods of an opened case's remedies begin; null while nothing is decided. */
export function decidedFrom({ state, tracked }: OpenedCase): RemedyStart | null {
  const { answeredOn, deliveredOn, stoppedOn } = state;
  return remedyStart({ answeredOn, deliveredOn, stoppedOn, outcome: tracked.outcome });
}
