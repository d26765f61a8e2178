import { describe, expect, test } from "vitest";
import type { SiteSettings } from "@/db/queries/settings";
import { headOf } from "./page-metadata";

const settings: SiteSettings = {
  siteName: "增城市人民政府",
  tagline: "",
  sponsor: "",
  siteCode: "4401830001",
  icpNumber: "",
  policeNumber: "",
  domain: "www.zengcheng.example",
  contactPhone: "",
  contactHours: "",
  contactAddress: "",
  openTerms: "",
  embedders: "",
  needsSetUp: false,
};
const column = [
  { code: "proactive", name: "法定主动公开内容", description: "依法公开", columnType: "政务公开" },
  { code: "normative-documents", name: "规范性文件", description: "行政规范性文件", columnType: "政策文件" },
];
const content = {
  publishedAt: Date.UTC(2026, 10, 2, 1, 30),
  publishedOn: "2026-11-02",
  legacyPublished: false,
  source: "增城市人民政府办公室",
  keywords: ["污水", "农村"],
};
const page = { title: "关于印发办法的通知", description: "概述", canonicalPath: "/p/1" as const };

describe("the head of a public page (国办发〔2017〕47号)", () => {
  test("M-20 a publication carries the compulsory site, column and content tags", () => {
    const head = headOf({ ...page, column, content }, settings, new URL("https://www.zengcheng.example"));
    expect(head.title).toBe("关于印发办法的通知_规范性文件_增城市人民政府 政府信息公开");
    expect(head.other).toEqual({
      SiteName: "增城市人民政府",
      SiteDomain: "www.zengcheng.example",
      SiteIDCode: "4401830001",
      ColumnName: "规范性文件",
      ColumnDescription: "行政规范性文件",
      ColumnKeywords: "政府信息公开,法定主动公开内容,规范性文件",
      ColumnType: "政策文件",
      ArticleTitle: "关于印发办法的通知",
      PubDate: "2026-11-02 09:30",
      ContentSource: "增城市人民政府办公室",
      Keywords: "污水,农村",
      Author: "增城市人民政府办公室",
      Description: "概述",
      Url: "https://www.zengcheng.example/p/1",
    });
    // The standard tag says it already, and names of meta tags do not tell capitals apart.
    expect(head.description).toBeUndefined();
  });

  test("M-34 the page and its conversion name each other, and both the simplified one as the one to keep", () => {
    const site = new URL("https://www.zengcheng.example");
    expect(headOf(page, settings, site).alternates).toMatchObject({
      canonical: "https://www.zengcheng.example/p/1",
      languages: {
        "zh-Hans": "https://www.zengcheng.example/p/1",
        "zh-Hant": "https://www.zengcheng.example/hant/p/1",
        "x-default": "https://www.zengcheng.example/p/1",
      },
    });
    const unlisted = headOf({ ...page, indexed: false }, settings, site).alternates;
    expect(unlisted).toMatchObject({ canonical: "https://www.zengcheng.example/p/1" });
    expect(unlisted).not.toHaveProperty("languages");
  });

  test("an imported archive gives its own day, never the hour of the import", () => {
    const imported = { ...content, publishedOn: "2009-03-01", legacyPublished: true };
    expect(headOf({ ...page, content: imported }, settings, null).other).toMatchObject({
      PubDate: "2009-03-01 00:00",
    });
  });

  test("a column page is named by itself once, with a description and no content tags", () => {
    const head = headOf(
      { title: "规范性文件", description: "行政规范性文件", canonicalPath: "/catalogue/x", column },
      settings,
      null,
    );
    expect(head.title).toBe("规范性文件_增城市人民政府 政府信息公开");
    expect(head.description).toBe("行政规范性文件");
    expect(head.other).not.toHaveProperty("ArticleTitle");
  });

  test("without an address of the site the paths still say where the page stands", () => {
    const { alternates, openGraph } = headOf({ ...page, column }, settings, null);
    expect(alternates).toMatchObject({
      canonical: "/p/1",
      languages: { "zh-Hant": "/hant/p/1" },
    });
    // What leaves the site needs a whole address or none.
    expect(openGraph).not.toHaveProperty("url");
  });

  test("M-02 M-03 a page names its feeds, and a publication its record", () => {
    const withId = { ...content, id: "0198c2d4-0000-7000-8000-000000000001" };
    const { alternates } = headOf({ ...page, column, content: withId }, settings, null);
    expect(alternates?.types).toMatchObject({
      "application/atom+xml": [{ url: "/feeds/columns/normative-documents.atom", title: "Atom" }],
      "application/rss+xml": [{ url: "/feeds/columns/normative-documents.rss", title: "RSS" }],
      "application/feed+json": [{ url: "/feeds/columns/normative-documents.json", title: "JSON Feed" }],
      "application/xml":
        "/oai?verb=GetRecord&metadataPrefix=gov_xxgk&identifier=urn:uuid:0198c2d4-0000-7000-8000-000000000001",
    });
    const search = headOf({ ...page, feed: "/feeds/search?q=%E6%B2%B3", indexed: false }, settings, null);
    expect(search.alternates?.types).toMatchObject({
      "application/atom+xml": [{ url: "/feeds/search.atom?q=%E6%B2%B3" }],
    });
    expect(search.alternates).not.toHaveProperty("languages");
  });
});
