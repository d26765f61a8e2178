import { z } from "zod";
import { openIdsAt, openWholeOf } from "@/db/queries/open-publications";
import { today } from "@/server/clock";
import { articlesAnswer, articlesOf } from "@/server/gkmlpt/articles";
import { EVERYTHING, nodeWith, numberedTree } from "@/server/gkmlpt/tree";
import { openReader } from "@/server/interface/open-reader";
import { CACHED_A_MINUTE, operation } from "@/server/interface/operation";
import { Refused } from "@/server/interface/problem";
import { siteOrigin } from "@/server/site-origin";
import { interfaceProblems } from "@/text/interface-problems";

const PAGE = 100;

const listArticles = operation({
  id: "listArticles",
  path: "/gkmlpt/api/all/{cat}",
  summary: "",
  description: "",
  // The platform's own pages send more parameters than these.
  query: z.object({
    page: z
      .string()
      .regex(/^\d{0,6}$/, interfaceProblems.page)
      .transform(Number)
      .optional(),
  }),
  wrongStatus: 400,
  answer: articlesAnswer,
  example: null,
  problems: {},
  cacheControl: CACHED_A_MINUTE,
});

/** A page of a column with everything below it, as the platform of Guangdong gives it; pages 0 and 1 are the same. */
export const GET = openReader(listArticles, async ({ page = 1 }, { url, headers }) => {
  const asked = url.pathname.split("/").at(-1) ?? "";
  const { everything, columnIdsOf } = await numberedTree();
  const node = /^\d{1,9}$/.test(asked) ? nodeWith(Number(asked), everything) : null;
  if (!node) throw new Refused({ status: 404, ...interfaceProblems.noColumn });
  const written = { today: today(), origin: siteOrigin(headers) };
  const filter = node.id === EVERYTHING ? {} : { columnIds: columnIdsOf(node) };
  const offset = (Math.max(1, page) - 1) * PAGE;
  const ids = await openIdsAt(filter, { offset, limit: PAGE, today: written.today });
  const { id, name, post_count } = node;
  return { classify: { id, name, post_count }, articles: await articlesOf(await openWholeOf(ids), written) };
});
