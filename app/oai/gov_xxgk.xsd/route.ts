import { keptAnswer } from "@/server/feed/kept-answer";
import { publicReader } from "@/server/handlers";
import { govSchema } from "../gov-schema";

/** The schema of `gov_xxgk` records. */
export const GET = publicReader(async (call) =>
  keptAnswer(call, { body: govSchema(), type: "application/xml; charset=utf-8" }),
);
