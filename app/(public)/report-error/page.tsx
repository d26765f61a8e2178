import type { Metadata } from "next";
import { headers } from "next/headers";
import { SiteContact } from "@/components/site/site-contact";
import { Items, Paragraphs, StandingPage } from "@/components/site/standing-page";
import { SummaryList } from "@/components/ui/summary-list";
import { publicAgencies } from "@/db/queries/agencies";
import { siteSettings } from "@/db/queries/settings";
import { placingAgency } from "@/domain/info-request/application/agency-hints";
import type { QueryParams } from "@/server/query-params";
import { siteOrigin } from "@/server/site-origin";
import { reportError } from "@/text/standing";
import { pageMetadata } from "../page-metadata";
import { namedPage } from "./named-page";

export function generateMetadata(): Promise<Metadata> {
  const { title, description } = reportError;
  return pageMetadata({ title, description, canonicalPath: "/report-error" });
}

type Named = NonNullable<Awaited<ReturnType<typeof namedPage>>>;

function NamedPage({ named, address }: { named: Named; address: string }) {
  const rows = [
    ...(named.title === null ? [] : [{ label: reportError.pageTitle, value: named.title }]),
    { label: reportError.pageAddress, value: <a href={named.path}>{address}</a> },
    ...(named.agency === null ? [] : [{ label: reportError.pageAgency, value: named.agency.name }]),
  ];
  return (
    <section aria-labelledby="page" className="mt-6 max-w-read">
      <h2 id="page" className="mb-2 text-lg font-semibold">
        {reportError.page}
      </h2>
      <SummaryList rows={rows} />
    </section>
  );
}

/** 我为政府网站找错 (国办发〔2017〕47号): a mistake goes to whoever published the page, by mail, telephone or post. */
export default async function ReportErrorPage({ searchParams }: { searchParams: Promise<QueryParams> }) {
  const settings = await siteSettings();
  const named = await namedPage(await searchParams);
  const agency = named?.agency ?? placingAgency(await publicAgencies()) ?? null;
  const address = named ? `${siteOrigin(await headers())}${named.path}` : null;
  const mail = {
    subject: reportError.subject(settings.siteName),
    body: named && address ? reportError.body(address, named.title) : reportError.bodyWithoutPage,
  };
  const [unpublished, grievance] = reportError.other;
  const ask = (
    <>
      {unpublished}
      <a href="/apply">{reportError.applyLink}</a>
    </>
  );
  const { sections } = reportError;
  return (
    <StandingPage
      title={reportError.title}
      lead={
        <>
          <Paragraphs lines={reportError.lead} />
          {named && address ? <NamedPage named={named} address={address} /> : null}
        </>
      }
      sections={[
        {
          id: "how",
          title: sections.how,
          content: (
            <div className="mt-3 max-w-read">
              <SiteContact settings={settings} agency={agency} mail={mail} />
            </div>
          ),
        },
        {
          id: "what",
          title: sections.what,
          content: (
            <>
              <Items items={reportError.what} />
              <Paragraphs lines={[reportError.whatNote]} />
            </>
          ),
        },
        { id: "other", title: sections.other, content: <Items items={[ask, grievance]} /> },
      ]}
    />
  );
}
