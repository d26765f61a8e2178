import { everyColumn } from "@/db/queries/open-registers";
import { openReader } from "@/server/interface/open-reader";
import { listColumns } from "@/server/interface/operations";
import { siteOrigin } from "@/server/site-origin";

/** The columns of the catalogue, a tree told by the codes of what stands above. */
export const GET = openReader(listColumns, async (_, { headers }) => {
  const origin = siteOrigin(headers);
  const items = (await everyColumn()).map((column) => ({
    ...column,
    url: `${origin}/catalogue/${column.code}`,
  }));
  return { items };
});
