import { ALERT_CLASSES } from "@/components/alert/alert-colours";
import { PlainTable } from "@/components/ui/plain-table";
import {
  ALERT_KIND_CODES,
  ALERT_KINDS,
  alertName,
  COLOUR_NAMES,
  coloursOf,
} from "@/domain/alert/alert-kinds";
import { alertForm } from "@/text/alert-desk";

/** One press chooses kind and colour; only the colours that the kind's source knows are there. */
export function KindTable() {
  return (
    <PlainTable
      caption={<span className="sr-only">{alertForm.chooseCaption}</span>}
      head={[alertForm.kind, alertForm.colours]}
      rows={ALERT_KIND_CODES.map((kind) => ({
        key: kind,
        cells: [
          ALERT_KINDS[kind].name,
          <span key="colours" className="flex flex-wrap gap-2">
            {coloursOf(kind).map((colour) => (
              <a
                key={colour}
                href={`/publishing/alerts/new?kind=${kind}&colour=${colour}`}
                aria-label={alertName(kind, colour)}
                className={`inline-flex min-h-9 items-center rounded-sm px-4 font-semibold no-underline ${ALERT_CLASSES[colour]}`}
              >
                {COLOUR_NAMES[colour].name}
              </a>
            ))}
          </span>,
        ],
      }))}
    />
  );
}
