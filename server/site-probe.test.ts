import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { q, type Store } from "@/db/client";
import { siteProbes } from "@/db/schema/site-health";
import { openTestStore } from "@/db/test-store";
import { probeSite } from "./site-probe";

let store: Store;
beforeEach(() => {
  store = openTestStore();
});
afterEach(() => store.close());

const noted = () =>
  q().select({ ok: siteProbes.ok, tookMs: siteProbes.tookMs, at: siteProbes.at }).from(siteProbes);

describe("C-13 the visit of the site to itself", () => {
  it.each([
    [200, true],
    [503, false],
    [0, false],
  ] as const)("asks for the first page and notes an answer of %i as %s", async (status, ok) => {
    const asked: string[] = [];
    const moments = [1000, 1750];
    await probeSite(
      async (address) => {
        asked.push(address);
        return { status, body: "" };
      },
      () => moments.shift() ?? 0,
    );
    expect(asked).toEqual(["/"]);
    expect(await noted()).toEqual([{ ok, tookMs: 750, at: 1000 }]);
  });
});
