import type { OutboxMail } from "@/db/mutations/outbox";
import { applicantAddress, officerAddress } from "@/db/queries/mail-recipients";
import { noticesForMail } from "@/db/queries/notices";
import { siteSettings } from "@/db/queries/settings";
import { NOTICE_KINDS } from "@/domain/notice/notice-kinds";
import { caseNewsMail, datesMovedMail, remindersMail } from "@/text/mail";
import { env } from "../env";
import type { AddressedMail } from "./transport";

const REMINDERS = NOTICE_KINDS.filter((kind) => /^(due(In|To)|overdue|escalated)/.test(kind));

/** Where this site is, for a mail, which comes from no call. */
function siteAddress(path: string): string {
  const { siteUrl, port } = env();
  return `${siteUrl?.origin ?? `http://localhost:${port}`}${path}`;
}

/** A mail with its words and its address; null when nobody wants it, or there is nothing left to tell. */
export async function composeMail(row: OutboxMail): Promise<AddressedMail | null> {
  const { mail, id, staffId, applicantOf } = row;
  const { siteName } = await siteSettings();
  if (mail.kind === "caseNews") {
    const applicant = applicantOf ? await applicantAddress(applicantOf) : null;
    if (!applicant) return null;
    const words = caseNewsMail(mail.news, applicant.number, siteName, siteAddress("/track"));
    return { ...words, id, to: applicant.email };
  }
  const to = staffId ? await officerAddress(staffId) : null;
  if (!staffId || !to) return null;
  const address = siteAddress("/desk/notices");
  const lines = await noticesForMail(staffId, mail.on, mail.kind === "reminders" ? REMINDERS : ["dueMoved"]);
  if (lines.length === 0) return null;
  const words =
    mail.kind === "reminders"
      ? remindersMail(mail.on, lines, siteName, address)
      : datesMovedMail(lines, siteName, address);
  return { ...words, id, to };
}
