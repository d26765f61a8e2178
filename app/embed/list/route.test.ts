import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openDemonstration } from "@/app/(public)/demonstration-for-tests";
import type { Store } from "@/db/client";
import { withdrawContent } from "@/db/mutations/publications";
import { newestOf } from "@/db/queries/harvest";
import { embedderSources, readEmbedders } from "@/domain/site/embedders";
import { EMBEDDERS } from "@/server/edge/headers";
import { GET as listJson } from "../list.json/route";
import { GET } from "./route";

let store: Store;
beforeAll(async () => {
  store = await openDemonstration("2026-11-24");
}, 120_000);
afterAll(() => store.close());

const call = (path: string, headers: Record<string, string> = {}) =>
  new Request(`http://localhost${path}`, { headers: { host: "localhost:3000", ...headers } });
const read = async (query: string) => (await GET(call(`/embed/list?${query}`))).text();
const json = async (query: string) => (await listJson(call(`/embed/list.json?${query}`))).json();

describe("M-15 the list for other sites", () => {
  it("is small, runs nothing, and leads out of its frame", async () => {
    for (const query of ["", "n=20", "column=proactive&n=20&theme=dark", "agency=city"]) {
      const html = await read(query);
      expect(Buffer.byteLength(html)).toBeLessThan(15_000);
      expect(html).not.toMatch(/<script|onclick|<img|<link/);
      const links = [...html.matchAll(/<a [^>]*>/g)].map(([link]) => link);
      expect(links.length).toBeGreaterThan(1);
      for (const link of links) expect(link).toMatch(/href="http:\/\/localhost:3000\/[^"]*" target="_top"/);
      expect(html.match(/<h1>/g)).toHaveLength(1);
      expect(html).toMatch(/<html lang="zh-CN"/);
      expect(html.endsWith("</html>")).toBe(true);
    }
  });

  it("shows what is asked for, newest first, at most twenty", async () => {
    const { items, title } = await json("column=budgets&n=3");
    expect(title).toBe("财政预算、决算");
    expect(items).toHaveLength(3);
    const days = items.map(({ publishedOn }: { publishedOn: string }) => publishedOn);
    expect(days).toEqual(days.toSorted().toReversed());
    expect((await json("n=9999")).items).toHaveLength(20);
    for (const n of ["0", "-1", "x", "1e3", ""]) expect((await json(`n=${n}`)).items).toHaveLength(10);
  });

  it("says what it does not know, and repeats it as text", async () => {
    const html = await read("column=%3Cscript%3E&agency=nobody&theme=pink");
    expect(html).toContain("没有代码为“&#60;script&#62;”的栏目");
    expect(html).toContain("没有代码为“nobody”的机构");
    expect(html).toContain('data-theme="light"');
  });

  it("PS-014 forgets what is withdrawn at once", async () => {
    const [first] = await newestOf({}, 1);
    if (!first) throw new Error("the seed has changed");
    const tag = (await GET(call("/embed/list"))).headers.get("etag") ?? "";
    expect((await GET(call("/embed/list", { "if-none-match": tag }))).status).toBe(304);
    await withdrawContent({ id: first.id, reason: "内容有误", at: 1, actor: "system" });
    const answer = await GET(call("/embed/list", { "if-none-match": tag }));
    expect(answer.status).toBe(200);
    expect(await answer.text()).not.toContain(first.id);
    expect(JSON.stringify(await json(""))).not.toContain(first.id);
  });

  it("names the sites of the settings, for the edge to let it in", async () => {
    expect((await GET(call("/embed/list"))).headers.get(EMBEDDERS)).toBe(
      "https://*.zengcheng.example http://*.zengcheng.example",
    );
  });
});

describe("the list of sites that may embed", () => {
  it.each([
    ["", ""],
    ["https://WWW.a.gov.cn/ ， *.b.gov.cn、c.example:8080", "www.a.gov.cn *.b.gov.cn c.example:8080"],
    ["a.example a.example", "a.example"],
    ["*", null],
    ["localhost", null],
    ["a.example/path", null],
    ["a.example; script-src *", null],
    ["中文.cn", null],
  ])("%j is read as %j", (typed, read) => {
    expect(readEmbedders(typed)).toBe(read);
  });

  it("is empty for nobody", () => {
    expect(embedderSources("")).toBe("");
  });
});
