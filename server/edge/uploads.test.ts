import { afterEach, describe, expect, it } from "vitest";
import { EDGE_LIMITS } from "./limits";
import { bodyOf, heardOf, html, nextPage, STAFF_COOKIE, startEdge, type TestEdge } from "./test-edge";

let edge: TestEdge;
afterEach(() => edge.close());

const sizes = { formBytes: 1000, uploadBytes: 5000, staffUploadBytes: 9000 };
const start = async (options: Parameters<typeof startEdge>[0] = {}) => {
  edge = await startEdge({
    handler: async (req, res) => void res.end(String((await bodyOf(req)).length)),
    limits: sizes,
    ...options,
  });
};
const DESK = "/desk/info-requests/018f3c1a/files";
const sized = (bytes: number) => Buffer.alloc(bytes, "x");

describe("forms with files at the edge", () => {
  it("may be as large as their files, and no other form is", async () => {
    await start();
    expect((await edge.post("/apply/files", sized(4000))).body).toBe("4000");
    expect((await edge.post("/track/files", sized(4000))).body).toBe("4000");
    expect((await edge.post("/apply/save", sized(4000))).status).toBe(413);
    expect((await edge.post(DESK, sized(8000), { Cookie: STAFF_COOKIE })).body).toBe("8000");
    expect(EDGE_LIMITS.uploadBytes).toBeGreaterThan(50 * 1024 * 1024);
  });

  it("UP-003 one that announces two gigabytes is refused before a byte of it is read", async () => {
    await start();
    const head = `POST /apply/files HTTP/1.1\r\nHost: 127.0.0.1:${edge.port}\r\nOrigin: ${edge.origin}\r\nContent-Length: 2147483648\r\nConnection: close\r\n\r\n`;
    expect([heardOf(await edge.talk(head)).status, edge.seen.length]).toEqual([413, 0]);
  });

  it("UP-004 counts bytes and believes no head: more than the limit in chunks is cut", async () => {
    await start();
    const head = `POST /apply/files HTTP/1.1\r\nHost: 127.0.0.1:${edge.port}\r\nOrigin: ${edge.origin}\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n`;
    const chunk = `400\r\n${"x".repeat(1024)}\r\n`;
    expect(heardOf(await edge.talk(head, chunk.repeat(8), "0\r\n\r\n")).status).toBe(413);
  });

  it("UP-005 one that stalls loses its place, and others are served meanwhile", async () => {
    await start({ limits: { ...sizes, headersTimeoutMs: 100, bodyTimeoutMs: 300 } });
    const head = `POST /apply/files HTTP/1.1\r\nHost: 127.0.0.1:${edge.port}\r\nOrigin: ${edge.origin}\r\nContent-Length: 4000\r\n\r\nx`;
    const stalled = Promise.all(Array.from({ length: 50 }, () => edge.talk(head)));
    await expect.poll(() => edge.seen.length).toBe(50);
    expect((await edge.post("/track/files", sized(10))).body).toBe("10");
    const statuses = (await stalled).map((said) => heardOf(said).status);
    expect(new Set(statuses)).toEqual(new Set([408]));
  });

  it("of the desk are read for nobody who is not signed in", async () => {
    await start();
    expect((await edge.post(DESK, sized(8000))).status).not.toBe(200);
    expect((await edge.post(DESK, sized(100), { Cookie: STAFF_COOKIE, "Next-Action": "x" })).status).not.toBe(
      200,
    );
    expect(edge.seen).toEqual([]);
  });
});

describe("files of a case at the edge", () => {
  it("are looked at and never run, on both sides of the house (UP-041)", async () => {
    await start({
      handler: async (_req, res) => {
        res.setHeader("Content-Type", "application/pdf");
        res.end("%PDF-");
      },
    });
    for (const path of [`${DESK}/018f`, "/track/file/018f"]) {
      const { headers } = await edge.ask("GET", path);
      expect(headers).toMatchObject({
        "content-security-policy": "sandbox; default-src 'none'",
        "x-content-type-options": "nosniff",
        "cross-origin-resource-policy": "same-origin",
        "cache-control": "no-store",
      });
    }
  });

  it("UP-042 say themselves when they are damaged, with 503", async () => {
    await start({ handler: async (_req, res) => html(res, nextPage("文件完整性校验失败"), 503) });
    const { status, body } = await edge.ask("GET", "/track/file/018f");
    expect([status, body.includes("文件完整性校验失败")]).toEqual([503, true]);
  });
});
