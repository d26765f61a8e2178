import { staffReader } from "@/server/handlers";
import { packageAnswer } from "@/server/withdrawal/package-answer";

/** The evidence of a disposal case, for whoever supervises. */
export const GET = staffReader("oversight.read", async (staff, { id = "" }, { at }) =>
  packageAnswer(staff, "supervisor", id, at),
);
