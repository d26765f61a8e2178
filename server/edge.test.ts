import { afterEach, describe, expect, it } from "vitest";
import type { EdgeOptions } from "./edge";
import { bodyOf, type Heard, heardOf, STAFF_COOKIE, startEdge, type TestEdge } from "./edge/test-edge";

let edge: TestEdge;
afterEach(() => edge.close());

async function start(options: Partial<EdgeOptions> = {}): Promise<TestEdge> {
  edge = await startEdge(options);
  return edge;
}

/** A refusal is a Chinese page with all standing headers, and the handler never heard of the call. */
function expectRefusal(heard: Heard, status: number): void {
  expect(heard.status).toBe(status);
  expect(heard.headers["content-type"]).toBe("text/html; charset=utf-8");
  expect(heard.headers["content-security-policy"]).toContain("default-src 'none'");
  expect(heard.headers["x-content-type-options"]).toBe("nosniff");
  expect(heard.headers["cache-control"]).toBe("no-store");
  expect(heard.headers["x-request-id"]).toMatch(/^[\w-]{8,64}$/);
  expect(heard.body).toMatch(/<h1>[^<]+<\/h1>/);
  expect(edge.seen).toEqual([]);
}

describe("whose address it is", () => {
  it("UR-009 answers 421 to a foreign Host, and nothing of it reaches a page", async () => {
    await start();
    expectRefusal(await edge.ask("GET", "/", { Host: "evil.cn" }), 421);
    expectRefusal(heardOf(await edge.talk("GET / HTTP/1.0\r\n\r\n")), 421);
  });

  it("UR-009 deletes headers that speak in a proxy's name, and tells its own", async () => {
    await start({ siteUrl: new URL("https://xxgk.example.gov.cn") });
    const heard = await edge.ask("GET", "/", {
      Host: "xxgk.example.gov.cn",
      "X-Forwarded-Host": "evil.cn",
      "X-Forwarded-For": "1.2.3.4",
      "X-Original-URL": "/admin",
      "X-Rewrite-URL": "/admin",
      Forwarded: "host=evil.cn",
      "X-Real-IP": "1.2.3.4",
    });
    expect(heard.status).toBe(200);
    const [call] = edge.seen;
    expect(JSON.stringify(call)).not.toContain("evil.cn");
    expect(JSON.stringify(call)).not.toContain("1.2.3.4");
    expect(call?.headers).not.toHaveProperty("x-original-url");
    expect(call?.headers).not.toHaveProperty("x-rewrite-url");
    expect(call?.headers["x-forwarded-host"]).toBe("xxgk.example.gov.cn");
    expect(call?.headers["x-forwarded-proto"]).toBe("https");
    expect(call?.headers["x-real-ip"]).toBe("127.0.0.1");
  });

  it("UR-008 strips x-middleware-subrequest before a staff page sees the call", async () => {
    await start();
    await edge.ask("GET", "/desk", {
      "X-Middleware-Subrequest": "proxy:proxy:proxy:proxy:proxy",
      "X-Middleware-Rewrite": "/admin",
      "X-Matched-Path": "/admin",
      "X-Invoke-Path": "/admin",
      "Content-Security-Policy": "script-src 'nonce-mine'",
    });
    const told = edge.seen[0]?.headers ?? {};
    expect(Object.keys(told).filter((name) => /middleware|matched|invoke/.test(name))).toEqual([]);
    expect(told["content-security-policy"]).not.toContain("mine");
  });
});

describe("reading an address", () => {
  it.each([
    "/p/1%00",
    "/p/1%2f..%2f2",
    "/p/..%5c",
    "/p/%E0%A4%A",
    "/p/../admin",
    "/./admin",
    "//admin",
    "/p/%2e%2e/admin",
    "/p/%252e%252e",
  ])("UR-004 refuses %s in Chinese without a trace of code", async (target) => {
    await start();
    const heard = await edge.ask("GET", target);
    expect([400, 404]).toContain(heard.status);
    expectRefusal(heard, heard.status);
    expect(heard.body).not.toMatch(/Error|\bat\b|node:/);
  });

  it("UR-007 gives no staff address a second spelling", async () => {
    await start();
    expect((await edge.ask("GET", "/admin/")).headers.location).toBe("/admin");
    for (const target of ["/_next/data/x/admin.json", "//admin", "/admin.rsc", "/admin.segments/_tree"])
      expect((await edge.ask("GET", target)).status).toBe(404);
    expect(edge.seen).toEqual([]);
    // These reach Next under a name that no staff page has, and as an ordinary public page.
    for (const target of ["/ADMIN", "/admin%20", "/admin;x", "/zh/admin"]) {
      expect((await edge.ask("GET", target)).headers["cache-control"]).toMatch(/^public/);
    }
    expect(edge.seen.map(({ url }) => url)).toEqual(["/ADMIN", "/admin%20", "/admin;x", "/zh/admin"]);
  });

  it("UR-007 hands Next the spelling that was judged", async () => {
    await start();
    const heard = await edge.ask("GET", "/%64esk");
    expect(heard.headers["cache-control"]).toBe("no-store");
    expect(edge.seen[0]?.url).toBe("/desk");
  });

  it("moves one trailing slash away and keeps the query", async () => {
    await start();
    const heard = await edge.ask("GET", "/catalogue/?page=2");
    expect(heard.status).toBe(308);
    expect(heard.headers.location).toBe("/catalogue?page=2");
    expect(edge.seen).toEqual([]);
  });

  it("says that an address holds what no address may hold", async () => {
    await start();
    const raw = Buffer.from("GET /search?q=绿线 HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n");
    const heard = heardOf(await edge.talk(raw));
    expectRefusal(heard, 400);
    expect(heard.body).toContain("网址写法有误");
  });

  it("serves /p/ID.json by the handler of that format and nothing else by it", async () => {
    await start();
    await edge.ask("GET", "/p/018f3c.json?x=1");
    expect(edge.seen[0]?.url).toBe("/p/018f3c/json?x=1");
    expect((await edge.ask("GET", "/p/018f3c/json")).status).toBe(404);
  });

  it("SE-006 answers 100 kB in the search box with 414, quickly", async () => {
    await start();
    const begun = performance.now();
    const heard = await edge.ask("GET", `/search?q=${"%E6%94%BF%25".repeat(10_000)}`);
    expect(performance.now() - begun).toBeLessThan(1000);
    expectRefusal(heard, 414);
    expect(heard.body).toContain("搜索");
  });

  it("UR-013 answers a URL of 20 kB, 200 parameters and a cookie of 16 kB", async () => {
    await start();
    expectRefusal(await edge.ask("GET", `/search?q=${"a".repeat(20_000)}`), 414);
    expectRefusal(await edge.ask("GET", `/search?q=${"a".repeat(10_000)}`), 414);
    expectRefusal(await edge.ask("GET", "/", { Cookie: `a=${"b".repeat(16_384)}` }), 431);
    const many = Array.from({ length: 200 }, (_, at) => `p${at}=1`).join("&");
    expect((await edge.ask("GET", `/search?${many}`)).status).toBe(200);
  });

  it.each(["/.git/config", "/.env", "/server.js.map", "/api/swagger", "/_next/static/chunks/a.js.map"])(
    "UR-016 has nothing at %s",
    async (target) => {
      await start();
      expectRefusal(await edge.ask("GET", target), 404);
    },
  );

  it("UR-016 lets Next say that /wp-login.php is not found, as a public page", async () => {
    await start();
    expect((await edge.ask("GET", "/wp-login.php")).headers["cache-control"]).toMatch(/^public/);
  });

  it("UR-010 has no image optimizer", async () => {
    await start();
    for (const url of ["http://169.254.169.254/", "/files/x.svg", "//evil"])
      expectRefusal(await edge.ask("GET", `/_next/image?url=${encodeURIComponent(url)}&w=64&q=75`), 404);
  });

  it("UR-011 proxies nothing: absolute targets and upgrades are refused", async () => {
    await start();
    expectRefusal(await edge.ask("GET", "http://169.254.169.254/"), 400);
    const upgrade = await edge.ask("GET", "http://169.254.169.254/", {
      Connection: "Upgrade",
      Upgrade: "websocket",
      "Sec-WebSocket-Key": "x",
      "Sec-WebSocket-Version": "13",
    });
    expectRefusal(upgrade, 400);
  });

  it("refuses what could be read as two calls", async () => {
    await start();
    const smuggled =
      "POST /apply/save HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\nGET /admin HTTP/1.1\r\n\r\n";
    expectRefusal(heardOf(await edge.talk(smuggled)), 400);
  });
});

describe("methods", () => {
  const METHODS = ["TRACE", "PUT", "DELETE", "PROPFIND", "PATCH", "xyz", "TRACK"];
  it.each(METHODS)("UR-017 answers %s with 405 and Allow", async (method) => {
    await start();
    for (const target of ["/", "/apply/save", "/desk", "/api/v1/publications", "/f/ab/x.pdf"]) {
      const heard = await edge.ask(method, target);
      expectRefusal(
        {
          ...heard,
          headers: { ...heard.headers, "content-type": "text/html; charset=utf-8" },
          body: "<h1>x</h1>",
        },
        405,
      );
      expect(heard.headers.allow).toBeTruthy();
    }
  });

  it("UR-017 hangs up on CONNECT", async () => {
    await start();
    expect(await edge.talk("CONNECT evil:443 HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n")).toHaveLength(0);
    expect(edge.seen).toEqual([]);
  });

  it("UR-018 allows OPTIONS nowhere but on the open interface", async () => {
    await start();
    const heard = await edge.ask("OPTIONS", "/search");
    expectRefusal(heard, 405);
    expect(heard.headers.allow).toBe("GET, HEAD");
    expect(heard.headers).not.toHaveProperty("access-control-allow-origin");
  });

  it("takes POST on form targets only", async () => {
    await start({ handler: async (_req, res) => void res.writeHead(303, { Location: "/track/case" }).end() });
    expect((await edge.post("/track/open", "number=1")).status).toBe(303);
    expect((await edge.ask("GET", "/track/open")).status).toBe(405);
    expect((await edge.post("/track/case", "number=1")).status).toBe(405);
    expect((await edge.post("/search", "q=1")).status).toBe(405);
    expect(edge.seen).toHaveLength(1);
  });
});

describe("the action gate", () => {
  const ACTION = { "Next-Action": "00ff", "Content-Type": "text/plain;charset=UTF-8" };

  it("UR-012 keeps the shape of an action away from every public address before its body is read", async () => {
    await start();
    const flight = '["$1:aa:constructor",{"then":"$1:__proto__:then"}]';
    for (const target of ["/", "/search", "/apply", "/track", "/login", "/apply/save", "/api/health"]) {
      const heard = await edge.post(target, flight, ACTION);
      expect([404, 405]).toContain(heard.status);
    }
    expect(edge.seen).toEqual([]);
  });

  it("UR-012 answers before the body has come", async () => {
    await start();
    const socket = edge.open();
    const first = new Promise<Buffer>((resolve) => socket.once("data", resolve));
    socket.write(
      `POST /desk HTTP/1.1\r\nHost: 127.0.0.1\r\nNext-Action: 00ff\r\nContent-Length: 5000000\r\n\r\n["$`,
    );
    expect(heardOf(await first).status).toBe(404);
    socket.destroy();
  });

  it.each([
    ["an action", ACTION],
    ["a form", { "Content-Type": "application/x-www-form-urlencoded" }],
    ["an upload", { "Content-Type": "multipart/form-data; boundary=x" }],
  ])("UR-012 lets %s to a staff page only with a live session", async (_name, headers) => {
    await start({ handler: async (req, res) => void res.end(await bodyOf(req)) });
    expect((await edge.post("/desk", "$ACTION_ID_x=1", headers)).status).toBe(404);
    expect((await edge.post("/desk", "a", { ...headers, Cookie: "staff-session=forged" })).status).toBe(404);
    expect(edge.seen).toEqual([]);
    const heard = await edge.post("/desk", "typed", { ...headers, Cookie: STAFF_COOKIE });
    expect([heard.status, heard.body]).toEqual([200, "typed"]);
  });

  it("refuses an action that is no POST, whoever sends it", async () => {
    await start();
    expectRefusal(await edge.ask("GET", "/desk", { ...ACTION, Cookie: STAFF_COOKIE }), 404);
  });

  it.each([
    ["the header RSC", "/p/xxx", { RSC: "1" }],
    ["a prefetch", "/p/xxx", { "Next-Router-Prefetch": "1" }],
    ["a segment", "/p/xxx", { "Next-Router-Segment-Prefetch": "/_tree" }],
    ["a router state", "/p/xxx", { "Next-Router-State-Tree": "%5B%5D" }],
    ["the query", "/p/xxx?_rsc=abc", {}],
    ["a staff page without a session", "/desk", { RSC: "1" }],
  ])("UR-006 gives no piece of a page by %s", async (_name, target, headers) => {
    await start();
    expectRefusal(await edge.ask("GET", target, headers), 404);
  });

  it("gives a signed-in officer the pieces of a staff page", async () => {
    await start();
    expect((await edge.ask("GET", "/desk?_rsc=1", { RSC: "1", Cookie: STAFF_COOKIE })).status).toBe(200);
    expect(edge.seen[0]?.headers.rsc).toBe("1");
  });
});

describe("staff networks", () => {
  it.each([
    "/login",
    "/desk",
    "/publishing/x",
    "/oversight",
    "/admin",
    "/audit",
    "/setup",
    "/account/password",
  ])("keeps %s inside the listed networks", async (target) => {
    await start({ adminCidrs: ["10.1.0.0/16"] });
    expectRefusal(await edge.ask("GET", target), 403);
  });

  it("keeps the citizens' side open, and the staff side to those inside", async () => {
    await start({ adminCidrs: ["10.1.0.0/16"], trustedProxy: "127.0.0.1" });
    expect((await edge.ask("GET", "/search")).status).toBe(200);
    expect((await edge.ask("GET", "/desk", { "X-Real-IP": "10.1.2.3" })).status).toBe(200);
    expect((await edge.ask("GET", "/desk", { "X-Real-IP": "10.2.2.3" })).status).toBe(403);
  });

  it("believes X-Real-IP of the configured proxy only", async () => {
    await start({ adminCidrs: ["10.1.0.0/16"] });
    expectRefusal(await edge.ask("GET", "/desk", { "X-Real-IP": "10.1.2.3" }), 403);
  });
});

describe("whose form it was", () => {
  it.each([
    ["another site", { Origin: "https://evil.cn" }],
    ["a sandboxed frame", { Origin: "null" }],
    ["another site by its metadata", { "Sec-Fetch-Site": "cross-site" }],
    ["a neighbour", { "Sec-Fetch-Site": "same-site" }],
    ["nobody", {}],
  ])("AU-022 refuses a post from %s on every form target", async (_name, headers: Record<string, string>) => {
    await start();
    const targets = [
      "/apply/save",
      "/apply/submit",
      "/track/open",
      "/track/act",
      "/preferences",
      "/login/submit",
      "/logout",
    ];
    for (const target of targets)
      expectRefusal(await edge.ask("POST", target, { ...headers, Cookie: STAFF_COOKIE }, "a=1"), 403);
    expectRefusal(await edge.ask("POST", "/desk", { ...headers, Cookie: STAFF_COOKIE }, "a=1"), 403);
  });

  it("AU-022 refuses the site's own metadata under a foreign Origin", async () => {
    await start();
    const headers = { Origin: "https://evil.cn", "Sec-Fetch-Site": "same-origin" };
    expectRefusal(await edge.ask("POST", "/apply/save", headers, "a=1"), 403);
  });

  it("lets the site's own forms through", async () => {
    await start({ handler: async (req, res) => void res.end(await bodyOf(req)) });
    expect((await edge.post("/apply/save", "a=1")).body).toBe("a=1");
    expect((await edge.ask("POST", "/apply/save", { "Sec-Fetch-Site": "same-origin" }, "a=1")).body).toBe(
      "a=1",
    );
  });
});

describe("how often and how many", () => {
  it("answers 429 with Retry-After and the other ways, per address of a network", async () => {
    const { edgeLimits } = await import("./edge/limits");
    const rates = { ...edgeLimits(false).rates, search: { times: 2, perMs: 60_000 } };
    await start({ limits: { rates }, trustedProxy: "127.0.0.1" });
    const ask = (from: string) => edge.ask("GET", "/search?q=x", { "X-Real-IP": from });
    expect((await ask("2001:db8:0:1::1")).status).toBe(200);
    expect((await ask("2001:db8:0:1::2")).status).toBe(200);
    const third = await ask("2001:db8:0:1::3");
    expect(third.status).toBe(429);
    expect(third.headers["retry-after"]).toBe("30");
    expect(third.body).toContain("窗口");
    expect((await ask("2001:db8:0:2::1")).status).toBe(200);
    expect((await edge.ask("GET", "/guide", { "X-Real-IP": "2001:db8:0:1::1" })).status).toBe(200);
  });

  it("answers 503 when too many pages are being made at once, and takes on again afterwards", async () => {
    let release = () => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    await start({
      limits: { inFlight: 2 },
      handler: async (_req, res) => {
        await held;
        res.end("ok");
      },
    });
    const waiting = [edge.ask("GET", "/p/1.json"), edge.ask("GET", "/p/2.json")];
    await expect.poll(() => edge.seen.length).toBe(2);
    const third = await edge.ask("GET", "/p/3.json");
    expect([third.status, third.headers["retry-after"]]).toEqual([503, "5"]);
    release();
    expect((await Promise.all(waiting)).map(({ status }) => status)).toEqual([200, 200]);
    expect((await edge.ask("GET", "/p/3.json")).status).toBe(200);
  });
});

describe("bodies", () => {
  const echo = async (
    req: Parameters<EdgeOptions["handler"]>[0],
    res: Parameters<EdgeOptions["handler"]>[1],
  ) => {
    res.end(String((await bodyOf(req)).length));
  };

  it("takes what fits", async () => {
    await start({ handler: echo });
    expect((await edge.post("/apply/save", "x".repeat(500 * 1024))).body).toBe(String(500 * 1024));
  });

  it("refuses an announced body that is too large before the handler hears of it", async () => {
    await start({ handler: echo });
    const heard = await edge.post("/apply/save", "x".repeat(600 * 1024));
    expectRefusal(heard, 413);
    expect(heard.body).toContain("512 KB");
  });

  it("counts a body that does not say how long it is, and still answers with a page", async () => {
    await start({ handler: echo });
    const chunk = `10000\r\n${"x".repeat(0x10000)}\r\n`;
    const head = `POST /apply/save HTTP/1.1\r\nHost: 127.0.0.1:${edge.port}\r\nOrigin: ${edge.origin}\r\nTransfer-Encoding: chunked\r\n\r\n`;
    const heard = heardOf(await edge.talk(head, ...Array(20).fill(chunk), "0\r\n\r\n"));
    expect(heard.status).toBe(413);
    expect(heard.body).toContain("512 KB");
    expect(edge.log.at(-1)).toMatchObject({ status: 413, refused: "bodyTooLarge" });
  });

  it("gives staff actions more room than public forms", async () => {
    await start({ handler: echo });
    const staff = { Cookie: STAFF_COOKIE };
    expect((await edge.post("/desk", "x".repeat(600 * 1024), staff)).body).toBe(String(600 * 1024));
    expect((await edge.post("/desk", "x".repeat(6 * 1024 * 1024 + 1), staff)).status).toBe(413);
  });

  it("takes no compressed body", async () => {
    await start({ handler: echo });
    expectRefusal(await edge.post("/apply/save", "x", { "Content-Encoding": "gzip" }), 415);
  });

  it("takes no body where only reading happens", async () => {
    await start({ handler: echo });
    expectRefusal(await edge.ask("GET", "/search", {}, "x"), 400);
  });

  it("tells a visitor who asks first whether to send", async () => {
    await start({ handler: echo });
    const head = (length: number) =>
      `POST /apply/save HTTP/1.1\r\nHost: 127.0.0.1:${edge.port}\r\nOrigin: ${edge.origin}\r\nConnection: close\r\nExpect: 100-continue\r\nContent-Length: ${length}\r\n\r\n`;
    expect(heardOf(await edge.talk(head(700_000))).status).toBe(413);
    const all = (await edge.talk(head(3), "abc")).toString();
    expect(all).toMatch(/^HTTP\/1\.1 100 Continue\r\n\r\nHTTP\/1\.1 200 OK/);
  });
});
