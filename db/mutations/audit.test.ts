import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { type Store, tx } from "../client";
import { auditHead, auditPage, objectsNamed, peopleNamed } from "../queries/audit";
import { accountForTest, proofOf } from "../test-staff";
import { openTestStore } from "../test-store";
import { appendAudit, verifyAudit, verifyForAuditor } from "./audit";

const AT = Date.UTC(2026, 10, 24, 2);
const auditor = proofOf<"audit.read">("auditor", ["auditor"]);
let store: Store | undefined;

const append = (count: number, actor = "li") =>
  tx(async () => {
    for (let at = 0; at < count; at += 1)
      await appendAudit({
        at: AT + at,
        actor,
        intent: "site.set",
        objectKind: "settings",
        objectId: "site",
      });
  });

/** What somebody with the file in hands could do: the triggers go first. */
function tamper(statement: string): void {
  store?.sqlite.exec("DROP TRIGGER audit_entries_keep; DROP TRIGGER audit_entries_stay;");
  store?.sqlite.exec(statement);
}

beforeEach(async () => {
  store?.close();
  store = openTestStore();
  await append(5);
});
afterAll(() => store?.close());

describe("verifying the audit log", () => {
  it("finds nothing in an untouched chain, longer than one step", async () => {
    await append(2100);
    expect(await verifyAudit()).toEqual({ entries: 2105, brokenAt: null });
  });

  it("AU-019 nobody changes or removes an entry while the triggers stand", async () => {
    expect(() => store?.sqlite.exec("UPDATE audit_entries SET actor = 'x' WHERE seq = 3")).toThrow(
      "append-only",
    );
    expect(() => store?.sqlite.exec("DELETE FROM audit_entries WHERE seq = 3")).toThrow("append-only");
  });

  it.each([
    ["an altered entry", "UPDATE audit_entries SET actor = 'wang' WHERE seq = 3", 3],
    ["an altered list of fields", `UPDATE audit_entries SET fields = '["phone"]' WHERE seq = 2`, 2],
    ["a removed entry", "DELETE FROM audit_entries WHERE seq = 3", 3],
    ["a removed beginning", "DELETE FROM audit_entries WHERE seq = 1", 1],
    [
      "two entries in each other's place",
      "UPDATE audit_entries SET seq = CASE seq WHEN 3 THEN -4 ELSE -3 END WHERE seq IN (3, 4); UPDATE audit_entries SET seq = -seq WHERE seq < 0",
      3,
    ],
    ["an entry under a key that never was", "UPDATE audit_entries SET key_id = 9 WHERE seq = 4", 4],
    [
      "an entry put in at the end",
      "INSERT INTO audit_entries SELECT 6, at, 'wang', role, intent, object_kind, object_id, fields, key_id, hmac, hmac FROM audit_entries WHERE seq = 5",
      6,
    ],
  ])("finds %s", async (_what, statement, brokenAt) => {
    tamper(statement);
    expect(await verifyAudit()).toMatchObject({ brokenAt });
  });

  it("finds an entry of another past, rightly signed, put back in its place", async () => {
    tamper(
      "CREATE TABLE kept AS SELECT * FROM audit_entries WHERE seq = 5; DELETE FROM audit_entries WHERE seq >= 4",
    );
    await append(2, "wang");
    store?.sqlite.exec(
      "DELETE FROM audit_entries WHERE seq = 5; INSERT INTO audit_entries SELECT * FROM kept",
    );
    expect(await verifyAudit()).toMatchObject({ brokenAt: 5 });
  });

  it("cannot see a cut end by itself: the number and value an auditor wrote down can", async () => {
    const written = await auditHead(auditor);
    tamper("DELETE FROM audit_entries WHERE seq = 5");
    expect((await verifyAudit()).brokenAt).toBe(null);
    const anchor = { seq: written?.seq ?? 0, hmac: written?.hmac ?? "" };
    expect(await verifyForAuditor(auditor, anchor, AT)).toMatchObject({ brokenAt: null, isCut: true });
    // The note about that verification now stands where the lost entry stood, with a value of its own.
    const head = await auditHead(auditor);
    expect(head?.seq).toBe(anchor.seq);
    expect(await verifyForAuditor(auditor, anchor, AT)).toMatchObject({ brokenAt: null, isCut: true });
    expect(await verifyForAuditor(auditor, head, AT)).toMatchObject({ brokenAt: null, isCut: false });
  });
});

describe("reading the audit log", () => {
  it("goes back page by page without gap or repetition", async () => {
    const seen: number[] = [];
    for (let before: number | null = null; ; ) {
      const page: Awaited<ReturnType<typeof auditPage>> = await auditPage(auditor, {}, before, 2);
      seen.push(...page.items.map(({ seq }) => seq));
      if (page.next === null) break;
      before = page.next;
    }
    expect(seen).toEqual([5, 4, 3, 2, 1]);
  });

  it("looks up by time, intent, person and object", async () => {
    const id = await accountForTest("zhang.san", ["editor"]);
    const find = async (filter: Parameters<typeof auditPage>[1]) =>
      (await auditPage(auditor, filter, null, 50)).items.map(({ intent, objectLabel }) => [
        intent,
        objectLabel,
      ]);
    expect(await find({ intent: "staff.create" })).toEqual([["staff.create", "zhang.san"]]);
    expect(await find({ objects: await objectsNamed(auditor, "Zhang.San") })).toHaveLength(1);
    expect(await objectsNamed(auditor, id)).toEqual([{ kind: "staff", id }]);
    expect(await find({ objects: await objectsNamed(auditor, "ZC-2026-000001") })).toEqual([]);
    expect(await find({ actors: ["li"] })).toHaveLength(5);
    expect(await find({ actors: await peopleNamed(auditor, "nobody") })).toEqual([]);
    expect(await find({ from: AT + 1, until: AT + 3 })).toHaveLength(2);
    expect(await peopleNamed(auditor, "zhang")).toEqual([id]);
  });

  it("names nobody's words", async () => {
    const [row] = (await auditPage(auditor, {}, null, 1)).items;
    expect(Object.keys(row ?? {}).toSorted()).toEqual(
      "actor actorName actorUsername at fields intent objectId objectKind objectLabel role seq".split(" "),
    );
  });
});
