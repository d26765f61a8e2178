import { noteProbe } from "@/db/mutations/site-health";
import { VETO_LIMITS } from "@/domain/oversight/site-health";
import { now } from "./clock";
import { type Answer, ownAnswer } from "./withdrawal/look";

const askFirstPage = (address: string) => ownAnswer(address, VETO_LIMITS.unreachable.afterMs);

/** Visits our own first page through the edge, as anybody would, and notes whether it opened and how long that took. */
export async function probeSite(
  answerAt: (address: string) => Promise<Answer> = askFirstPage,
  clock: () => number = now,
): Promise<void> {
  const at = clock();
  const { status } = await answerAt("/");
  await noteProbe({ at, ok: status === 200, tookMs: clock() - at });
}
