/** How an application came (收到申请的渠道): 当面、传真、电子邮件、网上、信函、其他, in the order of the yearly figures. */
export const CHANNELS = ["counter", "fax", "email", "online", "letter", "other"] as const;
export type Channel = (typeof CHANNELS)[number];

/**
 * A letter that the post office had signed for counts from the signature; an ordinary one from the day the applicant
 * confirmed it (条例第三十一条).
 */
export const LETTER_KINDS = ["registered", "ordinary"] as const;
export type LetterKind = (typeof LETTER_KINDS)[number];

/** 自然人 and the five kinds of 法人或其他组织, in the order of the annual report's columns. */
export const APPLICANT_TYPES = [
  "person",
  "business",
  "research",
  "nonprofit",
  "legalService",
  "otherOrg",
] as const;
export type ApplicantType = (typeof APPLICANT_TYPES)[number];

/** What the applicant wants it on (载体形式). */
export const CARRIERS = ["electronic", "paper"] as const;
export type Carrier = (typeof CARRIERS)[number];

/** How the applicant wants to get it (获取信息的方式). */
export const DELIVERIES = ["online", "email", "post", "pickup", "inspect", "fax"] as const;
export type Delivery = (typeof DELIVERIES)[number];

/**
 * Channels whose day of receipt is the day both sides confirmed it; at the counter it is the day of handing in, for a
 * registered letter the day of signing (条例第三十一条).
 */
export function needsConfirmation(channel: Channel, letterKind: LetterKind | null): boolean {
  return channel !== "counter" && !(channel === "letter" && letterKind === "registered");
}
