import { afterEach, describe, expect, it } from "vitest";
import { html, nextPage, startEdge, type TestEdge } from "./test-edge";

let edge: TestEdge;
afterEach(() => edge.close());

const start = async (options: Parameters<typeof startEdge>[0] = {}) => {
  edge = await startEdge({
    handler: async (req, res) => {
      const gone = req.url?.startsWith("/p/gone") ? '<meta name="x-portal-status" content="410"/>' : "";
      html(res, nextPage(`<p>${req.headers.cookie ?? "无"} 公开</p>`, gone));
    },
    ...options,
  });
};

describe("a page in traditional characters", () => {
  it("is the page of the address below /hant, converted, with the same status", async () => {
    await start();
    const heard = await edge.ask("GET", "/hant/p/x?y=1");
    expect([heard.status, heard.body.includes("公開"), heard.body.includes("<script")]).toEqual([
      200,
      true,
      false,
    ]);
    expect(heard.headers.link).toBe('</p/x>; rel="canonical"');
    expect(edge.seen[0]?.url).toBe("/p/x?y=1");
    expect(edge.seen[0]?.headers["x-portal-path"]).toBe("/hant/p/x?y=1");
    const gone = await edge.ask("GET", "/hant/p/gone");
    expect([gone.status, gone.body.includes("公開")]).toEqual([410, true]);
    expect((await edge.ask("GET", "/hant")).status).toBe(200);
    expect(edge.seen.at(-1)?.url).toBe("/");
    expect(edge.log.map(({ route }) => route)).toEqual(["/hant/p/[id]", "/hant/p/[id]", "/hant/"]);
  });

  it("is tagged and kept as every page is, and its tag is its own", async () => {
    await start();
    const [simplified, traditional] = [await edge.ask("GET", "/guide"), await edge.ask("GET", "/hant/guide")];
    expect(traditional.headers["cache-control"]).toBe("public, max-age=0, must-revalidate");
    expect(traditional.headers.etag).not.toBe(simplified.headers.etag);
    const tag = traditional.headers.etag ?? "";
    expect((await edge.ask("GET", "/hant/guide", { "If-None-Match": tag })).status).toBe(304);
    expect((await edge.ask("GET", "/guide", { "If-None-Match": tag })).status).toBe(200);
  });

  it("is asked for no oftener than the page itself", async () => {
    await start();
    const answers = await Promise.all(Array.from({ length: 40 }, () => edge.ask("GET", "/hant/search?q=x")));
    expect(answers.filter(({ status }) => status === 429).length).toBeGreaterThan(0);
  });

  it.each(["/track", "/apply/d/abc", "/p/x.json", "/f/ab12/x.pdf", "/sitemap.xml", "/api/v1/columns"])(
    "of an address that has none, %s, leads to the address",
    async (path) => {
      await start();
      const heard = await edge.ask("GET", `/hant${path}?a=1`);
      expect([heard.status, heard.headers.location]).toEqual([308, `${path}?a=1`]);
      expect(edge.seen).toEqual([]);
    },
  );

  it("exists for nothing of the staff's and nothing that is posted to", async () => {
    await start();
    for (const path of ["/hant/desk", "/hant/login", "/hant/apply/save", "/hant/api/auth/session"])
      expect([path, (await edge.ask("GET", path)).status]).toEqual([path, 404]);
    expect((await edge.post("/hant/apply/save", "a=1")).status).not.toBe(200);
    expect((await edge.post("/hant/guide", "a=1")).status).toBe(405);
    expect(edge.seen).toEqual([]);
  });

  it("is not sent in simplified ones when it cannot be converted", async () => {
    await start({ toTraditional: async () => Promise.reject(new Error("no thread")) });
    const heard = await edge.ask("GET", "/hant/guide");
    expect([heard.status, heard.body.includes("无 公开")]).toEqual([500, false]);
  });
});

describe("what may be kept of a page", () => {
  const ask = (cookie?: string) => edge.ask("GET", "/guide", cookie ? { Cookie: cookie } : {});

  it("is for everybody where nothing was chosen, whatever cookies there are", async () => {
    await start();
    for (const cookie of [undefined, "track=y; staff-session=z", "display=standard.m", "display=nonsense"]) {
      const { headers, body } = await ask(cookie);
      expect(headers["cache-control"]).toBe("public, max-age=0, must-revalidate");
      expect(headers.vary ?? "").not.toMatch(/cookie/i);
      expect(body).toContain("无 公开");
    }
  });

  it("stays with the browser of whoever chose, and a kept page of the usual kind never stands in for it", async () => {
    await start();
    const usual = await ask();
    const elder = await edge.ask("GET", "/guide", {
      Cookie: "track=y; display=l.elder.x",
      "If-None-Match": usual.headers.etag ?? "",
    });
    expect([elder.status, elder.headers["cache-control"]]).toEqual([200, "private, no-cache"]);
    expect(elder.body).toContain("display=elder.l 公开");
    const again = await edge.ask("GET", "/guide", {
      Cookie: "display=elder.l",
      "If-None-Match": elder.headers.etag ?? "",
    });
    expect(again.status).toBe(304);
  });
});
