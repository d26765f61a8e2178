import type { PublicAgency } from "@/db/queries/agencies";
import type { FormContext } from "@/domain/info-request/application/application-form";
import { beijingDate } from "@/domain/time/calendar-date";

/** What the citizen's form has to know, of one reading of the clock. */
export function formContext(agencies: readonly Pick<PublicAgency, "code">[], at: number): FormContext {
  return { on: beijingDate(at), agencies: agencies.map(({ code }) => code), channel: "online" };
}
