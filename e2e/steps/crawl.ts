import { gunzipSync } from "node:zlib";
import type { APIRequestContext } from "@playwright/test";
import { paperWords } from "./paper";

/** What every address said, by address. */
export type Crawled = Map<string, string>;

/** Reads as many readers as it makes calls: one reader's allowance is not what is tried here. */
function reader(request: APIRequestContext) {
  let calls = 0;
  return async (address: string) => {
    calls += 1;
    const headers = { "x-real-ip": `10.77.${Math.floor(calls / 250) % 250}.${calls % 250}` };
    return request.get(address, { headers, maxRedirects: 3 });
  };
}

type Get = ReturnType<typeof reader>;

async function take(get: Get, crawled: Crawled, ...addresses: readonly string[]): Promise<void> {
  for (const address of addresses) crawled.set(address, await (await get(address)).text());
}

/** The site map to its end: every page that a search engine is told of. */
async function siteMap(get: Get, crawled: Crawled, withPages: boolean): Promise<void> {
  const pathsIn = (xml: string) =>
    [...xml.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, url = ""]) => new URL(url).pathname);
  const index = await (await get("/sitemap.xml")).text();
  crawled.set("/sitemap.xml", index);
  for (const file of pathsIn(index)) {
    const list = await (await get(file)).text();
    crawled.set(file, list);
    if (withPages) await take(get, crawled, ...pathsIn(list));
  }
}

/** The open interface: every page of every list, the changes from the first on, the archive. */
async function openInterface(get: Get, crawled: Crawled): Promise<{ columns: string[]; agencies: string[] }> {
  for (let cursor = ""; ; ) {
    const address = `/api/v1/publications?limit=100${cursor === "" ? "" : `&cursor=${encodeURIComponent(cursor)}`}`;
    const answer = await (await get(address)).text();
    crawled.set(address, answer);
    cursor = (JSON.parse(answer) as { nextCursor: string | null }).nextCursor ?? "";
    if (cursor === "") break;
  }
  for (let since = 0, more = true; more; ) {
    const address = `/api/v1/changes?since=${since}`;
    const answer = await (await get(address)).text();
    crawled.set(address, answer);
    ({ nextSince: since, more } = JSON.parse(answer) as { nextSince: number; more: boolean });
  }
  const archive = await get("/api/v1/archive");
  crawled.set("/api/v1/archive", gunzipSync(await archive.body()).toString("utf8"));
  const codes = async (address: string) => {
    const answer = (await (await get(address)).json()) as { items: { code: string }[] };
    return answer.items.map(({ code }) => code);
  };
  return { columns: await codes("/api/v1/columns"), agencies: await codes("/api/v1/agencies") };
}

/** OAI-PMH, with every resumption token. */
async function harvest(get: Get, crawled: Crawled): Promise<void> {
  for (const first of ["oai_dc", "gov_xxgk"].map((prefix) => `verb=ListRecords&metadataPrefix=${prefix}`)) {
    for (let query = first; ; ) {
      const address = `/oai?${query}`;
      const answer = await (await get(address)).text();
      crawled.set(address, answer);
      const token = /<resumptionToken[^>]*>([^<]+)</.exec(answer)?.[1];
      if (token === undefined) break;
      query = `verb=ListRecords&resumptionToken=${encodeURIComponent(token)}`;
    }
  }
}

/** The platform of Guangdong: its tree, then every page of every column. */
async function guangdong(get: Get, crawled: Crawled): Promise<void> {
  const index = await (await get("/gkmlpt/index")).text();
  crawled.set("/gkmlpt/index", index);
  const sid = /SID:\s*'(\d+)'/.exec(index)?.[1] ?? "";
  const tree = JSON.parse(/TREE:\s*(\[.*\]),?\s*$/m.exec(index)?.[1] ?? "[]") as { id: number }[];
  for (const { id } of tree) {
    for (let page = 1; ; page += 1) {
      const address = `/gkmlpt/api/all/${id}?page=${page}&sid=${sid}`;
      const answer = await (await get(address)).text();
      crawled.set(address, answer);
      if ((JSON.parse(answer) as { articles?: unknown[] }).articles?.length !== 100) break;
    }
  }
}

/** The alerts: page, feeds, interface, and every message that one of them names. */
async function alerts(get: Get, crawled: Crawled): Promise<void> {
  await take(get, crawled, "/alerts", "/hant/alerts", "/api/v1/alerts");
  const feed = "/feeds/alerts.atom";
  await take(get, crawled, feed, "/feeds/alerts.rss", "/feeds/alerts.json");
  const messages = (crawled.get(feed) ?? "").matchAll(/\/alerts\/cap\/[0-9a-f-]{36}\.xml/g);
  await take(get, crawled, ...new Set([...messages].map(([address]) => address)));
}

/** Every issue of the gazette, on the screen and as it is bound. */
async function gazette(get: Get, crawled: Crawled): Promise<void> {
  await take(get, crawled, "/gazette");
  const months = (crawled.get("/gazette") ?? "").matchAll(/\/gazette\/\d{4}\/\d{1,2}(?=")/g);
  for (const month of new Set([...months].map(([address]) => address))) {
    await take(get, crawled, month);
    for (let volume = 1; ; volume += 1) {
      const address = `${month}/issue.pdf?volume=${volume}`;
      const issue = await get(address);
      if (issue.status() !== 200) break;
      crawled.set(address, await paperWords(await issue.body()));
    }
  }
}

/** Everything that the site says to anybody; with every page of the site map where that is wanted. */
export async function crawlEverything(
  request: APIRequestContext,
  { words, own, withPages }: { words: readonly string[]; own: readonly string[]; withPages: boolean },
): Promise<Crawled> {
  const get = reader(request);
  const crawled: Crawled = new Map();
  await siteMap(get, crawled, withPages);
  const { columns, agencies } = await openInterface(get, crawled);
  await harvest(get, crawled);
  await guangdong(get, crawled);
  await alerts(get, crawled);
  await gazette(get, crawled);
  await take(get, crawled, "/", "/recent", "/catalogue", "/disclosure-log", "/places", "/guide", "/rules");
  for (const gathered of ["normative-documents", "emergency", "budgets", "budgets/table", "major-projects"])
    await take(get, crawled, `/catalogue/${gathered}`);
  await take(get, crawled, "/catalog.jsonld", "/catalog.ttl", "/hant/", "/hant/recent");
  await take(
    get,
    crawled,
    "/feeds/recent.rss",
    "/feeds/recent.atom",
    "/feeds/recent.json",
    "/feeds/dates.ics",
  );
  for (const code of columns) {
    await take(
      get,
      crawled,
      `/catalogue/${code}`,
      `/feeds/columns/${code}.atom`,
      `/embed/list?column=${code}`,
    );
  }
  for (const code of agencies) {
    await take(get, crawled, `/agencies/${code}`, `/feeds/agencies/${code}.json`);
    await take(get, crawled, `/embed/list.json?agency=${code}&n=20`);
  }
  await take(
    get,
    crawled,
    "/hant/catalogue/town-planning",
    "/catalogue/export?column=town-planning&format=csv",
  );
  for (const word of words) {
    const asked = encodeURIComponent(word);
    await take(
      get,
      crawled,
      `/search?q=${asked}`,
      `/search/suggest?q=${asked}`,
      `/feeds/search.atom?q=${asked}`,
    );
    await take(get, crawled, `/search/export?q=${asked}&format=csv`, `/search/export?q=${asked}&format=json`);
    await take(get, crawled, `/api/v1/publications?q=${asked}`);
  }
  await take(get, crawled, ...own);
  return crawled;
}

/** Addresses whose answer holds a word; those that repeat what they were asked for are held to the link instead. */
export function saying(crawled: Crawled, word: string, id: string): string[] {
  return [...crawled].flatMap(([address, said]) => {
    const repeats = /^\/(search|feeds\/search|api\/v1\/publications)[^?]*\?(.*&)?q=/.test(address);
    return said.includes(repeats ? `/p/${id}` : word) ? [address] : [];
  });
}
