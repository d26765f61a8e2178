import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { countChanges, type VersionChange, versionChanges } from "./version-changes";

const text = (...lines: string[]) => lines.join("\n");

/** One of the two texts, read back out of a comparison that left nothing out. */
function side(changes: readonly VersionChange[], skip: "added" | "removed"): string[] {
  return changes.flatMap((change) => {
    if (change.kind === "skipped" || change.kind === skip) return [];
    if (change.kind !== "changed") return [change.text];
    return [change.pieces.flatMap((piece) => (piece.kind === skip ? [] : [piece.text])).join("")];
  });
}

describe("two versions of a text", () => {
  it("are told apart word by word inside a paragraph", () => {
    const changes = versionChanges("增城8路首班车5:50发车。", "增城8路首班车6:00发车。");
    expect(changes).toHaveLength(1);
    const [change] = changes ?? [];
    expect(change).toMatchObject({ kind: "changed" });
    const pieces = change?.kind === "changed" ? change.pieces : [];
    expect(
      pieces
        .filter(({ kind }) => kind === "removed")
        .map(({ text: said }) => said)
        .join(""),
    ).toContain("5");
    expect(pieces[0]).toMatchObject({ kind: "same", text: expect.stringContaining("增城") });
  });

  it("show what came and went whole, and a paragraph that moved down behind a new one as the same paragraph", () => {
    const changes = versionChanges(
      text("第一条　为了规范河涌管理，制定本办法。", "第二条　本办法由市水务局负责解释。"),
      text(
        "第一条　为了规范河涌管理，制定本办法。",
        "完全新的一款，讲罚款。",
        "第二条　本办法由市水务局解释。",
      ),
    );
    expect(changes?.map(({ kind }) => kind)).toEqual(["same", "added", "changed"]);
    expect(countChanges(changes ?? [])).toBe(2);
  });

  it("leave out what is the same, but for one paragraph on either side of a change", () => {
    const lines = Array.from({ length: 30 }, (_, at) => `第${at}段的文字。`);
    const after = lines.with(15, "另起炉灶，与原来毫不相干。");
    expect(versionChanges(text(...lines), text(...after))).toEqual([
      { kind: "skipped", paragraphs: 14 },
      { kind: "same", text: "第14段的文字。" },
      { kind: "removed", text: "第15段的文字。" },
      { kind: "added", text: "另起炉灶，与原来毫不相干。" },
      { kind: "same", text: "第16段的文字。" },
      { kind: "skipped", paragraphs: 13 },
    ]);
  });

  it("are not compared at any price, and equal ones have no change", () => {
    const long = (mark: string) => text(...Array.from({ length: 3000 }, (_, at) => `${mark}${at}`));
    expect(versionChanges(long("甲"), long("乙"))).toBeNull();
    expect(versionChanges(long("甲"), long("甲"))).toEqual([]);
  });

  it("can both be read out of the comparison again", () => {
    const line = fc.stringMatching(/^[甲乙丙丁子丑寅卯，。]{1,12}$/);
    fc.assert(
      fc.property(fc.array(line, { maxLength: 3 }), fc.array(line, { maxLength: 3 }), (before, after) => {
        const changes = versionChanges(text(...before), text(...after)) ?? [];
        fc.pre(changes.every(({ kind }) => kind !== "skipped") && changes.length > 0);
        expect(side(changes, "added")).toEqual(before);
        expect(side(changes, "removed")).toEqual(after);
      }),
    );
  });
});
