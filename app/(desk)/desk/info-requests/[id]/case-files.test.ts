import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import type { Store } from "@/db/client";
import { saveAnswer, sendAnswer, signAnswer } from "@/db/mutations/answers";
import { attachHeldFiles } from "@/db/mutations/attachments";
import { verifyAudit } from "@/db/mutations/audit";
import { causerOf, recordEvent } from "@/db/mutations/info-requests";
import { attachmentsOf, toldAttachments } from "@/db/queries/attachments";
import { auditPage } from "@/db/queries/audit";
import { deskAnswer } from "@/db/queries/desk-case";
import { redactionsOf } from "@/db/queries/redactions";
import {
  agencyForTest,
  caseForTest,
  deskForTest,
  holidaysForTest,
  type Officer,
  type TestDesk,
} from "@/db/test-cases";
import { proofOf } from "@/db/test-staff";
import { openTestStore } from "@/db/test-store";
import { APPLICANT } from "@/domain/access/actor";
import { APPLICANT_UPLOADS } from "@/domain/attachment/limits";
import type { BoxMark } from "@/domain/redaction/marks";
import { beijingInstant, calendarDate } from "@/domain/time/calendar-date";
import { BOUNDARY, multipartForTest, pdfForTest, pngForTest } from "@/server/files/files-for-tests";
import { removeObjects } from "@/server/files/objects";
import { receiveFiles } from "@/server/files/receive";
import { as, cookieOf, formOf } from "@/server/staff-calls-for-tests";
import { caseCookie } from "@/server/tracking-cookies";
import { redactionPage } from "@/text/redaction";
import { GET as applicantsFile } from "../../../../(public)/track/file/[id]/route";
import { GET as openFile } from "./files/[fileId]/route";
import { POST as addFiles } from "./files/route";
import { insertWithheld, saveMarks } from "./redact/[fileId]/actions";
import { GET as openPage } from "./redact/[fileId]/pages/[page]/route";
import { keepText } from "./redact/text/[part]/actions";

vi.mock("next/headers", async () => (await import("@/server/staff-calls-for-tests")).nextHeaders);
vi.mock("next/navigation", async () => (await import("@/server/staff-calls-for-tests")).nextNavigation);
const { folder } = await vi.hoisted(async () => {
  const { mkdtempSync } = await import("node:fs");
  const { tmpdir } = await import("node:os");
  const { join } = await import("node:path");
  const folder = mkdtempSync(join(tmpdir(), "mingchuang-case-files-"));
  process.env.DATA_DIR = folder;
  process.env.TODAY = "2026-11-24";
  return { folder };
});

const ON = calendarDate("2026-11-24");
const AT = beijingInstant(ON, 10);
const ID = "11010519491231002X";

let store: Store;
let desk: TestDesk;
let other: TestDesk;
const cookies = new Map<string, string>();
const cookie = (officer: Officer) => cookies.get(officer.id) ?? "";

beforeAll(async () => {
  store = openTestStore();
  await holidaysForTest();
  desk = await deskForTest(await agencyForTest("one", "A"));
  other = await deskForTest(await agencyForTest("two", "B"));
  for (const officer of [desk.intake, desk.handler, desk.reviewer, other.handler])
    cookies.set(officer.id, await cookieOf(officer.id));
});
afterAll(async () => {
  store.close();
  (await import("node:fs")).rmSync(folder, { recursive: true, force: true });
});

const BEGUN = ["confirm", "register", "assign"] as const;

async function add(by: Officer, id: string, role: string, files: { name: string; bytes: Uint8Array }[]) {
  const body = multipartForTest([
    { name: "role", value: role },
    ...files.map(({ name, bytes }) => ({ name: "files", fileName: name, bytes })),
  ]);
  const request = new Request(`http://localhost/desk/info-requests/${id}/files`, {
    method: "POST",
    body: new Uint8Array(body),
    headers: { "content-type": `multipart/form-data; boundary=${BOUNDARY}` },
  });
  return as(cookie(by), () => addFiles(request, { params: Promise.resolve({ id }) }));
}

async function open(by: Officer | null, id: string, fileId: string, headers: Record<string, string> = {}) {
  const request = new Request(`http://localhost/desk/info-requests/${id}/files/${fileId}`, { headers });
  const params = Promise.resolve({ id, fileId });
  return as(by ? cookie(by) : "", () => openFile(request, { params }));
}

const statusOf = (answer: Response | { left: string }) => ("left" in answer ? answer.left : answer.status);

async function caseWithFile(role = "original", bytes?: Uint8Array, name = "情况 说明.pdf") {
  const id = await caseForTest(desk, [...BEGUN]);
  expect(statusOf(await add(desk.handler, id, role, [{ name, bytes: bytes ?? (await pdfForTest()) }]))).toBe(
    303,
  );
  const [file] = await attachmentsOf(id);
  if (!file) throw new Error("no file");
  return { id, file };
}

describe("the files of a case at the desk", () => {
  it("are added with their use, keep the good ones, and tell who added what", async () => {
    const id = await caseForTest(desk, [...BEGUN]);
    await add(desk.intake, id, "scan", [
      { name: "申请表.png", bytes: await pngForTest() },
      { name: "坏.pdf", bytes: Buffer.from("x") },
    ]);
    expect(await attachmentsOf(id)).toMatchObject([
      { name: "申请表.png", role: "scan", mediaType: "image/png", madeBy: desk.intake.id, notes: [] },
    ]);
    const log = await auditPage(
      proofOf<"audit.read">("a", ["auditor"]),
      { intent: "attachment.add" },
      null,
      10,
    );
    expect(log.items[0]).toMatchObject({ objectId: id });
    expect(JSON.stringify(log)).not.toContain("申请表");
  });

  it("come back as they were, to be saved and never run (UP-012, UP-032, UP-033, UP-041)", async () => {
    const bytes = await pdfForTest();
    const { id, file } = await caseWithFile("original", bytes);
    const answer = await open(desk.handler, id, file.id);
    if ("left" in answer) throw new Error(answer.left);
    expect(Buffer.from(await answer.arrayBuffer()).equals(bytes)).toBe(true);
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      "content-type": "application/pdf",
      "content-disposition": `attachment; filename="file.pdf"; filename*=UTF-8''%E6%83%85%E5%86%B5%20%E8%AF%B4%E6%98%8E.pdf`,
      "content-security-policy": "sandbox; default-src 'none'",
      "cross-origin-resource-policy": "same-origin",
      "x-content-type-options": "nosniff",
      "cache-control": "private, no-store",
    });
  });

  it("UP-039 another agency's file is not found, as one that never was; nobody signed in is sent to log in", async () => {
    const { id, file } = await caseWithFile();
    const theirs = await open(other.handler, id, file.id);
    const none = await open(other.handler, id, "0190-none");
    const elsewhere = await open(desk.handler, await caseForTest(desk, [...BEGUN]), file.id);
    for (const answer of [theirs, none, elsewhere]) expect(statusOf(answer)).toBe(404);
    if ("left" in theirs || "left" in none) throw new Error("left");
    expect(await theirs.text()).toBe(await none.text());
    expect(statusOf(await open(null, id, file.id))).toBe("redirect /login");
    expect(
      statusOf(await add(other.handler, id, "scan", [{ name: "a.png", bytes: await pngForTest() }])),
    ).toBe(404);
  });

  it("an original is opened by those who decide, not by the counter; identity papers by those who may see the person", async () => {
    const { id, file } = await caseWithFile("original");
    expect(statusOf(await open(desk.intake, id, file.id))).toBe(404);
    expect(statusOf(await open(desk.reviewer, id, file.id))).toBe(200);
    const paper = await caseWithFile("identity", await pngForTest(), "证.png");
    expect(statusOf(await open(desk.reviewer, paper.id, paper.file.id))).toBe(404);
    expect(statusOf(await open(desk.intake, paper.id, paper.file.id))).toBe(200);
  });

  it("UP-040 a thousand ranges make no work: the file comes whole, once", async () => {
    const { id, file } = await caseWithFile();
    const range = `bytes=${Array.from({ length: 1000 }, () => "0-").join(",")}`;
    const answer = await open(desk.handler, id, file.id, { range });
    expect([
      "left" in answer ? "" : answer.status,
      "left" in answer ? "" : answer.headers.get("accept-ranges"),
    ]).toEqual([200, "none"]);
  });

  it("UP-042 a file that is gone from the disk or altered is not given out: 503 and a sentence", async () => {
    const { id, file } = await caseWithFile("original", await pdfForTest((pdf) => void pdf.text("gone")));
    const { deskAttachment } = await import("@/db/queries/attachments");
    const stored = await deskAttachment(
      proofOf<"infoRequest.read">(desk.handler.id, ["handler"], { agencyId: desk.agencyId }),
      id,
      file.id,
    );
    await removeObjects([stored?.objectName ?? ""]);
    const answer = await open(desk.handler, id, file.id);
    expect(["left" in answer ? "" : answer.status, "left" in answer ? "" : await answer.text()]).toEqual([
      503,
      expect.stringContaining("文件完整性校验失败"),
    ]);
  });
});

describe("a file that an applicant sent with the form", () => {
  it("becomes a file of the case with the case, and is told behind the code to nobody", async () => {
    const body = multipartForTest([{ name: "identity", fileName: `${ID}.png`, bytes: await pngForTest() }]);
    const request = new Request("http://localhost/apply/files", {
      method: "POST",
      body: new Uint8Array(body),
      headers: { "content-type": `multipart/form-data; boundary=${BOUNDARY}` },
    });
    await receiveFiles(request, { limits: APPLICANT_UPLOADS, at: AT, holderOf: () => "token-1" });
    const id = await caseForTest(desk, [...BEGUN]);
    const place = { infoRequestId: id, eventSeq: 1, roleOf: () => "identity" as const };
    expect(await attachHeldFiles(causerOf(APPLICANT), "token-1", place, AT)).toBe(1);
    expect(await attachHeldFiles(causerOf(APPLICANT), "token-1", place, AT)).toBe(0);
    expect(await attachmentsOf(id)).toMatchObject([{ role: "identity", madeBy: null, eventSeq: 1 }]);
    expect(await toldAttachments(id)).toEqual([]);
    // UP-034: the name is sealed in the row and in no log.
    expect(
      JSON.stringify(await auditPage(proofOf<"audit.read">("a", ["auditor"]), {}, null, 500)),
    ).not.toContain(ID);
  });
});

describe("withholding parts (条例第三十七条)", () => {
  const secret = () =>
    pdfForTest((pdf) => {
      pdf.font("Helvetica").fontSize(14).text(`ID ${ID}`, 72, 100);
    });
  const mark: BoxMark = {
    page: 1,
    left: 0.05,
    top: 0.08,
    width: 0.6,
    height: 0.1,
    reason: "personalPrivacy",
    words: "",
  };
  const fields = (id: string, fileId: string, version: number, marks: BoxMark[], more = {}) =>
    formOf({ id, fileId, version, marks: JSON.stringify(marks), ...more });
  const save = (by: Officer, form: FormData) => as(cookie(by), () => saveMarks({}, form));

  it("shows the pages as pictures to the handler of the agency alone", async () => {
    const { id, file } = await caseWithFile("original", await secret());
    const page = (by: Officer, number: string) =>
      as(cookie(by), () =>
        openPage(new Request("http://localhost/"), {
          params: Promise.resolve({ id, fileId: file.id, page: number }),
        }),
      );
    const answer = await page(desk.handler, "1");
    expect(["left" in answer ? "" : answer.headers.get("content-type")]).toEqual(["image/png"]);
    expect(statusOf(await page(other.handler, "1"))).toBe(404);
    expect(statusOf(await page(desk.handler, "x"))).toBe(404);
    expect(statusOf(await page(desk.intake, "1"))).toBe("forbidden");
  });

  it("keeps marks over the version that was seen, and refuses wrong ones", async () => {
    const { id, file } = await caseWithFile("original", await secret());
    expect(await save(desk.handler, fields(id, file.id, 0, [mark]))).toMatchObject({
      done: redactionPage.saved,
    });
    expect(await save(desk.handler, fields(id, file.id, 0, []))).toMatchObject({
      refusal: redactionPage.changed,
    });
    const wide = { ...mark, width: 2 };
    expect(await save(desk.handler, fields(id, file.id, 1, [wide]))).toMatchObject({
      problems: { marks: ["marks.wrong"] },
    });
    const silent: BoxMark = { ...mark, reason: "other" };
    expect(await save(desk.handler, fields(id, file.id, 1, [silent]))).toMatchObject({
      refusal: redactionPage.wordsMissing,
    });
    expect(await save(other.handler, fields(id, file.id, 1, [mark]))).toHaveProperty("refusal");
  });

  it("warns of a number that is not covered, makes the file, keeps the original, and itemises for the answer", async () => {
    const { id, file } = await caseWithFile("original", await secret(), `${ID}.pdf`);
    const draft = {
      outcome: "partlyGranted",
      outcomeReason: null,
      parts: { content: "见附件。", withheldParts: "另一项" },
    } as const;
    await saveAnswer(desk.handler, id, draft, 0, AT);
    const elsewhere = { ...mark, top: 0.7 };
    expect(await save(desk.handler, fields(id, file.id, 0, [elsewhere], { what: "make" }))).toMatchObject({
      refusal: redactionPage.notSure,
    });
    const made = await save(
      desk.handler,
      fields(id, file.id, 1, [mark, { ...mark, top: 0.5 }], { what: "make" }),
    );
    expect(made).toHaveProperty("left");
    const [original, result] = await attachmentsOf(id);
    expect(original).toMatchObject({ id: file.id, role: "original" });
    expect(result).toMatchObject({ role: "answer", redactedFrom: file.id, mediaType: "application/pdf" });
    expect(result?.name).not.toContain(ID);
    const [redaction] = await redactionsOf(id);
    const inserted = await as(cookie(desk.handler), () =>
      insertWithheld({}, formOf({ id, resultId: redaction?.resultId ?? "" })),
    );
    expect(inserted).toMatchObject({ done: redactionPage.inserted });
    const reader = proofOf<"infoRequest.read">(desk.handler.id, ["handler"], { agencyId: desk.agencyId });
    const again = await as(cookie(desk.handler), () =>
      insertWithheld({}, formOf({ id, resultId: redaction?.resultId ?? "" })),
    );
    expect(again).toMatchObject({ done: redactionPage.inserted });
    expect((await deskAnswer(reader, id))?.items).toEqual([
      { name: "另一项", result: "withheld", ground: "", reason: "" },
      {
        name: "第1页中的内容（遮盖2处）",
        result: "withheld",
        ground: "refusedThirdPartyRights",
        reason: "涉及个人隐私",
      },
    ]);
    expect((await verifyAudit()).brokenAt).toBeNull();
  });

  it("refuses a Word file with what to do, and a file of no marks", async () => {
    const { docxForTest } = await import("@/server/files/files-for-tests");
    const { id, file } = await caseWithFile("original", docxForTest(), "a.docx");
    expect(await save(desk.handler, fields(id, file.id, 0, [mark], { what: "make" }))).toMatchObject({
      refusal: redactionPage.cannot.type,
    });
    expect(await save(desk.handler, fields(id, file.id, 1, [], { what: "make" }))).toMatchObject({
      refusal: redactionPage.noMarksToMake,
    });
  });

  it("of a text leaves the rest in the answer; the words themselves stay sealed and reach no letter", async () => {
    const id = await caseForTest(desk, [...BEGUN]);
    const source = `经查，申请人之父张三丰，身份证号${ID}，已登记。`;
    const from = source.indexOf("张三丰");
    const marks = [
      { from, to: from + 3, reason: "personalPrivacy", words: "" },
      { from: source.indexOf(ID), to: source.indexOf(ID) + ID.length, reason: "personalPrivacy", words: "" },
    ];
    const keep = (version: number) =>
      as(cookie(desk.handler), () =>
        keepText({}, formOf({ id, part: "content", version, source, marks: JSON.stringify(marks) })),
      );
    expect(await keep(0)).toHaveProperty("refusal");
    await saveAnswer(
      desk.handler,
      id,
      { outcome: "partlyGranted", outcomeReason: null, parts: { reason: "r" } },
      0,
      AT,
    );
    expect(await keep(0)).toHaveProperty("left");
    expect(await keep(0)).toMatchObject({ refusal: redactionPage.changed });
    const reader = proofOf<"infoRequest.read">(desk.handler.id, ["handler"], { agencyId: desk.agencyId });
    const parts = (await deskAnswer(reader, id))?.parts;
    expect(parts).toEqual({
      reason: "r",
      content: "经查，申请人之父■■■〔个人隐私〕，身份证号■■■〔个人隐私〕，已登记。",
    });
    // Nowhere in the database in clear: not in the answer, not beside it.
    const { readFileSync } = await import("node:fs");
    store.sqlite.pragma("wal_checkpoint(TRUNCATE)");
    expect(readFileSync(store.sqlite.name).includes(`张三丰，身份证号${ID}`)).toBe(false);
  });
});

describe("what the applicant gets", () => {
  it("is the answer's files, after the answer is out, behind the opened case", async () => {
    const { id, file } = await caseWithFile("answer");
    const fetchAs = async (infoRequestId: string | null, fileId: string) => {
      const line = infoRequestId ? (caseCookie(infoRequestId, Date.now()).split(";")[0] ?? "") : "";
      const request = new Request(`http://localhost/track/file/${fileId}`, { headers: { cookie: line } });
      return (await applicantsFile(request)).status;
    };
    await add(desk.handler, id, "original", [{ name: "b.png", bytes: await pngForTest() }]);
    const original = (await attachmentsOf(id)).find(({ role }) => role === "original");
    expect(await fetchAs(id, file.id)).toBe(303);
    const draft = {
      outcome: "unableNeedsCreation",
      outcomeReason: null,
      parts: { reason: "没有现成信息。" },
    } as const;
    await saveAnswer(desk.handler, id, draft, 0, AT);
    await recordEvent(desk.handler, id, { kind: "sentForReview", on: ON }, AT);
    // What comes after review would go out unseen.
    expect(
      statusOf(await add(desk.handler, id, "answer", [{ name: "c.png", bytes: await pngForTest() }])),
    ).toBe(409);
    await signAnswer(desk.reviewer, id, AT);
    await sendAnswer(desk.intake, id, AT);
    expect((await toldAttachments(id)).map(({ role }) => role)).toEqual(["answer"]);
    expect(await fetchAs(id, file.id)).toBe(200);
    expect(await fetchAs(id, original?.id ?? "")).toBe(303);
    expect(await fetchAs(null, file.id)).toBe(303);
    expect(await fetchAs(await caseForTest(desk, [...BEGUN]), file.id)).toBe(303);
  });
});
