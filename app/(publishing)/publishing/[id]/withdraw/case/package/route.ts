import { latestCaseOf } from "@/db/queries/disposal";
import { staffReader } from "@/server/handlers";
import { packageAnswer } from "@/server/withdrawal/package-answer";

/** The evidence of the office's own case. */
export const GET = staffReader("publication.withdraw", async (staff, { id = "" }, { at }) =>
  packageAnswer(staff, "publisher", await latestCaseOf(staff, id), at),
);
