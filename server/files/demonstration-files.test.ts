import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import type { Store } from "@/db/client";
import { filesOfMany } from "@/db/queries/publication-files";
import { recentlyPublished } from "@/db/queries/publications";
import { DEMO_ACCOUNTS } from "@/db/seed/accounts";
import { seedDemonstration } from "@/db/seed/demonstration";
import { DEMO_FILES } from "@/db/seed/publication-files";
import { openTestStore } from "@/db/test-store";
import { beijingInstant, calendarDate } from "@/domain/time/calendar-date";
import { checkFile } from "./check";
import { demonstrationFiles } from "./demonstration-files";
import { readFileText } from "./file-text";
import { openObject } from "./objects";
import { scanFile } from "./scan";

const { data } = vi.hoisted(() => ({ data: { path: "" } }));
vi.mock("../env", () => ({ env: () => ({ dataDir: data.path, clamdSocket: null, logLevel: "silent" }) }));

const TODAY = calendarDate("2026-11-24");
let store: Store;
let made: Awaited<ReturnType<typeof demonstrationFiles>>;
beforeAll(async () => {
  data.path = mkdtempSync(join(tmpdir(), "mingchuang-demonstration-"));
  store = openTestStore();
  made = await demonstrationFiles(TODAY);
});
afterAll(() => {
  store.close();
  rmSync(data.path, { recursive: true, force: true });
});

const all = () => [...made.values()].flat();
const named = (part: string) => {
  const file = all().find(({ name }) => name.includes(part));
  if (!file) throw new Error(`no file ${part}`);
  return file;
};
const textOf = async (part: string) => {
  const file = named(part);
  return readFileText(await openObject(file), file.mediaType);
};

describe("the files of the demonstration", () => {
  it("are the same bytes each time they are made", async () => {
    const again = [...(await demonstrationFiles(TODAY)).values()].flat();
    expect(again.map(({ sha256 }) => sha256)).toEqual(all().map(({ sha256 }) => sha256));
  });

  it("would be taken from an archive as they are", async () => {
    for (const file of all()) {
      const checked = await checkFile(
        { name: file.name, bytes: await openObject(file) },
        { mediaTypes: [file.mediaType], unscanned: "refuse" },
      );
      expect(checked, file.name).toMatchObject({ name: file.name, mediaType: file.mediaType, notes: [] });
    }
  });

  it("say what they are named for", async () => {
    const budget = await textOf("部门预算公开表");
    expect([budget.status, (budget.pageCount ?? 0) > 1]).toEqual(["read", true]);
    expect(budget.pages[0]?.label).toMatch(/^1 /);
    expect((await textOf("住房保障申请表")).pages[0]?.text).toContain("家庭人均月收入（元）");
    const shelters = await textOf("应急避难场所");
    expect([shelters.pageCount, shelters.pages[1]?.text.includes("新塘广场")]).toEqual([3, true]);
    const diseases = await textOf("门诊特定病种");
    expect([diseases.pageCount, diseases.pages[0]?.text.split("\n")[1]]).toEqual([2, "一、按月限额的病种"]);
    expect((await textOf("控制范围图")).status).toBe("scan");
  });

  it("give the desk a list with a number in a hidden column, and a plan as it should be", async () => {
    const scanned = async (key: string) => {
      const [file] = made.get(key) ?? [];
      if (!file) throw new Error(`no file of ${key}`);
      return scanFile(await openObject(file), file.mediaType, TODAY);
    };
    const list = await scanned("draft-heating-subsidies");
    expect(list.values.map(({ rule, place }) => [rule, place.cell, place.hidden])).toContainEqual([
      "residentId",
      "C2",
      true,
    ]);
    expect(list.findings).toContainEqual({ kind: "hiddenColumns", count: 1 });
    expect(await scanned("draft-zhucun-plan")).toMatchObject({
      outcome: "checked",
      findings: [],
      values: [],
    });
  });

  it("go with the publications that name them", async () => {
    const accounts = DEMO_ACCOUNTS.map((account) => ({ ...account, passwordHash: "none" }));
    const now = beijingInstant(TODAY, 16);
    await seedDemonstration({ today: TODAY, now, accounts, unknownPasswordHash: "none", files: made });
    const ids = (await recentlyPublished(1000)).map(({ id }) => id);
    const files = [...(await filesOfMany(ids)).values()].flat();
    expect(files.map(({ name }) => name).toSorted()).toEqual(DEMO_FILES.map(({ name }) => name).toSorted());
  });
});
