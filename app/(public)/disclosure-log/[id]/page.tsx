import type { Metadata } from "next";
import { cache } from "react";
import { StageTag } from "@/components/info-request/stage-tag";
import { PageFrame } from "@/components/site/page-frame";
import { StatusMarker } from "@/components/site/status-marker";
import { Notice } from "@/components/ui/notice";
import { publicLogEntry } from "@/db/queries/disclosure-log";
import { dayInFull } from "@/text/dates";
import { publicLog } from "@/text/disclosure-log";
import { pageMetadata } from "../../page-metadata";

interface Props {
  params: Promise<{ id: string }>;
}

/** The head and the page read the same row. */
const read = cache(publicLogEntry);

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { id } = await params;
  const found = await read(id);
  if (found?.state !== "shown") {
    const title = found ? publicLog.gone : publicLog.missing;
    return pageMetadata({ title, description: title, canonicalPath: "/disclosure-log", indexed: false });
  }
  const description = [...found.question].slice(0, 120).join("");
  return pageMetadata({ title: found.title, description, canonicalPath: `/disclosure-log/${id}` });
}

function Back() {
  return (
    <p className="no-print mt-8">
      <a href="/disclosure-log">{publicLog.back}</a>
    </p>
  );
}

/** One question with its answer; withdrawn it says since when and why (410), and nothing of the text. */
export default async function LogEntryPage({ params }: Props) {
  const found = await read((await params).id);
  const top = { label: publicLog.title, href: "/disclosure-log" };
  if (found === null)
    return (
      <PageFrame section="/apply" trail={[top, { label: publicLog.missing }]}>
        <StatusMarker status={404} />
        <h1 className="text-2xl font-semibold">{publicLog.missing}</h1>
        <p className="mt-4">{publicLog.missingWhat}</p>
        <Back />
      </PageFrame>
    );
  if (found.state === "withdrawn")
    return (
      <PageFrame section="/apply" trail={[top, { label: publicLog.gone }]}>
        <StatusMarker status={410} />
        <h1 className="text-2xl font-semibold">{publicLog.gone}</h1>
        <p className="mt-4">{publicLog.goneWhat(found.agencyName, found.withdrawnAt)}</p>
        <div className="mt-4 max-w-read">
          <Notice title={publicLog.reason}>{found.withdrawnReason ?? publicLog.noReason}</Notice>
        </div>
        <Back />
      </PageFrame>
    );
  const { title, question, answer, agencyName, answeredOn, outcome, publishedAt } = found;
  return (
    <PageFrame section="/apply" trail={[top, { label: title }]}>
      <article className="max-w-read">
        <h1 className="font-title text-2xl font-bold">{title}</h1>
        <p className="mt-3 flex flex-wrap items-center gap-x-3 gap-y-1 text-ink-2">
          <StageTag stage="delivered" outcome={outcome} voice="forApplicant" />
          {publicLog.facts(agencyName, dayInFull(answeredOn))}
        </p>
        <h2 className="mt-8 border-b border-line pb-1 text-lg font-semibold">{publicLog.question}</h2>
        <p className="mt-2 whitespace-pre-line">{question}</p>
        <h2 className="mt-8 border-b border-line pb-1 text-lg font-semibold">{publicLog.answer}</h2>
        <p className="mt-2 whitespace-pre-line">{answer}</p>
        <p className="mt-8 text-sm text-ink-3">
          {publicLog.anonymised}
          {publicLog.publishedOn(publishedAt)}。
        </p>
      </article>
      <Back />
    </PageFrame>
  );
}
