import { staffReader } from "@/server/handlers";
import { packageAnswer } from "@/server/withdrawal/package-answer";

/** The evidence of a disposal case, for whoever audits. */
export const GET = staffReader("audit.read", async (staff, { id = "" }, { at }) =>
  packageAnswer(staff, "auditor", id, at),
);
