import { z } from "zod";
import { cleanText, textProblem } from "@/domain/entry/entered-text";
import { textField } from "@/domain/entry/entry-schema";
import { readCreditCode } from "@/domain/info-request/application/credit-code";
import { readEmail } from "@/domain/info-request/application/email-address";
import { readOptionalLine, readRequiredLine, readSourceUrl } from "@/domain/publication/field-readers";

/** Levels of a public body (行政机关): the government itself, its departments, towns and streets. */
export const AGENCY_LEVELS = ["city", "department", "town"] as const;
export type AgencyLevel = (typeof AGENCY_LEVELS)[number];

/** Everything an administrator says about an agency but its code, which never changes. */
export interface AgencyFields {
  name: string;
  shortName: string;
  level: AgencyLevel;
  /** Code of the agency above it; null for the top. */
  parentCode: string | null;
  creditCode: string;
  sign: string;
  casePrefix: string;
  address: string;
  postalCode: string;
  phone: string;
  fax: string;
  email: string;
  /** Its own web site; null while it has none. */
  website: string | null;
  officeHours: string;
  disclosureOffice: string;
  themes: string[];
  reviewOrgan: string;
  court: string;
}
export type AgencyField = keyof AgencyFields | "code";

/** The most words that hint at an agency, and the length of one. */
const THEMES = { most: 40, longest: 20 };

const line = (limit: number) => textField(readRequiredLine(limit));
const optionalLine = (limit: number) => textField(readOptionalLine(limit)).transform((text) => text ?? "");

/** A line of one known shape; typed in full width or with spaces it is the same. */
const shaped = (limit: number, shape: RegExp, spelling: (text: string) => string = (text) => text) =>
  line(limit)
    .transform((text) => spelling(text.normalize("NFKC").replace(/\s+/g, "")))
    .refine((text) => shape.test(text), { message: "shape" });

const creditCode = line(60).transform((text, context) => {
  const read = readCreditCode(text);
  if ("code" in read) return read.code;
  context.addIssue({ code: "custom", message: read.fault });
  return z.NEVER;
});

const themes = z
  .string()
  .default("")
  .refine((text) => textProblem(text) === null, { message: "illegal" })
  .transform((text) => [
    ...new Set(
      cleanText(text)
        .split(/[,，、;；\s]+/)
        .filter((word) => word !== ""),
    ),
  ])
  .refine((words) => words.length <= THEMES.most, { message: "many" })
  .refine((words) => words.every((word) => word.length <= THEMES.longest), { message: "long" });

const email = optionalLine(254).transform((text, context) => {
  const address = text === "" ? "" : readEmail(text);
  if (address !== null) return address;
  context.addIssue({ code: "custom", message: "shape" });
  return z.NEVER;
});

/** The form of an agency as it is changed. */
export const agencyFields = z.object({
  name: line(60),
  shortName: line(20),
  level: z.enum(AGENCY_LEVELS, { error: "missing" }),
  parentCode: z
    .string()
    .default("")
    .transform((code) => (code === "" ? null : code)),
  creditCode,
  sign: line(12),
  casePrefix: shaped(10, /^[A-Z]{2,6}$/, (text) => text.toUpperCase()),
  address: line(120),
  postalCode: shaped(12, /^\d{6}$/),
  phone: line(60),
  fax: optionalLine(60),
  email,
  website: textField(readSourceUrl),
  officeHours: line(120),
  disclosureOffice: line(60),
  themes,
  reviewOrgan: line(60),
  court: line(60),
});

/** The form of a new agency; its code stands in addresses for ever. */
export const newAgency = agencyFields.extend({
  code: shaped(40, /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/, (text) => text.toLowerCase()),
});
export type NewAgencyFields = AgencyFields & { code: string };
