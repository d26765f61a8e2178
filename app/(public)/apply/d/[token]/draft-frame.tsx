import { headers } from "next/headers";
import type { ReactNode } from "react";
import { PageFrame } from "@/components/site/page-frame";
import { StatusMarker } from "@/components/site/status-marker";
import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { siteSettings } from "@/db/queries/settings";
import { siteOrigin } from "@/server/site-origin";
import { apply } from "@/text/apply";
import { instantDayInFull } from "@/text/dates";
import { draftAddress } from "../../place";
import type { DraftVisit } from "./visit";

/** The way back to a draft, to be copied. */
export async function DraftLink({ token }: { token: string }) {
  const address = siteOrigin(await headers()) + draftAddress(token, null);
  return (
    <p className="mt-2 border border-line bg-canvas px-3 py-2 font-mono text-sm break-all">
      <a href={draftAddress(token, null)}>{address}</a>
    </p>
  );
}

async function Aside({ visit, hasLink }: { visit: DraftVisit; hasLink: boolean }) {
  const { contactPhone, contactHours } = await siteSettings();
  const { aside } = apply;
  return (
    <aside
      aria-label={aside.heading}
      className="mt-12 border-t border-line pt-6 text-sm lg:mt-0 lg:border-t-0 lg:pt-0 elder:mt-12"
    >
      <div className="bg-surface px-5 py-4">
        <h2 className="text-base font-semibold">{aside.heading}</h2>
        {contactPhone ? <p className="mt-2">{aside.phone(contactPhone, contactHours)}</p> : null}
        <p className="mt-2">{aside.saved(instantDayInFull(visit.expiresAt))}</p>
        {hasLink ? (
          <>
            <p className="mt-2">{aside.link}</p>
            <DraftLink token={visit.token} />
          </>
        ) : null}
        <details className="mt-3">
          <summary className="min-h-11 py-2">{aside.discard}</summary>
          <p>{aside.discardText}</p>
          <form action="/apply/discard" method="post" className="mt-2">
            <input type="hidden" name="token" value={visit.token} />
            <Button type="submit" kind="danger">
              {aside.discardButton}
            </Button>
          </form>
        </details>
      </div>
    </aside>
  );
}

export interface SummarisedProblem {
  field: string;
  sentence: string;
  href?: string;
}

/** One page of the form: what has to be put right first, then the question, then the way back and help. */
export function DraftFrame({
  visit,
  heading,
  line,
  problems = [],
  linkInAside = true,
  children,
}: {
  visit: DraftVisit;
  heading: string;
  /** Above the heading: which step this is. */
  line?: ReactNode;
  problems?: readonly SummarisedProblem[];
  /** False where the page itself shows the link. */
  linkInAside?: boolean;
  children: ReactNode;
}) {
  return (
    <PageFrame section="/apply" trail={[{ label: apply.section, href: "/apply" }, { label: heading }]}>
      {problems.length > 0 ? <StatusMarker status={422} /> : null}
      <div className="gap-x-12 lg:grid lg:grid-cols-[minmax(0,46rem)_minmax(0,1fr)] lg:items-start elder:block">
        <div className="min-w-0">
          <div className={problems.length > 0 ? "mb-6" : ""}>
            <ErrorSummary title={apply.errorSummary(problems.length)} problems={problems} />
          </div>
          {line}
          <h1 className="mt-2 font-title text-3xl font-bold">{heading}</h1>
          {children}
        </div>
        <Aside visit={visit} hasLink={linkInAside} />
      </div>
    </PageFrame>
  );
}
