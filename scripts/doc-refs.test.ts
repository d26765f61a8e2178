import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, it } from "vitest";

const ROOT = join(import.meta.dirname, "..");
const PAGES = [
  "README.md",
  "README.zh-CN.md",
  "ARCHITECTURE.md",
  "CONTRIBUTING.md",
  "domain/GLOSSARY.md",
  ...readdirSync(join(ROOT, "docs"), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".md"))
    .map((name) => join("docs", name)),
];
const FOLDER = /^(app|components|db|docs|domain|drizzle|e2e|public|scripts|server|text)\//;

/** Paths of this project that a page names, in backticks or as the target of a link. */
function pathsIn(page: string): string[] {
  const text = readFileSync(join(ROOT, page), "utf8");
  const quoted = [...text.matchAll(/`([^`\s]+)`/g)]
    .map(([, path = ""]) => path)
    .filter((path) => FOLDER.test(path));
  const linked = [...text.matchAll(/\]\(([^)#\s]+)\)/g)]
    .map(([, path = ""]) => path)
    .filter((path) => !/^[a-z]+:/.test(path))
    .map((path) => join(dirname(page), path));
  return [...quoted, ...linked];
}

it.each(PAGES)("%s names only what exists", (page) => {
  expect(pathsIn(page).filter((path) => !existsSync(join(ROOT, path)))).toEqual([]);
});
