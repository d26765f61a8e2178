import type { PublicAlert } from "@/db/queries/alerts";
import { adviceLines, areaInWords } from "@/domain/alert/alert-message";
import { alertLabel, alertsPage } from "@/text/alerts";
import { ALERT_CLASSES, ALERT_EDGES } from "./alert-colours";
import { AlertSign } from "./alert-sign";

function Fact({ name, children }: { name: string; children: string }) {
  return (
    <div className="flex flex-wrap gap-x-3">
      <dt className="text-ink-3">{name}</dt>
      <dd className="min-w-0">{children}</dd>
    </div>
  );
}

function Alert({ alert }: { alert: PublicAlert }) {
  const { id, messageId, kind, colour, areas, situation, advice, validUntil, firstSentAt, sentAt } = alert;
  const { facts } = alertsPage;
  return (
    <article
      id={`a-${id}`}
      aria-labelledby={`a-${id}-name`}
      className={`mt-5 border-2 ${ALERT_EDGES[colour]}`}
    >
      <h3
        id={`a-${id}-name`}
        className={`flex items-center gap-3 px-4 py-2.5 text-xl font-bold ${ALERT_CLASSES[colour]}`}
      >
        <AlertSign />
        {alertLabel(kind, colour)}
      </h3>
      <div className="gap-x-10 px-4 pt-3 pb-4 lg:grid lg:grid-cols-[minmax(0,1fr)_20rem]">
        <div className="max-w-read">
          <h4 className="font-semibold">{alertsPage.whatHappens}</h4>
          {situation.split("\n").map((line) => (
            <p key={line} className="mt-1">
              {line}
            </p>
          ))}
          <h4 className="mt-4 font-semibold">{alertsPage.whatToDo}</h4>
          <ol className="mt-1 list-decimal space-y-1 pl-6 text-lg">
            {adviceLines(advice).map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ol>
        </div>
        <div className="mt-4 lg:mt-0">
          <dl className="grid gap-1">
            <Fact name={facts.area}>{areaInWords(areas)}</Fact>
            <Fact name={facts.until}>{alertsPage.until(validUntil)}</Fact>
            <Fact name={facts.sent}>{alertsPage.sent(firstSentAt, sentAt)}</Fact>
            <Fact name={facts.by}>{alert.agencyName}</Fact>
          </dl>
          <p className="mt-3 flex flex-wrap gap-x-5">
            <a href={`/p/${id}`} className="inline-block min-h-6">
              {alertsPage.wholeText}
            </a>
            <a href={`/alerts/cap/${messageId}.xml`} className="inline-block min-h-6">
              {alertsPage.cap}
            </a>
          </p>
        </div>
      </div>
    </article>
  );
}

/** The warnings that are on, each with what to do; or that there is none, and as of when. */
export function AlertsInForce({
  alerts,
  time,
  note,
  title = alertsPage.inForce,
}: {
  alerts: readonly PublicAlert[];
  /** The minute of the reading, `10:05`. */
  time: string;
  /** What is said beside that there is none. */
  note: string;
  title?: string;
}) {
  return (
    <section className="mt-8" aria-labelledby="alerts">
      <h2 id="alerts" className="border-b-2 border-navy pb-1.5 font-title text-lg font-bold">
        {title}
      </h2>
      {alerts.length === 0 ? (
        <>
          <p className="mt-3 text-lg font-semibold">{alertsPage.none(time)}</p>
          <p className="mt-1 max-w-read text-sm text-ink-3">{note}</p>
        </>
      ) : (
        <>
          <p className="mt-2 text-sm text-ink-3">{alertsPage.updated(time)}</p>
          {alerts.map((alert) => (
            <Alert key={alert.id} alert={alert} />
          ))}
        </>
      )}
    </section>
  );
}
