import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import type { Store } from "@/db/client";
import { withdrawContent } from "@/db/mutations/publications";
import { recentlyPublished } from "@/db/queries/publications";
import { beijingInstant, calendarDate } from "@/domain/time/calendar-date";
import { openDemonstration } from "../../demonstration-for-tests";
import { GET } from "./route";

const { today } = vi.hoisted(() => {
  process.env.TODAY = "2026-11-24";
  return { today: "2026-11-24" };
});

let store: Store;
beforeAll(async () => {
  store = await openDemonstration(today);
}, 120_000);
afterAll(() => store.close());

interface Said {
  items: { text: string; note: string; href: string }[];
}
const suggested = async (q: string) => {
  const answer = await GET(new Request(`http://localhost/search/suggest?${new URLSearchParams({ q })}`));
  expect([answer.status, answer.headers.get("cache-control")]).toEqual([200, "public, max-age=60"]);
  return ((await answer.json()) as Said).items;
};

describe("suggestions", () => {
  it("are titles that hold what is typed, those that begin with it first, eight at most", async () => {
    const items = await suggested("增城市");
    expect(items).toHaveLength(8);
    expect(items.every(({ text }) => text.includes("增城市"))).toBe(true);
    const begins = items.map(({ text }) => text.startsWith("增城市"));
    expect(begins).toEqual(begins.toSorted().reverse());
    expect(items.every(({ href }) => /^\/p\/[\w-]+$/.test(href))).toBe(true);
  });

  it("know document numbers half typed, in either script, and columns by name", async () => {
    const first = (await recentlyPublished(50)).find(({ documentNumber }) => /〔/.test(documentNumber ?? ""));
    const half = (first?.documentNumber ?? "").replace(/〕.*/, "").replace("〔", "[");
    expect((await suggested(half)).some(({ note }) => note === first?.documentNumber)).toBe(true);
    expect((await suggested("規劃")).length).toBeGreaterThan(0);
    const columns = (await suggested("财政")).filter(({ note }) => note === "栏目");
    expect(columns[0]?.href).toMatch(/^\/catalogue\//);
  });

  it.each([
    "",
    " ",
    "%",
    '"',
    "' union select password from user--",
    "<img src=x onerror=alert(1)>",
    "\u0000\u202e",
    "政".repeat(51),
  ])("SE-001 SE-005 SE-008 SE-009 SE-010 are none for %j", async (typed) => {
    expect(await suggested(typed)).toEqual([]);
  });

  it("SE-011 PS-014 name nothing that was withdrawn", async () => {
    const [first] = await recentlyPublished(1);
    const title = first?.title ?? "";
    const hrefs = async () => (await suggested(title.slice(0, 30))).map(({ href }) => href);
    expect(await hrefs()).toContain(`/p/${first?.id}`);
    const at = beijingInstant(calendarDate(today), 17);
    await withdrawContent({ id: first?.id ?? "", reason: "内容有误", actor: "system", at });
    expect(await hrefs()).not.toContain(`/p/${first?.id}`);
  });
});
