import { buttonClass } from "@/components/ui/button";
import { addressWith } from "@/server/query-params";
import { searchPage } from "@/text/browse";
import { searchWords } from "@/text/search";
import type { Results } from "./results";

const words = searchPage.none;

/** Titles that share much of what was typed, and are said to be no more than that. */
function NearTitles({ near }: { near: Results["near"] }) {
  if (near.length === 0) return null;
  return (
    <>
      <h3 className="mt-6 font-semibold">{searchWords.near.heading}</h3>
      <p className="text-sm text-ink-2">{searchWords.near.intro}</p>
      <ul className="mt-1 list-disc pl-5">
        {near.map(({ id, title, documentNumber, agencyName }) => (
          <li key={id}>
            <a href={`/p/${id}`} title={title} className="inline-block py-1.5">
              {title}
            </a>
            <span className="ml-2 text-sm text-ink-3">{documentNumber ?? agencyName}</span>
          </li>
        ))}
      </ul>
    </>
  );
}

/** No hit is never a blank list: what was searched, what less would find, and the right to ask (ux C-24). */
export function NothingFound({ results: { asked, searched, easier, near } }: { results: Results }) {
  const { query, applied, address } = asked;
  const conditions = applied.map((one) => one.words);
  const less = [
    ...easier.filters.map(({ label, total, address: without }) => ({
      href: addressWith("/search", without),
      text: label === null ? words.withoutAll(total) : words.without(label, total),
    })),
    ...easier.words.map(({ word, total }) => ({
      href: addressWith("/search", { ...address, q: word }),
      text: words.onlyWord(word, total),
    })),
  ];
  return (
    <section className="mt-6 border-t-2 border-navy pt-4" aria-labelledby="nothing-found">
      <h2 id="nothing-found" role="status" className="text-xl font-semibold">
        {words.heading}
      </h2>
      {searched ? <p className="mt-2">{words.searched(query)}</p> : null}
      <p>{words.where(conditions.length > 0 ? conditions.join("，") : words.everywhere)}</p>
      <h3 className="mt-6 font-semibold">{words.tryThis}</h3>
      <ul className="mt-1 list-disc pl-5">
        {less.map(({ href, text }) => (
          <li key={href}>
            <a href={href} className="inline-block py-1.5">
              {text}
            </a>
          </li>
        ))}
        <li className="py-1.5">{words.otherWords}</li>
        <li>
          <a href="/catalogue" className="inline-block py-1.5">
            {words.catalogue}
          </a>
        </li>
      </ul>
      <NearTitles near={near} />
      <p className="mt-6">
        <a
          href={addressWith("/apply", { subject: searched ? query : undefined, agency: address.agency })}
          className={buttonClass()}
        >
          {words.apply}
        </a>
      </p>
      <p className="mt-2 text-sm text-ink-3">{words.applyHint}</p>
    </section>
  );
}
