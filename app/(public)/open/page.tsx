import type { Metadata } from "next";
import { headers } from "next/headers";
import { Paragraphs, StandingPage } from "@/components/site/standing-page";
import { PlainTable } from "@/components/ui/plain-table";
import { siteSettings } from "@/db/queries/settings";
import { EDGE_LIMITS } from "@/server/edge/limits";
import { siteOrigin } from "@/server/site-origin";
import { openPage } from "@/text/open";
import { pageMetadata } from "../page-metadata";
import { CodeExample } from "./code-example";

export function generateMetadata(): Promise<Metadata> {
  const { title, description } = openPage;
  return pageMetadata({ title, description, canonicalPath: "/open" });
}

const Address = ({ href }: { href: string }) => (
  <a href={href} className="break-all">
    {href}
  </a>
);

function Feeds({ origin }: { origin: string }) {
  const words = openPage.feedTable;
  const row = (what: string, path: string, hint?: string) => ({
    key: path,
    cells: [what, <Address key={path} href={`${origin}${path}`} />, hint ?? ""],
  });
  return (
    <>
      <Paragraphs lines={openPage.feeds} />
      <PlainTable
        caption={words.caption}
        head={[words.what, words.address, words.hint]}
        rows={[
          row(words.recent, "/feeds/recent.atom"),
          row(words.column, "/feeds/columns/normative-documents.atom", words.columnHint),
          row(words.agency, "/feeds/agencies/finance.atom", words.agencyHint),
          row(words.search, `/feeds/search.atom?q=${encodeURIComponent("预算")}`, words.searchHint),
        ]}
      />
    </>
  );
}

function Interface({ origin }: { origin: string }) {
  const { examples } = openPage;
  const of = (title: string, path: string) => (
    <CodeExample title={title} code={`curl '${origin}/api/v1/${path}'`} />
  );
  return (
    <>
      <Paragraphs lines={[openPage.api]} />
      {of(examples.list, "publications?limit=5")}
      {of(examples.search, `publications?q=${encodeURIComponent("预算")}&agency=finance&year=2026&facets=1`)}
      {of(examples.number, `publications?q=${encodeURIComponent("增府办〔2026〕16号")}`)}
      {of(examples.one, "publications/ID")}
      {of(examples.deadline, "deadlines?receivedOn=2026-11-24&workingDays=20")}
      <p className="mt-4">
        <a href="/open/api">{openPage.reference}</a>
      </p>
      <p className="mt-2">
        {openPage.machine}
        <Address href={`${origin}/api/v1/openapi.json`} />
      </p>
      <p className="mt-2">
        {openPage.codes}
        <a href="/api/v1/columns">/api/v1/columns</a>、<a href="/api/v1/agencies">/api/v1/agencies</a>
      </p>
    </>
  );
}

function Everything({ origin }: { origin: string }) {
  const { archive, follow } = openPage.changeExamples;
  return (
    <>
      <Paragraphs lines={openPage.changes} />
      <CodeExample title={archive} code={`curl -OJ '${origin}/api/v1/archive'`} />
      <CodeExample title={follow} code={`curl '${origin}/api/v1/changes?since=0&limit=100'`} />
    </>
  );
}

function Protocols({ origin }: { origin: string }) {
  const words = openPage.protocolTable;
  const row = (what: string, path: string) => ({
    key: path,
    cells: [what, <Address key={path} href={`${origin}${path}`} />],
  });
  return (
    <PlainTable
      caption={words.caption}
      head={[words.what, words.address]}
      rows={[
        row(words.oai, "/oai?verb=Identify"),
        row(words.dcat, "/catalog.jsonld"),
        row(words.gkmlpt, "/gkmlpt/index"),
        row(words.sitemap, "/sitemap.xml"),
      ]}
    />
  );
}

/** How information is taken along: feeds, the interface, everything at once, and on what terms. */
export default async function OpenPage() {
  const origin = siteOrigin(await headers());
  const { openTerms } = await siteSettings();
  const { sections, terms } = openPage;
  const { openApi, search, downloads } = EDGE_LIMITS.rates;
  const limits = openPage.limits({
    api: openApi.times,
    search: search.times,
    downloads: downloads.times,
  });
  return (
    <StandingPage
      title={openPage.title}
      lead={<Paragraphs lines={openPage.lead} />}
      sections={[
        { id: "feeds", title: sections.feeds, content: <Feeds origin={origin} /> },
        { id: "api", title: sections.api, content: <Interface origin={origin} /> },
        { id: "changes", title: sections.changes, content: <Everything origin={origin} /> },
        { id: "protocols", title: sections.protocols, content: <Protocols origin={origin} /> },
        {
          id: "embed",
          title: sections.embed,
          content: (
            <p className="mt-2">
              {openPage.embed}
              <a href="/open/embed">{openPage.embedLink}</a>
            </p>
          ),
        },
        {
          id: "terms",
          title: sections.terms,
          content: <Paragraphs lines={openTerms === "" ? terms : [openTerms, ...terms.slice(1)]} />,
        },
        { id: "limits", title: sections.limits, content: <Paragraphs lines={limits} /> },
      ]}
    />
  );
}
