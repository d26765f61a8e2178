import type { Metadata } from "next";
import { PageFrame } from "@/components/site/page-frame";
import { StatusMarker } from "@/components/site/status-marker";
import { siteSettings } from "@/db/queries/settings";
import { today } from "@/server/clock";
import { gazette as words } from "@/text/catalogue";
import { missingMetadata, pageMetadata } from "../../../page-metadata";
import { Issue } from "./issue";
import { type AskedIssue, MOST, partsOfIssue, readIssue } from "./issue-of";

export async function generateMetadata({ params }: AskedIssue): Promise<Metadata> {
  const issue = await readIssue(params);
  if (!issue) return missingMetadata(words.missing.title);
  const { year, month } = issue;
  return pageMetadata({
    title: words.issue(year, month),
    description: words.description,
    canonicalPath: `/gazette/${year}/${month}`,
  });
}

const TRAIL = { label: words.title, href: "/gazette" };

/** One issue: the month's documents in their parts, to be read, printed and kept. */
export default async function IssuePage({ params }: AskedIssue) {
  const issue = await readIssue(params);
  if (!issue) {
    return (
      <PageFrame section="/catalogue" trail={[TRAIL, { label: words.missing.title }]}>
        <StatusMarker status={404} />
        <h1 className="font-title text-2xl font-bold">{words.missing.title}</h1>
        <p className="mt-3 max-w-read">{words.missing.what}</p>
        <p className="mt-3">
          <a href="/gazette" className="inline-block py-1.5">
            {words.all}
          </a>
        </p>
      </PageFrame>
    );
  }
  const { year, month, key } = issue;
  const { parts, isCapped } = await partsOfIssue(key);
  const { siteName } = await siteSettings();
  return (
    <PageFrame section="/catalogue" trail={[TRAIL, { label: words.issue(year, month) }]}>
      <Issue
        name={words.name(siteName)}
        issue={words.issue(year, month)}
        month={words.month(year, month)}
        path={`/gazette/${year}/${month}`}
        isRunning={today().startsWith(key)}
        parts={parts}
        most={isCapped ? MOST : null}
        newer={issue.newer}
        older={issue.older}
      />
    </PageFrame>
  );
}
