import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import type { Store } from "@/db/client";
import { withdrawContent } from "@/db/mutations/publications";
import { placesForTests, publishedForTests } from "@/db/published-for-tests";
import { MORNING } from "@/db/publishing-for-tests";
import { openTestStore } from "@/db/test-store";
import { calendarDate } from "@/domain/time/calendar-date";
import { GET } from "./route";

vi.hoisted(() => {
  process.env.TODAY = "2026-03-10";
});

let store: Store;
const ids: string[] = [];
beforeAll(async () => {
  store = openTestStore();
  const { agencies, columns } = await placesForTests();
  const [agencyId = ""] = agencies.values();
  const columnId = columns.get("normative-documents") ?? "";
  for (const day of ["2026-12-31", "2027-01-31", "2025-01-31", "2026-05-01"])
    ids.push(
      await publishedForTests({
        agencyId,
        columnId,
        fields: { title: `至${day}止的办法`, expiresOn: calendarDate(day) },
      }),
    );
  await publishedForTests({
    id: ids[3] ?? "",
    agencyId,
    columnId,
    at: MORNING + 1000,
    fields: { validity: "repealed", expiresOn: calendarDate("2026-05-01") },
  });
  await withdrawContent({ id: ids[1] ?? "", reason: "内容有误", at: MORNING + 2000, actor: "system" });
});
afterAll(() => store.close());

const ask = (headers: Record<string, string> = {}) =>
  GET(new Request("http://localhost/feeds/dates.ics", { headers: { host: "localhost:3000", ...headers } }));

/** The properties of each event by name, lines unfolded. */
async function events() {
  const text = (await (await ask()).text()).replace(/\r\n /g, "");
  return text
    .split("BEGIN:VEVENT")
    .slice(1)
    .map(
      (event) =>
        new Map(
          [...event.matchAll(/^([A-Z-]+)[^:\r\n]*:(.*)\r$/gm)].map(([, name = "", value = ""]) => [
            name,
            value,
          ]),
        ),
    );
}

describe("M-13 the calendar of last days", () => {
  it("has each document once, under a name that stays, with what was over long ago left out", async () => {
    const found = await events();
    expect(found.map((event) => event.get("UID"))).toEqual([
      `${ids[3]}-expiry@mingchuang`,
      `${ids[0]}-expiry@mingchuang`,
      `${ids[1]}-expiry@mingchuang`,
    ]);
    expect(found[1]?.get("DTSTART")).toBe("20261231");
    expect(found[1]?.get("SUMMARY")).toBe("《至2026-12-31止的办法》有效期最后一天");
    expect(found[1]?.get("STATUS")).toBe("CONFIRMED");
  });

  it("PS-014 strikes out what was withdrawn or repealed, and says nothing of what was withdrawn", async () => {
    const [repealed, , withdrawn] = await events();
    expect(repealed?.get("STATUS")).toBe("CANCELLED");
    expect(withdrawn?.get("STATUS")).toBe("CANCELLED");
    expect(withdrawn?.get("SUMMARY")).toBe("该信息已撤回");
    expect(await (await ask()).text()).not.toContain("至2027");
  });

  it("bears the zone, folds its lines, and is the same until something changes", async () => {
    const answer = await ask();
    const text = await answer.text();
    expect(text).toContain("TZID:Asia/Shanghai\r\n");
    for (const line of text.split("\r\n")) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    expect((await ask({ "if-none-match": answer.headers.get("etag") ?? "" })).status).toBe(304);
  });
});
