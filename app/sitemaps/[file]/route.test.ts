import { readdirSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { GET as indexOf } from "@/app/sitemap.xml/route";
import type { Store } from "@/db/client";
import { withdrawContent } from "@/db/mutations/publications";
import { placesForTests, publishedForTests } from "@/db/published-for-tests";
import { MORNING } from "@/db/publishing-for-tests";
import { openTestStore } from "@/db/test-store";
import { addressOf } from "@/server/edge/addresses";
import { fileChangedAt, sitemapFiles, sitemapStream } from "@/server/feed/sitemap";
import { complaintsOf } from "@/server/feed/xml-for-tests";
import { GET } from "./route";
import { NOT_LISTED } from "./standing";

let store: Store;
const ids: string[] = [];
const HOUR = 3_600_000;

beforeAll(async () => {
  store = openTestStore();
  const { agencies, columns } = await placesForTests();
  const [agencyId = ""] = agencies.values();
  const columnId = columns.get("budgets") ?? "";
  for (let made = 0; made < 12; made++)
    ids.push(await publishedForTests({ agencyId, columnId, at: MORNING + made * HOUR }));
  await publishedForTests({ id: ids[3] ?? "", agencyId, columnId, at: MORNING + 20 * HOUR });
  await withdrawContent({ id: ids[5] ?? "", reason: "内容有误", at: MORNING + 30 * HOUR, actor: "system" });
});
afterAll(() => store.close());

const call = (path: string, headers: Record<string, string> = {}) =>
  new Request(`http://localhost${path}`, { headers: { host: "localhost:3000", ...headers } });
const read = async (path: string) => (await GET(call(path))).text();
const locations = (xml: string) =>
  [...xml.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, at = ""]) => new URL(at));

describe("M-04 the site map", () => {
  it("is a well-formed index of files that are there", async () => {
    const xml = await (await indexOf(call("/sitemap.xml"))).text();
    expect(await complaintsOf(xml)).toEqual([]);
    expect(locations(xml).map(({ pathname }) => pathname)).toEqual(["/sitemaps/1.xml", "/sitemaps/2.xml"]);
    for (const { pathname } of locations(xml)) {
      const answer = await GET(call(pathname));
      expect(answer.status).toBe(200);
      expect(await complaintsOf(await answer.text())).toEqual([]);
    }
    for (const none of ["/sitemaps/0.xml", "/sitemaps/3.xml", "/sitemaps/x.xml", "/sitemaps/99999.xml"])
      expect((await GET(call(none))).status).toBe(404);
  });

  it("PS-014 holds every publication with the true time of its change, and none that was withdrawn", async () => {
    const xml = await read("/sitemaps/2.xml");
    const shown = ids.filter((_, at) => at !== 5);
    expect(locations(xml).map(({ pathname }) => pathname)).toEqual(shown.map((id) => `/p/${id}`));
    expect(xml).toContain(`/p/${ids[3]}</loc><lastmod>${new Date(MORNING + 20 * HOUR).toISOString()}`);
    const index = await (await indexOf(call("/sitemap.xml"))).text();
    expect(index).toContain(`2.xml</loc><lastmod>${new Date(MORNING + 30 * HOUR).toISOString()}`);
  });

  it("holds public pages only, and all that always stand", async () => {
    const paths = locations(await read("/sitemaps/1.xml")).map(({ pathname }) => pathname);
    expect(new Set(paths).size).toBe(paths.length);
    for (const path of paths) expect([path, addressOf(path, false)?.kind]).toEqual([path, "page"]);
    const folder = join(import.meta.dirname, "../../(public)");
    const pages = readdirSync(folder, { recursive: true, encoding: "utf8" })
      .filter((file) => /(^|\/)page\.tsx$/.test(file) && !file.includes("["))
      .map((file) => `/${file.replace(/\/?page\.tsx$/, "")}`)
      .filter((path) => addressOf(path, false)?.kind === "page");
    const known = [...paths, ...NOT_LISTED];
    // A column with a page of its own stands there as far as the catalogue has it.
    const missing = pages.filter((path) => !known.includes(path) && !path.startsWith("/catalogue/"));
    expect(missing).toEqual([]);
    expect(paths).toContain("/catalogue/budgets");
    expect(paths).toContain("/agencies/city");
  });

  it("splits the publications by numbers that never change, and reads them in pieces", async () => {
    const most = 5;
    const files = await sitemapFiles(most);
    expect(files).toBe(3);
    const all: string[] = [];
    for (let file = 0; file < files; file++) {
      const text = await new Response(sitemapStream("http://x.example", file, { most, batch: 2 })).text();
      expect(await complaintsOf(text)).toEqual([]);
      const found = locations(text).map(({ pathname }) => pathname.slice(3));
      expect(found.length).toBeLessThanOrEqual(most);
      all.push(...found);
    }
    expect(all).toEqual(ids.filter((_, at) => at !== 5));
    // The withdrawal shows in its own file alone.
    expect(await fileChangedAt(1, most)).toBe(MORNING + 30 * HOUR);
    expect(await fileChangedAt(2, most)).toBe(MORNING + 11 * HOUR);
  });

  it("costs a crawler nothing the second time", async () => {
    for (const path of ["/sitemaps/1.xml", "/sitemaps/2.xml"]) {
      const tag = (await GET(call(path))).headers.get("etag") ?? "";
      expect((await GET(call(path, { "if-none-match": tag }))).status).toBe(304);
    }
  });
});
