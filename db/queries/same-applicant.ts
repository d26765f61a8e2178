import { and, desc, eq, inArray, ne, sql } from "drizzle-orm";
import type { Staff } from "@/domain/access/actor";
import { q } from "../client";
import { applicants, infoRequests } from "../schema/info-requests";
import { ownAgencyOf } from "./queue-conditions";

const SHOWN = 8;

/** Other cases that the same applicant brought to this agency, found by blind index: no name and no number is opened for it. */
export async function sameApplicant(by: Staff<"infoRequest.read">, infoRequestId: string) {
  const [who] = await q()
    .select({ index: applicants.idNumberIndex })
    .from(applicants)
    .innerJoin(infoRequests, eq(infoRequests.id, applicants.infoRequestId))
    .where(and(eq(applicants.infoRequestId, infoRequestId), eq(infoRequests.agencyId, by.agencyId ?? "")));
  if (!who?.index) return { total: 0, rows: [] };
  const theirs = and(
    inArray(
      infoRequests.id,
      q()
        .select({ id: applicants.infoRequestId })
        .from(applicants)
        .where(eq(applicants.idNumberIndex, who.index)),
    ),
    ownAgencyOf(by),
    ne(infoRequests.id, infoRequestId),
  );
  const [count] = await q().select({ total: sql<number>`count(*)` }).from(infoRequests).where(theirs);
  const rows = await q()
    .select({
      id: infoRequests.id,
      number: infoRequests.number,
      subject: infoRequests.subject,
      stage: infoRequests.stage,
      outcome: infoRequests.outcome,
      submittedAt: infoRequests.submittedAt,
    })
    .from(infoRequests)
    .where(theirs)
    .orderBy(desc(infoRequests.submittedAt), desc(infoRequests.id))
    .limit(SHOWN);
  return { total: count?.total ?? 0, rows };
}
