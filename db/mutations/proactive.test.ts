import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { APPLICANT } from "@/domain/access/actor";
import { calendarDate } from "@/domain/time/calendar-date";
import type { Store } from "../client";
import { draftsWithoutState } from "../draft-states-for-tests";
import { publishForTests } from "../published-for-tests";
import { calendarInForce } from "../queries/calendar";
import { columnTree } from "../queries/columns";
import { historyOf } from "../queries/info-requests";
import { missedWords, proactiveList, proactiveTask, reReviewOf, reReviewsUntil } from "../queries/proactive";
import { publishingDraft } from "../queries/publication-drafts";
import {
  agencyForTest,
  caseForTest,
  deskForTest,
  holidaysForTest,
  type Officer,
  officerForTest,
  TEST_APPLICATION,
  type TestDesk,
} from "../test-cases";
import { openTestStore } from "../test-store";
import { keepArchived } from "./case-archive";
import { createColumn } from "./columns";
import { submitInfoRequest } from "./info-requests";
import { acceptTask, concludeReReview, countSearchMisses, declineTask } from "./proactive";
import { sweepProactive } from "./proactive-sweep";

const AT = Date.UTC(2026, 10, 24, 3);
const on = calendarDate;
let store: Store;
let desk: TestDesk;
let other: TestDesk;
let editor: Officer;

beforeAll(async () => {
  store = openTestStore();
  await holidaysForTest();
  desk = await deskForTest(await agencyForTest("water", "SW"));
  other = await deskForTest(await agencyForTest("roads", "JT"));
  editor = await officerForTest("editor", desk.agencyId);
  store.sqlite.prepare("update agencies set level = 'city' where code = 'water'").run();
  await createColumn(
    "system",
    {
      code: "other",
      name: "其他",
      parentId: null,
      position: 1,
      statutoryItem: null,
      ownerAgencyId: null,
      updateDays: null,
      description: "",
      columnType: "政务公开",
      emptyNote: null,
    },
    0,
  );
});
afterAll(() => store.close());

let made = 0;
async function ask(subject: string, idNumber: string, agencyId = desk.agencyId): Promise<string> {
  const { id } = await submitInfoRequest(
    APPLICANT,
    { ...TEST_APPLICATION, subject, idNumber },
    {
      agencyId,
      channel: "counter",
      letterKind: null,
      on: on("2026-11-10"),
      at: AT,
      idempotencyKey: `ask-${++made}`,
      demonstration: false,
    },
  );
  return id;
}
const subjects = async () => (await proactiveList(desk.reviewer, null)).map(({ subject }) => subject);
const NOBODY_HOLDS = ["11010519491231002X", "440183199003039962"] as const;

describe("the sweep", () => {
  it("suggests once what two different applicants asked the same agency for", async () => {
    await ask("青湖水库水质监测结果", NOBODY_HOLDS[0]);
    await ask("道路照明维护记录", NOBODY_HOLDS[0]);
    await ask("道路照明的维护记录", NOBODY_HOLDS[0]);
    await ask("青湖水库水质监测结果", NOBODY_HOLDS[1], other.agencyId);
    await sweepProactive(AT);
    expect(await subjects()).toEqual([]);
    await ask("申请公开青湖水库的水质监测结果", NOBODY_HOLDS[1]);
    await sweepProactive(AT);
    await sweepProactive(AT);
    expect(await subjects()).toEqual(["青湖水库水质监测结果"]);
    expect(await proactiveList(other.reviewer, null)).toEqual([]);
  });

  it("suggests words that were looked for in vain often enough within a year", async () => {
    await countSearchMisses([{ words: "绿化 补贴", count: 3 }], on("2026-11-01"));
    await countSearchMisses([{ words: "绿化 补贴", count: 1 }], on("2025-10-30"));
    await sweepProactive(AT);
    expect(await subjects()).not.toContain("绿化 补贴");
    await countSearchMisses([{ words: "绿化 补贴", count: 2 }], on("2026-11-02"));
    await sweepProactive(AT);
    const found = (await proactiveList(desk.reviewer, "open")).filter(
      ({ reason }) => reason === "searchesInVain",
    );
    expect(found).toMatchObject([{ subject: "绿化 补贴", weight: 5 }]);
  });

  it("forgets words after a year", async () => {
    await countSearchMisses([{ words: "很久以前", count: 9 }], on("2025-01-01"));
    await countSearchMisses([], on("2026-11-24"));
    expect((await missedWords(on("2020-01-01"), 1)).map(({ words }) => words)).not.toContain("很久以前");
  });
});

async function refused(receivedOn: string, answeredOn: string): Promise<string> {
  const id = `refused-${++made}`;
  const submitted = { kind: "submitted", on: on(receivedOn), channel: "counter", letterKind: null } as const;
  const outcome = { outcome: "refusedDeliberation", outcomeReason: null } as const;
  const answered = {
    kind: "answered",
    on: on(answeredOn),
    ...outcome,
    how: "post",
    fromArchive: true,
  } as const;
  const row = {
    externalId: id,
    agency: null,
    channel: "counter" as const,
    letterKind: null,
    applicantType: "person" as const,
    subject: "会议讨论记录",
    description: "",
    theme: null,
    receivedOn: on(receivedOn),
    ...outcome,
    legacyOutcome: null,
    answeredOn: on(answeredOn),
    feeCents: 0,
    remedies: [],
  };
  const history = [submitted, answered].map((event, at) => ({ ...event, seq: at + 1, at: 0, by: null }));
  const one = {
    id,
    agencyId: desk.agencyId,
    casePrefix: "SW",
    row,
    askedHash: "",
    rowHash: "",
    history,
    remedyIds: [],
  };
  await keepArchived([one], await calendarInForce(), AT);
  return id;
}

describe("looking again at a refusal (条例第十八条)", () => {
  it("comes up a year after the answer, and again a year after it stays withheld", async () => {
    const infoRequestId = await refused("2025-10-08", "2025-11-03");
    await sweepProactive(AT);
    await sweepProactive(AT);
    const due = (await reReviewsUntil(desk.reviewer, on("2026-11-24"))).filter(
      (row) => row.infoRequestId === infoRequestId,
    );
    expect(due).toMatchObject([{ round: 1, dueOn: "2026-11-03" }]);
    expect(await reReviewsUntil(other.reviewer, on("2030-01-01"))).toEqual([]);
    const which = { id: due[0]?.id ?? "", version: 1 };
    const end = { conclusion: "stillWithheld" as const, note: "仍属过程性信息" };
    expect(await concludeReReview(other.reviewer, which, end, AT)).toEqual({ refusal: "noSuchReview" });
    expect(await concludeReReview(desk.reviewer, which, end, AT)).toEqual({ id: which.id });
    expect(await concludeReReview(desk.reviewer, which, end, AT)).toEqual({ refusal: "alreadyDecided" });
    const [next] = (await reReviewsUntil(desk.reviewer, on("2027-11-24"))).filter((row) => row.round === 2);
    expect(next).toMatchObject({ infoRequestId, dueOn: "2027-11-24" });
    expect((await reReviewOf(desk.reviewer, next?.id ?? ""))?.earlier).toMatchObject([
      { round: 1, conclusion: "stillWithheld", note: "仍属过程性信息" },
    ]);
  });

  it("becomes a suggestion when the reason is gone", async () => {
    const infoRequestId = await refused("2025-09-01", "2025-09-20");
    await sweepProactive(AT);
    const [due] = (await reReviewsUntil(desk.reviewer, on("2026-11-24"))).filter(
      (row) => row.infoRequestId === infoRequestId,
    );
    const which = { id: due?.id ?? "", version: 1 };
    await concludeReReview(desk.reviewer, which, { conclusion: "mayBeDisclosed", note: "决策已经公布" }, AT);
    const [task] = (await proactiveList(desk.reviewer, "open")).filter(
      ({ reason }) => reason === "reReviewed",
    );
    expect((await proactiveTask(desk.reviewer, task?.id ?? ""))?.cases).toMatchObject([
      { id: infoRequestId },
    ]);
    expect(
      (await reReviewsUntil(desk.reviewer, on("2030-01-01"))).some(
        (row) => row.infoRequestId === infoRequestId,
      ),
    ).toBe(false);
  });
});

describe("deciding a suggestion", () => {
  it("makes a draft that the publishing desk goes on with, and tells the cases once it is public", async () => {
    const infoRequestId = await caseForTest(
      desk,
      ["confirm", "register", "assign", "draft", "toReview", "sign", "send", "deliver"],
      { subject: "另一件" },
    );
    const [task] = await proactiveList(desk.reviewer, "open");
    const which = { id: task?.id ?? "", version: 1 };
    store.sqlite.prepare("insert into proactive_task_cases values (?, ?)").run(which.id, infoRequestId);
    const draft = { title: "青湖水库水质监测结果", columnCode: "other" };
    expect(await acceptTask(desk.reviewer, which, { ...draft, columnCode: "gone" }, AT)).toEqual({
      refusal: "noSuchColumn",
    });
    expect(await acceptTask(other.reviewer, which, draft, AT)).toEqual({ refusal: "noSuchTask" });
    expect(await acceptTask(desk.reviewer, which, draft, AT)).toEqual({ id: which.id });
    expect(await draftsWithoutState()).toEqual([]);
    expect(await acceptTask(desk.reviewer, { ...which, version: 2 }, draft, AT)).toEqual({
      refusal: "alreadyDecided",
    });
    const draftId = (await proactiveTask(desk.reviewer, which.id))?.draftId ?? "";
    expect(await publishingDraft(editor, draftId)).toMatchObject({ stage: "drafting" });

    await sweepProactive(AT);
    expect((await historyOf(infoRequestId)).at(-1)?.kind).not.toBe("madeProactive");
    const found = await publishingDraft(editor, draftId);
    if (!found) throw new Error("no draft");
    const [column] = await columnTree();
    await publishForTests({
      id: draftId,
      agencyId: desk.agencyId,
      columnId: column?.id ?? "",
      fields: found.fields,
      contentHash: "x",
      at: AT,
      actor: "system",
      demonstration: false,
    });
    await sweepProactive(AT);
    expect((await historyOf(infoRequestId)).at(-1)).toMatchObject({
      kind: "madeProactive",
      publicationId: draftId,
    });
    expect(await proactiveTask(desk.reviewer, which.id)).toMatchObject({ stage: "published" });
  });

  it("keeps why it was left aside", async () => {
    const [task] = await proactiveList(desk.reviewer, "open");
    const which = { id: task?.id ?? "", version: 1 };
    await declineTask(desk.reviewer, which, "正在修订", AT);
    expect(await proactiveTask(desk.reviewer, which.id)).toMatchObject({
      stage: "declined",
      note: "正在修订",
    });
  });
});
