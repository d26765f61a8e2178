import type { Genre } from "@/domain/publication/genres";
import type { Validity } from "@/domain/publication/validity";
import { addDays, type CalendarDate, calendarDate } from "@/domain/time/calendar-date";
import type { SectionTwoFigure } from "./section-two";

/** A published 规章 or 行政规范性文件 with what decides where section 二 counts it. */
export interface PublishedRule {
  id: string;
  title: string;
  documentNumber: string | null;
  genre: Genre;
  issuedOn: string | null;
  validity: Validity;
  expiresOn: string | null;
  /** The day from which a later text repeals or replaces it; null where none does. */
  endedOn: string | null;
}

/** The figures that publications can tell, by kind. */
const FIGURES = {
  regulations: ["regulationsMade", "regulationsRepealed", "regulationsInForce"],
  normative: ["normativeMade", "normativeRepealed", "normativeInForce"],
} as const satisfies Record<string, readonly SectionTwoFigure[]>;

/** 规章 are promulgated by decree (令); everything else in the column is taken for 行政规范性文件. A suggestion, which the office checks. */
const isRegulation = ({ genre }: PublishedRule) => genre === "命令（令）";

/** The first day on which a text is no longer in force, by a later one or the day after its term; null where nobody said when. */
function endOf({ endedOn, expiresOn }: PublishedRule): string | null {
  const lapsedOn = expiresOn === null ? null : addDays(calendarDate(expiresOn), 1);
  if (endedOn !== null && lapsedOn !== null) return endedOn < lapsedOn ? endedOn : lapsedOn;
  return endedOn ?? lapsedOn;
}

const inYear = (day: string | null, year: number) => day?.startsWith(`${year}-`) ?? false;

function inForceAt(rule: PublishedRule, last: CalendarDate): boolean {
  if (rule.issuedOn === null || rule.issuedOn > last) return false;
  const end = endOf(rule);
  // Of a text that was repealed or has lapsed nobody knows since when, unless a day says it.
  return end === null ? rule.validity === "inForce" || rule.validity === "amended" : end > last;
}

/** What the publications of an agency say of the figures of section 二 for a year, each with the texts behind it. */
export function rulesOfYear(
  rules: readonly PublishedRule[],
  year: number,
): { figure: SectionTwoFigure; rules: PublishedRule[] }[] {
  const last = calendarDate(`${year}-12-31`);
  return Object.entries(FIGURES).flatMap(([kind, [made, repealed, inForce]]) => {
    const own = rules.filter((rule) => isRegulation(rule) === (kind === "regulations"));
    return [
      { figure: made, rules: own.filter(({ issuedOn }) => inYear(issuedOn, year)) },
      { figure: repealed, rules: own.filter((rule) => inYear(endOf(rule), year)) },
      { figure: inForce, rules: own.filter((rule) => inForceAt(rule, last)) },
    ];
  });
}
