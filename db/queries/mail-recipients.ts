import { and, eq, isNull } from "drizzle-orm";
import { q } from "../client";
import { openField } from "../private-fields";
import { applicants, infoRequests } from "../schema/info-requests";
import { noticeSettings } from "../schema/notices";
import { staff } from "../schema/staff";

/** The address of an officer who wants mail and can still log in; null for anybody else. */
export async function officerAddress(staffId: string): Promise<string | null> {
  const [row] = await q()
    .select({ email: noticeSettings.email })
    .from(noticeSettings)
    .innerJoin(staff, eq(staff.id, noticeSettings.staffId))
    .where(
      and(eq(noticeSettings.staffId, staffId), eq(noticeSettings.byMail, true), isNull(staff.disabledAt)),
    );
  return openField("notice_settings", "email", staffId, row?.email ?? null);
}

/** Number and address of the applicant of a case; null when they gave no address. */
export async function applicantAddress(infoRequestId: string) {
  const [row] = await q()
    .select({ number: infoRequests.number, email: applicants.email })
    .from(infoRequests)
    .innerJoin(applicants, eq(applicants.infoRequestId, infoRequests.id))
    .where(eq(infoRequests.id, infoRequestId));
  const email = openField("applicants", "email", infoRequestId, row?.email ?? null);
  return row && email ? { number: row.number, email } : null;
}
