import { type PublicationFields, warningsOf } from "@/domain/publication/publication-form";
import { addDays, beijingInstant } from "@/domain/time/calendar-date";
import { firstWorkingDayFrom } from "@/domain/time/working-days";
import { changeDraftFiles } from "../mutations/draft-files";
import {
  approveDraft,
  clearDraft,
  saveDraft,
  sendBackDraft,
  submitDraft,
} from "../mutations/publication-drafts";
import { scheduleDraft } from "../mutations/publication-schedules";
import { newId } from "../new-id";
import type { DraftFile } from "../queries/publication-draft-files";
import { type Act, officeHour, type Present } from "./acts";
import { type DemoDraft, DRAFTS_UNDER_WAY, type DraftStep } from "./drafts-under-way";
import { actingOfficer } from "./officers";

/** Steps of one draft stand this many minutes apart. */
const APART = 35;

function fieldsOf(draft: DemoDraft, { today }: Present): PublicationFields {
  const { column, genre, theme, title, summary, body, formedDaysAgo } = draft;
  return {
    ...{ title, genre, theme, columnCode: column, summary, body },
    ...{ documentNumber: null, effectiveOn: null, expiresOn: null, sourceUrl: null, keywords: [] },
    issuedOn: addDays(today, -formedDaysAgo),
    disclosureKind: "proactive",
    validity: "inForce",
  };
}

/** What the publishing desk of the demonstration is working on, by the same acts as any desk. */
export function actsOfDrafts(
  officer: (username: string) => string,
  present: Present,
  filesOf: ReadonlyMap<string, readonly DraftFile[]>,
): Act[] {
  return DRAFTS_UNDER_WAY.flatMap((draft, place) => {
    const id = newId();
    const fields = fieldsOf(draft, present);
    const who = (post: string) => actingOfficer<never>(officer(`${draft.agency}-${post}`));
    const act = (step: number, run: (at: number) => Promise<object>): Act => {
      const day = addDays(present.today, -draft.daysAgo);
      const at = officeHour(day, 5 + place + step * APART, present);
      return {
        at,
        run: async () => {
          const done = await run(at);
          if ("refusal" in done) throw new Error(`the desk refused ${draft.title}: ${String(done.refusal)}`);
        },
      };
    };
    const files = filesOf.get(draft.key ?? "") ?? [];
    const first = act(0, async (at) => {
      const editor = await who("editor");
      const saved = await saveDraft(editor, { id, fields, seen: 0 }, at);
      if ("refusal" in saved || files.length === 0) return saved;
      return changeDraftFiles(editor, { id, seen: 1 }, () => files, at + 1);
    });
    const written = files.length === 0 ? 1 : 2;
    const rest = draft.steps.map((step, index) =>
      act(index + 1, async (at) => {
        const seen = { id, seen: index + written };
        const by = await who(step.by);
        switch (step.does) {
          case "submit":
            return submitDraft(by, { ...seen, confirmed: warningsOf(fields, present.today) }, at);
          case "approve":
            return approveDraft(by, { ...seen, opinion: step.opinion }, at);
          case "clear":
            return clearDraft(by, { ...seen, opinion: step.opinion, hitsReason: "" }, at);
          case "sendBack":
            return sendBackDraft(by, { ...seen, opinion: step.opinion }, at);
          case "schedule":
            return scheduleDraft(by, { ...seen, scheduledFor: minuteOf(step, present) }, at);
        }
      }),
    );
    return [first, ...rest];
  });
}

/** Half past eight on a working day to come. */
function minuteOf(
  { inDays }: Extract<DraftStep, { does: "schedule" }>,
  { today, calendar }: Present,
): number {
  return beijingInstant(firstWorkingDayFrom(addDays(today, inDays), calendar), 8, 30);
}
