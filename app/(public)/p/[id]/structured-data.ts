import type { ColumnRow } from "@/db/queries/columns";
import type { PublicFile } from "@/db/queries/publication-files";
import type { PublicationLink } from "@/db/queries/publication-links";
import type { PublicPublication } from "@/db/queries/publications";
import type { LinkKind } from "@/domain/publication/link-kinds";
import { binds, type Validity } from "@/domain/publication/validity";
import { fileUrl } from "@/server/feed/feed-item";
import { publishedInstant, rfc3339 } from "@/server/feed/instants";
import type { Place } from "../../place";
import { breadcrumbList, type LinkedNode, linkedData } from "../../structured-data";

/** 条例第二十条第（一）项: 行政法规、规章和规范性文件. Only these are law to schema.org. */
const LEGISLATION = "20(一)";
/** 第（四）项 统计信息, 第（七）项 财政预算、决算, 第（八）项 收费项目: what they publish are figures. */
const FIGURES: readonly (string | null | undefined)[] = ["20(四)", "20(七)", "20(八)"];
const TABLES = /(spreadsheet|ms-excel|csv)/;

/** What the law's own links say in the words of schema.org; told by the text that does it to the other. */
const CHANGES: readonly LinkKind[] = ["replaces", "amends", "repeals"];

interface Seen {
  validity: Validity;
  notYetInForce: boolean;
  place: Place;
  origin: string;
  links?: readonly PublicationLink[];
  files?: readonly PublicFile[];
}

/** The publications at the other end of some links; of a withdrawn one nothing is told. */
function linked({ links = [], origin }: Seen, direction: "from" | "to", kinds: readonly LinkKind[]) {
  return links.flatMap(({ kind, direction: way, other }) =>
    way === direction && kinds.includes(kind) && other.state === "published"
      ? [{ id: `${origin}/p/${other.id}`, name: other.title, number: other.documentNumber }]
      : [],
  );
}

const given = <Value>(name: string, values: readonly Value[]) =>
  values.length === 0 ? {} : { [name]: values };

/** What is said of any publication, whatever it is. */
function work(publication: PublicPublication, url: string) {
  const { title, indexNumber, agencyName, summary, keywords, changedAt } = publication;
  const agency = { "@type": "GovernmentOrganization", name: agencyName };
  return {
    "@id": url,
    url,
    name: title,
    identifier: indexNumber,
    inLanguage: "zh-CN",
    publisher: agency,
    datePublished: rfc3339(publishedInstant(publication)),
    dateModified: rfc3339(changedAt),
    isAccessibleForFree: true,
    ...(summary !== null && { abstract: summary }),
    ...given("keywords", keywords),
  };
}

function legislation(publication: PublicPublication, seen: Seen, url: string): LinkedNode {
  const { validity, notYetInForce } = seen;
  const { documentNumber, agencyName, issuedOn, effectiveOn, expiresOn } = publication;
  const changed = linked(seen, "from", CHANGES).map(({ id, name, number }) => ({
    "@type": "Legislation",
    "@id": id,
    name,
    ...(number !== null && { legislationIdentifier: number }),
  }));
  const basis = linked(seen, "from", ["followsConsultation"]).map(({ id, name }) => ({
    "@type": "CreativeWork",
    "@id": id,
    name,
  }));
  const explained = linked(seen, "to", ["explains"]).map(({ id, name }) => ({
    "@type": "CreativeWork",
    "@id": id,
    name,
  }));
  return {
    "@type": "Legislation",
    ...work(publication, url),
    legislationPassedBy: { "@type": "GovernmentOrganization", name: agencyName },
    legislationLegalForce: `https://schema.org/${binds(validity) && !notYetInForce ? "InForce" : "NotInForce"}`,
    ...(documentNumber !== null && { legislationIdentifier: documentNumber }),
    ...(issuedOn !== null && { legislationDate: issuedOn }),
    ...(effectiveOn !== null && { temporalCoverage: `${effectiveOn}/${expiresOn ?? ".."}` }),
    ...given("legislationChanges", changed),
    ...given("isBasedOn", basis),
    ...given("subjectOf", explained),
  };
}

const download = (name: string, contentUrl: string, encodingFormat: string) => ({
  "@type": "DataDownload",
  name,
  contentUrl,
  encodingFormat,
});

function dataset(publication: PublicPublication, { files = [], origin }: Seen, url: string): LinkedNode {
  const { title, summary } = publication;
  return {
    "@type": "Dataset",
    ...work(publication, url),
    description: summary ?? title,
    distribution: [
      download(`${title}.json`, `${url}.json`, "application/json"),
      ...files.map((file) => ({
        ...download(file.name, fileUrl(origin, file), file.mediaType),
        contentSize: `${file.byteSize} B`,
      })),
    ],
  };
}

function otherWork(publication: PublicPublication, seen: Seen, url: string): LinkedNode {
  const about = linked(seen, "from", ["explains"]).map(({ id, name }) => ({
    "@type": "CreativeWork",
    "@id": id,
    name,
  }));
  return { "@type": "DigitalDocument", ...work(publication, url), ...given("about", about) };
}

/** The item of 条例第二十条 that a column serves. */
const itemOf = (column: readonly Pick<ColumnRow, "statutoryItem">[]) => column.at(-1)?.statutoryItem;

function main(publication: PublicPublication, seen: Seen, url: string): LinkedNode {
  const item = itemOf(seen.place.column);
  if (item === LEGISLATION) return legislation(publication, seen, url);
  const hasTables = (seen.files ?? []).some(({ mediaType }) => TABLES.test(mediaType));
  return FIGURES.includes(item) || hasTables
    ? dataset(publication, seen, url)
    : otherWork(publication, seen, url);
}

/** JSON-LD of a publication: law, figures or another document, and the way down to it. */
export function structuredData(publication: PublicPublication, seen: Seen): string {
  const { place, origin } = seen;
  const url = `${origin}/p/${publication.id}`;
  const way = place.trail.map(({ label, href }) => ({ name: label, item: `${origin}${href}` }));
  return linkedData([
    breadcrumbList([...way, { name: publication.title, item: url }]),
    main(publication, seen, url),
  ]);
}
