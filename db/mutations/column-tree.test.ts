import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Staff } from "@/domain/access/actor";
import type { ColumnFields } from "@/domain/catalogue/column-form";
import type { Store } from "../client";
import { placesForTests, publishedForTests } from "../published-for-tests";
import { MORNING } from "../publishing-for-tests";
import { columnForForm } from "../queries/admin-site";
import { columnTree, successorOfColumn } from "../queries/columns";
import { proofOf } from "../test-staff";
import { openTestStore } from "../test-store";
import { addColumn, changeColumn, moveColumn, removeColumn } from "./column-tree";
import { withdrawContent } from "./publications";

const FIELDS: ColumnFields = {
  name: "供水水质",
  parentCode: "proactive",
  ownerAgency: null,
  updateDays: 30,
  description: "公开供水水质的检测结果。",
  columnType: "政务公开",
  emptyNote: null,
};

describe("the tree of columns", () => {
  let store: Store;
  let by: Staff<"site.manage">;
  let agencyId = "";

  beforeAll(async () => {
    store = openTestStore();
    by = proofOf<"site.manage">("admin", ["systemAdmin"]);
    agencyId = (await placesForTests()).agencies.values().next().value ?? "";
  });
  afterAll(() => store.close());

  const add = (code: string, fields: Partial<ColumnFields> = {}) =>
    addColumn(by, { code, ...FIELDS, ...fields }, MORNING);
  const stateOf = async (code: string) => (await columnForForm(by, code))?.state ?? "";
  const change = async (code: string, fields: Partial<ColumnFields>, seen?: string) => {
    const known = await columnForForm(by, code);
    if (!known) throw new Error(`no column ${code}`);
    const { column, parentCode, ownerAgency, state } = known;
    const { name, updateDays, description, columnType, emptyNote } = column;
    const now = { name, updateDays, description, columnType, emptyNote, parentCode, ownerAgency };
    return changeColumn(by, { code, seen: seen ?? state, fields: { ...now, ...fields } }, MORNING);
  };
  const remove = async (code: string, successor: string) =>
    removeColumn(by, { code, seen: await stateOf(code), successor }, MORNING);

  it("takes a column whose code and name are free", async () => {
    expect(await add("water-quality")).toEqual({ code: "water-quality" });
    expect(await add("water-quality", { name: "水质" })).toEqual({ refusal: "codeTaken" });
    expect(await add("water")).toEqual({ refusal: "nameTaken" });
    expect(await add("water", { name: "水质", parentCode: "nowhere" })).toEqual({ refusal: "noSuchParent" });
    expect(await add("water", { name: "水质", ownerAgency: "nobody" })).toEqual({ refusal: "noSuchAgency" });
  });

  it("moves a column with what lies below it, never below itself; its code stays", async () => {
    await add("supply", { name: "供水" });
    expect(await change("water-quality", { parentCode: "supply" })).toEqual({ changed: true });
    expect(await change("supply", { parentCode: "water-quality" })).toEqual({ refusal: "parentIsBelow" });
    expect(await change("supply", {}, "another")).toEqual({ refusal: "changedMeanwhile" });
    expect(await change("supply", {})).toEqual({ changed: false });
    expect((await columnTree()).map(({ code }) => code)).toContain("water-quality");
  });

  it("changes places with a neighbour, and no further than the end", async () => {
    const parent = (await columnForForm(by, "proactive"))?.column.id;
    const order = async () =>
      (await columnTree()).filter((row) => row.parentId === parent).map(({ code }) => code);
    const before = await order();
    const last = before.at(-1) ?? "";
    await moveColumn(by, { code: last, direction: "down" }, MORNING);
    expect(await order()).toEqual(before);
    await moveColumn(by, { code: last, direction: "up" }, MORNING);
    expect(await order()).toEqual([...before.slice(0, -2), last, before.at(-2)]);
  });

  it("keeps the statutory ones in name, in place and at all", async () => {
    expect(await change("guide", { name: "指南" })).toEqual({ refusal: "nameIsStatutory" });
    expect(await change("guide", { parentCode: "proactive" })).toEqual({ refusal: "placeIsStatutory" });
    expect(await remove("guide", "proactive")).toEqual({ refusal: "isStatutory" });
    expect(await change("guide", { updateDays: 365 })).toEqual({ changed: true });
  });

  it("takes away only what is empty and always was, and lets its address lead on", async () => {
    expect(await remove("supply", "proactive")).toEqual({ refusal: "hasColumns" });
    const columnId = (await columnForForm(by, "water-quality"))?.column.id ?? "";
    expect(await remove("water-quality", "water-quality")).toEqual({ refusal: "noSuchSuccessor" });
    expect(await remove("water-quality", "supply")).toEqual({ successor: "supply" });
    expect(await successorOfColumn("water-quality")).toBe("supply");
    expect(await add("water-quality", { name: "再来" })).toEqual({ refusal: "codeTaken" });
    expect(columnId).not.toBe("");

    expect(await remove("supply", "proactive")).toEqual({ successor: "proactive" });
    // What led to the first leads on with it.
    expect(await successorOfColumn("water-quality")).toBe("proactive");
  });

  it("E-14 a column that holds something cannot go, not even when all of it was withdrawn", async () => {
    await add("pipes", { name: "管网" });
    const columnId = (await columnForForm(by, "pipes"))?.column.id ?? "";
    const id = await publishedForTests({ agencyId, columnId });
    expect(await remove("pipes", "proactive")).toEqual({ refusal: "hasPublications" });
    await withdrawContent({ id, reason: "有误", at: MORNING, actor: "system" });
    expect(await remove("pipes", "proactive")).toEqual({ refusal: "hasPublications" });
  });
});
