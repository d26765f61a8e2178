import { columnTree, withDescendants } from "@/db/queries/columns";
import { soonFrom } from "@/domain/catalogue/expiring";
import { csvOf } from "@/domain/entry/csv";
import { MOST_EXPORTED } from "@/domain/info-request/desk/queue-export";
import { today } from "@/server/clock";
import { ApartFailed, apart } from "@/server/files/apart";
import { plainAnswer, publicReader } from "@/server/handlers";
import { choiceParam, textParam } from "@/server/query-params";
import { siteOrigin } from "@/server/site-origin";
import { catalogue } from "@/text/browse";
import { narrowing } from "@/text/catalogue";
import { VALIDITY_LABELS } from "@/text/publication-form";
import { readListing } from "../../listing";

const HEADS = narrowing.exportHeads;
const COLUMNS = Object.keys(HEADS) as (keyof typeof HEADS)[];

const FORMATS = ["csv", "xlsx"] as const;
const TYPES = {
  csv: "text/csv; charset=utf-8",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
} as const;
const WIDTHS = [26, 60, 24, 24, 18, 12, 12, 12, 12, 12, 10, 50];
const BOUNDS = { timeMs: 30_000, heapMb: 256 };

/** Made in a process of its own: five thousand rows take their time. Null when it did not come about. */
async function workbook(sheet: string, table: readonly (readonly string[])[]) {
  const asked = { do: "sheet" as const, sheet, notesSheet: narrowing.notes, notes: [sheet], widths: WIDTHS };
  const made = await apart(asked, Buffer.from(JSON.stringify(table)), BOUNDS).catch((error: unknown) => {
    if (error instanceof ApartFailed) return null;
    throw error;
  });
  return made && new Uint8Array(made.bytes);
}

const notMade = (status: number, sentence: string) =>
  plainAnswer(status, { title: narrowing.noExport, paragraphs: [sentence] });

/** A list of the catalogue as a file: the same filters and order as its page, all its pages in one. */
export const GET = publicReader(async ({ url, headers }) => {
  const params = Object.fromEntries(
    [...new Set(url.searchParams.keys())].map((name) => [name, url.searchParams.getAll(name)] as const),
  );
  const format = choiceParam(params, "format", FORMATS).chosen;
  if (!format) return notMade(400, narrowing.noFormat);
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
  const table = [COLUMNS.map((one) => HEADS[one]), ...lines];
  const name = column?.name ?? narrowing.exportName;
  const body = format === "csv" ? csvOf(table) : await workbook(name, table);
  if (body === null) return notMade(503, narrowing.notMade);
  const fileName = encodeURIComponent(`${name}-${today()}.${format}`);
  return new Response(body, {
    headers: {
      "content-type": TYPES[format],
      "content-disposition": `attachment; filename="catalogue.${format}"; filename*=UTF-8''${fileName}`,
    },
  });
});
