import { publicationsToExport } from "@/db/queries/search-export";
import { MOST_HITS } from "@/db/search/matching";
import { csvOf } from "@/domain/info-request/desk/queue-export";
import { validityOn } from "@/domain/publication/validity";
import { today } from "@/server/clock";
import { ApartFailed, apart } from "@/server/files/apart";
import { plainAnswer, publicReader } from "@/server/handlers";
import { choiceParam } from "@/server/query-params";
import { searchExactly } from "@/server/search/search";
import { siteOrigin } from "@/server/site-origin";
import { searchPage } from "@/text/browse";
import { VALIDITY_LABELS } from "@/text/publication-form";
import { searchTake } from "@/text/search";
import { readAsked } from "../asked";

const FORMATS = ["csv", "xlsx", "json"] as const;
const TYPES = {
  csv: "text/csv; charset=utf-8",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  json: "application/json; charset=utf-8",
} as const;
const COLUMNS = Object.keys(searchTake.heads) as (keyof typeof searchTake.heads)[];
const WIDTHS = [26, 60, 24, 24, 18, 24, 10, 12, 12, 10, 50];
const BOUNDS = { timeMs: 30_000, heapMb: 256 };

const notMade = (status: number, sentence: string) =>
  plainAnswer(status, { title: searchTake.refusedTitle, paragraphs: [sentence] });

/** All results of a search as a file: the same parameters as the page, and `format`. */
export const GET = publicReader(async ({ url, headers }) => {
  const params = Object.fromEntries(url.searchParams);
  const { chosen: format, unknown = "" } = choiceParam(params, "format", FORMATS);
  if (!format) return notMade(400, searchTake.unknownFormat(unknown));
  const asked = await readAsked(params);
  const { hits, total, notice } = await searchExactly({ ...asked.search, page: 1, pageSize: MOST_HITS });
  if (notice === "tooLong") return notMade(400, searchPage.tooLong);
  const day = today();
  const origin = siteOrigin(headers);
  const items = (await publicationsToExport(hits.map(({ publicationId }) => publicationId))).map(
    ({ id, expiresOn, validity, ...row }) => ({
      ...row,
      validity: VALIDITY_LABELS[validityOn({ validity, expiresOn }, day)],
      url: `${origin}/p/${id}`,
    }),
  );
  const capped = total > items.length && items.length >= MOST_HITS;
  const conditions = asked.applied.map(({ label }) => label).join("；");
  const notes = [
    searchTake.notes.query(asked.query),
    ...(conditions === "" ? [] : [searchTake.notes.conditions(conditions)]),
    searchTake.notes.total(total),
    ...(capped ? [searchTake.capped(MOST_HITS)] : []),
    searchTake.notes.on(day),
  ];
  const rows = [
    COLUMNS.map((column) => searchTake.heads[column]),
    ...items.map((item) => COLUMNS.map((column) => item[column] ?? "")),
  ];
  const bodyOf = async () => {
    if (format === "csv") return csvOf(rows);
    if (format === "json") return JSON.stringify({ query: asked.query, total, capped, notes, items });
    const { sheet, notesSheet } = searchTake;
    // A workbook of ten thousand rows takes a second, in which nobody else would be served.
    const made = await apart(
      { do: "sheet", sheet, notesSheet, notes, widths: WIDTHS },
      Buffer.from(JSON.stringify(rows)),
      BOUNDS,
    );
    return new Uint8Array(made.bytes);
  };
  const body = await bodyOf().catch((error: unknown) => {
    if (error instanceof ApartFailed) return null;
    throw error;
  });
  if (body === null) return notMade(503, searchTake.notMade);
  const name = encodeURIComponent(`${searchTake.file(day, capped)}.${format}`);
  return new Response(body, {
    headers: {
      "content-type": TYPES[format],
      "content-disposition": `attachment; filename="publications.${format}"; filename*=UTF-8''${name}`,
      "cache-control": "no-store",
    },
  });
});
