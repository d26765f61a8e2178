import { and, eq, isNotNull } from "drizzle-orm";
import type { EventKind } from "@/domain/info-request/history/events";
import { NEWS_OF_EVENTS } from "@/domain/notice/mail";
import { q } from "../client";
import { applicants, infoRequests } from "../schema/info-requests";
import { queueMail } from "./outbox";

/**
 * Writes down the mail that tells an applicant of an event, once for each event; called in the transaction of the event. Nobody is
 * written to without an address, and never one of the demonstration's invented people.
 */
export async function queueCaseNews(
  infoRequestId: string,
  { kind, seq }: { kind: EventKind; seq: number },
  at: number,
): Promise<void> {
  const news = NEWS_OF_EVENTS[kind];
  if (!news) return;
  const [row] = await q()
    .select({ id: infoRequests.id })
    .from(infoRequests)
    .innerJoin(applicants, eq(applicants.infoRequestId, infoRequests.id))
    .where(
      and(
        eq(infoRequests.id, infoRequestId),
        eq(infoRequests.demonstration, false),
        isNotNull(applicants.email),
      ),
    );
  if (!row) return;
  const key = `caseNews|${infoRequestId}|${seq}`;
  await queueMail({ key, to: { applicantOf: infoRequestId }, mail: { kind: "caseNews", news } }, at);
}
