import type { PublicationLink } from "@/db/queries/publication-links";
import type { NamedAlike } from "@/db/search/named-alike";
import { isExplanation } from "@/domain/publication/named-titles";
import { dayInFull, instantDayInFull } from "@/text/dates";
import { LINK_LABELS, publicationPage } from "@/text/publication";

interface Shown {
  key: string;
  label: string;
  id: string;
  title: string;
  facts: string;
}

type Described = Pick<NamedAlike, "id" | "title" | "documentNumber" | "issuedOn">;

function shown(other: Described, label: string): Shown {
  const { id, title, documentNumber, issuedOn } = other;
  const facts = [documentNumber, issuedOn && dayInFull(issuedOn)].filter(Boolean).join(" · ");
  return { key: `${label}-${id}`, label, id, title, facts };
}

function linked({ kind, direction, other }: PublicationLink): Shown {
  const label = LINK_LABELS[kind][direction];
  if (other.state === "published") return shown(other, label);
  const title = publicationPage.linkedWithdrawn(instantDayInFull(other.withdrawnAt));
  return { key: `${label}-${other.id}`, label, id: other.id, title, facts: "" };
}

/** A guess by its name: what explains this text, what it explains, what else is called so. */
function alike(title: string, other: NamedAlike): Shown {
  const { explanation, explained, other: rest } = publicationPage.relatedKinds;
  return shown(other, isExplanation(other.title) ? explanation : isExplanation(title) ? explained : rest);
}

interface Related {
  title: string;
  links: readonly PublicationLink[];
  related: readonly NamedAlike[];
}

/** 政策文件与解读相互关联: what an officer linked, from either end; then what only bears the same name. */
export function RelatedLinks({ title, links, related }: Related) {
  const known = new Set(links.map(({ other }) => other.id));
  const guesses = related.filter(({ id }) => !known.has(id));
  const all = [...links.map(linked), ...guesses.map((other) => alike(title, other))];
  if (all.length === 0) return null;
  return (
    <section aria-labelledby="related" className="no-print mt-10">
      <h2 id="related" className="border-b border-line pb-1 text-lg font-semibold">
        {publicationPage.related}
      </h2>
      <ul>
        {all.map(({ key, label, id, title: name, facts }) => (
          <li key={key} className="mt-2 grid gap-x-4 sm:grid-cols-[6.5rem_minmax(0,1fr)]">
            <span className="text-ink-2">{label}</span>
            <span>
              <a href={`/p/${id}`}>{name}</a>
              {facts === "" ? null : <span className="block text-sm text-ink-3">{facts}</span>}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
