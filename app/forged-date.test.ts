import { describe, expect, it } from "vitest";
import { importRow } from "@/domain/publication/import-row";
import { publicationForm, readPublicationEntries } from "@/domain/publication/publication-form";
import { OPERATIONS } from "@/server/interface/operations";

/** Names under which somebody might try to say when a text was published. */
const NAMES = ["publishedOn", "publishedAt", "legacyPublishedOn", "published_at", "year", "createdAt"];

// 国办秘函〔2019〕19号: a forged date is a veto item, so nobody may say it, through whatever door. What imports do with one stands beside them.
describe("a forged day of publication is impossible", () => {
  it("in the editor's form: such a field is dropped before anything reads it", () => {
    const posted = NAMES.map((name) => [name, "2001-01-01"] as const);
    const { entries } = readPublicationEntries([["title", "标题"], ...posted]);
    expect(JSON.stringify(entries)).not.toContain("2001");
    expect(Object.keys(publicationForm.shape).filter((name) => /publish/i.test(name))).toEqual([]);
  });

  it("in a row of an import: it is no field of the text, whatever its name", () => {
    const cells = Object.fromEntries(NAMES.map((name) => [name, "2001-01-01"]));
    const read = importRow({ externalId: "a", title: "标题", body: "正文", ...cells });
    if (!("row" in read)) throw new Error("the row is good");
    expect(JSON.stringify(read.row.fields)).not.toContain("2001");
    expect(read.row.publishedOn).toBe("2001-01-01");
  });

  it("in the open interface: it has no address that writes", async () => {
    expect(Object.values(OPERATIONS).flat().length).toBeGreaterThan(3);
    const routes = import.meta.glob<Record<string, unknown>>("./api/v1/**/route.ts");
    expect(Object.keys(routes).length).toBeGreaterThan(3);
    for (const [path, load] of Object.entries(routes)) {
      const writing = Object.keys(await load()).filter((name) => /^(POST|PUT|PATCH|DELETE)$/.test(name));
      expect([path, writing]).toEqual([path, []]);
    }
  });
});
