import { describe, expect, it } from "vitest";
import { z } from "zod";
import { newAccount } from "@/domain/access/account-form";
import { STATUTORY_COLUMNS } from "@/domain/publication/statutory-columns";
import { siteForm } from "@/domain/site/site-form";
import { newAgency } from "./agency-form";

const AGENCY = {
  code: "finance",
  name: "某市财政局",
  shortName: "市财政局",
  level: "department",
  parentCode: "city",
  creditCode: "1144018300750114XN",
  sign: "某财",
  casePrefix: "cz",
  address: "府前路1号",
  postalCode: "511300",
  phone: "020-82631000",
  fax: "",
  email: "",
  officeHours: "周一至周五8:30–12:00",
  disclosureOffice: "某市财政局办公室",
  themes: "财政 预算，决算、预算",
  reviewOrgan: "某市人民政府",
  court: "某市人民法院",
};
const problemsOf = (schema: z.ZodType, input: unknown) => {
  const read = schema.safeParse(input);
  return read.success ? {} : z.flattenError(read.error).fieldErrors;
};

describe("the form of an agency", () => {
  it("takes what was typed in its one spelling", () => {
    const read = newAgency.parse({
      ...AGENCY,
      code: " Finance ",
      postalCode: "５１１ ３００",
      email: "ａ@b.cn",
    });
    expect(read).toMatchObject({ code: "finance", casePrefix: "CZ", postalCode: "511300", email: "a@b.cn" });
    expect(read.themes).toEqual(["财政", "预算", "决算"]);
  });
  it.each([
    ["", null],
    [" https://finance.example.gov.cn ", "https://finance.example.gov.cn/"],
  ])("takes the address of its own site, or none: %j", (website, expected) => {
    expect(newAgency.parse({ ...AGENCY, website }).website).toBe(expected);
  });
  it.each(["javascript:alert(1)", "ftp://a.example", "finance.example.gov.cn", "https://a:b@c.example/"])(
    "refuses %s as the address of its own site",
    (website) => {
      expect(problemsOf(newAgency, { ...AGENCY, website })).toEqual({ website: ["shape"] });
    },
  );
  it("names every field that is wrong", () => {
    const wrong = {
      ...AGENCY,
      code: "财政",
      name: " ",
      level: "province",
      creditCode: "1144018300750115XN",
      casePrefix: "C1",
      postalCode: "51130",
      email: "somebody",
      court: "\u0000",
      themes: "很".repeat(21),
    };
    expect(problemsOf(newAgency, wrong)).toEqual({
      code: ["shape"],
      name: ["missing"],
      level: ["missing"],
      creditCode: ["checkDigit"],
      casePrefix: ["shape"],
      postalCode: ["shape"],
      email: ["shape"],
      court: ["illegal"],
      themes: ["long"],
    });
  });
});

describe("the form of the site", () => {
  const SITE = {
    siteName: "某市人民政府",
    sponsor: "某市人民政府办公室",
    contactPhone: "1",
    contactHours: "2",
    contactAddress: "3",
  };
  it("needs a name, a sponsor and a contact, and takes an address with its scheme", () => {
    expect(siteForm.parse({ ...SITE, domain: "https://www.example.gov.cn/" }).domain).toBe(
      "www.example.gov.cn",
    );
    expect(Object.keys(problemsOf(siteForm, {}))).toEqual([
      "siteName",
      "sponsor",
      "contactPhone",
      "contactHours",
      "contactAddress",
    ]);
    expect(problemsOf(siteForm, { ...SITE, siteCode: "12", domain: "没有点" })).toEqual({
      siteCode: ["shape"],
      domain: ["shape"],
    });
  });
});

describe("the form of an account", () => {
  it("takes a name that can be typed at a login", () => {
    expect(newAccount.parse({ username: " Li.Ming ", name: "买买提·艾力" })).toEqual({
      username: "li.ming",
      name: "买买提·艾力",
      agencyCode: null,
    });
    for (const username of ["李明", "li", "-li", "li ming", "a".repeat(33), "li_ming"])
      expect(problemsOf(newAccount, { username, name: "李明" })).toEqual({ username: ["shape"] });
  });
});

describe("the statutory columns", () => {
  it("are the five sections, the fifteen items of 条例第二十条 and those of 第二十一条", () => {
    const items = STATUTORY_COLUMNS.map(({ statutoryItem }) => statutoryItem);
    expect(items.filter((item) => item === null)).toHaveLength(5);
    expect(new Set(items.filter((item) => item?.startsWith("20(")))).toHaveLength(15);
    expect(items.filter((item) => item === "21")).toHaveLength(5);
    expect(new Set(STATUTORY_COLUMNS.map(({ code }) => code)).size).toBe(STATUTORY_COLUMNS.length);
    expect(STATUTORY_COLUMNS.find(({ code }) => code === "budgets")?.description).toBe(
      "财政预算、决算信息。",
    );
  });
});
