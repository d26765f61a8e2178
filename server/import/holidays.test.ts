import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { q, type Store } from "@/db/client";
import { infoRequests } from "@/db/schema/info-requests";
import { agencyForTest, caseForTest, deskForTest, holidaysForTest } from "@/db/test-cases";
import { openTestStore } from "@/db/test-store";
import { INVENTED_2027, NOTICE_TEXTS } from "@/domain/calendar/notices-for-tests";
import { importHolidays } from "./holidays";

let store: Store;
let id: string;
beforeEach(async () => {
  store = openTestStore();
  await holidaysForTest();
  const desk = await deskForTest(await agencyForTest("water", "SW"));
  id = await caseForTest(desk, ["confirm"], { day: "2026-12-21" });
});
afterEach(() => store.close());

const run = async (text: string, more: { adjusts?: boolean; dryRun?: boolean } = {}) => {
  const said: string[] = [];
  const complained: string[] = [];
  const code = await importHolidays(
    text,
    { adjusts: false, year: null, dryRun: false, ...more },
    (line) => said.push(line),
    (line) => complained.push(line),
  );
  return { code, said: said.join("\n"), complained: complained.join("\n") };
};
const dueOn = async () => (await q().select().from(infoRequests)).find((row) => row.id === id)?.dueOn;

describe("the command that takes a holiday notice in", () => {
  it("says how many cases move, and moves them; a second time it changes nothing", async () => {
    const dry = await run(INVENTED_2027, { dryRun: true });
    expect(dry).toMatchObject({ code: 0, said: expect.stringContaining("推后 1 件") });
    expect(await dueOn()).toBe("2027-01-18");
    expect(await run(INVENTED_2027)).toMatchObject({ code: 0, complained: "" });
    expect(await dueOn()).toBe("2027-01-19");
    expect(await run(INVENTED_2027)).toMatchObject({ code: 0, said: expect.stringContaining("完全相同") });
    expect(await run(NOTICE_TEXTS[2026])).toMatchObject({ said: expect.stringContaining("完全相同") });
  });

  it("tells every problem with its line and changes nothing", async () => {
    const { code, complained } = await run(
      INVENTED_2027.replace("1月30日（周六）", "1月30日（周日）").replace("共3天", "共4天"),
    );
    expect(code).toBe(1);
    expect(complained).toContain("第 3 行：2027年1月30日是周六，写成了周日");
    expect(complained).toContain("第 2 行：写的是共 4 天，按起止日期数是 3 天");
    expect(await dueOn()).toBe("2027-01-18");
  });

  it("takes the shape of the house's own files", async () => {
    const file = {
      year: 2027,
      sources: ["x"],
      daysOff: ["2027-01-01", "2027-05-01", "2027-10-01", "2027-10-02", "2027-10-03"],
      weekendsWorked: [],
    };
    expect(await run(JSON.stringify(file))).toMatchObject({ code: 0 });
    expect(await dueOn()).toBe("2027-01-19");
    expect(await run("{")).toMatchObject({ code: 1, complained: expect.stringContaining("JSON") });
  });
});
