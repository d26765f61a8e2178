import { readdirSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import type { Store } from "@/db/client";
import { saveDraft, submitDraft } from "@/db/mutations/publication-drafts";
import { newId } from "@/db/new-id";
import { NOTICE, peopleForTests } from "@/db/publishing-for-tests";
import { draftFileList } from "@/db/queries/publication-draft-files";
import { uploadsUnderWay } from "@/db/queries/publication-uploads";
import { openTestStore } from "@/db/test-store";
import type { Staff } from "@/domain/access/actor";
import { PUBLICATION_FILES } from "@/domain/publication/file-types";
import { now } from "@/server/clock";
import { pdfForTest } from "@/server/files/files-for-tests";
import { sweepUploads } from "@/server/files/uploads";
import { as, cookieOf } from "@/server/staff-calls-for-tests";
import { draftFileProblems, uploadWords } from "@/text/draft-files";
import { DELETE, POST as finish, GET, PATCH } from "./[upload]/route";
import { POST as begin, GET as list } from "./route";

vi.mock("next/headers", async () => (await import("@/server/staff-calls-for-tests")).nextHeaders);
vi.mock("next/navigation", async () => (await import("@/server/staff-calls-for-tests")).nextNavigation);
const { folder } = await vi.hoisted(async () => {
  const { mkdtempSync } = await import("node:fs");
  const { tmpdir } = await import("node:os");
  const { join } = await import("node:path");
  const folder = mkdtempSync(join(tmpdir(), "mingchuang-uploads-"));
  process.env.DATA_DIR = folder;
  return { folder };
});

const DAY = 24 * 60 * 60_000;

let store: Store;
let editor: Staff<"draft.edit">;
let second: Staff<"draft.edit">;
const cookies = new Map<string, string>();

beforeAll(async () => {
  store = openTestStore();
  const { hire } = await peopleForTests();
  editor = await hire("editor", ["editor"]);
  second = await hire("second", ["editor"]);
  for (const one of [editor, second]) cookies.set(one.id, await cookieOf(one.id));
});
afterAll(async () => {
  store.close();
  (await import("node:fs")).rmSync(folder, { recursive: true, force: true });
});

async function draft(): Promise<string> {
  const id = newId();
  await saveDraft(editor, { id, fields: NOTICE, seen: 0 }, now());
  return id;
}

type Door = (request: Request, context: { params: Promise<Record<string, string>> }) => Promise<Response>;

async function call(
  door: Door,
  params: Record<string, string>,
  init: RequestInit = {},
  by = editor,
): Promise<Response> {
  const request = new Request("http://localhost/publishing/x/files/uploads", init);
  const answer = await as(cookies.get(by.id) ?? "", () => door(request, { params: Promise.resolve(params) }));
  if ("left" in answer) throw new Error(answer.left);
  return answer;
}

async function begun(id: string, name: string, byteSize: number, by = editor) {
  const body = JSON.stringify({ name, byteSize, modifiedAt: 1 });
  const answer = await call(begin, { id }, { method: "POST", body }, by);
  return { status: answer.status, ...((await answer.json()) as { id?: string; why?: string }) };
}

/** Sends a piece; `breaksAfter` bytes the line breaks. */
async function piece(
  params: { id: string; upload: string },
  offset: number,
  bytes: Buffer,
  breaksAfter?: number,
  by = editor,
) {
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      controller.enqueue(new Uint8Array(bytes.subarray(0, breaksAfter ?? bytes.length)));
      if (breaksAfter === undefined) controller.close();
    },
    pull(controller) {
      if (breaksAfter !== undefined) controller.error(new Error("aborted"));
    },
  });
  const init = {
    method: "PATCH",
    body,
    duplex: "half",
    headers: { "upload-offset": String(offset) },
  };
  const answer = await call(PATCH, params, init as RequestInit, by);
  return { status: answer.status, offset: Number(answer.headers.get("upload-offset")) };
}

const offsetOf = async (params: { id: string; upload: string }) =>
  Number((await call(GET, params)).headers.get("upload-offset"));
const leftOvers = () => {
  try {
    return readdirSync(join(folder, "uploads"));
  } catch {
    return [];
  }
};

describe("a file that comes in pieces", () => {
  it("is one of the draft's once it is whole, with the very bytes", async () => {
    const id = await draft();
    const bytes = await pdfForTest();
    const { id: upload = "", status } = await begun(id, "规划图.pdf", bytes.length);
    expect(status).toBe(201);
    const params = { id, upload };
    expect(await piece(params, 0, bytes.subarray(0, 700))).toEqual({ status: 204, offset: 700 });
    expect((await call(finish, params, { method: "POST" })).status).toBe(409);
    expect(await piece(params, 700, bytes.subarray(700))).toEqual({ status: 204, offset: bytes.length });
    const done = await call(finish, params, { method: "POST" });
    expect([done.status, await done.json()]).toEqual([200, { name: "规划图.pdf" }]);
    const [file] = await draftFileList(id);
    expect(file).toMatchObject({ name: "规划图.pdf", byteSize: bytes.length });
    const { sha256Of, sourceOf } = await import("@/server/files/byte-source");
    expect(file?.sha256).toBe(await sha256Of(sourceOf(bytes)));
    expect(leftOvers()).not.toContain(upload);
    expect((await call(GET, params)).status).toBe(404);
  });

  it("goes on where the line broke, and nowhere else", async () => {
    const id = await draft();
    const bytes = await pdfForTest();
    const { id: upload = "" } = await begun(id, "a.pdf", bytes.length);
    const params = { id, upload };
    expect(await piece(params, 0, bytes, 500)).toEqual({ status: 204, offset: 500 });
    expect(await offsetOf(params)).toBe(500);
    expect(await piece(params, 0, bytes)).toEqual({ status: 409, offset: 500 });
    expect(await piece(params, 900, bytes.subarray(900))).toEqual({ status: 409, offset: 500 });
    await piece(params, 500, bytes.subarray(500));
    expect((await call(finish, params, { method: "POST" })).status).toBe(200);
    expect((await draftFileList(id))[0]?.byteSize).toBe(bytes.length);
  });

  it("is found again after the browser was closed, by whoever sent it and nobody else", async () => {
    const id = await draft();
    const { id: upload = "" } = await begun(id, "a.pdf", 5000);
    await piece({ id, upload }, 0, Buffer.alloc(1000, "a"));
    const answer = await call(list, { id });
    expect(await answer.json()).toEqual({
      uploads: [{ id: upload, name: "a.pdf", byteSize: 5000, modifiedAt: 1, received: 1000 }],
    });
    expect(await (await call(list, { id }, {}, second)).json()).toEqual({ uploads: [] });
    expect((await call(GET, { id, upload }, {}, second)).status).toBe(404);
    expect((await piece({ id, upload }, 1000, Buffer.alloc(10), undefined, second)).status).toBe(404);
    expect((await call(DELETE, { id, upload }, { method: "DELETE" })).status).toBe(204);
    expect(leftOvers()).not.toContain(upload);
  });

  it("a power cut between the disk and the row costs only that piece", async () => {
    const id = await draft();
    const bytes = await pdfForTest();
    const { id: upload = "" } = await begun(id, "a.pdf", bytes.length);
    const [known] = await uploadsUnderWay(editor, id);
    if (!known) throw new Error("no upload");
    // A piece that reached the disk, and a row that never heard of it.
    const { putInPlace, sealedWriter } = await import("@/server/files/sealed-file");
    const { temporaryFolder } = await import("@/server/files/objects");
    const writer = await sealedWriter(temporaryFolder(), `uploads|${upload}|0`);
    await writer.write(Buffer.from("half of something else"));
    await writer.finish();
    await putInPlace(writer.path, join(folder, "uploads", upload, "000000000000"));
    expect(await offsetOf({ id, upload })).toBe(0);
    await piece({ id, upload }, 0, bytes);
    expect((await call(finish, { id, upload }, { method: "POST" })).status).toBe(200);
  });

  it("UP-004 never holds more than was announced", async () => {
    const id = await draft();
    const { id: upload = "" } = await begun(id, "a.pdf", 100);
    expect(await piece({ id, upload }, 0, Buffer.alloc(101))).toEqual({ status: 422, offset: 0 });
    expect(await offsetOf({ id, upload })).toBe(0);
  });

  it("UP-001 UP-003 says no before a byte comes: nothing in it, or too large", async () => {
    const id = await draft();
    expect(await begun(id, "a.pdf", 0)).toMatchObject({ status: 422, why: draftFileProblems.empty });
    expect(await begun(id, "a.pdf", PUBLICATION_FILES.fileBytes + 1)).toMatchObject({
      status: 413,
      why: draftFileProblems.tooLarge,
    });
    const answer = await call(begin, { id }, { method: "POST", body: "{" });
    expect(answer.status).toBe(400);
  });

  it("UP-008 is looked at as any other: what it is decides, and nothing of it stays", async () => {
    const id = await draft();
    const bytes = Buffer.from("<html><script>alert(1)</script>");
    const { id: upload = "" } = await begun(id, "a.jpg", bytes.length);
    await piece({ id, upload }, 0, bytes);
    const done = await call(finish, { id, upload }, { method: "POST" });
    expect([done.status, await done.json()]).toEqual([422, { why: draftFileProblems.typeNotTaken }]);
    expect(await draftFileList(id)).toEqual([]);
    expect(leftOvers()).not.toContain(upload);
  });

  it("is not taken while somebody examines the draft", async () => {
    const id = await draft();
    const bytes = await pdfForTest();
    const { id: upload = "" } = await begun(id, "a.pdf", bytes.length);
    await piece({ id, upload }, 0, bytes);
    await submitDraft(editor, { id, seen: 1, confirmed: [] }, now());
    expect((await begun(id, "b.pdf", 10)).status).toBe(409);
    expect((await call(finish, { id, upload }, { method: "POST" })).status).toBe(409);
    expect(await draftFileList(id)).toEqual([]);
    await call(DELETE, { id, upload }, { method: "DELETE" });
  });

  it("a person has only so much unfinished", async () => {
    const id = await draft();
    const all: (string | undefined)[] = [];
    for (const name of ["a.pdf", "b.pdf"]) {
      all.push((await begun(id, name, PUBLICATION_FILES.fileBytes, second)).id);
    }
    expect(await begun(id, "c.pdf", 1, second)).toMatchObject({
      status: 409,
      why: uploadWords.tooMuchUnfinished,
    });
    for (const upload of all) await call(DELETE, { id, upload: upload ?? "" }, { method: "DELETE" }, second);
    expect((await begun(id, "c.pdf", 1, second)).status).toBe(201);
  });

  it("UP-038 is gone after a day, from the list and from the disk", async () => {
    const id = await draft();
    const { id: upload = "" } = await begun(id, "a.pdf", 5000);
    await piece({ id, upload }, 0, Buffer.alloc(1000));
    await sweepUploads(now() + DAY - 60_000);
    expect(leftOvers()).toContain(upload);
    const later = now() + DAY + 60_000;
    await sweepUploads(later);
    expect((await uploadsUnderWay(editor, id)).map((one) => one.id)).not.toContain(upload);
    expect(leftOvers()).not.toContain(upload);
  });
});
