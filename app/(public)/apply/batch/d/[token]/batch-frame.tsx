import { headers } from "next/headers";
import type { ReactNode } from "react";
import { PageFrame } from "@/components/site/page-frame";
import { StatusMarker } from "@/components/site/status-marker";
import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { siteSettings } from "@/db/queries/settings";
import { siteOrigin } from "@/server/site-origin";
import { apply } from "@/text/apply";
import { batch } from "@/text/batch";
import { instantDayInFull } from "@/text/dates";
import type { BatchVisit } from "./visit";

async function Help({ visit }: { visit: BatchVisit }) {
  const { contactPhone, contactHours } = await siteSettings();
  const address = `${siteOrigin(await headers())}/apply/batch/d/${visit.token}`;
  const { aside } = apply;
  return (
    <aside aria-label={batch.aside.heading} className="mt-12 bg-surface px-5 py-4 text-sm">
      <h2 className="text-base font-semibold">{batch.aside.heading}</h2>
      <div className="gap-x-8 md:grid md:grid-cols-2">
        <div>
          {contactPhone ? <p className="mt-2">{aside.phone(contactPhone, contactHours)}</p> : null}
          <p className="mt-2">{aside.saved(instantDayInFull(visit.expiresAt))}</p>
          <p className="mt-2">{batch.aside.link}</p>
          <p className="mt-2 border border-line bg-canvas px-3 py-2 font-mono break-all">
            <a href={`/apply/batch/d/${visit.token}`}>{address}</a>
          </p>
        </div>
        <div>
          <p className="mt-2">
            <a href="/apply/batch/template" download>
              {batch.aside.template}
            </a>
          </p>
          <details className="mt-3">
            <summary className="min-h-11 py-2">{aside.discard}</summary>
            <p>{aside.discardText}</p>
            <form action="/apply/batch/discard" method="post" className="mt-2">
              <input type="hidden" name="token" value={visit.token} />
              <Button type="submit" kind="danger">
                {aside.discardButton}
              </Button>
            </form>
          </details>
        </div>
      </div>
    </aside>
  );
}

/** One page of a batch: what has to be put right, the step, the question, help. */
export function BatchFrame({
  visit,
  step,
  heading,
  problems,
  children,
}: {
  visit: BatchVisit;
  step: 1 | 2 | 3;
  heading: string;
  problems: readonly { field: string; sentence: string; href?: string }[];
  children: ReactNode;
}) {
  const names = [batch.steps.table, batch.steps.applicant, batch.steps.check];
  const trail = [
    { label: apply.section, href: "/apply" },
    { label: batch.title, href: "/apply/batch" },
    { label: heading },
  ];
  return (
    <PageFrame section="/apply" trail={trail}>
      {problems.length > 0 ? <StatusMarker status={422} /> : null}
      <div className={problems.length > 0 ? "mb-6 max-w-read" : ""}>
        <ErrorSummary title={apply.errorSummary(problems.length)} problems={problems} />
      </div>
      <p className="text-ink-2">{batch.stepLine(step, names[step - 1] ?? "")}</p>
      <h1 className="mt-2 font-title text-3xl font-bold">{heading}</h1>
      {children}
      <Help visit={visit} />
    </PageFrame>
  );
}
