import type { CaseCut, EndedCounts, ReceivedCounts } from "./case-cuts";
import { DAY_BANDS } from "./day-bands";

/** How many cases stand in one part of a cut, out of what was counted for all of them at once. */
export function countOfCut(
  { received, ended }: { received: ReceivedCounts; ended: EndedCounts },
  cut: CaseCut,
  key: string,
): number {
  switch (cut) {
    case "received":
      return received.total;
    case "channel":
      return received.channels.get(key) ?? 0;
    case "applicantType":
      return received.applicantTypes.get(key) ?? 0;
    case "theme":
      return received.themes.get(key) ?? 0;
    case "month":
      return received.months.get(key) ?? 0;
    case "agency":
      return received.agencies.get(key) ?? 0;
    case "ended":
      return ended.total;
    case "outcome":
      return ended.outcomes.get(key) ?? 0;
    case "timing":
      return new Map(Object.entries(ended.timings)).get(key) ?? 0;
    case "provisional":
      return ended.provisional;
    case "step":
      return new Map(Object.entries(ended.steps)).get(key) ?? 0;
    case "fee":
      return ended.fees.cases;
    case "days": {
      const band = DAY_BANDS.find((one) => one.key === key);
      const inBand = ended.days.filter(({ value }) => band && value >= band.from && value <= band.to);
      return inBand.reduce((sum, { count }) => sum + count, 0);
    }
    case "agencyEnded":
      return ended.agencies.get(key)?.ended ?? 0;
    case "agencyLate":
      return ended.agencies.get(key)?.late ?? 0;
  }
}
