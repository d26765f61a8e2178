import { z } from "zod";
import { calendarAnswer, dayCountAnswer, dayCountQuery } from "@/domain/time/open-data";
import { openProblems } from "@/text/deadline";
import { interfaceWords } from "@/text/interface-words";
import { examples } from "./examples";
import { ASKED_AGAIN, CACHED_A_MINUTE, CACHED_LONGER, type Operation, operation } from "./operation";
import { alertsAnswer, alertsQuery } from "./schemas/alerts";
import {
  annualReportAnswer,
  annualReportQuery,
  annualReportsAnswer,
  annualReportsQuery,
} from "./schemas/annual-reports";
import { GOV_NAMES, publicationAnswer, publicationsAnswer, publicationsQuery } from "./schemas/publications";
import {
  agenciesAnswer,
  changesAnswer,
  changesQuery,
  columnsAnswer,
  nothingAsked,
} from "./schemas/registers";

const { operations: words, problems } = interfaceWords;
const plain = { wrongStatus: 400, problems: {}, cacheControl: CACHED_A_MINUTE } as const;

export const listPublications = operation({
  ...plain,
  ...words.listPublications,
  id: "listPublications",
  path: "/api/v1/publications",
  query: publicationsQuery,
  otherNames: GOV_NAMES,
  answer: publicationsAnswer,
  example: examples.publications,
});

export const getPublication = operation({
  ...plain,
  id: "getPublication",
  path: "/api/v1/publications/{id}",
  summary: words.getPublication.summary,
  description: words.getPublication.description,
  parts: { id: { description: words.getPublication.id, example: examples.publication.id } },
  query: nothingAsked,
  answer: publicationAnswer,
  example: examples.publication,
  problems: { 404: problems.missing, 410: problems.gone },
});

export const listAgencies = operation({
  ...plain,
  ...words.listAgencies,
  id: "listAgencies",
  path: "/api/v1/agencies",
  query: nothingAsked,
  answer: agenciesAnswer,
  example: examples.agencies,
});

export const listColumns = operation({
  ...plain,
  ...words.listColumns,
  id: "listColumns",
  path: "/api/v1/columns",
  query: nothingAsked,
  answer: columnsAnswer,
  example: examples.columns,
});

export const listChanges = operation({
  ...plain,
  ...words.listChanges,
  id: "listChanges",
  path: "/api/v1/changes",
  query: changesQuery,
  answer: changesAnswer,
  example: examples.changes,
  cacheControl: ASKED_AGAIN,
});

export const getArchive = operation({
  ...plain,
  id: "getArchive",
  path: "/api/v1/archive",
  summary: words.getArchive.summary,
  description: words.getArchive.description,
  query: nothingAsked,
  answer: null,
  example: null,
  mediaType: "application/gzip",
  problems: { 503: words.getArchive.waits },
  cacheControl: ASKED_AGAIN,
});

export const listAlerts = operation({
  ...plain,
  ...words.listAlerts,
  id: "listAlerts",
  path: "/api/v1/alerts",
  query: alertsQuery,
  answer: alertsAnswer,
  example: examples.alerts,
  cacheControl: ASKED_AGAIN,
});

export const listAnnualReports = operation({
  ...plain,
  ...words.listAnnualReports,
  id: "listAnnualReports",
  path: "/api/v1/annual-reports",
  query: annualReportsQuery,
  answer: annualReportsAnswer,
  example: examples.annualReports,
});

export const getAnnualReport = operation({
  ...plain,
  id: "getAnnualReport",
  path: "/api/v1/annual-reports/{agency}/{year}",
  summary: words.getAnnualReport.summary,
  description: words.getAnnualReport.description,
  parts: {
    agency: { description: words.getAnnualReport.agency, example: examples.annualReport.agencyCode },
    year: { description: words.getAnnualReport.year, example: String(examples.annualReport.year) },
  },
  query: annualReportQuery,
  answer: annualReportAnswer,
  example: examples.annualReport,
  problems: { 404: problems.noReport },
});

export const getDescription = operation({
  ...plain,
  ...words.getDescription,
  id: "getDescription",
  path: "/api/v1/openapi.json",
  query: nothingAsked,
  answer: z.looseObject({ openapi: z.literal("3.1.1"), info: z.looseObject({}), paths: z.looseObject({}) }),
  example: { openapi: "3.1.1", info: {}, paths: {} },
  cacheControl: CACHED_LONGER,
});

export const countWorkingDays = operation({
  ...plain,
  ...words.countWorkingDays,
  id: "countWorkingDays",
  path: "/api/v1/deadlines",
  query: dayCountQuery,
  wrongStatus: 422,
  sentences: openProblems.sentences,
  answer: dayCountAnswer,
  example: examples.days,
  cacheControl: CACHED_LONGER,
});

export const getCalendar = operation({
  ...plain,
  id: "getCalendar",
  path: "/api/v1/calendar/{year}",
  summary: words.getCalendar.summary,
  description: words.getCalendar.description,
  parts: { year: { description: words.getCalendar.year, example: "2026" } },
  query: z.object({}),
  answer: calendarAnswer,
  example: examples.calendar,
  problems: { 404: problems.noYear },
  cacheControl: CACHED_LONGER,
});

/** Every address of the open interface by what it is about, in the order of the description. A new one is added here and nowhere else. */
export const OPERATIONS: Readonly<Record<keyof typeof interfaceWords.tags, readonly Operation[]>> = {
  publications: [listPublications, getPublication, listChanges, getArchive],
  alerts: [listAlerts],
  registers: [listAgencies, listColumns, getDescription],
  annualReports: [listAnnualReports, getAnnualReport],
  days: [countWorkingDays, getCalendar],
};
