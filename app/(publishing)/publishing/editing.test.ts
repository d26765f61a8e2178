import type { ReactElement } from "react";
import { prerender } from "react-dom/static";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import type { Store } from "@/db/client";
import { newId } from "@/db/new-id";
import { NOTICE, peopleForTests } from "@/db/publishing-for-tests";
import { autosaved } from "@/db/queries/draft-keeping";
import { publishingDraft } from "@/db/queries/publication-drafts";
import { openTestStore } from "@/db/test-store";
import type { Staff } from "@/domain/access/actor";
import { entriesOf } from "@/domain/publication/publication-form";
import { as, cookieOf, formOf } from "@/server/staff-calls-for-tests";
import { POST } from "./[id]/autosave/route";
import EditDraftPage from "./[id]/edit/page";
import StatesPage from "./[id]/states/page";
import { dropTyping, restoreState, saveText } from "./actions";
import { GET as linkTargets } from "./link-targets/route";
import NewDraftPage from "./new/page";
import { GET as sameNumber } from "./same-number/route";

vi.mock("next/headers", async () => (await import("@/server/staff-calls-for-tests")).nextHeaders);
vi.mock("next/navigation", async () => (await import("@/server/staff-calls-for-tests")).nextNavigation);

let store: Store;
let editor: Staff<"draft.edit">;
let reader: Staff<"draft.read">;
let second: Staff<"draft.edit">;
const cookies = new Map<string, string>();
const cookie = (name: string) => cookies.get(name) ?? "";

beforeAll(async () => {
  store = openTestStore();
  const { hire } = await peopleForTests();
  const person = await hire<"draft.edit" & "draft.read">("editor", ["editor"]);
  editor = person;
  reader = person;
  second = await hire("second", ["editor"]);
  const examiner = await hire("examiner", ["secrecyReviewer"]);
  cookies.set("editor", await cookieOf(editor.id));
  cookies.set("second", await cookieOf(second.id));
  cookies.set("examiner", await cookieOf(examiner.id));
});
afterAll(() => store.close());

const BASE = "http://localhost";
const keep = (id: string, fields: Record<string, string | number>, by = "editor") =>
  as(cookie(by), () =>
    POST(new Request(`${BASE}/publishing/${id}/autosave`, { method: "POST", body: formOf(fields) }), {
      params: Promise.resolve({ id }),
    }),
  );
const save = (id: string, change: Record<string, string> = {}, seen = 0) =>
  as(cookie("editor"), () => saveText({}, formOf({ ...entriesOf(NOTICE), id, seen, ...change })));
const ask = async (handler: typeof sameNumber, query: string) => {
  const answer = await as(cookie("editor"), () =>
    handler(new Request(`${BASE}/x?${query}`), { params: Promise.resolve({}) }),
  );
  return answer instanceof Response ? ((await answer.json()) as { found: { id: string }[] }).found : answer;
};
type Page = (props: never) => Promise<ReactElement>;
const shown = async (page: Page, id: string, query: Record<string, string> = {}) => {
  const props = { params: Promise.resolve({ id }), searchParams: Promise.resolve(query) } as never;
  return as(cookie("editor"), async () => new Response((await prerender(await page(props))).prelude).text());
};

it("E-01 keeps what is typed, right or wrong, and says when", async () => {
  const id = newId();
  const answer = await keep(id, { title: "写到一", issuedOn: "2026年13月", seen: 0 });
  expect(answer).toMatchObject({ status: 200 });
  expect(answer instanceof Response && (await answer.json())).toEqual({
    saved: expect.stringMatching(/^\d\d:\d\d$/),
  });
  expect((await autosaved(editor, id))?.entries).toMatchObject({ title: "写到一", issuedOn: "2026年13月" });
  expect(await publishingDraft(reader, id)).toBeNull();
});

it("PS-006 keeps no mark of a secret, and says so", async () => {
  const id = newId();
  const answer = await keep(id, { body: "绝密★启用前", seen: 0 });
  expect(answer).toMatchObject({ status: 422 });
  expect(answer instanceof Response && JSON.stringify(await answer.json())).toContain("疑似国家秘密标志");
  expect(await autosaved(editor, id)).toBeNull();
});

it("AU-017 keeps nothing for somebody who may not write, nor at an address that is no draft's", async () => {
  expect(await keep(newId(), { title: "甲", seen: 0 }, "examiner")).toEqual({ left: "forbidden" });
  expect(await keep("../x", { title: "甲", seen: 0 })).toMatchObject({ status: 404 });
  expect(await keep(newId(), { title: "甲" })).toMatchObject({ status: 404 });
});

it("offers what was typed and not saved, fills it in when asked, and forgets it once it is saved", async () => {
  const id = newId();
  await save(id);
  expect(await shown(EditDraftPage as Page, id)).not.toContain("接着写");
  await keep(id, { ...entriesOf(NOTICE), title: "还没保存的标题", seen: 1 });
  const offer = await shown(EditDraftPage as Page, id);
  expect(offer).toContain("接着写");
  expect(offer).not.toContain("还没保存的标题");
  expect(await shown(EditDraftPage as Page, id, { restore: "1" })).toContain('value="还没保存的标题"');
  // Nobody else is shown what this person typed.
  expect(await autosaved(second, id)).toBeNull();
  await save(id, { title: "还没保存的标题" }, 1);
  expect(await autosaved(editor, id)).toBeNull();
  expect(await shown(EditDraftPage as Page, id)).not.toContain("接着写");
});

it("offers a new text that was never saved, and gives it up when told", async () => {
  const id = newId();
  await keep(id, { title: "一份新稿件", seen: 0 });
  expect(await shown(NewDraftPage as Page, id)).toContain("起草的一份新稿件还没有保存");
  expect(await shown(NewDraftPage as Page, id, { restore: id })).toContain('value="一份新稿件"');
  await as(cookie("editor"), () => dropTyping({}, formOf({ id, isNew: "1" })));
  expect(await autosaved(editor, id)).toBeNull();
});

it("E-02 sets two saved states beside each other, and restores one as a new edit", async () => {
  const id = newId();
  await save(id, { title: "第一稿标题" });
  await save(id, { title: "第二稿标题", body: "各镇政府：\n全文改过了。" }, 1);
  const html = await shown(StatesPage as Page, id);
  expect(html).toMatch(/<del[^>]*>.*第一稿标题/);
  expect(html).toMatch(/<ins[^>]*>.*第二稿标题/);
  expect(html).toContain("恢复第1次保存的内容");
  expect(await as(cookie("editor"), () => restoreState({}, formOf({ id, seen: 2, version: 1 })))).toEqual({
    left: `redirect /publishing/${id}/edit?saved=1`,
  });
  expect(await publishingDraft(reader, id)).toMatchObject({
    lockVersion: 3,
    fields: { title: "第一稿标题" },
  });
  // The state that was on the screen is not the present one any more: nothing is restored over it.
  expect(
    await as(cookie("editor"), () => restoreState({}, formOf({ id, seen: 2, version: 2 }))),
  ).toHaveProperty("refusal");
});

it("E-06 finds every text under a number, however it is written, and texts by words of their title", async () => {
  const [id, other] = [newId(), newId()];
  await save(id, { title: "鹧鸪坑管理办法", documentNumber: "增规〔2026〕77号" });
  await save(other, { title: "鹧鸪坑实施细则", documentNumber: "增规[2026] 77号" });
  const found = (answer: Awaited<ReturnType<typeof ask>>) =>
    Array.isArray(answer) ? answer.map((text) => text.id).toSorted() : answer;
  expect(
    found(await ask(sameNumber, `number=${encodeURIComponent("增规(2026)077号")}&except=${id}`)),
  ).toEqual([other]);
  expect(found(await ask(linkTargets, `q=${encodeURIComponent("鹧鸪坑")}`))).toEqual([id, other].toSorted());
  expect(found(await ask(linkTargets, "q="))).toEqual([]);
});
