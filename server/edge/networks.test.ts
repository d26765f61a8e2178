import type { IncomingMessage } from "node:http";
import { describe, expect, it } from "vitest";
import { clientAddress, networks, plainAddress, rateKey } from "./networks";

describe("networks as an administrator writes them", () => {
  it.each([
    ["10.1.0.0/16", "10.1.255.255", true],
    ["10.1.0.0/16", "10.2.0.0", false],
    ["192.168.1.7", "192.168.1.7", true],
    ["192.168.1.7", "192.168.1.8", false],
    ["0.0.0.0/0", "8.8.8.8", true],
    ["0.0.0.0/0", "2001:db8::1", false],
    ["2001:db8::/32", "2001:db8:ffff::1", true],
    ["2001:db8::/32", "2001:db9::1", false],
    ["::1", "::1", true],
    ["10.1.0.0/16", "", false],
    ["10.1.0.0/16", "10.1.0.1, 8.8.8.8", false],
  ])("%s holds %s: %s", (network, ip, isInside) => {
    expect(networks([network])(ip)).toBe(isInside);
  });

  it("takes several, and none holds nobody", () => {
    expect(networks(["10.0.0.0/8", "::1"])("::1")).toBe(true);
    expect(networks([])("127.0.0.1")).toBe(false);
  });

  it.each([
    "10.1.0.0/33",
    "10.1.0/16",
    "2001:db8::/129",
    "10.0.0.0/",
    "10.0.0.0/8/8",
    "10.0.0.0/-1",
    "localhost",
    "",
  ])("refuses 「%s」 in a sentence", (network) => {
    expect(() => networks([network])).toThrow(`网络地址「${network}」写法有误`);
  });
});

describe("who is asking", () => {
  const from = (remoteAddress: string, realIp?: string) =>
    ({ socket: { remoteAddress }, headers: { "x-real-ip": realIp } }) as unknown as IncomingMessage;
  const isProxy = networks(["10.0.0.1"]);

  it("is the peer, in one spelling", () => {
    expect(plainAddress("::ffff:10.1.2.3")).toBe("10.1.2.3");
    expect(plainAddress("fe80::1%eth0")).toBe("fe80::1");
    expect(plainAddress(undefined)).toBe("");
    expect(clientAddress(from("::ffff:9.9.9.9", "1.2.3.4"), isProxy)).toBe("9.9.9.9");
  });

  it("is whom the proxy names, if it names one address", () => {
    expect(clientAddress(from("::ffff:10.0.0.1", "1.2.3.4"), isProxy)).toBe("1.2.3.4");
    expect(clientAddress(from("10.0.0.1", "1.2.3.4, 5.6.7.8"), isProxy)).toBe("10.0.0.1");
    expect(clientAddress(from("10.0.0.1", "evil"), isProxy)).toBe("10.0.0.1");
    expect(clientAddress(from("10.0.0.1"), isProxy)).toBe("10.0.0.1");
  });
});

describe("what a limit counts", () => {
  it.each([
    ["1.2.3.4", "1.2.3.4"],
    ["2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"],
    ["2001:db8:1:2::6", "2001:db8:1:2::/64"],
    ["2001:0db8:0001:0002::", "2001:db8:1:2::/64"],
    ["2001:db8::1", "2001:db8:0:0::/64"],
    ["::1", "0:0:0:0::/64"],
  ])("%s counts as %s", (ip, key) => {
    expect(rateKey(ip)).toBe(key);
  });
});
