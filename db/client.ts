import type { AsyncLocalStorage } from "node:async_hooks";
import type BetterSqlite3 from "better-sqlite3";
import type { SQL } from "drizzle-orm";
import { type BaseSQLiteDatabase, SQLiteSyncDialect } from "drizzle-orm/sqlite-core";
import type { KeyRing } from "./crypto";

/** Drizzle's builder, typed async so that no caller depends on better-sqlite3 being synchronous (docs/adr/0001-async-data-layer.md). */
export type Q = BaseSQLiteDatabase<"async", unknown, Record<string, never>>;

interface OpenTransaction {
  ended: boolean;
  savepoints: number;
  /** Why a joined part failed; until what holds it is undone, nothing of it may be kept. */
  spoiltBy?: unknown;
}

/** Both connections, the mutex and the keys; made by db/open-store.ts. */
export interface Store {
  sqlite: BetterSqlite3.Database;
  writer: Q;
  reader: Q;
  /** The connection of `reader`. */
  reading: BetterSqlite3.Database;
  keys: KeyRing;
  current: AsyncLocalStorage<OpenTransaction>;
  lastWrite: Promise<unknown>;
  close(): void;
}

/** Next bundles its own copy of this module; the edge and the scripts have another. The store is one, so it lives on globalThis. */
const SLOT = Symbol.for("mingchuang.store");
const slots = globalThis as { [SLOT]?: Store | undefined };

/** Puts the store where every copy of this module finds it; `undefined` takes it away. */
export function placeStore(store: Store | undefined): void {
  slots[SLOT] = store;
}

/** The open store. Throws when nothing has opened one: everything starts through the npm scripts, which do. */
export function house(): Store {
  const store = slots[SLOT];
  if (!store) throw new Error("the store is not open: start through the npm scripts");
  return store;
}

/** The current transaction, or the read connection, which cannot write. */
export function q(): Q {
  const { current, reader, sqlite, writer } = house();
  const open = current.getStore();
  if (!open) return reader;
  if (open.ended || !sqlite.inTransaction) throw new Error("outlived its transaction: an await is missing");
  return writer;
}

async function between<T>(
  open: OpenTransaction,
  statements: { begin: string; end: string; undo: string },
  work: () => Promise<T>,
): Promise<T> {
  const { sqlite } = house();
  sqlite.exec(statements.begin);
  try {
    const result = await work();
    if (open.spoiltBy !== undefined) throw open.spoiltBy;
    sqlite.exec(statements.end);
    return result;
  } catch (error) {
    if (sqlite.inTransaction) sqlite.exec(statements.undo);
    delete open.spoiltBy;
    throw error;
  }
}

/** The only way to write. Database calls inside and nothing else: PostgreSQL may have to run it twice. */
export async function tx<T>(work: () => Promise<T>): Promise<T> {
  const store = house();
  const { current } = store;
  const open = current.getStore();
  if (open) {
    q();
    const name = `s${++open.savepoints}`;
    const undo = `ROLLBACK TO ${name}; RELEASE ${name}`;
    return between(open, { begin: `SAVEPOINT ${name}`, end: `RELEASE ${name}`, undo }, work);
  }
  const turn = store.lastWrite.then(() => {
    const mine: OpenTransaction = { ended: false, savepoints: 0 };
    return current
      .run(mine, () => between(mine, { begin: "BEGIN IMMEDIATE", end: "COMMIT", undo: "ROLLBACK" }, work))
      .finally(() => {
        mine.ended = true;
      });
  });
  store.lastWrite = turn.catch(() => undefined);
  return turn;
}

/**
 * Joins the open transaction without a savepoint of its own, or opens one. A failure inside undoes whatever holds it, even
 * when somebody on the way catches the error. For parts that write to the search index: a savepoint would make it write out
 * what it has gathered, row by row.
 */
export async function joinTx<T>(work: () => Promise<T>): Promise<T> {
  const open = house().current.getStore();
  if (!open) return tx(work);
  q();
  try {
    return await work();
  } catch (error) {
    open.spoiltBy = error;
    throw error;
  }
}

/** Rows of a raw statement, for what the builder cannot say (full text, tallies); only for named functions in db/. */
export async function rows<T>(statement: SQL): Promise<T[]> {
  return q().all<T>(statement);
}

/** Runs a raw statement inside the current transaction; only for named functions in db/. */
export async function exec(statement: SQL): Promise<void> {
  await q().run(statement);
}

const dialect = new SQLiteSyncDialect();

function prepared(statement: SQL) {
  const { reading, sqlite, writer } = house();
  const connection = q() === writer ? sqlite : reading;
  const { sql, params } = dialect.sqlToQuery(statement);
  return { compiled: connection.prepare(sql), params };
}

/**
 * The one column of numbers that a raw statement gives. For lists of hundreds of thousands: a row as an object takes longer
 * than finding it.
 */
export async function numbersOf(statement: SQL): Promise<Uint32Array<ArrayBuffer>> {
  const { compiled, params } = prepared(statement);
  const found = Uint32Array.from(compiled.pluck(true).all(...params) as number[]);
  // The compiled statement is kept, and whoever asks for it next wants rows.
  compiled.pluck(false);
  return found;
}

/** Rows of a raw statement as arrays, for the same reason. */
export async function tuplesOf<T extends readonly unknown[]>(statement: SQL): Promise<T[]> {
  const { compiled, params } = prepared(statement);
  return compiled.raw(true).all(...params) as T[];
}
