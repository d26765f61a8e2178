import { parseAtomFeed, parseJsonFeed, parseRssFeed } from "feedsmith";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { q, type Store, tx } from "@/db/client";
import { withdrawContent } from "@/db/mutations/publications";
import { placesForTests, publishedForTests } from "@/db/published-for-tests";
import { MORNING } from "@/db/publishing-for-tests";
import { columnTree } from "@/db/queries/columns";
import { columnAliases } from "@/db/schema/column-aliases";
import { openTestStore } from "@/db/test-store";
import { complaintsOf, readXml } from "@/server/feed/xml-for-tests";
import { GET } from "./route";

const HOUR = 3_600_000;
const TITLE = '关于<印发>"河涌"管理&办法的通知</title><script>';
const SECRET = "关于注销若干特种设备登记的通告";

let store: Store;
let kept = "";
let changed = "";
let gone = "";

beforeAll(async () => {
  store = openTestStore();
  const { agencies, columns } = await placesForTests();
  const [agencyId = ""] = agencies.values();
  const columnId = columns.get("other-documents") ?? "";
  const put = (at: number, fields: object, id?: string) =>
    publishedForTests({ agencyId, columnId, at, fields, ...(id && { id }) });
  kept = await put(MORNING, { title: TITLE, documentNumber: "增府办〔2026〕17号" });
  changed = await put(MORNING + HOUR, {});
  await put(MORNING + 5 * HOUR, { summary: "新的概述" }, changed);
  gone = await put(MORNING + 2 * HOUR, { title: SECRET, summary: `${SECRET}的概述` });
  await withdrawContent({ id: gone, reason: "含有个人信息", at: MORNING + 6 * HOUR, actor: "system" });
});
afterAll(() => store.close());

const ask = (path: string, headers: Record<string, string> = {}) =>
  GET(new Request(`http://localhost${path}`, { headers: { host: "localhost:3000", ...headers } }));
const read = async (path: string) => (await ask(path)).text();

const CHANNELS = [
  "/feeds/recent",
  "/feeds/columns/other-documents",
  "/feeds/columns/proactive",
  "/feeds/agencies/city",
  "/feeds/search",
];
const every = (ending: string) => CHANNELS.map((channel) => `${channel}.${ending}`);

describe("M-03 Atom", () => {
  it.each(every("atom"))(
    "%s is well-formed, read by a reader, and has all that RFC 4287 asks",
    async (path) => {
      const text = await read(path);
      expect(await complaintsOf(text)).toEqual([]);
      const feed = parseAtomFeed(text);
      expect(feed.links?.find(({ rel }) => rel === "self")?.href).toBe(`http://localhost:3000${path}`);
      expect(feed.id).toMatch(/^urn:uuid:[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
      expect(text).toContain('xml:lang="zh-CN"');
      const entries = feed.entries ?? [];
      expect(entries.map(({ id }) => id)).toEqual([`urn:uuid:${changed}`, `urn:uuid:${kept}`]);
      for (const entry of entries) {
        expect(entry.title).toBeTruthy();
        expect(entry.authors?.[0]?.name).toMatch(/[一-龥]/);
        expect(entry.links?.[0]?.href).toMatch(/^http:\/\/localhost:3000\/p\//);
        expect(Date.parse(entry.updated ?? "")).toBeGreaterThanOrEqual(MORNING);
      }
      const [latest, first] = entries;
      expect(Date.parse(latest?.published ?? "")).toBe(MORNING + HOUR);
      expect(Date.parse(latest?.updated ?? "")).toBe(MORNING + 5 * HOUR);
      expect(latest?.summary).toEqual({ type: "text", value: "〔2026年3月9日更新，现为第2版〕新的概述" });
      expect(JSON.stringify(first)).toContain("</title><script>");
      expect(Date.parse(feed.updated ?? "")).toBe(MORNING + 6 * HOUR);
    },
  );

  it.each(every("atom"))("PS-014 %s tells a withdrawn one as deleted, without a word of it", async (path) => {
    const text = await read(path);
    const [tombstone] = readXml(text).feed[0]["at:deleted-entry"];
    expect(tombstone["@ref"]).toBe(`urn:uuid:${gone}`);
    expect(Date.parse(tombstone["@when"])).toBe(MORNING + 6 * HOUR);
    expect(tombstone["at:comment"][0]["#"]).toContain("含有个人信息");
    expect(text).not.toContain("特种设备");
  });
});

describe("M-03 RSS 2.0", () => {
  it.each(every("rss"))("%s is well-formed and has what the RSS board asks", async (path) => {
    const text = await read(path);
    expect(await complaintsOf(text)).toEqual([]);
    expect(text).not.toContain("特种设备");
    const feed = parseRssFeed(text);
    expect(feed).toMatchObject({ language: "zh-cn" });
    const [channel] = readXml(text).rss[0].channel;
    expect(channel["atom:link"][0]["@href"]).toBe(`http://localhost:3000${path}`);
    for (const item of channel.item) {
      expect(item.guid[0]["@isPermaLink"]).toBe("false");
      expect(item.pubDate[0]["#"]).toMatch(/^Mon, 09 Mar 2026 \d\d:00:00 \+0800$/);
      expect(item.title[0]["#"]).not.toBe("");
    }
  });

  it("PS-014 keeps the place of a withdrawn one and says only that it was withdrawn", async () => {
    const [item] = parseRssFeed(await read("/feeds/recent.rss")).items ?? [];
    expect(item).toMatchObject({ title: "该信息已撤回", link: `http://localhost:3000/p/${gone}` });
    expect(item?.guid).toMatchObject({ value: `urn:uuid:${gone}` });
    // A list of hits cannot know what it no longer finds.
    expect(await read("/feeds/search.rss")).not.toContain(gone);
  });
});

describe("M-03 JSON Feed 1.1", () => {
  it.each(every("json"))("%s has what the specification asks", async (path) => {
    const text = await read(path);
    expect(text).not.toContain("特种设备");
    const feed = JSON.parse(text);
    expect(feed.version).toBe("https://jsonfeed.org/version/1.1");
    expect(parseJsonFeed(feed).items).toHaveLength(feed.items.length);
    expect(feed.items.length).toBeGreaterThanOrEqual(2);
    expect(feed).toMatchObject({ language: "zh-CN", feed_url: `http://localhost:3000${path}` });
    for (const item of feed.items) {
      expect(item.id).toMatch(/^urn:uuid:/);
      expect(item.content_text).not.toBe("");
      expect(item.date_modified).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+08:00$/);
    }
  });
});

describe("a reader that comes again", () => {
  it("gets the same bytes, or 304 by tag and by date", async () => {
    const first = await ask("/feeds/recent.atom");
    const tag = first.headers.get("etag") ?? "";
    const date = first.headers.get("last-modified") ?? "";
    expect(date).toBe(new Date(MORNING + 6 * HOUR).toUTCString());
    expect(await (await ask("/feeds/recent.atom")).text()).toBe(await first.text());
    for (const headers of [{ "if-none-match": tag }, { "if-modified-since": date }]) {
      const again = await ask("/feeds/recent.atom", headers);
      expect([again.status, await again.text()]).toEqual([304, ""]);
    }
    // The tag is the better witness where both are given (RFC 9110, 13.2.2).
    const other = { "if-none-match": '"x"', "if-modified-since": date };
    expect((await ask("/feeds/recent.atom", other)).status).toBe(200);
    expect((await ask("/feeds/recent.atom", { "if-modified-since": "yesterday" })).status).toBe(200);
  });

  it("must ask before it shows a copy", async () => {
    expect((await ask("/feeds/recent.json")).headers.get("cache-control")).toContain("max-age=0");
  });
});

describe("a search as a feed", () => {
  it("takes the parameters of /search and names them in its own address", async () => {
    const path = "/feeds/search.json?q=%E6%B2%B3%E6%B6%8C&genre=%E9%80%9A%E7%9F%A5&sort=issued&page=7";
    const feed = JSON.parse(await read(path));
    expect(feed.title).toContain("搜索“河涌”");
    expect(feed.items).toHaveLength(2);
    const self = new URL(feed.feed_url);
    expect(Object.fromEntries(self.searchParams)).toEqual({ q: "河涌", genre: "通知" });
    expect(feed.home_page_url).toBe(feed.feed_url.replace("/feeds/search.json", "/search"));
  });

  it.each(["q=%00&q=%ED%A0%80", "__proto__=1", "genre=%E6%97%A0&year=x&page=-1", `q=${"a".repeat(500)}`])(
    "%s is answered, never a fault",
    async (query) => {
      const answer = await ask(`/feeds/search.atom?${query}`);
      expect(answer.status).toBe(200);
      expect(await complaintsOf(await answer.text())).toEqual([]);
    },
  );
});

describe("an address without a feed", () => {
  it.each([
    "/feeds/recent",
    "/feeds/recent.xml",
    "/feeds/columns/nowhere.atom",
    "/feeds/agencies/..%2f.atom",
    "/feeds/columns/budgets.atom/x",
  ])("%s is 404 with a sentence", async (path) => {
    const answer = await ask(path);
    expect(answer.status).toBe(404);
    expect(await answer.text()).toMatch(/没有这个订阅地址/);
  });
});

describe("M-01 a feed whose column got another code", () => {
  it("moves for good to where it stands now, in the same format", async () => {
    const columnId = (await columnTree()).find(({ code }) => code === "other-documents")?.id ?? "";
    await tx(async () => {
      await q().insert(columnAliases).values({ code: "old-documents", columnId, at: MORNING });
    });
    const answer = await ask("/feeds/columns/old-documents.rss");
    expect([answer.status, answer.headers.get("location")]).toEqual([
      301,
      "/feeds/columns/other-documents.rss",
    ]);
    expect((await ask("/feeds/columns/never-was.rss")).status).toBe(404);
  });
});
