import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openDemonstration } from "@/app/(public)/demonstration-for-tests";
import type { Store } from "@/db/client";
import { withdrawContent } from "@/db/mutations/publications";
import { publishedForTests } from "@/db/published-for-tests";
import { issuingAgencies } from "@/db/queries/agencies";
import { columnTree } from "@/db/queries/columns";
import { harvestTotal, latestOf } from "@/db/queries/harvest";
import { beijingInstant, calendarDate } from "@/domain/time/calendar-date";
import { complaintsOf, readXml } from "@/server/feed/xml-for-tests";
import { GET as schemaOf } from "./gov_xxgk.xsd/route";
import { GET, POST } from "./route";

const TODAY = "2026-11-24";
const WITHDRAWN_AT = beijingInstant(calendarDate(TODAY), 17);

let store: Store;
let gone: Awaited<ReturnType<typeof latestOf>>[number] & { state: "published" };
let total = 0;

beforeAll(async () => {
  store = await openDemonstration(TODAY);
  const [latest] = await latestOf({}, 1);
  if (latest?.state !== "published") throw new Error("the seed has changed");
  gone = latest;
  const agencyId = (await issuingAgencies()).find(({ code }) => code === "finance")?.id ?? "";
  const columnId = (await columnTree()).find(({ code }) => code === "budgets")?.id ?? "";
  // An archive comes in at one instant: pages must not lose what bears the same date.
  for (let made = 0; made < 200; made++)
    await publishedForTests({
      agencyId,
      columnId,
      at: WITHDRAWN_AT - 3_600_000,
      fields: { title: `第${made}号预算 & 决算 <表>` },
    });
  await withdrawContent({ id: gone.id, reason: "内容有误", at: WITHDRAWN_AT, actor: "system" });
  total = await harvestTotal({}, {});
}, 120_000);
afterAll(() => store.close());

const headers = { host: "www.zengcheng.example" };
const get = async (query: string) =>
  (await GET(new Request(`http://localhost/oai?${query}`, { headers }))).text();
const post = async (query: string) => {
  const form = { ...headers, "content-type": "application/x-www-form-urlencoded" };
  return (
    await POST(new Request("http://localhost/oai", { method: "POST", headers: form, body: query }))
  ).text();
};
const said = (text: string) => readXml(text)["OAI-PMH"][0];
const list = (query: string) => `metadataPrefix=oai_dc&${query}`;

async function schemas() {
  const file = (fileName: string) => ({
    fileName,
    contents: readFileSync(join(import.meta.dirname, "schemas", fileName), "utf8"),
  });
  const gov = await (await schemaOf(new Request("http://localhost/oai/gov_xxgk.xsd"))).text();
  const entry =
    '<schema xmlns="http://www.w3.org/2001/XMLSchema">' +
    '<import namespace="http://www.openarchives.org/OAI/2.0/" schemaLocation="OAI-PMH.xsd"/>' +
    '<import namespace="http://www.openarchives.org/OAI/2.0/oai_dc/" schemaLocation="oai_dc.xsd"/>' +
    '<import namespace="urn:x-mingchuang:gov_xxgk:1.0" schemaLocation="gov_xxgk.xsd"/></schema>';
  const preload = [file("OAI-PMH.xsd"), file("oai_dc.xsd"), file("simpledc.xsd")];
  return { entry, preload: [...preload, { fileName: "gov_xxgk.xsd", contents: gov }] };
}
const invalid = async (text: string) => {
  const { entry, preload } = await schemas();
  return complaintsOf(text, entry, preload);
};

/** A harvester as anybody would write it from the protocol alone. */
async function harvest(query: string): Promise<Map<string, string>> {
  const records = new Map<string, string>();
  let next = `verb=ListIdentifiers&${query}`;
  for (;;) {
    const [answer] = said(await get(next)).ListIdentifiers ?? [];
    for (const { identifier, "@status": status = "" } of answer?.header ?? [])
      records.set(identifier[0]["#"], status);
    const token = answer?.resumptionToken?.[0]["#"];
    if (!token) return records;
    next = `verb=ListIdentifiers&resumptionToken=${encodeURIComponent(token)}`;
  }
}

describe("M-09 the answers against the schemas", () => {
  it.each([
    "verb=Identify",
    "verb=ListMetadataFormats",
    "verb=ListSets",
    "verb=ListIdentifiers&metadataPrefix=oai_dc",
    "verb=ListRecords&metadataPrefix=oai_dc",
    "verb=ListRecords&metadataPrefix=gov_xxgk",
    "verb=ListRecords&metadataPrefix=gov_xxgk&set=column:proactive:official-documents",
    "verb=Nonsense",
    "",
    "verb=ListRecords&metadataPrefix=oai_dc&from=1990-01-01&until=1990-01-02",
  ])("“%s” is valid", async (query) => {
    expect(await invalid(await get(query))).toEqual([]);
  });

  it("would notice what is not: a schema that takes anything proves nothing", async () => {
    const text = await get("verb=ListRecords&metadataPrefix=gov_xxgk");
    expect(await invalid(text.replace("<genre>", "<genres>").replace("</genre>", "</genres>"))).not.toEqual(
      [],
    );
    expect(await invalid(text.replace(/<responseDate>.*?<\/responseDate>/, ""))).not.toEqual([]);
  });
});

describe("M-09 what a validator of repositories asks", () => {
  it("Identify tells the base address, persistent deletions and seconds", async () => {
    const [identify] = said(await get("verb=Identify")).Identify;
    expect(identify.baseURL[0]["#"]).toBe("http://www.zengcheng.example/oai");
    expect(identify.deletedRecord[0]["#"]).toBe("persistent");
    expect(identify.granularity[0]["#"]).toBe("YYYY-MM-DDThh:mm:ssZ");
    const headersOf = said(await get(`verb=ListIdentifiers&${list("")}`.replace(/&$/, ""))).ListIdentifiers[0]
      .header;
    expect(identify.earliestDatestamp[0]["#"]).toBe(headersOf[0].datestamp[0]["#"]);
  });

  it("a record is the same alone as in the list, in both formats", async () => {
    for (const prefix of ["oai_dc", "gov_xxgk"]) {
      const [first] = said(await get(`verb=ListRecords&metadataPrefix=${prefix}`)).ListRecords[0].record;
      const id = first.header[0].identifier[0]["#"];
      const alone = said(await get(`verb=GetRecord&metadataPrefix=${prefix}&identifier=${id}`));
      expect(alone.GetRecord[0].record[0]).toEqual(first);
      expect(alone.request[0]).toMatchObject({ "@verb": "GetRecord", "@identifier": id });
    }
  });

  it("takes the same call posted as a form", async () => {
    const query = "verb=ListRecords&metadataPrefix=oai_dc&set=agency:finance";
    const plain = (text: string) => text.replace(/<responseDate>.*?<\/responseDate>/, "");
    expect(plain(await post(query))).toBe(plain(await get(query)));
  });

  it.each([
    ["", "badVerb"],
    ["verb=Nonsense", "badVerb"],
    ["verb=Identify&verb=Identify", "badVerb"],
    ["verb=identify", "badVerb"],
    ["verb=toString", "badVerb"],
    ["verb=Identify&extra=1", "badArgument"],
    ["verb=ListRecords", "badArgument"],
    ["verb=GetRecord&metadataPrefix=oai_dc", "badArgument"],
    ["verb=ListRecords&metadataPrefix=oai_dc&metadataPrefix=oai_dc", "badArgument"],
    ["verb=ListRecords&metadataPrefix=oai_dc&resumptionToken=x", "badArgument"],
    ["verb=ListRecords&metadataPrefix=oai_dc&from=2026-02-30", "badArgument"],
    ["verb=ListRecords&metadataPrefix=oai_dc&from=2026-02-03T24:00:00Z", "badArgument"],
    ["verb=ListRecords&metadataPrefix=oai_dc&from=2026-02-03T10:00:00", "badArgument"],
    ["verb=ListRecords&metadataPrefix=oai_dc&from=2026-02-03&until=2026-02-04T00:00:00Z", "badArgument"],
    ["verb=ListRecords&metadataPrefix=oai_dc&from=2026-02-03&until=2026-02-02", "badArgument"],
    ["verb=ListRecords&metadataPrefix=oai_dc&set=%E6%A0%8F%E7%9B%AE", "badArgument"],
    ["verb=ListRecords&metadataPrefix=oai_dc&set=column:nowhere", "noRecordsMatch"],
    ["verb=ListRecords&metadataPrefix=oai_dc&until=1990-01-01", "noRecordsMatch"],
    ["verb=ListRecords&metadataPrefix=marc21", "cannotDisseminateFormat"],
    ["verb=GetRecord&metadataPrefix=marc21&identifier=urn:uuid:0", "cannotDisseminateFormat"],
    ["verb=GetRecord&metadataPrefix=oai_dc&identifier=nothing", "idDoesNotExist"],
    ["verb=ListMetadataFormats&identifier=urn:uuid:00000000-0000-7000-8000-000000000000", "idDoesNotExist"],
    ["verb=ListRecords&resumptionToken=invented", "badResumptionToken"],
    ["verb=ListSets&resumptionToken=invented", "badResumptionToken"],
  ])("“%s” is refused with %s and a sentence", async (query, code) => {
    const answer = said(await get(query));
    expect(answer.error[0]["@code"]).toBe(code);
    expect(answer.error[0]["#"]).toMatch(/[一-龥]/);
    if (code === "badVerb" || code === "badArgument") expect(Object.keys(answer.request[0])).toEqual(["#"]);
  });

  it.each([
    "W10",
    "e30",
    Buffer.from('[1,"oai_dc",null,null,null,{"at":1e30,"seq":0},1,1]').toString("base64url"),
  ])("a token that this house did not write is refused: %s", async (token) => {
    const answer = said(await get(`verb=ListRecords&resumptionToken=${token}`));
    expect(answer.error[0]["@code"]).toBe("badResumptionToken");
  });
});

describe("a harvest", () => {
  it("brings every publication that there is and was, once", async () => {
    const records = await harvest("metadataPrefix=oai_dc");
    expect(total).toBeGreaterThan(260);
    expect(records.size).toBe(total);
    expect([...records].filter(([, status]) => status === "deleted").map(([id]) => id)).toContain(
      `urn:uuid:${gone.id}`,
    );
  });

  it("PS-014 tells nothing of a withdrawn one but that it is deleted", async () => {
    for (const prefix of ["oai_dc", "gov_xxgk"]) {
      const text = await get(`verb=GetRecord&metadataPrefix=${prefix}&identifier=urn:uuid:${gone.id}`);
      expect(text).toContain('status="deleted"');
      expect(text).not.toContain("metadata>");
      expect(text).not.toContain(gone.title);
      expect(text).not.toContain(gone.indexNumber);
    }
  });

  it("that goes on from where it stopped brings what changed since, and only that", async () => {
    const since = await harvest(
      `metadataPrefix=oai_dc&from=${new Date(WITHDRAWN_AT).toISOString().slice(0, 19)}Z`,
    );
    expect([...since]).toEqual([[`urn:uuid:${gone.id}`, "deleted"]]);
    const day = await harvest("metadataPrefix=oai_dc&from=2026-11-24&until=2026-11-24");
    expect(day.has(`urn:uuid:${gone.id}`)).toBe(true);
  });

  it("of all columns, and of all agencies, is the whole", async () => {
    const sets = said(await get("verb=ListSets")).ListSets[0].set.map(
      (set: { setSpec: [{ "#": string }] }) => set.setSpec[0]["#"],
    );
    const union = async (pattern: RegExp) => {
      const all = new Set<string>();
      for (const spec of sets.filter((one: string) => pattern.test(one)))
        for (const id of (await harvest(`metadataPrefix=oai_dc&set=${spec}`)).keys()) all.add(id);
      return all.size;
    };
    expect(await union(/^column:[^:]+$/)).toBe(total);
    expect(await union(/^agency:/)).toBe(total);
    expect((await harvest("metadataPrefix=oai_dc&set=column")).size).toBe(total);
  });

  it("says on each page how far it is, and ends a list of several pages with an empty token", async () => {
    const first = said(await get("verb=ListIdentifiers&metadataPrefix=oai_dc")).ListIdentifiers[0];
    expect(first.header).toHaveLength(100);
    const [token] = first.resumptionToken;
    expect(token).toMatchObject({ "@completeListSize": String(total), "@cursor": "0" });
    let next = token["#"];
    let last = token;
    for (let at = 100; next; at += 100) {
      last = said(await get(`verb=ListIdentifiers&resumptionToken=${next}`)).ListIdentifiers[0]
        .resumptionToken[0];
      expect(last["@cursor"]).toBe(String(at));
      next = last["#"];
    }
    expect(last["#"]).toBe("");
  });
});
