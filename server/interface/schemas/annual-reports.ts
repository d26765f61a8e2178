import { z } from "zod";
import { REPORT_PARTS, REPORT_SCOPES, reportSections } from "@/domain/annual-report/report-content";
import { interfaceProblems as problems } from "@/text/interface-problems";
import { interfaceWords } from "@/text/interface-words";
import { address, instant } from "./shared";

const { fields, annualReports: words } = interfaceWords;
const { section2, section3, section4, identities } = reportSections.shape;

export const annualReportsQuery = z.strictObject({
  agency: z.string().optional().describe(interfaceWords.parameters.agency),
  year: z
    .string()
    .regex(/^(19|20)\d{2}$/, problems.year)
    .transform(Number)
    .meta({ type: "integer", pattern: undefined })
    .optional()
    .describe(words.year),
});

export const annualReportQuery = z.strictObject({
  version: z
    .string()
    .regex(/^[1-9]\d{0,3}$/, problems.version)
    .meta({ type: "integer", minimum: 1, pattern: undefined })
    .optional()
    .describe(words.asked),
});

export const annualReportsAnswer = z.strictObject({
  items: z
    .array(
      z
        .strictObject({
          agency: z.string().describe(fields.agency),
          agencyCode: z.string().describe(fields.agencyCode),
          year: z.number().int().describe(words.year),
          version: z.number().int().describe(words.version),
          publishedAt: instant.describe(words.publishedAt),
          url: address.describe(fields.url),
          data: address.describe(words.data),
        })
        .meta({ id: "AnnualReportItem" }),
    )
    .describe(words.items),
});

/** A report as data: the interface gives published versions, the export command the ledger as it stands, with null for all that a freeze gives. */
export const annualReportAnswer = z
  .strictObject({
    agency: z.string().describe(fields.agency),
    agencyCode: z.string().describe(fields.agencyCode),
    year: z.number().int().describe(words.year),
    version: z.number().int().nullable().describe(words.version),
    frozenAt: instant.nullable().describe(words.frozenAt),
    publishedAt: instant.nullable().describe(words.publishedAt),
    erratum: z.string().nullable().describe(words.erratum),
    contentHash: z.string().nullable().describe(words.contentHash),
    scope: z.enum(REPORT_SCOPES).describe(words.scope),
    section2: section2.describe(words.section2),
    section3: section3.describe(words.section3),
    section4: section4.describe(words.section4),
    identities: identities.describe(words.identities),
    text: z
      .strictObject(
        Object.fromEntries(REPORT_PARTS.map((part) => [part, z.string().describe(words.parts[part])])),
      )
      .nullable()
      .describe(words.text),
  })
  .meta({ id: "AnnualReport" });
export type AnnualReportAnswer = z.input<typeof annualReportAnswer>;
