import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { renderToStaticMarkup } from "react-dom/server";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import type { Store } from "@/db/client";
import { createColumn } from "@/db/mutations/columns";
import { publicCatalogue } from "@/db/queries/publications";
import { openTestStore } from "@/db/test-store";
import { calendarDate } from "@/domain/time/calendar-date";
import { archive, bytesOf } from "@/server/interface/archive";
import { catalogueForTests } from "@/server/interface/catalogue-for-tests";
import { crawlGuangdong, type Fetched, followChanges } from "@/server/interface/crawlers-for-tests";
import { publicationAnswer } from "@/server/interface/schemas/publications";
import GuangdongIndexPage from "../../(public)/gkmlpt/index/page";
import { GET as articles } from "../../gkmlpt/api/all/[cat]/route";
import { GET as getArchive } from "./archive/route";
import { GET as changes } from "./changes/route";

const { folder, remove } = vi.hoisted(() => {
  process.env.TODAY = "2026-11-24";
  return { folder: { path: "" }, remove: { all: () => {} } };
});
vi.mock("@/server/env", async (original) => {
  const real = await original<typeof import("@/server/env")>();
  return { ...real, env: () => ({ ...real.env(), dataDir: folder.path }) };
});
vi.mock("next/headers", () => ({
  cookies: async () => ({ get: () => undefined }),
  headers: async () => new Headers({ host: "localhost:3000" }),
}));

const SITE = "http://localhost:3000";
const AT = Date.UTC(2026, 10, 24, 3);
let store: Store;
let office: Awaited<ReturnType<typeof catalogueForTests>>;
const gone: string[] = [];

const call = (address: string, headers: Record<string, string> = {}) =>
  new Request(address, { headers: { host: "localhost:3000", ...headers } });

/** The site as a crawler meets it: every answer comes out of the handlers' own wrappers. */
const get: Fetched = async (address) => {
  const { pathname } = new URL(address);
  if (pathname === "/gkmlpt/index") return renderToStaticMarkup(await GuangdongIndexPage());
  const handler = pathname.startsWith("/gkmlpt/api/") ? articles : changes;
  const response = await handler(call(address));
  if (response.status !== 200) throw new Error(`${response.status} ${address}`);
  return response.text();
};

/** Every publication that is public, by the catalogue's own query. */
async function publicIds(): Promise<string[]> {
  const first = await publicCatalogue({ page: 1, pageSize: 100 });
  const rest = Array.from({ length: first.pages - 1 }, (_, at) =>
    publicCatalogue({ page: at + 2, pageSize: 100 }),
  );
  return [first, ...(await Promise.all(rest))].flatMap(({ items }) => items.map(({ id }) => id));
}

beforeAll(async () => {
  folder.path = mkdtempSync(join(tmpdir(), "mingchuang-archive-"));
  remove.all = () => rmSync(folder.path, { recursive: true, force: true });
  store = openTestStore();
  office = await catalogueForTests();
  const column = (code: string, parentId: string | null, position: number) =>
    createColumn(
      "system",
      {
        code,
        name: `“${code}”</script>栏目`,
        parentId,
        position,
        statutoryItem: null,
        ownerAgencyId: null,
        updateDays: null,
        description: "",
        columnType: "政务公开",
        emptyNote: null,
      },
      0,
    );
  const above = await column("above", null, 5);
  const below = await column("below", above, 6);
  for (let at = 0; at < 260; at += 1) {
    const id = await office.publish({
      title: `第${at}号通知`,
      columnId: [office.columnId, above, below][at % 3] ?? below,
      ...(at % 5 === 0 && { legacyPublishedOn: calendarDate("2015-03-04") }),
    });
    if (at % 10 === 0) await office.publish({ id, title: `第${at}号通知（修改）` });
    if (at % 13 === 0) {
      await office.withdraw(id, `第${at}号有误`);
      gone.push(id);
    }
  }
});
afterAll(() => {
  store.close();
  remove.all();
});

describe("a crawler written only from the description", () => {
  it("M-08 harvests every publication by the form of Guangdong's platform", async () => {
    const found = await crawlGuangdong(SITE, get);
    const expected = await publicIds();
    expect(expected).toHaveLength(260 - gone.length);
    expect([...found.values()].toSorted()).toEqual(expected.map((id) => `${SITE}/p/${id}`).toSorted());
  });

  it("gets exactly the public set from the changes, and again after more of them", async () => {
    const first = await followChanges(SITE, get);
    expect([...first.held.keys()].toSorted()).toEqual((await publicIds()).toSorted());
    const [one = "", two = ""] = [...first.held.keys()];
    await office.publish({ id: one, title: "再次修改" });
    await office.withdraw(two);
    gone.push(two);
    const added = await office.publish({ title: "新发布" });
    const { held } = await followChanges(SITE, get, first.held, first.since);
    expect([...held.keys()].toSorted()).toEqual((await publicIds()).toSorted());
    expect([held.get(added), held.has(two)]).toEqual([1, false]);
  });
});

describe("GET /gkmlpt/api/all/{cat}", () => {
  const page = async (path: string) => JSON.parse(await get(`${SITE}/gkmlpt/api/all/${path}`));

  it("gives a hundred a page, pages 0 and 1 the same, none after the last", async () => {
    const first = await page("0?page=1&sid=1");
    expect(first.articles).toHaveLength(100);
    expect(await page("0?page=0&sid=1")).toEqual(first);
    expect(await page("0")).toEqual(first);
    expect((await page("0?page=9999")).articles).toEqual([]);
    expect(first.classify).toEqual({ id: 0, name: "全部", post_count: (await publicIds()).length });
  });

  it("has exactly the fields of M-08", async () => {
    const { articles: rows } = await page("1?page=1");
    expect(Object.keys(rows[0])).toEqual([
      ...[
        "id",
        "title",
        "document_number",
        "publisher",
        "keywords",
        "date",
        "created_at",
        "display_publish_time",
      ],
      ...[
        "identifier",
        "classify_main_name",
        "classify_genre_name",
        "classify_theme_name",
        "url",
        "post_url",
      ],
      ...["attachment", "abstract", "is_expired", "is_abolished"],
    ]);
    const old = (await page("0?page=3")).articles.at(-1);
    expect(old.display_publish_time).toBe(Date.UTC(2015, 2, 3, 16) / 1000);
    expect(old.created_at).toBe("2026-03-09 10:00:00");
  });

  it("UR-001 AP-008 says what is wrong in JSON, never as a page", async () => {
    for (const [path, status] of [
      ["99999", 404],
      ["-1", 404],
      ["1.5", 404],
      ["abc", 404],
      ["1?page=-1", 400],
      ["1?page=1e309", 400],
      ["1?page=1&page=2", 400],
    ] as const) {
      const response = await articles(call(`${SITE}/gkmlpt/api/all/${path}`));
      expect([path, response.status, response.headers.get("content-type")]).toEqual([
        path,
        status,
        "application/problem+json; charset=utf-8",
      ]);
    }
  });
});

describe("GET /api/v1/archive", () => {
  const fetchArchive = async () => {
    const response = await getArchive(call(`${SITE}/api/v1/archive`));
    const bytes = Buffer.from(await response.arrayBuffer());
    const [head = "", ...lines] = gunzipSync(bytes).toString().trimEnd().split("\n");
    return { response, bytes, head: JSON.parse(head), rows: lines.map((line) => JSON.parse(line)) };
  };

  it("holds everything that is public, each line by the schema of one publication, and names its change", async () => {
    const { response, bytes, head, rows } = await fetchArchive();
    expect(response.status).toBe(200);
    expect(response.headers.get("content-type")).toBe("application/gzip");
    expect(response.headers.get("content-length")).toBe(String(bytes.byteLength));
    expect(response.headers.get("x-change-seq")).toBe(String(head.seq));
    for (const row of rows) publicationAnswer.parse(row);
    expect(rows.map(({ id }) => id).toSorted()).toEqual((await publicIds()).toSorted());
    const tag = response.headers.get("etag") ?? "";
    expect((await getArchive(call(`${SITE}/api/v1/archive`, { "if-none-match": tag }))).status).toBe(304);
  });

  it("with the changes after it is everything, whatever is published meanwhile", async () => {
    const { head, rows } = await fetchArchive();
    const added = await office.publish({ title: "归档之后发布" });
    const held = new Map<string, number>(rows.map(({ id, version }) => [id, version]));
    const followed = await followChanges(SITE, get, held, head.seq);
    expect([...followed.held.keys()].toSorted()).toEqual((await publicIds()).toSorted());
    const again = await fetchArchive();
    // Nothing was taken back, so the file of before still serves.
    expect(again.head.seq).toBe(head.seq);
    expect(again.rows.some(({ id }) => id === added)).toBe(false);
  });

  it("PS-014 forgets what was withdrawn or corrected with the next call", async () => {
    const before = await fetchArchive();
    const [first] = before.rows;
    await office.withdraw(first.id, "泄露个人信息");
    gone.push(first.id);
    const after = await fetchArchive();
    expect(after.head.seq).toBeGreaterThan(before.head.seq);
    expect(JSON.stringify(after.rows)).not.toContain(first.id);
    const [second] = after.rows;
    await office.publish({ id: second.id, title: "改正后的标题" });
    expect((await fetchArchive()).rows.find(({ id }) => id === second.id).title).toBe("改正后的标题");
  });

  it("is made once for all who ask, and says when to come again while it takes longer than one waits", async () => {
    await office.withdraw((await publicIds())[0] ?? "");
    const written = { today: calendarDate("2026-11-24"), origin: SITE };
    const [hasty, ...patient] = await Promise.all([
      archive(AT, written, 0),
      archive(AT, written),
      archive(AT, written),
    ]);
    expect(hasty).toBeNull();
    expect(patient[0]).toEqual(patient[1]);
    expect((await archive(AT, written, 0))?.path).toBe(patient[0]?.path);
  });

  it("is given out a day long, then still once more while the next one is made", async () => {
    const written = { today: calendarDate("2026-11-24"), origin: SITE };
    const old = await archive(AT, written);
    expect(await archive((old?.at ?? 0) + 3_600_000, written)).toEqual(old);
    const later = (old?.at ?? 0) + 25 * 3_600_000;
    expect(await archive(later, written)).toEqual(old);
    await vi.waitFor(async () => expect((await archive(later, written, 0))?.at).toBe(later), 5000);
  });

  it("opens nothing for who asks only for the headers, and reads a replaced file to its end", async () => {
    const path = join(folder.path, "some.bin");
    writeFileSync(path, Buffer.alloc(300_000, 7));
    const unread = bytesOf({ path, bytes: 0, seq: 0, at: 0 });
    const reader = bytesOf({ path, bytes: 0, seq: 0, at: 0 }).getReader();
    const { value } = await reader.read();
    rmSync(path);
    let bytes = value?.byteLength ?? 0;
    for (let piece = await reader.read(); !piece.done; piece = await reader.read())
      bytes += piece.value.byteLength;
    expect(bytes).toBe(300_000);
    await expect(unread.getReader().read()).rejects.toThrow("ENOENT");
  });
});

describe("PS-014 what was withdrawn", () => {
  it("is told nowhere but as a tombstone with its reason", async () => {
    const id = gone.at(-1) ?? "";
    const pages = [
      await get(`${SITE}/gkmlpt/index`),
      ...(await Promise.all([1, 2, 3].map((page) => get(`${SITE}/gkmlpt/api/all/0?page=${page}`)))),
    ];
    expect(pages.join("")).not.toContain(id);
    const told = JSON.parse(await get(`${SITE}/api/v1/changes?limit=1000`)).items.filter(
      (change: { id: string }) => change.id === id,
    );
    expect(told.length).toBeGreaterThan(1);
    for (const change of told) expect(change).not.toHaveProperty("title");
    expect(told.at(-1)).toMatchObject({ kind: "withdrawn", reason: expect.any(String) });
  });
});
