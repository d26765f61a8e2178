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
  readonly figure: `site.${string}`;
  readonly section: SiteSection;
  readonly kind: SiteFigureKind;
  /** A part of the figure above it. */
  readonly isPart?: true;
}

/** Every figure of the form in its order. The keys stand in the store of yearly figures beside those of other forms. */
export const SITE_FIGURES = [
  { figure: "site.visitors", section: "visits", kind: "count" },
  { figure: "site.views", section: "visits", kind: "count" },
  { figure: "site.published", section: "publishing", kind: "count" },
  { figure: "site.profiles", section: "publishing", kind: "count", isPart: true },
  { figure: "site.news", section: "publishing", kind: "count", isPart: true },
  { figure: "site.catalogue", section: "publishing", kind: "count", isPart: true },
  { figure: "site.topicsKept", section: "topics", kind: "count" },
  { figure: "site.topicsOpened", section: "topics", kind: "count", isPart: true },
  { figure: "site.interpretations", section: "interpretation", kind: "count" },
  { figure: "site.interpretationTexts", section: "interpretation", kind: "count", isPart: true },
  { figure: "site.interpretationProducts", section: "interpretation", kind: "count", isPart: true },
  { figure: "site.mediaComments", section: "interpretation", kind: "count", isPart: true },
  { figure: "site.responses", section: "interpretation", kind: "count" },
  { figure: "site.servicesListed", section: "services", kind: "yesNo" },
  { figure: "site.registeredUsers", section: "services", kind: "count" },
  { figure: "site.services", section: "services", kind: "count" },
  { figure: "site.servicesOnline", section: "services", kind: "count", isPart: true },
  { figure: "site.handled", section: "services", kind: "count" },
  { figure: "site.handledPersons", section: "services", kind: "count", isPart: true },
  { figure: "site.handledBodies", section: "services", kind: "count", isPart: true },
  { figure: "site.messagePlatform", section: "interaction", kind: "yesNo" },
  { figure: "site.messages", section: "interaction", kind: "count" },
  { figure: "site.messagesClosed", section: "interaction", kind: "count" },
  { figure: "site.messageDays", section: "interaction", kind: "days" },
  { figure: "site.messagesPublic", section: "interaction", kind: "count" },
  { figure: "site.surveys", section: "interaction", kind: "count" },
  { figure: "site.surveyOpinions", section: "interaction", kind: "count" },
  { figure: "site.surveyResults", section: "interaction", kind: "count" },
  { figure: "site.interviews", section: "interaction", kind: "count" },
  { figure: "site.interviewQuestions", section: "interaction", kind: "count" },
  { figure: "site.interviewAnswers", section: "interaction", kind: "count" },
  { figure: "site.smartAnswers", section: "interaction", kind: "yesNo" },
  { figure: "site.securityChecks", section: "security", kind: "count" },
  { figure: "site.securityFound", section: "security", kind: "count" },
  { figure: "site.securityMended", section: "security", kind: "count" },
  { figure: "site.securityWatch", section: "security", kind: "yesNo" },
  { figure: "site.securityDrill", section: "security", kind: "yesNo" },
  { figure: "site.securityOfficer", section: "security", kind: "yesNo" },
  { figure: "site.newMedia", section: "newMedia", kind: "yesNo" },
  { figure: "site.weiboPosts", section: "newMedia", kind: "count" },
  { figure: "site.weiboFollowers", section: "newMedia", kind: "count" },
  { figure: "site.wechatPosts", section: "newMedia", kind: "count" },
  { figure: "site.wechatFollowers", section: "newMedia", kind: "count" },
  { figure: "site.searchAsService", section: "innovation", kind: "yesNo" },
  { figure: "site.languages", section: "innovation", kind: "yesNo" },
  { figure: "site.accessible", section: "innovation", kind: "yesNo" },
  { figure: "site.personal", section: "innovation", kind: "yesNo" },
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

/** Where figures add up or cannot be more than others, by what the lines themselves say. */
const AT_MOST = [
  ["site.servicesOnline", "site.services"],
  ["site.messagesClosed", "site.messages"],
  ["site.surveyResults", "site.surveys"],
  ["site.securityMended", "site.securityFound"],
  ["site.interviewAnswers", "site.interviewQuestions"],
  ["site.topicsOpened", "site.topicsKept"],
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
