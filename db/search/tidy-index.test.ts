import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, it } from "vitest";
import { rows, type Store, tx } from "@/db/client";
import { openTestStore } from "@/db/test-store";
import { indexPublication, unindexPublication } from "./index-publication";
import { searchPublications } from "./search-publications";
import { tidySearchIndex } from "./tidy-index";

let store: Store;
beforeAll(() => {
  store = openTestStore();
});
afterAll(() => store.close());

const index = (publicationId: string, title: string) =>
  tx(() =>
    indexPublication({
      publicationId,
      ...{ agencyId: "a", columnId: "c", title, documentNumber: null, indexNumber: publicationId },
      ...{ text: "正文", fileText: "", fileTypes: [], publishedOn: "2026-03-02", theme: null },
      ...{ genre: "通知", validity: "inForce", issuedOn: null, expiresOn: null },
    }),
  );

/** Whether the words still lie in the file, though no search finds them. */
async function liesInFile(words: string): Promise<boolean> {
  const [row] = await rows<{ held: number }>(
    sql`SELECT count(*) AS held FROM search_title_data WHERE instr(block, CAST(${words} AS BLOB)) > 0`,
  );
  return (row?.held ?? 0) > 0;
}

it("takes the words of what was withdrawn out of the file and leaves everything else", async () => {
  for (let at = 0; at < 40; at += 1) await index(`kept-${at}`, `留下的通知第${at}号`);
  await index("gone", "ppqqss");
  await tx(() => unindexPublication("gone"));
  const search = (query: string) => searchPublications({ query, sort: "newest", page: 1, pageSize: 50 });
  expect((await search("ppqqss")).total).toBe(0);
  expect(await liesInFile("ppqqss")).toBe(true);
  await tidySearchIndex();
  expect(await liesInFile("ppqqss")).toBe(false);
  expect((await search("留下")).total).toBe(40);
  const [row] = await rows<{ segments: number }>(
    sql`SELECT count(DISTINCT segid) AS segments FROM search_title_idx`,
  );
  expect(row?.segments).toBeLessThanOrEqual(1);
});
