import { AsyncLocalStorage } from "node:async_hooks";
import { fileURLToPath } from "node:url";
import Database from "better-sqlite3";
import { drizzle } from "drizzle-orm/better-sqlite3";
import { migrate } from "drizzle-orm/better-sqlite3/migrator";
import { placeStore, type Q, type Store } from "./client";
import type { KeyRing } from "./crypto";

/** Marks the file as ours: "MCZW". A foreign or empty file is refused, never filled. */
const APPLICATION_ID = 0x4d435a57;
const MIGRATIONS = fileURLToPath(new URL("../drizzle", import.meta.url));

/**
 * Per connection and in this order: better-sqlite3 is built with synchronous=NORMAL for WAL, so FULL must come after WAL,
 * or acknowledged applications are lost in a power cut.
 */
const PRAGMAS = [
  "journal_mode=WAL",
  "synchronous=FULL",
  "foreign_keys=ON",
  "trusted_schema=OFF",
  "cell_size_check=ON",
  "secure_delete=ON",
  "journal_size_limit=67108864",
  "cache_size=-16000",
  "temp_store=MEMORY",
  // Rows of a table that are looked at to learn how they are spread.
  "analysis_limit=1000",
];

/**
 * What was learnt of the tables inside a full-text index. While such a table is small the planner would rather read all of it than
 * a range, and keeps to that when it has grown: merging segments of 250,000 documents then read 180 GB.
 */
const FORGET_SHADOWS =
  "DELETE FROM sqlite_stat1 WHERE tbl IN (SELECT name FROM pragma_table_list WHERE type = 'shadow')";

/** Statements that a connection keeps compiled; lists of ids make many that are used once. */
const KEPT_STATEMENTS = 500;

/** Compiles a statement once and keeps it: preparing anew took a tenth of an import. */
function keepStatements(connection: Database.Database): void {
  const prepare = connection.prepare.bind(connection);
  const kept = new Map<string, Database.Statement>();
  const keeping = (source: string): Database.Statement => {
    const statement = kept.get(source) ?? prepare(source);
    // The last used stands last, so that the first is the one to forget.
    kept.delete(source);
    kept.set(source, statement);
    const [oldest] = kept.size > KEPT_STATEMENTS ? kept.keys() : [];
    if (oldest !== undefined) kept.delete(oldest);
    // Whoever used it before may have asked for rows as arrays.
    return statement.reader ? statement.raw(false) : statement;
  };
  Object.assign(connection, { prepare: keeping });
}

/** Opens one connection with every pragma set and read back. */
function connect(file: string, mustExist: boolean): Database.Database {
  const connection = new Database(file, { timeout: 2000, fileMustExist: mustExist });
  for (const pragma of PRAGMAS) connection.pragma(pragma);
  const expected: Record<string, unknown> = { journal_mode: "wal", synchronous: 2, foreign_keys: 1 };
  for (const [name, value] of Object.entries(expected)) {
    const actual = connection.pragma(name, { simple: true });
    if (actual !== value) throw new Error(`pragma ${name} is ${String(actual)}, expected ${String(value)}`);
  }
  keepStatements(connection);
  return connection;
}

function refuseForeignFile(connection: Database.Database): void {
  const id = connection.pragma("application_id", { simple: true });
  const tables = connection.prepare("select count(*) as n from sqlite_master").get() as { n: number };
  if (id === APPLICATION_ID) return;
  if (id === 0 && tables.n === 0) {
    connection.pragma(`application_id=${APPLICATION_ID}`);
    return;
  }
  throw new Error("数据库文件不是本系统的数据文件，已停止启动，未作任何改动。请核对 DATA_DIR。");
}

/** Brings the file to the current schema. Run once at start and in one process, never while answering somebody. */
export function migrateStore(file: string, isNew: boolean, migrationsFolder = MIGRATIONS): void {
  const connection = connect(file, !isNew);
  try {
    refuseForeignFile(connection);
    migrate(drizzle(connection), { migrationsFolder });
    // Lets the database learn how rows are spread: not knowing it, it walks an agency's 50,000 cases rather than a few of them.
    connection.pragma("optimize=0x10002");
    connection.exec(FORGET_SHADOWS);
    const health = connection.pragma("quick_check(1)", { simple: true });
    if (health !== "ok") throw new Error(`数据库检查未通过：${String(health)}。请从备份恢复，不要继续写入。`);
  } finally {
    connection.close();
  }
}

/** Opens one connection that only reads, as the house's store of a search thread. */
export function openReadingStore(file: string): Store {
  const reading = connect(file, true);
  reading.pragma("query_only=ON");
  const reader = drizzle(reading) as unknown as Q;
  const store: Store = {
    sqlite: reading,
    writer: reader,
    reader,
    reading,
    // Nothing in a search thread opens a sealed value.
    keys: { current: 0, masters: new Map() },
    current: new AsyncLocalStorage(),
    lastWrite: Promise.resolve(),
    close() {
      placeStore(undefined);
      reading.close();
    },
  };
  placeStore(store);
  return store;
}

/** Opens the writer and the read-only connection and makes them the house's store. */
export function openStore(file: string, keys: KeyRing): Store {
  const sqlite = connect(file, true);
  const reading = connect(file, true);
  reading.pragma("query_only=ON");
  const store: Store = {
    sqlite,
    writer: drizzle(sqlite) as unknown as Q,
    reader: drizzle(reading) as unknown as Q,
    reading,
    keys,
    current: new AsyncLocalStorage(),
    lastWrite: Promise.resolve(),
    close() {
      placeStore(undefined);
      reading.close();
      sqlite.close();
    },
  };
  placeStore(store);
  return store;
}
