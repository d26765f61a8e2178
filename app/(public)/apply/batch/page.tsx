import type { Metadata } from "next";
import { PageFrame } from "@/components/site/page-frame";
import { Button } from "@/components/ui/button";
import { publicAgencies } from "@/db/queries/agencies";
import { BATCH_LIMITS } from "@/domain/info-request/application/batch-table";
import { apply } from "@/text/apply";
import { batch, feeNote } from "@/text/batch";
import { pageMetadata } from "../../page-metadata";

export function generateMetadata(): Promise<Metadata> {
  const { title, description } = batch;
  return pageMetadata({ title, description, canonicalPath: "/apply/batch" });
}

/** Where several applications at once begin: what it takes, the template, the way in. */
export default async function BatchStartPage() {
  // A page that reads nothing would be drawn once, at build, with the site's name of that day.
  await publicAgencies();
  const words = batch.start;
  return (
    <PageFrame section="/apply" trail={[{ label: apply.section, href: "/apply" }, { label: batch.title }]}>
      <div className="max-w-read">
        <h1 className="font-title text-3xl font-bold">{words.heading}</h1>
        <p className="mt-4 text-lg">{words.lead}</p>
        <p className="mt-1">
          {words.single}
          <a href="/apply">{words.singleLink}</a>
        </p>
        <h2 className="mt-8 border-t-2 border-navy pt-3 text-xl font-semibold">{words.ways}</h2>
        <ol className="mt-2 list-decimal space-y-1 pl-6">
          {[words.way1, words.way2, words.way3].map((way) => (
            <li key={way}>{way}</li>
          ))}
        </ol>
        <p className="mt-2">{words.perAgency}</p>
        <p className="mt-4">
          <a href="/apply/batch/template" download className="inline-block py-2">
            {words.template}
          </a>
        </p>
        <form action="/apply/batch/save" method="post" className="mt-4">
          <Button type="submit">{words.begin}</Button>
          <p className="mt-2 text-sm text-ink-3">{words.kept}</p>
        </form>
        <h2 className="mt-10 text-xl font-semibold">{batch.check.fee}</h2>
        <p className="mt-2 text-ink-2">{feeNote(BATCH_LIMITS.least)[0]}</p>
      </div>
    </PageFrame>
  );
}
