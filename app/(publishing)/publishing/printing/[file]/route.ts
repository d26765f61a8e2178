import { publishedBetween } from "@/db/queries/printing";
import { now, today } from "@/server/clock";
import { plainAnswer, staffReader } from "@/server/handlers";
import { paperAnswer } from "@/server/papers/answer";
import { siteOrigin } from "@/server/site-origin";
import { mediaPapers } from "@/text/printed";
import { MEDIA_PAPERS } from "../papers";
import { MOST, periodAsked } from "../period";

/** What an agency published in a period, for a newspaper, a station or a notice board (条例第二十三条). */
export const GET = staffReader("draft.read", async (staff, { file = "" }, { url, headers }) => {
  const compose = Object.hasOwn(MEDIA_PAPERS, file) ? MEDIA_PAPERS[file] : undefined;
  if (!compose) return plainAnswer(404, mediaPapers.missing);
  const period = periodAsked(url.searchParams.get("from"), url.searchParams.get("to"), today());
  const rows = await publishedBetween(staff, period.from, period.to, MOST);
  const [first] = rows;
  if (!first) return plainAnswer(404, mediaPapers.nothing);
  const { agencyName, agencyCode } = first;
  const origin = siteOrigin(headers);
  const address = `${origin}/agencies/${agencyCode}`;
  const { blocks, ...paper } = await compose({ ...period, agencyName, rows, origin, address });
  return paperAnswer({ ...paper, blocks, at: now() }, `${agencyName}${paper.title}`);
});
