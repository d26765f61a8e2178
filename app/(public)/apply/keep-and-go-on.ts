import { changeDraft, startDraft } from "@/db/mutations/application-drafts";
import { publicAgencies } from "@/db/queries/agencies";
import {
  type ApplicationDraft,
  checkDraft,
  FORM_VIEWS,
  keepTyped,
  NEW_DRAFT,
  unknownNames,
} from "@/domain/info-request/application/application-draft";
import {
  APPLICATION_FIELDS,
  type ApplicationField,
  CHECK_STEP,
  STEP_FIELDS,
  STEPS,
  type Step,
} from "@/domain/info-request/application/application-fields";
import { mayStartDraft } from "@/server/application-limits";
import type { FormEntries } from "@/server/form-body";
import { type Call, plainAnswer, seeOther } from "@/server/handlers";
import { log } from "@/server/log";
import { apply } from "@/text/apply";
import { formContext } from "./form-context";
import { draftAddress, type Place } from "./place";

const OWN = ["token", "step", "view", "back", "later", "upload", "drop"] as const;
const MINUTE = 60;

/** What a form says of itself beside what was typed. */
interface Sent {
  token: string;
  view: ApplicationDraft["view"] | null;
  step: Step | null;
  backToCheck: boolean;
  later: boolean;
  asked: readonly ApplicationField[];
}

function sentBy(entries: FormEntries): Sent {
  const given = new Map(entries.toReversed());
  const view = FORM_VIEWS.find((known) => known === given.get("view")) ?? null;
  const step = STEPS.find((known) => String(known) === given.get("step")) ?? null;
  return {
    token: given.get("token") ?? "",
    view,
    step,
    backToCheck: given.get("back") === "check",
    later: given.get("later") === "1",
    asked: step ? STEP_FIELDS[step] : view === "full" ? APPLICATION_FIELDS : [],
  };
}

/** Where the form leads: on, or back to itself with what has to be put right. */
async function nextPlace(draft: ApplicationDraft, sent: Sent, at: number): Promise<Place> {
  if (sent.later) return { at: "saved" };
  const checked = checkDraft(draft, formContext(await publicAgencies(), at));
  const problems = "problems" in checked ? checked.problems : [];
  const isWrong = problems.some(({ field }) => sent.asked.includes(field));
  const check = { at: "step", step: CHECK_STEP, isChecked: false, backToCheck: false } as const;
  if (sent.step === null) return isWrong ? { at: "full", isChecked: true } : check;
  const { step, backToCheck } = sent;
  if (isWrong) return { at: "step", step, isChecked: true, backToCheck };
  if (backToCheck) return check;
  return {
    at: "step",
    step: STEPS.find((other) => other > step) ?? CHECK_STEP,
    isChecked: false,
    backToCheck,
  };
}

function firstPlace(view: ApplicationDraft["view"]): Place {
  if (view === "full") return { at: "full", isChecked: false };
  return { at: "step", step: 1, isChecked: false, backToCheck: false };
}

/** A new draft, of the start page or of a form whose draft has expired in the meantime. */
async function begin(entries: FormEntries, sent: Sent, { at, headers }: Call): Promise<Response> {
  const verdict = mayStartDraft(headers, at);
  if (!verdict.allowed) {
    const { title, paragraphs } = apply.tooManyDrafts;
    const minutes = Math.ceil(verdict.retrySeconds / MINUTE);
    return plainAnswer(429, { title, paragraphs: paragraphs(minutes) });
  }
  const draft = { ...keepTyped(NEW_DRAFT, entries, sent.asked), view: sent.view ?? NEW_DRAFT.view };
  const { token } = await startDraft(draft, at);
  if (sent.token === "") return seeOther(draftAddress(token, firstPlace(draft.view)));
  return seeOther(draftAddress(token, await nextPlace(draft, sent, at), { renewed: "1" }));
}

/** What the files of a form want besides: to stay where they were chosen, and to say what came of them. */
export interface WithFiles {
  stays: boolean;
  cookies: readonly string[];
}

/** Where a form with files was sent from. */
function samePlace({ step, backToCheck }: Sent): Place {
  return step === null
    ? { at: "full", isChecked: false }
    : { at: "step", step, isChecked: false, backToCheck };
}

/** Keeps what was typed, right or wrong, and leads on. */
export async function keepAndGoOn(
  entries: FormEntries,
  call: Call,
  { stays, cookies }: WithFiles = { stays: false, cookies: [] },
): Promise<Response> {
  const sent = sentBy(entries);
  const unknown = unknownNames(entries, OWN);
  if (unknown > 0) log.info({ route: "/apply/save", unknown }, "unknown fields dropped");
  if (sent.token === "") return begin(entries, sent, call);
  const found = await changeDraft(
    sent.token,
    (draft) => ({ ...keepTyped(draft, entries, sent.asked), view: sent.view ?? draft.view, toldOf: null }),
    call.at,
  );
  if (found.state === "gone") return begin(entries, sent, call);
  if (found.state === "submitted") return seeOther(draftAddress(sent.token, null));
  const place = stays ? samePlace(sent) : await nextPlace(found.draft, sent, call.at);
  return seeOther(draftAddress(sent.token, place), cookies);
}
