import { rfc3339 } from "./instants";
import { at, type Name, type RdfNode, type RdfValue, typed, zh } from "./rdf";

/** Everything in the catalogue may be read by all. */
export const PUBLIC = "http://publications.europa.eu/resource/authority/access-right/PUBLIC";
/** And is written in Chinese. */
export const CHINESE = "http://publications.europa.eu/resource/authority/language/ZHO";
/** The media type of a workbook. */
export const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
const media = (type: string) => at(`http://www.iana.org/assignments/media-types/${type.replace(/;.*$/, "")}`);
/** A moment as RDF writes it. */
export const instant = (ms: number) => typed(rfc3339(ms), "xsd:dateTime");

/** What a node says: names with their values. */
export type Says = (readonly [Name, RdfValue])[];

/** A file or page in which a set is given. */
export interface Offer {
  title: string;
  url: string;
  mediaType: string;
  bytes?: number;
  /** False for a page, which shows and does not give. */
  isFile?: boolean;
}

/** A set with its files: the set first, each file a node of its own. */
export function datasetOf(given: {
  id: string;
  title: string;
  description: string;
  publisher: string;
  rights: string;
  offers: readonly Offer[];
  says?: Says;
}): RdfNode[] {
  const { id, title, description, publisher, rights, offers, says = [] } = given;
  const files = offers.map(
    (offer, number): RdfNode => ({
      id: `${id}#file-${number + 1}`,
      types: ["dcat:Distribution"],
      says: [
        ["dct:title", zh(offer.title)],
        ["dcat:accessURL", at(offer.url)],
        ...(offer.isFile === false ? [] : ([["dcat:downloadURL", at(offer.url)]] satisfies Says)),
        ["dcat:mediaType", media(offer.mediaType)],
        ...(offer.bytes === undefined
          ? []
          : ([["dcat:byteSize", typed(String(offer.bytes), "xsd:nonNegativeInteger")]] satisfies Says)),
        ["dct:rights", at(rights)],
      ],
    }),
  );
  return [
    {
      id,
      types: ["dcat:Dataset"],
      says: [
        ["dct:title", zh(title)],
        ["dct:description", zh(description)],
        ["dct:publisher", at(publisher)],
        ["dct:language", at(CHINESE)],
        ["dct:accessRights", at(PUBLIC)],
        ...says,
        ...files.map((file) => ["dcat:distribution", at(file.id)] as const),
      ],
    },
    ...files,
  ];
}

/** What all sets of the catalogue share. */
export interface Around {
  origin: string;
  publisher: string;
  rights: string;
}
