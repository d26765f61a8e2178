/** How a complaint came. */
export const COMPLAINT_CHANNELS = ["visit", "phone", "letter", "email", "online", "forwarded"] as const;
export type ComplaintChannel = (typeof COMPLAINT_CHANNELS)[number];

/** What looking into a complaint found. */
export const COMPLAINT_RESULTS = [
  "substantiated",
  "partlySubstantiated",
  "unsubstantiated",
  "passedOn",
] as const;
export type ComplaintResult = (typeof COMPLAINT_RESULTS)[number];
