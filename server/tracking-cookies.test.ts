import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Store } from "@/db/client";
import { openTestStore } from "@/db/test-store";
import { sealedCookie } from "./private-cookie";
import {
  caseCookie,
  leavingCookies,
  noticeCookie,
  receiptOf,
  trackedCaseId,
  trackNotice,
} from "./tracking-cookies";

const START = 1_800_000_000_000;
const MINUTE = 60_000;
let store: Store;
beforeAll(() => {
  store = openTestStore();
});
afterAll(() => store.close());

/** What a browser would send back of Set-Cookie lines. */
const browser = (...lines: string[]) => {
  const jar = new Map(
    lines.map((line) => {
      const [pair = ""] = line.split(";");
      const cut = pair.indexOf("=");
      return [pair.slice(0, cut), pair.slice(cut + 1)] as const;
    }),
  );
  return (name: string) => jar.get(name);
};

describe("the cookie that keeps a case open", () => {
  it("holds for fifteen minutes and says nothing by itself", () => {
    const line = caseCookie("case-1", START);
    expect(line).toMatch(/HttpOnly; SameSite=Lax; Max-Age=900/);
    expect(line).not.toContain("case-1");
    expect(trackedCaseId(browser(line), START + 14 * MINUTE)).toBe("case-1");
    expect(trackedCaseId(browser(line), START + 15 * MINUTE)).toBe(null);
  });

  it("opens nothing when it is missing, forged, cut or of another kind", () => {
    const line = caseCookie("case-1", START);
    const [, value = ""] = line.split(";")[0]?.split("=") ?? [];
    expect(trackedCaseId(browser(), START)).toBe(null);
    expect(trackedCaseId(() => "case-1", START)).toBe(null);
    expect(trackedCaseId(() => value.slice(0, -4), START)).toBe(null);
    const flipped = Buffer.from(value, "base64url");
    flipped[flipped.length - 1] = (flipped.at(-1) ?? 0) ^ 1;
    expect(trackedCaseId(() => flipped.toString("base64url"), START)).toBe(null);
    const receipt = sealedCookie("receipt", { infoRequestId: "case-1", number: "N", code: "C" }, START);
    expect(receiptOf(browser(receipt), START)).toEqual({ infoRequestId: "case-1", number: "N", code: "C" });
    const [, moved = ""] = receipt.split(";")[0]?.split("=") ?? [];
    expect(trackedCaseId(() => moved, START)).toBe(null);
    expect(trackedCaseId(browser(sealedCookie("track", { other: 1 }, START)), START)).toBe(null);
  });
});

describe("notices", () => {
  it("belong to the page that follows", () => {
    const line = noticeCookie({ kind: "wrong", number: "ZC", problems: ["noMatch"] }, START);
    expect(trackNotice(browser(line), START + MINUTE)).toMatchObject({ kind: "wrong", number: "ZC" });
    expect(trackNotice(browser(line), START + 2 * MINUTE)).toBe(null);
  });
  it("hold as long as a number rests", () => {
    const line = noticeCookie({ kind: "throttled", number: "ZC", until: START + 10 * MINUTE }, START);
    expect(trackNotice(browser(line), START + 9 * MINUTE)).toMatchObject({ kind: "throttled" });
    expect(trackNotice(browser(line), START + 10 * MINUTE)).toBe(null);
  });
  it("AU-029 take the place of case and receipt when somebody leaves", () => {
    const left = browser(caseCookie("case-1", START), ...leavingCookies(START));
    expect(trackedCaseId(left, START)).toBe(null);
    expect(receiptOf(left, START)).toBe(null);
    expect(trackNotice(left, START)).toEqual({ kind: "left" });
  });
});
