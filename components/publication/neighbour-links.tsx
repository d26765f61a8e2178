import { publicationPage } from "@/text/publication";

interface Neighbour {
  id: string;
  title: string;
}

function Side({ label, none, to, rel }: { label: string; none: string; to: Neighbour | null; rel: string }) {
  return (
    <li className="grid gap-x-4 border-b border-line py-2 sm:grid-cols-[6.5rem_minmax(0,1fr)]">
      <span className="text-ink-2">{label}</span>
      {to === null ? (
        <span className="text-ink-3">{none}</span>
      ) : (
        <a href={`/p/${to.id}`} rel={rel}>
          {to.title}
        </a>
      )}
    </li>
  );
}

/** The publications before and after one in its column. */
export function NeighbourLinks({ newer, older }: { newer: Neighbour | null; older: Neighbour | null }) {
  return (
    <nav aria-label={publicationPage.neighbours} className="no-print mt-10">
      <ul className="border-t border-line">
        <Side label={publicationPage.newer} none={publicationPage.noNewer} to={newer} rel="prev" />
        <Side label={publicationPage.older} none={publicationPage.noOlder} to={older} rel="next" />
      </ul>
    </nav>
  );
}
