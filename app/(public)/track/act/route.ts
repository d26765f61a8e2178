import { keepTyping } from "@/db/mutations/kept-typing";
import { actOnTracked, type TrackedAct } from "@/db/mutations/tracked-acts";
import { ACT_TEXTS, readActText, readStars, type WrittenAct } from "@/domain/info-request/applicant/act-text";
import { APPLICANT_ACTS, type ApplicantAct } from "@/domain/info-request/applicant/applicant-acts";
import type { FormEntries } from "@/server/form-body";
import { stampedId } from "@/server/form-stamp";
import { publicHandler, seeOther } from "@/server/handlers";
import { compose } from "@/server/letters/compose";
import { noticeCookie, trackedCaseId } from "@/server/tracking-cookies";
import { isStillOpen } from "./is-still-open";

/** Where the form of an act stands, to which what was typed goes back. */
const PAGES = { amended: "/track/amend", reasonGiven: "/track/reasons", rated: "/track/rate" } as const;

const valuesOf = (entries: FormEntries, name: string) =>
  entries.filter(([given]) => given === name).map(([, value]) => value);
const firstOf = (entries: FormEntries, name: string) => valuesOf(entries, name)[0] ?? "";

const isWritten = (act: ApplicantAct): act is WrittenAct => act in ACT_TEXTS;

/** The act with what was written to it; null when that cannot be taken in as it was typed. */
function readAct(act: ApplicantAct, entries: FormEntries): TrackedAct | null {
  if (!isWritten(act)) return { kind: act };
  const read = readActText(act, firstOf(entries, "text"));
  if ("problem" in read) return null;
  if (act !== "rated") return { kind: act, text: read.text };
  const stars = readStars(firstOf(entries, "stars"));
  return stars && { kind: act, stars, text: read.text };
}

const typedIn = (entries: FormEntries) => ({
  text: firstOf(entries, "text"),
  stars: firstOf(entries, "stars"),
});

/** The quarter of an hour is over: the words wait, and the page says so, until the code has been typed again. */
async function keepForLater(act: ApplicantAct, entries: FormEntries, at: number): Promise<Response> {
  const stamped = stampedId("case", firstOf(entries, "stamp"));
  const typed = typedIn(entries);
  if (stamped === null || !isWritten(act) || typed.text === "") return seeOther("/track/case");
  await keepTyping(act, stamped, typed, at);
  return seeOther("/track/case", [noticeCookie({ kind: "kept" }, at)]);
}

/** What an applicant does with an opened case; the rule that drew the button is asked again. */
export const POST = publicHandler(async (entries, { at, cookie }) => {
  const infoRequestId = trackedCaseId(cookie, at);
  const kinds = valuesOf(entries, "kind");
  const act = APPLICANT_ACTS.find((known) => kinds.length === 1 && known === kinds[0]);
  if (!act) return seeOther("/track/case");
  if (infoRequestId === null) return keepForLater(act, entries, at);
  const told = (kind: "done" | "notDone") => seeOther("/track/case", [noticeCookie({ kind, act }, at)]);

  if (!(await isStillOpen(infoRequestId, act, at))) return told("notDone");
  const read = readAct(act, entries);
  if (!read && isWritten(act)) {
    // Kept for the page, which reads it by the same rule and says what is wrong.
    await keepTyping(act, infoRequestId, typedIn(entries), at);
    return seeOther(`${PAGES[act]}?again=1`);
  }
  if (!read) return told("notDone");
  const recorded = await actOnTracked(infoRequestId, read, at, compose);
  return told("stage" in recorded ? "done" : "notDone");
});
