import { z } from "zod";
import { REPORT_PARTS, REPORT_SCOPES, reportSections } from "@/domain/annual-report/report-content";
import { interfaceWords } from "@/text/interface-words";
import { instant } from "./shared";

const { fields, annualReports: words } = interfaceWords;
const { section2, section3, section4, identities } = reportSections.shape;

/** Whose report it is, on which year, and which version: null everywhere while nothing is frozen. */
export const reportHead = {
  agency: z.string().describe(fields.agency),
  agencyCode: z.string().describe(fields.agencyCode),
  year: z.number().int().describe(words.year),
  version: z.number().int().nullable().describe(words.version),
  frozenAt: instant.nullable().describe(words.frozenAt),
  publishedAt: instant.nullable().describe(words.publishedAt),
  erratum: z.string().nullable().describe(words.erratum),
};

/** A report as data: the interface gives published versions, the export command the ledger as it stands. */
export const annualReportAnswer = z
  .strictObject({
    ...reportHead,
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
