import { MailLink } from "@/components/ui/mail-link";
import { PhoneLink } from "@/components/ui/phone-link";
import { SummaryList, type SummaryRow } from "@/components/ui/summary-list";
import type { PublicAgency } from "@/db/queries/agencies";
import type { SiteSettings } from "@/db/queries/settings";
import { contactWords } from "@/text/standing";

/** Whom to tell, by every way there is: the agency that a page belongs to, or else whoever runs the site. */
export function SiteContact({
  settings,
  agency,
  mail,
}: {
  settings: SiteSettings;
  agency: PublicAgency | null;
  /** What the message begins with. */
  mail: { subject: string; body: string };
}) {
  const phone = agency?.phone || settings.contactPhone;
  const hours = agency?.officeHours || settings.contactHours;
  const address = agency?.address || settings.contactAddress;
  const email = agency?.email;
  const office = agency?.disclosureOffice.replace(agency.name, "").trim();
  const who = agency ? [agency.name, office].filter(Boolean).join(" ") : settings.sponsor;
  const rows: SummaryRow[] = [
    ...(who === "" ? [] : [{ label: contactWords.who, value: who }]),
    ...(email
      ? [
          {
            label: contactWords.mail,
            value: (
              <>
                <MailLink address={email} {...mail} />
                <span className="block text-sm text-ink-3">{contactWords.mailHint}</span>
              </>
            ),
          },
        ]
      : []),
    ...(phone ? [{ label: contactWords.phone, value: <PhoneLink phone={phone} hours={hours} /> }] : []),
    ...(address ? [{ label: contactWords.address, value: address }] : []),
  ];
  return rows.length === 0 ? <p className="mt-2">{contactWords.none}</p> : <SummaryList rows={rows} />;
}
