import { z } from "zod";
import { partsOfSum, SITE_FIGURES, type SiteFigure } from "./site-figures";

/** How a figure of the form came about: counted by the portal, entered by an officer, or neither (未填报). */
export const FIGURE_ORIGINS = ["computed", "entered", "missing"] as const;

const figure = z.object({
  figure: z.enum(SITE_FIGURES.map(({ figure }) => figure)),
  value: z.number().nullable(),
  origin: z.enum(FIGURE_ORIGINS),
  /** Where an entered figure comes from. */
  source: z.string().nullable(),
  /** The first day that was counted, where counting began within the year. */
  since: z.string().nullable(),
});
export type ReportedFigure = z.output<typeof figure>;

/** The yearly form of the site as it is frozen, shown and served (国办发〔2017〕47号: 政府网站工作年度报表). */
export const siteReport = z.object({
  year: z.int(),
  siteName: z.string(),
  domain: z.string(),
  sponsor: z.string(),
  siteCode: z.string(),
  icpNumber: z.string(),
  policeNumber: z.string(),
  /** In the order of the form. */
  figures: z.array(figure),
});
export type SiteReport = z.output<typeof siteReport>;

/** What the portal counts of a figure; `since` where it did not count from the first day of the year. */
export interface Computed {
  value: number;
  since?: string | null;
}

const missing = (figure: SiteFigure): ReportedFigure => ({
  figure,
  value: null,
  origin: "missing",
  source: null,
  since: null,
});

/** Puts the form together: what the portal counts comes first, then what was entered, sums of both, and the rest is said to be missing. */
export function figuresOf(
  computed: Readonly<Partial<Record<SiteFigure, Computed>>>,
  entered: Readonly<Partial<Record<SiteFigure, { value: number; source: string }>>>,
): ReportedFigure[] {
  const single = (figure: SiteFigure): ReportedFigure => {
    const counted = computed[figure];
    if (counted)
      return { figure, value: counted.value, origin: "computed", source: null, since: counted.since ?? null };
    const typed = entered[figure];
    return typed
      ? { figure, value: typed.value, origin: "entered", source: typed.source, since: null }
      : missing(figure);
  };
  return SITE_FIGURES.map(({ figure }) => {
    const parts = partsOfSum(figure);
    if (!parts) return single(figure);
    const values = parts.flatMap((part) => single(part).value ?? []);
    return values.length === 0
      ? missing(figure)
      : {
          ...missing(figure),
          origin: "computed",
          value: values.reduce((sum, value) => sum + value, 0),
        };
  });
}

/** Why the form is not taken or made public. */
export type SiteReportRefusal = "notOperator" | "yearNotOver" | "unchanged" | "erratumMissing";
