import jsonld from "jsonld";
import { renderToStaticMarkup } from "react-dom/server";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Store } from "@/db/client";
import { publicAgencies } from "@/db/queries/agencies";
import { columnTree } from "@/db/queries/columns";
import { latestOf } from "@/db/queries/harvest";
import type { PublicFile } from "@/db/queries/publication-files";
import { linksOf } from "@/db/queries/publication-links";
import { publicPublication } from "@/db/queries/publications";
import { siteSettings } from "@/db/queries/settings";
import { openDemonstration } from "./demonstration-for-tests";
import { structuredData } from "./p/[id]/structured-data";
import { placeOf } from "./place";
import {
  disclosureService,
  governmentOrganization,
  LinkedData,
  type LinkedNode,
  linkedData,
  webSite,
} from "./structured-data";

const SCHEMA = "https://schema.org/";
const LINKS = ["url", "contentUrl", "item", "target", "serviceUrl", "legislationLegalForce"];
/** What our nodes need of the vocabulary's context, so that nothing is asked of the network. */
const CONTEXT = {
  "@context": {
    "@vocab": SCHEMA,
    ...Object.fromEntries(LINKS.map((name) => [name, { "@id": SCHEMA + name, "@type": "@id" }])),
  },
};

/** Types of schema.org with the properties of each that this house uses, as schema.org defines them. */
const THING = ["name", "url", "description", "identifier", "alternateName", "subjectOf", "potentialAction"];
const WORK = [
  ...THING,
  ...[
    "abstract",
    "inLanguage",
    "publisher",
    "datePublished",
    "dateModified",
    "isAccessibleForFree",
    "keywords",
  ],
  ...["temporalCoverage", "isBasedOn", "about"],
];
const KNOWN: Readonly<Record<string, readonly string[]>> = {
  BreadcrumbList: [...THING, "itemListElement"],
  ListItem: [...THING, "position", "item"],
  Legislation: [
    ...WORK,
    ...[
      "legislationIdentifier",
      "legislationDate",
      "legislationLegalForce",
      "legislationPassedBy",
      "legislationChanges",
    ],
  ],
  Dataset: [...WORK, "distribution"],
  DataDownload: [...WORK, "contentUrl", "encodingFormat", "contentSize"],
  DigitalDocument: WORK,
  CreativeWork: WORK,
  GovernmentOrganization: [...THING, "address", "contactPoint"],
  PostalAddress: [...THING, "streetAddress", "postalCode", "addressCountry"],
  ContactPoint: [...THING, "contactType", "telephone", "faxNumber", "email", "availableLanguage"],
  WebSite: WORK,
  SearchAction: [...THING, "target", "query-input"],
  EntryPoint: [...THING, "urlTemplate"],
  GovernmentService: [...THING, "serviceType", "provider", "availableChannel"],
  ServiceChannel: [...THING, "serviceUrl", "availableLanguage"],
};

type Expanded = Record<string, unknown>;

/** Every node of an expanded graph that has a type. */
function typed(value: unknown): Expanded[] {
  if (Array.isArray(value)) return value.flatMap(typed);
  if (typeof value !== "object" || value === null) return [];
  const inside = Object.values(value).flatMap(typed);
  return "@type" in value && !("@value" in value) ? [value as Expanded, ...inside] : inside;
}

async function expanded(text: string): Promise<Expanded[]> {
  const found = await jsonld.expand(JSON.parse(text), {
    base: "https://www.zengcheng.example/",
    documentLoader: async (url: string) => ({ contextUrl: undefined, documentUrl: url, document: CONTEXT }),
  });
  return typed(found);
}

const short = (iri: string) => iri.replace(SCHEMA, "");

/** Types and properties of a text that schema.org does not have in this place. */
async function unknownIn(text: string): Promise<string[]> {
  return (await expanded(text)).flatMap((node) => {
    const [type = ""] = (node["@type"] as string[]).map(short);
    const names = Object.keys(node).filter((name) => !name.startsWith("@"));
    return KNOWN[type]
      ? names.filter((name) => !KNOWN[type]?.includes(short(name))).map((name) => `${type}.${name}`)
      : [type];
  });
}

let store: Store;
beforeAll(async () => {
  store = await openDemonstration("2026-11-24");
}, 120_000);
afterAll(() => store.close());

const FILE: PublicFile = {
  name: "预算表 1.xlsx",
  mediaType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  byteSize: 2048,
  sha256: "ab".repeat(32),
  position: 1,
  status: "read" as PublicFile["status"],
  pageCount: 1,
};

async function dataOf(id: string, files: PublicFile[] = []) {
  const found = await publicPublication(id);
  if (found?.state !== "published") throw new Error("the seed has changed");
  const place = placeOf(await columnTree(), found.columnId);
  const origin = "https://www.zengcheng.example";
  const seen = {
    validity: found.validity,
    notYetInForce: false,
    place,
    origin,
    links: await linksOf(id),
    files,
  };
  return { found, text: structuredData(found, seen) };
}

describe("M-21 JSON-LD", () => {
  it("knows every type and property that any publication of the demonstration bears", async () => {
    const types = new Set<string>();
    for (const row of await latestOf({}, 500)) {
      if (row.state !== "published") continue;
      const { text } = await dataOf(row.id);
      expect([row.title, await unknownIn(text)]).toEqual([row.title, []]);
      for (const node of JSON.parse(text)["@graph"]) types.add(node["@type"]);
    }
    expect([...types].toSorted()).toEqual(["BreadcrumbList", "Dataset", "DigitalDocument", "Legislation"]);
  });

  it("knows those of agencies, the site and the service, and notices what schema.org does not have", async () => {
    const settings = await siteSettings();
    const nodes: LinkedNode[] = [webSite(settings), disclosureService(settings)];
    for (const agency of await publicAgencies()) nodes.push(governmentOrganization(agency));
    expect(await unknownIn(linkedData(nodes))).toEqual([]);
    expect(await unknownIn(linkedData([{ "@type": "WebSite", colour: "red" }]))).not.toEqual([]);
    expect(await unknownIn(linkedData([{ "@type": "Website" }]))).toEqual(["Website"]);
  });

  it("gives figures as a data set with what can be downloaded", async () => {
    const budget = (await latestOf({}, 500)).find(
      (row) => row.state === "published" && row.columnCode === "budgets",
    );
    const { text } = await dataOf(budget?.id ?? "", [FILE]);
    const data = JSON.parse(text)["@graph"][1];
    expect(data["@type"]).toBe("Dataset");
    expect(data.distribution).toMatchObject([
      {
        contentUrl: `https://www.zengcheng.example/p/${budget?.id}.json`,
        encodingFormat: "application/json",
      },
      {
        contentUrl: `https://www.zengcheng.example/f/${FILE.sha256}/%E9%A2%84%E7%AE%97%E8%A1%A8%201.xlsx`,
        contentSize: "2048 B",
      },
    ]);
  });

  it("says which law changes which, and nothing of a withdrawn one", async () => {
    const law = (await latestOf({}, 500)).find((row) => row.columnCode === "normative-documents");
    const found = await publicPublication(law?.id ?? "");
    if (found?.state !== "published") throw new Error("the seed has changed");
    const place = placeOf(await columnTree(), found.columnId);
    const other = {
      state: "published" as const,
      id: "other",
      title: "旧办法",
      documentNumber: "增府办〔2009〕1号",
      agencyName: "",
      issuedOn: null,
      publishedOn: "2009-01-01",
    };
    const text = structuredData(found, {
      validity: "inForce",
      notYetInForce: false,
      place,
      origin: "https://x.example",
      links: [
        { kind: "replaces", direction: "from", other },
        { kind: "explains", direction: "to", other: { ...other, id: "why", title: "解读" } },
        { kind: "repeals", direction: "from", other: { state: "withdrawn", id: "gone", withdrawnAt: 1 } },
        // Told by the text that does it, never by the one it is done to.
        { kind: "amends", direction: "to", other: { ...other, id: "later" } },
      ],
    });
    const [, legislation] = JSON.parse(text)["@graph"];
    expect(legislation.legislationChanges).toEqual([
      {
        "@type": "Legislation",
        "@id": "https://x.example/p/other",
        name: "旧办法",
        legislationIdentifier: "增府办〔2009〕1号",
      },
    ]);
    expect(legislation.subjectOf).toMatchObject([{ name: "解读" }]);
    expect(text).not.toMatch(/gone|later/);
    expect(await unknownIn(text)).toEqual([]);
  });

  it("cannot be broken out of", () => {
    const html = renderToStaticMarkup(
      <LinkedData graph={[{ "@type": "CreativeWork", name: "</script><script>alert(1)</script><!--" }]} />,
    );
    expect(html.match(/<\/?script/g)).toEqual(["<script", "</script"]);
    expect(html).not.toContain("<!--");
    const [, text = ""] = /<script[^>]*>(.*)<\/script>/.exec(html) ?? [];
    expect(JSON.parse(text)["@graph"][0].name).toContain("</script>");
  });
});
