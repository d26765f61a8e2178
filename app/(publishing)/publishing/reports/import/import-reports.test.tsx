import type { ReactElement } from "react";
import { prerender } from "react-dom/static";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import type { Store } from "@/db/client";
import { publishedReport } from "@/db/queries/annual-reports";
import { agencyForTest } from "@/db/test-cases";
import { accountForTest } from "@/db/test-staff";
import { openTestStore } from "@/db/test-store";
import type { Role } from "@/domain/access/roles";
import { contentForTest } from "@/domain/annual-report/content-for-tests";
import type { ReportContent } from "@/domain/annual-report/report-content";
import { as, cookieOf, formOf } from "@/server/staff-calls-for-tests";
import ReportImportPage from "./[id]/page";
import { confirmReport } from "./actions";
import ImportReportsPage from "./page";
import { GET as template } from "./template/route";
import { POST as upload } from "./upload/route";

vi.mock("next/headers", async () => (await import("@/server/staff-calls-for-tests")).nextHeaders);
vi.mock("next/navigation", async () => (await import("@/server/staff-calls-for-tests")).nextNavigation);
vi.hoisted(() => {
  process.env.TODAY = "2026-11-24";
});

let store: Store;
let code: string;
const cookies: Partial<Record<Role, string>> = {};

beforeAll(async () => {
  store = openTestStore();
  code = "finance";
  const agencyId = await agencyForTest(code, "CZ");
  for (const role of ["editor", "publisher", "handler"] as const)
    cookies[role] = await cookieOf(await accountForTest(role, [role], agencyId));
});
afterAll(() => store.close());

const by = (role: Role) => cookies[role] ?? "";
const nothing = { params: Promise.resolve({}) };
const sound = (year: number) =>
  contentForTest(year, {
    counts: [
      { row: "new", applicantType: "person", total: 8 },
      { row: "granted", applicantType: "person", total: 7 },
      { row: "carriedOut", applicantType: "person", total: 1 },
    ],
  });

/** What a page or an address answered, to somebody whom it lets in. */
async function given<T>(role: Role, run: () => Promise<T>): Promise<T> {
  const answer = await as(by(role), run);
  if (typeof answer === "object" && answer !== null && "left" in answer) throw new Error(String(answer.left));
  return answer as T;
}
const rendered = (role: Role, page: () => Promise<ReactElement>) =>
  given(role, async () => new Response((await prerender(await page())).prelude).text());

function send(
  role: Role,
  content: ReportContent | string,
  more: { agencyCode?: string; reason?: string } = {},
) {
  const { agencyCode = code, reason = "" } = more;
  const body = new FormData();
  const text = typeof content === "string" ? content : JSON.stringify({ ...content, agency: "", agencyCode });
  body.set("file", new File([text], "报告.json"));
  body.set("reason", reason);
  const request = new Request("http://localhost/publishing/reports/import/upload", { method: "POST", body });
  return given(role, () => upload(request, nothing));
}

describe("reading a past report in at the desk", () => {
  it("takes it from the editor, shows it to the publisher, and is public when that one has confirmed it", async () => {
    const answer = await send("editor", sound(2024));
    expect(answer.status).toBe(303);
    const place = answer.headers.get("location") ?? "";
    const id = place.split("/").at(-1) ?? "";
    const page = (role: Role) =>
      rendered(role, () =>
        ReportImportPage({ params: Promise.resolve({ id }), searchParams: Promise.resolve({}) }),
      );
    expect(await page("editor")).toContain("请另一位发布人员确认");
    expect(await page("editor")).not.toContain("确认收录并公开</button>");
    expect(await page("publisher")).toContain("各项勾稽关系全部成立");
    expect(await page("publisher")).toContain("确认收录并公开");
    expect(await publishedReport(code, 2024)).toBe(null);
    await as(by("publisher"), () => confirmReport({}, formOf({ id }))).catch(() => undefined);
    expect(await publishedReport(code, 2024)).toMatchObject({
      origin: "imported",
      versions: [{ number: 1 }],
    });
    expect(await rendered("editor", ImportReportsPage)).toContain("已收录并公开");
  });

  it("IM-003 says all that is wrong, with its place, and keeps nothing", async () => {
    const wrong = sound(2023);
    const rows = wrong.section3.rows.map((row, at) =>
      at === 2 ? { ...row, values: [7, 0, 0, 0, 0, 0, -7] } : row,
    );
    const text = JSON.stringify({ ...wrong, agency: "", agencyCode: code, section3: { rows } });
    const answer = await send("editor", text);
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain("section3.rows[2].values[6]");
  });

  it("shows both sides of sums that do not agree, and takes them with a reason only", async () => {
    const wrong = sound(2022);
    const rows = wrong.section3.rows.map((row) =>
      row.code === "四" ? { ...row, values: [2, 0, 0, 0, 0, 0, 2] as typeof row.values } : row,
    );
    const content = { ...wrong, section3: { ...wrong.section3, rows } };
    const refused = await send("editor", content);
    expect(refused.status).toBe(422);
    expect(await refused.text()).toContain("“自然人”列：应为8，现为9");
    expect((await send("editor", content, { reason: "当年公布的就是这些数字" })).status).toBe(303);
  });

  it("refuses another agency's report, a year that runs, the same file again", async () => {
    await agencyForTest("elsewhere", "EW");
    expect(await (await send("editor", sound(2021), { agencyCode: "elsewhere" })).text()).toContain(
      "不是您所在的机关",
    );
    expect(await (await send("editor", sound(2026))).text()).toContain("并且已经结束");
    const again = await send("editor", sound(2024));
    expect([again.status, (await again.text()).includes("没有重复收录")]).toEqual([409, true]);
  });

  it("gives the template to those who may use it, and nothing to others", async () => {
    const empty = await given("editor", () =>
      template(new Request("http://localhost/publishing/reports/import/template"), nothing),
    );
    expect(empty.headers.get("content-type")).toContain("spreadsheetml");
    await expect(send("handler", sound(2020))).rejects.toThrow("forbidden");
  });
});
