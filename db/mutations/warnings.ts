import { setImmediate } from "node:timers/promises";
import {
  type DueWarning,
  dueWarning,
  ESCALATION_OF_STEP,
  isTimeToWarn,
  NOTICE_OF_STEP,
  warningHorizon,
} from "@/domain/notice/due-warnings";
import type { NoticeKind } from "@/domain/notice/notice-kinds";
import { beijingDate, beijingMinute, type CalendarDate } from "@/domain/time/calendar-date";
import { q, tx } from "../client";
import { calendarInForce } from "../queries/calendar";
import { whoIsHere } from "../queries/covers";
import { dueCases, holdersOf } from "../queries/due-cases";
import { caseWarnings } from "../schema/notices";
import { notify } from "./notices";
import { queueMail } from "./outbox";

const STEP = 100;

type DueCase = Awaited<ReturnType<typeof dueCases>>["cases"][number];

interface People {
  intake: Awaited<ReturnType<typeof holdersOf>>;
  heads: Awaited<ReturnType<typeof holdersOf>>;
  supervisors: string[];
}

/**
 * Gives every warning that is due at an instant, each once: who handles the case is told, or who acts for them while they are away, or the intake desk while nobody does;
 * from the last working day before the end on also the heads of the office and the supervisors.
 */
export async function giveWarnings(at: number): Promise<void> {
  const calendar = await calendarInForce();
  const today = beijingDate(at);
  if (!isTimeToWarn(today, beijingMinute(at), calendar)) return;
  const horizon = warningHorizon(today, calendar);
  const supervisors = await holdersOf("supervisor");
  const people: People = {
    intake: await holdersOf("intake"),
    heads: await holdersOf("reviewer", "headsOfOffice"),
    supervisors: [...supervisors.values()].flat().map(({ id }) => id),
  };
  for (let seen = ""; ; ) {
    const { cases, warned } = await dueCases(horizon, seen, STEP);
    const last = cases.at(-1);
    if (!last) return;
    seen = last.id;
    const due = cases.flatMap((one) => {
      const warning = one.dueOn ? dueWarning(one.dueOn as CalendarDate, today, calendar) : null;
      const isNew = warning && !warned.has(`${one.id}|${warning.step}|${warning.forDay}`);
      return warning && isNew ? [{ one, warning }] : [];
    });
    if (due.length > 0)
      await tx(async () => {
        for (const { one, warning } of due) await giveWarning(one, warning, people, at);
      });
    await setImmediate();
  }
}

async function giveWarning(one: DueCase, warning: DueWarning, people: People, at: number): Promise<void> {
  const { step, remaining, forDay } = warning;
  const on = beijingDate(at);
  const given = await q()
    .insert(caseWarnings)
    .values({ infoRequestId: one.id, step, forDay, on, remaining, at })
    .onConflictDoNothing()
    .returning({ id: caseWarnings.infoRequestId });
  if (given.length === 0) return;
  const facts = { dueOn: one.dueOn as CalendarDate, remaining, provisional: one.provisional };
  const tell = async (staffIds: readonly string[], kind: NoticeKind) => {
    for (const staffId of staffIds) {
      const isNews = await notify({ staffId, kind, infoRequestId: one.id, on, facts }, at);
      if (isNews)
        await queueMail(
          { key: `reminders|${staffId}|${at}`, to: { staffId }, mail: { kind: "reminders", on } },
          at,
        );
    }
  };
  const ofAgency = (holders: People["intake"]) => (holders.get(one.agencyId) ?? []).map(({ id }) => id);
  const handlers = one.handlerId ? [await whoIsHere(one.handlerId, on)] : ofAgency(people.intake);
  await tell(handlers, NOTICE_OF_STEP[step]);
  const escalation = ESCALATION_OF_STEP[step];
  if (escalation) await tell([...ofAgency(people.heads), ...people.supervisors], escalation);
}
