import { gunzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { compressed, encodingFor, isCompressible } from "./compress";

describe("choosing how to pack", () => {
  it.each([
    ["gzip, deflate, br", "br"],
    ["gzip", "gzip"],
    ["GZIP", "gzip"],
    ["br;q=0, gzip;q=0.1", "gzip"],
    ["*", "br"],
    ["*;q=0", null],
    ["br;q=0, *", "gzip"],
    ["identity", null],
    ["br;q=x", null],
    ["", null],
    [undefined, null],
  ])("%s: %s", (accepted, encoding) => {
    expect(encodingFor(accepted)).toBe(encoding);
  });

  it("packs text that is worth it", () => {
    expect(isCompressible("text/html; charset=utf-8", 5000)).toBe(true);
    expect(isCompressible("application/ld+json", 5000)).toBe(true);
    expect(isCompressible("application/problem+json; charset=utf-8", 5000)).toBe(true);
    expect(isCompressible("application/javascript", 5000)).toBe(true);
    expect(isCompressible("image/svg+xml", 5000)).toBe(true);
    expect(isCompressible("text/html", 100)).toBe(false);
    expect(isCompressible("application/pdf", 5000)).toBe(false);
    expect(isCompressible("font/woff2", 5000)).toBe(false);
    expect(isCompressible("", 5000)).toBe(false);
  });

  it("packs without loss", () => {
    expect(gunzipSync(compressed(Buffer.from("政府信息"), "gzip")).toString()).toBe("政府信息");
  });
});
