import { CHANNELS, type Channel } from "@/domain/info-request/application/channels";
import { OUTCOMES, type OutcomeGroup } from "@/domain/law/outcomes";
import { REPORT_ROWS } from "@/domain/law/report-rows";
import type { ReportContent } from "./report-content";
import { CHANNEL_TOKENS } from "./report-figures";
import { valuesAt } from "./requests-table";

/** How many cases of a year ended in each group of outcomes, in the order of the form. */
export function outcomeGroups({ section3 }: Pick<ReportContent, "section3">): {
  group: OutcomeGroup;
  total: number;
}[] {
  const totals = new Map<OutcomeGroup, number>();
  for (const { code, outcome } of REPORT_ROWS) {
    if (outcome === null) continue;
    const { group } = OUTCOMES[outcome];
    totals.set(group, (totals.get(group) ?? 0) + valuesAt(section3, code)[6]);
  }
  return [...totals].map(([group, total]) => ({ group, total }));
}

/** New applications by the way they came; null where the report does not know every one of them. */
export function channelsOf({
  figures,
}: Pick<ReportContent, "figures">): { channel: Channel; total: number }[] | null {
  const counted = CHANNELS.flatMap((channel) => {
    const total = figures[CHANNEL_TOKENS[channel]];
    return typeof total === "number" ? [{ channel, total }] : [];
  });
  return counted.length === CHANNELS.length ? counted : null;
}

/** The numbers of a report that are held against those of other years; null where it does not know one. */
export function numbersOfYear(content: ReportContent) {
  const { section3, section4, figures } = content;
  const total = (code: string) => valuesAt(section3, code)[6];
  return {
    published: figures.主动公开条数 ?? null,
    fresh: total("一"),
    carriedIn: total("二"),
    ended: total("三(七)"),
    granted: total("三(一)"),
    partlyGranted: total("三(二)"),
    carriedOut: total("四"),
    reviews: section4.review[4],
    suits: section4.suitDirect[4] + section4.suitAfterReview[4],
  };
}
export type YearNumbers = ReturnType<typeof numbersOfYear>;
