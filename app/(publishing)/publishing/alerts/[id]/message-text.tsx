import { ALERT_CLASSES, ALERT_EDGES } from "@/components/alert/alert-colours";
import type { DeskMessage } from "@/db/queries/alert-desk";
import { adviceLines, alertTitle, areaInWords } from "@/domain/alert/alert-message";
import { alertForm, alertPage } from "@/text/alert-desk";

/** A message as the second person reads it before anything is public: every word of it. */
export function MessageText({ message }: { message: DeskMessage }) {
  const { action, colour, situation, advice, areas, validUntil } = message;
  return (
    <section className={`mt-5 max-w-3xl border-2 ${ALERT_EDGES[colour]}`}>
      <h2 className={`px-4 py-2 text-lg font-bold ${ALERT_CLASSES[colour]}`}>{alertTitle(message)}</h2>
      <div className="px-4 py-3">
        <p>{situation}</p>
        <ol className="mt-2 list-decimal pl-6">
          {adviceLines(advice).map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ol>
        <p className="mt-2 text-ink-2">
          {alertForm.area}：{areaInWords(areas)}
          {action === "lift" ? null : `　${alertPage.until(validUntil)}`}
        </p>
      </div>
    </section>
  );
}
