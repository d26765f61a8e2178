import { publicAgencies } from "@/db/queries/agencies";
import { type ColumnRow, columnTree, withDescendants } from "@/db/queries/columns";
import { harvestReach, latestOf, newestOf } from "@/db/queries/harvest";
import { filesOfMany } from "@/db/queries/publication-files";
import { siteSettings } from "@/db/queries/settings";
import { placingAgency } from "@/domain/info-request/application/agency-hints";
import { dataCatalog } from "@/text/data-catalog";
import { type Around, CHINESE, datasetOf, instant, type Offer, PUBLIC, type Says, XLSX } from "./dataset";
import { fileUrl } from "./feed-item";
import { at, type RdfNode, typed, zh } from "./rdf";
import { reportSets } from "./report-sets";

/** 条例第二十条第（四）项 统计信息, 第（七）项 预算、决算, 第（八）项 收费项目: what they publish are figures. */
const FIGURES: readonly (string | null)[] = ["20(四)", "20(七)", "20(八)"];
/** So many publications of each such column are listed as sets of their own; the column's own files hold all. */
const MOST = 100;

async function columnSet(
  column: ColumnRow,
  columns: readonly ColumnRow[],
  around: Around,
): Promise<RdfNode[]> {
  const { origin } = around;
  const { title, description } = dataCatalog.column(column.name, column.description);
  const scope = { columnIds: withDescendants(columns, column.id) };
  const [latest] = await latestOf(scope, 1);
  const id = `${origin}/catalogue/${column.code}`;
  const exported = (format: string, mediaType: string): Offer => ({
    title: dataCatalog.exported(column.name, format.toUpperCase()),
    url: `${origin}/search/export?column=${column.code}&format=${format}`,
    mediaType,
  });
  const rows = await newestOf(scope, MOST);
  const files = await filesOfMany(rows.map((row) => row.id));
  const own = rows.flatMap((row) => {
    const url = `${origin}/p/${row.id}`;
    return datasetOf({
      ...around,
      id: url,
      title: row.title,
      description: row.title,
      offers: [
        { title: `${row.title}.json`, url: `${url}.json`, mediaType: "application/json" },
        ...(files.get(row.id) ?? []).map((file) => ({
          title: file.name,
          url: fileUrl(origin, file),
          mediaType: file.mediaType,
          bytes: file.byteSize,
        })),
      ],
      says: [
        ["dct:issued", typed(row.publishedOn, "xsd:date")],
        ["dct:isPartOf", at(id)],
      ],
    });
  });
  return [
    ...datasetOf({
      ...around,
      id,
      title,
      description,
      offers: [exported("csv", "text/csv"), exported("xlsx", XLSX), exported("json", "application/json")],
      says: latest ? [["dct:modified", instant(latest.changedAt)]] : [],
    }),
    ...own,
  ];
}

function service(
  id: string,
  words: { title: string; description: string },
  says: Says,
  around: Around,
): RdfNode {
  return {
    id,
    types: ["dcat:DataService"],
    says: [
      ["dct:title", zh(words.title)],
      ["dct:description", zh(words.description)],
      ["dcat:endpointURL", at(id)],
      ["dct:publisher", at(around.publisher)],
      ["dct:rights", at(around.rights)],
      ["dct:accessRights", at(PUBLIC)],
      ["dcat:servesDataset", at(`${around.origin}/catalogue`)],
      ...says,
    ],
  };
}

/** The publisher, how to reach it, and on what terms it gives. */
async function people({ origin, publisher, rights }: Around): Promise<RdfNode[]> {
  const { siteName, sponsor, contactPhone, openTerms } = await siteSettings();
  const email = placingAgency(await publicAgencies())?.email;
  return [
    {
      id: publisher,
      types: ["foaf:Agent"],
      says: [
        ["foaf:name", zh(siteName)],
        ["foaf:homepage", at(`${origin}/`)],
      ],
    },
    {
      id: `${origin}/#contact`,
      types: ["vcard:Organization"],
      says: [
        ["vcard:fn", zh(sponsor || siteName)],
        ...(email ? ([["vcard:hasEmail", at(`mailto:${email}`)]] satisfies Says) : []),
        ...(contactPhone
          ? ([["vcard:hasTelephone", at(`tel:${contactPhone.replace(/[^\d+-]/g, "")}`)]] satisfies Says)
          : []),
      ],
    },
    { id: rights, types: ["dct:RightsStatement"], says: [["rdfs:label", zh(dataCatalog.rights(openTerms))]] },
  ];
}

/** The catalogue of data (DCAT 3, DCAT-AP 3): what there is, in which files and through which services. */
export async function dataCatalogGraph(origin: string): Promise<RdfNode[]> {
  const { siteName } = await siteSettings();
  const around: Around = { origin, publisher: `${origin}/#publisher`, rights: `${origin}/open#terms` };
  const columns = await columnTree();
  const reach = await harvestReach();
  const { catalogue, log, services } = dataCatalog;
  const sets = [
    ...datasetOf({
      ...around,
      id: `${origin}/catalogue`,
      title: catalogue.title(siteName),
      description: catalogue.description,
      offers: [
        { title: catalogue.archive, url: `${origin}/api/v1/archive`, mediaType: "application/gzip" },
        { title: catalogue.feed, url: `${origin}/feeds/recent.atom`, mediaType: "application/atom+xml" },
      ],
      says: reach ? [["dct:modified", instant(reach.last)]] : [],
    }),
    ...datasetOf({
      ...around,
      id: `${origin}/disclosure-log`,
      title: log.title,
      description: log.description,
      offers: [{ title: log.page, url: `${origin}/disclosure-log`, mediaType: "text/html", isFile: false }],
    }),
  ];
  for (const column of columns.filter(({ statutoryItem }) => FIGURES.includes(statutoryItem)))
    sets.push(...(await columnSet(column, columns, around)));
  sets.push(...(await reportSets(around)));
  const offered = [
    service(
      `${origin}/api/v1/publications`,
      services.api,
      [["dcat:endpointDescription", at(`${origin}/api/v1/openapi.json`)]],
      around,
    ),
    service(
      `${origin}/oai`,
      services.oai,
      [["dct:conformsTo", at("http://www.openarchives.org/OAI/2.0/openarchivesprotocol.htm")]],
      around,
    ),
  ];
  const isSet = ({ types }: RdfNode) => types.includes("dcat:Dataset");
  return [
    {
      id: `${origin}/catalog.jsonld`,
      types: ["dcat:Catalog"],
      says: [
        ["dct:title", zh(dataCatalog.title(siteName))],
        ["dct:description", zh(dataCatalog.description(siteName))],
        ["dct:publisher", at(around.publisher)],
        ["dct:language", at(CHINESE)],
        ["dct:rights", at(around.rights)],
        ["dcat:contactPoint", at(`${origin}/#contact`)],
        ["foaf:homepage", at(`${origin}/open`)],
        ...(reach ? ([["dct:modified", instant(reach.last)]] satisfies Says) : []),
        ...sets.filter(isSet).map(({ id }) => ["dcat:dataset", at(id)] as const),
        ...offered.map(({ id }) => ["dcat:service", at(id)] as const),
      ],
    },
    ...sets,
    ...offered,
    ...(await people(around)),
  ];
}
