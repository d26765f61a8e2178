import { renderToStaticMarkup } from "react-dom/server";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { q, type Store, tx } from "@/db/client";
import { settings } from "@/db/schema/house-keeping";
import { openTestStore } from "@/db/test-store";
import { addressOf } from "@/server/edge/addresses";
import { OPERATIONS } from "@/server/interface/operations";
import { interfaceWords } from "@/text/interface-words";
import { openPage } from "@/text/open";
import ApiReferencePage from "./api/page";
import OpenPage from "./page";

vi.mock("next/headers", () => ({
  cookies: async () => ({ get: () => undefined }),
  headers: async () => new Headers({ host: "localhost:3000" }),
}));

let store: Store;
beforeAll(() => {
  store = openTestStore();
});
afterAll(() => store.close());

const htmlOf = async (page: () => Promise<React.ReactNode>) => renderToStaticMarkup(await page());

describe("the page for developers and journalists (P18)", () => {
  it("shows commands that can be copied as they are, and leads only to addresses that the edge knows", async () => {
    const html = await htmlOf(OpenPage);
    expect(html.match(/<h1/g)).toHaveLength(1);
    expect(html).toContain("curl &#x27;http://localhost:3000/api/v1/publications?limit=5&#x27;");
    const hrefs = Array.from(
      html.matchAll(/href="([^"#]+)"/g),
      ([, href = ""]) => new URL(href, "http://localhost:3000"),
    );
    expect(hrefs.length).toBeGreaterThan(10);
    for (const { pathname } of hrefs)
      expect([pathname, addressOf(pathname, false)?.route]).not.toEqual([pathname, "/*"]);
    expect(html).not.toMatch(/<script|onclick/);
  });

  it("says the terms that the sponsor has set, else that none are", async () => {
    expect(await htmlOf(OpenPage)).toContain(openPage.terms[0]);
    await tx(async () => {
      await q()
        .insert(settings)
        .values({ key: "site", value: { openTerms: "按署名许可使用。" }, updatedAt: 0 });
    });
    const html = await htmlOf(OpenPage);
    expect(html).toContain("按署名许可使用。");
    expect(html).not.toContain(openPage.terms[0]);
  });
});

describe("the reference of the interface", () => {
  it("tells of every address, parameter and field of the description", async () => {
    const html = await htmlOf(ApiReferencePage);
    for (const { path, summary } of Object.values(OPERATIONS).flat()) {
      expect(html).toContain(`GET ${path}`);
      expect(html).toContain(summary);
    }
    for (const words of Object.values(interfaceWords.parameters)) expect(html).toContain(words.slice(0, 12));
    for (const name of ["PublicationItem", "Publication", "Change", "Problem"])
      expect(html).toContain(`>${name}<`);
    expect(html).toContain("puborg");
    expect(html.match(/id="([^"]+)"/g)?.length).toBe(new Set(html.match(/id="([^"]+)"/g)).size);
  });
});
