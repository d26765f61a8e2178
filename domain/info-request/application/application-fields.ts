import type { ApplicantType } from "./channels";

/** Everything that an application form asks, in its order. No field asks for a purpose: the law has no such test any more. */
export const APPLICATION_FIELDS = [
  "subject",
  "documentNumber",
  "description",
  "agency",
  "applicantType",
  "name",
  "idKind",
  "idNumber",
  "guardianName",
  "guardianAgrees",
  "organisationName",
  "creditCode",
  "legalRepresentative",
  "contactName",
  "phone",
  "email",
  "address",
  "postalCode",
  "carrier",
  "delivery",
  "acceptOther",
  "needsHelp",
  "helpNote",
] as const;
export type ApplicationField = (typeof APPLICATION_FIELDS)[number];

/** The form as it was typed. */
export type ApplicationEntries = Record<ApplicationField, string>;

/** Boxes: one that is not ticked is not sent, so its absence says something. */
export const TICKED_FIELDS: ReadonlySet<ApplicationField> = new Set([
  "guardianAgrees",
  "acceptOther",
  "needsHelp",
]);

export const PERSON_FIELDS = [
  "name",
  "idKind",
  "idNumber",
  "guardianName",
  "guardianAgrees",
] as const satisfies readonly ApplicationField[];
export const ORGANISATION_FIELDS = [
  "organisationName",
  "creditCode",
  "legalRepresentative",
  "contactName",
] as const satisfies readonly ApplicationField[];
export const CONTACT_FIELDS = [
  "phone",
  "email",
  "address",
  "postalCode",
] as const satisfies readonly ApplicationField[];

/** One question a page: what is wanted, of whom, who asks, how to reach them, how to answer; the last step shows it all again. */
export const STEP_FIELDS = {
  1: ["subject", "documentNumber", "description"],
  2: ["agency"],
  3: ["applicantType"],
  4: [...PERSON_FIELDS, ...ORGANISATION_FIELDS, ...CONTACT_FIELDS],
  5: ["carrier", "delivery", "acceptOther", "needsHelp", "helpNote"],
  6: [],
} as const satisfies Record<number, readonly ApplicationField[]>;
export type Step = keyof typeof STEP_FIELDS;
export const STEPS: readonly Step[] = [1, 2, 3, 4, 5, 6];
export const CHECK_STEP = 6;

/** The step that asks for a field. */
export function stepOf(field: ApplicationField): Step {
  return STEPS.find((step) => STEP_FIELDS[step].some((asked) => asked === field)) ?? 1;
}

/** The fields that an applicant of this kind is asked on a step; before the kind is known, what every kind is asked. */
export function fieldsAsked(step: Step, applicantType: ApplicantType | null): readonly ApplicationField[] {
  if (step !== 4) return STEP_FIELDS[step];
  if (applicantType === null) return CONTACT_FIELDS;
  return [...(applicantType === "person" ? PERSON_FIELDS : ORGANISATION_FIELDS), ...CONTACT_FIELDS];
}

/** The empty form, with what most people choose. */
export const EMPTY_APPLICATION: ApplicationEntries = {
  ...(Object.fromEntries(APPLICATION_FIELDS.map((field) => [field, ""])) as ApplicationEntries),
  idKind: "residentId",
  carrier: "electronic",
  delivery: "online",
};
