import { openWhole } from "@/db/queries/open-publications";
import { publicPublication } from "@/db/queries/publications";
import { today } from "@/server/clock";
import { openReader } from "@/server/interface/open-reader";
import { getPublication } from "@/server/interface/operations";
import { Refused } from "@/server/interface/problem";
import { wholeAnswers } from "@/server/interface/publication-answer";
import { siteOrigin } from "@/server/site-origin";
import { instantDayInFull } from "@/text/dates";
import { interfaceProblems } from "@/text/interface-problems";

async function absence(id: string): Promise<Refused> {
  const known = await publicPublication(id);
  if (known?.state !== "withdrawn") return new Refused({ status: 404, ...interfaceProblems.missing });
  const { agencyName, withdrawnAt, withdrawnReason } = known;
  const said = interfaceProblems.gone(agencyName, instantDayInFull(withdrawnAt), withdrawnReason);
  return new Refused({ status: 410, ...said });
}

/** One publication with its whole text, files, links and versions. */
export const GET = openReader(getPublication, async (_, { url, headers }) => {
  const id = url.pathname.split("/").at(-1) ?? "";
  const row = await openWhole(id);
  const [answer] = row ? await wholeAnswers([row], { today: today(), origin: siteOrigin(headers) }) : [];
  if (!answer) throw await absence(id);
  return answer;
});
