import { readSheet } from "read-excel-file/node";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { q, type Store } from "@/db/client";
import { auditEntries } from "@/db/schema/house-keeping";
import {
  agencyForTest,
  caseForTest,
  deskForTest,
  holidaysForTest,
  TEST_APPLICATION,
  type TestDesk,
} from "@/db/test-cases";
import { openTestStore } from "@/db/test-store";
import { as, cookieOf } from "@/server/staff-calls-for-tests";
import { GET } from "./route";

vi.mock("next/headers", async () => (await import("@/server/staff-calls-for-tests")).nextHeaders);
vi.mock("next/navigation", async () => (await import("@/server/staff-calls-for-tests")).nextNavigation);

let store: Store;
let desk: TestDesk;
let other: TestDesk;
beforeAll(async () => {
  store = openTestStore();
  await holidaysForTest();
  desk = await deskForTest(await agencyForTest("water", "SW"));
  other = await deskForTest(await agencyForTest("roads", "LJ"));
  for (let count = 0; count < 3; count += 1) await caseForTest(desk, ["confirm", "register", "assign"]);
  await caseForTest(other, ["confirm", "register", "assign"]);
});
afterAll(() => store.close());

async function taken(format: string) {
  const call = new Request(`http://localhost/desk/export/${format}?view=all`);
  const answer = await as(await cookieOf(desk.handler.id), () =>
    GET(call, { params: Promise.resolve({ format }) }),
  );
  if (!(answer instanceof Response)) throw new Error("left");
  return answer;
}

const PERSONAL = ["name", "idNumber", "phone", "email", "address"] as const;

it.each(["csv", "xlsx"])(
  "IM-010 a list as %s says who took it and when, holds nobody's data, and is noted with its rows",
  async (format) => {
    const answer = await taken(format);
    const bytes = Buffer.from(await answer.arrayBuffer());
    const rows =
      format === "xlsx"
        ? (await readSheet(bytes)).map((row) => row.map(String))
        : bytes
            .toString("utf8")
            .replace(/^\ufeff/, "")
            .trim()
            .split("\r\n")
            .map((line) => line.split(","));
    const [[mark] = [], heads = [], ...cases] = rows;
    expect(mark).toMatch(/于\d{4}年\d{1,2}月\d{1,2}日.*导出，共3条/);
    expect(mark).toContain(desk.handler.name);
    expect(heads[0]).toBe("编号");
    expect(cases).toHaveLength(3);
    const whole = JSON.stringify(rows);
    for (const field of PERSONAL) expect(whole).not.toContain(TEST_APPLICATION[field]);
    const noted = (await q().select().from(auditEntries)).filter(
      ({ intent }) => intent === "infoRequest.export",
    );
    expect(noted.at(-1)).toMatchObject({ actor: desk.handler.id, fields: [format, "rows:3"] });
  },
);
