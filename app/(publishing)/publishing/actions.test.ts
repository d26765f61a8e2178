import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import type { Store } from "@/db/client";
import { newId } from "@/db/new-id";
import { NOTICE, peopleForTests } from "@/db/publishing-for-tests";
import { publishingDraft } from "@/db/queries/publication-drafts";
import { publicPublication } from "@/db/queries/publications";
import { openTestStore } from "@/db/test-store";
import type { Staff } from "@/domain/access/actor";
import type { Role } from "@/domain/access/roles";
import { entriesOf } from "@/domain/publication/publication-form";
import { as, cookieOf, formOf } from "@/server/staff-calls-for-tests";
import { withdrawText } from "./[id]/withdraw/actions";
import { publishText, returnCleared, reviewText, saveText, submitText } from "./actions";

vi.mock("next/headers", async () => (await import("@/server/staff-calls-for-tests")).nextHeaders);
vi.mock("next/navigation", async () => (await import("@/server/staff-calls-for-tests")).nextNavigation);

type Post = "editor" | "examiner" | "publisher" | "allRounder" | "second";
const HIRED: Record<Post, Role[]> = {
  editor: ["editor"],
  second: ["editor"],
  examiner: ["secrecyReviewer"],
  publisher: ["publisher"],
  allRounder: ["editor", "secrecyReviewer", "publisher"],
};

let store: Store;
let reader: Staff<"draft.read">;
const cookies = new Map<string, string>();

beforeAll(async () => {
  store = openTestStore();
  const { hire } = await peopleForTests();
  for (const [name, roles] of Object.entries(HIRED)) {
    const person = await hire<"draft.read">(name, roles);
    reader ??= person;
    cookies.set(name, await cookieOf(person.id));
  }
});
afterAll(() => store.close());

type Fields = Record<string, string | number>;
const post = (by: Post, action: typeof saveText, fields: Fields) =>
  as(cookies.get(by) ?? "", () => action({}, formOf(fields)));
const draftOf = async (id: string) => {
  const draft = await publishingDraft(reader, id);
  if (!draft) throw new Error("no draft");
  return draft;
};
const hidden = async (id: string): Promise<Fields> => ({ id, seen: (await draftOf(id)).lockVersion });
const save = (by: Post, change: Fields = {}, id = newId(), seen = 0) =>
  post(by, saveText, { ...entriesOf(NOTICE), id, seen, ...change });

async function submitted(by: Post = "editor", change: Fields = {}): Promise<string> {
  const id = newId();
  await save(by, change, id);
  await post(by, submitText, await hidden(id));
  return id;
}
const clear = async (by: Post, id: string) =>
  post(by, reviewText, { ...(await hidden(id)), decision: "clear", opinion: "同意公开。" });

describe("the editor's form", () => {
  it("saves and stays, or goes on to the page of the draft", async () => {
    const id = newId();
    expect(await save("editor", {}, id)).toEqual({ left: `redirect /publishing/${id}/edit?saved=1` });
    expect(await save("editor", { title: "改过的标题", next: "goOn" }, id, 1)).toEqual({
      left: `redirect /publishing/${id}#actions`,
    });
    expect((await draftOf(id)).fields.title).toBe("改过的标题");
  });

  it.each(["2026/2/9", "2026年2月9日", "20260209", "２０２６-０２-０９"])(
    "DT-002 takes the day %s for what it is",
    async (issuedOn) => {
      const id = newId();
      await save("editor", { issuedOn }, id);
      expect((await draftOf(id)).fields.issuedOn).toBe("2026-02-09");
    },
  );

  it.each(["0000-00-00", "9999-12-31", "10000-01-01", "-1-1-1"])(
    "DT-003 says what is wrong with the day %s and keeps what was typed",
    async (issuedOn) => {
      const id = newId();
      const state = await save("editor", { issuedOn }, id);
      const sentences = "sentences" in state ? Object.values(state.sentences ?? {}) : [];
      expect(sentences).toHaveLength(1);
      expect(sentences[0]).toMatch(/成文日期/);
      expect(state).toMatchObject({ values: { issuedOn, title: NOTICE.title } });
      await expect(draftOf(id)).rejects.toThrow();
    },
  );

  it("says how long a title is that is too long", async () => {
    expect(await save("editor", { title: "长".repeat(201) })).toMatchObject({
      problems: { title: ["title.long"] },
      sentences: { "title.long": "标题不能超过200字，当前201字" },
    });
  });

  it("FF-019 takes no field that is sent twice", async () => {
    const form = formOf({ ...entriesOf(NOTICE), id: newId(), seen: 0 });
    form.append("title", "另一个标题");
    expect(await as(cookies.get("editor") ?? "", () => saveText({}, form))).toMatchObject({
      sentences: { "title.twice": "标题重复提交了，请只保留一项" },
    });
  });

  it("gives an editor who comes too late both texts, and saves over the other only when asked again", async () => {
    const id = newId();
    await save("editor", {}, id);
    await save("second", { title: "先保存的标题" }, id, 1);
    const state = await save("editor", { title: "后保存的标题", issuedOn: "2026/3/2" }, id, 1);
    expect(state).toMatchObject({
      values: { title: "后保存的标题", issuedOn: "2026-03-02" },
      later: { version: 2, values: { title: "先保存的标题" } },
    });
    expect("refusal" in state && state.refusal).toMatch(/second.*修改稿件/);
    expect((await draftOf(id)).fields.title).toBe("先保存的标题");
    await save("editor", { title: "后保存的标题" }, id, 2);
    expect((await draftOf(id)).fields.title).toBe("后保存的标题");
  });

  it("PS-006 names the place of a secret's mark and keeps nothing", async () => {
    const id = newId();
    const state = await save("editor", { body: "第一段\n绝密★长期" }, id);
    expect("refusal" in state && state.refusal).toMatch(/正文第2段.*没有保存.*保密部门/);
    await expect(draftOf(id)).rejects.toThrow();
  });
});

describe("hand-made calls", () => {
  it("AU-017 let nobody act whose post it is not", async () => {
    const id = await submitted();
    const at = await hidden(id);
    expect(await post("editor", reviewText, { ...at, decision: "clear", opinion: "同意" })).toEqual({
      left: "forbidden",
    });
    expect(await post("examiner", publishText, at)).toEqual({ left: "forbidden" });
    expect(await post("publisher", saveText, { ...entriesOf(NOTICE), ...at })).toEqual({ left: "forbidden" });
    expect(await post("editor", withdrawText, { id, reason: "撤下" })).toEqual({ left: "forbidden" });
    expect(await post("examiner", returnCleared, { ...at, opinion: "退回" })).toEqual({ left: "forbidden" });
    expect((await draftOf(id)).stage).toBe("inSecrecyReview");
  });

  it("AU-018 let the author neither clear nor publish, with every role in hand", async () => {
    const id = await submitted("allRounder");
    const refused = /您参与了这份稿件的起草或者修改/;
    const own = await clear("allRounder", id);
    expect("refusal" in own && own.refusal).toMatch(refused);
    expect((await draftOf(id)).stage).toBe("inSecrecyReview");
    await clear("examiner", id);
    const published = await post("allRounder", publishText, await hidden(id));
    expect("refusal" in published && published.refusal).toMatch(refused);
    expect(await publicPublication(id)).toBe(null);
  });

  it("PS-009 publish nothing without a review", async () => {
    const id = await submitted();
    const state = await post("publisher", publishText, await hidden(id));
    expect("refusal" in state && state.refusal).toMatch(/还没有通过保密审查/);
    expect(await publicPublication(id)).toBe(null);
  });

  it.each([{ id: "x" }, { seen: "1.5" }, { seen: "-1" }, { decision: "publish" }])(
    "are wrong with %j",
    async (wrong) => {
      const id = await submitted();
      const fields = { ...(await hidden(id)), decision: "clear", opinion: "同意", ...wrong };
      const state = await post("examiner", reviewText, fields);
      expect("problems" in state && Object.keys(state.problems ?? {})).toEqual(Object.keys(wrong));
      expect((await draftOf(id)).stage).toBe("inSecrecyReview");
    },
  );
});

describe("the way to the public", () => {
  it("says what was done at every step", async () => {
    const id = await submitted();
    expect(await clear("examiner", id)).toEqual({ left: `redirect /publishing/${id}?done=cleared` });
    expect(await post("publisher", publishText, await hidden(id))).toEqual({
      left: `redirect /publishing/${id}?done=published`,
    });
    expect(await publicPublication(id)).toMatchObject({ state: "published" });
    const given = { id, reason: "other", ground: "wrongContent", title: "hide", confirmed: "yes" };
    expect(await post("publisher", withdrawText, { ...given, explanation: "　" })).toMatchObject({
      problems: { explanation: ["reason.missing"] },
    });
    const unconfirmed = await post("publisher", withdrawText, {
      ...given,
      explanation: "数据有误。",
      confirmed: "",
    });
    expect(unconfirmed).not.toHaveProperty("left");
    expect(await publicPublication(id)).toMatchObject({ state: "published" });
    expect(await post("publisher", withdrawText, { ...given, explanation: "数据有误。" })).toEqual({
      left: `redirect /publishing/${id}/withdraw?done=1`,
    });
    expect(await publicPublication(id)).toMatchObject({ state: "withdrawn", withdrawnReason: "数据有误。" });
  });

  it("wants an opinion, and a reason for personal data, beside the field", async () => {
    const id = await submitted("editor", { body: "公示：11010519491231002X" });
    const at = { ...(await hidden(id)), decision: "clear" };
    expect(await post("examiner", reviewText, { ...at, opinion: "" })).toMatchObject({
      problems: { opinion: ["opinion.missing"] },
    });
    expect(await post("examiner", reviewText, { ...at, opinion: "意".repeat(501) })).toMatchObject({
      problems: { opinion: ["opinion.tooLong"] },
    });
    expect(await post("examiner", reviewText, { ...at, opinion: "同意" })).toMatchObject({
      problems: { hitsReason: ["hitsUnexplained"] },
    });
    const explained = { ...at, opinion: "同意", hitsReason: "依法应当公示。" };
    expect(await post("examiner", reviewText, explained)).toEqual({
      left: `redirect /publishing/${id}?done=cleared`,
    });
  });

  it("DT-005 sends an unusual date on only with its box ticked", async () => {
    const id = newId();
    await save("editor", { issuedOn: "2100-01-01" }, id);
    const state = await post("editor", submitText, await hidden(id));
    expect("refusal" in state && state.refusal).toMatch(/逐项勾选/);
    const form = formOf(await hidden(id));
    for (const warning of ["issuedAfterPublication", "yearDiffers"]) form.append("confirmed", warning);
    expect(await as(cookies.get("editor") ?? "", () => submitText({}, form))).toEqual({
      left: `redirect /publishing/${id}?done=inSecrecyReview`,
    });
  });
});
