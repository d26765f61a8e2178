import { cache } from "react";
import type { ApplicationFormState } from "@/components/info-request/application-fields";
import { publicAgencies } from "@/db/queries/agencies";
import { batchByToken } from "@/db/queries/batches";
import { sameWordsOpen } from "@/db/queries/duplicates";
import { placingAgency } from "@/domain/info-request/application/agency-hints";
import { EMPTY_APPLICATION } from "@/domain/info-request/application/application-fields";
import { checkBatch } from "@/domain/info-request/application/batch";
import { now } from "@/server/clock";
import { applicationProblemText } from "@/text/application-form";
import { formContext } from "../../../form-context";

async function read(token: string) {
  const at = now();
  const found = await batchByToken(token, at);
  if (found.state !== "open") return found;
  const agencies = await publicAgencies();
  const context = formContext(agencies, at);
  const checked = checkBatch(found.draft, context);
  const agency = agencies.find(({ code }) => code === checked.agencyCode) ?? placingAgency(agencies) ?? null;
  const [first] = checked.good;
  const wanted = checked.good.map(({ application }) => application);
  const same = agency && first ? await sameWordsOpen(agency.id, first.application, wanted) : new Map();
  /** Numbers of open applications in the same words, by the row of the table. */
  const known = new Map<number, string>(
    checked.good.flatMap(({ row }, at) => (same.has(at) ? [[row, String(same.get(at))] as const] : [])),
  );
  return { ...found, token, agencies, agency, checked, known, on: context.on };
}

/** The draft of a batch behind a link with everything its pages need. */
export const visitBatch = cache(read);
export type BatchVisit = Extract<Awaited<ReturnType<typeof read>>, { state: "open" }>;

/** What the shared fields show. */
export function sharedState({ draft, checked }: BatchVisit, isChecked: boolean): ApplicationFormState {
  const said = isChecked
    ? checked.shared.map((problem) => [problem.field, applicationProblemText(problem)] as const)
    : [];
  return { entries: { ...EMPTY_APPLICATION, ...draft.shared }, problems: Object.fromEntries(said) };
}
