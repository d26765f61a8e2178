import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { describe, expect, it } from "vitest";
import { UNAUDITED_TABLES } from "./mutations/unaudited";

const ROOT = join(import.meta.dirname, "..");
const SHELVES = ["app", "components", "db", "domain", "server", "text"];

/** Every source file of the house but its tests, by its path from the root. */
const SOURCES = SHELVES.flatMap((shelf) =>
  readdirSync(join(ROOT, shelf), { recursive: true, withFileTypes: true })
    .filter(
      (entry) =>
        entry.isFile() &&
        /\.tsx?$/.test(entry.name) &&
        !/\.test\.tsx?$|^test-|-for-tests\.ts$/.test(entry.name),
    )
    .map((entry) => relative(ROOT, join(entry.parentPath, entry.name))),
).map((path) => ({ path, text: readFileSync(join(ROOT, path), "utf8") }));

/** Lines that break a rule, as `path:line`. */
function broken(rule: RegExp, where: (path: string) => boolean = () => true): string[] {
  return SOURCES.filter(({ path }) => where(path)).flatMap(({ path, text }) =>
    text.split("\n").flatMap((line, at) => (rule.test(line) ? [`${path}:${at + 1}`] : [])),
  );
}

/** Fill an empty store for measuring, faster than any door would let them. */
const BULK = ["db/publications-for-bench.ts", "db/report-cases-for-bench.ts"];
const ADAPTER = ["db/client.ts", "db/open-store.ts", ...BULK];

describe("the door to the database", () => {
  it("is the only place that knows which driver stands behind it", () => {
    const driver = /(?<!Promise)\.all\(|(?<!\bact|\bstep)\.run\(|\.get\(\)|\.transaction\(/;
    expect(broken(driver, (path) => path.startsWith("db/") && !ADAPTER.includes(path))).toEqual([]);
  });

  it("keeps every line of SQL in db", () => {
    expect(broken(/\bsql`|\bsql\.raw|\bsql\.identifier/, (path) => !path.startsWith("db/"))).toEqual([]);
    expect(broken(/\bsql\.raw|\bsql\.identifier/)).toEqual([]);
  });

  it("sees no statement that nobody awaits: such a builder never runs", () => {
    const lost = SOURCES.filter(({ path }) => !ADAPTER.includes(path)).flatMap(({ path, text }) => {
      const lines = text.split("\n").map((line) => line.trim());
      return lines.flatMap((line, at) => {
        const before =
          lines.slice(0, at).findLast((earlier) => earlier !== "" && !earlier.startsWith("//")) ?? ";";
        return line.startsWith("q()") && /[;{}]$/.test(before) ? [`${path}:${at + 1}`] : [];
      });
    });
    expect(lost).toEqual([]);
  });

  it("lets no business record change without an entry in the audit log", () => {
    const silent = SOURCES.filter(({ path }) => path.startsWith("db/mutations/")).flatMap(
      ({ path, text }) => {
        const tables = [...text.matchAll(/\.(?:insert|update|delete)\((\w+)\)/g)].map(
          ([, table = ""]) => table,
        );
        const business = tables.filter((table) => !(table in UNAUDITED_TABLES) && table !== "auditEntries");
        return business.length > 0 &&
          !/\b(appendAudits?|appendEvent|recordEvent|recordDraftAct|publishContent|recordLine)\(/.test(text)
          ? [path]
          : [];
      },
    );
    expect(silent).toEqual([]);
  });

  it("writes nowhere but in mutations, the seed and the search index", () => {
    expect(broken(/\.(insert|update|delete)\(\w+s\)/, (path) => path.startsWith("db/queries/"))).toEqual([]);
    expect(broken(/\bq\(\)/, (path) => !path.startsWith("db/"))).toEqual([]);
  });
});

describe("the session gate", () => {
  it("alone makes the proof that somebody may do something", () => {
    // Nobody is signed in while the demonstration's past is made; no other shelf may borrow its officers.
    // A publication at a set minute is made in the name of who set it, with what they may do at that minute.
    // So is a draft sent whose files are looked through after its editor has gone.
    const makes = ["server/session.ts", "db/queries/acting-staff.ts"];
    expect(broken(/as (unknown as )?Staff\b/, (path) => !makes.includes(path))).toEqual([]);
    const borrows = [
      ...makes,
      "db/seed/officers.ts",
      "db/mutations/publication-schedules.ts",
      "db/mutations/submit-wishes.ts",
    ];
    expect(broken(/\bactingStaff\b/, (path) => !borrows.includes(path))).toEqual([]);
    expect(broken(/\bactingOfficer\b/, (path) => !path.startsWith("db/seed/"))).toEqual([]);
  });
});

describe("the clock", () => {
  it("is read in one place: rules are told which day it is", () => {
    // The Date header of an answer is HTTP's own, and a browser's store of typed text has its own clock: no legal day in either.
    const knows = ["server/clock.ts", "server/edge/sockets.ts", "components/desk-ui/use-kept-text.ts"];
    expect(broken(/Date\.now\(\)|new Date\(\)/, (path) => !knows.includes(path))).toEqual([]);
  });

  it("is the only thing that turns instants into days", () => {
    const isRule = (path: string) => path.startsWith("domain/") && path !== "domain/time/calendar-date.ts";
    expect(broken(/new Date\(/, isRule)).toEqual([]);
  });
});
