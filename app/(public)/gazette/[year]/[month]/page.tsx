import type { Metadata } from "next";
import { PageFrame } from "@/components/site/page-frame";
import { StatusMarker } from "@/components/site/status-marker";
import { gazetteMonths, gazetteOf } from "@/db/queries/catalogue";
import { siteSettings } from "@/db/queries/settings";
import { GAZETTE_PARTS, gazetteMonth, gazettePart } from "@/domain/catalogue/gazette";
import { today } from "@/server/clock";
import { gazette as words } from "@/text/catalogue";
import { asOfToday } from "../../../listing";
import { missingMetadata, pageMetadata } from "../../../page-metadata";
import { Issue } from "./issue";

/** No month of a city comes near; what is over is said. */
const MOST = 1000;

interface Props {
  params: Promise<{ year: string; month: string }>;
}

async function readIssue(params: Props["params"]) {
  const asked = await params;
  const issue = gazetteMonth(asked.year, asked.month);
  if (!issue) return null;
  const key = `${issue.year}-${String(issue.month).padStart(2, "0")}`;
  const months = (await gazetteMonths()).map(({ month }) => month);
  const at = months.indexOf(key);
  return at === -1 ? null : { ...issue, key, newer: months[at - 1], older: months[at + 1] };
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
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
export default async function IssuePage({ params }: Props) {
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
  const rows = asOfToday(await gazetteOf(key, MOST));
  const parts = GAZETTE_PARTS.map((part) => ({
    part,
    rows: rows.filter((row) => gazettePart(row) === part),
  })).filter((one) => one.rows.length > 0);
  const { siteName } = await siteSettings();
  return (
    <PageFrame section="/catalogue" trail={[TRAIL, { label: words.issue(year, month) }]}>
      <Issue
        name={words.name(siteName)}
        issue={words.issue(year, month)}
        month={words.month(year, month)}
        isRunning={today().startsWith(key)}
        parts={parts}
        most={rows.length === MOST ? MOST : null}
        newer={issue.newer}
        older={issue.older}
      />
    </PageFrame>
  );
}
