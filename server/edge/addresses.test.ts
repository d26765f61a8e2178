import { readdirSync, readFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { describe, expect, it } from "vitest";
import { type AddressKind, addressOf, innerPath } from "./addresses";

const kindOf = (path: string) => addressOf(path, false)?.kind ?? null;

describe("the address table", () => {
  const expected: Record<AddressKind, string[]> = {
    page: [
      "/",
      "/search",
      "/catalogue",
      "/catalogue/budgets",
      "/p/018f3c1a",
      "/p/x.exe",
      "/agencies/finance",
      "/apply",
      "/guide",
      "/nowhere",
    ],
    privatePage: ["/apply/d/abc", "/track", "/track/case", "/track/receipt", "/track/answer", "/third/abc"],
    form: [
      "/apply/save",
      "/apply/submit",
      "/apply/discard",
      "/track/open",
      "/track/leave",
      "/track/act",
      "/preferences",
    ],
    file: [
      "/p/018f3c1a.json",
      "/p/018f3c1a.md",
      "/f/ab12/表.pdf",
      "/f/ab12/a.map",
      "/sitemap.xml",
      "/feeds/recent.atom",
      "/feeds/search.rss",
      "/sitemaps/2.xml",
      "/oai/gov_xxgk.xsd",
      "/catalog.ttl",
    ],
    privateFile: ["/cal/abc", "/track/file/018f3c1a"],
    upload: ["/apply/files", "/track/files", "/third/reply"],
    staffUpload: ["/desk/info-requests/018f3c1a/files", "/desk/intake/files"],
    draftFiles: ["/publishing/018f3c1a/files/add"],
    draftUpload: ["/publishing/018f3c1a/files/uploads", "/publishing/018f3c1a/files/uploads/018f"],
    staffText: ["/publishing/0193/autosave"],
    staffFile: [
      `/publishing/018f3c1a/files/${"a".repeat(64)}/附件 1.pdf`,
      "/desk/info-requests/018f3c1a/files/018f",
      "/desk/info-requests/018f/redact/018f/pages/1",
    ],
    asset: [
      "/_next/static/chunks/a.js",
      "/_next/static/media/a.svg",
      "/enhance.js",
      "/robots.txt",
      "/.well-known/security.txt",
      "/icon.svg",
    ],
    health: ["/api/health"],
    protocol: ["/oai"],
    embed: ["/embed/list"],
    openApi: ["/api/v1/publications", "/api/v1/publications/x", "/gkmlpt/api/all/7", "/embed/list.json"],
    openFile: ["/api/v1/archive"],
    login: ["/login"],
    staffForm: ["/login/submit", "/logout"],
    staffPage: [
      "/desk",
      "/desk/info-requests/1",
      "/publishing",
      "/publishing/018f3c1a/files",
      "/publishing/files",
      "/oversight",
      "/admin",
      "/audit",
      "/setup",
      "/account",
      "/account/password",
    ],
  };
  it.each(Object.entries(expected))("knows the kind %s", (kind, paths) => {
    expect(paths.map((path) => [path, kindOf(path)])).toEqual(paths.map((path) => [path, kind]));
  });

  it.each([
    "/_next/data/x/admin.json",
    "/_next/image",
    "/_next/static/chunks/a.js.map",
    "/api",
    "/api/swagger",
    "/api/auth/session",
    "/.git/config",
    "/.env",
    "/server.js.map",
    "/desk.rsc",
    "/desk.segments/_tree.segment.rsc",
    "/p/018f3c1a/json",
  ])("has nothing at %s", (path) => {
    expect(kindOf(path)).toBeNull();
  });

  it("takes a prefix of words, not of letters, for the staff side", () => {
    expect(kindOf("/deskx")).toBe("page");
    expect(kindOf("/administration")).toBe("page");
    expect(kindOf("/Desk")).toBe("page");
  });

  it("logs a route and no id of anybody", () => {
    expect(addressOf("/apply/d/secret", false)?.route).toBe("/apply/d/[token]");
    expect(addressOf("/track/case", false)?.route).toBe("/track/[...page]");
    expect(addressOf("/wp-login.php", false)?.route).toBe("/*");
    expect(addressOf("/desk/info-requests/018f3c1a-77aa", false)?.route).toBe("/desk/info-requests/[id]");
    expect(addressOf("/desk/张三", false)?.route).toBe("/desk/[id]");
  });

  it("opens the framework's development doors in development only", () => {
    expect(addressOf("/_next/webpack-hmr", true)?.kind).toBe("asset");
    expect(addressOf("/__nextjs_original-stack-frames", true)?.methods).toContain("POST");
    expect(addressOf("/__nextjs_original-stack-frames", false)?.methods).toEqual(["GET", "HEAD"]);
  });
});

describe("the path that Next is given", () => {
  it("names the handler of a format", () => {
    expect(innerPath("/p/018f3c1a.json")).toBe("/p/018f3c1a/json");
    expect(innerPath("/p/a.b.json")).toBe("/p/a.b.json");
    expect(innerPath("/p/018f3c1a.exe")).toBe("/p/018f3c1a.exe");
  });

  it("is escaped in one way", () => {
    expect(innerPath("/f/ab/表 1.pdf")).toBe("/f/ab/%E8%A1%A8%201.pdf");
    expect(innerPath("/f/ab/100%.pdf")).toBe("/f/ab/100%25.pdf");
    expect(innerPath("/a?b#c")).toBe("/a%3Fb%23c");
  });
});

/** Every page and handler under app/ with its address and what may be asked of it. */
function routesOfApp() {
  const app = join(import.meta.dirname, "../../app");
  const files = readdirSync(app, { recursive: true, withFileTypes: true });
  return files
    .filter((file) => /^(page\.tsx|route\.ts)$/.test(file.name))
    .map((file) => {
      const folder = relative(app, file.parentPath).split(sep);
      const segments = folder.filter((part) => part !== "" && !part.startsWith("("));
      const path = `/${segments.map((part) => part.replace(/^\[.*\]$/, "x1")).join("/")}`;
      const text = readFileSync(join(file.parentPath, file.name), "utf8");
      const exported = [...text.matchAll(/export (?:const|(?:async )?function) (GET|POST)\b/g)].map(
        ([, method]) => method,
      );
      return {
        // The handler of the formats has its public address with the dot.
        path: path.replace(/^(\/p\/x1)\/x1$/, "$1.json"),
        methods: file.name === "page.tsx" ? ["GET"] : exported,
        isPage: file.name === "page.tsx",
      };
    });
}

describe("the addresses of app/", () => {
  it.each(routesOfApp())(
    "$path lets its methods $methods through, and its answer travels as it must",
    ({ path, methods, isPage }) => {
      const address = addressOf(path, false);
      expect(methods.length).toBeGreaterThan(0);
      expect(address?.methods).toEqual(expect.arrayContaining(methods));
      const pages: AddressKind[] = ["page", "privatePage", "login", "staffPage"];
      if (isPage) expect(pages).toContain(address?.kind);
      // A target that is also shown as a page would let a form reach the page's decoder.
      if (methods.includes("POST") && address?.kind !== "protocol" && address?.kind !== "draftUpload")
        expect(address?.methods).not.toContain("GET");
      if (isPage) expect(address?.kind).not.toBe("protocol");
    },
  );
});
