import type { ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import type { Store } from "@/db/client";
import { withdrawContent } from "@/db/mutations/publications";
import { placesForTests } from "@/db/published-for-tests";
import { publicAgencies } from "@/db/queries/agencies";
import { publicAddresses, publicPublication } from "@/db/queries/publications";
import { openTestStore } from "@/db/test-store";
import { DEADLINES } from "@/domain/law/deadlines";
import { DISCLOSURE_ITEMS } from "@/domain/publication/disclosure-items";
import type { QueryParams } from "@/server/query-params";
import { periodInWords } from "@/text/guide";
import { GET as securityText } from "../.well-known/security.txt/route";
import { GET as robots } from "../robots.txt/route";
import AccessibilityPage from "./accessibility/page";
import { openDemonstration } from "./demonstration-for-tests";
import GuidePage from "./guide/page";
import HelpPage from "./help/page";
import PrivacyPage from "./privacy/page";
import ReportErrorPage from "./report-error/page";
import ReportsPage from "./reports/page";

const { today } = vi.hoisted(() => {
  process.env.TODAY = "2026-11-24";
  return { today: "2026-11-24" };
});

vi.mock("next/headers", () => ({
  cookies: async () => ({ get: () => ({ value: "elder.l" }) }),
  headers: async () => new Headers({ host: "localhost:3000" }),
}));

let store: Store;

beforeAll(async () => {
  store = await openDemonstration(today);
}, 120_000);
afterAll(() => store.close());

const draw = async (page: Promise<ReactNode>) => renderToStaticMarkup(await page);
const report = (searchParams: QueryParams) =>
  draw(ReportErrorPage({ searchParams: Promise.resolve(searchParams) }));
const textOf = (html: string) => html.replace(/<[^>]*>/g, "");
const ask = (path: string) =>
  new Request(`http://localhost:3000${path}`, { headers: { host: "localhost:3000" } });

describe("the guide (条例第十二条)", () => {
  it("names every agency's office with address, hours, telephone, fax and mail", async () => {
    const html = await draw(GuidePage());
    const text = textOf(html);
    const agencies = await publicAgencies();
    expect(agencies).toHaveLength(51);
    for (const { name, disclosureOffice, address, officeHours, phone, fax, email } of agencies) {
      for (const fact of [name, disclosureOffice, address, officeHours, phone, fax, email]) {
        expect(fact).not.toBe("");
        expect(text).toContain(fact);
      }
      expect(html).toContain(`href="tel:${phone.replace("-", "")}"`);
    }
  });

  it("says how information is classed, and every period of the law with its article", async () => {
    const text = textOf(await draw(GuidePage()));
    for (const item of DISCLOSURE_ITEMS) expect(text).toContain(item.text);
    for (const deadline of Object.values(DEADLINES)) {
      expect(text).toContain(periodInWords(deadline));
      expect(text).toContain(deadline.words);
    }
  });

  it("computes its examples of fees by the rule, and never asks for a purpose", async () => {
    const text = textOf(await draw(GuidePage()));
    expect(text).toContain("一个月内申请35件，按件计收为3,000元；一件申请提供120页，按量计收为1,100元。");
    expect(text).toContain("申请不需要说明用途");
    expect(text).toContain("应当自收到答复之日起60日内先申请行政复议");
  });

  it("has one h1, unique ids, and a table of contents that leads somewhere", async () => {
    const html = await draw(GuidePage());
    expect(html.match(/<h1/g)).toHaveLength(1);
    const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const [, anchor] of html.matchAll(/href="#([^"]+)"/g)) expect(ids).toContain(anchor);
  });

  it("stands in an empty portal too", async () => {
    store.close();
    const empty = openTestStore();
    expect(textOf(await draw(GuidePage()))).toContain("机构名录还没有录入");
    expect(textOf(await draw(HelpPage()))).toContain("本站还没有设置咨询电话");
    expect(textOf(await report({}))).toContain("本站还没有设置联系方式");
    expect((await securityText(ask("/.well-known/security.txt"))).status).toBe(404);
    empty.close();
    store = await openDemonstration(today);
  }, 60_000);
});

describe("standing pages", () => {
  it.each([
    ["help", HelpPage],
    ["privacy", PrivacyPage],
    ["accessibility", AccessibilityPage],
  ])("/%s is one page with one h1 and no framework in it", async (_, Page) => {
    const html = await draw(Page());
    expect(html.match(/<h1/g)).toHaveLength(1);
    expect(html).not.toContain("<script");
    expect(textOf(html)).toMatch(/020-8263\d{4}/);
  });

  it("accessibility tells a reader how the pages are drawn now", async () => {
    expect(textOf(await draw(AccessibilityPage()))).toContain("您现在使用：长者模式，字号大，一般对比。");
  });

  it("annual reports, while there are none, say by when the law wants them", {
    timeout: 60_000,
  }, async () => {
    store.close();
    store = openTestStore();
    await placesForTests();
    const text = textOf(await draw(ReportsPage({ searchParams: Promise.resolve({}) })));
    expect(text).toContain("政府部门的2026年度报告应当在2027年1月31日前公布");
    expect(text).toContain("本级政府的2026年度报告应当在2027年3月31日前公布");
    store.close();
    store = await openDemonstration(today);
  });
});

describe("我为政府网站找错", () => {
  it("names the page and leads to the agency that published it", async () => {
    const [first] = await publicAddresses(1);
    const found = await publicPublication(first?.id ?? "");
    if (found?.state !== "published") throw new Error("nothing is published");
    const html = await report({ page: `/p/${found.id}` });
    expect(textOf(html)).toContain(found.title);
    expect(textOf(html)).toContain(`http://localhost:3000/p/${found.id}`);
    const agency = (await publicAgencies()).find(({ code }) => code === found.agencyCode);
    expect(html).toContain(`href="mailto:${agency?.email}?subject=`);
    expect(html).toContain(encodeURIComponent(`页面网址：http://localhost:3000/p/${found.id}`));
  });

  it("an address cannot begin a new line in the message", async () => {
    const html = await report({ page: "/p/%0d%0aBcc:x" });
    expect(html).not.toMatch(/mailto:[^"]*%0d%0aBcc/i);
    expect(html).toContain("%250d%250aBcc");
  });

  it("does not tell the title of what was withdrawn", async () => {
    const id = (await publicAddresses(2))[1]?.id ?? "";
    const found = await publicPublication(id);
    if (found?.state !== "published") throw new Error("nothing is published");
    await withdrawContent({ id, reason: "有误", at: Date.now(), actor: "system" });
    expect(textOf(await report({ page: `/p/${id}` }))).not.toContain(found.title);
  });

  it.each([
    "https://evil.example/",
    "//evil.example",
    "/\\evil.example",
    "javascript:alert(1)",
    "/apply/d/secret-token",
    "/track/case",
    "/desk",
    "<script>alert(1)</script>",
  ])("UR-014 FF-004 does not repeat %j", async (page) => {
    const html = await report({ page });
    expect(html).not.toContain("您要反映的页面");
    expect(html).not.toMatch(/evil|secret-token|<script/);
  });
});

describe("what machines read first", () => {
  it("M-05 robots.txt lets crawlers read the public side and keeps them from every private one", async () => {
    const text = await (await robots(ask("/robots.txt"))).text();
    const closed = [...text.matchAll(/^Disallow: (.+)$/gm)].map(([, path = ""]) => path);
    const isClosed = (path: string) => closed.some((prefix) => path.startsWith(prefix));
    const inside = ["/track", "/track/case", "/apply/d/x", "/login", "/desk", "/publishing/1", "/oversight"];
    for (const path of [...inside, "/admin", "/audit", "/setup", "/third/x", "/preferences"]) {
      expect([path, isClosed(path)]).toEqual([path, true]);
    }
    for (const path of [
      "/",
      "/p/1",
      "/p/1.json",
      "/search",
      "/guide",
      "/apply",
      "/agencies/city",
      "/api/v1/x",
    ]) {
      expect([path, isClosed(path)]).toEqual([path, false]);
    }
    expect(text).toContain("Sitemap: http://localhost:3000/sitemap.xml");
  });

  it("security.txt names a contact and ends within a year (RFC 9116)", async () => {
    const text = await (await securityText(ask("/.well-known/security.txt"))).text();
    expect(text).toMatch(/^Contact: mailto:\S+@\S+$/m);
    expect(text).toMatch(/^Contact: tel:\+862082\d{6}$/m);
    const [, expires = ""] = /^Expires: (.+)$/m.exec(text) ?? [];
    const days = (Date.parse(expires) - Date.parse(`${today}T00:00:00Z`)) / 86_400_000;
    expect(days).toBeGreaterThan(30);
    expect(days).toBeLessThan(365);
  });
});
