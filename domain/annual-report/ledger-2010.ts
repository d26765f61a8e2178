import type { ApplicantType, Channel, LetterKind } from "@/domain/info-request/application/channels";
import { type CalendarDate, calendarDate, nextDay } from "@/domain/time/calendar-date";
import { addWorkingDays, type WorkingCalendar } from "@/domain/time/working-days";
import type { FORM_2010_CHANNELS, OldOutcomeWord } from "./form-2010";
import { subject2010 } from "./ledger-2010-subjects";

/** A case of the ledger, in the shape of an import row of past cases (历史办件). */
export interface LedgerRow {
  externalId: string;
  agency: string;
  channel: Channel;
  letterKind?: LetterKind;
  applicantType: ApplicantType;
  subject: string;
  theme: string;
  receivedOn: CalendarDate;
  legacyOutcome: OldOutcomeWord;
  answeredOn: CalendarDate;
}

/** 「全年共受理信息公开申请564件」: by channel, by outcome and by subject as the report of 2010 tells them. */
const CHANNELS: Readonly<Record<(typeof FORM_2010_CHANNELS)[number], number>> = {
  counter: 109,
  fax: 87,
  email: 98,
  online: 179,
  letter: 79,
  other: 12,
};
const OUTCOMES: Readonly<Record<OldOutcomeWord, number>> = {
  同意公开: 498,
  同意部分公开: 8,
  不予公开: 13,
  信息不存在: 10,
  非本机关政府信息: 13,
  申请内容不明确: 22,
};
/** 16.8 %, 23.2 % and 12.6 % of 564, in cases; the other 267 are about housing, transport, sports and more. */
const SUBJECTS = { planning: 95, socialSecurity: 131, healthAndEducation: 71, rest: 267 } as const;

/** The same numbers from the same beginning (mulberry32): the ledger is one and the same on every machine. */
function numbersFrom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296) * below);
  };
}

/** As many of each as is told, in an order by chance. */
function shuffled<T extends string>(
  counts: Readonly<Record<T, number>>,
  below: (most: number) => number,
): T[] {
  const all = (Object.entries(counts) as [T, number][]).flatMap(([one, count]) =>
    Array.from({ length: count }, () => one),
  );
  for (let last = all.length - 1; last > 0; last -= 1) {
    const other = below(last + 1);
    const [one, two] = [all[last], all[other]];
    if (one !== undefined && two !== undefined) [all[last], all[other]] = [two, one];
  }
  return all;
}

/** Working days of 2010 on which an application could still be answered within the year. */
function daysOfReceipt(calendar: WorkingCalendar): CalendarDate[] {
  const days: CalendarDate[] = [];
  for (let day = calendarDate("2010-01-04"); day <= "2010-12-09"; day = nextDay(day))
    if (calendar.isWorkingDay(day)) days.push(day);
  return days;
}

/** 国务院令第492号第二十四条: within 15 working days; the office answers on the third at the soonest. */
const SOONEST = 3;
const LATEST = 15;

/** The 564 cases of 2010 of one agency, in the order of receipt. */
export function ledger2010(agency: string, calendar: WorkingCalendar): LedgerRow[] {
  const below = numbersFrom(2010);
  const channels = shuffled(CHANNELS, below);
  const outcomes = shuffled(OUTCOMES, below);
  const subjects = shuffled(SUBJECTS, below);
  const days = daysOfReceipt(calendar);
  return channels.flatMap((channel, place): LedgerRow[] => {
    const [legacyOutcome, about] = [outcomes[place], subjects[place]];
    const receivedOn = days[Math.floor((place * days.length) / channels.length)];
    if (legacyOutcome === undefined || about === undefined || receivedOn === undefined) return [];
    const registered = below(3) > 0;
    return [
      {
        externalId: `2010-${String(place + 1).padStart(4, "0")}`,
        agency,
        channel,
        ...(channel === "letter" && { letterKind: registered ? "registered" : "ordinary" }),
        // The report of 2010 tells no kinds of applicants; the ledger keeps them under the commonest.
        applicantType: "person",
        ...subject2010(about, legacyOutcome, below),
        receivedOn,
        legacyOutcome,
        answeredOn: addWorkingDays(receivedOn, SOONEST + below(LATEST - SOONEST + 1), calendar).day,
      },
    ];
  });
}
