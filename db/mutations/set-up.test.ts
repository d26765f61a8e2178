import { asc } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Staff } from "@/domain/access/actor";
import { newAgency } from "@/domain/agency/agency-form";
import { STATUTORY_COLUMNS } from "@/domain/publication/statutory-columns";
import { siteForm } from "@/domain/site/site-form";
import { q, type Store } from "../client";
import { agencyForForm, lastChange, setUpState, siteForForm } from "../queries/admin-site";
import { columnTree, pathTo } from "../queries/columns";
import { siteSettings } from "../queries/settings";
import { auditEntries } from "../schema/house-keeping";
import { accountForTest, proofOf } from "../test-staff";
import { openTestStore } from "../test-store";
import { openAccount } from "./accounts";
import { addAgency, changeAgency } from "./agencies";
import { verifyAudit } from "./audit";
import { addStatutoryColumns } from "./columns";
import { grantRoles } from "./grants";
import { changeSiteSettings, finishSetUp } from "./settings";

const AT = Date.UTC(2026, 10, 24, 2);
const SITE = siteForm.parse({
  siteName: "某市人民政府",
  sponsor: "某市人民政府办公室",
  contactPhone: "010-1",
  contactHours: "周一至周五",
  contactAddress: "府前路1号",
});
const CITY = newAgency.parse({
  code: "city",
  name: "某市人民政府",
  shortName: "市政府",
  level: "city",
  creditCode: "114401830075010003",
  sign: "某府",
  casePrefix: "MS",
  address: "府前路1号",
  postalCode: "511300",
  phone: "010-1",
  officeHours: "周一至周五",
  disclosureOffice: "某市人民政府办公室",
  reviewOrgan: "某省人民政府",
  court: "某市中级人民法院",
});
const FINANCE = {
  ...CITY,
  code: "finance",
  name: "某市财政局",
  parentCode: "city",
  creditCode: "1144018300750114XN",
  sign: "某财",
  casePrefix: "CZ",
};

let store: Store;
let by: Staff<"site.manage">;
let creating: Staff<"staff.create">;

beforeAll(async () => {
  store = openTestStore();
  const id = await accountForTest("sysadmin", ["systemAdmin"]);
  by = proofOf(id, ["systemAdmin"]);
  creating = proofOf(id, ["systemAdmin"]);
});
afterAll(() => store.close());

describe("set-up of an empty portal", () => {
  it("begins with everything owed, and does not open", async () => {
    expect((await siteSettings()).needsSetUp).toBe(true);
    expect(await finishSetUp(by, AT)).toEqual({ lacks: ["site", "agency", "columns", "accounts"] });
    expect((await siteSettings()).needsSetUp).toBe(true);
  });

  it("CO-008 takes the site's settings, and not over an unseen change", async () => {
    const { state } = await siteForForm(by);
    expect(await changeSiteSettings(by, SITE, state, AT)).toMatchObject({ changed: 6 });
    expect((await siteSettings()).sponsor).toBe("某市人民政府办公室");
    expect(await changeSiteSettings(by, { ...SITE, tagline: "别的" }, state, AT)).toEqual({
      refusal: "changedMeanwhile",
    });
    expect(await lastChange("settings", "site")).toEqual({ at: AT, name: "sysadmin" });
  });

  it("takes agencies, each with numbers of its own", async () => {
    expect(await addAgency(by, CITY, AT)).toHaveProperty("id");
    expect(await addAgency(by, FINANCE, AT)).toHaveProperty("id");
    const other = { ...FINANCE, code: "other", name: "别的局", creditCode: "114401830075010783", sign: "别" };
    expect(await addAgency(by, other, AT)).toEqual({ taken: "casePrefix", by: "某市财政局" });
    expect(await addAgency(by, { ...other, casePrefix: "BD", parentCode: "nowhere" }, AT)).toEqual({
      refusal: "noSuchParent",
    });
  });

  it("changes an agency that is still as it was seen, and never hangs a tree below itself", async () => {
    const { state = "" } = (await agencyForForm(by, "city")) ?? {};
    const below = { ...CITY, parentCode: "finance" };
    expect(await changeAgency(by, "city", below, state, AT)).toEqual({ refusal: "parentIsBelow" });
    const moved = { ...CITY, phone: "010-2" };
    expect(await changeAgency(by, "city", moved, state, AT)).toEqual({ changed: 1 });
    expect(await changeAgency(by, "city", CITY, state, AT)).toEqual({ refusal: "changedMeanwhile" });
    const entries = await q().select().from(auditEntries).orderBy(asc(auditEntries.seq));
    expect(entries.at(-1)).toMatchObject({ intent: "agency.change", fields: ["phone"] });
  });

  it("makes the statutory columns once", async () => {
    expect(await addStatutoryColumns(by, AT)).toBe(STATUTORY_COLUMNS.length);
    expect(await addStatutoryColumns(by, AT)).toBe(0);
    const tree = await columnTree();
    const budgets = tree.find(({ code }) => code === "budgets");
    expect(pathTo(tree, budgets?.id ?? null).map(({ code }) => code)).toEqual(["proactive", "budgets"]);
  });

  it("opens when somebody of an agency has an account, and says which posts nobody holds", async () => {
    expect(await finishSetUp(by, AT)).toEqual({ lacks: ["accounts"] });
    const finance = (await agencyForForm(by, "finance"))?.agency.id ?? null;
    const opened = await openAccount(
      creating,
      { username: "li", name: "李", agencyId: finance, passwordHash: "x" },
      AT,
    );
    const security = proofOf<"staff.grant">(await accountForTest("secadmin", ["securityAdmin"]), [
      "securityAdmin",
    ]);
    const id = "id" in opened ? opened.id : "";
    await grantRoles(
      security,
      id,
      { roles: ["intake"], headOfOffice: false },
      { roles: [], headOfOffice: false },
      AT,
    );
    expect((await setUpState(by)).unfilledPosts).not.toContain("intake");
    expect((await setUpState(by)).unfilledPosts).toContain("handler");
    expect(await finishSetUp(by, AT)).toEqual({ opened: true });
    expect((await siteSettings()).needsSetUp).toBe(false);
    expect(await finishSetUp(by, AT)).toEqual({ opened: true });
    expect((await verifyAudit()).brokenAt).toBe(null);
  });
});
