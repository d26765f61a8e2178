import type { Metadata } from "next";
import { AlertsInForce } from "@/components/alert/alerts-in-force";
import { EmergencyCalls } from "@/components/alert/emergency-calls";
import { PageFrame } from "@/components/site/page-frame";
import { PlainTable } from "@/components/ui/plain-table";
import { alertsInForce, type PublicAlert, pastAlerts } from "@/db/queries/alerts";
import { areaInWords } from "@/domain/alert/alert-message";
import { beijingMinute } from "@/domain/time/calendar-date";
import { now } from "@/server/clock";
import { alertLabel, alertsPage as words } from "@/text/alerts";
import { instantInFull } from "@/text/dates";
import { pageMetadata } from "../page-metadata";
import { LinkedData, type LinkedNode } from "../structured-data";

/** A year with many storms has fewer. */
const MOST_PAST = 100;
const HEADING = "border-b-2 border-navy pb-1.5 font-title text-lg font-bold";

export function generateMetadata(): Promise<Metadata> {
  return pageMetadata({
    title: words.title,
    description: words.description,
    canonicalPath: "/alerts",
    feed: "/feeds/alerts",
  });
}

/** M-21: what search engines know as a warning of the authorities. */
function announcement(alert: PublicAlert): LinkedNode {
  return {
    "@type": "SpecialAnnouncement",
    name: alertLabel(alert.kind, alert.colour),
    text: alert.situation,
    url: `/p/${alert.id}`,
    datePosted: new Date(alert.sentAt).toISOString(),
    expires: new Date(alert.validUntil).toISOString(),
    spatialCoverage: areaInWords(alert.areas),
    announcementLocation: { "@type": "GovernmentOrganization", name: alert.agencyName },
  };
}

function Past({ alerts }: { alerts: readonly PublicAlert[] }) {
  const { heads } = words;
  return (
    <section className="mt-10" aria-labelledby="past">
      <h2 id="past" className={HEADING}>
        {words.past}
      </h2>
      {alerts.length === 0 ? (
        <p className="mt-3">{words.noPast}</p>
      ) : (
        <PlainTable
          caption={<span className="sr-only">{words.pastCaption}</span>}
          head={[heads.alert, heads.area, heads.sent, heads.ended]}
          rows={alerts.map((alert) => ({
            key: `past-${alert.id}`,
            cells: [
              <a key="alert" href={`/p/${alert.id}`} data-message={alert.messageId}>
                {alertLabel(alert.kind, alert.colour)}
              </a>,
              areaInWords(alert.areas),
              instantInFull(alert.firstSentAt),
              alert.action === "lift"
                ? words.endedAt("lifted", alert.sentAt)
                : words.endedAt("expired", alert.validUntil),
            ],
          }))}
        />
      )}
    </section>
  );
}

function Subscribing() {
  return (
    <section className="mt-10" aria-labelledby="subscribe">
      <h2 id="subscribe" className={HEADING}>
        {words.subscribe}
      </h2>
      <p className="mt-3 max-w-read">{words.subscribeWhat}</p>
      <ul className="mt-1 flex flex-wrap gap-x-8">
        {words.feeds.map(({ href, label }) => (
          <li key={href}>
            <a href={href} className="inline-block py-1.5">
              {label}
            </a>
          </li>
        ))}
      </ul>
      <p className="max-w-read text-sm text-ink-3">{words.capWhat}</p>
    </section>
  );
}

/** P05: act in danger. What is in force comes first with what to do; what is over below, by date. */
export default async function AlertsPage() {
  const at = now();
  const inForce = await alertsInForce(at);
  return (
    <PageFrame section="/catalogue" trail={[{ label: words.title }]}>
      {inForce.length > 0 ? <LinkedData graph={inForce.map(announcement)} /> : null}
      <h1 className="font-title text-2xl font-bold">{words.title}</h1>
      <AlertsInForce alerts={inForce} time={beijingMinute(at)} note={words.noneMore} />
      <EmergencyCalls />
      <Past alerts={await pastAlerts(at, MOST_PAST)} />
      <Subscribing />
    </PageFrame>
  );
}
