import { z } from "zod";
import type { Call } from "@/server/handlers";
import { cookieName, openCookie, sealedCookie } from "@/server/private-cookie";
import { choiceParam, type QueryParams } from "@/server/query-params";

/** The pages of a draft, each with an address. */
export const BATCH_VIEWS = ["table", "applicant", "check"] as const;
export type BatchView = (typeof BATCH_VIEWS)[number];

/** The page that an address names; the table where it names none. */
export function viewIn(query: QueryParams): BatchView {
  const { chosen } = choiceParam(query, "view", BATCH_VIEWS);
  return BATCH_VIEWS.find((view) => view === chosen) ?? "table";
}

/** The address of a page of a draft; where something is wrong it leads to the summary. */
export function batchAddress(
  token: string,
  view: BatchView,
  also: Record<string, string> = {},
): `/${string}` {
  const query = new URLSearchParams({ view, ...also });
  return `/apply/batch/d/${token}?${query}${also.check === "1" ? "#error-summary" : ""}`;
}

const RECEIPT = "batch-receipt";
const receipt = z.object({
  batchId: z.string(),
  code: z.string(),
  /** The draft that holds the rows which could not be submitted, and how many. */
  left: z.object({ token: z.string(), count: z.number() }).nullable(),
});
export type BatchReceipt = z.infer<typeof receipt>;

/** The Set-Cookie line of the receipt: the only place where the code is. */
export function batchReceiptCookie(kept: BatchReceipt, at: number): string {
  return sealedCookie(RECEIPT, kept, at);
}

/** What submitting left for this browser to print; null when it is over. */
export function batchReceiptOf(read: Call["cookie"], at: number): BatchReceipt | null {
  const parsed = receipt.safeParse(openCookie(RECEIPT, read(cookieName(RECEIPT)), at));
  return parsed.success ? parsed.data : null;
}
