import { and, count, eq, inArray, isNull } from "drizzle-orm";
import { MOST_SENT_FILES, SENT_ROLES } from "@/domain/attachment/applicant-files";
import { OPEN_STAGES, stageOf } from "@/domain/info-request/history/lifecycle";
import { q } from "../client";
import { attachments } from "../schema/attachments";
import { historyOf } from "./info-requests";

/** How many files an applicant may still send to a case; none to one that is over. */
export async function papersLeft(infoRequestId: string): Promise<number> {
  const history = await historyOf(infoRequestId);
  if (history.length === 0 || !OPEN_STAGES.includes(stageOf(history))) return 0;
  const [row] = await q()
    .select({ sent: count() })
    .from(attachments)
    .where(
      and(
        eq(attachments.infoRequestId, infoRequestId),
        isNull(attachments.madeBy),
        inArray(attachments.role, Object.values(SENT_ROLES)),
      ),
    );
  return Math.max(0, MOST_SENT_FILES - (row?.sent ?? 0));
}
