import type { Application } from "./application";
import { holdsIdNumber } from "./id-number";

/** What is allowed but hardly meant; said before submitting, never in the way. */
export type ApplicationWarning = "idNumberInText" | "paperOnline";

type Said = Pick<Application, "subject" | "description" | "documentNumber" | "carrier" | "delivery">;

/** What to tell an applicant before the application is submitted. */
export function applicationWarnings(application: Said): ApplicationWarning[] {
  const { subject, description, documentNumber, carrier, delivery } = application;
  const found: [ApplicationWarning, boolean][] = [
    ["idNumberInText", [subject, description, documentNumber ?? ""].some(holdsIdNumber)],
    ["paperOnline", carrier === "paper" && (delivery === "online" || delivery === "email")],
  ];
  return found.flatMap(([warning, applies]) => (applies ? [warning] : []));
}
