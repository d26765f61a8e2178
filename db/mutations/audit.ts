import { createHmac } from "node:crypto";
import { setImmediate } from "node:timers/promises";
import { asc, desc, eq, gt } from "drizzle-orm";
import type { Staff } from "@/domain/access/actor";
import { house, q, tx } from "../client";
import { keyFor, sameHash } from "../crypto";
import { auditEntries } from "../schema/house-keeping";

/** Who did what to which object; `fields` are names, never values. */
export interface AuditRecord {
  at: number;
  /** Staff id, `applicant` or `system`. */
  actor: string;
  role?: string;
  /** `noun.verb`, the intent and not the changed columns. */
  intent: string;
  objectKind: string;
  objectId: string;
  fields?: string[];
}

type Entry = typeof auditEntries.$inferSelect;

const BEFORE_THE_FIRST = "0".repeat(64);

function sign(entry: Omit<Entry, "hmac">): string {
  const { seq, at, actor, role, intent, objectKind, objectId, fields, keyId, previous } = entry;
  return createHmac("sha256", keyFor(house().keys, "audit", keyId))
    .update(JSON.stringify([previous, seq, at, actor, role, intent, objectKind, objectId, fields]))
    .digest("hex");
}

/** Adds one link to the audit chain; call it inside the `tx` of the write it tells of. */
export async function appendAudit(record: AuditRecord): Promise<void> {
  await appendAudits([record]);
}

/** Entries of one statement. */
const ENTRIES_AT_ONCE = 50;

/** Adds the links of many writes of one `tx`, in their order. */
export async function appendAudits(records: readonly AuditRecord[]): Promise<void> {
  const [last] = await q()
    .select({ seq: auditEntries.seq, hmac: auditEntries.hmac })
    .from(auditEntries)
    .orderBy(desc(auditEntries.seq))
    .limit(1);
  let { seq, hmac } = last ?? { seq: 0, hmac: BEFORE_THE_FIRST };
  const entries = records.map((record) => {
    const entry = {
      seq: seq + 1,
      at: record.at,
      actor: record.actor,
      role: record.role ?? null,
      intent: record.intent,
      objectKind: record.objectKind,
      objectId: record.objectId,
      fields: record.fields ?? [],
      keyId: house().keys.current,
      previous: hmac,
    };
    ({ seq } = entry);
    hmac = sign(entry);
    return { ...entry, hmac };
  });
  for (let at = 0; at < entries.length; at += ENTRIES_AT_ONCE)
    await q()
      .insert(auditEntries)
      .values(entries.slice(at, at + ENTRIES_AT_ONCE));
}

/** True when an entry stands where it should and says what was signed; one under a key that never was is none of ours. */
function holds({ hmac, ...entry }: Entry, seq: number, previous: string): boolean {
  if (entry.seq !== seq || entry.previous !== previous) return false;
  return house().keys.masters.has(entry.keyId) && sameHash(sign(entry), hmac);
}

/** Walks the chain in steps, between which others get their turn; `brokenAt` is the first entry that was altered, removed or put in. */
export async function verifyAudit(): Promise<{ entries: number; brokenAt: number | null }> {
  let previous = BEFORE_THE_FIRST;
  let seen = 0;
  for (;;) {
    const batch = await q()
      .select()
      .from(auditEntries)
      .where(gt(auditEntries.seq, seen))
      .orderBy(asc(auditEntries.seq))
      .limit(2000);
    if (batch.length === 0) return { entries: seen, brokenAt: null };
    for (const entry of batch) {
      if (!holds(entry, seen + 1, previous)) return { entries: seen, brokenAt: seen + 1 };
      previous = entry.hmac;
      seen = entry.seq;
    }
    await setImmediate();
  }
}

/** The last entry as an auditor once wrote it down. */
export interface AuditAnchor {
  seq: number;
  hmac: string;
}

/** True when the entry is still there with the value it had: entries cut off at the end leave a chain that holds. */
async function anchorHolds({ seq, hmac }: AuditAnchor): Promise<boolean> {
  const [row] = await q()
    .select({ hmac: auditEntries.hmac })
    .from(auditEntries)
    .where(eq(auditEntries.seq, seq));
  return row?.hmac === hmac;
}

/** Verifies the log for an auditor, against what they wrote down last time if they give it, and notes with what result. */
export async function verifyForAuditor(by: Staff<"audit.read">, anchor: AuditAnchor | null, at: number) {
  const { entries, brokenAt } = await verifyAudit();
  const isCut = anchor !== null && !(await anchorHolds(anchor));
  const result = brokenAt !== null ? `brokenAt:${brokenAt}` : isCut ? `cutBefore:${anchor.seq}` : "sound";
  await tx(() =>
    appendAudit({
      at,
      actor: by.id,
      role: "auditor",
      intent: "audit.verify",
      objectKind: "audit",
      objectId: result,
    }),
  );
  return { entries, brokenAt, isCut };
}
