import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { createAgency } from "@/db/mutations/agencies";
import { enterFigures } from "@/db/mutations/yearly-figures";
import { migrateStore, openStore } from "@/db/open-store";
import { agencyForTest, caseForTest, deskForTest, holidaysForTest } from "@/db/test-cases";
import { annualReportAnswer } from "../interface/schemas/annual-reports";
import { loadKeyRing } from "../keys";
import { exportCommand } from "./command";

const folder = mkdtempSync(join(tmpdir(), "mingchuang-test-"));
vi.stubEnv("DATA_DIR", folder);
vi.stubEnv("TODAY", "2026-11-24");

const BODY = {
  ...{ shortName: "", creditCode: "", sign: "", address: "", postalCode: "", phone: "", fax: "", email: "" },
  ...{ officeHours: "", disclosureOffice: "", themes: [], reviewOrgan: "", court: "", position: 1 },
};

beforeAll(async () => {
  mkdirSync(join(folder, "keys"));
  const file = join(folder, "portal.db");
  const keys = loadKeyRing(join(folder, "keys"), false);
  migrateStore(file, true);
  const store = openStore(file, keys);
  await holidaysForTest();
  const city = await createAgency(
    "system",
    { ...BODY, code: "city", name: "某市人民政府", level: "city", parentId: null, casePrefix: "SZ" },
    0,
  );
  const town = await createAgency(
    "system",
    { ...BODY, code: "town", name: "某镇人民政府", level: "town", parentId: city, casePrefix: "ZZ" },
    0,
  );
  const foreign = await createAgency(
    "system",
    { ...BODY, code: "foreign", name: "外市某局", level: "external", parentId: city, casePrefix: "WW" },
    0,
  );
  const below = await createAgency(
    "system",
    { ...BODY, code: "below", name: "某镇某站", level: "department", parentId: town, casePrefix: "ZX" },
    0,
  );
  const water = await deskForTest(await agencyForTest("water", "SW"));
  await caseForTest(water, ["confirm"], { day: "2025-12-10" });
  for (const [agencyId, cases] of [
    [city, 1],
    [town, 2],
    [below, 3],
    [foreign, 4],
  ] as const) {
    const desk = await deskForTest(agencyId);
    for (let one = 0; one < cases; one += 1) await caseForTest(desk, ["confirm"], { day: "2026-03-10" });
  }
  await enterFigures(
    null,
    { agencyId: town, year: 2026, entries: [{ figure: "feesWan", value: 1.23, source: "财政票据" }] },
    0,
  );
  store.close();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function run(...argv: string[]) {
  const said: string[] = [];
  const complained: string[] = [];
  const code = await exportCommand(
    argv,
    (line) => said.push(line),
    (line) => complained.push(line),
  );
  return { code, said: said.join("\n"), complained: complained.join("\n") };
}
const report = (...argv: string[]) => run("annual-report", ...argv);

describe("npm run export -- annual-report", () => {
  it("prints the report of a year as data and nothing else, before anything is frozen", async () => {
    const { code, said, complained } = await report("--agency", "town", "--year", "2026");
    expect([code, complained]).toEqual([0, ""]);
    const answer = annualReportAnswer.parse(JSON.parse(said));
    expect(answer).toMatchObject({
      ...{ agency: "某镇人民政府", agencyCode: "town", year: 2026, version: null, frozenAt: null },
      ...{ scope: "own", text: null, section2: { feesWan: 1.23, licences: 0 } },
    });
    expect(answer.section3.rows[0]?.values).toEqual([2, 0, 0, 0, 0, 0, 2]);
    expect(answer.section3.rows.map(({ code: row }) => row).slice(0, 3)).toEqual(["一", "二", "三(一)"]);
    expect(answer.section3.rows.at(-1)).toMatchObject({ code: "四", values: [2, 0, 0, 0, 0, 0, 2] });
    expect(answer.section4.review).toEqual([0, 0, 0, 0, 0]);
    expect(answer.identities.every(({ holds }) => holds)).toBe(true);
  });

  it("lets a government speak for all that belongs to it, and for nobody else", async () => {
    const { said } = await report("--agency", "某市人民政府", "--year", "2026");
    const answer = JSON.parse(said);
    expect(answer.scope).toBe("government");
    expect(answer.section3.rows[0].values[6]).toBe(1 + 2 + 3);
    expect(answer.section2.feesWan).toBe(1.23);
    const alone = JSON.parse((await report("--agency", "foreign", "--year", "2026")).said);
    expect(alone.section3.rows[0].values[6]).toBe(4);
  });

  it("carries what is open into the next year", async () => {
    const carried = async (year: string) =>
      JSON.parse((await report("--agency", "water局", "--year", year)).said).section3.rows.map(
        ({ values }: { values: number[] }) => values[6],
      );
    expect((await carried("2025")).slice(0, 2)).toEqual([1, 0]);
    expect((await carried("2026")).slice(0, 2)).toEqual([0, 1]);
  });

  it.each([
    [["--agency", "nobody", "--year", "2026"], "没有代码或名称为“nobody”的机关"],
    [["--agency", "town", "--year", "2027"], "没有“2027”这个报告年度"],
    [["--agency", "town", "--year", "2007"], "没有“2007”这个报告年度"],
    [["--agency", "town", "--year", "２０２６"], "没有“２０２６”这个报告年度"],
    [["--agency", "town"], "用法"],
    [["--agency", "town", "--year", "2026", "--city"], "不认识的选项 --city"],
  ])("says what is wrong with %s, prints nothing and fails", async (argv, sentence) => {
    const { code, said, complained } = await report(...argv);
    expect([code, said]).toEqual([2, ""]);
    expect(complained).toContain(sentence);
  });

  it("knows no other export, and makes no data folder", async () => {
    expect((await run("publications")).complained).toContain("用法");
    rmSync(join(folder, "portal.db"));
    const { code, complained } = await report("--agency", "town", "--year", "2026");
    expect([code, complained]).toEqual([2, expect.stringContaining("没有数据库")]);
  });
});
