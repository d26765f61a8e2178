import type { Metadata } from "next";
import { PageFrame } from "@/components/site/page-frame";
import { buttonClass } from "@/components/ui/button";
import { type PublicAgency, publicAgencies } from "@/db/queries/agencies";
import { agencyCounts } from "@/db/queries/catalogue";
import { type QueryParams, textParam } from "@/server/query-params";
import { directory } from "@/text/browse";
import { agencyPage } from "@/text/catalogue";
import { pageMetadata } from "../page-metadata";
import { AgencyTables } from "./agency-tables";

const LONGEST_WORD = 30;

export function generateMetadata(): Promise<Metadata> {
  return pageMetadata({
    title: directory.title,
    description: directory.description,
    canonicalPath: "/agencies",
  });
}

/** Agencies whose name, short name or business has the word in it. */
function named<Agency extends Pick<PublicAgency, "name" | "shortName" | "themes">>(
  agencies: readonly Agency[],
  word: string,
): Agency[] {
  return agencies.filter(({ name, shortName, themes }) =>
    [name, shortName, ...themes].some((text) => text.includes(word)),
  );
}

export default async function AgenciesPage({ searchParams }: { searchParams: Promise<QueryParams> }) {
  const word = textParam(await searchParams, "name").slice(0, LONGEST_WORD);
  const everybody = await publicAgencies();
  const found = named(everybody, word);
  const { filter, filterButton, filtered, noneFound, clear } = agencyPage;
  return (
    <PageFrame trail={[{ label: directory.title }]}>
      <h1 className="font-title text-2xl font-bold">{directory.title}</h1>
      <p className="mt-3 max-w-read text-ink-2">{directory.intro}</p>
      <form action="/agencies" method="get" className="no-print mt-5 flex flex-wrap items-end gap-3">
        <div className="min-w-0 grow sm:max-w-80">
          <label htmlFor="agency-name" className="block text-sm text-ink-2">
            {filter}
          </label>
          <input
            id="agency-name"
            name="name"
            type="search"
            defaultValue={word}
            autoComplete="off"
            className="min-h-11 w-full rounded-sm border border-line-strong bg-canvas px-3 elder:min-h-15"
          />
        </div>
        <button type="submit" className={buttonClass("secondary")}>
          {filterButton}
        </button>
        {word === "" ? null : (
          <a href="/agencies" className="flex min-h-11 items-center">
            {clear}
          </a>
        )}
      </form>
      {word === "" ? null : (
        <p className="mt-4" role="status">
          {found.length > 0 ? filtered(word, found.length) : noneFound(word)}
        </p>
      )}
      <AgencyTables agencies={found.length > 0 ? found : everybody} counts={await agencyCounts()} />
    </PageFrame>
  );
}
