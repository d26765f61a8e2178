import { redirect } from "next/navigation";
import { atVersion } from "@/db/mutations/at-version";
import type { Recorded } from "@/db/mutations/history";
import type { PlainEvent } from "@/db/mutations/info-requests";
import { type OwnFields, recordEventWithLetter } from "@/db/mutations/letters";
import type { Staff } from "@/domain/access/actor";
import type { DeskStep } from "@/domain/info-request/desk/desk-steps";
import type { FormState } from "@/server/actions";
import { now } from "@/server/clock";
import { compose } from "@/server/letters/compose";
import type { DeskProblem } from "@/text/desk";
import { refusals } from "@/text/refusals";

export interface WhichCase {
  id: string;
  version: number;
}

/** Back to the case with one sentence about what was done, or the reason why it was not. */
export function after(step: DeskStep, { id }: WhichCase, recorded: Recorded): FormState {
  if ("refusal" in recorded) return { refusal: refusals[recorded.refusal] };
  redirect(`/desk/info-requests/${id}?done=${step}`);
}

/** Takes a step that leaves one event and, where the step has one, its letter, on the case as the officer saw it. */
export async function take(
  staff: Staff,
  step: DeskStep,
  which: WhichCase,
  event: PlainEvent,
  text: string | null = null,
  own: OwnFields = {},
): Promise<FormState> {
  const record = () => recordEventWithLetter(staff, which.id, event, text, own, now(), compose);
  return after(step, which, await atVersion(staff, which.id, which.version, record));
}

/** Something wrong beside one field. */
export const problem = (field: string, key: DeskProblem): FormState => ({ problems: { [field]: [key] } });
