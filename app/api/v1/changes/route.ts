import { changesAfter, lastChange } from "@/db/queries/publication-changes";
import { openReader, wrongParameters } from "@/server/interface/open-reader";
import { listChanges } from "@/server/interface/operations";
import { instantText } from "@/server/interface/schemas/shared";
import { siteOrigin } from "@/server/site-origin";
import { interfaceProblems } from "@/text/interface-problems";

const USUAL = 100;

/** What became of the publications after a number. */
export const GET = openReader(listChanges, async ({ since = 0, limit = USUAL }, { headers }) => {
  const last = await lastChange();
  // A number that was never given: the store is older than what the harvester has seen.
  if (since > last)
    throw wrongParameters(400, [{ parameter: "since", detail: interfaceProblems.sinceAhead(last) }]);
  const found = await changesAfter(since, limit + 1);
  const changes = found.slice(0, limit);
  const origin = siteOrigin(headers);
  return {
    items: changes.map(({ at, title, reason, ...change }) => ({
      ...change,
      at: instantText(at),
      url: `${origin}/p/${change.id}`,
      ...(reason !== null && { reason }),
      ...(title !== null && { title }),
    })),
    nextSince: changes.at(-1)?.seq ?? since,
    more: found.length > limit,
  };
});
