import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { q, type Store } from "@/db/client";
import { createAgency } from "@/db/mutations/agencies";
import { linkChecks } from "@/db/schema/link-checks";
import { AGENCIES } from "@/db/seed/agencies";
import { openTestStore } from "@/db/test-store";
import { type Ask, checkLink, checkLinks, type Heard, isOutside, lookupOutside } from "./link-check";

/** A stand-in for the web; notes what was asked. */
function web(pages: Record<string, Heard>) {
  const asked: string[] = [];
  const ask: Ask = async (url, method) => {
    asked.push(`${method} ${url.href}`);
    const page = pages[`${method} ${url.href}`] ?? pages[url.href];
    if (!page) throw new Error("no answer");
    return page;
  };
  return { asked, ask };
}
const A = "https://a.example/";

describe("looking at a link", () => {
  it("is content with a good HEAD", async () => {
    const { ask, asked } = web({ [A]: { status: 200 } });
    expect(await checkLink(A, ask)).toEqual({ ok: true, status: 200 });
    expect(asked).toEqual([`HEAD ${A}`]);
  });

  it("asks with GET where HEAD is not answered well", async () => {
    const { ask } = web({ [`HEAD ${A}`]: { status: 405 }, [`GET ${A}`]: { status: 200 } });
    expect(await checkLink(A, ask)).toEqual({ ok: true, status: 200 });
    expect(await checkLink(A, web({ [A]: { status: 404 } }).ask)).toEqual({ ok: false, status: 404 });
    expect(await checkLink(A, web({}).ask)).toEqual({ ok: false, status: 0 });
  });

  it("follows three redirects and not a fourth", async () => {
    const chain = (moves: number) =>
      Object.fromEntries([
        ...Array.from({ length: moves }, (_, at) => [
          at === 0 ? A : `${A}${at}`,
          { status: 302, location: `/${at + 1}` },
        ]),
        [`${A}${moves}`, { status: 200 }],
      ]);
    expect(await checkLink(A, web(chain(3)).ask)).toEqual({ ok: true, status: 200 });
    expect(await checkLink(A, web(chain(4)).ask)).toEqual({ ok: false, status: 0 });
  });

  it.each([
    "http://127.0.0.1/",
    "http://2130706433/",
    "http://[::1]/",
    "http://[::ffff:10.0.0.1]/",
    "http://169.254.169.254/latest/meta-data/",
    "http://10.1.2.3/",
    "file:///etc/passwd",
  ])("asks nothing inside the house: %s, directly or by a redirect", async (inside) => {
    const { ask, asked } = web({ [A]: { status: 302, location: inside }, [inside]: { status: 200 } });
    expect(await checkLink(inside, ask)).toEqual({ ok: false, status: 0 });
    expect(asked).toEqual([]);
    expect(await checkLink(A, ask)).toEqual({ ok: false, status: 0 });
    expect(asked).toEqual([`HEAD ${A}`, `GET ${A}`]);
  });
});

describe("a name", () => {
  const told = (addresses: string[], all: boolean) => {
    const { promise, resolve } = Promise.withResolvers<unknown>();
    const found = addresses.map((address) => ({ address, family: address.includes(":") ? 6 : 4 }));
    lookupOutside((_name, done) => done(null, found))("a.example", { all }, (error, address) =>
      resolve(error ? error.message : address),
    );
    return promise;
  };

  it("that leads inside, even with one of its addresses, is not connected to", async () => {
    expect(await told(["192.168.1.1"], false)).toBe("inside");
    expect(await told(["1.1.1.1", "127.0.0.1"], true)).toBe("inside");
    expect(await told(["1.1.1.1"], false)).toBe("1.1.1.1");
    expect(await told(["1.1.1.1"], true)).toEqual([{ address: "1.1.1.1", family: 4 }]);
    expect(await told([], false)).toBe("no address");
  });

  it("of this very machine is not connected to, though a server listens there", async () => {
    let visits = 0;
    const server = createServer((_req, res) => {
      visits += 1;
      res.end();
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const { port } = server.address() as AddressInfo;
    expect(await checkLink(`http://localhost:${port}/`)).toEqual({ ok: false, status: 0 });
    server.close();
    expect(visits).toBe(0);
  });

  it.each([
    ["8.8.8.8", true],
    ["2400:3200::1", true],
    ["172.31.255.255", false],
    ["172.32.0.1", true],
    ["100.64.0.1", false],
    ["fd00::1", false],
    ["fe80::1", false],
    ["::ffff:7f00:1", false],
    ["64:ff9b::7f00:1", false],
    ["nonsense", false],
  ])("%s is outside: %s", (ip, expected) => {
    expect(isOutside(ip)).toBe(expected);
  });
});

describe("the daily look", () => {
  const DAY = 24 * 60 * 60_000;
  const AT = Date.UTC(2026, 10, 24);
  let store: Store;
  beforeEach(async () => {
    store = openTestStore();
    for (const [position, { parentCode: _, ...agency }] of AGENCIES.slice(0, 6).entries())
      await createAgency(
        "system",
        { ...agency, website: position === 5 ? null : agency.website, parentId: null, position },
        0,
      );
  });
  afterEach(() => store.close());
  const found = () => q().select().from(linkChecks);

  it("asks nobody unless the server may call out", async () => {
    const { ask, asked } = web({});
    await checkLinks(AT, { isOn: false, ask });
    expect([asked, await found()]).toEqual([[], []]);
  });

  it("takes four at a time, each once a day, and forgets after 92 days", async () => {
    const pages = Object.fromEntries(AGENCIES.map(({ website }) => [website, { status: 200 }]));
    const { ask, asked } = web({ ...pages, [AGENCIES[1]?.website ?? ""]: { status: 500 } });
    await checkLinks(AT, { isOn: true, ask });
    expect(await found()).toHaveLength(4);
    await checkLinks(AT + 1, { isOn: true, ask });
    await checkLinks(AT + 2, { isOn: true, ask });
    const rows = await found();
    expect(rows).toHaveLength(5);
    expect(rows.filter(({ ok }) => !ok)).toMatchObject([{ url: AGENCIES[1]?.website, status: 500 }]);
    expect(new Set(asked).size).toBe(6);
    await checkLinks(AT + DAY, { isOn: true, ask });
    expect(await found()).toHaveLength(9);
    await checkLinks(AT + 93 * DAY, { isOn: true, ask });
    expect((await found()).every(({ at }) => at >= AT + DAY)).toBe(true);
  });
});
