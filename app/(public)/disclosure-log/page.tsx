import type { Metadata } from "next";
import { FILTER_ROW, FilterSelect } from "@/components/publication/listing-filter";
import { PageFrame } from "@/components/site/page-frame";
import { StatusMarker } from "@/components/site/status-marker";
import { buttonClass } from "@/components/ui/button";
import { TextField } from "@/components/ui/field";
import { Pagination } from "@/components/ui/pagination";
import { logChoices, publicLog as readLog } from "@/db/queries/disclosure-log";
import { highlight, snippet } from "@/db/search/highlight";
import { OUTCOMES } from "@/domain/law/outcomes";
import {
  addressWith,
  choiceParam,
  pageParam,
  type QueryParams,
  textParam,
  yearParam,
} from "@/server/query-params";
import { publicLog } from "@/text/disclosure-log";
import { pageMetadata } from "../page-metadata";
import { LogItem } from "./log-item";

const SHOWN_OUTCOMES = ["granted", "partlyGranted"] as const;
const LONGEST_WORDS = 100;
/** So much of an answer fills two lines. */
const SNIPPET = 90;

export function generateMetadata(): Promise<Metadata> {
  const { title, description } = publicLog;
  return pageMetadata({ title, description, canonicalPath: "/disclosure-log" });
}

export default async function DisclosureLogPage({ searchParams }: { searchParams: Promise<QueryParams> }) {
  const params = await searchParams;
  const { years, agencies } = await logChoices();
  const words = [...textParam(params, "q")].slice(0, LONGEST_WORDS).join("");
  const year = yearParam(params).chosen ?? null;
  const { chosen: code } = choiceParam(
    params,
    "agency",
    agencies.map((one) => one.code),
  );
  const outcome = choiceParam(params, "outcome", SHOWN_OUTCOMES).chosen ?? null;
  const asked = pageParam(params);
  const agencyId = agencies.find((one) => one.code === code)?.id ?? null;
  const { rows, total, page, pages, terms } = await readLog({ words, year, agencyId, outcome, page: asked });
  const address = { q: words, year: year ?? undefined, agency: code, outcome: outcome ?? undefined };
  const isFiltered = words !== "" || year !== null || code !== undefined || outcome !== null;
  return (
    <PageFrame section="/apply" trail={[{ label: publicLog.title }]}>
      {asked > pages ? <StatusMarker status={404} /> : null}
      <h1 className="font-title text-2xl font-bold">{publicLog.title}</h1>
      <p className="mt-3 max-w-read">{publicLog.lead}</p>
      <search>
        <form action="/disclosure-log" method="get">
          <TextField
            name="q"
            label={publicLog.search}
            width="long"
            defaultValue={words}
            maxLength={LONGEST_WORDS}
          />
          <div className={`mt-4 ${FILTER_ROW}`}>
            <FilterSelect
              name="agency"
              label={publicLog.agency}
              every={publicLog.any}
              wide
              options={agencies.map((one) => ({ value: one.code, label: one.name }))}
              chosen={code}
            />
            <FilterSelect
              name="year"
              label={publicLog.year}
              every={publicLog.any}
              options={years.map((one) => ({ value: String(one), label: publicLog.yearName(one) }))}
              chosen={year === null ? undefined : String(year)}
            />
            <FilterSelect
              name="outcome"
              label={publicLog.outcome}
              every={publicLog.any}
              options={SHOWN_OUTCOMES.map((value) => ({ value, label: OUTCOMES[value].name }))}
              chosen={outcome ?? undefined}
            />
            <button type="submit" className={buttonClass("secondary")}>
              {publicLog.searchButton}
            </button>
          </div>
        </form>
      </search>
      <p className="mt-6 text-ink-2">
        {words === "" ? publicLog.count(total) : publicLog.found(words, total)}
      </p>
      {asked > pages ? <p className="mt-2">{publicLog.pastEnd}</p> : null}
      {rows.length > 0 ? (
        <ul className="mt-2 border-t-2 border-navy">
          {rows.map((row) => (
            <LogItem
              key={row.id}
              entry={row}
              title={highlight(row.title, terms).segments}
              excerpt={snippet(`${row.question}\n${row.answer}`, terms, SNIPPET).segments}
            />
          ))}
        </ul>
      ) : (
        <p className="mt-2 border-t-2 border-navy py-6">{isFiltered ? publicLog.nothing : publicLog.none}</p>
      )}
      <p className="mt-6">
        {publicLog.askInstead}
        <a href="/apply">{publicLog.apply}</a>
        {publicLog.or}
        <a href={addressWith("/search", { q: words })}>{publicLog.searchAll}</a>。
      </p>
      {pages > 1 ? (
        <Pagination
          page={page}
          pages={pages}
          total={total}
          hrefOf={(number) => addressWith("/disclosure-log", { ...address, page: number })}
        />
      ) : null}
    </PageFrame>
  );
}
