import type { ReactElement } from "react";
import { prerender } from "react-dom/static";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import type { Store } from "@/db/client";
import { saveDraft } from "@/db/mutations/publication-drafts";
import { setPreviewLinks } from "@/db/mutations/publishing-settings";
import { newId } from "@/db/new-id";
import { NOTICE, peopleForTests } from "@/db/publishing-for-tests";
import { proofOf } from "@/db/test-staff";
import { openTestStore } from "@/db/test-store";
import type { PublicationFields } from "@/domain/publication/publication-form";
import type { FormState } from "@/server/actions";
import { now } from "@/server/clock";
import { as, cookieOf, formOf } from "@/server/staff-calls-for-tests";
import PreviewedDraftPage from "../../../../(public)/preview/[token]/page";
import { makeLink, revokeLink } from "./actions";

vi.mock("next/headers", async () => (await import("@/server/staff-calls-for-tests")).nextHeaders);
vi.mock("next/cache", () => ({ refresh: () => undefined }));
vi.mock("next/navigation", async () => (await import("@/server/staff-calls-for-tests")).nextNavigation);

/** Part of the title that no line break parts. */
const WORD = "饕餮枏";
let store: Store;
let cookie = "";
let stranger = "";
let save: (change?: Partial<PublicationFields>) => Promise<string>;
const admin = proofOf<"site.manage">("admin", ["systemAdmin"]);

beforeAll(async () => {
  store = openTestStore();
  const { hire, other } = await peopleForTests();
  const editor = await hire<"draft.edit">("editor", ["editor"]);
  cookie = await cookieOf(editor.id);
  stranger = await cookieOf((await hire("stranger", ["editor"], other)).id);
  let many = 0;
  save = async (change = {}) => {
    many += 1;
    const id = newId();
    const fields = {
      ...NOTICE,
      title: `关于${WORD}管理的通知`,
      documentNumber: `增府办〔2026〕${many}号`,
      ...change,
    };
    const saved = await saveDraft(editor, { id, fields, seen: 0 }, now());
    if ("refusal" in saved) throw new Error(saved.refusal);
    return id;
  };
});
afterAll(() => store.close());

const make = (draftId: string, by = cookie) =>
  as(by, () => makeLink({}, formOf({ draftId, reader: "局长" }))) as Promise<FormState>;
const tokenOf = (state: FormState) => (state.shown?.address ?? "").split("/").at(-1) ?? "";
const read = async (token: string) => {
  const page = (await PreviewedDraftPage({
    params: Promise.resolve({ token }),
    searchParams: Promise.resolve({}),
  })) as ReactElement;
  return new Response((await prerender(page)).prelude).text();
};
const audited = (id: string) =>
  store.sqlite
    .prepare<[string], { intent: string; actor: string }>(
      "SELECT intent, actor FROM audit_entries WHERE object_id = ? AND intent LIKE 'previewLink.%' ORDER BY seq",
    )
    .all(id);
const linkOf = (id: string) =>
  store.sqlite
    .prepare<[string], { id: string; times_read: number }>(
      "SELECT id, times_read FROM preview_links WHERE draft_id = ? ORDER BY created_at LIMIT 1",
    )
    .get(id);

describe("E-03 a link to a draft for somebody without an account", () => {
  it("shows it under a watermark, and making and reading it stand in the audit log", async () => {
    const id = await save();
    const html = await read(tokenOf(await make(id)));
    expect(html).toContain(WORD);
    expect(html.match(/预览稿，未公开/g)?.length).toBeGreaterThan(5);
    expect(html).toContain("本页供局长审阅");
    expect(audited(id).map(({ intent }) => intent)).toEqual(["previewLink.make", "previewLink.read"]);
    expect(audited(id).at(-1)?.actor).toBe("previewReader");
    expect(linkOf(id)?.times_read).toBe(1);
  });

  it("leads nowhere once it was taken back, its time is over, or for a wrong token; and then says nothing of the draft", async () => {
    const id = await save();
    const token = tokenOf(await make(id));
    const link = linkOf(id);
    expect(
      await as(stranger, () => revokeLink({}, formOf({ draftId: id, linkId: link?.id ?? "" }))),
    ).toHaveProperty("refusal");
    await as(cookie, () => revokeLink({}, formOf({ draftId: id, linkId: link?.id ?? "" })));
    const gone = await read(token);
    expect(gone).toContain("已经失效");
    expect(gone).toContain('content="410"');
    const late = tokenOf(await make(id));
    store.sqlite.exec(
      `UPDATE preview_links SET expires_at = 1 WHERE revoked_at IS NULL AND draft_id = '${id}'`,
    );
    expect(await read(late)).toContain("过了有效期");
    expect(await read("A".repeat(22))).toContain('content="404"');
    for (const html of [gone, await read(late)]) expect(html).not.toContain(WORD);
    expect(audited(id).filter(({ intent }) => intent === "previewLink.read")).toEqual([]);
  });

  it("is not made for another agency's draft, nor for one that is withheld unless that is allowed", async () => {
    const id = await save();
    expect((await make(id, stranger)).refusal).toContain("没有找到这份稿件");
    const withheld = await save({ disclosureKind: "withheld", disclosureGround: "stateSecret" as never });
    expect((await make(withheld)).refusal).toContain("不是主动公开的");
    await setPreviewLinks(admin, { scope: "all", hours: 5 }, now());
    const token = tokenOf(await make(withheld));
    expect(await read(token)).toContain(WORD);
    // Asked anew at every reading.
    await setPreviewLinks(admin, { scope: "proactive", hours: 5 }, now());
    expect(await read(token)).not.toContain(WORD);
    await setPreviewLinks(admin, { scope: "none", hours: 5 }, now());
    expect((await make(id)).refusal).toContain("没有开放预览链接");
    await setPreviewLinks(admin, { scope: "proactive", hours: 72 }, now());
  });

  it("closes when the text comes to bear the mark of a secret", async () => {
    const id = await save();
    const token = tokenOf(await make(id));
    const body = JSON.stringify({ ...NOTICE, title: `关于${WORD}管理的通知`, body: "绝密★启用前" });
    store.sqlite.prepare("UPDATE publication_drafts SET fields = ? WHERE id = ?").run(body, id);
    expect(await read(token)).not.toContain("绝密");
    expect(await read(token)).toContain('content="410"');
  });
});
