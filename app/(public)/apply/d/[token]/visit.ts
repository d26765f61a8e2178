import { cache } from "react";
import type { ApplicationFormState } from "@/components/info-request/application-fields";
import { publicAgencies } from "@/db/queries/agencies";
import { draftByToken } from "@/db/queries/application-drafts";
import { checkDraft } from "@/domain/info-request/application/application-draft";
import {
  type ApplicationField,
  CHECK_STEP,
  fieldsAsked,
  STEPS,
  type Step,
  stepOf,
} from "@/domain/info-request/application/application-fields";
import type { ApplicationProblem } from "@/domain/info-request/application/application-form";
import { APPLICANT_TYPES } from "@/domain/info-request/application/channels";
import { now } from "@/server/clock";
import type { QueryParams } from "@/server/query-params";
import { applicationProblemText } from "@/text/application-form";
import { formContext } from "../../form-context";
import { type Place, placeIn } from "../../place";

async function read(token: string) {
  const at = now();
  const found = await draftByToken(token, at);
  if (found.state !== "open") return found;
  const agencies = await publicAgencies();
  const context = formContext(agencies, at);
  const checked = checkDraft(found.draft, context);
  const problems = "problems" in checked ? checked.problems : [];
  const typed = found.draft.entries.applicantType;
  const applicantType = APPLICANT_TYPES.find((type) => type === typed) ?? null;
  return { ...found, token, at, agencies, on: context.on, checked, problems, applicantType };
}

/** The draft behind a link with everything its pages need; the head and the page read it once. */
export const visitDraft = cache(read);
export type DraftVisit = Extract<Awaited<ReturnType<typeof read>>, { state: "open" }>;

/** Where somebody stands in a draft: where the address says, or where there is still something to fill in. */
export function placeOf(visit: DraftVisit, query: QueryParams): Place {
  const asked = placeIn(query);
  // Before it is known who applies, nobody can be asked who they are.
  const isTooEarly = asked?.at === "step" && asked.step === 4 && visit.applicantType === null;
  if (asked && isTooEarly) return { ...asked, step: 3 };
  if (asked) return asked;
  if (visit.draft.view === "full") return { at: "full", isChecked: false };
  const step = firstOpenStep(visit.problems);
  return { at: "step", step, isChecked: false, backToCheck: false };
}

function firstOpenStep(problems: readonly ApplicationProblem[]): Step {
  return STEPS.find((step) => problems.some(({ field }) => stepOf(field) === step)) ?? CHECK_STEP;
}

/** True for a step with nothing left to put right, on it or before it: what is filled in beforehand was not yet looked at. */
export function isStepDone({ problems }: DraftVisit, step: Step): boolean {
  return step !== CHECK_STEP && problems.every(({ field }) => stepOf(field) > step);
}

/** The problems that a place shows: those of its own fields, and only after the form was sent. */
export function problemsAt(visit: DraftVisit, place: Place): ApplicationProblem[] {
  if (place.at === "full") return place.isChecked ? visit.problems : [];
  if (place.at !== "step") return [];
  if (place.step === CHECK_STEP) return visit.problems;
  const asked: readonly ApplicationField[] = fieldsAsked(place.step, visit.applicantType);
  return place.isChecked ? visit.problems.filter(({ field }) => asked.includes(field)) : [];
}

/** What the fields show: what was typed, and the sentence about each problem. */
export function stateOf(
  { draft }: DraftVisit,
  problems: readonly ApplicationProblem[],
): ApplicationFormState {
  const said = problems.map((problem) => [problem.field, applicationProblemText(problem)] as const);
  return { entries: draft.entries, problems: Object.fromEntries(said) };
}
