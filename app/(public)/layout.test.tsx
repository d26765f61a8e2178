import { statSync } from "node:fs";
import { renderToStaticMarkup } from "react-dom/server";
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import type { Store } from "@/db/client";
import { openDemonstration } from "./demonstration-for-tests";
import PublicLayout from "./layout";

const told = vi.hoisted(() => {
  process.env.TODAY = "2026-11-24";
  return { path: null as string | null, display: "" };
});

vi.mock("next/headers", () => ({
  cookies: async () => ({ get: () => ({ value: told.display }) }),
  headers: async () => new Headers(told.path === null ? {} : { "x-portal-path": told.path }),
}));
vi.mock("next/server", () => ({ connection: async () => undefined }));

let store: Store;
beforeAll(async () => {
  store = await openDemonstration("2026-11-24");
}, 120_000);
afterAll(() => store.close());
beforeEach(() => {
  told.path = "/search?q=%E7%BB%BF%E7%BA%BF&page=2";
  told.display = "";
});

const draw = async () => renderToStaticMarkup(await PublicLayout({ children: "正文" }));
const at = (html: string, text: string) => html.indexOf(text);

describe("the bar above every public page", () => {
  it("offers modes, sizes, characters, reading aloud and help, without a script but for reading aloud", async () => {
    const html = await draw();
    const order = [
      "跳到正文",
      "长者模式",
      "跳到栏目",
      "跳到搜索",
      "高对比",
      ">小<",
      "繁體",
      ">朗读<",
      "咨询",
      "找人帮我填",
    ];
    const places = order.map((text) => at(html, text));
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(places).not.toContain(-1);
    expect(html).toMatch(/<button[^>]*id="read-aloud"[^>]*hidden=""/);
    expect(html).toMatch(/<section[^>]*id="read-panel"[^>]*hidden=""/);
  });

  it("leads to the same page in the other characters, and back", async () => {
    expect(await draw()).toContain('href="/hant/search?q=%E7%BB%BF%E7%BA%BF&amp;page=2"');
    told.path = "/hant/p/018f";
    const converted = await draw();
    expect(converted).toContain("以简体版为准");
    expect(converted).toMatch(/href="\/p\/018f" hrefLang="zh-Hans"/);
    told.path = "/hant";
    expect(await draw()).toContain('href="/"');
  });

  it("offers no other characters where there are none", async () => {
    told.path = null;
    expect(await draw()).not.toContain("繁體");
  });

  it("says what is chosen, and 退出长者模式 stands first", async () => {
    told.display = "elder.l.high";
    const html = await draw();
    expect(at(html, "退出长者模式")).toBeLessThan(at(html, "高对比"));
    expect(html).toMatch(/value="normal"[^>]*aria-pressed="true"/);
    expect(html).toMatch(/value="l"[^>]*aria-pressed="true"/);
  });
});

it("the one script of the public pages is small (design §6)", () => {
  expect(statSync("public/enhance.js").size).toBeLessThanOrEqual(6 * 1024);
});
