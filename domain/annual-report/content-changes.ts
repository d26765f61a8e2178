import { type ParagraphChange, paragraphChanges } from "@/domain/publication/text-changes";
import { REMEDY_KINDS, type RemedyKind } from "@/domain/remedy/remedy-kinds";
import { withFigures } from "./bound-text";
import { REPORT_PARTS, type ReportContent, type ReportPart, type ReportSections } from "./report-content";
import { SECTION_TWO_FIGURES, type SectionTwo, type SectionTwoFigure } from "./section-two";

/** A number of a table that differs: `row` is a figure of section 二, an official code of 三, or a kind of remedy of 四; `column` counts from 0. */
export type CellChange = { before: number; after: number } & (
  | { section: "section2"; row: SectionTwoFigure }
  | { section: "section3"; row: string; column: number }
  | { section: "section4"; row: RemedyKind; column: number }
);

export type ReportTables = Pick<ReportSections, "section2" | "section3" | "section4">;

/** What of two contents of one report differs, as a reader is shown it. */
export interface ContentChanges {
  cells: CellChange[];
  /** Paragraphs, with their figures as they read; a part too long to compare stands whole, once removed and once added. */
  texts: { part: ReportPart; changes: ParagraphChange[] }[];
}

/** The ten numbers of section 二 by the name of their figure. */
export function sectionTwoFigures(section: SectionTwo): Record<SectionTwoFigure, number> {
  const { regulations, normativeDocuments, licences, penalties, coercions, feesWan } = section;
  return {
    regulationsMade: regulations[0],
    regulationsRepealed: regulations[1],
    regulationsInForce: regulations[2],
    normativeMade: normativeDocuments[0],
    normativeRepealed: normativeDocuments[1],
    normativeInForce: normativeDocuments[2],
    licences,
    penalties,
    coercions,
    feesWan,
  };
}

/** The cells in which two sets of tables differ, in the order of the form. */
export function cellChanges(before: ReportTables, after: ReportTables): CellChange[] {
  const [old, fresh] = [sectionTwoFigures(before.section2), sectionTwoFigures(after.section2)];
  const two = SECTION_TWO_FIGURES.map((row): CellChange => {
    return { section: "section2", row, before: old[row], after: fresh[row] };
  });
  const three = after.section3.rows.flatMap(({ code, values }) => {
    const known = before.section3.rows.find((row) => row.code === code)?.values;
    return values.map((value, column): CellChange => {
      return { section: "section3", row: code, column, before: known?.[column] ?? 0, after: value };
    });
  });
  const four = REMEDY_KINDS.flatMap((row) =>
    after.section4[row].map((value, column): CellChange => {
      return { section: "section4", row, column, before: before.section4[row][column] ?? 0, after: value };
    }),
  );
  return [...two, ...three, ...four].filter((cell) => cell.before !== cell.after);
}

/** Which cells and words an erratum changed; `gap` stands where nobody knew a figure. */
export function contentChanges(before: ReportContent, after: ReportContent, gap = "—"): ContentChanges {
  const texts = REPORT_PARTS.flatMap((part) => {
    const [old, fresh] = [before, after].map((content) =>
      withFigures(content.parts[part], content.figures, gap),
    );
    if (old === undefined || fresh === undefined || old === fresh) return [];
    const changes = paragraphChanges(old, fresh) ?? [
      { kind: "removed" as const, text: old },
      { kind: "added" as const, text: fresh },
    ];
    return changes.length > 0 ? [{ part, changes }] : [];
  });
  return { cells: cellChanges(before, after), texts };
}
