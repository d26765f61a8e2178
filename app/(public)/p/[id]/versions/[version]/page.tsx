import type { Metadata } from "next";
import { MetadataList } from "@/components/publication/metadata-list";
import { DocumentHead, DocumentText } from "@/components/publication/official-document";
import { PageFrame } from "@/components/site/page-frame";
import { StatusMarker } from "@/components/site/status-marker";
import { Notice } from "@/components/ui/notice";
import { type PublicVersion, publicVersion } from "@/db/queries/publication-versions";
import type { PublicPublication } from "@/db/queries/publications";
import { validityOn } from "@/domain/publication/validity";
import { today } from "@/server/clock";
import { instantInFull } from "@/text/dates";
import { missingVersion, oldVersion, versionsPage } from "@/text/publication-versions";
import { pageMetadata } from "../../../../page-metadata";
import { closedMetadata, openedPublication, readPublication } from "../../opened-publication";
import { asVersion, trailOf } from "../history";

/** A version's number as it stands in an address: plain digits. */
const numberOf = (typed: string): number => (/^[1-9]\d{0,5}$/.test(typed) ? Number(typed) : 0);

type Props = PageProps<"/p/[id]/versions/[version]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { id, version } = await params;
  const found = await readPublication(id);
  if (found?.state !== "published") return closedMetadata(found !== null);
  const number = numberOf(version);
  const title = `${number ? versionsPage.version(number) : missingVersion.title} ${found.title}`;
  // The present text is the only one that a search engine should keep.
  return pageMetadata({ title, description: title, canonicalPath: `/p/${id}`, indexed: false });
}

interface Seen {
  publication: PublicPublication;
  row: PublicVersion;
  /** When the next version took its place; null for the present one. */
  until: number | null;
}

function VersionNotice({ publication, row: { version, publishedAt }, until }: Seen) {
  const path = `/p/${publication.id}`;
  if (until === null) {
    return (
      <Notice title={oldVersion.present}>
        <p>{oldVersion.presentDetail}</p>
        <p className="no-print">
          <a href={path}>{oldVersion.open}</a>
        </p>
      </Notice>
    );
  }
  return (
    <Notice tone="danger" title={oldVersion.title(version)}>
      <p>{oldVersion.detail(instantInFull(publishedAt), instantInFull(until))}</p>
      <p className="no-print flex flex-wrap gap-x-6">
        <a href={path}>{oldVersion.open}</a>
        <a href={`${path}/versions/compare?from=${version}&to=${publication.version}`}>
          {oldVersion.compare}
        </a>
        <a href={`${path}/versions`}>{versionsPage.heading}</a>
      </p>
    </Notice>
  );
}

/** An old text as it stood, with a bar over it that stays in view and on every printed page. */
function OldText({ publication, row, until }: Seen) {
  const shown = asVersion(publication, row);
  const validity = validityOn(shown, today());
  return (
    <article className={`gw-page ${until === null ? "" : "gw-page-lapsed"}`}>
      <header className="gw-page-head">
        <section aria-label={oldVersion.section} className="gw-standing">
          <VersionNotice {...{ publication, row, until }} />
        </section>
        <DocumentHead publication={shown} />
      </header>
      <div className="gw-page-facts no-print">
        <MetadataList publication={shown} validity={validity} notYetInForce={false} />
      </div>
      <div className={`gw-page-text ${until === null ? "" : "gw-lapsed"}`}>
        {until === null ? null : <p className="gw-stripe">{oldVersion.stripe(row.version)}</p>}
        <DocumentText body={shown.body} />
      </div>
    </article>
  );
}

export default async function VersionPage({ params }: Props) {
  const { id, version } = await params;
  return openedPublication(id, async (publication) => {
    const number = numberOf(version);
    const row = number > 0 ? await publicVersion(id, number) : null;
    const history = { label: versionsPage.trail, href: `/p/${id}/versions` };
    if (row === null) {
      const { section, trail } = await trailOf(publication, history, { label: missingVersion.title });
      return (
        <PageFrame section={section} trail={trail}>
          <StatusMarker status={404} />
          <h1 className="text-2xl font-semibold">{missingVersion.title}</h1>
          <p className="mt-4">{missingVersion.what([...version].slice(0, 20).join(""))}</p>
          <p className="mt-4">
            <a href={history.href}>{missingVersion.open}</a>
          </p>
        </PageFrame>
      );
    }
    const next = await publicVersion(id, number + 1);
    const { section, trail } = await trailOf(publication, history, { label: versionsPage.trailOf(number) });
    return (
      <PageFrame section={section} trail={trail}>
        <OldText publication={publication} row={row} until={next?.publishedAt ?? null} />
      </PageFrame>
    );
  });
}
