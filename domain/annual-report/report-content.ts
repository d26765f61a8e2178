import { z } from "zod";
import { REPORT_ROWS } from "@/domain/law/report-rows";
import { IDENTITY_CODES } from "./identities";
import { sectionTwo } from "./section-two";

const count = z.int().nonnegative();

/** The seven numbers of a row of section 三. */
const sevenNumbers = z.tuple([count, count, count, count, count, count, count]);
/** 结果维持、结果纠正、其他结果、尚未审结、总计. */
const fiveNumbers = z.tuple([count, count, count, count, count]);

const identity = z.object({
  code: z.enum(IDENTITY_CODES),
  holds: z.boolean(),
  /** Where it fails: row, column or kind of remedy, with both sides. */
  detail: z.string().optional(),
});

/** The three statutory tables with their identities, in the shape that the interface and the export command give. */
export const reportSections = z.object({
  section2: sectionTwo,
  section3: z.object({
    columns: z.array(z.string()).length(7),
    rows: z
      .array(z.object({ code: z.string(), label: z.string(), values: sevenNumbers }))
      .length(REPORT_ROWS.length),
  }),
  section4: z.object({ review: fiveNumbers, suitDirect: fiveNumbers, suitAfterReview: fiveNumbers }),
  identities: z.array(identity),
});
export type ReportSections = z.output<typeof reportSections>;

/**
 * The written parts in the order of the form (国办公开办函〔2021〕30号): 一 has five heads of its own, 五 and 六 are text; 二、三、四 are tables
 * alone.
 */
export const REPORT_PARTS = [
  "proactive",
  "onApplication",
  "management",
  "platform",
  "supervision",
  "problems",
  "other",
] as const;
export type ReportPart = (typeof REPORT_PARTS)[number];

/** Whether a report speaks for the agency alone (departments, towns) or for a government with all that belongs to it. */
export const REPORT_SCOPES = ["own", "government"] as const;
export type ReportScope = (typeof REPORT_SCOPES)[number];

/** A whole report in the form of 2021, as it is frozen: tables, what the text's figures stand for, and the text with its figures still bound. */
export const reportContent = reportSections.extend({
  form: z.literal("2021"),
  agency: z.object({ code: z.string(), name: z.string() }),
  year: z.int(),
  scope: z.enum(REPORT_SCOPES),
  /** Values of the bound figures at the freeze, by their token; null where nobody knows. */
  figures: z.record(z.string(), z.number().nullable()),
  /** Text of each part, with `{token}` where a figure stands. Parts of an imported report hold its words as they were. */
  parts: z.object(
    Object.fromEntries(REPORT_PARTS.map((part) => [part, z.string()])) as Record<ReportPart, z.ZodString>,
  ),
  /** What a reader of an imported report has to know: rows that an older form did not have, identities that failed when it was published. */
  remarks: z.array(z.string()).optional(),
});
export type ReportContent = z.output<typeof reportContent>;
