import { PLAIN_FILTER } from "@/domain/info-request/desk/queue-filter";
import { lastOf } from "@/domain/info-request/history/events";
import { addDays } from "@/domain/time/calendar-date";
import { answerAssist, askAssist } from "../mutations/assists";
import { arrangeCover } from "../mutations/covers";
import { addNote } from "../mutations/internal-notes";
import { saveView } from "../mutations/saved-views";
import { saveModule } from "../mutations/text-modules";
import { makeThirdPartyLink } from "../mutations/third-party-links";
import { proposeTransfer } from "../mutations/transfers";
import { historyOf } from "../queries/info-requests";
import { type Act, officeHour, type Present } from "./acts";
import {
  DEMO_ASSISTS,
  DEMO_COVER,
  DEMO_MODULE,
  DEMO_NOTES,
  DEMO_THIRD_PARTY,
  DEMO_TRANSFER,
  DEMO_VIEW,
} from "./handling";
import { actingOfficer } from "./officers";

/** What officers do beside the history of a case: notes, opinions asked, a transfer proposed, a cover, words and views kept. */
export function actsOfHandling(
  known: Record<"agency" | "officer", (key: string) => string>,
  present: Present,
  caseId: (key: string) => Promise<string>,
): Act[] {
  const { today } = present;
  const act = (daysAgo: number, minutes: number, run: (at: number) => Promise<object>): Act => {
    const at = officeHour(addDays(today, -daysAgo), minutes, present);
    return {
      at,
      run: async () => {
        const done = await run(at);
        if ("refusal" in done)
          throw new Error(`the demonstration's handling was refused: ${String(done.refusal)}`);
      },
    };
  };
  const officer = (name: string) => actingOfficer<never>(known.officer(name));

  const notes = DEMO_NOTES.map(({ caseKey, by, daysAgo, text }) =>
    act(daysAgo, 300, async (at) =>
      addNote(await officer(by), await caseId(caseKey), { kind: "note", text }, at),
    ),
  );
  const assists = DEMO_ASSISTS.map(
    ({ caseKey, by, daysAgo, dueInDays, colleague, office, question, opinion }) =>
      act(daysAgo, 310, async (at) => {
        const colleagueId = colleague && known.officer(colleague);
        const wish = { colleagueId, office, question, dueOn: addDays(today, dueInDays) };
        const asked = await askAssist(await officer(by), await caseId(caseKey), wish, at);
        return "refusal" in asked || !opinion
          ? asked
          : answerAssist(await officer(by), asked.id, opinion, at);
      }),
  );
  return [
    ...notes,
    ...assists,
    act(DEMO_TRANSFER.daysAgo, 320, async (at) => {
      const { by, caseKey, toAgency, reason } = DEMO_TRANSFER;
      const where = { toAgencyId: known.agency(toAgency), reason };
      return proposeTransfer(await officer(by), await caseId(caseKey), where, at);
    }),
    act(1, 330, async (at) => {
      const { by, covered, cover, fromInDays, untilInDays } = DEMO_COVER;
      const who = { coveredId: known.officer(covered), coverId: known.officer(cover) };
      const when = { fromOn: addDays(today, fromInDays), untilOn: addDays(today, untilInDays) };
      return arrangeCover(await officer(by), { ...who, ...when }, at);
    }),
    act(DEMO_MODULE.daysAgo, 340, async (at) => {
      const { by, daysAgo: _, ...words } = DEMO_MODULE;
      return saveModule(await officer(by), { id: null, ...words }, 0, at);
    }),
    act(DEMO_VIEW.daysAgo, 350, async (at) => {
      const { by, name, channel, applicantType } = DEMO_VIEW;
      const filter = { ...PLAIN_FILTER, view: "all", channel, applicantType } as const;
      return saveView(await officer(by), { name, filter, isShared: true, isPinned: false }, at);
    }),
    act(0, 30, async (at) => {
      const { by, caseKey, name, asked, extract } = DEMO_THIRD_PARTY;
      const infoRequestId = await caseId(caseKey);
      const consultation = lastOf(await historyOf(infoRequestId), "thirdPartyConsulted")?.seq ?? 0;
      const link = { infoRequestId, consultation, name, contact: null, asked, extract };
      return makeThirdPartyLink(await officer(by), link, at);
    }),
  ];
}
