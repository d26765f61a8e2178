import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, it } from "vitest";
import { exec, placeStore, rows, type Store, tx } from "./client";
import { migrateStore, openStore } from "./open-store";
import { agencyForTest } from "./test-cases";
import { openTestStore } from "./test-store";

let store: Store;
let agencyId: string;
beforeAll(async () => {
  store = openTestStore();
  agencyId = await agencyForTest("water", "SW");
});
afterAll(() => store.close());

it("knows after a start how rows are spread, and looks up cases by their ids however many an agency has", async () => {
  const ids = Array.from({ length: 50 }, (_, at) => `case-${at}`);
  const plan = async () => {
    const steps = await rows<{ detail: string }>(
      sql`EXPLAIN QUERY PLAN SELECT subject FROM info_requests WHERE agency_id = ${agencyId} AND id IN ${ids}`,
    );
    return steps.map(({ detail }) => detail).join(" ");
  };
  await tx(() =>
    exec(sql`
      WITH RECURSIVE many(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM many WHERE n < 5000)
      INSERT INTO info_requests (id, number, agency_id, channel, applicant_type, subject, description, carrier, delivery, accept_other,
        needs_help, submitted_at, tracking_hash, tracking_key_id, idempotency_key, demonstration, stage, due_provisional, clock_state,
        last_event_at, lock_version)
      SELECT 'case-' || n, 'SW-' || n, ${agencyId}, 'online', 'person', '绿线图', '绿线图', 'paper', 'post', 1, 0, n, 'h' || n, 1,
        'k' || n, 0, 'submitted', 0, 'notStarted', 0, 1 FROM many`),
  );
  expect(await plan()).toContain("agency_id=?");
  migrateStore(store.sqlite.name, false);
  const { close } = openStore(store.sqlite.name, store.keys);
  expect(await plan()).toContain("(id=?)");
  close();
  placeStore(store);
});

it("remembers nothing of how the inside of a full-text index is spread, which would make merging read all of it for every part", async () => {
  migrateStore(store.sqlite.name, false);
  const held = await rows<{ tbl: string }>(
    sql`SELECT tbl FROM sqlite_stat1 WHERE tbl GLOB 'search_*_data' OR tbl GLOB 'log_search_*'`,
  );
  expect(held).toEqual([]);
});
