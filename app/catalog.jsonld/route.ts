import { dataCatalogGraph } from "@/server/feed/data-catalog";
import { keptAnswer } from "@/server/feed/kept-answer";
import { jsonLdOf } from "@/server/feed/rdf";
import { publicReader } from "@/server/handlers";
import { siteOrigin } from "@/server/site-origin";

/** The catalogue of data as JSON-LD. */
export const GET = publicReader(async (call) =>
  keptAnswer(call, {
    body: jsonLdOf(await dataCatalogGraph(siteOrigin(call.headers))),
    type: "application/ld+json; charset=utf-8",
  }),
);
