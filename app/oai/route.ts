import { ASK_FIRST } from "@/server/feed/kept-answer";
import { type Call, publicHandler, publicReader } from "@/server/handlers";
import { oaiAnswer } from "./answer";

async function answered(
  pairs: readonly (readonly [name: string, value: string])[],
  call: Call,
  keep: string,
): Promise<Response> {
  return new Response(await oaiAnswer(pairs, call), {
    headers: { "content-type": "text/xml; charset=utf-8", "cache-control": keep },
  });
}

/** `/oai?verb=…` */
export const GET = publicReader((call) => answered([...call.url.searchParams], call, ASK_FIRST));

/** The protocol lets a harvester post the same arguments as a form; nothing is written by it (OAI-PMH 2.0, 3.1.1.2). */
export const POST = publicHandler((entries, call) => answered(entries, call, "no-store"));
