import { renderToStaticMarkup } from "react-dom/server";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import type { Store } from "@/db/client";
import { saveDraft } from "@/db/mutations/publication-drafts";
import { newId } from "@/db/new-id";
import { NOTICE, peopleForTests } from "@/db/publishing-for-tests";
import { heldFilesOf } from "@/db/queries/attachments";
import { publishingDraft } from "@/db/queries/publication-drafts";
import { proofOf } from "@/db/test-staff";
import { openTestStore } from "@/db/test-store";
import type { Staff } from "@/domain/access/actor";
import { parseBody } from "@/domain/publication/body";
import { now } from "@/server/clock";
import { docxForTest, uploadForTest } from "@/server/files/files-for-tests";
import { budgetForTest, rowXml, sheetsForTest, textCell } from "@/server/files/sheet-for-tests";
import { as, cookieOf, formOf } from "@/server/staff-calls-for-tests";
import { insertTable } from "./[source]/actions";
import ChooseTablePage from "./[source]/page";
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
  const folder = mkdtempSync(join(tmpdir(), "mingchuang-from-sheet-"));
  process.env.DATA_DIR = folder;
  process.env.TODAY = "2026-11-24";
  return { folder };
});

let store: Store;
let editor: Staff<"draft.edit">;
let reader: Staff<"draft.read">;
let own: string;
let others: string;

beforeAll(async () => {
  store = openTestStore();
  const { hire } = await peopleForTests();
  editor = await hire("editor", ["editor"]);
  const { id, name, agencyId } = editor;
  reader = proofOf<"draft.read">(id, ["editor"], { name, agencyId });
  own = await cookieOf(editor.id);
  others = await cookieOf((await hire("second", ["editor"])).id);
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

async function send(draftId: string, bytes: Uint8Array, name = "预算.xlsx"): Promise<string> {
  const parts = [
    { name: "draft", value: draftId },
    { name: "file", fileName: name, bytes },
  ];
  const request = uploadForTest(parts, "/publishing/from-sheet/upload");
  const answer = await as(own, () => upload(request, { params: Promise.resolve({}) }));
  return "left" in answer ? answer.left : (answer.headers.get("location") ?? "");
}
const sourceIn = (address: string) => /from-sheet\/([0-9a-f-]{36})\?/.exec(address)?.[1] ?? "";

async function page(source: string, query: Record<string, string>, cookie = own): Promise<string> {
  const props = { params: Promise.resolve({ source }), searchParams: Promise.resolve(query) };
  const shown = await as(cookie, () => ChooseTablePage(props));
  return "left" in shown ? shown.left : renderToStaticMarkup(shown);
}

describe("a budget table out of a workbook", () => {
  it("is looked at, then stands in the text as a table of its own", async () => {
    const id = await draft();
    const source = sourceIn(await send(id, budgetForTest()));
    const html = await page(source, { draft: id });
    expect(html).toContain("有1张隐藏的工作表（名单），没有读入。");
    expect(html).toContain("有1行隐藏的内容（第6行），没有读入。");
    expect(html).toContain("有1列隐藏的内容（E列），没有读入。");
    expect(html).toContain("1,234,567.50");
    expect(html).toContain("本年支出／基本支出");
    const form = formOf({
      id: source,
      draft: id,
      seen: 1,
      sheet: "0",
      range: "A1:D7",
      head: 4,
      place: "beforeFoot",
    });
    expect(await as(own, () => insertTable({}, form))).toEqual({
      left: `redirect /publishing/${id}/edit?saved=1`,
    });
    const after = await publishingDraft(reader, id);
    const table = parseBody(after?.fields.body ?? "").find(({ kind }) => kind === "table");
    expect(table).toMatchObject({ caption: "2026年一般公共预算支出表（单位：万元）" });
    expect(after?.lockVersion).toBe(2);
    expect(await heldFilesOf(`sheetSource|${editor.id}|${source}`)).toEqual([]);
  });

  it("shows the sheet and range that were asked for, and says of a range that is none", async () => {
    const id = await draft();
    const source = sourceIn(await send(id, budgetForTest()));
    expect(await page(source, { draft: id, sheet: "1" })).toContain("1行数据，2列");
    const bad = await page(source, { draft: id, range: "从头到尾" });
    expect(bad).toContain("“从头到尾”不是有效的区域");
    expect(await page(source, { draft: id, range: "X90:Z99" })).toContain("这个区域里没有内容");
    expect(await page(source, { draft: id }, others)).toContain("没有找到这份工作簿");
  });

  it("is not put over what a colleague wrote meanwhile", async () => {
    const id = await draft();
    const source = sourceIn(await send(id, budgetForTest()));
    await saveDraft(editor, { id, fields: { ...NOTICE, title: "同事改过的标题" }, seen: 1 }, now());
    const form = formOf({ id: source, draft: id, seen: 1, sheet: "0", range: "", head: "", place: "end" });
    const state = await as(own, () => insertTable({}, form));
    expect("refusal" in state && state.refusal).toMatch(/没有保存/);
    expect((await publishingDraft(reader, id))?.fields.body).toBe(NOTICE.body);
  });

  it("is refused when it is no workbook, is empty, or bears the mark of a secret", async () => {
    const id = await draft();
    expect(await send(id, docxForTest())).toContain("refused=notSheet");
    expect(await send(id, sheetsForTest([{ name: "空", rows: "" }]))).toContain("refused=noCells");
    const secret = sheetsForTest([{ name: "表", rows: rowXml(1, textCell("A1", "秘密★1年")) }]);
    expect(await send(id, secret)).toContain("refused=secrecyMark");
  });
});
