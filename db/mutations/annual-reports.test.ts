import { eq } from "drizzle-orm";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import type { Staff } from "@/domain/access/actor";
import { contentForTest } from "@/domain/annual-report/content-for-tests";
import { REPORT_PARTS, type ReportContent, type ReportPart } from "@/domain/annual-report/report-content";
import { q, type Store, tx } from "../client";
import { peopleForTests } from "../publishing-for-tests";
import { publishedReport, publishedReports } from "../queries/annual-reports";
import { reportEvents, reportOf, versionsOf } from "../queries/report-record";
import { reportHash } from "../report-hash";
import { annualReportEvents, annualReportVersions } from "../schema/annual-reports";
import { AGENCIES } from "../seed/agencies";
import { openTestStore } from "../test-store";
import {
  freezeReport,
  publishReport,
  reopenReport,
  saveReport,
  sendBackReport,
  submitReport,
} from "./annual-reports";
import { verifyAudit } from "./audit";
import { enterFigures } from "./yearly-figures";

const YEAR = 2025;
const CODE = AGENCIES[0]?.code ?? "";
const AT = Date.UTC(2026, 0, 20, 2);
const PARTS = Object.fromEntries(REPORT_PARTS.map((part) => [part, `${part}：本年新收{本年新收}件。`]));

let store: Store;
let own: string;
let writer: Staff<"report.write">;
let reviewer: Staff<"report.review">;
let publisher: Staff<"report.publish">;
let stranger: Staff<"report.review">;

beforeEach(async () => {
  store?.close();
  store = openTestStore();
  const people = await peopleForTests();
  own = people.own;
  writer = await people.hire<"report.write">("writer", ["editor"]);
  reviewer = await people.hire<"report.review">("reviewer", ["reviewer"]);
  publisher = await people.hire<"report.publish">("publisher", ["publisher"]);
  stranger = await people.hire<"report.review">("stranger", ["reviewer"], people.other);
});
afterAll(() => store.close());

const contentOf = (parts: Partial<Record<ReportPart, string>> = PARTS, fresh = 2): ReportContent =>
  contentForTest(YEAR, {
    parts,
    counts: [
      { row: "new", applicantType: "person", total: fresh },
      { row: "granted", applicantType: "person", total: fresh },
    ],
  });
const assembled = (content = contentOf()) => ({ content, obstacle: null });

async function frozen(content = contentOf()) {
  await saveReport(writer, { year: YEAR, seen: 0, parts: PARTS }, AT);
  await submitReport(writer, { year: YEAR, seen: 1, ...assembled(content) }, AT);
  return freezeReport(
    reviewer,
    { year: YEAR, seen: 2, ...assembled(content), seenHash: reportHash(content) },
    AT + 1,
  );
}

describe("a report from draft to erratum", () => {
  it("is public only when a second person froze it and somebody published exactly that", async () => {
    expect(await frozen()).toEqual({ stage: "frozen", lockVersion: 3 });
    expect(await publishedReports()).toEqual([]);
    expect(await publishedReport(CODE, YEAR)).toBeNull();
    const seenHash = reportHash(contentOf());
    const wrong = await publishReport(publisher, { year: YEAR, seen: 3, seenHash: "other" }, AT + 2);
    expect(wrong).toEqual({ refusal: "anotherContent" });
    const done = await publishReport(publisher, { year: YEAR, seen: 3, seenHash }, AT + 2);
    expect(done).toEqual({ stage: "published", lockVersion: 4 });
    const [row] = await publishedReports();
    expect(row).toMatchObject({ agencyCode: CODE, year: YEAR, number: 1, publishedAt: AT + 2 });
    const report = await publishedReport(CODE, YEAR);
    expect(report?.versions).toEqual([
      {
        number: 1,
        content: contentOf(),
        contentHash: seenHash,
        erratum: null,
        frozenAt: AT + 1,
        publishedAt: AT + 2,
      },
    ]);
    const events = await reportEvents((await reportOf(own, YEAR))?.id ?? "");
    expect(events.map(({ kind, by }) => [kind, by])).toEqual([
      ["saved", "writer"],
      ["submitted", "writer"],
      ["frozen", "reviewer"],
      ["published", "publisher"],
    ]);
    expect((await verifyAudit()).brokenAt).toBeNull();
  });

  it("is followed by an erratum that says why, while the public keeps reading the version before", async () => {
    await frozen();
    await publishReport(publisher, { year: YEAR, seen: 3, seenHash: reportHash(contentOf()) }, AT + 2);
    const silent = await reopenReport(writer, { year: YEAR, seen: 4, reason: " " }, AT + 3);
    expect(silent).toEqual({ refusal: "reasonMissing" });
    const reason = "漏计一件申请，予以更正。";
    await reopenReport(writer, { year: YEAR, seen: 4, reason }, AT + 3);
    const later = contentOf(PARTS, 3);
    await submitReport(writer, { year: YEAR, seen: 5, ...assembled(later) }, AT + 4);
    const seenHash = reportHash(later);
    await freezeReport(reviewer, { year: YEAR, seen: 6, ...assembled(later), seenHash }, AT + 5);
    expect((await publishedReport(CODE, YEAR))?.versions.map(({ number }) => number)).toEqual([1]);
    await publishReport(publisher, { year: YEAR, seen: 7, seenHash }, AT + 6);
    const report = await publishedReport(CODE, YEAR);
    expect(report?.versions.map(({ number, erratum }) => [number, erratum])).toEqual([
      [2, reason],
      [1, null],
    ]);
    expect((await publishedReports()).map(({ number }) => number)).toEqual([2]);
  });

  it("goes back to its writer with a reason", async () => {
    await saveReport(writer, { year: YEAR, seen: 0, parts: PARTS }, AT);
    await submitReport(writer, { year: YEAR, seen: 1, ...assembled() }, AT);
    const back = await sendBackReport(reviewer, { year: YEAR, seen: 2, reason: "第五部分太笼统" }, AT);
    expect(back).toEqual({ stage: "drafting", lockVersion: 3 });
    const events = await reportEvents((await reportOf(own, YEAR))?.id ?? "");
    expect(events.at(-1)).toMatchObject({ kind: "sentBack", note: "第五部分太笼统" });
  });
});

describe("what a report refuses", () => {
  it("never overwrites what somebody else saved, and gives it back", async () => {
    await saveReport(writer, { year: YEAR, seen: 0, parts: { problems: "甲写的" } }, AT);
    const late = await saveReport(writer, { year: YEAR, seen: 0, parts: { problems: "乙写的" } }, AT);
    expect(late).toEqual({
      refusal: "changedMeanwhile",
      later: { lockVersion: 1, parts: { problems: "甲写的" }, by: "writer" },
    });
    expect((await reportOf(own, YEAR))?.parts).toEqual({ problems: "甲写的" });
  });

  it("is not frozen while a text is stored that the reviewer did not see", async () => {
    await saveReport(writer, { year: YEAR, seen: 0, parts: PARTS }, AT);
    await submitReport(writer, { year: YEAR, seen: 1, ...assembled() }, AT);
    const other = contentOf({ ...PARTS, problems: "别的内容" });
    const given = { year: YEAR, seen: 2, ...assembled(other), seenHash: reportHash(other) };
    expect(await freezeReport(reviewer, given, AT)).toEqual({ refusal: "changedMeanwhile" });
  });

  it("is not reviewed by whoever entered a figure of it, nor by another agency", async () => {
    await saveReport(writer, { year: YEAR, seen: 0, parts: PARTS }, AT);
    await submitReport(writer, { year: YEAR, seen: 1, ...assembled() }, AT);
    const entries = [{ figure: "licences", value: 3, source: "审批系统" }];
    await enterFigures(reviewer.id, { agencyId: own, year: YEAR, entries }, AT);
    const given = { year: YEAR, seen: 2, ...assembled(), seenHash: reportHash(contentOf()) };
    expect(await freezeReport(reviewer, given, AT)).toEqual({ refusal: "ownWork" });
    expect(await freezeReport(stranger, given, AT)).toEqual({ refusal: "noSuchReport" });
  });

  it("holds what was frozen by triggers: neither words nor hash nor day of publication move", async () => {
    await frozen();
    const [version] = await versionsOf((await reportOf(own, YEAR))?.id ?? "");
    const id = version?.id ?? "";
    const change = (set: Partial<typeof annualReportVersions.$inferInsert>) =>
      tx(async () => {
        await q().update(annualReportVersions).set(set).where(eq(annualReportVersions.id, id));
      });
    for (const set of [
      { content: contentOf(PARTS, 9) },
      { contentHash: "0" },
      { erratum: "没有的更正" },
      { frozenAt: 1 },
      { publishedAt: 5, contentHash: "0" },
    ])
      await expect(change(set)).rejects.toThrow();
    await change({ publishedAt: 5 });
    await expect(change({ publishedAt: 6 })).rejects.toThrow();
    await expect(change({ publishedAt: null })).rejects.toThrow();
    await expect(
      tx(async () => {
        await q().delete(annualReportVersions);
      }),
    ).rejects.toThrow();
    await expect(
      tx(async () => {
        await q().update(annualReportEvents).set({ note: "改写" });
      }),
    ).rejects.toThrow();
  });
});
