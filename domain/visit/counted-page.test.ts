import { describe, expect, it } from "vitest";
import { countedAs } from "./counted-page";

describe("what a visit is counted as", () => {
  it.each([
    ["/", "home"],
    ["/hant", "home"],
    ["/hant/", "home"],
    ["/search", "search"],
    ["/search/suggest", "machine"],
    ["/search/export", "download"],
    ["/catalogue/[column]", "column"],
    ["/hant/p/[id]", "publication"],
    ["/p/[id].[format]", "download"],
    ["/f/[sha]/[name]", "download"],
    ["/gazette/[year]/[month]", "catalogue"],
    ["/gazette/[year]/[month]/issue.pdf", "download"],
    ["/reports/[agency]/[year]", "reports"],
    ["/feeds/[...feed]", "machine"],
    ["/sitemap.xml", "machine"],
    ["/catalog.jsonld", "machine"],
    ["/screen/[id]", "machine"],
    ["/oai", "machine"],
    ["/oai/gov_xxgk.xsd", "machine"],
    ["/help", "other"],
    ["/*", "other"],
  ])("%s as %s", (route, as) => {
    expect(countedAs(route)).toBe(as);
  });
});
