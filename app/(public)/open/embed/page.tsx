import type { Metadata } from "next";
import { headers } from "next/headers";
import { FILTER_ROW, FilterSelect } from "@/components/publication/listing-filter";
import { RecentList } from "@/components/publication/recent-list";
import { PageFrame } from "@/components/site/page-frame";
import { buttonClass } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { issuingAgencies } from "@/db/queries/agencies";
import { columnTree } from "@/db/queries/columns";
import { type SiteSettings, siteSettings } from "@/db/queries/settings";
import {
  EMBED_ROWS,
  EMBED_THEMES,
  type EmbedAsked,
  embedAsked,
  embedRows,
  htmlText,
} from "@/server/feed/embed-list";
import type { QueryParams } from "@/server/query-params";
import { siteOrigin } from "@/server/site-origin";
import { embed, embedPage } from "@/text/embed";
import { openPage } from "@/text/open";
import { pageMetadata } from "../../page-metadata";
import { CodeExample } from "../code-example";

export function generateMetadata(): Promise<Metadata> {
  const { title, description } = embedPage;
  return pageMetadata({ title, description, canonicalPath: "/open/embed" });
}

/** A row of the list, and what stands around the rows. */
const ROW_PX = 44;
const AROUND_PX = 100;

function frameOf({ address, title, rows }: EmbedAsked, origin: string): string {
  const height = AROUND_PX + rows * ROW_PX;
  return `<iframe src="${htmlText(origin + address)}" title="${htmlText(title)}" width="100%" height="${height}" loading="lazy" style="border:0"></iframe>`;
}

async function Chooser({ asked }: { asked: EmbedAsked }) {
  return (
    <form action="/open/embed" method="get" className={`mt-6 ${FILTER_ROW}`}>
      <FilterSelect
        name="column"
        label={embedPage.column}
        every={embedPage.everyColumn}
        options={(await columnTree()).map(({ code, name }) => ({ value: code, label: name }))}
        chosen={asked.column?.code}
        wide
      />
      <FilterSelect
        name="agency"
        label={embedPage.agency}
        every={embedPage.everyAgency}
        options={(await issuingAgencies()).map(({ code, name }) => ({ value: code, label: name }))}
        chosen={asked.agency?.code}
        wide
      />
      <FilterSelect
        name="n"
        label={embedPage.rows}
        options={EMBED_ROWS.map((rows) => ({ value: String(rows), label: embedPage.rowsOf(rows) }))}
        chosen={String(asked.rows)}
      />
      <FilterSelect
        name="theme"
        label={embedPage.theme}
        options={EMBED_THEMES.map((theme) => ({ value: theme, label: embedPage.themes[theme] }))}
        chosen={asked.theme}
      />
      <button type="submit" className={buttonClass()}>
        {embedPage.make}
      </button>
    </form>
  );
}

function WhoMay({ settings }: { settings: SiteSettings }) {
  const hosts = settings.embedders.split(" ").filter(Boolean);
  return (
    <>
      {hosts.length === 0 ? (
        <Notice>{embedPage.none}</Notice>
      ) : (
        <>
          <p className="mt-2">{embedPage.allowed}</p>
          <ul className="mt-1 list-disc pl-6">
            {hosts.map((host) => (
              <li key={host}>{host}</li>
            ))}
          </ul>
        </>
      )}
      <p className="mt-2">
        {settings.contactPhone ? embedPage.ask(settings.contactPhone) : embedPage.askOffice}
      </p>
    </>
  );
}

const H2 = "mt-10 font-title text-xl font-bold";

/** Where somebody who keeps another site makes the code of a list, and sees what it will show. */
export default async function EmbedPage({ searchParams }: { searchParams: Promise<QueryParams> }) {
  const asked = await embedAsked(await searchParams);
  const rows = await embedRows(asked);
  const origin = siteOrigin(await headers());
  const settings = await siteSettings();
  const json = asked.address.replace("/embed/list", "/embed/list.json");
  return (
    <PageFrame trail={[{ label: openPage.title, href: "/open" }, { label: embedPage.title }]}>
      <h1 className="font-title text-2xl font-bold">{embedPage.title}</h1>
      <p className="mt-3 max-w-read">{embedPage.lead}</p>
      {await Chooser({ asked })}
      {asked.notices.map((notice) => (
        <div key={notice} className="mt-4">
          <Notice>{notice}</Notice>
        </div>
      ))}
      <h2 className={H2}>{embedPage.code}</h2>
      <p className="mt-2">{embedPage.codeHint}</p>
      <CodeExample title={asked.title} code={frameOf(asked, origin)} />
      <h2 className={H2}>{embedPage.preview}</h2>
      <div className="mt-3">{rows.length === 0 ? <p>{embed.empty}</p> : <RecentList rows={rows} />}</div>
      <h2 className={H2}>{embedPage.data}</h2>
      <p className="mt-2">{embedPage.dataHint}</p>
      <p className="mt-2">
        <a href={json} className="break-all">{`${origin}${json}`}</a>
      </p>
      <h2 className={H2}>{embedPage.who}</h2>
      <WhoMay settings={settings} />
    </PageFrame>
  );
}
