import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { q, type Store, tx } from "../client";
import { appendAudit } from "../mutations/audit";
import { enterFigures } from "../mutations/yearly-figures";
import { newId } from "../new-id";
import { archivedCases } from "../schema/case-archive";
import { consultations } from "../schema/consultations";
import { visitDays } from "../schema/visit-days";
import { agencyForTest, caseForTest, deskForTest, holidaysForTest } from "../test-cases";
import { openTestStore } from "../test-store";
import { reportCounts } from "./report-counts";

const AT = Date.UTC(2026, 10, 12);
let store: Store;
let agencyId: string;
let otherId: string;

beforeAll(async () => {
  store = openTestStore();
  agencyId = await agencyForTest("one", "AA");
  otherId = await agencyForTest("two", "BB");
  await holidaysForTest();
  const desk = await deskForTest(agencyId);
  const ended = ["confirm", "register", "assign", "draft", "toReview", "sign", "send", "deliver"] as const;
  const [charged, open] = [await caseForTest(desk, ended), await caseForTest(desk, ["confirm"])];
  const hashes = { askedHash: "", rowHash: "", events: 1, theme: null };
  const own = {
    agencyId,
    on: "2026-03-02",
    channel: "phone",
    subject: null,
    cancels: null,
    reason: null,
  } as const;
  await tx(async () => {
    await q()
      .insert(archivedCases)
      .values([
        { ...hashes, infoRequestId: charged, feeCents: 1_250 },
        { ...hashes, infoRequestId: open, feeCents: 9_900 },
      ]);
    await q()
      .insert(consultations)
      .values({
        ...{ id: newId(), ...own, kind: "dayTotal", persons: 7, unanswered: 1, source: "值班记录" },
        ...{ enteredBy: desk.intake.id, enteredAt: AT },
      });
    const page = { on: "2026-03-02", page: "publication", columnId: "", reader: "browser" } as const;
    await q()
      .insert(visitDays)
      .values({ ...page, agencyId, views: 12 });
    await appendAudit({ at: AT, actor: "system", intent: "test", objectKind: "agency", objectId: agencyId });
  });
});
afterAll(() => store.close());

describe("what the text of a report can name beside the tables", () => {
  it("counts what the archive says was charged, in the year in which the case ended", async () => {
    expect((await reportCounts([agencyId], 2026)).feesCents).toBe(1_250);
    expect((await reportCounts([agencyId], 2025)).feesCents).toBe(0);
    expect((await reportCounts([otherId], 2026)).feesCents).toBe(0);
  });

  it("takes consultations and visits from the portal's own books, unless somebody entered them with a source", async () => {
    expect(await reportCounts([agencyId], 2026)).toMatchObject({ consultations: 7, visits: 12 });
    expect(await reportCounts([otherId], 2026)).toMatchObject({ consultations: null, visits: null });
    const entries = [{ figure: "consultations", value: 165_817, source: "窗口登记簿" }];
    await enterFigures(null, { agencyId, year: 2026, entries }, AT);
    expect(await reportCounts([agencyId], 2026)).toMatchObject({ consultations: 165_817, visits: 12 });
  });
});
