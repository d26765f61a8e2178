import type { PublicAlert } from "@/db/queries/alerts";
import { areaInWords } from "@/domain/alert/alert-message";
import { alertBanner, alertLabel } from "@/text/alerts";
import { ALERT_CLASSES } from "./alert-colours";
import { AlertSign } from "./alert-sign";

/** More would push the page away; the rest is one line. */
const MOST = 3;
const LONGEST = 64;

function shortened(text: string): string {
  const letters = [...text.replace(/\s+/g, " ")];
  return letters.length <= LONGEST ? letters.join("") : `${letters.slice(0, LONGEST - 1).join("")}…`;
}

const LINK =
  "inline-block min-h-6 font-semibold text-current underline underline-offset-4 hover:text-current";

function Line({ alert }: { alert: PublicAlert }) {
  const { id, messageId, kind, colour, areas, situation, validUntil } = alert;
  return (
    <div data-alert={id} data-message={messageId} className={ALERT_CLASSES[colour]}>
      <div className="mx-auto flex max-w-page items-start gap-3 px-4 py-2.5 md:px-6">
        <AlertSign className="mt-0.5 size-7" />
        <div className="min-w-0 grow">
          <p className="text-lg leading-8 font-bold">
            {alertLabel(kind, colour)}
            <span className="ml-3 text-base font-semibold">{areaInWords(areas)}</span>
          </p>
          <p>{shortened(situation)}</p>
          <p className="flex flex-wrap gap-x-5 text-sm">
            <span>{alertBanner.until(validUntil)}</span>
            <a href={`/alerts#a-${id}`} className={LINK}>
              {alertBanner.whatToDo}
            </a>
          </p>
        </div>
      </div>
    </div>
  );
}

/** What is in force, above everything else on every public page; nothing at all when nothing is. */
export function AlertBanner({ alerts }: { alerts: readonly PublicAlert[] }) {
  const [worst] = alerts;
  if (!worst) return null;
  const more = alerts.length - MOST;
  return (
    <div role="alert" aria-label={alertBanner.label}>
      {alerts.slice(0, MOST).map((alert) => (
        <Line key={alert.id} alert={alert} />
      ))}
      {more > 0 ? (
        <p className="border-b border-line bg-surface px-4 py-1 text-center text-sm">
          <a href="/alerts">{alertBanner.more(more)}</a>
        </p>
      ) : null}
    </div>
  );
}
