import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { ROLES } from "./access/roles";
import { STAGES } from "./info-request/history/lifecycle";
import { EVENT_KINDS } from "./info-request/history/who-may";
import { OUTCOME_IDS } from "./law/outcomes";

const ROOT = join(import.meta.dirname, "..");
const GLOSSARY = readFileSync(join(ROOT, "domain/GLOSSARY.md"), "utf8");

const code = ["db", "domain", "server"]
  .flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: "utf8" })
      .filter((name) => name.endsWith(".ts") && !name.endsWith(".test.ts"))
      .map((name) => readFileSync(join(ROOT, folder, name), "utf8")),
  )
  .join("\n");
const words = new Set(code.match(/[A-Za-z_$][\w$]*/g));
const named = [...GLOSSARY.matchAll(/`([A-Za-z]\w*)`/g)].map(([, name]) => name ?? "");

describe("the glossary", () => {
  it("names only identifiers that the code has", () => {
    expect(named.length).toBeGreaterThan(150);
    expect(named.filter((name) => !words.has(name))).toEqual([]);
  });

  it("names every table", () => {
    const tables = [...code.matchAll(/export const (\w+) = sqliteTable\(/g)].map(([, name]) => name ?? "");
    expect(tables.length).toBeGreaterThan(20);
    expect(tables.filter((table) => !named.includes(table))).toEqual([]);
  });

  it.each([
    ["event", EVENT_KINDS],
    ["stage", STAGES],
    ["outcome", OUTCOME_IDS],
    ["role", ROLES],
  ])("names every %s", (_kind, all) => {
    expect(all.filter((one) => !named.includes(one))).toEqual([]);
  });

  it("gives a name once: no identifier stands for two terms", () => {
    // A stage and the event that leads to it are one word on purpose.
    const rows = GLOSSARY.split("\n").filter((line) => line.startsWith("| ") && line.includes("`"));
    const first = rows.map((row) => /`([^`]+)`/.exec(row)?.[1] ?? "");
    const twice = first.filter((name, at) => first.indexOf(name) !== at);
    expect(twice.filter((name) => !STAGES.some((stage) => stage === name))).toEqual([]);
  });
});
