import type { AttachmentRole } from "./roles";

/** What an applicant may send to a case behind number and code: papers of an amendment, or the proof of identity (条例第二十九条). */
export const SENT_PAPERS = ["amended", "proof"] as const;
export type SentPapers = (typeof SENT_PAPERS)[number];

/** What each of them is to the case. */
export const SENT_ROLES = {
  amended: "request",
  proof: "identity",
} as const satisfies Record<SentPapers, AttachmentRole>;

/** The most files that can come to one case this way; more go by counter or post. */
export const MOST_SENT_FILES = 20;

/** Under what an applicant's files are held until they are handed in; only the server knows a case's id. */
export const papersHolder = (papers: SentPapers, infoRequestId: string): string =>
  `case|${papers}|${infoRequestId}`;
