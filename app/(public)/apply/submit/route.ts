import { randomInt } from "node:crypto";
import { changeDraft, submitDraft } from "@/db/mutations/application-drafts";
import { publicAgencies } from "@/db/queries/agencies";
import { draftByToken, type FoundDraft, sameJustSubmitted } from "@/db/queries/application-drafts";
import { placingAgency } from "@/domain/info-request/application/agency-hints";
import { type ApplicationDraft, checkDraft } from "@/domain/info-request/application/application-draft";
import { CHECK_STEP } from "@/domain/info-request/application/application-fields";
import { chineseNumber } from "@/domain/publication/chinese-number";
import { isFrequent } from "@/server/application-limits";
import { env } from "@/server/env";
import { type Call, publicHandler, seeOther } from "@/server/handlers";
import { log } from "@/server/log";
import { sealedCookie } from "@/server/private-cookie";
import { appendReceipt } from "@/server/receipt-ledger";
import { formContext } from "../form-context";
import { draftAddress, type Place } from "../place";

type OpenDraft = Extract<FoundDraft, { state: "open" }>;
type Given = ReadonlyMap<string, string>;

/** Nobody reads and checks a whole application in less. */
const HURRY_MS = 2000;
const SAME_MS = 10 * 60_000;

const checkPlace = (isChecked: boolean): Place => ({
  at: "step",
  step: CHECK_STEP,
  isChecked,
  backToCheck: false,
});

/** Back to the check, which now says what is still missing. */
async function askAgain(
  token: string,
  { at }: Call,
  change: Partial<Pick<ApplicationDraft, "noticeRead" | "sum" | "toldOf">>,
): Promise<Response> {
  await changeDraft(token, (draft) => ({ ...draft, ...change }), at);
  return seeOther(draftAddress(token, checkPlace(true)));
}

/** The sum to ask before going on; a filled trap or a great hurry only costs an answer, never the application. */
function sumFor(
  { draft, createdAt }: OpenDraft,
  given: Given,
  { at, headers }: Call,
): ApplicationDraft["sum"] {
  if (draft.sum === "solved") return "solved";
  if (draft.sum) {
    const answer = (given.get("sum") ?? "").normalize("NFKC").trim();
    const [left, right] = draft.sum;
    return chineseNumber(answer) === left + right ? "solved" : draft.sum;
  }
  const isHurried = (given.get("homepage") ?? "") !== "" || at - createdAt < HURRY_MS;
  return isHurried || isFrequent(headers, at) ? [randomInt(2, 10), randomInt(2, 10)] : null;
}

/** What a draft that is no longer open has to say. */
function answerFor(token: string, found: FoundDraft, at: number): Response {
  if (found.state === "open") return seeOther(draftAddress(token, checkPlace(false), { changed: "1" }));
  if (found.state === "gone")
    return seeOther(draftAddress(/^[\w-]{1,64}$/.test(token) ? token : "gone", null));
  const { code, infoRequestId, number } = found;
  if (code === null) return seeOther(draftAddress(token, null));
  return seeOther("/track/receipt", [sealedCookie("receipt", { infoRequestId, number, code }, at)]);
}

async function submit(token: string, found: OpenDraft, given: Given, call: Call): Promise<Response> {
  const { at } = call;
  // What was changed in another window after this page was drawn has not been looked at.
  if (given.get("seen") !== String(found.updatedAt)) return answerFor(token, found, at);
  const agencies = await publicAgencies();
  const context = formContext(agencies, at);
  const checked = checkDraft(found.draft, context);
  const noticeRead = given.get("noticeRead") === "yes";
  if ("problems" in checked || !noticeRead) return askAgain(token, call, { noticeRead });

  const { application, agencyCode } = checked;
  const agency = agencies.find(({ code }) => code === agencyCode) ?? placingAgency(agencies);
  if (!agency) throw new Error("an application was accepted while there is no agency");
  const sum = sumFor(found, given, call);
  if (Array.isArray(sum)) return askAgain(token, call, { noticeRead, sum });
  const same = await sameJustSubmitted(application, agency.id, at - SAME_MS);
  if (same !== null && found.draft.toldOf !== same) {
    return askAgain(token, call, { noticeRead, sum, toldOf: same });
  }

  const { demonstration } = env();
  const submission = { agencyId: agency.id, on: context.on, at, demonstration };
  const done = await submitDraft(token, found.updatedAt, application, submission);
  if (done.state !== "accepted") return answerFor(token, done, at);
  const { infoRequestId, number, code } = done;
  const { applicantType, subject, description, documentNumber, carrier, delivery } = application;
  const asked = [applicantType, subject, description, documentNumber, carrier, delivery];
  try {
    appendReceipt({ no: number, payload: [number, agency.code, at, ...asked], at });
  } catch (error) {
    // It is committed and has its number: the applicant is told so, whatever the second notebook says.
    log.error(
      { number, fault: error instanceof Error ? error.name : "unknown" },
      "receipt ledger not written",
    );
  }
  return seeOther("/track/receipt", [sealedCookie("receipt", { infoRequestId, number, code }, at)]);
}

/** Turns a draft into an application, once, after checking it by the very schema that the form shows. */
export const POST = publicHandler(async (entries, call) => {
  const given = new Map(entries.toReversed());
  const token = given.get("token") ?? "";
  const found = await draftByToken(token, call.at);
  if (found.state !== "open") return answerFor(token, found, call.at);
  return submit(token, found, given, call);
});
