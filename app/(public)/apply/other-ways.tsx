import type { PublicAgency } from "@/db/queries/agencies";
import { apply } from "@/text/apply";

/** The other ways to apply, with the addresses of one agency's 政府信息公开工作机构. */
export function OtherWays({ agency }: { agency: PublicAgency }) {
  const words = apply.start;
  const { disclosureOffice, address, postalCode, officeHours, fax, email, phone } = agency;
  const ways = [
    [words.counter, [disclosureOffice, address, officeHours]],
    [words.letter, [`${postalCode} ${address} ${disclosureOffice}`, words.letterNote]],
    [words.fax, [fax]],
    [words.email, [email]],
    [words.inquiry, [phone]],
  ] as const;
  return (
    <section aria-labelledby="other-ways" className="mt-12 bg-surface px-5 py-4 lg:mt-2 elder:mt-12">
      <h2 id="other-ways" className="text-xl font-semibold">
        {words.otherWays}
      </h2>
      <p className="mt-2 text-sm">{words.otherWaysText(agency.name)}</p>
      <dl className="mt-4 border-t-2 border-navy">
        {ways.map(([name, lines]) => (
          <div key={name} className="grid gap-x-4 border-b border-line py-3 sm:grid-cols-[5rem_1fr]">
            <dt className="font-semibold">{name}</dt>
            <dd>
              {lines.filter(Boolean).map((line) => (
                <span key={line} className="block">
                  {line}
                </span>
              ))}
            </dd>
          </div>
        ))}
      </dl>
      <p className="mt-3">
        <a href="/agencies" className="inline-block py-2">
          {words.otherAgencies}
        </a>
      </p>
    </section>
  );
}
