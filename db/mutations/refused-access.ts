import { eq } from "drizzle-orm";
import type { Staff } from "@/domain/access/actor";
import type { Permission } from "@/domain/access/roles";
import { q, tx } from "../client";
import { infoRequests } from "../schema/info-requests";
import { appendAudit } from "./audit";

/** Notes that somebody asked for another agency's case and was shown nothing; an address that names no case is no event. */
export async function recordRefusedRead(by: Staff, infoRequestId: string, at: number): Promise<void> {
  await tx(async () => {
    const [row] = await q()
      .select({ id: infoRequests.id })
      .from(infoRequests)
      .where(eq(infoRequests.id, infoRequestId));
    if (!row) return;
    const object = { objectKind: "infoRequest", objectId: row.id };
    await appendAudit({ at, actor: by.id, intent: "infoRequest.refuseRead", ...object });
  });
}

/** Notes that somebody who is signed in tried what their posts do not allow. */
export async function recordRefusedAccess(
  staffId: string,
  permission: Permission,
  at: number,
): Promise<void> {
  await tx(() =>
    appendAudit({
      at,
      actor: staffId,
      intent: "staff.refuseAccess",
      objectKind: "staff",
      objectId: staffId,
      fields: [permission],
    }),
  );
}
