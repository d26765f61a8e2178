import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { EMBEDDERS } from "./headers";
import { startEdge, type TestEdge } from "./test-edge";

const FORM = { "Content-Type": "application/x-www-form-urlencoded" };
let edge: TestEdge;

beforeAll(async () => {
  edge = await startEdge({
    handler: async (req, res) => {
      const url = new URL(req.url ?? "", "http://x");
      const isFrame = url.pathname === "/embed/list";
      res.setHeader("Content-Type", isFrame ? "text/html; charset=utf-8" : "application/xml; charset=utf-8");
      const hosts = url.searchParams.get("hosts");
      if (hosts !== null) res.setHeader(EMBEDDERS, hosts);
      res.end(req.method === "HEAD" ? undefined : "<x/>");
    },
  });
});
afterAll(() => edge.close());

const cspOf = async (path: string) => (await edge.ask("GET", path)).headers["content-security-policy"] ?? "";

describe("the door of a harvester", () => {
  it("takes a form from anywhere, because nothing is changed by it", async () => {
    expect((await edge.ask("POST", "/oai", FORM, "verb=Identify")).status).toBe(200);
    const foreign = { ...FORM, Origin: "https://harvester.example", "Sec-Fetch-Site": "cross-site" };
    expect((await edge.ask("POST", "/oai", foreign, "verb=Identify")).status).toBe(200);
  });

  it("stands nowhere else", async () => {
    for (const path of ["/preferences", "/apply/save", "/track/open"])
      expect((await edge.ask("POST", path, FORM, "a=b")).status).toBe(403);
    for (const path of [
      "/feeds/recent.atom",
      "/oai/gov_xxgk.xsd",
      "/sitemap.xml",
      "/catalog.jsonld",
      "/embed/list",
    ])
      expect((await edge.ask("POST", path, FORM, "a=b")).status).toBe(405);
  });

  it("never lets a server action through", async () => {
    expect((await edge.ask("POST", "/oai", { ...FORM, "Next-Action": "x" }, "a=b")).status).toBe(404);
  });
});

describe("M-15 a list in the frame of another site", () => {
  it("is let into the sites that it names, and into no other page of theirs", async () => {
    const heard = await edge.ask("GET", "/embed/list?hosts=https://a.example%20http://*.b.example:8080");
    expect(heard.headers["content-security-policy"]).toMatch(
      /; frame-ancestors https:\/\/a\.example http:\/\/\*\.b\.example:8080$/,
    );
    expect(heard.headers["cross-origin-resource-policy"]).toBe("cross-origin");
    expect(heard.headers[EMBEDDERS]).toBeUndefined();
  });

  it("is let in nowhere when it names nobody, and nothing else slips into its policy", async () => {
    expect(await cspOf("/embed/list")).toMatch(/frame-ancestors 'none'$/);
    for (const wrong of ["*", "https://a.example;script-src%20*", "javascript:x", "data:"])
      expect(await cspOf(`/embed/list?hosts=${wrong}`)).not.toMatch(/script-src|\*|javascript|data:/);
  });

  it("runs nothing", async () => {
    const csp = await cspOf("/embed/list");
    expect(csp).toContain("default-src 'none'");
    expect(csp).not.toContain("script-src");
  });

  it("alone may be framed: a page cannot ask for it", async () => {
    for (const path of ["/catalogue?hosts=https://a.example", "/open/embed?hosts=https://a.example"])
      expect(await cspOf(path)).not.toContain("a.example");
  });
});

describe("UR-018 HEAD and OPTIONS on the machine addresses", () => {
  const paths = ["/feeds/recent.atom", "/sitemap.xml", "/sitemaps/1.xml", "/catalog.ttl", "/embed/list"];
  it.each(paths)("%s answers HEAD with the headers of GET and no body", async (path) => {
    const head = await edge.ask("HEAD", path);
    const get = await edge.ask("GET", path);
    expect([head.status, head.body]).toEqual([200, ""]);
    expect(head.headers["content-type"]).toBe(get.headers["content-type"]);
    expect(head.headers["content-security-policy"]).toBe(get.headers["content-security-policy"]);
  });

  it.each([...paths, "/oai"])("%s refuses OPTIONS and opens nothing to other sites", async (path) => {
    const heard = await edge.ask("OPTIONS", path, { Origin: "https://a.example" });
    expect(heard.status).toBe(405);
    expect(heard.headers["access-control-allow-origin"]).toBeUndefined();
  });
});
