import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { describe, expect, it } from "vitest";
import { PERMISSIONS } from "@/domain/access/roles";

const ROOT = join(import.meta.dirname, "..");

function files(shelf: string, name: RegExp): string[] {
  return readdirSync(join(ROOT, shelf), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && name.test(entry.name))
    .map((entry) => relative(ROOT, join(entry.parentPath, entry.name)));
}

const ACTIONS = files("app", /^actions\.ts$/);
const ROUTES = files("app", /^route\.tsx?$/);
const METHODS = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"];

const exportsOf = async (path: string) =>
  Object.entries((await import(join(ROOT, path))) as Record<string, unknown>);
const markOf = (value: unknown, mark: string) =>
  typeof value === "function" && mark in value ? (value as unknown as Record<string, unknown>)[mark] : null;

describe("the doors of the house", () => {
  it("are found at all", () => {
    expect(ACTIONS.length).toBeGreaterThan(3);
    expect(ROUTES.length).toBeGreaterThan(3);
  });

  it.each(ACTIONS)("%s exports nothing but actions that ask for a permission", async (path) => {
    const known: unknown[] = [...PERMISSIONS, "ownAccount"];
    for (const [name, value] of await exportsOf(path))
      expect(known, `${name} in ${path}`).toContain(markOf(value, "permission"));
  });

  it.each(ROUTES)("%s answers only through a handler that says who may call", async (path) => {
    const known: unknown[] = [...PERMISSIONS, "public"];
    const handlers = (await exportsOf(path)).filter(([name]) => METHODS.includes(name));
    expect(handlers.length).toBeGreaterThan(0);
    for (const [name, value] of handlers)
      expect(known, `${name} in ${path}`).toContain(markOf(value, "access"));
  });

  it("has no server action outside the files that this test reads, and none on the public side", () => {
    const sources = ["app", "components", "server", "db"].flatMap((shelf) => files(shelf, /\.tsx?$/));
    const acting = sources.filter((path) =>
      /^\s*["']use server["']/m.test(readFileSync(join(ROOT, path), "utf8")),
    );
    expect(acting.toSorted()).toEqual(ACTIONS.toSorted());
    expect(acting.filter((path) => path.startsWith("app/(public)"))).toEqual([]);
  });
});
