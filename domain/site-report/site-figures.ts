import { z } from "zod";

/** The parts of the form, in its order (国办发〔2017〕47号). */
export const SITE_SECTIONS = [
  "visits",
  "publishing",
  "topics",
  "interpretation",
  "services",
  "interaction",
  "security",
  "newMedia",
  "innovation",
] as const;
export type SiteSection = (typeof SITE_SECTIONS)[number];

/** What a figure may be: whole numbers, days with one decimal place, or yes and no as 1 and 0. */
export type SiteFigureKind = "count" | "days" | "yesNo";

interface Line {
  readonly figure: `site${string}`;
  readonly section: SiteSection;
  readonly kind: SiteFigureKind;
  /** A part of the figure above it. */
  readonly isPart?: true;
}

/** Every figure of the form in its order. The keys stand in the store of yearly figures beside those of other forms. */
export const SITE_FIGURES = [
  { figure: "siteVisitors", section: "visits", kind: "count" },
  { figure: "siteViews", section: "visits", kind: "count" },
  { figure: "sitePublished", section: "publishing", kind: "count" },
  { figure: "siteProfiles", section: "publishing", kind: "count", isPart: true },
  { figure: "siteNews", section: "publishing", kind: "count", isPart: true },
  { figure: "siteCatalogue", section: "publishing", kind: "count", isPart: true },
  { figure: "siteTopicsKept", section: "topics", kind: "count" },
  { figure: "siteTopicsOpened", section: "topics", kind: "count", isPart: true },
  { figure: "siteInterpretations", section: "interpretation", kind: "count" },
  { figure: "siteInterpretationTexts", section: "interpretation", kind: "count", isPart: true },
  { figure: "siteInterpretationProducts", section: "interpretation", kind: "count", isPart: true },
  { figure: "siteMediaComments", section: "interpretation", kind: "count", isPart: true },
  { figure: "siteResponses", section: "interpretation", kind: "count" },
  { figure: "siteServicesListed", section: "services", kind: "yesNo" },
  { figure: "siteRegisteredUsers", section: "services", kind: "count" },
  { figure: "siteServices", section: "services", kind: "count" },
  { figure: "siteServicesOnline", section: "services", kind: "count", isPart: true },
  { figure: "siteHandled", section: "services", kind: "count" },
  { figure: "siteHandledPersons", section: "services", kind: "count", isPart: true },
  { figure: "siteHandledBodies", section: "services", kind: "count", isPart: true },
  { figure: "siteMessagePlatform", section: "interaction", kind: "yesNo" },
  { figure: "siteMessages", section: "interaction", kind: "count" },
  { figure: "siteMessagesClosed", section: "interaction", kind: "count" },
  { figure: "siteMessageDays", section: "interaction", kind: "days" },
  { figure: "siteMessagesPublic", section: "interaction", kind: "count" },
  { figure: "siteSurveys", section: "interaction", kind: "count" },
  { figure: "siteSurveyOpinions", section: "interaction", kind: "count" },
  { figure: "siteSurveyResults", section: "interaction", kind: "count" },
  { figure: "siteInterviews", section: "interaction", kind: "count" },
  { figure: "siteInterviewQuestions", section: "interaction", kind: "count" },
  { figure: "siteInterviewAnswers", section: "interaction", kind: "count" },
  { figure: "siteSmartAnswers", section: "interaction", kind: "yesNo" },
  { figure: "siteSecurityChecks", section: "security", kind: "count" },
  { figure: "siteSecurityFound", section: "security", kind: "count" },
  { figure: "siteSecurityMended", section: "security", kind: "count" },
  { figure: "siteSecurityWatch", section: "security", kind: "yesNo" },
  { figure: "siteSecurityDrill", section: "security", kind: "yesNo" },
  { figure: "siteSecurityOfficer", section: "security", kind: "yesNo" },
  { figure: "siteNewMedia", section: "newMedia", kind: "yesNo" },
  { figure: "siteWeiboPosts", section: "newMedia", kind: "count" },
  { figure: "siteWeiboFollowers", section: "newMedia", kind: "count" },
  { figure: "siteWechatPosts", section: "newMedia", kind: "count" },
  { figure: "siteWechatFollowers", section: "newMedia", kind: "count" },
  { figure: "siteSearchAsService", section: "innovation", kind: "yesNo" },
  { figure: "siteLanguages", section: "innovation", kind: "yesNo" },
  { figure: "siteAccessible", section: "innovation", kind: "yesNo" },
  { figure: "sitePersonal", section: "innovation", kind: "yesNo" },
] as const satisfies readonly Line[];
export type SiteFigure = (typeof SITE_FIGURES)[number]["figure"];
export type SiteFigureLine = (typeof SITE_FIGURES)[number] & Pick<Line, "isPart">;

/** What can be wrong with an entered figure. */
export type SiteFigureProblem =
  | "figure.count"
  | "figure.days"
  | "figure.yesNo"
  | "source.missing"
  | "source.tooLong";
const key = (problem: SiteFigureProblem) => problem;

const MOST = 1_000_000_000_000;

/** What a figure of the form may be, as it is typed: in any width, with or without commas. */
export function siteFigureValue(kind: SiteFigureKind) {
  const typed = z.string().transform((text) => text.normalize("NFKC").replace(/[\s,]/g, ""));
  switch (kind) {
    case "count":
      return typed
        .refine((text) => /^\d{1,13}$/.test(text) && Number(text) <= MOST, key("figure.count"))
        .transform(Number);
    case "days":
      return typed.refine((text) => /^\d{1,4}(?:\.\d)?$/.test(text), key("figure.days")).transform(Number);
    case "yesNo":
      return typed.refine((text) => /^[01]$/.test(text), key("figure.yesNo")).transform(Number);
  }
}

/** Figures that are the sum of others: nobody enters them, so they cannot disagree. */
export const SITE_SUMS = {
  sitePublished: ["siteProfiles", "siteNews", "siteCatalogue"],
  siteInterpretations: ["siteInterpretationTexts", "siteInterpretationProducts", "siteMediaComments"],
  siteHandled: ["siteHandledPersons", "siteHandledBodies"],
} as const satisfies Partial<Record<SiteFigure, readonly SiteFigure[]>>;

const SUMS: Readonly<Partial<Record<SiteFigure, readonly SiteFigure[]>>> = SITE_SUMS;

/** The figures that one is the sum of; null for any other. */
export function partsOfSum(figure: SiteFigure): readonly SiteFigure[] | null {
  return SUMS[figure] ?? null;
}

/** Where figures cannot be more than others, by what the lines themselves say. */
const AT_MOST = [
  ["siteServicesOnline", "siteServices"],
  ["siteMessagesClosed", "siteMessages"],
  ["siteSurveyResults", "siteSurveys"],
  ["siteSecurityMended", "siteSecurityFound"],
  ["siteInterviewAnswers", "siteInterviewQuestions"],
  ["siteTopicsOpened", "siteTopicsKept"],
] as const satisfies readonly (readonly [SiteFigure, SiteFigure])[];

/** Pairs of figures of which the first is more than the second, although it is a part of it: to be looked at before publishing. */
export function doubtsOf(
  figures: readonly { figure: SiteFigure; value: number | null }[],
): [SiteFigure, SiteFigure][] {
  const of = (name: SiteFigure) => figures.find(({ figure }) => figure === name)?.value ?? null;
  return AT_MOST.flatMap(([part, whole]): [SiteFigure, SiteFigure][] => {
    const [less, more] = [of(part), of(whole)];
    return less !== null && more !== null && less > more ? [[part, whole]] : [];
  });
}
