import { ENDED } from "./info-requests/ended";
import { GRANTED } from "./info-requests/granted";
import { NEW_REQUESTS } from "./info-requests/new";
import { OVER_TIME } from "./info-requests/over-time";
import { REFUSED } from "./info-requests/refused";
import { REPEATED } from "./info-requests/repeated";
import type { DemoInfoRequest } from "./info-requests/shape";
import { UNABLE_OR_DECLINED } from "./info-requests/unable-or-declined";
import { UNDER_REVIEW } from "./info-requests/under-review";
import { WAITING } from "./info-requests/waiting";

export type { DemoInfoRequest } from "./info-requests/shape";

/** The demonstration requests, every path at least once. */
export const DEMO_INFO_REQUESTS: readonly DemoInfoRequest[] = [
  ...GRANTED,
  ...REFUSED,
  ...UNABLE_OR_DECLINED,
  ...ENDED,
  ...NEW_REQUESTS,
  ...UNDER_REVIEW,
  ...WAITING,
  ...REPEATED,
  ...OVER_TIME,
];
