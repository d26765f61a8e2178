import type { Metadata } from "next";
import type { ReactNode } from "react";
import { Paragraphs, StandingPage } from "@/components/site/standing-page";
import { publicAgencies } from "@/db/queries/agencies";
import { columnTree } from "@/db/queries/columns";
import { siteSettings } from "@/db/queries/settings";
import { guide } from "@/text/guide";
import { printedGuide } from "@/text/printed";
import { pageMetadata } from "../page-metadata";
import { Access, Apply, Handling } from "./asking";
import { Kinds, Order } from "./information";
import { Fees, Periods, Remedies } from "./law";
import { Offices } from "./offices";

export async function generateMetadata(): Promise<Metadata> {
  const columns = await columnTree();
  return pageMetadata({
    title: guide.title,
    description: guide.description,
    canonicalPath: "/guide",
    column: columns.filter(({ code }) => code === "guide"),
  });
}

/** 政府信息公开指南: everything that 条例第十二条 asks of it, and what an applicant has to know. */
export default async function GuidePage() {
  const { siteName } = await siteSettings();
  const agencies = await publicAgencies();
  const columns = await columnTree();
  const content = {
    kinds: <Kinds />,
    order: <Order columns={columns} agencies={agencies.length} />,
    access: <Access />,
    offices: <Offices agencies={agencies} />,
    apply: <Apply />,
    handling: <Handling />,
    periods: <Periods />,
    fees: <Fees />,
    remedies: <Remedies />,
  } satisfies Record<keyof typeof guide.sections, ReactNode>;
  const ids = Object.keys(guide.sections) as (keyof typeof guide.sections)[];
  return (
    <StandingPage
      section="/guide"
      title={guide.title}
      lead={
        <>
          <Paragraphs lines={guide.lead(siteName)} />
          <p className="no-print mt-2">
            <a href="/guide/booklet.pdf" className="inline-block py-1.5">
              {printedGuide.download}
            </a>
          </p>
        </>
      }
      sections={ids.map((id) => ({ id, title: guide.sections[id], content: content[id] }))}
    />
  );
}
