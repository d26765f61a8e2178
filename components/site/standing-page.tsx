import type { ReactNode } from "react";
import { ContentsNav } from "@/components/ui/contents-nav";
import { site } from "@/text/site";
import { PageFrame } from "./page-frame";

/** Shorter pages need no table of contents. */
const FEWEST_ENTRIES = 5;

export interface PageSection {
  /** Its address on the page. */
  id: string;
  title: string;
  content: ReactNode;
}

/** One part of a page that explains; what does not need room stays as wide as one can read. */
export function Paragraphs({ lines }: { lines: readonly string[] }) {
  return (
    <>
      {lines.map((line) => (
        <p key={line} className="mt-2 max-w-read">
          {line}
        </p>
      ))}
    </>
  );
}

/** Items of equal rank. */
export function Items({ items, ordered = false }: { items: readonly ReactNode[]; ordered?: boolean }) {
  const List = ordered ? "ol" : "ul";
  return (
    <List className={`mt-2 max-w-read space-y-1 pl-6 ${ordered ? "list-decimal" : "list-disc"}`}>
      {items
        .map((item, at) => ({ item, key: String(at) }))
        .map(({ item, key }) => (
          <li key={key}>{item}</li>
        ))}
    </List>
  );
}

/** A page that explains: heading, lead, sections, and a table of contents beside them. */
export function StandingPage({
  section,
  above = [],
  title,
  lead,
  sections,
}: {
  section?: string;
  /** What stands between 首页 and the page in the breadcrumb. */
  above?: readonly { label: string; href: string }[];
  title: string;
  lead: ReactNode;
  sections: readonly PageSection[];
}) {
  const isLong = sections.length >= FEWEST_ENTRIES;
  const entries = sections.map(({ id, title: label }) => ({ id, label }));
  return (
    <PageFrame {...(section !== undefined && { section })} trail={[...above, { label: title }]}>
      <h1 className="font-title text-2xl font-bold">{title}</h1>
      <div className="mt-3">{lead}</div>
      <div
        className={isLong ? "mt-6 gap-x-10 lg:grid lg:grid-cols-[15rem_minmax(0,1fr)] elder:block" : "mt-8"}
      >
        {isLong ? <ContentsNav title={site.contents} entries={entries} /> : null}
        <div>
          {sections.map(({ id, title: heading, content }) => (
            <section key={id} aria-labelledby={id} className="mt-10 first:mt-0">
              <h2 id={id} className="border-b border-line pb-1 text-xl font-semibold">
                {heading}
              </h2>
              {content}
            </section>
          ))}
        </div>
      </div>
    </PageFrame>
  );
}
