import { renderToStaticMarkup } from "react-dom/server";
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { SiteFooter } from "@/components/site/footer";
import { q, type Store, tx } from "@/db/client";
import { footerForForm, trustedForForm } from "@/db/queries/admin-site";
import { footerItems } from "@/db/queries/footer-items";
import { trustedHosts } from "@/db/queries/link-settings";
import { siteSettings } from "@/db/queries/settings";
import { auditEntries, settings } from "@/db/schema/house-keeping";
import { accountForTest, proofOf } from "@/db/test-staff";
import { openTestStore } from "@/db/test-store";
import { as, cookieOf } from "@/server/staff-calls-for-tests";
import { saveFooter, saveTrustedHosts } from "./actions";

vi.mock("next/headers", async () => (await import("@/server/staff-calls-for-tests")).nextHeaders);
vi.mock("next/navigation", async () => (await import("@/server/staff-calls-for-tests")).nextNavigation);

let store: Store;
let admin: string;
beforeAll(async () => {
  store = openTestStore();
  admin = await accountForTest("admin", ["systemAdmin"]);
});
afterAll(() => store.close());
beforeEach(() => tx(async () => void (await q().delete(settings))));

const by = () => proofOf<"site.manage">(admin, ["systemAdmin"]);
type Lines = readonly (readonly [string, string, string?])[];
async function save(lines: Lines, seen?: string) {
  const form = new FormData();
  form.set("seen", seen ?? (await footerForForm(by())).state);
  for (const [index, [label, address, order = String(index + 1)]] of lines.entries()) {
    form.set(`label${index + 1}`, label);
    form.set(`address${index + 1}`, address);
    form.set(`order${index + 1}`, order);
  }
  return as(await cookieOf(admin), () => saveFooter({}, form));
}
const drawn = async () =>
  renderToStaticMarkup(<SiteFooter settings={await siteSettings()} items={await footerItems()} />);

describe("the links at the foot", () => {
  it("are the usual ones until somebody sets others, which every page shows at once, in their order", async () => {
    expect(await drawn()).toContain('href="/report-error"');
    await save([
      ["网站标识码4401830001", "https://zfwzzc.www.gov.cn/check?id=4401830001", "2"],
      ["我为政府网站找错", "/report-error", "1"],
    ]);
    const html = await drawn();
    expect(html).not.toContain('href="/accessibility"');
    expect(html.indexOf("我为政府网站找错")).toBeLessThan(html.indexOf("网站标识码4401830001"));
    const noted = (await q().select().from(auditEntries)).at(-1);
    expect(noted).toMatchObject({ actor: admin, intent: "site.set.footerItems", fields: ["rows:2"] });
  });

  it.each([
    ["javascript:alert(1)", "addressWrong"],
    ["http://plain.example/", "addressWrong"],
    ["/admin/site", "nowhere"],
    ["/track/case", "nowhere"],
    ["/apply/submit", "nowhere"],
    ["/no-such-page", "nowhere"],
    ["/%ff", "nowhere"],
  ])("are never %s, and what was typed stays", async (address, key) => {
    expect(
      await save([
        ["甲", "/guide"],
        ["乙", address],
      ]),
    ).toMatchObject({
      problems: { address2: [key] },
      values: { label2: "乙", address2: address },
    });
    expect(await footerItems()).toBe(null);
  });

  it("are not overwritten by somebody who has not seen them", async () => {
    const { state } = await footerForForm(by());
    await save([["甲", "/guide"]]);
    expect(await save([["乙", "/help"]], state)).toMatchObject({
      refusal: expect.stringContaining("没有保存"),
    });
    expect(await footerItems()).toEqual([{ label: "甲", address: "/guide" }]);
  });
});

describe("PS-018 the hosts that are trusted", () => {
  const saveHosts = async (hosts: string) => {
    const form = new FormData();
    form.set("seen", (await trustedForForm(by())).state);
    form.set("hosts", hosts);
    return as(await cookieOf(admin), () => saveTrustedHosts({}, form));
  };
  it("are those of the government until an administrator says otherwise", async () => {
    expect(await trustedHosts()).toBe("gov.cn");
    await saveHosts("gov.cn、https://NPC.org.cn/\n*.school.edu.cn");
    expect(await trustedHosts()).toBe("gov.cn npc.org.cn school.edu.cn");
  });
  it.each(["cn", "com.cn", "10.0.0.1", "a b!c", "user@host.cn"])("are never %s", async (typed) => {
    expect(await saveHosts(typed)).toMatchObject({ problems: { hosts: ["hosts.shape"] } });
    expect(await trustedHosts()).toBe("gov.cn");
  });
});
