import { REGISTERED_CHANNELS } from "@/domain/consultation/consultation";
import type { ConsultationEntry } from "@/domain/consultation/consultation-form";
import { addDays, type CalendarDate } from "@/domain/time/calendar-date";
import { cancelConsultation, enterConsultation } from "../mutations/consultations";
import { type Act, officeHour, type Present } from "./acts";
import { DEMO_DAYS, DEMO_SUBJECTS, DEMO_TOTALS } from "./consultations";
import { actingOfficer } from "./officers";

interface Known {
  agency: (code: string) => string;
  officer: (username: string) => string;
}

/** The working days before today, the latest first. */
function lastWorkingDays({ today, calendar }: Present): CalendarDate[] {
  const days: CalendarDate[] = [];
  for (let day = addDays(today, -1); days.length < DEMO_DAYS; day = addDays(day, -1))
    if (calendar.isWorkingDay(day)) days.push(day);
  return days;
}

const single = (on: CalendarDate, subject: string, turn: number, unanswered: number): ConsultationEntry => ({
  on,
  channel: REGISTERED_CHANNELS[turn % REGISTERED_CHANNELS.length] ?? "counter",
  kind: "single",
  subject,
  persons: 1,
  unanswered: unanswered > 0 && turn % unanswered === 0 ? 1 : 0,
  source: null,
});

/** The register of consultations of the last weeks, the same for the same day; one wrong entry was cancelled. */
export function actsOfConsultations(
  known: Known,
  prefixes: Readonly<Record<string, string>>,
  present: Present,
): Act[] {
  const intake = (agency: string) => known.officer(`${prefixes[agency] ?? agency}-intake`);
  const enter = (agency: string, minutes: number, entry: ConsultationEntry): Act => {
    const at = officeHour(entry.on, minutes, present);
    return {
      at,
      run: async () => {
        const done = await enterConsultation(intake(agency), known.agency(agency), entry, at);
        if ("refusal" in done) throw new Error(`consultations of ${agency}: ${done.refusal}`);
      },
    };
  };
  const days = lastWorkingDays(present);
  const singles = Object.entries(DEMO_SUBJECTS).flatMap(([agency, subjects]) =>
    subjects.flatMap(({ subject, every, unanswered }, place) =>
      days.flatMap((on, back) =>
        (back + place) % every === 0
          ? [enter(agency, 30 + place * 25, single(on, subject, (back + place) / every, unanswered))]
          : [],
      ),
    ),
  );
  const totals = DEMO_TOTALS.flatMap(({ agency, channel, about, source }, place) =>
    days.map((on, back) => {
      const persons = about + ((back * 7 + place * 3) % 9) - 4;
      return enter(agency, 500, {
        on,
        channel,
        kind: "dayTotal",
        subject: null,
        persons: Math.max(persons, 3),
        unanswered: 0,
        source,
      });
    }),
  );
  return [...singles, ...totals, wrongTotal(known, intake, days, present)];
}

/** A total that somebody entered for the wrong channel, and took back. */
function wrongTotal(
  { agency }: Known,
  intake: (agency: string) => string,
  days: readonly CalendarDate[],
  present: Present,
): Act {
  const on = days[2] ?? present.today;
  const at = officeHour(on, 510, present);
  return {
    at,
    run: async () => {
      const staffId = intake("planning");
      const entered = await enterConsultation(
        staffId,
        agency("planning"),
        {
          on,
          channel: "phone",
          kind: "dayTotal",
          subject: null,
          persons: 16,
          unanswered: 0,
          source: "规划窗口登记本",
        },
        at,
      );
      if ("refusal" in entered) throw new Error(`consultations of planning: ${entered.refusal}`);
      const by = await actingOfficer<"consultation.register">(staffId);
      await cancelConsultation(by, entered.id, "误登为电话，实际为现场", at);
    },
  };
}
