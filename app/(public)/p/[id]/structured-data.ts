import type { ColumnRow } from "@/db/queries/columns";
import type { PublicPublication } from "@/db/queries/publications";
import { binds, type Validity } from "@/domain/publication/validity";
import type { Place } from "../../place";

/** 条例第二十条第（一）项: 行政法规、规章和规范性文件. Only these are law to schema.org. */
const LEGISLATION = "20(一)";

interface Seen {
  validity: Validity;
  notYetInForce: boolean;
  place: Place;
  origin: string;
}

function legislation(publication: PublicPublication, { validity, notYetInForce }: Seen, url: string) {
  const { title, documentNumber, agencyName, issuedOn, effectiveOn, summary } = publication;
  return {
    "@type": "Legislation",
    "@id": url,
    url,
    name: title,
    inLanguage: "zh-CN",
    legislationPassedBy: { "@type": "GovernmentOrganization", name: agencyName },
    legislationLegalForce: `https://schema.org/${binds(validity) && !notYetInForce ? "InForce" : "NotInForce"}`,
    ...(documentNumber !== null && { legislationIdentifier: documentNumber }),
    ...(issuedOn !== null && { legislationDate: issuedOn }),
    ...(effectiveOn !== null && { temporalCoverage: `${effectiveOn}/${publication.expiresOn ?? ".."}` }),
    ...(summary !== null && { abstract: summary }),
  };
}

function breadcrumb({ trail }: Place, title: string, url: string, origin: string) {
  const steps = [
    ...trail.map(({ label, href }) => ({ name: label, item: `${origin}${href}` })),
    { name: title, item: url },
  ];
  return {
    "@type": "BreadcrumbList",
    itemListElement: steps.map((step, at) => ({ "@type": "ListItem", position: at + 1, ...step })),
  };
}

/** True for a column of 规章 or 规范性文件. */
function holdsLegislation(column: readonly Pick<ColumnRow, "statutoryItem">[]): boolean {
  return column.at(-1)?.statutoryItem === LEGISLATION;
}

/** JSON-LD of a publication; `<` is written so that no text can end the script that holds it. */
export function structuredData(publication: PublicPublication, seen: Seen): string {
  const { place, origin } = seen;
  const url = `${origin}/p/${publication.id}`;
  const graph = [
    breadcrumb(place, publication.title, url, origin),
    ...(holdsLegislation(place.column) ? [legislation(publication, seen, url)] : []),
  ];
  return JSON.stringify({ "@context": "https://schema.org", "@graph": graph }).replaceAll("<", "\\u003c");
}
