import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { q, type Store } from "@/db/client";
import { countVisits } from "@/db/mutations/visit-days";
import { forgetVisits, recordVisits } from "@/db/mutations/visits";
import { marksAt, refusedSince, visitsTo } from "@/db/queries/visits";
import { visits } from "@/db/schema/visits";
import { openTestStore } from "@/db/test-store";
import { startEdge } from "./edge/test-edge";
import { OWN_LOOK, type PublicRead, startVisitBook } from "./visits";

let store: Store;
beforeAll(() => {
  store = openTestStore();
});
afterAll(() => store.close());

const ID = "0192f000-0000-7000-8000-000000000001";
const CHROME = "Mozilla/5.0 (X11; Linux x86_64) Chrome/140.0";
const AT = Date.UTC(2026, 2, 9, 2);
const read = (over: Partial<PublicRead> = {}): PublicRead => ({
  at: AT,
  route: "/p/[id]",
  path: `/p/${ID}`,
  status: 200,
  client: "203.0.113.7",
  userAgent: CHROME,
  ...over,
});

describe("the book of visits", () => {
  it("writes equal visits as one row, and no address", async () => {
    const book = startVisitBook(1_000_000);
    for (let times = 0; times < 3; times += 1) book.note(read());
    book.note(read({ client: "203.0.113.8" }));
    book.note(read({ status: 410 }));
    book.note(read({ path: "/search", route: "/search" }));
    // What the house asks itself is no visit; whoever calls himself so from elsewhere is one.
    book.note(read({ userAgent: OWN_LOOK, client: "127.0.0.1" }));
    book.note(read({ userAgent: OWN_LOOK, client: "203.0.113.9" }));
    expect(await q().select().from(visits)).toEqual([]);
    await book.end();
    const rows = await q().select().from(visits);
    expect(rows.map(({ times }) => times).toSorted()).toEqual([1, 1, 1, 1, 3]);
    expect(JSON.stringify(rows)).not.toContain("203.0.113");
    const counts = await visitsTo([ID], AT - 1, AT + 1);
    expect(counts.map(({ day, reader, times, marks }) => [day, reader, times, marks])).toEqual([
      ["2026-03-09", "browser", 4, 2],
      ["2026-03-09", "harvester", 1, 1],
    ]);
    expect(await marksAt([ID], AT - 1, AT + 1)).toBe(3);
    expect(await refusedSince([ID], AT)).toBe(1);
  });

  it("a day begins at midnight in Beijing", async () => {
    const other = "0192f000-0000-7000-8000-000000000002";
    const one = {
      route: "/p/[id]",
      kind: "publication",
      visited: other,
      reader: "browser",
      status: 200,
    } as const;
    const midnight = Date.UTC(2026, 2, 9, 16);
    await recordVisits([{ ...one, at: midnight - 1, network: "a" }]);
    await recordVisits([{ ...one, at: midnight, network: "a" }]);
    const counts = await visitsTo([other], 0, midnight + 1);
    expect(counts.map(({ day }) => day)).toEqual(["2026-03-09", "2026-03-10"]);
  });

  it("forgets what is older than it is kept, once it was counted", async () => {
    const before = (await q().select().from(visits)).length;
    expect(await forgetVisits(AT + 1)).toBe(0);
    await countVisits(AT + 3 * 24 * 3_600_000);
    expect(await forgetVisits(AT + 1)).toBeGreaterThan(3);
    const left = await q().select().from(visits);
    expect(left.length).toBeLessThan(before);
    expect(left.every(({ at }) => at > AT)).toBe(true);
  });
});

describe("the edge tells of public reads alone", () => {
  it("with path and program, after the answer; never of staff, private pages, posts or assets", async () => {
    const told: PublicRead[] = [];
    const edge = await startEdge({ noteRead: (one) => told.push(one) });
    await edge.ask("GET", `/p/${ID}?q=%E7%A7%98%E5%AF%86`, { "user-agent": CHROME });
    await edge.ask("GET", `/hant/p/${ID}`);
    await edge.ask("HEAD", `/p/${ID}`);
    await edge.ask("GET", "/track/case");
    await edge.ask("GET", "/desk");
    await edge.ask("GET", "/enhance.js");
    await edge.ask("GET", "/api/health");
    await edge.post("/apply/save", "a=b");
    await edge.close();
    expect(told.map(({ route, path, status, userAgent }) => ({ route, path, status, userAgent }))).toEqual([
      { route: "/p/[id]", path: `/p/${ID}`, status: 200, userAgent: CHROME },
      { route: "/hant/p/[id]", path: `/p/${ID}`, status: 200, userAgent: undefined },
    ]);
  });
});
