import { APPLICANT } from "@/domain/access/actor";
import { papersHolder, SENT_ROLES, type SentPapers } from "@/domain/attachment/applicant-files";
import { tx } from "../client";
import { attachHeldFiles } from "./attachments";
import { causerOf } from "./info-requests";

/** Makes what an applicant sent files of the case, with the event that they came with. */
export async function handInPapers(
  papers: SentPapers,
  infoRequestId: string,
  eventSeq: number | null,
  at: number,
): Promise<number> {
  return tx(() =>
    attachHeldFiles(
      causerOf(APPLICANT),
      papersHolder(papers, infoRequestId),
      { infoRequestId, eventSeq, roleOf: () => SENT_ROLES[papers] },
      at,
    ),
  );
}
