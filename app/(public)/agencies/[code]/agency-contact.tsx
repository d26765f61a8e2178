import { AgencyWebsite } from "@/components/site/agency-website";
import type { PublicAgency } from "@/db/queries/agencies";
import { directory } from "@/text/browse";

/** Whom to call, write to or visit: the 政府信息公开工作机构 of an agency (条例第四条) with all its addresses. */
export function AgencyContact({ agency }: { agency: PublicAgency }) {
  const { disclosureOffice, phone, fax, email, address, postalCode, officeHours, creditCode, website } =
    agency;
  const rows = [
    { label: directory.office, value: disclosureOffice },
    { label: directory.phone, value: phone && <a href={`tel:${phone}`}>{phone}</a> },
    { label: directory.hours, value: officeHours },
    { label: directory.address, value: address },
    { label: directory.postalCode, value: postalCode },
    { label: directory.fax, value: fax },
    { label: directory.email, value: email && <a href={`mailto:${email}`}>{email}</a> },
    {
      label: directory.website,
      value: website && <AgencyWebsite href={website} label={new URL(website).host} />,
    },
    { label: directory.creditCode, value: creditCode },
  ].filter(({ value }) => value);
  return (
    <section className="mt-5" aria-label={directory.contact}>
      <dl className="border-t-2 border-navy lg:grid lg:grid-cols-2">
        {rows.map(({ label, value }) => (
          <div
            key={label}
            className="grid grid-cols-[7.5rem_minmax(0,1fr)] border-x border-b border-line lg:grid-cols-[10rem_minmax(0,1fr)]"
          >
            <dt className="bg-surface px-3 py-2 text-ink-2 md:px-4">{label}</dt>
            <dd className="px-3 py-2 tabular-nums md:px-4">{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
