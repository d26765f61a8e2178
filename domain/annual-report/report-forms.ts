import { z } from "zod";
import { cleanLine, cleanText, lengthOf, textProblem } from "@/domain/entry/entered-text";
import { ENTERED_COUNTS, type EnteredCount } from "./entered-counts";
import { REPORT_PARTS, type ReportPart } from "./report-content";
import { SECTION_TWO_FIGURES, type SectionTwoFigure, sectionTwoValue } from "./section-two";

const MOST_TEXT = 20_000;
const MOST_SOURCE = 200;
const MOST_REASON = 500;

const partText = z
  .string()
  .transform(cleanText)
  .refine((text) => lengthOf(text) <= MOST_TEXT, "text.long")
  .refine((text) => textProblem(text) === null, "text.illegal");

/** The written parts of a report as a form sends them: only those that stand in it. */
export const reportTexts = z.object(
  Object.fromEntries(REPORT_PARTS.map((part) => [part, partText.optional()])) as Record<
    ReportPart,
    z.ZodOptional<typeof partText>
  >,
);

/** Why something is sent back, opened again or put right. */
export const reportReason = z
  .string("reason.missing")
  .transform(cleanText)
  .refine((text) => text !== "", "reason.missing")
  .refine((text) => lengthOf(text) <= MOST_REASON, "reason.long");

export const DESK_FIGURES = [...SECTION_TWO_FIGURES, ...ENTERED_COUNTS] as const;
export type DeskFigure = SectionTwoFigure | EnteredCount;

const isCount = (figure: DeskFigure): figure is EnteredCount => ENTERED_COUNTS.some((one) => one === figure);

/** What a typed number says: 1,234 and full-width figures are numbers too; null where the field is empty. */
function typedValue(figure: DeskFigure, text: string): { value: number | null } | { problem: string } {
  const plain = cleanLine(text.normalize("NFKC")).replace(/[,，\s]/g, "");
  if (plain === "") return { value: null };
  const rule = sectionTwoValue(isCount(figure) ? "licences" : figure);
  const read = /^\d+(\.\d+)?$/.test(plain) ? rule.safeParse(Number(plain)) : null;
  if (read?.success) return { value: read.data };
  return { problem: figure === "feesWan" ? "value.wrongWan" : "value.wrong" };
}

export interface DeskEntry {
  figure: DeskFigure;
  value: number | null;
  source: string;
}

/** Names of the two fields of a figure in the form. */
export const valueField = (figure: DeskFigure) => `${figure}Value`;
export const sourceField = (figure: DeskFigure) => `${figure}Source`;

/**
 * The entries that a form makes beside what is known: every figure whose number or source is another. An emptied field takes the figure
 * back; a number without a source is a problem.
 */
export function figureEntries(
  fields: Readonly<Record<string, unknown>>,
  known: readonly { figure: string; value: number; source: string }[],
): { entries: DeskEntry[] } | { problems: Record<string, string[]> } {
  const problems: Record<string, string[]> = {};
  const entries = DESK_FIGURES.flatMap((figure): DeskEntry[] => {
    const [text, typedSource] = [fields[valueField(figure)], fields[sourceField(figure)]];
    if (typeof text !== "string") return [];
    const before = known.find((one) => one.figure === figure);
    const source = cleanLine(typeof typedSource === "string" ? typedSource : "");
    const read = typedValue(figure, text);
    if ("problem" in read) problems[valueField(figure)] = [read.problem];
    else if (lengthOf(source) > MOST_SOURCE) problems[sourceField(figure)] = ["source.long"];
    else if (read.value !== null && source === "") problems[sourceField(figure)] = ["source.missing"];
    else if (read.value === null && before === undefined) return [];
    else if (read.value !== before?.value || source !== before.source) {
      return [{ figure, value: read.value, source: source || (before?.source ?? "") }];
    }
    return [];
  });
  return Object.keys(problems).length > 0 ? { problems } : { entries };
}
