import type { IncomingMessage } from "node:http";
import { describe, expect, it } from "vitest";
import { isOwnHost, isOwnOrigin } from "./own-site";

const LOCAL = { siteUrl: null, host: "127.0.0.1" };
const SITE = { siteUrl: new URL("https://xxgk.zengcheng.gov.cn"), host: "127.0.0.1" };

function call(headers: Record<string, string>, more: { url?: string; local?: string; remote?: string } = {}) {
  const socket = { localAddress: more.local ?? "127.0.0.1", remoteAddress: more.remote ?? "127.0.0.1" };
  return { headers, url: more.url ?? "/", socket } as unknown as IncomingMessage;
}

describe("the Host header", () => {
  it.each(["localhost:3000", "127.0.0.1:3000", "[::1]:3000", "LOCALHOST"])(
    "takes the loopback name %s",
    (host) => {
      expect(isOwnHost(call({ host }), LOCAL)).toBe(true);
    },
  );

  it.each([
    "evil.cn",
    "localhost.evil.cn",
    "127.0.0.1.nip.io",
    "user@localhost",
    "localhost/evil",
    "",
    "localhost:3000:1",
  ])("refuses 「%s」", (host) => {
    expect(isOwnHost(call({ host }), LOCAL)).toBe(false);
  });

  it("takes the address on which it was reached, and the name it listens on", () => {
    expect(isOwnHost(call({ host: "10.1.2.3:3000" }, { local: "::ffff:10.1.2.3" }), LOCAL)).toBe(true);
    expect(isOwnHost(call({ host: "10.1.2.4:3000" }, { local: "::ffff:10.1.2.3" }), LOCAL)).toBe(false);
    expect(isOwnHost(call({ host: "portal.local:3000" }), { siteUrl: null, host: "portal.local" })).toBe(
      true,
    );
  });

  it("is the configured name and no other once there is one", () => {
    expect(isOwnHost(call({ host: "xxgk.zengcheng.gov.cn" }), SITE)).toBe(true);
    expect(isOwnHost(call({ host: "xxgk.zengcheng.gov.cn:443" }), SITE)).toBe(true);
    expect(isOwnHost(call({ host: "xxgk.zengcheng.gov.cn:8443" }), SITE)).toBe(false);
    expect(isOwnHost(call({ host: "localhost:3000" }), SITE)).toBe(false);
  });

  it("lets a probe on the machine itself ask for the health, and for nothing else", () => {
    const host = "127.0.0.1:3000";
    expect(isOwnHost(call({ host }, { url: "/api/health" }), SITE)).toBe(true);
    expect(isOwnHost(call({ host }, { url: "/desk" }), SITE)).toBe(false);
    expect(isOwnHost(call({ host }, { url: "/api/health", remote: "10.1.2.3" }), SITE)).toBe(false);
  });
});

describe("AU-022 the Origin header", () => {
  it.each([
    [{ host: "localhost:3000", origin: "http://localhost:3000" }, true],
    [{ host: "localhost:3000", origin: "http://localhost:3001" }, false],
    [{ host: "localhost:3000", origin: "https://localhost:3000" }, false],
    [{ host: "localhost:3000", origin: "null" }, false],
    [{ host: "localhost:3000" }, false],
    [{ host: "localhost:3000", "sec-fetch-site": "same-origin" }, true],
    [{ host: "localhost:3000", "sec-fetch-site": "none" }, false],
    [{ host: "localhost:3000", origin: "http://localhost:3000", "sec-fetch-site": "cross-site" }, false],
    [{ host: "localhost:3000", origin: "http://localhost:3000", "sec-fetch-site": "same-site" }, false],
  ])("%o: %s", (headers, isOwn) => {
    expect(isOwnOrigin(call(headers as Record<string, string>), LOCAL)).toBe(isOwn);
  });

  it("is compared with the configured site, not with what Host says", () => {
    const host = "xxgk.zengcheng.gov.cn";
    expect(isOwnOrigin(call({ host, origin: "https://xxgk.zengcheng.gov.cn" }), SITE)).toBe(true);
    expect(isOwnOrigin(call({ host, origin: "http://xxgk.zengcheng.gov.cn" }), SITE)).toBe(false);
    expect(isOwnOrigin(call({ host: "evil.cn", origin: "http://evil.cn" }), SITE)).toBe(false);
  });
});
