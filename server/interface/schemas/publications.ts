import { z } from "zod";
import { DISCLOSURE_KINDS } from "@/domain/publication/disclosure-kind";
import { FILE_TEXT_STATUSES } from "@/domain/publication/file-text";
import { GENRES, genreOf } from "@/domain/publication/genres";
import { LINK_KINDS } from "@/domain/publication/link-kinds";
import { THEMES, themeClassOf, themeOf } from "@/domain/publication/themes";
import { VALIDITIES, validityOf } from "@/domain/publication/validity";
import { isCalendarDate } from "@/domain/time/calendar-date";
import { interfaceProblems as problems } from "@/text/interface-problems";
import { interfaceWords } from "@/text/interface-words";
import { address, day, instant, rowsWanted } from "./shared";

const { fields, parameters } = interfaceWords;
const SORTS = ["relevance", "newest", "issued"] as const;

/** A value of a closed list, in any of its spellings; wrong ones are answered with the list. */
function coded<T extends string>(
  name: string,
  read: (typed: string) => T | null,
  allowed: readonly string[],
) {
  return z.string().transform((typed, context): T => {
    const value = read(typed);
    if (value !== null) return value;
    context.addIssue({
      code: "custom",
      message: problems.unknownValue(name, [...typed].slice(0, 40).join("")),
      params: { allowed },
    });
    return z.NEVER;
  });
}

const wantedDay = (name: string) =>
  z
    .string()
    .refine(isCalendarDate, problems.day(name))
    .meta({ format: "date" })
    .optional()
    .describe(parameters[name as "from" | "to"]);

const themeClasses = THEMES.map(({ name }) => name);
const themeClass = (typed: string) => {
  const theme = themeOf(typed);
  return theme === null || themeClassOf(theme) !== theme ? null : theme;
};
/** The policy library says `score` and `pubtime`. */
const OTHER_SORTS: ReadonlyMap<string, (typeof SORTS)[number]> = new Map([
  ["score", "relevance"],
  ["pubtime", "newest"],
]);
const sortOf = (typed: string) => SORTS.find((sort) => sort === typed) ?? OTHER_SORTS.get(typed) ?? null;
const validityNamed = (typed: string) => validityOf(typed);

/** A parameter that may be left empty, as forms leave it. */
const said = <S extends z.ZodType>(schema: S) =>
  z.preprocess((typed) => (typed === "" ? undefined : typed), schema.optional());

export const publicationsQuery = z.strictObject({
  q: said(z.string().meta({ maxLength: 100 })).describe(parameters.q),
  agency: said(z.string()).describe(parameters.agency),
  column: said(z.string()).describe(parameters.column),
  theme: said(coded("theme", themeClass, themeClasses).meta({ examples: themeClasses })).describe(
    parameters.theme,
  ),
  genre: said(coded("genre", genreOf, GENRES).meta({ examples: [...GENRES] })).describe(parameters.genre),
  year: said(
    z
      .string()
      .regex(/^(19|20)\d{2}$/, problems.year)
      .transform(Number)
      .meta({ type: "integer", pattern: undefined }),
  ).describe(parameters.year),
  validity: said(coded("validity", validityNamed, VALIDITIES).meta({ examples: [...VALIDITIES] })).describe(
    parameters.validity,
  ),
  from: said(wantedDay("from")).describe(parameters.from),
  to: said(wantedDay("to")).describe(parameters.to),
  sort: said(coded("sort", sortOf, SORTS).meta({ enum: [...SORTS] })).describe(parameters.sort),
  cursor: said(z.string()).describe(parameters.cursor),
  limit: said(rowsWanted("limit", { most: 100, usual: 20 })).describe(parameters.limit),
  facets: said(z.enum(["0", "1"], problems.facets)).describe(parameters.facets),
});
export type PublicationsQuery = z.output<typeof publicationsQuery>;

/** Other names of the same parameters, as the State Council's policy library calls them. */
export const GOV_NAMES = {
  puborg: "agency",
  childtype: "theme",
  mintime: "from",
  maxtime: "to",
  n: "limit",
} as const satisfies Record<string, keyof PublicationsQuery>;

const item = {
  id: z.string().describe(fields.id),
  indexNumber: z.string().describe(fields.indexNumber),
  title: z.string().describe(fields.title),
  documentNumber: z.string().nullable().describe(fields.documentNumber),
  agency: z.string().describe(fields.agency),
  issuedOn: day.nullable().describe(fields.issuedOn),
  publishedAt: instant.describe(fields.publishedAt),
  validity: z.enum(VALIDITIES).describe(fields.validity),
  url: address.describe(fields.url),
};

const publicationItem = z
  .strictObject({ ...item, snippet: z.string().optional().describe(fields.snippet) })
  .meta({ id: "PublicationItem" });
export type PublicationItem = z.output<typeof publicationItem>;

const facet = z.array(
  z
    .strictObject({
      value: z.string().describe(fields.facetValue),
      label: z.string().describe(fields.facetLabel),
      total: z.number().int().min(0).describe(fields.facetTotal),
    })
    .meta({ id: "FacetValue" }),
);
const facets = z
  .strictObject({ agency: facet, column: facet, theme: facet, genre: facet, year: facet, validity: facet })
  .meta({ id: "Facets" });
export type Facets = z.output<typeof facets>;

export const publicationsAnswer = z.strictObject({
  total: z.number().int().min(0).describe(fields.total),
  items: z.array(publicationItem).describe(fields.items),
  facets: facets.optional().describe(fields.facets),
  nextCursor: z.string().nullable().describe(fields.nextCursor),
});

const file = z
  .strictObject({
    name: z.string().describe(fields.fileName),
    mediaType: z.string().describe(fields.mediaType),
    byteSize: z.number().int().min(0).describe(fields.byteSize),
    sha256: z.string().describe(fields.sha256),
    url: address.describe(fields.fileUrl),
    text: z.enum(FILE_TEXT_STATUSES).describe(fields.fileText),
    pageCount: z.number().int().nullable().describe(fields.pageCount),
  })
  .meta({ id: "PublicationFile" });

const link = z
  .strictObject({
    kind: z.enum(LINK_KINDS).describe(fields.linkKind),
    direction: z.enum(["from", "to"]).describe(fields.direction),
    id: z.string().describe(fields.linkId),
    title: z.string().nullable().describe(fields.linkTitle),
    withdrawn: z.boolean().describe(fields.linkWithdrawn),
    url: address.describe(fields.url),
  })
  .meta({ id: "PublicationLink" });

export const publicationAnswer = z
  .strictObject({
    ...item,
    agencyCode: z.string().describe(fields.agencyCode),
    column: z.string().describe(fields.column),
    columnCode: z.string().describe(fields.columnCode),
    genre: z.enum(GENRES).describe(fields.genre),
    theme: z.string().nullable().describe(fields.theme),
    publishedOn: day.describe(fields.publishedOn),
    legacyPublished: z.boolean().describe(fields.legacyPublished),
    changedAt: instant.describe(fields.changedAt),
    effectiveOn: day.nullable().describe(fields.effectiveOn),
    expiresOn: day.nullable().describe(fields.expiresOn),
    disclosureKind: z.enum(DISCLOSURE_KINDS).describe(fields.disclosureKind),
    summary: z.string().nullable().describe(fields.summary),
    keywords: z.array(z.string()).describe(fields.keywords),
    version: z.number().int().min(1).describe(fields.version),
    sourceUrl: z.string().nullable().describe(fields.sourceUrl),
    demonstration: z.boolean().describe(fields.demonstration),
    text: z.string().describe(fields.text),
    alternates: z
      .strictObject({ json: address.describe(fields.json), markdown: address.describe(fields.markdown) })
      .describe(fields.alternates),
    files: z.array(file).describe(fields.files),
    links: z.array(link).describe(fields.links),
    versions: z
      .array(
        z.strictObject({
          version: z.number().int().describe(fields.version),
          at: instant.describe(fields.at),
        }),
      )
      .describe(fields.versions),
  })
  .meta({ id: "Publication" });
export type PublicationAnswer = z.output<typeof publicationAnswer>;
