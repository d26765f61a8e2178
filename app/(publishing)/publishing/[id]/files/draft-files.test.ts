import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import type { Store } from "@/db/client";
import { clearDraft, publishDraft, saveDraft, submitDraft } from "@/db/mutations/publication-drafts";
import { newId } from "@/db/new-id";
import { NOTICE, peopleForTests } from "@/db/publishing-for-tests";
import { draftFileList, fileHistory } from "@/db/queries/publication-draft-files";
import { publishingDraft } from "@/db/queries/publication-drafts";
import { fileTextPagesOf, publicFile, waitingFile } from "@/db/queries/publication-files";
import { proofOf } from "@/db/test-staff";
import { openTestStore } from "@/db/test-store";
import type { Staff } from "@/domain/access/actor";
import { now } from "@/server/clock";
import {
  BOUNDARY,
  docxForTest,
  type FormPart,
  jpegForTest,
  multipartForTest,
  pdfForTest,
  pngForTest,
  zipForTest,
} from "@/server/files/files-for-tests";
import { filesNotice } from "@/server/files/files-notice";
import { readWaitingFiles } from "@/server/files/read-waiting";
import { scanDraft } from "@/server/gate/scan-draft";
import { as, cookieOf, formOf } from "@/server/staff-calls-for-tests";
import { draftFileProblems, filesRefusal } from "@/text/draft-files";
import { GET as openFile } from "./[sha]/[name]/route";
import { moveFile, removeFile, renameFile, rereadText } from "./actions";
import { POST as addFiles } from "./add/route";

vi.mock("next/headers", async () => (await import("@/server/staff-calls-for-tests")).nextHeaders);
vi.mock("next/navigation", async () => (await import("@/server/staff-calls-for-tests")).nextNavigation);
const { folder } = await vi.hoisted(async () => {
  const { mkdtempSync } = await import("node:fs");
  const { tmpdir } = await import("node:os");
  const { join } = await import("node:path");
  const folder = mkdtempSync(join(tmpdir(), "mingchuang-draft-files-"));
  process.env.DATA_DIR = folder;
  return { folder };
});

let store: Store;
let editor: Staff<"draft.edit">;
let reader: Staff<"draft.read">;
let examiner: Staff<"draft.secrecyReview">;
let publisher: Staff<"publication.publish">;
const cookies = new Map<string, string>();

beforeAll(async () => {
  store = openTestStore();
  const { hire, own, other } = await peopleForTests();
  editor = await hire("editor", ["editor"]);
  reader = proofOf<"draft.read">(editor.id, ["editor"], { agencyId: own });
  examiner = await hire("examiner", ["secrecyReviewer"]);
  publisher = await hire("publisher", ["publisher"]);
  const foreign = await hire<"draft.edit">("foreign", ["editor"], other);
  for (const [name, { id }] of Object.entries({ editor, examiner, foreign })) {
    cookies.set(name, await cookieOf(id));
  }
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
/** Looked through, as the desk does before it sends, and sent. */
async function submit(id: string) {
  await scanDraft(id);
  await submitDraft(editor, { id, seen: await lockOf(id), confirmed: [] }, now());
}
const lockOf = async (id: string) => (await publishingDraft(reader, id))?.lockVersion ?? -1;
const stageOf = async (id: string) => (await publishingDraft(reader, id))?.stage;
const names = async (id: string) => (await draftFileList(id)).map(({ name }) => name);

async function send(id: string, parts: readonly FormPart[], by = "editor") {
  const request = new Request(`http://localhost/publishing/${id}/files/add`, {
    method: "POST",
    body: new Uint8Array(multipartForTest(parts)),
    headers: { "content-type": `multipart/form-data; boundary=${BOUNDARY}` },
  });
  return as(cookies.get(by) ?? "", () => addFiles(request, { params: Promise.resolve({ id }) }));
}

/** What the page after a form says of it. */
async function add(id: string, files: readonly { name: string; bytes: Uint8Array }[], more: FormPart[] = []) {
  const answer = await send(id, [
    ...more,
    ...files.map(({ name, bytes }) => ({ name: "file", fileName: name, bytes })),
  ]);
  if ("left" in answer) throw new Error(answer.left);
  const line = answer.headers.get("set-cookie") ?? "";
  const value = line.slice(line.indexOf("=") + 1).split(";")[0];
  return { status: answer.status, told: filesNotice(id, () => value, now()), text: await answer.text() };
}

/** The first file of a draft, as a form of its page names it. */
async function first(id: string) {
  const [file] = await draftFileList(id);
  if (!file) throw new Error("no file");
  return { id, seen: await lockOf(id), position: file.position, sha256: file.sha256 };
}

const editing = (action: typeof moveFile, fields: Record<string, string | number>) =>
  as(cookies.get("editor") ?? "", () => action({}, formOf(fields)));

const open = (id: string, sha: string, by = "editor") =>
  as(cookies.get(by) ?? "", () =>
    openFile(new Request(`http://localhost/publishing/${id}/files/${sha}/a.pdf`), {
      params: Promise.resolve({ id, sha, name: "a.pdf" }),
    }),
  );

describe("the attachments of a draft", () => {
  it("are added in order, and come back as they were", async () => {
    const id = await draft();
    const bytes = await pdfForTest();
    const { status, told } = await add(id, [
      { name: "名单.pdf", bytes },
      { name: "附表.docx", bytes: docxForTest() },
    ]);
    expect([status, told?.taken]).toEqual([303, 2]);
    expect(await names(id)).toEqual(["名单.pdf", "附表.docx"]);
    const { sha256 } = await first(id);
    const answer = await open(id, sha256);
    if ("left" in answer) throw new Error(answer.left);
    expect(Buffer.from(await answer.arrayBuffer()).equals(bytes)).toBe(true);
    expect(answer.headers.get("cache-control")).toBe("private, no-store");
    expect(answer.headers.get("content-disposition")).toContain("attachment");
  });

  it("UP-036 a refused file costs no other", async () => {
    const id = await draft();
    const { told } = await add(id, [
      { name: "坏.pdf", bytes: Buffer.from("a") },
      { name: "好.png", bytes: await pngForTest() },
    ]);
    expect(told).toMatchObject({ taken: 1, refused: [{ name: "坏.pdf", problem: "pdfInvalid" }] });
    expect(await names(id)).toEqual(["好.png"]);
  });

  it("UP-037 the same file twice has two names and one place; removing one keeps the other", async () => {
    const id = await draft();
    const bytes = await pdfForTest();
    await add(id, [
      { name: "表.pdf", bytes },
      { name: "表.pdf", bytes },
    ]);
    expect(await names(id)).toEqual(["表.pdf", "表（2）.pdf"]);
    expect(await editing(removeFile, await first(id))).toEqual({
      left: `redirect /publishing/${id}/files?done=removed`,
    });
    expect(await names(id)).toEqual(["表（2）.pdf"]);
    const answer = await open(id, (await first(id)).sha256);
    expect("left" in answer ? 0 : answer.status).toBe(200);
  });

  it("UP-030 … UP-035 have the name of what they are, whatever they were called", async () => {
    const id = await draft();
    const bytes = await jpegForTest();
    await add(
      id,
      ["../../../../etc/passwd.jpg", "..\\..\\boot.ini", "CON.png", "a.php.jpg", "cod\u202Egpj.exe"].map(
        (name) => ({ name, bytes }),
      ),
    );
    expect(await names(id)).toEqual(["passwd.jpg", "boot.jpg", "_CON.jpg", "a.php.jpg", "codgpj.jpg"]);
  });

  it.each([
    ["UP-001", "空.pdf", "empty", () => Buffer.alloc(0)],
    ["UP-008", "evil.jpg", "typeNotTaken", () => Buffer.from("<html><script>alert(1)</script>")],
    ["UP-008", "page.html", "typeNotTaken", () => Buffer.from("<!doctype html><title>x</title>")],
    ["UP-010", "a.gif", "typeNotTaken", () => Buffer.from("GIF89a/*..*/=1;alert(1)//")],
    [
      "UP-011",
      "a.svg",
      "typeNotTaken",
      () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="x"/>'),
    ],
    ["UP-022", "a.zip", "typeNotTaken", () => zipForTest([{ name: "a.txt", data: "a" }])],
    ["UP-022", "a.rar", "typeNotTaken", () => Buffer.from("526172211a0700cf907300000d00", "hex")],
    ["UP-022", "a.7z", "typeNotTaken", () => Buffer.from("377abcaf271c00040000000000000000", "hex")],
    ["UP-015", "a.docx", "macros", () => docxForTest([{ name: "word/vbaProject.bin", data: "x" }])],
  ] as const)("%s %s is refused with %s, and nothing is kept", async (_, name, problem, bytes) => {
    const id = await draft();
    const { told } = await add(id, [{ name, bytes: bytes() }]);
    expect(told).toMatchObject({ taken: 0, refused: [{ name, problem }] });
    expect(draftFileProblems[problem]).toMatch(/。$/);
    expect(await names(id)).toEqual([]);
    expect(await lockOf(id)).toBe(1);
  });

  it("UP-013 a file with a password is refused: nobody could examine it", async () => {
    const id = await draft();
    const locked = await pdfForTest(undefined, { userPassword: "secret", pdfVersion: "1.7" });
    const { told } = await add(id, [{ name: "a.pdf", bytes: locked }]);
    expect(told).toMatchObject({ taken: 0, refused: [{ problem: "encrypted" }] });
    expect(draftFileProblems.encrypted).toContain("文件已加密，无法进行保密审查");
  });

  it("UP-026 a picture is made anew and says so", async () => {
    const id = await draft();
    await add(id, [{ name: "a.jpg", bytes: Buffer.concat([await jpegForTest(), Buffer.from("<script>")]) }]);
    const [file] = await draftFileList(id);
    expect(file?.sourceSha256).not.toBe(file?.sha256);
  });

  it("are moved, renamed and replaced, each an edit of its own", async () => {
    const id = await draft();
    await add(id, [
      { name: "一.pdf", bytes: await pdfForTest() },
      { name: "二.png", bytes: await pngForTest() },
    ]);
    const before = await lockOf(id);
    await editing(moveFile, { ...(await first(id)), way: "down" });
    expect(await names(id)).toEqual(["二.png", "一.pdf"]);
    await editing(renameFile, { ...(await first(id)), name: "现场照片.exe" });
    expect(await names(id)).toEqual(["现场照片.png", "一.pdf"]);
    const at = await first(id);
    const replaced = { replaces: String(at.position), sha256: at.sha256, seen: String(at.seen) };
    await add(
      id,
      [{ name: "whatever.pdf", bytes: await pdfForTest((pdf) => pdf.text("new")) }],
      Object.entries(replaced).map(([name, value]) => ({ name, value })),
    );
    expect(await names(id)).toEqual(["现场照片.pdf", "一.pdf"]);
    expect(await lockOf(id)).toBe(before + 3);
  });

  it("are not changed by somebody who saw another list", async () => {
    const id = await draft();
    await add(id, [{ name: "一.pdf", bytes: await pdfForTest() }]);
    const old = await first(id);
    await add(id, [{ name: "二.png", bytes: await pngForTest() }]);
    expect(await editing(removeFile, old)).toMatchObject({ refusal: filesRefusal("changedMeanwhile") });
    const forged = { ...(await first(id)), sha256: "0".repeat(64) };
    expect(await editing(removeFile, forged)).toMatchObject({ refusal: filesRefusal("noSuchFile") });
    expect(await names(id)).toHaveLength(2);
  });

  it("belong to their agency: another's editor neither adds nor opens (UP-039)", async () => {
    const id = await draft();
    await add(id, [{ name: "一.pdf", bytes: await pdfForTest() }]);
    const { sha256 } = await first(id);
    const theirs = await open(id, sha256, "foreign");
    expect("left" in theirs ? theirs.left : theirs.status).toBe(404);
    const answer = await send(
      id,
      [{ name: "file", fileName: "x.png", bytes: await pngForTest() }],
      "foreign",
    );
    expect("left" in answer ? answer.left : answer.status).toBe(409);
    expect(await names(id)).toEqual(["一.pdf"]);
    const examined = await send(id, [], "examiner");
    expect(examined).toEqual({ left: "forbidden" });
  });
});

describe("what was examined is what is published", () => {
  async function cleared(): Promise<string> {
    const id = await draft();
    await add(id, [{ name: "名单.pdf", bytes: await pdfForTest() }]);
    await submit(id);
    await clearDraft(examiner, { id, seen: await lockOf(id), opinion: "同意公开。", hitsReason: "" }, now());
    expect(await stageOf(id)).toBe("cleared");
    return id;
  }

  it("PS-011 swapping the bytes after the clearance voids it", async () => {
    const id = await cleared();
    const at = await first(id);
    await add(
      id,
      [{ name: "名单.pdf", bytes: await pdfForTest((pdf) => pdf.text("another")) }],
      [
        { name: "replaces", value: "1" },
        { name: "sha256", value: at.sha256 },
        { name: "seen", value: String(at.seen) },
      ],
    );
    expect(await stageOf(id)).toBe("drafting");
    expect(await publishDraft(publisher, { id, seen: await lockOf(id) }, now())).toMatchObject({
      refusal: expect.any(String),
    });
    expect(await publicFile((await first(id)).sha256, "名单.pdf")).toBeNull();
  });

  it("a name is examined too: renaming voids the clearance", async () => {
    const id = await cleared();
    await editing(renameFile, { ...(await first(id)), name: "张三的病历" });
    expect(await stageOf(id)).toBe("drafting");
  });

  it("nothing changes while somebody examines", async () => {
    const id = await draft();
    await submit(id);
    const { status } = await add(id, [{ name: "一.pdf", bytes: await pdfForTest() }]);
    expect(status).toBe(409);
    expect(await names(id)).toEqual([]);
  });

  it("published, the files are the public's", async () => {
    const id = await cleared();
    const { sha256 } = await first(id);
    expect(await publicFile(sha256, "名单.pdf")).toBeNull();
    await publishDraft(publisher, { id, seen: await lockOf(id) }, now());
    expect(await publicFile(sha256, "名单.pdf")).toMatchObject({ state: "given" });
  });
});

describe("the text of an attachment", () => {
  it("is read before anybody publishes it, and once more when asked", async () => {
    const id = await draft();
    await add(id, [{ name: "名单.txt", bytes: Buffer.from("增城名单第一版") }]);
    const { sha256 } = await first(id);
    expect((await draftFileList(id))[0]?.status).toBe("waiting");
    await readWaitingFiles();
    expect((await draftFileList(id))[0]?.status).toBe("read");
    expect(await fileTextPagesOf(sha256, { from: 1, limit: 5 })).toMatchObject([{ text: "增城名单第一版" }]);
    expect(await waitingFile()).toBeNull();
    expect(await editing(rereadText, { id, sha256 })).toEqual({
      left: `redirect /publishing/${id}/files?done=reread`,
    });
    // What was read before is shown until then.
    expect((await draftFileList(id))[0]?.status).toBe("read");
    expect(await waitingFile()).toMatchObject({ sha256 });
    await readWaitingFiles();
    expect(await waitingFile()).toBeNull();
  });
});

describe("the files of each version", () => {
  it("stay known and open to the agency, and to nobody else, once a later version came without them", async () => {
    const id = await draft();
    await add(id, [{ name: "名单.txt", bytes: Buffer.from("旧名单") }]);
    const { sha256 } = await first(id);
    const publish = async () => {
      await submit(id);
      const seen = await lockOf(id);
      await clearDraft(examiner, { id, seen, opinion: "同意公开。", hitsReason: "" }, now());
      await publishDraft(publisher, { id, seen: await lockOf(id) }, now());
    };
    await publish();
    await editing(removeFile, await first(id));
    await publish();
    expect(await publicFile(sha256, "名单.txt")).toEqual({ state: "gone" });
    const [file] = await fileHistory(id);
    expect(file).toMatchObject({ name: "名单.txt", removedAt: expect.any(Number) });
    const answer = await open(id, sha256);
    expect("left" in answer ? answer.left : answer.status).toBe(200);
    const theirs = await open(id, sha256, "foreign");
    expect("left" in theirs ? theirs.left : theirs.status).toBe(404);
  });
});
