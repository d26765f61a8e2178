import type { DisposalCase } from "./disposal";
import { marksAt, refusedSince, visitsTo, visitsToLists } from "./visits";

/** Who read a withdrawn publication while it was public, and who asked for it afterwards. `at` is now. */
export async function readingOfCase(found: DisposalCase, at: number) {
  const { publicationId, files, exposure, columnCode, agencyCode, withdrawnAt } = found;
  const named = [publicationId, ...new Set(files.map(({ sha256 }) => sha256))];
  const from = exposure[0]?.from ?? withdrawnAt;
  const window = exposure.find(({ until }) => until === withdrawnAt) ?? { from, until: withdrawnAt };
  const until = window.until ?? at;
  return {
    counts: await visitsTo(named, from, until),
    marks: await marksAt(named, from, until),
    lists: await visitsToLists({ column: columnCode, agency: agencyCode }, window.from, until),
    refused: await refusedSince(named, withdrawnAt),
  };
}
export type CaseReading = Awaited<ReturnType<typeof readingOfCase>>;
