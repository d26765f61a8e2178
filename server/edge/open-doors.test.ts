import type { ServerResponse } from "node:http";
import { afterEach, describe, expect, it } from "vitest";
import { EDGE_LIMITS } from "./limits";
import { html, nextPage, startEdge, type TestEdge } from "./test-edge";

let edge: TestEdge;
afterEach(() => edge.close());

const start = (answer: (res: ServerResponse) => void, options = {}) =>
  startEdge({
    handler: async (_req, res) => answer(res),
    ...options,
  }).then((started) => {
    edge = started;
  });
const json = (res: ServerResponse) =>
  void res.writeHead(200, { "Content-Type": "application/json", ETag: 'W/"a"' }).end('{"a":1}');

const OPEN = ["/api/v1/publications", "/api/v1/archive", "/gkmlpt/api/all/1?page=1&sid=1"];

describe("the open interface at the edge", () => {
  it("UR-017 takes reading and nothing else, and says so in JSON", async () => {
    await start(json);
    for (const path of OPEN)
      for (const method of ["POST", "PUT", "DELETE", "PATCH", "TRACE"]) {
        const heard = await edge.ask(method, path, { Origin: "https://evil.example" });
        expect([method, path, heard.status, heard.headers.allow]).toEqual([
          ...[method, path, 405],
          "GET, HEAD, OPTIONS",
        ]);
        expect(heard.headers["content-type"]).toBe("application/problem+json; charset=utf-8");
      }
    expect(edge.seen).toEqual([]);
  });

  it("AP-010 UR-018 lets any site's scripts read, and ask with If-None-Match, never with a cookie", async () => {
    await start((res) => void res.writeHead(204, { Allow: "GET, HEAD, OPTIONS" }).end());
    for (const path of OPEN) {
      const { status, headers } = await edge.ask("OPTIONS", path, {
        Origin: "https://evil.example",
        "Access-Control-Request-Method": "GET",
        "Access-Control-Request-Headers": "if-none-match",
      });
      expect(status).toBe(204);
      expect(headers["access-control-allow-origin"]).toBe("*");
      expect(headers["access-control-allow-headers"]).toBe("If-None-Match");
      expect(headers["access-control-allow-credentials"]).toBeUndefined();
    }
    const page = await edge.ask("GET", "/open", { Origin: "https://evil.example" });
    expect(page.headers["access-control-allow-origin"]).toBeUndefined();
  });

  it("tells what is left of the allowance, also in a refusal", async () => {
    const rates = { ...EDGE_LIMITS.rates, openApi: { times: 2, perMs: 60_000 } };
    await start(json, { limits: { rates } });
    const first = await edge.ask("GET", "/api/v1/agencies");
    expect(first.headers).toMatchObject({
      "ratelimit-limit": "2",
      "ratelimit-remaining": "1",
      "ratelimit-reset": "30",
    });
    await edge.ask("GET", "/api/v1/agencies");
    const refused = await edge.ask("GET", "/api/v1/agencies");
    expect(refused.status).toBe(429);
    expect(refused.headers).toMatchObject({
      "ratelimit-remaining": "0",
      "content-type": "application/problem+json; charset=utf-8",
      "access-control-allow-origin": "*",
    });
    expect(Number(refused.headers["retry-after"])).toBeGreaterThan(0);
    expect((await edge.ask("GET", "/catalogue")).headers["ratelimit-limit"]).toBeUndefined();
  });

  it("keeps for a minute what the handler lets be kept, as the framework hands its headers on", async () => {
    await start((res) => {
      res.appendHeader("Cache-Control", "public, max-age=60, must-revalidate");
      json(res);
    });
    const { headers } = await edge.ask("GET", "/api/v1/agencies");
    expect(headers["cache-control"]).toBe("public, max-age=60, must-revalidate");
  });

  it("tells of a search the allowance that ends first", async () => {
    await start(json);
    expect((await edge.ask("GET", "/api/v1/publications?q=a")).headers["ratelimit-limit"]).toBe(
      String(EDGE_LIMITS.rates.search.times),
    );
  });

  it("UR-013 refuses what is too long in JSON where it can", async () => {
    await start(json);
    const long = await edge.ask("GET", `/api/v1/publications?q=${"a".repeat(20_000)}`);
    expect([414, 431]).toContain(long.status);
    const many = Array.from({ length: 200 }, (_, at) => `p${at}=1`).join("&");
    expect((await edge.ask("GET", `/api/v1/publications?${many}`)).status).toBe(200);
  });

  it("never answers with a page: what Next does not know is 404 in JSON", async () => {
    await start((res) => html(res, nextPage("找不到"), 404));
    for (const path of ["/api/v1/nothing", "/gkmlpt/api/nothing", "/api/v1/archive"]) {
      const heard = await edge.ask("GET", path);
      expect([heard.status, heard.headers["content-type"]]).toEqual([
        404,
        "application/problem+json; charset=utf-8",
      ]);
    }
  });

  it("lets the archive out as it is read, unpacked once more by nobody", async () => {
    const begun = Promise.withResolvers<ServerResponse>();
    await start((res) => {
      res.writeHead(200, {
        "Content-Type": "application/gzip",
        "Content-Disposition": 'attachment; filename="a.jsonl.gz"',
        "X-Change-Seq": "7",
      });
      res.write("first piece");
      begun.resolve(res);
    });
    const socket = edge.open();
    const heard = Promise.withResolvers<string>();
    socket.once("data", (piece) => heard.resolve(piece.toString()));
    socket.write(
      `GET /api/v1/archive HTTP/1.1\r\nHost: 127.0.0.1:${edge.port}\r\nAccept-Encoding: gzip\r\n\r\n`,
    );
    // The first piece is there although the handler has not come to its end.
    expect(await heard.promise).toMatch(/x-change-seq: 7/i);
    (await begun.promise).end();
    socket.destroy();
  });

  it("keeps in a page what is data for crawlers, and drops what would run", async () => {
    await start((res) =>
      html(res, nextPage('<script type="text/plain">SID: \'1\',</script><script type="module">x()</script>')),
    );
    const { body } = await edge.ask("GET", "/gkmlpt/index");
    expect(body).toContain("SID: '1',");
    expect(body).not.toContain("x()");
  });
});
