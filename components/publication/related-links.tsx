import type { NamedAlike } from "@/db/search/named-alike";
import { isExplanation } from "@/domain/publication/named-titles";
import { dayInFull } from "@/text/dates";
import { publicationPage } from "@/text/publication";

type Kind = keyof typeof publicationPage.relatedKinds;

function kindOf(title: string, other: string): Kind {
  if (isExplanation(other)) return "explanation";
  return isExplanation(title) ? "explained" : "other";
}

/** 政策文件与解读相互关联: what explains this text, what it explains, and what else names it. */
export function RelatedLinks({ title, related }: { title: string; related: readonly NamedAlike[] }) {
  if (related.length === 0) return null;
  return (
    <section aria-labelledby="related" className="no-print mt-10">
      <h2 id="related" className="border-b border-line pb-1 text-lg font-semibold">
        {publicationPage.related}
      </h2>
      <ul>
        {related.map((other) => (
          <li key={other.id} className="mt-2 grid gap-x-4 sm:grid-cols-[6.5rem_minmax(0,1fr)]">
            <span className="text-ink-2">{publicationPage.relatedKinds[kindOf(title, other.title)]}</span>
            <span>
              <a href={`/p/${other.id}`}>{other.title}</a>
              <span className="block text-sm text-ink-3">
                {[other.documentNumber, other.issuedOn && dayInFull(other.issuedOn)]
                  .filter(Boolean)
                  .join(" · ")}
              </span>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
