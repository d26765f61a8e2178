import { PageFrame } from "@/components/site/page-frame";
import { StatusMarker } from "@/components/site/status-marker";
import { buttonClass } from "@/components/ui/button";
import { apply } from "@/text/apply";

/** A draft's link that leads nowhere any more. */
export function GonePage() {
  const { heading, what, typed, restart } = apply.gone;
  return (
    <PageFrame section="/apply" trail={[{ label: apply.section, href: "/apply" }, { label: heading }]}>
      <StatusMarker status={404} />
      <h1 className="font-title text-3xl font-bold">{heading}</h1>
      <p className="mt-4 max-w-read">{what}</p>
      <p className="mt-2 max-w-read">{typed}</p>
      <p className="mt-6">
        <a href="/apply" className={buttonClass()}>
          {restart}
        </a>
      </p>
    </PageFrame>
  );
}
