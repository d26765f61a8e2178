import { addDays, beijingInstant, weekdayOf } from "@/domain/time/calendar-date";
import type { ReaderKind } from "@/domain/visit/reader-kind";
import { recordVisits, type WaitingVisit } from "../mutations/visits";
import type { Act, Present } from "./acts";
import type { DemoPublished } from "./replay-publications";
import { DEMO_READS, DEMO_VISIT_DAYS, type DemoRead } from "./visits";

/** Every ninth read is a search engine's, every eleventh a collecting program's. */
function readerOf(turn: number): ReaderKind {
  if (turn % 9 === 0) return "crawler";
  return turn % 11 === 0 ? "harvester" : "browser";
}

/** The reads of one page on one day: fewer at weekends, and never the same twice running. */
function readsOf(read: DemoRead, place: number, back: number, isWeekend: boolean): number {
  const wave = ((back * 5 + place * 3) % 7) - 3;
  const about = isWeekend ? Math.ceil(read.about / 3) : read.about + Math.round((read.about * wave) / 12);
  return Math.max(about, 1);
}

/** What was read of the demonstration in the last weeks, as the book of visits holds it; the job that counts does the rest. */
export function actsOfVisits(published: (key: string) => DemoPublished, present: Present): Act[] {
  return Array.from({ length: DEMO_VISIT_DAYS }, (_, at) => {
    const back = at + 1;
    const day = addDays(present.today, -back);
    const isWeekend = [0, 6].includes(weekdayOf(day));
    const visits = DEMO_READS.flatMap((read, place): WaitingVisit[] => {
      const { route, kind, of } = read;
      const visited = kind === "publication" && of !== null ? published(of).id : of;
      return Array.from({ length: readsOf(read, place, back, isWeekend) }, (_, turn) => ({
        at: beijingInstant(day, 8 + (turn % 12), (turn * 7 + place * 5) % 60),
        route,
        kind,
        visited,
        reader: readerOf(turn + place + back),
        // Some forty readers come again and again; nobody stands behind them.
        network: `demonstration-${(turn * 3 + place * 7 + back) % 43}`,
        status: 200,
      }));
    });
    return { at: beijingInstant(day, 23, 50), run: () => recordVisits(visits) };
  });
}
