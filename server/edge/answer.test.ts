import { randomBytes } from "node:crypto";
import type { ServerResponse } from "node:http";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { afterEach, describe, expect, it, vi } from "vitest";
import type { EdgeOptions } from "../edge";
import { ERROR_CSP, plainPage } from "./error-page";
import { during, keepFaultsPlain } from "./faults";
import { PUBLIC_CSP } from "./headers";
import { heardOf, html, nextPage, STAFF_COOKIE, startEdge, type TestEdge } from "./test-edge";

let edge: TestEdge;
afterEach(() => edge.close());

type Answer = (res: ServerResponse, url: string) => unknown;

async function start(answer: Answer, options: Partial<EdgeOptions> = {}): Promise<TestEdge> {
  edge = await startEdge({ handler: async (req, res) => answer(res, req.url ?? ""), ...options });
  return edge;
}

const marker = (status: number) => `<meta name="x-portal-status" content="${status}"/>`;
const LONG = nextPage("<p>政府信息公开条例</p>".repeat(200));

describe("a public page", () => {
  it("leaves without the framework's scripts, under the static policy", async () => {
    await start((res) => {
      res.setHeader("Link", "</_next/a.js>; rel=preload; as=script, </a.css>; rel=preload; as=style");
      res.setHeader("X-Nextjs-Cache", "HIT");
      html(res, nextPage("正文"));
    });
    const heard = await edge.ask("GET", "/");
    expect(heard.status).toBe(200);
    expect(heard.body).not.toContain("<script");
    expect(heard.body).toContain("正文");
    expect(heard.headers).toMatchObject({
      "content-security-policy": PUBLIC_CSP,
      "cache-control": "public, max-age=0, must-revalidate",
      "content-length": String(heard.bytes.byteLength),
      link: "</a.css>; rel=preload; as=style",
      vary: "Accept-Encoding",
      "x-content-type-options": "nosniff",
      "referrer-policy": "strict-origin-when-cross-origin",
      "permissions-policy": "camera=(), microphone=(), geolocation=(), payment=()",
      "cross-origin-opener-policy": "same-origin",
      "cross-origin-resource-policy": "same-origin",
    });
    expect(heard.headers).not.toHaveProperty("x-nextjs-cache");
    expect(heard.headers).not.toHaveProperty("strict-transport-security");
  });

  it("M-05 of a rehearsal tells search engines to leave it out, and of nothing else", async () => {
    await start((res) => html(res, nextPage("正文")));
    expect((await edge.ask("GET", "/")).headers).not.toHaveProperty("x-robots-tag");
    await edge.close();
    await start((res) => html(res, nextPage("正文")), { staging: true });
    expect((await edge.ask("GET", "/")).headers["x-robots-tag"]).toBe("noindex, nofollow");
    expect((await edge.ask("DELETE", "/")).headers["x-robots-tag"]).toBe("noindex, nofollow");
  });

  it("asks for https to stay once the site has it", async () => {
    await start((res) => html(res, nextPage("正文")), { siteUrl: new URL("https://xxgk.example.gov.cn") });
    const heard = await edge.ask("GET", "/", { Host: "xxgk.example.gov.cn" });
    expect(heard.headers["strict-transport-security"]).toBe("max-age=31536000; includeSubDomains");
  });

  it.each([403, 404, 410, 429])("says %i when its marker does, with the whole page", async (status) => {
    await start((res) => html(res, nextPage("找不到您要的页面", marker(status))));
    const heard = await edge.ask("GET", "/p/x");
    expect(heard.status).toBe(status);
    expect(heard.body).toContain("找不到您要的页面");
    expect(heard.body).not.toContain("x-portal-status");
    expect(heard.headers["cache-control"]).toBe("no-store");
  });

  it("is the same written in pieces, with early heads and callbacks", async () => {
    await start((res) => {
      res.writeHead(200, "OK", { "Content-Type": "text/html; charset=utf-8", "Set-Cookie": ["a=1", "b=2"] });
      res.flushHeaders();
      const page = Buffer.from(nextPage("正文", marker(404)));
      res.write(page.subarray(0, 100), () => {
        res.write(page.subarray(100).toString("base64"), "base64", () => res.end());
      });
    });
    const heard = await edge.ask("GET", "/p/x");
    expect([heard.status, heard.headers["set-cookie"]]).toEqual([404, "a=1\nb=2"]);
    expect(heard.body).toBe((await import("./rewrite")).rewritePage(nextPage("正文", marker(404))).html);
  });

  it("UR-018 answers HEAD as GET without the body, status and length included", async () => {
    await start((res) => html(res, nextPage("找不到", marker(404))));
    const [get, head] = [await edge.ask("GET", "/p/x"), await edge.ask("HEAD", "/p/x")];
    const compared = ({ status, headers }: typeof get) => {
      const { date: _date, "x-request-id": _id, ...same } = headers;
      return { status, ...same };
    };
    expect(compared(head)).toEqual(compared(get));
    expect(Number(head.headers["content-length"])).toBeGreaterThan(100);
    expect(head.body).toBe("");
    expect(edge.seen.map(({ method }) => method)).toEqual(["GET", "GET"]);
  });

  it("reads no cookie but the display preferences", async () => {
    await start((res) => html(res, nextPage("正文")));
    await edge.ask("GET", "/", {
      Cookie: "staff-session=x; display=elder.l; track=y",
      Authorization: "Basic x",
    });
    expect(edge.seen[0]?.headers).toMatchObject({ cookie: "display=elder.l" });
    expect(edge.seen[0]?.headers).not.toHaveProperty("authorization");
  });

  it("keeps the cookies of private pages, which nobody may store", async () => {
    await start((res) => html(res, nextPage("正文")));
    const heard = await edge.ask("GET", "/track/case", { Cookie: "track=y" });
    expect(edge.seen[0]?.headers.cookie).toBe("track=y");
    expect(heard.headers["cache-control"]).toBe("no-store");
    expect(heard.headers["referrer-policy"]).toBe("same-origin");
    expect(heard.headers).not.toHaveProperty("etag");
  });

  it("is compressed once, by what the visitor takes", async () => {
    await start((res) => html(res, LONG));
    const plain = await edge.ask("GET", "/", { "Accept-Encoding": "identity" });
    const br = await edge.ask("GET", "/", { "Accept-Encoding": "gzip, deflate, br" });
    const gzip = await edge.ask("GET", "/", { "Accept-Encoding": "gzip;q=0.5, br;q=0" });
    expect(plain.headers).not.toHaveProperty("content-encoding");
    expect(br.headers["content-encoding"]).toBe("br");
    expect(gzip.headers["content-encoding"]).toBe("gzip");
    expect(brotliDecompressSync(br.bytes).toString()).toBe(plain.body);
    expect(gunzipSync(gzip.bytes).toString()).toBe(plain.body);
    expect(br.headers["content-length"]).toBe(String(br.bytes.byteLength));
    expect(edge.seen.every(({ headers }) => headers["accept-encoding"] === undefined)).toBe(true);
  });

  it("UR-019 answers 304 to whoever holds it, and survives 10 kB of tags", async () => {
    await start((res) => html(res, LONG));
    const tag = (await edge.ask("GET", "/")).headers.etag ?? "";
    expect(tag).toMatch(/^W\/"[\w-]+"$/);
    const same = await edge.ask("GET", "/", { "If-None-Match": tag, "Accept-Encoding": "br" });
    expect([same.status, same.body, same.headers.etag]).toEqual([304, "", tag]);
    expect(same.headers["content-security-policy"]).toBe(PUBLIC_CSP);
    const many = Array.from({ length: 400 }, (_, at) => `"${String(at).padStart(20, "x")}"`).join(", ");
    expect((await edge.ask("GET", "/", { "If-None-Match": many })).status).toBe(200);
    expect((await edge.ask("GET", "/", { "If-None-Match": `${many}, ${tag}` })).status).toBe(304);
  });

  it("has no tag when it is not an ordinary page", async () => {
    await start((res) => html(res, nextPage("找不到", marker(404))));
    expect((await edge.ask("GET", "/p/x")).headers).not.toHaveProperty("etag");
  });

  it("moves on without a body", async () => {
    await start((res) => {
      res.writeHead(307, { Location: "/p/new", "Content-Type": "text/html" });
      res.end(nextPage("", '<meta http-equiv="refresh" content="0"/>'));
    });
    const heard = await edge.ask("GET", "/p/old");
    expect([heard.status, heard.headers.location, heard.body]).toEqual([307, "/p/new", ""]);
  });
});

describe("a page that broke", () => {
  const SHELL = '<!DOCTYPE html><html id="__next_error__"><head></head><body></body></html>';

  it("never reaches the public as an empty shell", async () => {
    await start((res) => html(res, SHELL, 500));
    const heard = await edge.ask("GET", "/search?q=x");
    expect(heard.status).toBe(500);
    expect(heard.headers["content-security-policy"]).toBe(ERROR_CSP);
    expect(heard.body).toContain(`错误编号：${heard.headers["x-request-id"]}`);
    expect(heard.body).not.toContain("__next_error__");
  });

  it("is not saved by the status 200, and a shell that found nothing says so", async () => {
    await start((res, url) => html(res, SHELL, url === "/lost" ? 404 : 200));
    expect((await edge.ask("GET", "/search")).status).toBe(500);
    const lost = await edge.ask("GET", "/lost");
    expect([lost.status, lost.body.includes("找不到您要的页面")]).toEqual([404, true]);
  });

  it("is not sent half", async () => {
    await start((res) => {
      res.setHeader("Content-Type", "text/html");
      res.write(nextPage("正文").slice(0, 150));
      res.end();
    });
    expect((await edge.ask("GET", "/")).status).toBe(500);
  });

  it("is ours to answer when the handler gives up in the middle", async () => {
    let hasBegun = false;
    await start((res) => {
      res.setHeader("Content-Type", "text/html");
      res.setHeader("Set-Cookie", "half=1");
      res.write("<!DOCTYPE html>");
      hasBegun = res.headersSent;
      res.destroy(new Error("13800138000"));
    });
    const heard = await edge.ask("GET", "/");
    expect(heard.status).toBe(500);
    expect(heard.headers).not.toHaveProperty("set-cookie");
    // Or Next would write an error page behind the half that it wrote.
    expect(hasBegun).toBe(true);
  });

  it.each(["/", "/track/case", "/p/1.json", "/desk"])(
    "answers a thrown fault at %s with a page and logs no value",
    async (target) => {
      await start(() => {
        throw Object.assign(new TypeError("手机 13800138000"), {
          code: "E_TEST",
          cause: new Error("身份证 110101"),
        });
      });
      const heard = await edge.ask("GET", target);
      expect(heard.status).toBe(500);
      expect(heard.body).not.toContain("13800138000");
      await expect.poll(() => edge.log.length).toBe(1);
      expect(edge.log[0]).toMatchObject({ id: heard.headers["x-request-id"], status: 500, refused: "fault" });
      expect(edge.log[0]?.fault).toMatch(/^TypeError E_TEST < at .*answer\.test\.ts.* << Error < at /);
      expect(JSON.stringify(edge.log)).not.toMatch(/13800138000|110101/);
    },
  );

  it("breaks the line when half a streamed answer is out", async () => {
    await start(async (res) => {
      res.setHeader("Content-Type", "application/pdf");
      res.write("half");
      await new Promise((resolve) => setTimeout(resolve, 20));
      throw new Error("x");
    });
    const all = (await edge.talk("GET /f/ab/x.pdf HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n")).toString();
    expect(all).toContain("half");
    expect(all).not.toMatch(/\r\n0\r\n\r\n$/);
    await expect.poll(() => edge.log[0]?.status).toBe(499);
  });

  it("keeps what Next prints of a fault out of the log but for kind and place", async () => {
    const { console: terminal } = globalThis;
    const { error, warn } = terminal;
    const others: string[] = [];
    keepFaultsPlain((fault) => others.push(fault));
    try {
      await start((res) => {
        terminal.error("⨯", new RangeError("手机 13800138000"));
        html(res, SHELL, 500);
      });
      await edge.ask("GET", "/");
      terminal.error("outside", new Error("13800138000"));
      terminal.warn("手机 13800138000");
    } finally {
      Object.assign(terminal, { error, warn });
    }
    expect(edge.log[0]?.fault).toMatch(/^RangeError < at /);
    expect(others).toEqual([expect.stringMatching(/^Error < at /), "a message on the console"]);
    expect(JSON.stringify([edge.log, others])).not.toContain("13800138000");
    expect(during({}, () => 1)).toBe(1);
  });
});

describe("forms and files", () => {
  it("lets a form target's move pass with its cookie, uncached", async () => {
    await start((res) => void res.writeHead(303, { Location: "/apply/d/x", "Set-Cookie": "a=1" }).end());
    const heard = await edge.post("/apply/save", "a=1");
    expect(heard).toMatchObject({ status: 303, body: "" });
    expect(heard.headers).toMatchObject({
      location: "/apply/d/x",
      "set-cookie": "a=1",
      "cache-control": "no-store",
    });
  });

  it("sends the plain page of a form under the policy that knows its style", async () => {
    await start((res) => html(res, plainPage({ title: "提交的内容太长", paragraphs: ["一<b>", "二"] }), 413));
    const heard = await edge.post("/apply/save", "a=1");
    expect(heard.status).toBe(413);
    expect(heard.headers["content-security-policy"]).toBe(ERROR_CSP);
    expect(heard.body).toContain(
      '<h1>提交的内容太长</h1><p class="what">一&lt;b&gt;</p><p class="next">二</p>',
    );
  });

  it("streams a file, unpacked, never to be run", async () => {
    await start((res) => {
      res.setHeader("Content-Type", "application/pdf");
      res.setHeader("Cache-Control", "public, max-age=31536000, immutable");
      res.setHeader("Content-Disposition", "attachment");
      res.end(Buffer.alloc(3000, "%"));
    });
    const heard = await edge.ask("GET", "/f/ab/x.pdf", { "Accept-Encoding": "br" });
    expect(heard.headers).toMatchObject({
      "content-security-policy": "sandbox; default-src 'none'",
      "cache-control": "public, max-age=31536000, immutable",
      "content-length": "3000",
    });
    expect(heard.headers).not.toHaveProperty("content-encoding");
    expect(heard.bytes.byteLength).toBe(3000);
  });

  it("packs a text file on its way", async () => {
    const text = JSON.stringify({ title: "绿线管理办法".repeat(300) });
    await start((res) => {
      res.writeHead(200, {
        "Content-Type": "application/json",
        ETag: '"v1"',
        "Content-Length": Buffer.byteLength(text),
      });
      res.end(text);
    });
    const heard = await edge.ask("GET", "/p/1.json", { "Accept-Encoding": "gzip" });
    expect(heard.headers).toMatchObject({
      "content-encoding": "gzip",
      etag: 'W/"v1"',
      vary: "Accept-Encoding",
    });
    expect(gunzipSync(heard.bytes).toString()).toBe(text);
  });

  it("leaves no trace of a handler's own 500 of a file", async () => {
    await start((res) => void res.writeHead(500, { "Content-Type": "text/plain" }).end("stack 13800138000"));
    const heard = await edge.ask("GET", "/p/1.json");
    expect(heard.status).toBe(500);
    expect(heard.body).not.toContain("13800138000");
  });

  it.each(["/favicon.ico", "/_next/static/x.js", "/f/ab/x.pdf", "/cal/x", "/p/1.json"])(
    "says that nothing is at %s when Next shows a page there",
    async (target) => {
      await start((res) => html(res, nextPage("找不到", marker(404))));
      for (const method of ["GET", "HEAD"]) {
        const heard = await edge.ask(method, target);
        expect(heard.status).toBe(404);
        expect(heard.headers["content-security-policy"]).toBe(ERROR_CSP);
        expect(heard.body).not.toContain("<script");
      }
    },
  );

  it("keeps the cache of built files and packs each once", async () => {
    const script = "export const a = 1;\n".repeat(200);
    await start((res) => {
      res.writeHead(200, {
        "Content-Type": "application/javascript; charset=UTF-8",
        "Cache-Control": "public, max-age=31536000, immutable",
        ETag: 'W/"1"',
      });
      res.end(script);
    });
    const zlib = await import("node:zlib");
    for (const _ of [1, 2]) {
      const heard = await edge.ask("GET", "/_next/static/chunks/a.js", { "Accept-Encoding": "br" });
      expect(heard.headers["cache-control"]).toBe("public, max-age=31536000, immutable");
      expect(zlib.brotliDecompressSync(heard.bytes).toString()).toBe(script);
    }
  });

  it("answers programs with problem+json", async () => {
    await start(() => {
      throw new Error("x");
    });
    const heard = await edge.ask("GET", "/api/v1/publications");
    expect(heard.headers["content-type"]).toBe("application/problem+json; charset=utf-8");
    expect(heard.headers["access-control-allow-origin"]).toBe("*");
    expect(JSON.parse(heard.body)).toMatchObject({ status: 500, requestId: heard.headers["x-request-id"] });
  });

  it("lets the health check say 503 itself", async () => {
    await start(
      (res) =>
        void res.writeHead(503, { "Content-Type": "application/json" }).end('{"status":"unavailable"}'),
    );
    const heard = await edge.ask("GET", "/api/health");
    expect([heard.status, heard.body]).toEqual([503, '{"status":"unavailable"}']);
    expect(heard.headers["cache-control"]).toBe("no-store");
  });
});

describe("a staff page", () => {
  it("runs under a nonce that Next was told and nobody can guess", async () => {
    await start((res) => html(res, nextPage("正文")));
    const nonces = [];
    for (const at of [0, 1]) {
      const heard = await edge.ask("GET", "/desk");
      const csp = heard.headers["content-security-policy"] ?? "";
      expect(edge.seen[at]?.headers["content-security-policy"]).toBe(csp);
      expect(csp).toMatch(/script-src 'nonce-[\w+/=]{24}' 'strict-dynamic'; style-src 'self' 'nonce-/);
      expect(csp).not.toContain("unsafe");
      expect(heard.headers["cache-control"]).toBe("no-store");
      expect(heard.body).toContain("<script");
      nonces.push(/'nonce-([^']+)'/.exec(csp)?.[1]);
    }
    expect(new Set(nonces).size).toBe(2);
  });

  it("streams, packed, piece by piece", async () => {
    let release = () => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    await start(async (res) => {
      res.setHeader("Content-Type", "text/html; charset=utf-8");
      res.write("第一段".repeat(100));
      await held;
      res.end("第二段");
    });
    const socket = edge.open();
    const chunks: Buffer[] = [];
    socket.on("data", (chunk) => chunks.push(chunk));
    socket.write(
      "GET /desk HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\nAccept-Encoding: gzip\r\n\r\n",
    );
    const text = () => {
      const { bytes, headers } = heardOf(Buffer.concat(chunks));
      expect(headers["content-encoding"]).toBe("gzip");
      return gunzipSync(bytes, { finishFlush: 2 }).toString();
    };
    await expect.poll(() => chunks.length > 0 && text()).toBe("第一段".repeat(100));
    release();
    await new Promise((resolve) => socket.once("close", resolve));
    expect(text()).toBe(`${"第一段".repeat(100)}第二段`);
  });

  it("loses nothing to a slow reader", async () => {
    const piece = "公".repeat(20_000);
    await start(async (res) => {
      res.setHeader("Content-Type", "text/html; charset=utf-8");
      for (let at = 0; at < 60; at++) {
        if (!res.write(`${at}${piece}`)) await new Promise((resolve) => res.once("drain", resolve));
      }
      res.end();
    });
    for (const encoding of ["identity", "gzip"]) {
      const { bytes } = await edge.ask("GET", "/desk", { "Accept-Encoding": encoding });
      const text = encoding === "gzip" ? gunzipSync(bytes).toString() : bytes.toString();
      expect(text).toBe(Array.from({ length: 60 }, (_, at) => `${at}${piece}`).join(""));
    }
  });

  it.each(["identity", "gzip"])("waits for a reader who has stopped, packed as %s", async (encoding) => {
    let written = 0;
    await start(async (res) => {
      res.setHeader("Content-Type", "text/html; charset=utf-8");
      for (let at = 0; at < 200; at++) {
        const piece = randomBytes(300_000);
        written += piece.byteLength;
        if (!res.write(piece)) await new Promise((resolve) => res.once("drain", resolve));
      }
      res.end();
    });
    const socket = edge.open();
    socket.pause();
    socket.on("error", () => undefined);
    socket.write(`GET /desk HTTP/1.1\r\nHost: 127.0.0.1\r\nAccept-Encoding: ${encoding}\r\n\r\n`);
    await new Promise((resolve) => setTimeout(resolve, 2000));
    expect(written).toBeLessThan(12_000_000);
    socket.destroy();
  });

  it("keeps the headers by which its own scripts work", async () => {
    await start((res) => {
      res.setHeader("x-action-redirect", "/desk;push");
      res.setHeader("Vary", "rsc, next-router-state-tree");
      html(res, "x");
    });
    const heard = await edge.post("/desk", "x", { "Next-Action": "ab", Cookie: STAFF_COOKIE });
    expect(heard.headers["x-action-redirect"]).toBe("/desk;push");
    expect(heard.headers.vary).toBe("rsc, next-router-state-tree, Accept-Encoding");
  });
});

describe("the log", () => {
  it("names the route and the status, and nothing of the visitor", async () => {
    await start((res) => html(res, nextPage("正文")));
    const heard = await edge.ask("GET", "/apply/d/secret-token?name=张三".replace("张三", "%E5%BC%A0"), {
      "User-Agent": "Mozilla/5.0 (张三)".replace(/[^ -~]/g, "?"),
      Cookie: "draft=abc",
    });
    await expect.poll(() => edge.log.length).toBe(1);
    const { ms, bytes, client, ...rest } = edge.log[0] ?? ({} as never);
    expect(rest).toEqual({
      id: heard.headers["x-request-id"],
      method: "GET",
      route: "/apply/d/[token]",
      status: 200,
    });
    expect(ms).toBeGreaterThanOrEqual(0);
    expect(bytes).toBeGreaterThan(heard.bytes.byteLength);
    expect(client).toMatch(/^[\w-]{12}$/);
    expect(JSON.stringify(edge.log)).not.toMatch(/secret|127\.0\.0\.1|Mozilla|abc/);
  });

  it("hides ids in staff addresses", async () => {
    await start((res) => html(res, nextPage("正文")));
    await edge.ask("GET", "/desk/info-requests/018f3c1a-0000-7000-8000-000000000000/answer");
    await expect.poll(() => edge.log[0]?.route).toBe("/desk/info-requests/[id]/answer");
  });

  it("takes the number of a visit from the configured proxy only", async () => {
    const answer: Answer = (res) => html(res, nextPage("正文"));
    await start(answer, { trustedProxy: "127.0.0.1" });
    expect((await edge.ask("GET", "/", { "X-Request-Id": "from-the-proxy" })).headers["x-request-id"]).toBe(
      "from-the-proxy",
    );
    expect((await edge.ask("GET", "/", { "X-Request-Id": "a b<script>" })).headers["x-request-id"]).toMatch(
      /^[0-9a-f]{12}$/,
    );
    await edge.close();
    await start(answer);
    expect(
      (await edge.ask("GET", "/", { "X-Request-Id": "from-a-visitor" })).headers["x-request-id"],
    ).toMatch(/^[0-9a-f]{12}$/);
  });
});

describe("development", () => {
  it("keeps the framework's scripts and still says the real status", async () => {
    await start((res) => html(res, nextPage("找不到", marker(404))), { dev: true });
    const heard = await edge.ask("GET", "/p/x");
    expect(heard.status).toBe(404);
    expect(heard.body).toContain("__next_f");
    expect(heard.headers["content-security-policy"]).toContain("'unsafe-eval'");
  });

  it("leaves the framework what its window needs, which production takes away", async () => {
    const answer: Answer = (res) => {
      res.setHeader("X-Nextjs-Stale-Time", "300");
      html(res, nextPage("正文"));
    };
    const ask = () =>
      edge.ask("GET", "/p/x", {
        "X-Nextjs-Request-Id": "a1",
        "X-Nextjs-Html-Request-Id": "b2",
        "X-Nextjs-Data": "1",
      });
    await start(answer, { dev: true });
    expect((await ask()).headers["x-nextjs-stale-time"]).toBe("300");
    const told = edge.seen[0]?.headers ?? {};
    expect(Object.keys(told).filter((name) => name.startsWith("x-nextjs"))).toEqual([
      "x-nextjs-request-id",
      "x-nextjs-html-request-id",
    ]);
    await edge.close();
    await start(answer);
    await ask();
    expect(Object.keys(edge.seen[0]?.headers ?? {}).filter((name) => name.startsWith("x-nextjs"))).toEqual(
      [],
    );
  });

  it("passes the hot-reload socket of this very site and no other", async () => {
    const upgrade = vi.fn((_req: unknown, socket: { end: (text: string) => void }) =>
      socket.end("HTTP/1.1 101 x\r\n\r\n"),
    );
    await start((res) => html(res, nextPage("正文")), { dev: true, upgrade });
    const ask = (target: string, headers: Record<string, string>) =>
      edge.ask("GET", target, { Connection: "Upgrade", Upgrade: "websocket", ...headers });
    expect((await ask("/_next/webpack-hmr", { Origin: edge.origin })).status).toBe(101);
    expect((await ask("/_next/webpack-hmr", { Origin: "https://evil.cn" })).status).toBe(400);
    expect((await ask("/_next/webpack-hmr", { Origin: edge.origin, Host: "evil.cn" })).status).toBe(400);
    expect((await ask("/", { Origin: edge.origin })).status).toBe(400);
    expect(upgrade).toHaveBeenCalledTimes(1);
  });
});
