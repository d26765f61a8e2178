import { Notice } from "@/components/ui/notice";
import { PhoneLink } from "@/components/ui/phone-link";
import type { PublicAgency } from "@/db/queries/agencies";
import { instantDayInFull } from "@/text/dates";
import { tombstone } from "@/text/publication";
import { tombstoneWords } from "@/text/withdrawal";

/** What stands where a text was withdrawn (410): when, by whom, why, and nothing of the text itself but its title where that was decided; what took its place. */
export function Tombstone({
  withdrawn,
  agency,
}: {
  withdrawn: {
    agencyName: string;
    withdrawnAt: number;
    withdrawnReason: string | null;
    title: string | null;
    successor: { id: string; title: string } | null;
  };
  agency: PublicAgency | null;
}) {
  const { agencyName, withdrawnAt, withdrawnReason, title, successor } = withdrawn;
  return (
    <div className="max-w-read">
      <h1 className="text-2xl font-semibold">{tombstone.title}</h1>
      <p className="mt-4">{tombstone.what(agencyName, instantDayInFull(withdrawnAt))}</p>
      {title === null ? null : (
        <p className="mt-2">
          {tombstoneWords.was}《{title}》
        </p>
      )}
      {successor === null ? null : (
        <p className="mt-2 font-semibold">
          {tombstoneWords.successor}
          <a href={`/p/${successor.id}`}>{successor.title}</a>
        </p>
      )}
      <div className="mt-4">
        <Notice title={tombstone.reason}>
          <p className="whitespace-pre-line">{withdrawnReason ?? tombstone.noReason}</p>
        </Notice>
      </div>
      <h2 className="mt-8 text-lg font-semibold">{tombstone.next}</h2>
      <ul className="mt-2 list-disc pl-5">
        <li>
          <a href="/search">{tombstone.search}</a>
        </li>
        <li>
          <a href="/apply">{tombstone.ask}</a>
          <span className="block text-ink-2">{tombstone.askHint}</span>
        </li>
        {agency?.phone ? (
          <li>
            {tombstone.call}
            <PhoneLink phone={agency.phone} hours={agency.officeHours} />
          </li>
        ) : null}
      </ul>
    </div>
  );
}
