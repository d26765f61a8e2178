import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { actorName, fieldNames, INTENT_NAMES, intentName, objectName } from "./audit";

const ROOT = join(import.meta.dirname, "..");

function sourcesIn(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ts") && !name.endsWith(".test.ts"))
    .map((name) => readFileSync(join(ROOT, folder, name), "utf8"));
}

describe("the words of the audit log", () => {
  it("name every intent that the code writes", () => {
    const written = ["db", "server"]
      .flatMap(sourcesIn)
      .flatMap((source) => [
        ...source.matchAll(
          /(?<![\w.])"((?:staff|site|agency|column|calendar|audit|applicant|infoRequest|publication|draft)\.\w+)"/g,
        ),
        // Whatever is written as an intent, whatever its noun.
        ...source.matchAll(/intent: "(\w+\.\w+)"/g),
      ])
      .map(([, intent]) => intent ?? "");
    expect(written.length).toBeGreaterThan(15);
    const permissions = readFileSync(join(ROOT, "domain/access/roles.ts"), "utf8");
    const unnamed = written.filter(
      (intent) => !(intent in INTENT_NAMES) && !permissions.includes(`"${intent}"`),
    );
    expect(unnamed).toEqual([]);
  });
  it("leave an unknown word as it is", () => {
    expect(intentName("later.intent")).toBe("later.intent");
    expect(objectName("settings", "site", null)).toBe("网站信息");
    expect(objectName("infoRequest", "0192", "ZC-2026-000530")).toBe("申请 ZC-2026-000530");
    expect(fieldNames(["phone", "other"])).toBe("电话、other");
    expect(actorName("applicant", null, null)).toBe("申请人");
  });
});
