import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { IMPORT_FIELDS } from "@/domain/publication/import-row";

const ROOT = join(import.meta.dirname, "..");
const read = (path: string) => readFileSync(join(ROOT, path), "utf8");

/** The variables that the schema in server/env.ts reads. */
const VARIABLES = [...read("server/env.ts").matchAll(/^ {4}([A-Z][A-Z_]+):/gm)].map(([, name]) => name ?? "");
/** The commands for operators that package.json offers. */
const COMMANDS = ["import", "files"];
const headings = (page: string) => [...read(page).matchAll(/^## /gm)].length;

describe.each(["docs/operations.md", "docs/operations.zh-CN.md"])("%s", (page) => {
  it("names every variable of the environment", () => {
    expect(VARIABLES).toContain("DATA_DIR");
    expect(VARIABLES.filter((name) => !read(page).includes(`| \`${name}\` |`))).toEqual([]);
  });
  it("names no variable that nobody reads", () => {
    const told = [...read(page).matchAll(/^\| `([A-Z][A-Z_]+)` \|/gm)].map(([, name]) => name ?? "");
    expect(told.filter((name) => !VARIABLES.includes(name))).toEqual([]);
  });
  it("names every command for operators, and none that there is not", () => {
    const scripts = Object.keys(JSON.parse(read("package.json")).scripts);
    const told = [...read(page).matchAll(/npm run (?:-s )?([a-z:-]+)/g)].map(([, name]) => name ?? "");
    expect(told.filter((name) => !scripts.includes(name))).toEqual([]);
    expect(COMMANDS.filter((name) => !told.includes(name))).toEqual([]);
    expect(read(page)).toContain("npm run files -- scrub");
  });
  it("names every column of an import", () => {
    expect(IMPORT_FIELDS.filter((field) => !read(page).includes(`\`${field}\``))).toEqual([]);
  });
});

it("tells the same in both languages", () => {
  expect(headings("docs/operations.zh-CN.md")).toBe(headings("docs/operations.md"));
});
