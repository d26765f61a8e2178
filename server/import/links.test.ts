import { afterAll, beforeEach, describe, expect, it } from "vitest";
import type { Store } from "@/db/client";
import { linksOf } from "@/db/queries/publication-links";
import { publicCatalogue } from "@/db/queries/publications";
import { openTestStore } from "@/db/test-store";
import { rowProblem } from "@/text/import";
import { type ImportOptions, importPublications } from "./publications";
import type { FileRow } from "./table-file";

const ROW = { agency: "国务院", column: "行政法规", body: "第一条　为了保护绿线，制定本条例。" };
const RULE = { ...ROW, externalId: "rule", title: "绿线管理条例" };
const EXPLANATION = {
  ...ROW,
  externalId: "explained",
  title: "绿线管理条例解读",
  links: [{ kind: "explains", externalId: "rule" }],
};
const PUBLISHED = { authorisedBy: "王守正", opinion: "历史档案导入" };

let store: Store;
beforeEach(() => {
  store?.close();
  store = openTestStore();
});
afterAll(() => store.close());

async function* rowsOf(cells: readonly object[]): AsyncGenerator<FileRow> {
  for (const [at, one] of cells.entries()) yield { line: at + 1, cells: { ...one } };
}

async function run(cells: readonly object[], options: Partial<ImportOptions> = {}) {
  const problems: string[] = [];
  const counts = await importPublications(
    rowsOf(cells),
    {
      folder: ".",
      agency: null,
      createMissing: true,
      dryRun: false,
      authorisation: PUBLISHED,
      at: Date.UTC(2026, 10, 24, 3),
      ...options,
    },
    { problem: (line, problem) => problems.push(rowProblem(line, problem)), progress: () => undefined },
  );
  return { counts, problems };
}

async function linksOfTitle(title: string) {
  const { items } = await publicCatalogue({ page: 1, pageSize: 50 });
  const links = await linksOf(items.find((item) => item.title === title)?.id ?? "");
  return links.map(({ kind, direction, other }) => [
    kind,
    direction,
    other.state === "published" && other.title,
  ]);
}

describe("links of imported rows", () => {
  it("C-14 are written when both are in, whichever came first, and once", async () => {
    expect(await run([EXPLANATION, RULE])).toMatchObject({ counts: { created: 2, failed: 0 }, problems: [] });
    expect(await linksOfTitle(RULE.title)).toEqual([["explains", "to", EXPLANATION.title]]);
    expect(await run([EXPLANATION])).toMatchObject({ counts: { unchanged: 1, failed: 0 } });
    expect(await linksOfTitle(EXPLANATION.title)).toEqual([["explains", "from", RULE.title]]);
  });

  it("may stand in a table's cell", async () => {
    await run([RULE, { ...EXPLANATION, links: "explains: rule；sameMatter:rule" }]);
    expect(await linksOfTitle(RULE.title)).toHaveLength(2);
  });

  it("a kind that nobody knows fails the row; a row without its partner is kept and reported", async () => {
    const bad = { ...EXPLANATION, links: [{ kind: "likes", externalId: "rule" }] };
    expect((await run([RULE, bad])).problems).toEqual([expect.stringMatching(/^第 2 行 links：/)]);
    const lonely = { ...EXPLANATION, links: [{ kind: "explains", externalId: "nobody" }] };
    const { counts, problems } = await run([lonely]);
    expect(counts).toMatchObject({ created: 1, failed: 1 });
    expect(problems[0]).toContain("不存在");
  });

  it("of drafts wait until both are published; a dry run writes none", async () => {
    expect((await run([RULE, EXPLANATION], { authorisation: null })).problems[0]).toContain("都发布以后");
    expect((await run([RULE, EXPLANATION], { dryRun: true })).problems).toEqual([]);
  });
});
