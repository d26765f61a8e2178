import { afterEach, describe, expect, it } from "vitest";
import { closeEdge, type EdgeOptions } from "../edge";
import { bodyOf, heardOf, html, nextPage, startEdge, type TestEdge } from "./test-edge";

let edge: TestEdge;
afterEach(() => edge.close(50));

async function start(options: Partial<EdgeOptions>): Promise<TestEdge> {
  edge = await startEdge(options);
  return edge;
}

function gate() {
  const { promise, resolve } = Promise.withResolvers<void>();
  return { opened: promise, open: resolve };
}

const GET = (target: string) => `GET ${target} HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n`;

describe("the end of the service", () => {
  it("CO-018 lets a call in flight finish, tells it to hang up, and takes no new one", async () => {
    const { opened, open } = gate();
    await start({
      handler: async (req, res) => {
        if (req.url === "/track/open") await bodyOf(req);
        await opened;
        html(res, nextPage("正文"));
      },
    });
    const page = edge.ask("GET", "/", { Connection: "keep-alive" });
    const form = edge.post("/track/open", "number=1", { Connection: "keep-alive" });
    await expect.poll(() => edge.seen.length).toBe(2);
    const closing = closeEdge(edge.server, 5000);
    expect(await edge.talk(GET("/"))).toHaveLength(0);
    open();
    for (const heard of [await page, await form]) {
      expect([heard.status, heard.headers.connection]).toEqual([200, "close"]);
    }
    const begun = performance.now();
    await closing;
    expect(performance.now() - begun).toBeLessThan(1000);
    expect(edge.server.listening).toBe(false);
  });

  it("waits for a handler whose visitor has left", async () => {
    const { opened, open } = gate();
    let isDone = false;
    await start({
      handler: async () => {
        await opened;
        isDone = true;
      },
    });
    const socket = edge.open();
    socket.write(GET("/"));
    await expect.poll(() => edge.seen.length).toBe(1);
    socket.destroy();
    const closing = closeEdge(edge.server, 5000);
    setTimeout(open, 50);
    await closing;
    expect(isDone).toBe(true);
    expect(edge.log).toMatchObject([{ route: "/", status: 499 }]);
  });

  it("cuts what does not finish in its time, and idle lines at once", async () => {
    await start({ handler: () => new Promise(() => undefined) });
    const idle = edge.open();
    const stuck = edge.talk(GET("/"));
    await expect.poll(() => edge.seen.length).toBe(1);
    const begun = performance.now();
    await closeEdge(edge.server, 200);
    expect(performance.now() - begun).toBeGreaterThan(150);
    expect(performance.now() - begun).toBeLessThan(1500);
    expect(await stuck).toHaveLength(0);
    await expect.poll(() => idle.closed).toBe(true);
  });

  it("does not wait for a line on which nothing was said", async () => {
    await start({});
    const idle = edge.open();
    await new Promise((resolve) => idle.once("connect", resolve));
    const begun = performance.now();
    await closeEdge(edge.server, 5000);
    expect(performance.now() - begun).toBeLessThan(1000);
  });
});

describe("slow and hasty visitors", () => {
  it("answers 408 with a page when the head does not arrive", async () => {
    await start({ limits: { headersTimeoutMs: 200, bodyTimeoutMs: 400 } });
    const heard = heardOf(await edge.talk("GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nX-Slow: "));
    expect(heard.status).toBe(408);
    expect(heard.body).toContain("网络太慢");
    expect(heard.headers["content-security-policy"]).toContain("default-src 'none'");
    expect(edge.log).toMatchObject([{ status: 408, refused: "tooSlow", route: "?" }]);
  });

  it("answers 408 with a page when a body stops, and ends the handler that waits for it", async () => {
    let ended: unknown;
    await start({
      limits: { headersTimeoutMs: 100, bodyTimeoutMs: 200 },
      handler: async (req) => {
        await bodyOf(req).catch((error: unknown) => {
          ended = error;
        });
      },
    });
    const head = `POST /apply/save HTTP/1.1\r\nHost: 127.0.0.1:${edge.port}\r\nOrigin: ${edge.origin}\r\nContent-Length: 100\r\n\r\n`;
    const begun = performance.now();
    const heard = heardOf(await edge.talk(head, "subject=%E7"));
    // Nobody waits for the rest of what has stopped coming.
    expect(performance.now() - begun).toBeLessThan(2000);
    expect(heard.status).toBe(408);
    expect(heard.body).toContain("内容没有收全");
    await expect.poll(() => ended).toBeInstanceOf(Error);
    await expect.poll(() => edge.log.length).toBe(1);
    expect(edge.log[0]).toMatchObject({ route: "/apply/save", status: 408, refused: "tooSlow" });
  });

  it("hangs up on a reader who takes nothing", async () => {
    await start({
      limits: { idleMs: 200 },
      handler: async (_req, res) => void res.end(Buffer.alloc(20_000_000)),
    });
    const socket = edge.open();
    socket.pause();
    socket.on("error", () => undefined);
    socket.write(GET("/f/ab/x.pdf"));
    await expect.poll(() => edge.log[0]?.status, { timeout: 5000 }).toBe(499);
    socket.destroy();
  });

  it("answers calls sent ahead one after the other", async () => {
    let running = 0;
    let most = 0;
    await start({
      handler: async (req, res) => {
        most = Math.max(most, ++running);
        await new Promise((resolve) => setTimeout(resolve, 10));
        running--;
        html(res, nextPage(`<p>${req.url}</p>`));
      },
    });
    const last = GET("/c").replace("\r\n\r\n", "\r\nConnection: close\r\n\r\n");
    const all = (await edge.talk(GET("/a") + GET("/b") + last)).toString();
    expect(all.match(/<p>\/[abc]<\/p>/g)).toEqual(["<p>/a</p>", "<p>/b</p>", "<p>/c</p>"]);
    expect(most).toBe(1);
    expect(edge.log.map(({ status }) => status)).toEqual([200, 200, 200]);
  });

  it("forgets calls sent ahead by somebody who left", async () => {
    const { opened, open } = gate();
    await start({
      handler: async (_req, res) => {
        await opened;
        html(res, nextPage("正文"));
      },
    });
    const socket = edge.open();
    socket.write(GET("/").repeat(50));
    await expect.poll(() => edge.seen.length).toBe(1);
    socket.destroy();
    const lines = () =>
      new Promise((resolve) => edge.server.getConnections((_error, count) => resolve(count)));
    await expect.poll(lines).toBe(0);
    open();
    await expect.poll(async () => (await edge.ask("GET", "/")).status).toBe(200);
    expect(edge.seen.length).toBe(2);
    const begun = performance.now();
    await closeEdge(edge.server, 5000);
    expect(performance.now() - begun).toBeLessThan(1000);
  });

  it("answers a broken chunk in the middle of a body", async () => {
    await start({ handler: async (req, res) => void res.end(await bodyOf(req)) });
    const head = `POST /apply/save HTTP/1.1\r\nHost: 127.0.0.1:${edge.port}\r\nOrigin: ${edge.origin}\r\nTransfer-Encoding: chunked\r\n\r\n`;
    expect(heardOf(await edge.talk(head, "zz\r\n")).status).toBe(400);
  });

  it("stays up when a visitor leaves in the middle of an answer", async () => {
    await start({
      handler: async (_req, res) => {
        res.setHeader("Content-Type", "text/plain");
        for (let at = 0; at < 20; at++) {
          res.write("x".repeat(100_000));
          await new Promise((resolve) => setTimeout(resolve, 2));
        }
        res.end();
      },
    });
    for (const encoding of ["identity", "gzip"]) {
      const socket = edge.open();
      socket.on("error", () => undefined);
      socket.write(GET("/f/ab/x.txt").replace("\r\n\r\n", `\r\nAccept-Encoding: ${encoding}\r\n\r\n`));
      await new Promise((resolve) => socket.once("data", resolve));
      socket.resetAndDestroy();
    }
    await expect.poll(() => edge.log.map(({ status }) => status)).toEqual([499, 499]);
    expect((await edge.ask("GET", "/f/ab/x.txt")).bytes.byteLength).toBe(2_000_000);
  });
});
