import { z } from "zod";
import { cleanLine, lengthOf, textProblem } from "@/domain/entry/entered-text";
import {
  partsOfSum,
  SITE_FIGURES,
  SITE_SECTIONS,
  type SiteFigure,
  type SiteFigureLine,
  type SiteFigureProblem,
  siteFigureValue,
} from "./site-figures";

const MOST_SOURCE = 80;
const key = (problem: SiteFigureProblem) => problem;

/** Lines of a part that somebody may enter: all but the sums. */
export function enterableLines(section: SiteFigureLine["section"]): SiteFigureLine[] {
  return SITE_FIGURES.filter((line) => line.section === section && !partsOfSum(line.figure));
}

export interface TypedFigures {
  year: number;
  source: string;
  /** Null for what is left empty: an earlier figure is taken back. */
  values: { figure: SiteFigure; value: number | null }[];
}

/** One part of the form as it was typed, with where its numbers come from. */
export const siteFiguresForm = z.record(z.string(), z.string()).transform((typed, context): TypedFigures => {
  const wrong = (path: string, message: string) =>
    context.addIssue({ code: "custom", path: [path], message });
  const section = SITE_SECTIONS.find((one) => one === typed.section);
  const source = cleanLine(typed.source ?? "");
  const values = (section ? enterableLines(section) : []).flatMap(
    ({ figure, kind }): TypedFigures["values"] => {
      const text = typed[figure];
      if (text === undefined) return [];
      if (text.trim() === "") return [{ figure, value: null }];
      const read = siteFigureValue(kind).safeParse(text);
      if (read.success) return [{ figure, value: read.data }];
      wrong(figure, read.error.issues[0]?.message ?? key("figure.count"));
      return [];
    },
  );
  if (source === "" || textProblem(source) !== null) wrong("source", key("source.missing"));
  if (lengthOf(source) > MOST_SOURCE) wrong("source", key("source.tooLong"));
  if (!section || !/^20\d\d$/.test(typed.year ?? "")) wrong("source", key("source.missing"));
  return { year: Number(typed.year), source, values };
});
