import writeExcelFile from "write-excel-file/node";
import { SITE_FIGURES } from "@/domain/site-report/site-figures";
import type { SiteReport } from "@/domain/site-report/site-report";
import {
  SITE_FIGURE_NAMES,
  SITE_SECTION_NAMES,
  siteFigureNote,
  siteValue,
  siteReportText as text,
} from "@/text/site-report";

const WIDTHS = [14, 44, 18, 60];
const bold = (value: string) => ({ value, type: String, fontWeight: "bold" as const });
const words = (value: string) => ({ value, type: String });

/** The form as a workbook: numbers as numbers, so that they can be reckoned with; what nobody entered says so. */
export async function siteReportSheet(report: SiteReport): Promise<Uint8Array<ArrayBuffer>> {
  const facts = (Object.keys(text.facts) as (keyof typeof text.facts)[]).map((name) => [
    words(text.facts[name]),
    words(report[name]),
  ]);
  const lines = report.figures.flatMap((one) => {
    const line = SITE_FIGURES.find(({ figure }) => figure === one.figure);
    if (!line) return [];
    const value =
      one.value === null || line.kind === "yesNo"
        ? words(siteValue(line.kind, one.value))
        : { value: one.value, type: Number };
    return [
      [
        words(SITE_SECTION_NAMES[line.section]),
        words(SITE_FIGURE_NAMES[one.figure]),
        value,
        words(siteFigureNote(one)),
      ],
    ];
  });
  const heads = [text.section, text.item, text.value, text.note].map(bold);
  const made = await writeExcelFile([[bold(text.title(report.year))], ...facts, [], heads, ...lines], {
    sheet: text.sheet,
    columns: WIDTHS.map((width) => ({ width })),
  }).toBuffer();
  return new Uint8Array(made);
}
