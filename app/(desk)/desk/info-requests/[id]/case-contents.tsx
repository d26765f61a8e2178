import { casePage } from "@/text/desk";
import type { OpenedCase } from "./opened-case";

/** True when the opinion of somebody else was asked for. */
export function wasConsulted({ history }: OpenedCase): boolean {
  return history.some(({ kind }) => kind === "thirdPartyConsulted" || kind === "coMakerConsulted");
}

/** The parts of a long page in one line, in their order on it. */
export function CaseContents({ opened }: { opened: OpenedCase }) {
  const { contents } = casePage;
  const parts = [
    opened.answer && { id: "answer", name: contents.answer },
    { id: "request", name: contents.request },
    { id: "applicant", name: contents.applicant },
    wasConsulted(opened) && { id: "consultations", name: contents.consultations },
    { id: "letters", name: contents.letters },
    { id: "attachments", name: contents.attachments },
    { id: "notes", name: contents.notes },
    { id: "history", name: contents.history },
    opened.clock.receivedOn !== null && { id: "days", name: contents.days },
    { id: "intake", name: contents.intake },
    opened.stage !== "submitted" && { id: "remedies", name: contents.remedies },
  ].filter((part) => part !== null && part !== false);
  return (
    <nav aria-label={contents.label} className="no-print mt-2">
      <ul className="flex flex-wrap gap-x-4">
        {parts.map(({ id, name }) => (
          <li key={id}>
            <a href={`#${id}`} className="inline-block py-0.5">
              {name}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
