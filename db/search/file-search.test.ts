import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { q, type Store, tx } from "@/db/client";
import { contentHashOf, withdrawContent } from "@/db/mutations/publications";
import { newId } from "@/db/new-id";
import { publishForTests, withoutFileGuardForTests } from "@/db/published-for-tests";
import { MORNING, NOTICE, peopleForTests } from "@/db/publishing-for-tests";
import { columns } from "@/db/schema/columns";
import { fileTextPages, fileTexts, publicationFiles } from "@/db/schema/publication-files";
import { openTestStore } from "@/db/test-store";
import { calendarDate } from "@/domain/time/calendar-date";
import { fileHitsFor } from "./file-hits";
import { matchExpression } from "./query";
import { reindexEverything, reindexOwnersOf, reindexPublication } from "./reindex-publication";
import { openExactSearch } from "./search-exactly";
import { openQuickSearch, type PublicationSearch, searchPublications } from "./search-publications";

const TODAY = calendarDate("2026-11-24");
let store: Store;
let agencyId: string;
let columnId: string;
let id: string;

interface TestFile {
  name: string;
  pages: readonly { text: string; label?: string }[];
}

async function addFiles(files: readonly TestFile[], to = id) {
  await tx(async () => {
    for (const [position, { name, pages }] of files.entries()) {
      const sha256 = `${name}-${to}`;
      await q()
        .insert(fileTexts)
        .values({ sha256, status: "read", pageCount: pages.length, readAt: MORNING });
      for (const [at, { text, label = null }] of pages.entries())
        await q()
          .insert(fileTextPages)
          .values({ sha256, page: at + 1, label, text });
      await q()
        .insert(publicationFiles)
        .values({
          id: newId(),
          publicationId: to,
          position: position + 1,
          name,
          mediaType: "application/octet-stream",
          byteSize: 1,
          sha256,
          objectName: sha256,
          addedAt: MORNING,
        });
    }
    await reindexPublication(to);
  });
}

async function publish(title: string, body: string) {
  const fields = { ...NOTICE, title, body, documentNumber: null };
  const made = newId();
  await tx(() =>
    publishForTests({
      id: made,
      agencyId,
      columnId,
      fields,
      contentHash: contentHashOf(fields),
      at: MORNING,
      actor: "system",
      demonstration: false,
    }),
  );
  return made;
}

const asked = (query: string, more: Partial<PublicationSearch> = {}): PublicationSearch => ({
  query,
  sort: "relevance",
  page: 1,
  pageSize: 20,
  ...more,
});
const exactly = openExactSearch();
const quickly = openQuickSearch();
/** What both searches find; they have to agree. */
async function found(query: string, more: Partial<PublicationSearch> = {}) {
  const exact = await exactly(asked(query, more), TODAY);
  const quick = await quickly(asked(query, more), TODAY);
  expect(quick).toEqual(exact);
  return exact.hits.map(({ publicationId }) => publicationId);
}

const PLAN: TestFile = {
  name: "附件1 灌溉渠系图.pdf",
  pages: [{ text: "第一页讲水" }, { text: "轮灌制度表　丙类渠" }, { text: "道清淤" }],
};
const TABLE: TestFile = {
  name: "附件2 资金.xlsx",
  pages: [
    { text: "甲镇补助", label: "汇总" },
    { text: "款明细", label: "明细" },
  ],
};

beforeAll(async () => {
  store = openTestStore();
  await withoutFileGuardForTests();
  agencyId = (await peopleForTests()).own;
  const [column] = await q().select({ id: columns.id }).from(columns);
  columnId = column?.id ?? "";
  // Right after a start the quick search answers without its facet table; everything needs it.
  await quickly(asked(""), TODAY);
});
afterAll(() => store.close());
beforeEach(async () => {
  id = await publish("关于灌溉的通知", "现将渠系图印发给你们。");
});

describe("the text of files in the search", () => {
  it("is found anywhere and in files alone, together with words of the text, and not in titles", async () => {
    await addFiles([PLAN, TABLE]);
    expect(await found("轮灌制度")).toContain(id);
    expect(await found("轮灌制度", { scope: "files" })).toEqual([id]);
    expect(await found("轮灌制度", { scope: "title" })).toEqual([]);
    expect(await found("轮灌制度 印发给你们")).toEqual([id]);
    expect(await found("印发给你们", { scope: "files" })).toEqual([]);
    expect(await found("渠系图.pdf", { scope: "files" })).toEqual([id]);
    await withdrawContent({ id, reason: "有误", at: MORNING, actor: "system" });
    expect(await found("轮灌制度")).toEqual([]);
  });

  it("goes on from page to page, but not from sheet to sheet nor from file to file", async () => {
    await addFiles([PLAN, TABLE]);
    expect(await found("丙类渠道清淤", { scope: "files" })).toEqual([id]);
    expect(await found("补助款", { scope: "files" })).toEqual([]);
    expect(await found("清淤附件", { scope: "files" })).toEqual([]);
    await withdrawContent({ id, reason: "有误", at: MORNING, actor: "system" });
  });

  it("leaves out what stands behind a minus also when it stands in the text alone", async () => {
    await addFiles([PLAN]);
    expect(await found("轮灌制度 -明细", { scope: "files" })).toEqual([id]);
    expect(await found("轮灌制度 -印发", { scope: "files" })).toEqual([]);
    await withdrawContent({ id, reason: "有误", at: MORNING, actor: "system" });
  });

  it("narrows by kinds of files, of which one publication has several", async () => {
    await addFiles([PLAN, TABLE]);
    const other = await publish("没有附件的通知", "灌溉");
    expect(await found("灌溉", { choice: { fileType: "pdf" } })).toEqual([id]);
    expect(await found("灌溉", { choice: { fileType: "sheet" } })).toEqual([id]);
    expect(await found("灌溉", { choice: { fileType: "word" } })).toEqual([]);
    const { facets } = await exactly(asked("灌溉"), TODAY);
    expect(facets?.fileType).toEqual([
      { value: "pdf", total: 1 },
      { value: "sheet", total: 1 },
    ]);
    for (const one of [id, other])
      await withdrawContent({ id: one, reason: "有误", at: MORNING, actor: "system" });
  });

  it("is forgotten with the file, follows text that is read later, and comes back when everything is indexed anew", async () => {
    await addFiles([PLAN]);
    await tx(async () => {
      await q()
        .insert(fileTextPages)
        .values({ sha256: `${PLAN.name}-${id}`, page: 4, text: "后来读出的文字" });
      await reindexOwnersOf([`${PLAN.name}-${id}`]);
    });
    expect(await found("后来读出")).toEqual([id]);
    await tx(async () => {
      await q().update(publicationFiles).set({ removedAt: MORNING });
      await reindexPublication(id);
    });
    expect(await found("后来读出")).toEqual([]);
    await tx(async () => {
      await q().update(publicationFiles).set({ removedAt: null });
    });
    expect(await reindexEverything()).toBeGreaterThan(0);
    expect(await found("后来读出")).toContain(id);
    const { total } = await searchPublications(asked("后来读出"));
    expect(total).toBe(1);
    await withdrawContent({ id, reason: "有误", at: MORNING, actor: "system" });
  });
});

describe("file and page of a hit", () => {
  const hit = async (query: string) => (await fileHitsFor([id], matchExpression(query).terms)).get(id);

  it("names the page with the most of the words and marks them", async () => {
    await addFiles([PLAN, TABLE]);
    expect(await hit("轮灌制度 丙类")).toMatchObject({ fileName: PLAN.name, page: 2, label: null });
    expect((await hit("轮灌制度"))?.segments.filter(({ marked }) => marked)).toEqual([
      { text: "轮灌制度", marked: true },
    ]);
    expect(await hit("明细")).toMatchObject({ fileName: TABLE.name, page: 2, label: "明细" });
    expect(await hit("丙类渠道清淤")).toMatchObject({ page: 2 });
    expect(await hit("渠系图")).toMatchObject({ fileName: PLAN.name, page: null });
    expect(await hit("绝无此词")).toBeUndefined();
    expect(await hit("-轮灌制度")).toMatchObject({ page: 2 });
  });

  it("finds what is written otherwise in the file", async () => {
    await addFiles([{ name: "a.txt", pages: [{ text: "ＰＭ２．５　轮\n灌" }] }]);
    expect(await hit("pm2.5")).toMatchObject({ page: 1 });
    expect(await hit("轮灌")).toMatchObject({ page: 1 });
  });
});
