import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import type { Store } from "@/db/client";
import { dropHeldFile, dropStaleHeldFiles } from "@/db/mutations/attachments";
import { heldFilesOf } from "@/db/queries/attachments";
import { openTestStore } from "@/db/test-store";
import { APPLICANT_UPLOADS, type UploadLimits } from "@/domain/attachment/limits";
import { BOUNDARY, jpegForTest, pdfForTest, uploadForTest } from "./files-for-tests";
import { ObjectDamaged, openObject, putObject, removeObjects } from "./objects";
import { type Received, receiveFiles } from "./receive";

const { folder } = vi.hoisted(() => ({ folder: { path: "" } }));
vi.mock("../env", () => ({ env: () => ({ dataDir: folder.path, clamdSocket: null, logLevel: "silent" }) }));

let store: Store;
beforeAll(() => {
  folder.path = mkdtempSync(join(tmpdir(), "mingchuang-files-"));
  store = openTestStore();
});
afterAll(() => {
  store.close();
  rmSync(folder.path, { recursive: true, force: true });
});

const AT = 1_700_000_000_000;
const HOUR = 60 * 60_000;

const receive = (request: Request, holder: string | null = null, limits: Partial<UploadLimits> = {}) =>
  receiveFiles(request, { limits: { ...APPLICANT_UPLOADS, ...limits }, at: AT, holderOf: () => holder });
const received = async (...given: Parameters<typeof receive>): Promise<Received> => {
  const found = await receive(...given);
  if ("fault" in found) throw new Error(found.fault);
  return found;
};
const unfinished = () => readdirSync(join(folder.path, "tmp"));
const objects = () =>
  readdirSync(join(folder.path, "objects"), { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );

describe("a form with files", () => {
  it("keeps the text and the good files when one is refused, however the body is cut (UP-036)", async () => {
    const jpeg = await jpegForTest();
    const parts = [
      { name: "token", value: "t1" },
      { name: "subject", value: "绿线图\r\n第二行" },
      { name: "identity", fileName: "证件.jpg", bytes: jpeg },
      { name: "identity", fileName: "坏.jpg", bytes: Buffer.from("no picture") },
      { name: "more", fileName: "", bytes: Buffer.alloc(0) },
      { name: "after", value: "也在" },
    ];
    for (const step of [1, 7, 50, 64 * 1024]) {
      const { fields, files, refused } = await received(
        uploadForTest(parts, "/apply/files", step),
        `cut-${step}`,
      );
      expect(fields).toEqual([
        ["token", "t1"],
        ["subject", "绿线图\r\n第二行"],
        ["after", "也在"],
      ]);
      expect(files.map(({ name, field }) => [field, name])).toEqual([["identity", "证件.jpg"]]);
      expect(refused).toEqual([{ field: "identity", name: "坏.jpg", problem: "typeNotTaken" }]);
      expect((await heldFilesOf(`cut-${step}`)).map(({ name }) => name)).toEqual(["证件.jpg"]);
    }
    expect(unfinished()).toEqual([]);
  });

  it("UP-036 counts what the form holds already: the eleventh file and the fifty-first megabyte are refused, the first stay", async () => {
    const bytes = await jpegForTest();
    const photos = (count: number) =>
      Array.from({ length: count }, (_, at) => ({ name: "f", fileName: `${at}.jpg`, bytes }));
    await received(uploadForTest(photos(2)), "many", { files: 3 });
    const { files, refused } = await received(uploadForTest(photos(2)), "many", { files: 3 });
    expect([files.length, refused.map(({ problem }) => problem)]).toEqual([1, ["tooMany"]]);
    expect(await heldFilesOf("many")).toHaveLength(3);
    const heavy = await received(uploadForTest(photos(2)), "heavy", { totalBytes: bytes.length + 10 });
    expect([heavy.files.length, heavy.refused.map(({ problem }) => problem)]).toEqual([1, ["tooMany"]]);
  });

  it("UP-003 a file beyond its limit is counted and let go; what comes after it still arrives", async () => {
    const parts = [
      { name: "f", fileName: "big.pdf", bytes: Buffer.alloc(300_000, "x") },
      { name: "text", value: "kept" },
    ];
    const { fields, refused } = await received(uploadForTest(parts), null, { fileBytes: 100_000 });
    expect([fields, refused.map(({ problem }) => problem)]).toEqual([[["text", "kept"]], ["tooLarge"]]);
    expect(unfinished()).toEqual([]);
  });

  it("UP-003 UP-004 a body beyond the whole limit ends, whatever it announced, and leaves nothing on the disk", async () => {
    const before = objects().length;
    const limits = { totalBytes: 1000, fieldBytes: 1000, fileBytes: 100_000_000 };
    const parts = [{ name: "f", fileName: "big.pdf", bytes: Buffer.alloc(2_000_000, "x") }];
    expect(await receive(uploadForTest(parts), null, limits)).toEqual({ fault: "tooLarge" });
    expect([unfinished(), objects().length]).toEqual([[], before]);
  });

  it("UP-006 a line that breaks in the middle leaves no file and no row", async () => {
    const head = `--${BOUNDARY}\r\nContent-Disposition: form-data; name="f"; filename="a.jpg"\r\n\r\n`;
    const body = new ReadableStream({
      start(controller) {
        controller.enqueue(new TextEncoder().encode(`${head}half a pict`));
        controller.error(new Error("gone"));
      },
    });
    const headers = { "content-type": `multipart/form-data; boundary=${BOUNDARY}` };
    const request = new Request("http://x/", {
      method: "POST",
      body,
      duplex: "half",
      headers,
    } as RequestInit);
    await expect(receive(request, "broken")).rejects.toThrow("gone");
    expect([unfinished(), await heldFilesOf("broken")]).toEqual([[], []]);
  });

  it("refuses a body that is no form, half a form, or text in another encoding", async () => {
    const post = (
      body: string | Uint8Array<ArrayBuffer>,
      type = `multipart/form-data; boundary=${BOUNDARY}`,
    ) => receive(new Request("http://x/", { method: "POST", body, headers: { "content-type": type } }));
    const field = `Content-Disposition: form-data; name="a"\r\n\r\n`;
    expect(await post("a=1", "application/x-www-form-urlencoded")).toEqual({ fault: "wrongType" });
    expect(await post("junk")).toEqual({ fault: "wrongType" });
    expect(await post(`--${BOUNDARY}\r\n${field}no end`)).toEqual({ fault: "wrongType" });
    expect(await post(`--${BOUNDARY}\r\nX: 1\r\n\r\nv\r\n--${BOUNDARY}--`)).toEqual({ fault: "wrongType" });
    const gbk = Buffer.concat([
      Buffer.from(`--${BOUNDARY}\r\n${field}`),
      Buffer.from([0xd6, 0xd0]),
      Buffer.from(`\r\n--${BOUNDARY}--`),
    ]);
    expect(await post(new Uint8Array(gbk))).toEqual({ fault: "wrongEncoding" });
  });
});

describe("what is held", () => {
  it("UP-037 the same file twice lies on the disk once; taking one away keeps the other", async () => {
    const bytes = await jpegForTest(31, 33);
    const parts = [1, 2].map((at) => ({ name: "f", fileName: `${at}.jpg`, bytes }));
    const before = objects().length;
    const { files } = await received(uploadForTest(parts), "twice");
    expect(objects().length).toBe(before + 1);
    const [first, second] = await heldFilesOf("twice");
    await removeObjects(await dropHeldFile("twice", first?.id ?? ""));
    expect(await openObject(files[1] ?? { objectName: "", sha256: "" })).toBeInstanceOf(Buffer);
    await removeObjects(await dropHeldFile("twice", second?.id ?? ""));
    expect(objects().length).toBe(before);
  });

  it("nobody takes away what another form holds", async () => {
    await received(uploadForTest([{ name: "f", fileName: "a.jpg", bytes: await jpegForTest() }]), "mine");
    const [held] = await heldFilesOf("mine");
    expect(await dropHeldFile("yours", held?.id ?? "")).toEqual([]);
    expect(await heldFilesOf("mine")).toHaveLength(1);
  });

  it("UP-038 what no form finished is gone after a day, from the list and from the disk", async () => {
    const { files } = await received(
      uploadForTest([{ name: "f", fileName: "a.pdf", bytes: await pdfForTest() }]),
      "left",
    );
    await removeObjects(await dropStaleHeldFiles(AT + 23 * HOUR));
    expect(await heldFilesOf("left")).toHaveLength(1);
    await removeObjects(await dropStaleHeldFiles(AT + 24 * HOUR));
    expect(await heldFilesOf("left")).toEqual([]);
    await expect(openObject(files[0] ?? { objectName: "", sha256: "" })).rejects.toBeInstanceOf(
      ObjectDamaged,
    );
  });
});

describe("what lies on the disk", () => {
  it("is sealed, for its owner alone, under a name that tells nothing", async () => {
    const bytes = Buffer.from("身份证号 11010519491231002X".repeat(20_000));
    const { objectName, sha256 } = await putObject(bytes);
    const path = join(folder.path, "objects", objectName.slice(0, 2), objectName);
    expect(readFileSync(path).includes("11010519491231002X")).toBe(false);
    expect(objectName).not.toBe(sha256);
    expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(statSync(join(path, "..")).mode & 0o777).toBe(0o700);
    expect(await openObject({ objectName, sha256 })).toEqual(bytes);
  });

  it("UP-042 is never given out altered, cut, lengthened or exchanged", async () => {
    const one = await putObject(Buffer.alloc(600_000, "a"));
    const other = await putObject(Buffer.alloc(600_000, "b"));
    const pathOf = (name: string) => join(folder.path, "objects", name.slice(0, 2), name);
    const whole = readFileSync(pathOf(one.objectName));
    const flipped = Buffer.from(whole);
    flipped[1000] = (flipped[1000] ?? 0) ^ 1;
    const exchanged = readFileSync(pathOf(other.objectName));
    for (const bytes of [
      flipped,
      whole.subarray(0, 300_000),
      Buffer.concat([whole, whole]),
      exchanged,
      Buffer.alloc(0),
    ]) {
      writeFileSync(pathOf(one.objectName), bytes);
      await expect(openObject(one)).rejects.toBeInstanceOf(ObjectDamaged);
    }
  });
});
