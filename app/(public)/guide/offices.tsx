import { Paragraphs } from "@/components/site/standing-page";
import { MailLink } from "@/components/ui/mail-link";
import { PhoneLink } from "@/components/ui/phone-link";
import { PlainTable } from "@/components/ui/plain-table";
import type { PublicAgency } from "@/db/queries/agencies";
import { AGENCY_LEVELS } from "@/text/browse";
import { guide } from "@/text/guide";

const LEVELS = Object.keys(AGENCY_LEVELS) as (keyof typeof AGENCY_LEVELS)[];
const words = guide.offices;

function rowOf({ code, name, disclosureOffice, ...contact }: PublicAgency) {
  const { address, postalCode, officeHours, phone, fax, email } = contact;
  const office = (
    <>
      <a href={`/agencies/${code}`} className="inline-block py-0.5">
        {name}
      </a>
      <span className="block font-normal text-ink-2">{disclosureOffice}</span>
    </>
  );
  const place = `${address}${postalCode ? `（${words.postalCode(postalCode)}）` : ""}`;
  const call = phone ? <PhoneLink phone={phone} /> : null;
  const telefax = fax ? <span className="whitespace-nowrap">{fax}</span> : null;
  const mail = email ? <MailLink address={email} /> : null;
  return {
    key: `agency-${code}`,
    cells: [office, place, officeHours, call, telefax, mail].map((cell) => cell || words.none),
  };
}

/** 政府信息公开工作机构的名称、办公地址、办公时间、联系电话、传真号码、互联网联系方式 (条例第十二条). */
export function Offices({ agencies }: { agencies: readonly PublicAgency[] }) {
  if (agencies.length === 0) return <Paragraphs lines={[words.empty]} />;
  return (
    <>
      <Paragraphs lines={words.text} />
      {LEVELS.map((level) => {
        const rows = agencies.filter((agency) => agency.level === level);
        if (rows.length === 0) return null;
        return (
          <PlainTable
            key={level}
            caption={words.caption(AGENCY_LEVELS[level], rows.length)}
            head={words.head}
            rows={rows.map(rowOf)}
            dense
          />
        );
      })}
    </>
  );
}
