import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { q, type Store } from "@/db/client";
import { deskLetters } from "@/db/queries/letters";
import { auditEntries } from "@/db/schema/house-keeping";
import {
  agencyForTest,
  caseForTest,
  deskForTest,
  holidaysForTest,
  TEST_APPLICATION,
  type TestDesk,
} from "@/db/test-cases";
import { openTestStore } from "@/db/test-store";
import { linesOf } from "@/domain/letter/blocks";
import { mergeWord } from "@/server/letters/merge-word";
import { as, cookieOf } from "@/server/staff-calls-for-tests";
import { GET } from "./[letterId]/[format]/route";

vi.mock("next/headers", async () => (await import("@/server/staff-calls-for-tests")).nextHeaders);
vi.mock("next/navigation", async () => (await import("@/server/staff-calls-for-tests")).nextNavigation);

let store: Store;
let desk: TestDesk;
let other: TestDesk;
const folder = mkdtempSync(join(tmpdir(), "mingchuang-letters-"));
const NAME = TEST_APPLICATION.name ?? "";

beforeAll(async () => {
  process.env.DATA_DIR = folder;
  store = openTestStore();
  await holidaysForTest();
  desk = await deskForTest(await agencyForTest("water", "SW"));
  other = await deskForTest(await agencyForTest("roads", "LJ"));
});
afterAll(() => {
  store.close();
  rmSync(folder, { recursive: true, force: true });
});

const STEPS = ["confirm", "register", "assign", "draft", "toReview", "sign"] as const;

async function signed() {
  const id = await caseForTest(desk, STEPS);
  const [letter] = await deskLetters(desk.handler, id);
  return { id, letterId: letter?.id ?? "" };
}
async function ask(staffId: string, params: Record<string, string>) {
  const call = new Request(`http://localhost/desk/info-requests/${params.id}/letter/x`);
  const answer = await as(await cookieOf(staffId), () => GET(call, { params: Promise.resolve(params) }));
  if (!(answer instanceof Response)) throw new Error(`left: ${JSON.stringify(answer)}`);
  return answer;
}
const wordsIn = async (answer: Response) =>
  linesOf(mergeWord(new Uint8Array(await answer.arrayBuffer()), {}).blocks).join("\n");
const reveals = async (id: string) =>
  (await q().select().from(auditEntries))
    .filter((entry) => entry.objectId === id)
    .filter(({ intent }) => intent === "applicant.reveal");

describe("a letter as a file for the desk", () => {
  it("names the applicant to whoever may open that, and the audit log notes who took it", async () => {
    const { id, letterId } = await signed();
    const answer = await ask(desk.handler.id, { id, letterId, format: "docx" });
    expect(answer.status).toBe(200);
    expect(answer.headers.get("content-disposition")).toContain("filename*=UTF-8''");
    expect(decodeURIComponent(answer.headers.get("content-disposition") ?? "")).not.toContain(NAME);
    expect(await wordsIn(answer)).toContain(`${NAME}：`);
    expect((await reveals(id)).map(({ actor, fields }) => [actor, fields])).toEqual([
      [desk.handler.id, ["reason:letter", "name"]],
    ]);
  });

  it("keeps the name masked for whoever may not, and then nothing has to be noted", async () => {
    const { id, letterId } = await signed();
    const words = await wordsIn(await ask(desk.reviewer.id, { id, letterId, format: "docx" }));
    expect(words).not.toContain(NAME);
    expect(words).toContain("需要另行制作不予提供告知书");
    expect(await reveals(id)).toEqual([]);
  });

  it("AU-016 is not there for another agency, nor in a format that nobody makes", async () => {
    const { id, letterId } = await signed();
    expect((await ask(other.handler.id, { id, letterId, format: "pdf" })).status).toBe(404);
    expect((await ask(desk.handler.id, { id, letterId, format: "odt" })).status).toBe(404);
    expect((await ask(desk.handler.id, { id, letterId, format: "pdf" })).headers.get("content-type")).toBe(
      "application/pdf",
    );
  });
});
