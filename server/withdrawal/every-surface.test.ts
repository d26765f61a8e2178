import { globSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { calendarDate } from "@/domain/time/calendar-date";
import { addressOf } from "../edge/addresses";
import { surfacesOf } from "./surfaces";

/** Public addresses that cannot tell of a publication, and why; whoever adds one looks first. */
const TELLS_OF_NONE: Readonly<Record<string, string>> = {
  "/[...missing]": "what is not there",
  "/accessibility": "a fixed text",
  "/agencies": "agencies with counts",
  "/api/v1/agencies": "agencies",
  "/api/v1/annual-reports": "annual reports",
  "/api/v1/annual-reports/[agency]/[year]": "sums and the agency's own words",
  "/api/v1/archive": "thrown away with each withdrawal and made anew; the canary crawl unpacks it",
  "/api/v1/calendar/[year]": "days off",
  "/api/v1/columns": "columns with counts",
  "/api/v1/deadlines": "days",
  "/api/v1/openapi.json": "a description with invented examples",
  "/apply": "a form that begins empty",
  "/apply/batch": "a form that begins empty",
  "/apply/batch/template": "a fixed table",
  "/catalogue/by/[way]": "names of values with counts",
  "/deadline": "days",
  "/disclosure-log": "answers, which are withdrawn as such",
  "/disclosure-log/[id]": "answers, which are withdrawn as such",
  "/guide": "columns and offices",
  "/guide/booklet.pdf": "columns and offices",
  "/help": "a fixed text",
  "/manifest.webmanifest": "the name of the site",
  "/oai/gov_xxgk.xsd": "a schema",
  "/open": "a fixed text",
  "/open/api": "a description with invented examples",
  "/open/embed": "agencies and columns",
  "/places": "places, not what hangs there",
  "/privacy": "a fixed text",
  "/report-error": "names only what is public and asked for by its address",
  "/reports": "annual reports",
  "/reports/[agency]/2010": "sums over old cases",
  "/reports/[agency]/2010/[file]": "sums over old cases",
  "/reports/[agency]/[year]": "sums and the agency's own words",
  "/reports/[agency]/[year]/[file]": "sums and the agency's own words",
  "/reports/site/[year]": "sums",
  "/reports/site/[year]/report.json": "sums",
  "/reports/site/[year]/report.xlsx": "sums",
  "/robots.txt": "rules for crawlers",
  "/rules": "law in a fixed text",
  "/sitemap.xml": "files of the site map by number",
  "/sites": "sites of agencies",
};

/** A part of an address that a file of `app/` leaves open, as its surfaces may fill it. */
function asAddress(file: string): RegExp {
  const literally = file.replace(/[.*+?^${}()|\\]/g, "\\$&");
  return new RegExp(`^${literally.replace(/\[[^\]]*\]/g, "[^/]+(?:/[^/]+)*")}$`);
}

/** Every address that a file of `app/` answers, with its open parts, as the public writes it. */
function answered(): string[] {
  const files = globSync("app/**/{page.tsx,route.ts}");
  const open = files
    .map((file) => `/${file.split("/").slice(1, -1).join("/")}`.replaceAll(/\/\([a-z]+\)/g, "") || "/")
    .map((path) => (path === "/p/[id]/[format]" ? "/p/[id].json" : path));
  return open.filter((path) => {
    const known = addressOf(path.replaceAll("[...", "["), false);
    return known?.methods.includes("GET") === true && !known.isPrivate && !known.isStaff;
  });
}

const EXAMPLE = surfacesOf({
  id: "0192f000-0000-7000-8000-000000000001",
  title: "关于公布补贴名单的公告",
  showsTitle: false,
  columnCode: "town-planning",
  agencyCode: "planning",
  publishedOn: calendarDate("2026-03-09"),
  shortCode: "7QF3XKM",
  siteMapFile: 2,
  gazetteVolumes: 1,
  alertMessages: ["0192f000-0000-7000-8000-000000000002"],
  files: [{ sha256: "a".repeat(64), name: "名单.xlsx", isElsewhere: false }],
}).map(({ address }) => address.split("?")[0] ?? "");

describe("a public address", () => {
  const public_ = answered();

  it("is either looked at after a withdrawal or known to tell of no publication", () => {
    expect(public_.length).toBeGreaterThan(60);
    const literal = new Set(public_.filter((path) => !path.includes("[")));
    const forgotten = public_.filter((path) => {
      const pattern = asAddress(path);
      // What has a file of its own is not answered by the one with the open part beside it.
      const isLooked = EXAMPLE.some((one) => (literal.has(one) ? one === path : pattern.test(one)));
      return !isLooked && !Object.hasOwn(TELLS_OF_NONE, path);
    });
    expect(forgotten).toEqual([]);
  });

  it("is excused only where there is one", () => {
    expect(Object.keys(TELLS_OF_NONE).filter((path) => !public_.includes(path))).toEqual([]);
  });
});
