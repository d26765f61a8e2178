import type { Metadata } from "next";
import { PageFrame } from "@/components/site/page-frame";
import { StatusMarker } from "@/components/site/status-marker";
import { Notice } from "@/components/ui/notice";
import { notePreviewRead } from "@/db/mutations/preview-links";
import { previewByToken } from "@/db/queries/preview-links";
import { siteSettings } from "@/db/queries/settings";
import { now } from "@/server/clock";
import { previewedPage as words } from "@/text/preview-link";
import { pageTitle } from "@/text/site";
import { PreviewedText } from "../../../(publishing)/publishing/[id]/preview/previewed-text";

type Props = PageProps<"/preview/[token]">;

/** No search engine keeps the page and no link of it is followed; its title does not name the draft. */
export async function generateMetadata(): Promise<Metadata> {
  const { siteName } = await siteSettings();
  return { title: pageTitle(siteName, words.title), robots: { index: false, follow: false } };
}

/** Drawn, and no text of the page: it is neither read aloud nor held to the contrast of what is read. So often across the page that no part of it looks like a page that is public, on paper either. */
const MARKS = Array.from({ length: 12 }, (_, at) => at);

function Watermark() {
  return (
    <div aria-hidden="true" className="pointer-events-none fixed inset-0 z-10 overflow-hidden opacity-15">
      <div className="grid h-full -rotate-12 content-around justify-items-center gap-y-4 md:grid-cols-3 md:gap-y-10">
        {MARKS.map((at) => (
          <span
            key={at}
            data-mark={words.mark}
            className="text-2xl font-bold whitespace-nowrap text-gov before:content-[attr(data-mark)] md:text-3xl"
          />
        ))}
      </div>
    </div>
  );
}

function Away({ status, title, lead }: { status: 404 | 410; title: string; lead: string }) {
  return (
    <PageFrame trail={[{ label: title }]}>
      <StatusMarker status={status} />
      <h1 className="font-title text-2xl font-bold">{title}</h1>
      <p className="mt-4 max-w-read">{lead}</p>
    </PageFrame>
  );
}

/** E-03: a draft as its public page would be, for whoever holds a link; asked anew at every reading whether it may still be seen. */
export default async function PreviewedDraftPage({ params }: Props) {
  const at = now();
  const { token } = await params;
  const found = await previewByToken(token, at);
  if (!found) return <Away status={404} {...words.missing} />;
  if (found.state !== "open")
    return <Away status={410} title={words.gone.title} lead={words.gone[found.state]} />;
  const { link, draft } = found;
  await notePreviewRead(link.id, draft.id, at);
  return (
    <>
      <Watermark />
      <div className="mx-auto max-w-page px-4 py-4 md:px-6">
        <Notice tone="warn" title={words.mark}>
          <p>{words.notice(link.reader, link.expiresAt)}</p>
        </Notice>
      </div>
      <PreviewedText draft={draft} />
    </>
  );
}
