import { afterEach, describe, expect, it } from "vitest";
import { FILE_LENGTH } from "./headers";
import { html, startEdge, type TestEdge } from "./test-edge";

let edge: TestEdge;
afterEach(() => edge.close());

const FILE = `/f/${"a".repeat(64)}/a.pdf`;

describe("a published file at the edge", () => {
  it("says how long it is, also where the framework has taken that away, and nothing of how", async () => {
    edge = await startEdge({
      handler: async (_, res) => {
        res.setHeader("Content-Type", "application/pdf");
        res.setHeader(FILE_LENGTH, "10");
        res.write("01234");
        res.end("56789");
      },
    });
    const { headers, body } = await edge.ask("GET", FILE);
    expect([headers["content-length"], headers["transfer-encoding"], headers[FILE_LENGTH], body]).toEqual([
      "10",
      undefined,
      undefined,
      "0123456789",
    ]);
  });

  it("that was withdrawn says so itself, in a page that nothing runs in and nobody keeps", async () => {
    edge = await startEdge({
      handler: async (_, res) => html(res, "<!DOCTYPE html><html><body>已经撤下</body></html>", 410),
    });
    const { status, headers, body } = await edge.ask("GET", FILE);
    expect([status, headers["cache-control"], body.includes("已经撤下")]).toEqual([410, "no-store", true]);
    expect(headers["content-security-policy"]).toContain("script-src 'none'");
  });
});
