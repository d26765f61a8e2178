import { deskAnswer, deskCase } from "@/db/queries/desk-case";
import type { Staff } from "@/domain/access/actor";
import { lastOf } from "@/domain/info-request/history/events";
import { earlierAnswerText } from "@/text/intake";

/** What the handler may write of an answered case that this one repeats; empty where there is none. */
export async function earlierAnswer(
  staff: Staff<"infoRequest.read">,
  id: string | undefined,
): Promise<string> {
  const earlier = id === undefined ? null : await deskCase(staff, id);
  const answered = earlier && lastOf(earlier.history, "answered");
  if (!earlier || !answered) return "";
  const letterNumber = (await deskAnswer(staff, earlier.id))?.letterNumber ?? null;
  return earlierAnswerText({ number: earlier.number, closedOn: answered.on, letterNumber });
}
