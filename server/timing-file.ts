import type { TimedText } from "@/db/queries/publish-timing";
import { csvOf } from "@/domain/entry/csv";
import { PUBLISH_LIMITS } from "@/domain/law/publish-limits";
import { DRAFT_STAGE_LABELS } from "@/text/publication-form";
import { timingNames, timingPage } from "@/text/publish-timing";

/** The late list as a file, to be taken along. */
export function timingFile(texts: readonly TimedText[], today: string): Response {
  const { agency, textTitle, column, issuedOn, dueOn, publishedOn, state, stage, basis } = timingPage;
  const rows = texts.map((text) => [
    text.agencyName,
    text.title,
    text.columnName,
    DRAFT_STAGE_LABELS[text.stage],
    text.issuedOn,
    text.clock.dueOn,
    text.publishedOn ?? "",
    timingNames[text.timing],
    PUBLISH_LIMITS[text.clock.limit].article,
  ]);
  const name = encodeURIComponent(`${timingPage.file(today)}.csv`);
  const heads = [agency, textTitle, column, stage, issuedOn, dueOn, publishedOn, state, basis];
  return new Response(csvOf([heads, ...rows]), {
    headers: {
      "cache-control": "no-store",
      "content-disposition": `attachment; filename="publish-timing.csv"; filename*=UTF-8''${name}`,
      "content-type": "text/csv; charset=utf-8",
      "x-content-type-options": "nosniff",
    },
  });
}
