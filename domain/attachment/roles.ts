/** What a file is to its case (附件用途). */
export const ATTACHMENT_ROLES = [
  /** 身份证明, sent with the application (条例第二十九条). */
  "identity",
  /** What the applicant sent along: the application's own material, an amendment, a reply. */
  "request",
  /** The paper application as it came in, scanned by the intake desk. */
  "scan",
  /** What a third party or a co-maker sent (条例第三十二条、第三十四条). */
  "opinion",
  /** Proof of a step: a receipt of delivery, a confirmation, a search record. */
  "evidence",
  /** The information asked for as the agency holds it, before anything is withheld; never leaves the desk. */
  "original",
  /** The information as it is given to the applicant (答复附件). */
  "answer",
  /** A letter with its seal (盖章文书). */
  "letter",
] as const;
export type AttachmentRole = (typeof ATTACHMENT_ROLES)[number];

/** Roles that an officer may choose when adding a file by hand. */
export const STAFF_ROLES = [
  "original",
  "answer",
  "evidence",
  "opinion",
  "scan",
  "letter",
  "identity",
  "request",
] as const satisfies readonly AttachmentRole[];

/**
 * What is shown behind number and code, and only once the answer is out: never what the applicant sent (a code can be overheard, and
 * those files hold identity papers), never an original.
 */
export const TOLD_ROLES = ["answer", "letter"] as const satisfies readonly AttachmentRole[];

/** What stood out when a file came in; told to the officer beside the file. */
export const ATTACHMENT_NOTES = [
  /** It asks for a password: nobody can review it. */
  "encrypted",
  /** A PDF with scripts, actions or embedded files. */
  "active",
  /** The virus scanner did not answer; open with care. */
  "unscanned",
  /** The name said one type, the content is another. */
  "renamed",
] as const;
export type AttachmentNote = (typeof ATTACHMENT_NOTES)[number];
