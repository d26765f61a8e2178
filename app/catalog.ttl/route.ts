import { dataCatalogGraph } from "@/server/feed/data-catalog";
import { keptAnswer } from "@/server/feed/kept-answer";
import { turtleOf } from "@/server/feed/rdf";
import { publicReader } from "@/server/handlers";
import { siteOrigin } from "@/server/site-origin";

/** The same catalogue of data as Turtle. */
export const GET = publicReader(async (call) =>
  keptAnswer(call, {
    body: turtleOf(await dataCatalogGraph(siteOrigin(call.headers))),
    type: "text/turtle; charset=utf-8",
  }),
);
