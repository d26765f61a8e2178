import { publicationsToExport } from "@/db/queries/search-export";
import { MOST_HITS } from "@/db/search/matching";
import { csvOf } from "@/domain/entry/csv";
import { validityOn } from "@/domain/publication/validity";
import { today } from "@/server/clock";
import { ApartFailed, apart } from "@/server/files/apart";
import { publicReader, seeOther } from "@/server/handlers";
import { addressWith, choiceParam } from "@/server/query-params";
import { searchExactly } from "@/server/search/search";
import { siteOrigin } from "@/server/site-origin";
import { VALIDITY_LABELS } from "@/text/publication-form";
import { searchTake } from "@/text/search";
import { type Asked, readAsked } from "../asked";

const FORMATS = ["csv", "xlsx", "json"] as const;
const TYPES = {
  csv: "text/csv; charset=utf-8",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  json: "application/json; charset=utf-8",
} as const;
const COLUMNS = Object.keys(searchTake.heads) as (keyof typeof searchTake.heads)[];
const WIDTHS = [26, 60, 24, 24, 18, 24, 10, 12, 12, 10, 50];
const BOUNDS = { timeMs: 30_000, heapMb: 256 };

/** Whoever gets no file is back on the page, where the search stands as it was and the reason is said. */
const back = (address: Asked["address"], why: { format?: string; notMade?: string }) =>
  seeOther(addressWith("/search", { ...address, ...why }));

/** All results of a search as a file: the same parameters as the page, and `format`. */
export const GET = publicReader(async ({ url, headers }) => {
  const params = Object.fromEntries(url.searchParams);
  const { chosen: format, unknown = "" } = choiceParam(params, "format", FORMATS);
  const asked = await readAsked(params);
  if (!format) return back(asked.address, { format: unknown || "none" });
  const { hits, total, notice } = await searchExactly({ ...asked.search, page: 1, pageSize: MOST_HITS });
  if (notice === "tooLong") return back(asked.address, {});
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
  const conditions = asked.applied.map(({ words }) => words).join("；");
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
  if (body === null) return back(asked.address, { notMade: format });
  const name = encodeURIComponent(`${searchTake.file(day, capped)}.${format}`);
  return new Response(body, {
    headers: {
      "content-type": TYPES[format],
      "content-disposition": `attachment; filename="publications.${format}"; filename*=UTF-8''${name}`,
      "cache-control": "no-store",
    },
  });
});
