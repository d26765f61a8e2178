import { PageFrame } from "@/components/site/page-frame";
import { Button, buttonClass } from "@/components/ui/button";
import type { FoundDraft } from "@/db/queries/application-drafts";
import { siteSettings } from "@/db/queries/settings";
import { apply } from "@/text/apply";

/** A draft that became an application: under which number, and where to ask for it. */
export async function SubmittedPage({
  token,
  submitted,
}: {
  token: string;
  submitted: Extract<FoundDraft, { state: "submitted" }>;
}) {
  const { heading, what, where, track, lost, another, receipt } = apply.submitted;
  const { contactPhone } = await siteSettings();
  return (
    <PageFrame section="/apply" trail={[{ label: apply.section, href: "/apply" }, { label: heading }]}>
      <h1 className="font-title text-3xl font-bold">{heading}</h1>
      <p className="mt-4 max-w-read text-lg">{what(submitted.number)}</p>
      <p className="mt-2 max-w-read">{where}</p>
      {contactPhone ? <p className="mt-2 max-w-read text-ink-2">{lost(contactPhone)}</p> : null}
      {submitted.code === null ? null : (
        <form action="/apply/submit" method="post" className="mt-6">
          <input type="hidden" name="token" value={token} />
          <Button type="submit">{receipt}</Button>
        </form>
      )}
      <p className="mt-6 flex flex-wrap gap-4">
        <a
          href={`/track?number=${encodeURIComponent(submitted.number)}`}
          className={buttonClass("secondary")}
        >
          {track}
        </a>
        <a href="/apply" className={buttonClass("quiet")}>
          {another}
        </a>
      </p>
    </PageFrame>
  );
}
