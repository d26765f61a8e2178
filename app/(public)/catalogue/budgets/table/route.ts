import { columnTree, withDescendants } from "@/db/queries/columns";
import { csvOf } from "@/domain/entry/csv";
import { today } from "@/server/clock";
import { publicReader } from "@/server/handlers";
import { siteOrigin } from "@/server/site-origin";
import { narrowing, budgetMatrix as words } from "@/text/catalogue";
import { readMatrix } from "../matrix";

/** The matrix as a file: a line for every unit, year and kind, with what was published or until when it is due. */
export const GET = publicReader(async ({ headers }) => {
  const columns = await columnTree();
  const budgets = columns.find(({ code }) => code === "budgets");
  const { rows } = await readMatrix(budgets ? withDescendants(columns, budgets.id) : []);
  const origin = siteOrigin(headers);
  const { title, publishedOn, url } = narrowing.exportHeads;
  const lines = rows.flatMap(({ unit, cells }) =>
    cells.flatMap(({ year, kind, items, dueOn }) => {
      const what = [unit, String(year), words.kinds[kind]];
      if (items.length === 0) return [[...what, words.notYet, "", dueOn ?? "", ""]];
      return items.map((item) => [...what, item.title, item.publishedOn, "", `${origin}/p/${item.id}`]);
    }),
  );
  const head = [words.unit, words.year0, words.kind, title, publishedOn, words.dueHead, url];
  const name = encodeURIComponent(`${words.csvName}-${today()}.csv`);
  return new Response(csvOf([head, ...lines]), {
    headers: {
      "content-type": "text/csv; charset=utf-8",
      "content-disposition": `attachment; filename="budgets.csv"; filename*=UTF-8''${name}`,
    },
  });
});
