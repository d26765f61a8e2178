import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { FormStateContext } from "@/components/desk-ui/form-context";
import type { Store } from "@/db/client";
import { newId } from "@/db/new-id";
import { NOTICE, peopleForTests } from "@/db/publishing-for-tests";
import { publishingDraft } from "@/db/queries/publication-drafts";
import { openTestStore } from "@/db/test-store";
import type { Staff } from "@/domain/access/actor";
import { entriesOf } from "@/domain/publication/publication-form";
import type { FormState } from "@/server/actions";
import { as, cookieOf, formOf } from "@/server/staff-calls-for-tests";
import { saveText } from "./actions";
import { RelationsInForm } from "./relations-in-form";

vi.mock("next/headers", async () => (await import("@/server/staff-calls-for-tests")).nextHeaders);
vi.mock("next/navigation", async () => (await import("@/server/staff-calls-for-tests")).nextNavigation);

let store: Store;
let cookie = "";
let reader: Staff<"draft.read">;

beforeAll(async () => {
  store = openTestStore();
  const { hire } = await peopleForTests();
  const editor = await hire<never>("editor", ["editor"]);
  cookie = await cookieOf(editor.id);
  reader = editor;
});
afterAll(() => store.close());

/** Posts the form as a browser without scripts does, with the boxes that are ticked. */
async function post(id: string, change: Record<string, string>, ticked: readonly string[] = []) {
  const form = formOf({ ...entriesOf(NOTICE), id, seen: 0, ...change });
  form.delete("relations");
  for (const one of ticked) form.append("relations", one);
  return as(cookie, () => saveText({}, form));
}

/** The field as it comes from the server, before any script. */
const drawn = (state: FormState) =>
  renderToStaticMarkup(
    createElement(
      FormStateContext,
      { value: { state, sentences: {}, prefix: "" } },
      createElement(RelationsInForm, { label: "关联文件", hint: "", initial: [], except: "" }),
    ),
  );

describe("related texts without scripts", () => {
  it("are looked for by sending the form, ticked among what was found, and saved with it; nothing typed is lost", async () => {
    const [own, other] = [newId(), newId()];
    await post(other, { title: "关于公布《饕餮枏管理办法》的通知", documentNumber: "增府办〔2026〕77号" });

    const typed = { title: "写到一半的解读", issuedOn: "2026年13月" };
    const asked = { ...typed, next: "lookUp", relationWords: "饕餮枏", relationKind: "explains" };
    const state = (await post(own, asked)) as FormState;
    expect(state.values).toMatchObject(typed);
    expect(await publishingDraft(reader, own)).toBeNull();
    const box = `explains:${other}`;
    expect(drawn(state)).toContain(`name="relations" value="${box}"`);
    expect(drawn(state)).toContain("饕餮枏管理办法");
    expect(drawn(state)).not.toContain("checked");

    // What is wrong with the form is said, and the box stays ticked with its title.
    const wrong = (await post(own, typed, [box])) as FormState;
    expect(wrong.problems).toHaveProperty("issuedOn");
    expect(drawn(wrong)).toContain(`checked="" value="${box}"`);
    expect(drawn(wrong)).toContain("饕餮枏管理办法");

    await post(own, { title: "《饕餮枏管理办法》解读", documentNumber: "" }, [box]);
    expect((await publishingDraft(reader, own))?.fields.relations).toEqual([box]);
  });

  it("say that nothing was found; and who looks for nothing has saved", async () => {
    const nothing = (await post(newId(), { next: "lookUp", relationWords: "没有这样的题名" })) as FormState;
    expect(drawn(nothing)).toContain("没有找到");
    const id = newId();
    await post(id, { next: "lookUp", relationWords: "", documentNumber: "增府办〔2026〕78号" });
    expect(await publishingDraft(reader, id)).not.toBeNull();
  });
});
