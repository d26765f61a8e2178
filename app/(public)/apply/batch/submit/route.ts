import { randomInt } from "node:crypto";
import { changeBatch, startBatch, submitBatch } from "@/db/mutations/batches";
import { publicAgencies } from "@/db/queries/agencies";
import { batchByToken, type FoundBatch } from "@/db/queries/batches";
import { sameWordsOpen } from "@/db/queries/duplicates";
import { placingAgency } from "@/domain/info-request/application/agency-hints";
import { type BatchDraft, checkBatch, isBatch, NEW_BATCH } from "@/domain/info-request/application/batch";
import { chineseNumber } from "@/domain/publication/chinese-number";
import { isFrequent } from "@/server/application-limits";
import { env } from "@/server/env";
import { type Call, publicHandler, seeOther } from "@/server/handlers";
import { log } from "@/server/log";
import { appendReceipt } from "@/server/receipt-ledger";
import { formContext } from "../../form-context";
import { type BatchReceipt, batchAddress, batchReceiptCookie } from "../place";

type OpenBatch = Extract<FoundBatch, { state: "open" }>;
type Given = ReadonlyMap<string, string>;

/** Nobody reads and checks a whole batch in less. */
const HURRY_MS = 2000;

function sumFor({ draft, createdAt }: OpenBatch, given: Given, { at, headers }: Call): BatchDraft["sum"] {
  if (draft.sum === "solved") return "solved";
  if (draft.sum) {
    const [left, right] = draft.sum;
    const answer = (given.get("sum") ?? "").normalize("NFKC").trim();
    return chineseNumber(answer) === left + right ? "solved" : draft.sum;
  }
  // A batch counts once, however many applications it holds.
  const isHurried = (given.get("homepage") ?? "") !== "" || at - createdAt < HURRY_MS;
  return isHurried || isFrequent(headers, at) ? [randomInt(2, 10), randomInt(2, 10)] : null;
}

async function askAgain(token: string, { at }: Call, change: Partial<BatchDraft>): Promise<Response> {
  await changeBatch(token, (draft) => ({ ...draft, ...change }), at);
  return seeOther(batchAddress(token, "check", { check: "1" }));
}

/** What a draft that is no longer open has to say: the receipt once more while it may be shown. */
function answerFor(token: string, found: FoundBatch, at: number): Response {
  if (found.state === "open") return seeOther(batchAddress(token, "check", { changed: "1" }));
  if (found.state === "gone")
    return seeOther(batchAddress(/^[\w-]{1,64}$/.test(token) ? token : "gone", "table"));
  const { batchId, code } = found;
  if (code === null) return seeOther(`/apply/batch/d/${token}`);
  return receiptFor({ batchId, code, left: null }, at);
}

const receiptFor = (kept: BatchReceipt, at: number) =>
  seeOther("/apply/batch/receipt", [batchReceiptCookie(kept, at)]);

async function submit(token: string, found: OpenBatch, given: Given, call: Call): Promise<Response> {
  const { at } = call;
  const { draft } = found;
  // What was changed in another window after this page was drawn has not been looked at.
  if (given.get("seen") !== String(found.updatedAt)) return answerFor(token, found, at);
  const agencies = await publicAgencies();
  const context = formContext(agencies, at);
  const checked = checkBatch(draft, context);
  const noticeRead = given.get("noticeRead") === "yes";
  if (!isBatch(checked.good.length) || !noticeRead) return askAgain(token, call, { noticeRead });
  const agency = agencies.find(({ code }) => code === checked.agencyCode) ?? placingAgency(agencies);
  const applications = checked.good.map(({ application }) => application);
  const [first] = applications;
  if (!agency || !first) throw new Error("a batch was accepted while there is no agency");
  const sum = sumFor(found, given, call);
  if (Array.isArray(sum)) return askAgain(token, call, { noticeRead, sum });
  const known = [...new Set((await sameWordsOpen(agency.id, first, applications)).values())];
  if (known.some((number) => !draft.toldOf.includes(number)))
    return askAgain(token, call, { noticeRead, sum, toldOf: known });

  const submission = { agencyId: agency.id, on: context.on, at, demonstration: env().demonstration };
  const done = await submitBatch(token, found.updatedAt, applications, submission);
  if (done.state !== "accepted") return answerFor(token, done, at);
  for (const [place, number] of done.numbers.entries()) {
    const { applicantType, subject, description, documentNumber, carrier, delivery } =
      applications[place] ?? first;
    noteDown(
      number,
      [agency.code, at, applicantType, subject, description, documentNumber, carrier, delivery],
      at,
    );
  }
  const rest = draft.rows.filter((_, row) => !checked.good.some((good) => good.row === row));
  const left =
    rest.length === 0
      ? null
      : { ...(await startBatch({ ...NEW_BATCH, rows: rest, shared: draft.shared }, at)), count: rest.length };
  return receiptFor({ batchId: done.batchId, code: done.code, left }, at);
}

/** The second notebook beside the database; what was committed stays committed, whatever becomes of it. */
function noteDown(number: string, payload: readonly unknown[], at: number): void {
  try {
    appendReceipt({ no: number, payload: [number, ...payload], at });
  } catch (error) {
    log.error(
      { number, fault: error instanceof Error ? error.name : "unknown" },
      "receipt ledger not written",
    );
  }
}

/** Turns a draft into its applications, once, all in one go. */
export const POST = publicHandler(async (entries, call) => {
  const given = new Map(entries.toReversed());
  const token = given.get("token") ?? "";
  const found = await batchByToken(token, call.at);
  if (found.state !== "open") return answerFor(token, found, call.at);
  return submit(token, found, given, call);
});
