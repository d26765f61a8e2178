import { createHash } from "node:crypto";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { renderToStaticMarkup } from "react-dom/server";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { q, type Store, tx } from "@/db/client";
import { setDraftFiles } from "@/db/mutations/publication-draft-files";
import { contentHashOf, withdrawContent } from "@/db/mutations/publications";
import { newId } from "@/db/new-id";
import { publishForTests } from "@/db/published-for-tests";
import { MORNING, NOTICE, peopleForTests } from "@/db/publishing-for-tests";
import { columnTree } from "@/db/queries/columns";
import { filesOf, objectsOf, waitingFile } from "@/db/queries/publication-files";
import { auditEntries } from "@/db/schema/house-keeping";
import { publicationDrafts } from "@/db/schema/publication-drafts";
import { searchPublications } from "@/db/search/search-publications";
import { openTestStore } from "@/db/test-store";
import { fileAddress, fileTextAddress } from "@/domain/publication/file-address";
import type { PublicationFileType } from "@/domain/publication/file-types";
import { pdfForTest } from "@/server/files/files-for-tests";
import { putObject, removeObjects } from "@/server/files/objects";
import { readWaitingFiles } from "@/server/files/read-waiting";
import { statusOf } from "../demonstration-for-tests";
import FileTextPage from "../p/[id]/files/[file]/page";
import PublicationPage from "../p/[id]/page";
import { GET } from "./[sha]/[name]/route";

const { data } = vi.hoisted(() => ({ data: { path: "" } }));
vi.mock("@/server/env", () => ({
  env: () => ({ dataDir: data.path, clamdSocket: null, logLevel: "silent", testToday: null }),
}));
vi.mock("next/headers", () => ({
  cookies: async () => ({ get: () => undefined }),
  headers: async () => new Headers({ host: "localhost:3000" }),
}));

let store: Store;
let own: string;
let clock = MORNING;
beforeAll(async () => {
  data.path = mkdtempSync(join(tmpdir(), "mingchuang-published-"));
  store = openTestStore();
  own = (await peopleForTests()).own;
});
afterAll(() => {
  store.close();
  rmSync(data.path, { recursive: true, force: true });
});

const sha = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");

interface Given {
  name: string;
  mediaType: PublicationFileType;
  bytes: Buffer;
}

/** Publishes a text with files, as its first or its next version. */
async function publish(files: readonly Given[], id = newId()): Promise<string> {
  const stored = await Promise.all(
    files.map(async ({ name, mediaType, bytes }) => ({
      name,
      mediaType,
      sourceSha256: sha(bytes),
      ...(await putObject(bytes, "publication")),
    })),
  );
  const [column] = (await columnTree()).filter(({ code }) => code === NOTICE.columnCode);
  const columnId = column?.id ?? "";
  const at = ++clock;
  const contentHash = contentHashOf(NOTICE, stored);
  const words = { columnId, stage: "published" as const, title: NOTICE.title, fields: NOTICE, contentHash };
  await tx(async () => {
    await q()
      .insert(publicationDrafts)
      .values({
        id,
        agencyId: own,
        authorId: null,
        demonstration: false,
        createdAt: at,
        updatedAt: at,
        lockVersion: 1,
        ...words,
      })
      .onConflictDoNothing();
    await setDraftFiles(id, stored, at);
    const content = { id, agencyId: own, columnId, fields: NOTICE, contentHash, at };
    await publishForTests({ ...content, actor: "system", demonstration: false });
  });
  return id;
}

const text = (name: string, words: string): Given => ({
  name,
  mediaType: "text/plain",
  bytes: Buffer.from(words),
});
const ask = (path: string, headers: Record<string, string> = {}) =>
  GET(new Request(`http://localhost:3000${path}`, { headers }));
const addressOf = ({ name, bytes }: Given) => fileAddress({ name, sha256: sha(bytes) });
const pageOf = async (id: string, file: string, page?: string) =>
  renderToStaticMarkup(
    await FileTextPage({
      params: Promise.resolve({ id, file }),
      searchParams: Promise.resolve(page === undefined ? {} : { page }),
    }),
  );
const shortOf = ({ bytes }: Given) => sha(bytes).slice(0, 16);

describe("a file of a publication", () => {
  it("is handed out whole, saved under its name, kept by its hash and run by nobody", async () => {
    const file = text("整治计划（2026）.txt", "河涌整治计划");
    await publish([file]);
    const answer = await ask(addressOf(file));
    expect(answer.status).toBe(200);
    expect(await answer.text()).toBe("河涌整治计划");
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      "content-type": "text/plain",
      "content-length": String(file.bytes.length),
      etag: `"${sha(file.bytes)}"`,
      "x-content-type-options": "nosniff",
      "content-security-policy": "sandbox; default-src 'none'",
      "cache-control": "public, max-age=0, must-revalidate",
      "content-disposition": expect.stringMatching(
        /^attachment; filename="file\.txt"; filename\*=UTF-8''%E6/,
      ),
    });
    const known = await ask(addressOf(file), { "if-none-match": `W/"${sha(file.bytes)}"` });
    expect([known.status, await known.text()]).toEqual([304, ""]);
  });

  it("S9 is never named as a page of this site", async () => {
    const file: Given = {
      name: "a.html",
      mediaType: "text/html",
      bytes: Buffer.from("<script>alert(1)</script>"),
    };
    await publish([file]);
    expect((await ask(addressOf(file))).headers.get("content-type")).toBe("application/octet-stream");
  });

  it("whose bytes are not there is said to be in repair on its page, with a telephone and no link", async () => {
    const [lost, kept] = [text("丢失的附件.txt", "丢失"), text("完好的附件.txt", "完好")];
    const id = await publish([lost, kept]);
    const [object] = (await objectsOf(id)).filter(({ sha256 }) => sha256 === sha(lost.bytes));
    await removeObjects([object?.objectName ?? ""]);
    const html = renderToStaticMarkup(
      await PublicationPage({ params: Promise.resolve({ id }), searchParams: Promise.resolve({}) }),
    );
    expect(html).not.toContain(`href="${addressOf(lost)}"`);
    expect(html).toContain(`href="${addressOf(kept)}"`);
    expect(html.match(/文件正在修复，可来电索取：<a href="tel:/g)).toHaveLength(1);
  });

  it("under another name leads to its own; what nobody ever saw is not there", async () => {
    const file = text("正确的名称.txt", "名称");
    await publish([file]);
    const wrong = await ask(fileAddress({ name: "旧名称.txt", sha256: sha(file.bytes) }));
    expect([wrong.status, wrong.headers.get("location")]).toEqual([301, addressOf(file)]);
    expect((await ask(`/f/${"0".repeat(64)}/a.txt`)).status).toBe(404);
    for (const bad of ["/f/x/a.txt", "/f/../a.txt", `/f/${sha(file.bytes).slice(1)}/%E0%A4%A`]) {
      expect((await ask(bad)).status, bad).toBe(404);
    }
  });

  it("comes in parts when one is asked for, across the pieces it is sealed in", async () => {
    const bytes = Buffer.from(Array.from({ length: 700_000 }, (_, at) => (at * 31) % 251));
    const file: Given = { name: "大.zip", mediaType: "application/zip", bytes };
    await publish([file]);
    expect(Buffer.from(await (await ask(addressOf(file))).arrayBuffer()).equals(bytes)).toBe(true);
    for (const [from, to] of [
      [0, 0],
      [262_140, 262_150],
      [262_144, 524_288],
      [600_000, 699_999],
    ] as const) {
      const part = await ask(addressOf(file), { range: `bytes=${from}-${to}` });
      expect([part.status, part.headers.get("content-range")]).toEqual([206, `bytes ${from}-${to}/700000`]);
      expect(Buffer.from(await part.arrayBuffer()).equals(bytes.subarray(from, to + 1))).toBe(true);
    }
    const tail = await ask(addressOf(file), { range: "bytes=-10" });
    expect(Buffer.from(await tail.arrayBuffer()).equals(bytes.subarray(-10))).toBe(true);
    expect((await ask(addressOf(file), { range: "bytes=700000-" })).status).toBe(416);
    const stale = await ask(addressOf(file), { range: "bytes=0-1", "if-range": '"another"' });
    expect(stale.status).toBe(200);
    await stale.body?.cancel();
  });

  it("UP-040 a thousand ranges are one file", async () => {
    const file = text("多段.txt", "多段请求");
    await publish([file]);
    const answer = await ask(addressOf(file), { range: `bytes=${Array(1000).fill("0-").join(",")}` });
    expect([answer.status, await answer.text()]).toEqual([200, "多段请求"]);
  });

  it("UP-042 that was replaced on the disk is not handed out", async () => {
    const file = text("被替换.txt", "原来的内容");
    const other = text("别的.txt", "别的内容要长一些");
    await publish([file, other]);
    const folder = join(data.path, "objects");
    const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name));
    const { objectName } = await putObject(file.bytes, "publication");
    const path = paths.find((one) => one.endsWith(objectName)) ?? "";
    const bytes = readFileSync(path);
    bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1;
    writeFileSync(path, bytes);
    const answer = await ask(addressOf(file));
    expect([answer.status, await answer.text()]).toEqual([503, expect.stringContaining("完整性校验失败")]);
    expect((await ask(addressOf(other))).status).toBe(200);
  });

  it("is gone at once when its publication is withdrawn, unless another one carries it", async () => {
    const file = text("撤下.txt", "将要撤下的内容");
    const shared = text("共有.txt", "两条信息都有");
    const id = await publish([file, shared]);
    await publish([shared]);
    await withdrawContent({ id, reason: "内容有误", at: ++clock, actor: "system" });
    const gone = await ask(addressOf(file));
    expect([gone.status, await gone.text()]).toEqual([410, expect.stringContaining("已经撤下")]);
    expect(gone.headers.get("cache-control")).toBe("no-store");
    expect((await ask(addressOf(shared))).status).toBe(200);
    expect(await filesOf(id)).toEqual([]);
    const page = await pageOf(id, shortOf(file));
    expect([statusOf(page), page.includes("将要撤下的内容")]).toEqual([410, false]);
  });

  it("goes when the next version comes without it, and the log tells", async () => {
    const [one, two, three] = [text("一.txt", "第一个"), text("二.txt", "第二个"), text("三.txt", "第三个")];
    const id = await publish([one, two]);
    await publish([three, two], id);
    expect((await filesOf(id)).map(({ name, position }) => [name, position])).toEqual([
      ["三.txt", 1],
      ["二.txt", 2],
    ]);
    expect((await ask(addressOf(one))).status).toBe(410);
    expect(statusOf(await pageOf(id, shortOf(one)))).toBe(410);
    const entries = (await q().select().from(auditEntries)).filter(
      ({ objectId, intent }) => objectId === id && intent === "publication.files",
    );
    expect(entries).toHaveLength(2);
  });
});

describe("the text of a file", () => {
  it("is read in the background, found by the search, and shown under the number of its page", async () => {
    const pdf: Given = {
      name: "plan.pdf",
      mediaType: "application/pdf",
      bytes: await pdfForTest((made) => {
        made.text("Riverbank renewal").addPage().text("Second page about culverts");
      }),
    };
    const id = await publish([pdf]);
    expect((await filesOf(id))[0]?.status).toBe("waiting");
    expect(await pageOf(id, shortOf(pdf))).toContain("文字正在提取");
    await readWaitingFiles();
    expect(await waitingFile()).toBeNull();
    expect((await filesOf(id))[0]).toMatchObject({ status: "read", pageCount: 2 });
    const page = await pageOf(id, shortOf(pdf), "2");
    expect(statusOf(page)).toBe(200);
    expect(page).toContain("这是从附件中提取的文字，以附件原文为准");
    expect(page).toMatch(/id="page-2"[^>]*>第2页[\s\S]*Second page about culverts/);
    expect(fileTextAddress(id, sha(pdf.bytes), 2)).toBe(`/p/${id}/files/${shortOf(pdf)}?page=2#page-2`);
    const hits = await searchPublications({ query: "culverts", sort: "relevance", page: 1, pageSize: 5 });
    expect(hits.total).toBe(1);
  });

  it("a long one comes in parts, and the page asked for is in the part that is shown", async () => {
    const pdf: Given = {
      name: "long.pdf",
      mediaType: "application/pdf",
      bytes: await pdfForTest((made) => {
        made.text("page 1");
        for (let page = 2; page <= 120; page++) made.addPage().text(`page ${page} of the plan`);
      }),
    };
    const id = await publish([pdf]);
    await readWaitingFiles();
    const first = await pageOf(id, shortOf(pdf));
    expect([first.includes('id="page-50"'), first.includes('id="page-51"')]).toEqual([true, false]);
    const middle = await pageOf(id, shortOf(pdf), "77");
    expect([
      middle.includes('id="page-77"'),
      middle.includes('rel="prev"'),
      middle.includes('rel="next"'),
    ]).toEqual([true, true, true]);
    expect(await pageOf(id, shortOf(pdf), "900")).toContain("这一部分没有文字");
  });

  it("a scan says so and leads to an application", async () => {
    const scan: Given = {
      name: "scan.pdf",
      mediaType: "application/pdf",
      bytes: await pdfForTest((made) => {
        made.rect(0, 0, 100, 100).fill("#333");
      }),
    };
    const id = await publish([scan]);
    await readWaitingFiles();
    const page = await pageOf(id, shortOf(scan));
    expect(page).toContain("扫描件，暂无文字版；可申请文字版");
    expect(page).toMatch(/href="\/apply\?agency=/);
  });

  it("of what is not there is 404, whatever is asked", async () => {
    const file = text("a.txt", "有内容");
    const id = await publish([file]);
    for (const bad of ["x", "%", "0".repeat(16), "' OR 1=1 --"])
      expect(statusOf(await pageOf(id, bad))).toBe(404);
    expect(statusOf(await pageOf(newId(), shortOf(file)))).toBe(404);
  });
});
