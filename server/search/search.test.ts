import { dirname } from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { type Store, tx } from "@/db/client";
import { contentHashOf, withdrawContent } from "@/db/mutations/publications";
import { newId } from "@/db/new-id";
import { publishForTests } from "@/db/published-for-tests";
import { MORNING, NOTICE, peopleForTests } from "@/db/publishing-for-tests";
import { columnTree } from "@/db/queries/columns";
import type { PublicationHits, PublicationSearch } from "@/db/search/search-publications";
import { openTestStore } from "@/db/test-store";
import { calendarDate } from "@/domain/time/calendar-date";
import { placeSearchThreads, type Question, type SearchThreads } from "./questions";
import { searchExactly, searchForPage } from "./search";
import { startSearchThreads } from "./threads";

const SEARCH: PublicationSearch = { query: "河涌", sort: "relevance", page: 1, pageSize: 20 };

let store: Store;
let agencyId: string;

async function publish(title: string): Promise<string> {
  const fields = { ...NOTICE, title, documentNumber: null };
  const [column] = await columnTree();
  const id = newId();
  await tx(() =>
    publishForTests({
      id,
      agencyId,
      columnId: column?.id ?? "",
      fields,
      contentHash: contentHashOf(fields),
      at: MORNING,
      actor: "system",
      demonstration: false,
    }),
  );
  return id;
}

beforeAll(async () => {
  store = openTestStore();
  agencyId = (await peopleForTests()).own;
});
afterAll(() => store.close());

describe("search threads over a real file", () => {
  let threads: SearchThreads;
  beforeAll(() => {
    threads = startSearchThreads(dirname(store.sqlite.name));
  });
  afterAll(() => threads.end());

  it("count what was published just before, and forget what was withdrawn", async () => {
    const id = await publish("关于河涌整治的通告");
    const found = await searchExactly(SEARCH);
    expect(found).toMatchObject({ total: 1, capped: false });
    expect(found.facets?.agency).toEqual([{ value: agencyId, total: 1 }]);
    await publish("关于河涌保洁的通告");
    expect((await searchExactly(SEARCH)).total).toBe(2);
    await withdrawContent({ id, reason: "内容有误", at: MORNING, actor: "system" });
    expect((await searchExactly(SEARCH)).total).toBe(1);
    expect((await searchExactly({ ...SEARCH, choice: { year: "1999" } })).total).toBe(0);
  });

  it("give a page its figures, and the quick search the same hits", async () => {
    const exact = await searchForPage(SEARCH);
    const quick = await threads.ask({ kind: "quick", search: SEARCH, today: calendarDate("2026-03-09") });
    expect(exact.facets).not.toBeNull();
    expect(quick.hits).toEqual(exact.hits);
  });
});

describe("a page that waits for figures", () => {
  afterEach(() => placeSearchThreads(undefined));

  it("shows the first hits when counting takes longer than a reader waits", async () => {
    const asked: Question["kind"][] = [];
    const first = { total: 10_000, capped: true } as PublicationHits;
    placeSearchThreads({
      ask: ({ kind }) => {
        asked.push(kind);
        return kind === "quick" ? Promise.resolve(first) : new Promise(() => undefined);
      },
      end: async () => undefined,
    });
    expect(await searchForPage(SEARCH)).toBe(first);
    expect(asked).toEqual(["exact", "quick"]);
  });

  it("waits longer where the first hits do not fill the page", async () => {
    const whole = { total: 12, capped: false, incomplete: false } as PublicationHits;
    const first = { total: 3, capped: true, incomplete: true } as PublicationHits;
    placeSearchThreads({
      ask: ({ kind }) =>
        kind === "quick"
          ? Promise.resolve(first)
          : new Promise((resolve) => {
              setTimeout(() => resolve(whole), 150);
            }),
      end: async () => undefined,
    });
    expect(await searchForPage(SEARCH)).toBe(whole);
  });
});
