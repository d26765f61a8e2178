import { readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import type { Store } from "@/db/client";
import { changeDraftFiles } from "@/db/mutations/draft-files";
import { clearDraft, publishDraft, saveDraft, submitDraft } from "@/db/mutations/publication-drafts";
import { forgetImports, startImport } from "@/db/mutations/publication-imports";
import { setRestoreDays } from "@/db/mutations/restore-window";
import { newId } from "@/db/new-id";
import { NOTICE, peopleForTests } from "@/db/publishing-for-tests";
import { NAMING_TABLES, objectCare } from "@/db/queries/object-care";
import { accountForTest, proofOf } from "@/db/test-staff";
import { openTestStore } from "@/db/test-store";
import type { Staff } from "@/domain/access/actor";
import { RESTORE_DAYS, restoreWindowForm } from "@/domain/attachment/restore-window";
import { filesCommand, scrubStore } from "./command";
import { collectable, collectObjects, scrubObjects } from "./object-care";
import { isStored, putObject } from "./objects";

const { folder } = await vi.hoisted(async () => {
  const { mkdtempSync } = await import("node:fs");
  const { tmpdir } = await import("node:os");
  const { join } = await import("node:path");
  const folder = mkdtempSync(join(tmpdir(), "mingchuang-object-care-"));
  process.env.DATA_DIR = folder;
  return { folder };
});

const DAY = 24 * 60 * 60_000;
const RESTORE_WINDOW_MS = RESTORE_DAYS.usual * DAY;
const START = Date.now();
const LATER = START + RESTORE_WINDOW_MS + 2 * DAY;
const manager = proofOf<"site.manage">("manager", ["systemAdmin"]);

let store: Store;
let editor: Staff<"draft.edit">;
let examiner: Staff<"draft.secrecyReview">;
let publisher: Staff<"publication.publish">;

beforeAll(async () => {
  store = openTestStore();
  const { hire } = await peopleForTests();
  editor = await hire("editor", ["editor"]);
  examiner = await hire("examiner", ["secrecyReviewer"]);
  publisher = await hire("publisher", ["publisher"]);
});
beforeEach(() => rmSync(join(folder, "objects"), { recursive: true, force: true }));
afterAll(() => {
  store.close();
  rmSync(folder, { recursive: true, force: true });
});

const pathOf = (objectName: string) => join(folder, "objects", objectName.slice(0, 2), objectName);
/** As if it had been written long ago. */
const age = (objectName: string) =>
  utimesSync(pathOf(objectName), new Date(START - DAY), new Date(START - DAY));

const file = async (text: string) => ({
  name: `${text}.txt`,
  mediaType: "text/plain" as const,
  ...(await putObject(Buffer.from(text), "publication")),
  sourceSha256: "0".repeat(64),
});

async function draftWith(text: string) {
  const id = newId();
  await saveDraft(editor, { id, fields: NOTICE, seen: 0 }, START);
  const made = await file(text);
  const changed = await changeDraftFiles(editor, { id, seen: null }, () => [made], START);
  if ("refusal" in changed) throw new Error(changed.refusal);
  return { id, made, lock: changed.lockVersion };
}
const take = (id: string, at: number) => changeDraftFiles(editor, { id, seen: null }, () => [], at);

describe("the check of stored bytes", () => {
  it("UP-042 finds what was altered and what is missing, and tells of it once", async () => {
    const good = await draftWith("good");
    const bad = await draftWith("bad");
    const lost = await draftWith("lost");
    expect((await scrubObjects(START)).faults).toBe(0);
    const bytes = readFileSync(pathOf(bad.made.objectName));
    bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1;
    writeFileSync(pathOf(bad.made.objectName), bytes);
    rmSync(pathOf(lost.made.objectName));
    const found = await scrubObjects(START + 31 * DAY);
    expect(found).toEqual({ checked: 3, faults: 2 });
    const { faults } = await objectCare(manager);
    expect(new Map(faults.map(({ objectName, fault }) => [objectName, fault]))).toEqual(
      new Map([
        [bad.made.objectName, "damaged"],
        [lost.made.objectName, "missing"],
      ]),
    );
    expect(faults.every(({ okAt }) => okAt === START)).toBe(true);
    await file("bad");
    await file("lost");
    expect((await scrubObjects(START + 62 * DAY)).faults).toBe(0);
    expect((await objectCare(manager)).faults).toEqual([]);
    for (const { id } of [good, bad, lost]) await take(id, START);
  });

  it("goes on where it stopped, and looks at nothing twice in a round", async () => {
    const drafts = [await draftWith("one"), await draftWith("two"), await draftWith("three")];
    const at = START + 100 * DAY;
    expect((await scrubObjects(at, { objects: 2, ms: 60_000 })).checked).toBe(2);
    expect((await scrubObjects(at + 1, { objects: 2, ms: 60_000 })).checked).toBe(1);
    expect((await scrubObjects(at + 2, { objects: 2, ms: 60_000 })).checked).toBe(0);
    for (const { id } of drafts) await take(id, START);
  });
});

describe("the collection of bytes that no row names", () => {
  it("knows every table that names an object", () => {
    const schema = join(import.meta.dirname, "..", "..", "db", "schema");
    const naming = readdirSync(schema)
      .map((name) => readFileSync(join(schema, name), "utf8"))
      .join("\n");
    // The two tables of cases share one definition of a stored file.
    expect(naming.match(/text\("object_name"\)\.notNull\(\)/g)).toHaveLength(NAMING_TABLES.length - 1);
    // An import names its table and its ZIP under names of their own; what looks after the objects names them too, and keeps nothing.
    expect(naming.match(/text\("(?!object_name)[a-z_]*object[a-z_]*"\)/g)?.sort()).toEqual([
      'text("object_id")',
      'text("object_kind")',
      'text("table_object")',
      'text("zip_object")',
    ]);
  });

  it("never touches the table and the ZIP of an import under way, and looks after them like other bytes", async () => {
    const table = await putObject(Buffer.from("标题,栏目"), "import-1");
    const zip = await putObject(Buffer.from("zip"), "import-1");
    for (const { objectName } of [table, zip]) age(objectName);
    await startImport(
      editor,
      {
        fileName: "表.csv",
        kind: "csv",
        source: "utf-8",
        sheets: [],
        sheet: null,
        heads: [],
        columns: [],
        tableObject: table.objectName,
        tableSha256: table.sha256,
        zipObject: zip.objectName,
        zipSha256: zip.sha256,
        zipFiles: [],
        rowCount: 0,
      },
      START,
    );
    await collectable(START);
    expect(await collectObjects(LATER)).toBe(0);
    expect((await scrubObjects(START + 200 * DAY)).checked).toBeGreaterThanOrEqual(2);
    expect(await forgetImports(LATER)).toEqual([table.objectName, zip.objectName]);
    await collectable(START);
    expect(await collectObjects(LATER)).toBe(2);
  });

  it("removes a replaced file after the restore window and not before; a dry run only lists it", async () => {
    const { id, made } = await draftWith("replaced");
    age(made.objectName);
    expect(await collectable(START)).toEqual([]);
    await take(id, START);
    expect(await collectable(START)).toEqual([]);
    expect(await collectObjects(START + RESTORE_WINDOW_MS - 1)).toBe(0);
    expect(await collectable(LATER)).toEqual([made.objectName]);
    expect(await isStored(made.objectName)).toBe(true);
    expect(await collectObjects(LATER)).toBe(1);
    expect(await isStored(made.objectName)).toBe(false);
  });

  it("never touches what a version of a publication carried", async () => {
    const { id, made, lock } = await draftWith("published");
    age(made.objectName);
    await submitDraft(editor, { id, seen: lock, confirmed: [] }, START);
    await clearDraft(examiner, { id, seen: lock + 1, opinion: "同意公开。", hitsReason: "" }, START);
    await publishDraft(publisher, { id, seen: lock + 2 }, START);
    await take(id, START);
    await collectable(START);
    expect(await collectObjects(LATER)).toBe(0);
    expect(await isStored(made.objectName)).toBe(true);
  });

  it("begins to count anew when a row took it up in between", async () => {
    const { id, made } = await draftWith("again");
    await take(id, START);
    await collectable(START);
    await changeDraftFiles(editor, { id, seen: null }, () => [made], START + DAY);
    await collectable(START + DAY);
    await take(id, START + 2 * DAY);
    age(made.objectName);
    await collectable(START + 2 * DAY);
    expect(await collectObjects(START + RESTORE_WINDOW_MS + DAY)).toBe(0);
    expect(await collectObjects(START + RESTORE_WINDOW_MS + 3 * DAY)).toBe(1);
  });

  it("leaves what was written again a moment ago: its row is about to come", async () => {
    const { id, made } = await draftWith("fresh");
    await take(id, START);
    await collectable(START);
    utimesSync(pathOf(made.objectName), new Date(LATER), new Date(LATER));
    expect(await collectObjects(LATER)).toBe(0);
    expect(await isStored(made.objectName)).toBe(true);
  });
});

describe("the restore window", () => {
  it("is a setting that no collection goes below, and that is noted", async () => {
    const admin = proofOf<"site.manage">(await accountForTest("keeper", ["systemAdmin"]), ["systemAdmin"]);
    const at = START + 400 * DAY;
    const { made, id } = await draftWith("kept longer");
    age(made.objectName);
    await take(id, at);
    const { state } = await objectCare(admin);
    expect(await setRestoreDays(admin, 90, "0".repeat(16), at)).toEqual({ refusal: "changedMeanwhile" });
    expect(await setRestoreDays(admin, 90, state, at)).toEqual({ days: 90 });
    // Noted as unnamed now, and still there when the usual thirty days are over.
    await collectObjects(at);
    await collectObjects(at + 31 * DAY);
    expect(await isStored(made.objectName)).toBe(true);
    expect(await collectObjects(at + 91 * DAY)).toBeGreaterThan(0);
    expect(await isStored(made.objectName)).toBe(false);
    await setRestoreDays(admin, RESTORE_DAYS.usual, (await objectCare(admin)).state, at);
  });

  it.each(["29", "0", "-1", "3651", "30.5", "", "三十"])("cannot be %j days", (days) => {
    expect(restoreWindowForm.safeParse({ seen: "", days }).success).toBe(false);
  });
  it("can be thirty days, however it is typed", () => {
    expect(restoreWindowForm.parse({ seen: "", days: " ３０ " }).days).toBe(30);
  });
});

describe("npm run files -- scrub", () => {
  it("UP-042 hashes everything anew, names what is missing or damaged, and ends with 1", async () => {
    const at = START + 900 * DAY;
    const said: string[] = [];
    const complained: string[] = [];
    const scrub = () =>
      scrubStore(
        at + said.length,
        (line) => said.push(line),
        (line) => complained.push(line),
      );
    await scrub();
    complained.length = 0;
    const [whole, bad, lost] = [
      await draftWith("whole 2"),
      await draftWith("bad 2"),
      await draftWith("lost 2"),
    ];
    const before = complained.length;
    writeFileSync(pathOf(bad.made.objectName), "altered");
    rmSync(pathOf(lost.made.objectName));
    expect(await scrub()).toBe(1);
    const found = complained.slice(before).join("\n");
    expect(found).toContain(
      `内容与校验值不符：objects/${bad.made.objectName.slice(0, 2)}/${bad.made.objectName}`,
    );
    expect(found).toContain(`缺失：objects/${lost.made.objectName.slice(0, 2)}/${lost.made.objectName}`);
    expect(found).not.toContain(whole.made.objectName);
    expect(said.at(-1)).toMatch(/已核对\d+个文件，\d+个缺失或者损坏/);
  });

  it("ends with 2 when asked for anything else, and opens nothing", async () => {
    const complained: string[] = [];
    expect(await filesCommand(["collect"], String, (line) => complained.push(line))).toBe(2);
    expect(complained[0]).toContain("npm run files -- scrub");
  });
});
