import { publicAgencies } from "@/db/queries/agencies";
import { siteSettings } from "@/db/queries/settings";
import { placingAgency } from "@/domain/info-request/application/agency-hints";
import { addDays, beijingInstant } from "@/domain/time/calendar-date";
import { today } from "@/server/clock";
import { publicReader } from "@/server/handlers";
import { siteOrigin } from "@/server/site-origin";

/** RFC 9116 wants an end less than a year away; the contact is read anew for every answer. */
const VALID_DAYS = 180;

/** Whom to tell of a weakness of this site (RFC 9116); not there while nobody can be reached. */
export const GET = publicReader(async ({ headers }) => {
  const origin = siteOrigin(headers);
  const { contactPhone } = await siteSettings();
  const email = placingAgency(await publicAgencies())?.email;
  const contacts = [
    ...(email ? [`mailto:${encodeURI(email)}`] : []),
    // A machine abroad needs the country's code.
    ...(contactPhone ? [`tel:${contactPhone.replace(/[^\d+]/g, "").replace(/^0/, "+86")}`] : []),
  ];
  const type = { "content-type": "text/plain; charset=utf-8" };
  if (contacts.length === 0) return new Response("", { status: 404, headers: type });
  const expires = new Date(beijingInstant(addDays(today(), VALID_DAYS))).toISOString();
  const lines = [
    ...contacts.map((contact) => `Contact: ${contact}`),
    `Expires: ${expires}`,
    "Preferred-Languages: zh",
    // RFC 9116: a web address here must be https.
    ...(origin.startsWith("https:") ? [`Canonical: ${origin}/.well-known/security.txt`] : []),
    "",
  ];
  return new Response(lines.join("\n"), { headers: type });
});
