import { columnTree, withDescendants } from "@/db/queries/columns";
import { soonFrom } from "@/domain/catalogue/expiring";
import { csvOf, MOST_EXPORTED } from "@/domain/info-request/desk/queue-export";
import { today } from "@/server/clock";
import { plainAnswer, publicReader } from "@/server/handlers";
import { textParam } from "@/server/query-params";
import { siteOrigin } from "@/server/site-origin";
import { catalogue } from "@/text/browse";
import { narrowing } from "@/text/catalogue";
import { VALIDITY_LABELS } from "@/text/publication-form";
import { readListing } from "../../listing";

const HEADS = narrowing.exportHeads;
const COLUMNS = Object.keys(HEADS) as (keyof typeof HEADS)[];

const notMade = (status: number, sentence: string) =>
  plainAnswer(status, { title: narrowing.noExport, paragraphs: [sentence] });

/** A list of the catalogue as a file: the same filters and order as its page, all its pages in one. */
export const GET = publicReader(async ({ url, headers }) => {
  const params = Object.fromEntries(
    [...new Set(url.searchParams.keys())].map((name) => [name, url.searchParams.getAll(name)] as const),
  );
  if (textParam(params, "format") !== "csv") return notMade(400, narrowing.noFormat);
  const code = textParam(params, "column");
  const columns = await columnTree();
  const column = columns.find((row) => row.code === code);
  if (code !== "" && !column) return notMade(404, catalogue.missing.title);
  const isExpiring = textParam(params, "expiring") === "1";
  const scope = {
    ...(column && { columnIds: withDescendants(columns, column.id) }),
    ...(isExpiring && { endsBy: soonFrom(today()) }),
  };
  const asked = { ...params, page: undefined, size: undefined };
  const { rows } = await readListing(scope, asked, { everything: MOST_EXPORTED });
  const origin = siteOrigin(headers);
  const lines = rows.map((row) => {
    const cells = { ...row, validity: VALIDITY_LABELS[row.validity], url: `${origin}/p/${row.id}` };
    return COLUMNS.map((name) => cells[name] ?? "");
  });
  const name = encodeURIComponent(`${column?.name ?? narrowing.exportName}-${today()}.csv`);
  return new Response(csvOf([COLUMNS.map((one) => HEADS[one]), ...lines]), {
    headers: {
      "content-type": "text/csv; charset=utf-8",
      "content-disposition": `attachment; filename="catalogue.csv"; filename*=UTF-8''${name}`,
    },
  });
});
