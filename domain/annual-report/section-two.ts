import { z } from "zod";

/** The figures of section 二 that an agency has, in the order of the form (条例第二十条第（一）（五）（六）（八）项; 国办公开办函〔2021〕30号). */
export const SECTION_TWO_FIGURES = [
  "regulationsMade",
  "regulationsRepealed",
  "regulationsInForce",
  "normativeMade",
  "normativeRepealed",
  "normativeInForce",
  "licences",
  "penalties",
  "coercions",
  "feesWan",
] as const;
export type SectionTwoFigure = (typeof SECTION_TWO_FIGURES)[number];

/** 件 are whole numbers; 收费金额（单位：万元） has up to six places, so that no fen is lost. */
const pieces = z.int().nonnegative();
const wan = z.number().nonnegative().multipleOf(0.000001);

/** What a figure of section 二 may be. */
export function sectionTwoValue(figure: SectionTwoFigure) {
  return figure === "feesWan" ? wan : pieces;
}

/** Made, repealed and in force at the end of the year: 本年制发件数、本年废止件数、现行有效件数. */
const rules = z.tuple([pieces, pieces, pieces]);

/** Section 二 as it is printed and served. */
export const sectionTwo = z.object({
  regulations: rules,
  normativeDocuments: rules,
  licences: pieces,
  penalties: pieces,
  coercions: pieces,
  feesWan: wan,
});
export type SectionTwo = z.output<typeof sectionTwo>;

/** Puts ten figures into the form; what nobody entered counts as nought, and `missing` says so. */
export function sectionTwoOf(known: Readonly<Partial<Record<SectionTwoFigure, number>>>): {
  section: SectionTwo;
  missing: SectionTwoFigure[];
} {
  const of = (figure: SectionTwoFigure) => known[figure] ?? 0;
  return {
    section: {
      regulations: [of("regulationsMade"), of("regulationsRepealed"), of("regulationsInForce")],
      normativeDocuments: [of("normativeMade"), of("normativeRepealed"), of("normativeInForce")],
      licences: of("licences"),
      penalties: of("penalties"),
      coercions: of("coercions"),
      feesWan: of("feesWan"),
    },
    missing: SECTION_TWO_FIGURES.filter((figure) => known[figure] === undefined),
  };
}

/** Adds up section 二 of several agencies; 万元 are added as whole hundredths of a fen. */
export function sumOfSectionsTwo(sections: readonly SectionTwo[]): SectionTwo {
  const sum = (of: (one: SectionTwo) => number) => sections.reduce((total, one) => total + of(one), 0);
  const three = (of: (one: SectionTwo) => readonly [number, number, number]): [number, number, number] => [
    sum((one) => of(one)[0]),
    sum((one) => of(one)[1]),
    sum((one) => of(one)[2]),
  ];
  return {
    regulations: three((one) => one.regulations),
    normativeDocuments: three((one) => one.normativeDocuments),
    licences: sum((one) => one.licences),
    penalties: sum((one) => one.penalties),
    coercions: sum((one) => one.coercions),
    feesWan: sum((one) => Math.round(one.feesWan * 1_000_000)) / 1_000_000,
  };
}
