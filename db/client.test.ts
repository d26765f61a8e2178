import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { house, joinTx, q, type Store, tx } from "./client";
import { counters, settings } from "./schema/house-keeping";
import { openTestStore } from "./test-store";

let store: Store;
beforeAll(() => {
  store = openTestStore();
});
afterAll(() => store.close());

const put = (key: string) => q().insert(settings).values({ key, value: key, updatedAt: 0 });
const keys = async () => (await q().select({ key: settings.key }).from(settings)).map((row) => row.key);
const later = () => new Promise((resolve) => setImmediate(resolve));

async function counted(work: () => Promise<unknown>): Promise<unknown> {
  return work().catch((error: Error) => error.message);
}

describe("the door", () => {
  it("undoes everything when a throw comes after several awaits", async () => {
    const said = await counted(() =>
      tx(async () => {
        await put("undone-1");
        await later();
        await put("undone-2");
        await later();
        throw new Error("stop");
      }),
    );
    expect(said).toBe("stop");
    expect(await keys()).toEqual([]);
  });

  it("never shows an open transaction to a reader", async () => {
    let seen: string[] = [];
    let written: () => void = () => undefined;
    let release: () => void = () => undefined;
    const hasWritten = new Promise<void>((resolve) => {
      written = resolve;
    });
    const mayCommit = new Promise<void>((resolve) => {
      release = resolve;
    });
    const writing = tx(async () => {
      await put("visible-after-commit");
      written();
      await mayCommit;
    });
    await hasWritten;
    seen = await keys();
    release();
    await writing;
    expect(seen).toEqual([]);
    expect(await keys()).toEqual(["visible-after-commit"]);
  });

  it("undoes the inner work and keeps the outer", async () => {
    await tx(async () => {
      await put("outer");
      await counted(() =>
        tx(async () => {
          await put("inner");
          throw new Error("inner fails");
        }),
      );
      await tx(() => put("inner-kept").then(() => undefined));
    });
    const found = await keys();
    expect(found).toContain("outer");
    expect(found).toContain("inner-kept");
    expect(found).not.toContain("inner");
  });

  it("loses none of fifty concurrent read-modify-writes", async () => {
    const which = eq(counters.kind, "letter");
    await tx(() =>
      q()
        .insert(counters)
        .values({ kind: "letter", agencyId: "a", year: 2026, value: 0 })
        .then(() => undefined),
    );
    await Promise.all(
      Array.from({ length: 50 }, () =>
        tx(async () => {
          const [row] = await q().select().from(counters).where(which);
          await later();
          await q()
            .update(counters)
            .set({ value: (row?.value ?? 0) + 1 })
            .where(which);
        }),
      ),
    );
    const [row] = await q().select().from(counters).where(which);
    expect(row?.value).toBe(50);
  });

  it("undoes what a joined part was in, even when its failure was caught on the way", async () => {
    const careless = tx(async () => {
      await put("before-join");
      await joinTx(async () => {
        await put("joined");
        throw new Error("joined part failed");
      }).catch(() => undefined);
    });
    await expect(careless).rejects.toThrow("joined part failed");
    expect(await keys()).not.toContain("before-join");
    expect(await keys()).not.toContain("joined");
  });

  it("keeps the outer work when the savepoint around a joined part is undone", async () => {
    await tx(async () => {
      await put("outer-of-join");
      await tx(() => joinTx(() => put("inner-of-join").then(() => Promise.reject(new Error("no"))))).catch(
        () => undefined,
      );
    });
    expect(await keys()).toContain("outer-of-join");
    expect(await keys()).not.toContain("inner-of-join");
  });

  it("opens a transaction for a joined part that stands alone", async () => {
    await joinTx(() => put("alone"));
    expect(await keys()).toContain("alone");
  });

  it("refuses to write outside a transaction", async () => {
    await expect(async () => put("outside")).rejects.toThrow(/readonly|query_only|attempt to write/i);
  });

  it("tells work that outlives its transaction that an await is missing", async () => {
    let late: Promise<unknown> = Promise.resolve();
    await tx(async () => {
      await put("in-time");
      late = later()
        .then(() => put("too-late"))
        .catch((error: Error) => error.message);
    });
    expect(await late).toMatch(/an await is missing/);
    expect(await keys()).not.toContain("too-late");
  });

  it("runs with synchronous=FULL after WAL and a SQLite without the WAL-reset fault", () => {
    const { sqlite } = house();
    expect(sqlite.pragma("journal_mode", { simple: true })).toBe("wal");
    expect(sqlite.pragma("synchronous", { simple: true })).toBe(2);
    const { version } = sqlite.prepare("select sqlite_version() as version").get() as { version: string };
    const [major = 0, minor = 0, patch = 0] = version.split(".").map(Number);
    expect(major * 1e6 + minor * 1e3 + patch).toBeGreaterThanOrEqual(3_051_003);
  });

  it("keeps statements compiled, and gives each caller rows of its own shape", () => {
    const { sqlite } = house();
    const statement = "select 1 as one, 2 as two";
    expect(sqlite.prepare(statement).raw().get()).toEqual([1, 2]);
    expect(sqlite.prepare(statement).get()).toEqual({ one: 1, two: 2 });
    expect(sqlite.prepare(statement)).toBe(sqlite.prepare(statement));
    for (let n = 0; n < 600; n += 1) sqlite.prepare(`select ${n}`);
    expect(sqlite.prepare(statement).get()).toEqual({ one: 1, two: 2 });
  });

  it("is one store for every copy of the module, as the edge and Next's bundle need", async () => {
    const slot = (globalThis as { [key: symbol]: unknown })[Symbol.for("mingchuang.store")];
    expect(slot).toBe(house());
  });
});
