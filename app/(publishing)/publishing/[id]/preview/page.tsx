import type { Metadata } from "next";
import { cookies } from "next/headers";
import { notFound } from "next/navigation";
import type { ReactNode } from "react";
import { DrawnAsPaper, DrawnForElders, PrintButton } from "@/components/publishing/drawn-as";
import { PREVIEWS, type Preview, PreviewBar } from "@/components/publishing/preview-bar";
import { SiteFooter } from "@/components/site/footer";
import { Masthead } from "@/components/site/masthead";
import { buttonClass } from "@/components/ui/button";
import { footerItems } from "@/db/queries/footer-items";
import { type PublishingDraft, publishingDraft } from "@/db/queries/publication-drafts";
import { siteSettings } from "@/db/queries/settings";
import { env } from "@/server/env";
import { displayPreferences } from "@/server/preferences";
import { choiceParam } from "@/server/query-params";
import { requireStaff } from "@/server/session";
import { previewTabs } from "@/text/publication-editor";
import { previewPage } from "@/text/publishing";
import { areaNames } from "@/text/staff";
import { PreviewedText } from "./previewed-text";

export const metadata: Metadata = {
  title: `${previewPage.title}_${areaNames["/publishing"]}`,
  robots: "noindex",
};

/** The public page as it would be, in the site's own frame. */
async function WholePage({ draft }: { draft: PublishingDraft }) {
  const settings = await siteSettings();
  return (
    <>
      <Masthead
        settings={settings}
        preferences={displayPreferences(await cookies())}
        demonstration={env().demonstration}
      />
      <PreviewedText draft={draft} />
      <SiteFooter settings={settings} items={await footerItems()} />
    </>
  );
}

/** A telephone: a frame of its width with the same page in it. */
function Telephone({ path, title }: { path: string; title: string }) {
  return (
    <main className="mx-auto max-w-page px-4 pb-8">
      <h1 className="sr-only">{title}</h1>
      <p className="mb-2 text-ink-2">{previewTabs.phoneWhat}</p>
      <iframe
        src={`${path}?as=frame`}
        title={previewTabs.phoneFrame}
        className="mx-auto block h-[50rem] w-full max-w-[390px] border-4 border-line-strong"
      />
    </main>
  );
}

const DRAWN: Readonly<Record<Exclude<Preview, "phone">, ReactNode>> = {
  desktop: null,
  elder: <DrawnForElders />,
  print: <DrawnAsPaper />,
};

/** What will be published, as its readers will see it: on a screen, on a telephone, enlarged, on paper. */
export default async function PreviewPage({ params, searchParams }: PageProps<"/publishing/[id]/preview">) {
  const staff = await requireStaff("draft.read");
  const { id } = await params;
  const draft = await publishingDraft(staff, id);
  if (!draft) notFound();
  const { chosen = "desktop" } = choiceParam(await searchParams, "as", [...PREVIEWS, "frame"] as const);
  if (chosen === "frame") return <WholePage draft={draft} />;
  const path = `/publishing/${id}/preview`;
  const bar = (
    <PreviewBar
      path={path}
      draftPath={`/publishing/${id}`}
      shown={chosen}
      isPublic={draft.stage === "published"}
    >
      {chosen === "print" ? (
        <p className="mt-3 flex flex-wrap items-center gap-3">
          {previewTabs.printWhat}
          <PrintButton label={previewTabs.print} className={buttonClass("secondary", "staff")} />
        </p>
      ) : null}
    </PreviewBar>
  );
  if (chosen === "phone") {
    return (
      <>
        {bar}
        <Telephone path={path} title={draft.fields.title} />
      </>
    );
  }
  return (
    <div className={chosen === "print" ? "bg-sunken py-4" : undefined}>
      {DRAWN[chosen]}
      {bar}
      <div className={chosen === "print" ? "mx-auto max-w-[210mm] bg-canvas px-[15mm] py-[20mm]" : undefined}>
        <WholePage draft={draft} />
      </div>
    </div>
  );
}
