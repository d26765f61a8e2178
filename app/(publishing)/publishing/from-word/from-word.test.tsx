import { renderToStaticMarkup } from "react-dom/server";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import type { Store } from "@/db/client";
import { peopleForTests } from "@/db/publishing-for-tests";
import { heldFilesOf } from "@/db/queries/attachments";
import { auditPage } from "@/db/queries/audit";
import { draftFilesOf } from "@/db/queries/publication-draft-files";
import { publishingDraft } from "@/db/queries/publication-drafts";
import { proofOf } from "@/db/test-staff";
import { openTestStore } from "@/db/test-store";
import type { Staff } from "@/domain/access/actor";
import { parseBody } from "@/domain/publication/body";
import { SAMPLES } from "@/domain/publication/recognise/samples-for-tests";
import { pdfForTest, uploadForTest, zipForTest } from "@/server/files/files-for-tests";
import { paragraphXml, wordFromBlocks, wordFromXml } from "@/server/files/word-for-tests";
import { as, cookieOf, formOf } from "@/server/staff-calls-for-tests";
import { wordRefusals } from "@/text/from-word";
import { confirmSource } from "./[source]/actions";
import ConfirmWordPage from "./[source]/page";
import FromWordPage from "./page";
import { POST as upload } from "./upload/route";

vi.mock("next/headers", async () => (await import("@/server/staff-calls-for-tests")).nextHeaders);
vi.mock("next/navigation", async () => (await import("@/server/staff-calls-for-tests")).nextNavigation);
vi.mock("../publishing-frame", () => ({
  PublishingFrame: ({ children }: { children: React.ReactNode }) => children,
}));
const { folder } = await vi.hoisted(async () => {
  const { mkdtempSync } = await import("node:fs");
  const { tmpdir } = await import("node:os");
  const { join } = await import("node:path");
  const folder = mkdtempSync(join(tmpdir(), "mingchuang-from-word-"));
  process.env.DATA_DIR = folder;
  process.env.TODAY = "2026-11-24";
  return { folder };
});

let store: Store;
let editor: Staff<"draft.read">;
const cookies = new Map<string, string>();

beforeAll(async () => {
  store = openTestStore();
  const { hire } = await peopleForTests();
  editor = await hire<"draft.read">("editor", ["editor"]);
  const second = await hire("second", ["editor"]);
  const examiner = await hire("examiner", ["secrecyReviewer"]);
  for (const [name, { id }] of Object.entries({ editor, second, examiner }))
    cookies.set(name, await cookieOf(id));
});
afterAll(async () => {
  store.close();
  (await import("node:fs")).rmSync(folder, { recursive: true, force: true });
});

const cookie = (who: string) => cookies.get(who) ?? "";

/** Where a file leads when it is sent. */
async function send(bytes: Uint8Array, { name = "通知.docx", by = "editor" } = {}): Promise<string> {
  const request = uploadForTest([{ name: "file", fileName: name, bytes }], "/publishing/from-word/upload");
  const context = { params: Promise.resolve({}) };
  const answer = await as(cookie(by), () => upload(request, context));
  return "left" in answer ? answer.left : (answer.headers.get("location") ?? String(answer.status));
}

const [WHOLE] = SAMPLES;
if (!WHOLE) throw new Error("no samples");
const blocks = WHOLE.blocks.map(({ block }) => block);

async function sent(bytes: Uint8Array = wordFromBlocks(blocks)): Promise<string> {
  const to = await send(bytes);
  expect(to).toMatch(/^\/publishing\/from-word\/[0-9a-f-]{36}$/);
  return to.split("/").at(-1) ?? "";
}

async function page(id: string, by = "editor"): Promise<string> {
  const props = { params: Promise.resolve({ source: id }), searchParams: Promise.resolve({}) };
  const shown = await as(cookie(by), () => ConfirmWordPage(props));
  return "left" in shown ? shown.left : renderToStaticMarkup(shown);
}

const confirm = (id: string, fields: Record<string, string> = {}, by = "editor") =>
  as(cookie(by), () =>
    confirmSource({}, formOf({ id, columnCode: "other-documents", genre: "通知", ...fields })),
  );

describe("a Word file becomes a draft", () => {
  it("with its fields and our Markdown, once the editor has confirmed", async () => {
    const id = await sent();
    expect(await publishingDraft(editor, id)).toBeNull();
    expect(await confirm(id)).toEqual({ left: `redirect /publishing/${id}/edit?saved=1` });
    const draft = await publishingDraft(editor, id);
    expect(draft?.stage).toBe("drafting");
    expect(draft?.fields).toMatchObject({
      title: "增城市人民政府办公室关于印发《增城市政府信息公开工作办法》的通知",
      documentNumber: "增府办〔2026〕16号",
      genre: "通知",
      issuedOn: "2026-03-02",
      effectiveOn: "2026-04-01",
      disclosureKind: "proactive",
    });
    const body = parseBody(draft?.fields.body ?? "");
    expect(body.map(({ kind }) => kind)).toEqual([
      "addressee",
      "paragraph",
      "paragraph",
      "attachmentNote",
      "signature",
      "release",
      "partTitle",
      "chapter",
      "article",
      "article",
      "chapter",
      "article",
      "partTitle",
      "table",
    ]);
    expect(body.find(({ kind }) => kind === "signature")).toEqual({
      kind: "signature",
      lines: ["增城市人民政府办公室", "2026年3月2日"],
    });
    expect(draft?.fields.body).not.toMatch(/抄送|印发$|特急|000001/m);
    expect(await draftFilesOf(id)).toEqual([]);
  });

  it("follows what the editor changed, and lets go of the upload", async () => {
    const id = await sent();
    const at = blocks.findIndex((block) => block.kind === "line" && block.text.startsWith("实施过程中"));
    await confirm(id, { [`part-${at}`]: "leftOut" });
    expect((await publishingDraft(editor, id))?.fields.body).not.toContain("实施过程中");
    expect(await heldFilesOf(`wordSource|${editor.id}|${id}`)).toEqual([]);
    expect(await page(id)).toContain("没有找到这份待确认的文档");
  });

  it("keeps the original as an attachment only when asked", async () => {
    const id = await sent();
    await confirm(id, { keep: "yes" });
    expect(await draftFilesOf(id)).toMatchObject([{ name: "通知.docx" }]);
  });

  it("makes one draft of a form that was sent twice", async () => {
    const id = await sent();
    await confirm(id);
    expect(await confirm(id)).toEqual({ left: `redirect /publishing/${id}/edit` });
    expect((await publishingDraft(editor, id))?.lockVersion).toBe(1);
  });

  it("says what is missing and keeps every choice", async () => {
    const id = await sent();
    const none = Object.fromEntries(blocks.map((_, at) => [`part-${at}`, "leftOut"]));
    const state = await confirm(id, { ...none, columnCode: "" });
    expect(state).toMatchObject({
      problems: { title: ["title.missing"], columnCode: ["columnCode.missing"], body: ["body.missing"] },
      values: { "part-3": "leftOut" },
    });
    expect("sentences" in state && state.sentences).toMatchObject({
      "title.missing": expect.stringMatching(/标为/),
    });
  });
});

describe("the page of confirmation", () => {
  it("names every part in words and asks where it is unsure", async () => {
    const html = await page(await sent());
    expect(html.match(/<select/g)).toHaveLength(blocks.length + 2);
    expect(html).toMatch(/<option value="addressee" selected="">主送机关/);
    expect(html).toContain("增府办〔2026〕16号");
    expect(html).toContain("2026年3月2日");
  });

  it("tells of tracked changes, comments and hidden text", async () => {
    const content =
      '<w:del><w:r><w:delText>删去</w:delText></w:r></w:del><w:ins><w:r><w:t>新增的一句话。</w:t></w:r></w:ins><w:r><w:commentReference w:id="1"/></w:r>';
    const html = await page(await sent(wordFromXml(paragraphXml("", { content }))));
    expect(html).toContain("有1处修订删除的内容，没有读入。");
    expect(html).toContain("有1条批注，没有读入。");
    expect(html).not.toContain("删去<");
  });

  it("is nobody else's", async () => {
    const id = await sent();
    expect(await page(id, "second")).toContain("没有找到这份待确认的文档");
    const state = await confirm(id, {}, "second");
    expect("refusal" in state && state.refusal).toMatch(/没有找到/);
    expect(await page(id, "examiner")).toBe("forbidden");
  });
});

describe("a file that is not taken", () => {
  const refusal = async (bytes: Uint8Array, name?: string) =>
    (await send(bytes, name === undefined ? {} : { name })).replace("/publishing/from-word?refused=", "");
  const rels = (target: string, type: string) =>
    `<Relationships xmlns="r"><Relationship Id="r1" Type="http://x/${type}" Target="${target}" TargetMode="External"/></Relationships>`;

  it("UP-015 holds macros under the name of a .docx", async () => {
    expect(await refusal(wordFromXml("", { "word/vbaProject.bin": "x" }))).toBe("macros");
  });
  it("UP-016 is an old binary file", async () => {
    const ole = Buffer.concat([Buffer.from("d0cf11e0a1b11ae1", "hex"), Buffer.alloc(2000)]);
    expect(await refusal(ole, "旧文件.doc")).toBe("typeNotTaken");
  });
  it("UP-017 fetches its template from elsewhere", async () => {
    const more = { "word/_rels/settings.xml.rels": rels("http://evil.test/a.dotm", "attachedTemplate") };
    expect(await refusal(wordFromXml(paragraphXml("字"), more))).toBe("externalSource");
  });
  it("UP-018 blows up its reader with entities", async () => {
    const bomb = '<!DOCTYPE a [<!ENTITY b "bb">]><w:document/>';
    expect(await refusal(wordFromXml("", { "word/document.xml": bomb }))).toBe("archiveBroken");
  });
  it("UP-019 is a bomb", async () => {
    expect(await refusal(wordFromXml("", { "word/media/a.bin": "0".repeat(40_000_000) }))).toBe(
      "archiveTooLarge",
    );
  });
  it("UP-020 names a file outside its folder", async () => {
    expect(await refusal(zipForTest([{ name: "../../etc/cron.d/x", data: "x" }]))).toBe("archiveBroken");
  });
  it("is something else under this name, or nothing at all", async () => {
    expect(await refusal(await pdfForTest())).toBe("notWord");
    expect(await refusal(Buffer.alloc(0), "")).toBe("none");
    expect(await refusal(wordFromXml(paragraphXml(" ")))).toBe("noText");
  });

  it("PS-006 bears the mark of a secret, be it in its header; nothing is kept and the attempt is remembered", async () => {
    const header = `<w:hdr xmlns:w="w">${paragraphXml("机密★1年")}</w:hdr>`;
    expect(await refusal(wordFromXml(paragraphXml("某某计划"), { "word/header1.xml": header }))).toBe(
      "secrecyMark",
    );
    const auditor = proofOf<"audit.read">("auditor", ["auditor"]);
    const { items } = await auditPage(auditor, { intent: "draft.refuse" }, null, 10);
    expect(items[0]).toMatchObject({ fields: ["source", "secrecyMark"] });
  });

  it("is told why in a sentence that says what to do", async () => {
    const shown = await as(cookie("editor"), () =>
      FromWordPage({ searchParams: Promise.resolve({ refused: "macros" }) }),
    );
    expect("left" in shown ? shown.left : renderToStaticMarkup(shown)).toContain(wordRefusals.macros);
  });

  it("AU-017 comes from somebody who edits nothing", async () => {
    expect(await send(wordFromBlocks(blocks), { by: "examiner" })).toBe("forbidden");
    expect(await send(wordFromBlocks(blocks), { by: "nobody" })).toMatch(/^redirect \/login/);
  });
});
