import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { DESK_VIEWS } from "@/domain/info-request/desk/desk-views";
import { project } from "@/domain/info-request/history/projection";
import { beijingInstant, calendarDate } from "@/domain/time/calendar-date";
import { placeStore, q, type Store } from "../client";
import { secretHash } from "../crypto";
import { newId } from "../new-id";
import { migrateStore, openStore } from "../open-store";
import { sealField } from "../private-fields";
import { calendarInForce } from "../queries/calendar";
import { deskCounts, deskSearch, deskView, historiesOf } from "../queries/desk-info-requests";
import { keptTyping } from "../queries/kept-typing";
import { trackedAnswer } from "../queries/tracked-info-request";
import { infoRequests } from "../schema/info-requests";
import { openExactSearch } from "../search/search-exactly";
import { DEMO_ACCOUNTS } from "../seed/accounts";
import { seedDemonstration } from "../seed/demonstration";
import { proofOf } from "../test-staff";
import { openTestStore } from "../test-store";
import { verifyAudit } from "./audit";
import { backFill } from "./back-fills";

const MIGRATIONS = join(import.meta.dirname, "..", "..", "drizzle");
/** Migrations that the first version knew. */
const FIRST = 6;
const today = calendarDate("2026-11-24");
const AT = beijingInstant(today, 16);

const folder = mkdtempSync(join(tmpdir(), "mingchuang-old-"));
const file = join(folder, "portal.db");
let current: Store;
let migrated: Store;

/** The migrations as the first version had them. */
function firstMigrations(): string {
  const place = join(folder, "drizzle");
  const journal = JSON.parse(readFileSync(join(MIGRATIONS, "meta", "_journal.json"), "utf8"));
  cpSync(MIGRATIONS, place, { recursive: true });
  const entries = journal.entries.slice(0, FIRST);
  writeFileSync(join(place, "meta", "_journal.json"), JSON.stringify({ ...journal, entries }));
  return place;
}

/** Everything that the tables of the first version can hold of a store: row by row, column by column. */
function fillFrom(source: string): void {
  const { sqlite, close } = openStore(file, current.keys);
  sqlite.pragma("foreign_keys=OFF");
  sqlite.prepare("ATTACH ? AS source").run(source);
  const tables = sqlite
    .prepare("SELECT name FROM main.sqlite_master WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%'")
    .all() as { name: string }[];
  for (const { name } of tables) {
    // The indexes of publications are no tables of ours; no migration since touches them.
    if (/^(sqlite_|__|search_(body|title)_)/.test(name)) continue;
    const columns = (sqlite.pragma(`main.table_info("${name}")`) as { name: string }[])
      .map((column) => `"${column.name}"`)
      .join(", ");
    sqlite.exec(`INSERT INTO main."${name}" (${columns}) SELECT ${columns} FROM source."${name}"`);
  }
  sqlite.exec("DETACH source");
  close();
}

/** An amendment as the first version kept it when it could not be handed in. */
function keepOldAmendment(infoRequestId: string, text: string): void {
  const id = newId();
  const sealed = sealField("application_drafts", "sealed", id, text);
  const hash = secretHash(migrated.keys, `amendment|${infoRequestId}`);
  migrated.sqlite
    .prepare(
      "INSERT INTO application_drafts (id, token_hash, sealed, key_id, created_at, updated_at, expires_at) VALUES (?, ?, ?, 1, ?, ?, ?)",
    )
    .run(id, hash, sealed, AT, AT, AT + 3_600_000);
}

const rowsNow = (store: Store, table: string) =>
  store.sqlite.prepare(`SELECT * FROM ${table} ORDER BY 1`).all();
const officer = async (store: Store) => {
  const [head] = store.sqlite
    .prepare("SELECT id, agency_id AS agencyId FROM staff WHERE username = 'dept-reviewer'")
    .all() as { id: string; agencyId: string }[];
  return proofOf<"infoRequest.read">(head?.id ?? "", ["reviewer"], { agencyId: head?.agencyId ?? null });
};
/** What a page shows, asked of one store. */
async function asked<T>(store: Store, question: () => Promise<T>): Promise<T> {
  placeStore(store);
  return question();
}

beforeAll(async () => {
  current = openTestStore();
  await seedDemonstration({
    today,
    now: AT,
    accounts: DEMO_ACCOUNTS.map((account) => ({ ...account, passwordHash: "none" })),
    unknownPasswordHash: "none",
  });
  migrateStore(file, true, firstMigrations());
  fillFrom(current.sqlite.name);
  migrateStore(file, false);
  migrated = openStore(file, current.keys);
}, 60_000);
afterAll(() => {
  migrated.close();
  placeStore(current);
  current.close();
  rmSync(folder, { recursive: true, force: true });
});

describe("a store that the first version made", () => {
  it("lacks what that version did not know, until it is filled in, once", async () => {
    expect(rowsNow(migrated, "case_search_entries")).toEqual([]);
    const [waiting] = await q().select().from(infoRequests);
    const amending = (await q().select().from(infoRequests)).find(({ stage }) => stage === "amendmentAsked");
    expect(waiting).toBeDefined();
    expect(amending?.waitingUntil).toBeNull();
    keepOldAmendment(amending?.id ?? "", "所需信息为2025年的决算表");

    await backFill(AT);
    expect(await keptTyping("amended", amending?.id ?? "", AT)).toEqual({ text: "所需信息为2025年的决算表" });
    const entries = rowsNow(migrated, "audit_entries").length;
    await backFill(AT);
    expect(rowsNow(migrated, "audit_entries")).toHaveLength(entries);
    expect(await verifyAudit()).toMatchObject({ brokenAt: null });
  });

  it("has every row as its history folds, and no case less", async () => {
    const calendar = await calendarInForce();
    const rows = await q().select().from(infoRequests);
    const histories = await historiesOf(rows.map(({ id }) => id));
    for (const row of rows) {
      const { outcomeReason: _, ...folded } = project(histories.get(row.id) ?? [], calendar);
      expect(row).toMatchObject(folded);
    }
    // The theme of a past case lies in the archive's own table, which the first version had not.
    const withoutTheme = (of: Store) =>
      rowsNow(of, "info_requests").map((row) => ({ ...(row as object), theme: null }));
    expect(withoutTheme(migrated)).toEqual(withoutTheme(current));
    expect(rowsNow(migrated, "info_request_events")).toEqual(rowsNow(current, "info_request_events"));
  });

  it("answers what the desk's pages ask as a new store does", async () => {
    const by = await officer(migrated);
    const counts = () => deskCounts(by, today);
    expect(await asked(migrated, counts)).toEqual(await asked(current, counts));
    for (const view of DESK_VIEWS) {
      const numbers = async () =>
        (await deskView(by, view, 1, today)).rows.map(({ number, due }) => [number, due]);
      expect(await asked(migrated, numbers)).toEqual(await asked(current, numbers));
    }
    const [some] = (await asked(migrated, () => deskView(by, "all", 1, today))).rows;
    const found = await asked(migrated, () => deskSearch(by, some?.subject.slice(0, 6) ?? "", 1, today));
    expect(found.rows.map(({ id }) => id)).toContain(some?.id);
  });

  it("narrows what is published by everything that it is narrowed by now", async () => {
    expect(rowsNow(migrated, "search_entries")).toEqual(rowsNow(current, "search_entries"));
    const search = { query: "", choice: { genre: "通知" }, sort: "newest", page: 1, pageSize: 20 } as const;
    const narrowed = async () => (await openExactSearch()(search, today)).facets;
    const facets = await asked(migrated, narrowed);
    expect(facets?.theme.length).toBeGreaterThan(1);
    expect(facets).toEqual(await asked(current, narrowed));
  });

  it("still shows an applicant the answer that was signed before letters were kept", async () => {
    placeStore(migrated);
    expect(rowsNow(migrated, "letters")).toEqual([]);
    const answered = (await q().select().from(infoRequests)).filter(({ stage }) => stage === "delivered");
    expect(answered.length).toBeGreaterThan(0);
    for (const { id } of answered)
      expect(await asked(migrated, () => trackedAnswer(id))).toEqual(
        await asked(current, () => trackedAnswer(id)),
      );
  });
});
