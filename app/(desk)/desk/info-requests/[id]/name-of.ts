import type { ShownApplicant } from "@/db/queries/desk-case";

/** The name by which a letter addresses its applicant, as masked as the values it is taken from. */
export function nameOf(applicant: ShownApplicant | null): string | null {
  const named = applicant?.values.find(({ field }) => field === "name" || field === "organisationName");
  return named?.value ?? null;
}
