import type { PublicAgency } from "@/db/queries/agencies";
import { AGENCY_LEVELS, directory } from "@/text/browse";

const CELL = "block text-sm text-ink-2 md:table-cell md:px-3 md:py-2.5 md:text-base";

function AgencyRow({ agency, published }: { agency: PublicAgency; published: number }) {
  const { code, name, disclosureOffice, phone } = agency;
  return (
    <tr className="block border-b border-line py-2 md:table-row md:py-0">
      <th scope="row" className="block text-left font-normal md:table-cell md:px-3 md:py-2.5">
        <a href={`/agencies/${code}`}>{name}</a>
      </th>
      <td className={CELL}>{disclosureOffice}</td>
      <td className={`${CELL} whitespace-nowrap tabular-nums`}>
        <a href={`tel:${phone}`} className="inline-block py-1 md:py-0">
          {phone}
        </a>
      </td>
      <td className={`${CELL} whitespace-nowrap tabular-nums md:text-right max-md:hidden`}>
        {directory.count(published)}
      </td>
    </tr>
  );
}

/** The directory: a table for each level, in the order of the government's own list. */
export function AgencyTables({
  agencies,
  counts,
}: {
  agencies: readonly PublicAgency[];
  counts: ReadonlyMap<string, number>;
}) {
  return (Object.keys(AGENCY_LEVELS) as (keyof typeof AGENCY_LEVELS)[]).map((level) => {
    const rows = agencies.filter((agency) => agency.level === level);
    if (rows.length === 0) return null;
    return (
      <section key={level} className="mt-10">
        <h2 id={level} className="mb-2 scroll-mt-4 font-title text-xl font-bold">
          {AGENCY_LEVELS[level]}
        </h2>
        <table className="block w-full border-t-2 border-navy md:table md:table-fixed">
          <caption className="sr-only">{directory.tableCaption(AGENCY_LEVELS[level])}</caption>
          <thead className="hidden border-b border-line bg-surface text-left md:table-header-group">
            <tr>
              <th scope="col" className="px-3 py-2.5 font-semibold md:w-[34%]">
                {directory.name}
              </th>
              <th scope="col" className="px-3 py-2.5 font-semibold">
                {directory.office}
              </th>
              <th scope="col" className="w-36 px-3 py-2.5 font-semibold">
                {directory.phone}
              </th>
              <th scope="col" className="w-24 px-3 py-2.5 text-right font-semibold">
                {directory.published}
              </th>
            </tr>
          </thead>
          <tbody className="block md:table-row-group">
            {rows.map((agency) => (
              <AgencyRow key={agency.id} agency={agency} published={counts.get(agency.id) ?? 0} />
            ))}
          </tbody>
        </table>
      </section>
    );
  });
}
