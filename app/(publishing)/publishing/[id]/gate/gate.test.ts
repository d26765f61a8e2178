import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { renderToStaticMarkup } from "react-dom/server";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { house, q, type Store } from "@/db/client";
import { autosave } from "@/db/mutations/draft-keeping";
import { replaceDraftFiles } from "@/db/mutations/gate-files";
import { recordFileText } from "@/db/mutations/publication-files";
import { newId } from "@/db/new-id";
import { NOTICE, peopleForTests } from "@/db/publishing-for-tests";
import { gateDraft } from "@/db/queries/gate-work";
import { publishingDraft } from "@/db/queries/publication-drafts";
import { objectsOf } from "@/db/queries/publication-files";
import { gateOf } from "@/db/queries/publication-scans";
import { draftAutosaves, draftStates } from "@/db/schema/draft-keeping";
import { auditEntries } from "@/db/schema/house-keeping";
import { publicationDrafts } from "@/db/schema/publication-drafts";
import { fileTextPages } from "@/db/schema/publication-files";
import { publicationScanHits } from "@/db/schema/publication-scans";
import { openTestStore } from "@/db/test-store";
import type { Staff } from "@/domain/access/actor";
import type { Role } from "@/domain/access/roles";
import type { PublicationFileType } from "@/domain/publication/file-types";
import { entriesOf } from "@/domain/publication/publication-form";
import { now, today } from "@/server/clock";
import { openParts } from "@/server/files/apart/scan/parts";
import {
  DOCX,
  inline,
  PDF,
  portableFile,
  row,
  wordFile,
  workbookFile,
  XLSX,
} from "@/server/files/apart/scan/planted-for-tests";
import { jpegForTest } from "@/server/files/files-for-tests";
import { isStored, openObject, putObject } from "@/server/files/objects";
import { scanDraft } from "@/server/gate/scan-draft";
import { as, cookieOf, formOf } from "@/server/staff-calls-for-tests";
import { publishText, reviewText, saveText, submitText } from "../../actions";
import { cleanCopy, confirmSeenPages, flattenFile, keepHit, maskInFile, maskInText } from "./actions";
import { gateMay } from "./gate-may";
import { GatePanel } from "./gate-panel";

const { data } = vi.hoisted(() => ({ data: { path: "" } }));
vi.mock("@/server/env", () => ({
  env: () => ({ dataDir: data.path, clamdSocket: null, logLevel: "silent" }),
}));
vi.mock("next/headers", async () => (await import("@/server/staff-calls-for-tests")).nextHeaders);
const { refreshed } = vi.hoisted(() => ({ refreshed: { times: 0 } }));
vi.mock("next/cache", () => ({ refresh: () => (refreshed.times += 1) }));
vi.mock("next/navigation", async () => (await import("@/server/staff-calls-for-tests")).nextNavigation);

const ID = "11010519491231002X";
type Post = "editor" | "examiner" | "publisher" | "allRounder";
const HIRED: Record<Post, Role[]> = {
  editor: ["editor"],
  examiner: ["secrecyReviewer"],
  publisher: ["publisher"],
  allRounder: ["editor", "secrecyReviewer"],
};

let store: Store;
const people = new Map<Post, Staff<"draft.read">>();
const cookies = new Map<Post, string>();

beforeAll(async () => {
  data.path = mkdtempSync(join(tmpdir(), "mingchuang-gate-"));
  store = openTestStore();
  const { hire } = await peopleForTests();
  for (const [name, roles] of Object.entries(HIRED) as [Post, Role[]][]) {
    const person = await hire<"draft.read">(name, roles);
    people.set(name, person);
    cookies.set(name, await cookieOf(person.id));
  }
});
afterAll(() => {
  store.close();
  rmSync(data.path, { recursive: true, force: true });
});

const staffOf = (post: Post) => {
  const staff = people.get(post);
  if (!staff) throw new Error("nobody");
  return staff;
};
const post = (by: Post, action: typeof saveText, fields: Record<string, string | number>) =>
  as(cookies.get(by) ?? "", () => action({}, formOf(fields)));
const draftNow = async (id: string) => {
  const draft = await gateDraft(staffOf("editor"), id);
  if (!draft) throw new Error("no draft");
  return draft;
};
const seenOf = async (id: string) => ({ id, seen: (await draftNow(id)).lockVersion });
const gate = async (id: string) => gateOf(await draftNow(id), today());

/** A draft with these files, as the page of files would put them on it. */
async function draftWith(
  files: readonly [string, PublicationFileType | string, Buffer][],
  change: object = {},
  by: Post = "editor",
) {
  const id = newId();
  await post(by, saveText, { ...entriesOf({ ...NOTICE, ...change }), id, seen: 0 });
  const stored = [];
  for (const [name, mediaType, bytes] of files) {
    const object = await putObject(bytes, "publication");
    stored.push({
      name,
      mediaType: mediaType as PublicationFileType,
      sourceSha256: object.sha256,
      ...object,
    });
  }
  const seen = { id, seen: 1, files: stored };
  if (files.length > 0) await replaceDraftFiles(staffOf(by) as unknown as Staff<"draft.edit">, seen, now());
  return id;
}

const submit = async (id: string, by: Post = "editor") => post(by, submitText, await seenOf(id));
const clear = async (id: string, by: Post = "examiner", more = {}) =>
  post(by, reviewText, { ...(await seenOf(id)), decision: "clear", opinion: "经审查，同意公开。", ...more });
const publish = async (id: string) => post("publisher", publishText, await seenOf(id));
const refusalOf = (state: Awaited<ReturnType<typeof post>>) =>
  "refusal" in state ? (state.refusal ?? "") : JSON.stringify(state);
const leftBy = (state: Awaited<ReturnType<typeof post>>) =>
  "left" in state ? String(state.left) : refusalOf(state);
const shaOf = async (id: string) => (await draftNow(id)).files[0]?.sha256 ?? "";
const hitIn = async (id: string) => {
  const [hit] = (await gate(id)).hits;
  if (!hit) throw new Error("no hit");
  return hit;
};

async function publishedBytes(id: string): Promise<Buffer> {
  const [object] = await objectsOf(id);
  if (!object) throw new Error("nothing is published");
  return openObject(object);
}
const whole = async (bytes: Buffer) =>
  [...(await openParts(bytes))].map(([name, part]) => `${name} ${part.toString("utf8")}`).join("\n");

async function screen(id: string, by: Post): Promise<string> {
  const draft = await publishingDraft(staffOf(by), id);
  if (!draft) throw new Error("no draft");
  const { files } = await draftNow(id);
  return renderToStaticMarkup(
    GatePanel({
      gate: await gate(id),
      fields: draft.fields,
      on: today(),
      files,
      may: gateMay(staffOf(by), draft),
    }),
  );
}

describe("an id number in a hidden sheet", () => {
  const hidden = () =>
    workbookFile({
      cells: row(1, inline("A1", "公示名单")),
      state: 'state="hidden"',
      second: row(12, inline("B12", ID)),
      creator: "张三",
    });

  it("PS-002, PS-019 is blocked, shown with its sheet and cell, taken out by one press, cleared and published", async () => {
    const id = await draftWith([["名单.xlsx", XLSX, hidden()]]);
    expect(refusalOf(await submit(id))).toMatch(/生成干净副本/);
    const page = await screen(id, "editor");
    expect(page).toContain("检测到身份证号1处（工作表“Sheet2”（隐藏）B12）");
    expect(page).toContain("110105********002X");
    expect(page).toContain("隐藏的工作表1个");
    expect(page).not.toContain(ID);
    expect(
      leftBy(await post("editor", cleanCopy, { ...(await seenOf(id)), sha256: await shaOf(id) })),
    ).toMatch(/gate=cleaned/);
    expect(leftBy(await submit(id))).toMatch(/done=inSecrecyReview/);
    const approved = await shaOf(id);
    expect(leftBy(await clear(id))).toMatch(/done=cleared/);
    expect(leftBy(await publish(id))).toMatch(/done=published/);
    const text = await whole(await publishedBytes(id));
    expect(text).toContain("公示名单");
    expect(text).not.toMatch(/11010519491231002X|Sheet2|张三/);
    expect((await objectsOf(id))[0]?.sha256).toBe(approved);
  });

  it("PS-001 is masked where it is to be seen, and the masked file is published", async () => {
    const file = workbookFile({ cells: row(2, inline("B2", ID)) });
    const id = await draftWith([["名单.xlsx", XLSX, file]]);
    expect(leftBy(await submit(id))).toMatch(/done=inSecrecyReview/);
    expect(refusalOf(await clear(id))).toMatch(/附件里有个人信息还没有处理/);
    await post("examiner", reviewText, { ...(await seenOf(id)), decision: "sendBack", opinion: "请打码。" });
    const { valueHash } = await hitIn(id);
    const mask = { ...(await seenOf(id)), sha256: await shaOf(id), valueHash };
    expect(leftBy(await post("editor", maskInFile, mask))).toMatch(/gate=masked/);
    expect((await gate(id)).hits).toEqual([]);
    await submit(id);
    await clear(id);
    expect(leftBy(await publish(id))).toMatch(/done=published/);
    const text = await whole(await publishedBytes(id));
    expect(text).toContain("110105********002X");
    expect(text).not.toContain(ID);
  });
});

describe("what the examiner decides", () => {
  it("PS-001 is recorded with its reason; an editor only proposes, and whoever wrote the text decides nothing", async () => {
    const id = await draftWith([["名单.xlsx", XLSX, workbookFile({ cells: row(2, inline("B2", ID)) })]]);
    await submit(id);
    const { container, valueHash } = await hitIn(id);
    const about = { id, container, valueHash };
    expect(refusalOf(await post("examiner", keepHit, { ...about, reason: "同意" }))).toMatch(/至少要写6个字/);
    expect(refusalOf(await post("examiner", keepHit, { ...about, reason: `本人${ID}同意公开` }))).toMatch(
      /不要写出号码/,
    );
    expect(leftBy(await post("editor", keepHit, { ...about, reason: "本人已书面同意公开。" }))).toMatch(
      /gate=proposed/,
    );
    expect(refusalOf(await clear(id))).toMatch(/还没有处理/);
    expect(
      leftBy(await post("examiner", keepHit, { ...about, reason: "依法应当公示，已核对原件。" })),
    ).toMatch(/gate=passed/);
    expect(await screen(id, "publisher")).toContain("依法应当公示，已核对原件。");
    expect(leftBy(await clear(id))).toMatch(/done=cleared/);
    expect(leftBy(await publish(id))).toMatch(/done=published/);
    const kept = JSON.stringify([
      await q().select().from(auditEntries),
      await q().select().from(publicationScanHits),
    ]);
    expect(kept).not.toContain(ID);

    const own = await draftWith(
      [["名单.xlsx", XLSX, workbookFile({ cells: row(2, inline("B2", ID)) })]],
      {},
      "allRounder",
    );
    await submit(own, "allRounder");
    expect(
      leftBy(await post("allRounder", keepHit, { ...about, id: own, reason: "我写的，我同意公开。" })),
    ).toMatch(/gate=proposed/);
    expect(refusalOf(await clear(own))).toMatch(/还没有处理/);
  });

  it("PS-010, PS-011 goes for these bytes and no others", async () => {
    const id = await draftWith([["名单.xlsx", XLSX, workbookFile({ cells: row(2, inline("B2", ID)) })]]);
    await scanDraft(id);
    const { container, valueHash } = await hitIn(id);
    await post("examiner", keepHit, { id, container, valueHash, reason: "依法应当公示，已核对原件。" });
    const other = await putObject(workbookFile({ cells: row(3, inline("B3", ID)) }), "publication");
    const files = [
      { name: "名单.xlsx", mediaType: XLSX as PublicationFileType, sourceSha256: other.sha256, ...other },
    ];
    await replaceDraftFiles(
      staffOf("editor") as unknown as Staff<"draft.edit">,
      { ...(await seenOf(id)), files },
      now(),
    );
    await submit(id);
    expect(refusalOf(await clear(id))).toMatch(/还没有处理/);
  });

  it("PS-008 covers every page that holds no words, ticked one by one", async () => {
    const picture = await jpegForTest(300, 200);
    const scanned = await portableFile("第一页有文字内容", (pdf) => {
      for (let page = 0; page < 2; page++) pdf.addPage().image(picture, 0, 0);
    });
    const id = await draftWith([["扫描件.pdf", PDF, scanned]]);
    await submit(id);
    expect(await screen(id, "examiner")).toContain("无法自动检测，需人工逐页确认");
    expect(refusalOf(await clear(id))).toMatch(/需人工逐页确认/);
    const about = { id, sha256: await shaOf(id) };
    expect(refusalOf(await post("examiner", confirmSeenPages, about))).toMatch(/请先勾选/);
    expect(leftBy(await post("editor", confirmSeenPages, { ...about, page: 2 }))).toBe("forbidden");
    await post("examiner", confirmSeenPages, { ...about, page: 2 });
    expect(refusalOf(await clear(id))).toMatch(/需人工逐页确认/);
    await post("examiner", confirmSeenPages, { ...about, page: 3 });
    expect(leftBy(await clear(id))).toMatch(/done=cleared/);
  });
});

describe("the words of a text", () => {
  it("PS-001 are masked through an edit, which voids what was approved", async () => {
    const id = await draftWith([], { body: `公示人员张三，身份证号${ID}，电话13800138000。` });
    const hit = (await gate(id)).hits.find(({ rule }) => rule === "residentId");
    expect(await screen(id, "editor")).toContain(`<mark>${ID}</mark>，电话`);
    const mask = { ...(await seenOf(id)), container: "body", valueHash: hit?.valueHash ?? "" };
    expect(leftBy(await post("editor", maskInText, mask))).toMatch(/gate=masked/);
    expect((await draftNow(id)).fields.body).toBe(
      "公示人员张三，身份证号110105********002X，电话13800138000。",
    );
    expect((await gate(id)).hits.map(({ rule }) => rule)).toEqual(["mobile"]);
    expect(refusalOf(await post("editor", maskInText, { ...mask, ...(await seenOf(id)) }))).toMatch(
      /没有找到可以打码/,
    );
  });

  it("PS-002 include the names of the files", async () => {
    const id = await draftWith([[`${ID}.xlsx`, XLSX, workbookFile({ cells: row(1, inline("A1", "甲")) })]]);
    await submit(id);
    expect(await screen(id, "editor")).toContain("附件1的文件名");
    expect(refusalOf(await clear(id))).toMatch(/还没有处理/);
  });
});

describe("what is not published", () => {
  it("UP-013, S17 is a file with a password, or one that nobody could look through", async () => {
    const { pdfForTest } = await import("@/server/files/files-for-tests");
    const locked = await draftWith([["加密.pdf", PDF, await pdfForTest(undefined, { userPassword: "x" })]]);
    expect(refusalOf(await submit(locked))).toMatch(/没有检查过的文件不能公开/);
    expect(await screen(locked, "editor")).toContain("文件已加密，无法进行保密审查");
    const broken = await draftWith([["坏.docx", DOCX, Buffer.from("no package")]]);
    expect(refusalOf(await submit(broken))).toMatch(/没有检查过的文件不能公开/);
  });

  it("UP-012 is a PDF with a file in it, until it is cleaned or made of pictures", async () => {
    const pdf = await portableFile(`名单 ${ID}`, (made) => {
      made.file(Buffer.from("x"), { name: "a.txt" });
    });
    const id = await draftWith([["名单.pdf", PDF, pdf]]);
    expect(refusalOf(await submit(id))).toMatch(/生成干净副本/);
    expect(
      leftBy(await post("editor", flattenFile, { ...(await seenOf(id)), sha256: await shaOf(id) })),
    ).toMatch(/gate=flattened/);
    const after = await gate(id);
    expect(after.hits).toEqual([]);
    expect(after.files?.[0]).toMatchObject({ outcome: "byHand", handPages: [1] });
  });

  it("PS-006 is what bears the mark of a secret: its words and files are gone from here, that it happened stays", async () => {
    const id = await draftWith([["计划.docx", DOCX, wordFile({ body: "机密★1年 某某专项计划" })]], {
      body: "某某专项计划的正文。",
    });
    const { files } = await draftNow(id);
    const entries = { title: "某某专项计划", body: "某某专项计划还在写。" };
    await autosave(staffOf("editor") as Staff<never>, { draftId: id, entries, seen: 2 }, now());
    await recordFileText(
      files[0]?.sha256 ?? "",
      { status: "read", pageCount: 1, pages: [{ page: 1, label: null, text: "某某专项计划" }] },
      now(),
    );
    const before = (await q().select().from(draftStates)).filter(({ draftId }) => draftId === id);
    expect(JSON.stringify(before)).toContain("某某专项计划");
    store.sqlite.exec(
      `UPDATE publication_drafts SET scheduled_for = 1, scheduled_hash = 'x', scheduled_by = '${staffOf("publisher").id}' WHERE id = '${id}'`,
    );
    // Nobody empties a state of a draft that bears no such mark, not even to what the draft says now.
    const emptied = () =>
      house().sqlite.exec("UPDATE draft_states SET fields = json_remove(fields, '$.body')");
    expect(emptied).toThrow(/append-only/);
    expect(refusalOf(await submit(id))).toMatch(/疑似国家秘密标志.*停止.*保密部门/);
    expect(emptied).toThrow(/append-only/);
    const states = (await q().select().from(draftStates)).filter(({ draftId }) => draftId === id);
    expect(states.length).toBeGreaterThan(before.length);
    expect(JSON.stringify(states)).not.toContain("某某专项计划");
    // That there were such states, whose and when, stays, and so do the hashes of their bytes.
    expect(states).toMatchObject(before.map(({ fields: _, ...state }) => state).concat(states.slice(-1)));
    expect(await q().select().from(draftAutosaves)).toEqual([]);
    expect(await q().select().from(fileTextPages)).toEqual([]);
    const kept = (await q().select().from(publicationDrafts)).find((draft) => draft.id === id);
    expect(kept).toMatchObject({ scheduledFor: null, scheduledBy: null, scheduledHash: null });
    const left = await draftNow(id);
    expect(left.files).toEqual([]);
    expect(JSON.stringify(left.fields)).not.toContain("某某专项计划");
    expect(await isStored(files[0]?.objectName ?? "")).toBe(false);
    const audited = await q().select().from(auditEntries);
    expect(
      audited.filter(({ intent, objectId }) => intent === "draft.purgeSecret" && objectId === id),
    ).toHaveLength(1);
    const { readFileSync } = await import("node:fs");
    const file = house().sqlite.name;
    for (const name of [file, `${file}-wal`]) expect(readFileSync(name).includes("某某专项计划")).toBe(false);
  });
});

describe("the properties of a file", () => {
  it("are gone although it was not sent, and the page shows the draft as it is now", async () => {
    const hidden = { second: row(2, inline("B2", "底册")), state: 'state="hidden"' };
    const id = await draftWith([["名单.xlsx", XLSX, workbookFile({ ...hidden, creator: "张三" })]]);
    const { seen } = await seenOf(id);
    const before = refreshed.times;
    expect(refusalOf(await submit(id))).toMatch(/生成干净副本/);
    expect((await seenOf(id)).seen).toBeGreaterThan(seen);
    expect(refreshed.times).toBe(before + 1);
    // Nothing was changed the second time: the page is not drawn anew.
    expect(refusalOf(await submit(id))).toMatch(/生成干净副本/);
    expect(refreshed.times).toBe(before + 1);
  });

  it("are gone before it is approved, so that the approved bytes are the published ones", async () => {
    const id = await draftWith([["通知.docx", DOCX, wordFile({ body: "正文", creator: "张三" })]]);
    const before = await shaOf(id);
    expect(leftBy(await submit(id))).toMatch(/done=inSecrecyReview/);
    expect(await shaOf(id)).not.toBe(before);
    const approved = await shaOf(id);
    await clear(id);
    expect(leftBy(await publish(id))).toMatch(/done=published/);
    expect(await whole(await publishedBytes(id))).not.toContain("张三");
    expect((await objectsOf(id))[0]?.sha256).toBe(approved);
  });
});
