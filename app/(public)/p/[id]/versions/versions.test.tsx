import { renderToStaticMarkup } from "react-dom/server";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import type { Store } from "@/db/client";
import { contentHashOf, withdrawContent } from "@/db/mutations/publications";
import { newId } from "@/db/new-id";
import { publishForTests } from "@/db/published-for-tests";
import { MORNING, NOTICE, peopleForTests } from "@/db/publishing-for-tests";
import { columnTree } from "@/db/queries/columns";
import { publicVersion, publicVersions } from "@/db/queries/publication-versions";
import { openTestStore } from "@/db/test-store";
import type { PublicationFields } from "@/domain/publication/publication-form";
import { statusOf } from "../../../demonstration-for-tests";
import VersionPage, { generateMetadata as versionHead } from "./[version]/page";
import ComparePage, { generateMetadata as compareHead } from "./compare/page";
import VersionsPage, { generateMetadata as versionsHead } from "./page";

vi.hoisted(() => {
  process.env.TODAY = "2026-11-24";
});

let store: Store;
let publish: (id: string, over?: Partial<PublicationFields>) => Promise<void>;
const DAY = 86_400_000;
let clock = MORNING;

beforeAll(async () => {
  store = openTestStore();
  const { own } = await peopleForTests();
  const [column] = await columnTree();
  publish = async (id, over = {}) => {
    const fields = { ...NOTICE, ...over };
    clock += DAY;
    const content = {
      id,
      agencyId: own,
      columnId: column?.id ?? "",
      fields,
      contentHash: contentHashOf(fields),
    };
    await publishForTests({ ...content, at: clock, actor: "system", demonstration: false });
  };
});
afterAll(() => store.close());

const props = (params: object, query: object = {}) => ({
  params: Promise.resolve(params),
  searchParams: Promise.resolve(query),
});
const page = async (id: string, query = {}) =>
  renderToStaticMarkup(await VersionsPage(props({ id }, query) as never));
const version = async (id: string, number: string) =>
  renderToStaticMarkup(await VersionPage(props({ id, version: number }) as never));
const compare = async (id: string, query = {}) =>
  renderToStaticMarkup(await ComparePage(props({ id }, query) as never));
const wordsOf = (html: string) => html.replace(/<[^>]+>/g, "");

async function changedTwice(): Promise<string> {
  const id = newId();
  await publish(id);
  await publish(id, {
    title: "关于印发河涌管护办法的通知",
    body: NOTICE.body.replace("加强河涌管理", "规范河涌管护"),
  });
  await publish(id, {
    title: "关于印发河涌管护办法的通知",
    body: NOTICE.body.replace("加强河涌管理", "规范河涌管护"),
    validity: "repealed",
  });
  return id;
}

describe("历次版本", () => {
  it("lists what changed, when, and the agency that published it; never a person", async () => {
    const html = await page(await changedTwice());
    expect(statusOf(html)).toBe(200);
    expect(html.match(/<h1/g)).toHaveLength(1);
    const rows = [...html.matchAll(/<tr id="v(\d+)".*?<\/tr>/gs)].map(([row, number]) => [
      number,
      wordsOf(row ?? ""),
    ]);
    expect(rows.map(([number]) => number)).toEqual(["3", "2", "1"]);
    expect(rows[0]?.[1]).toContain("有效性");
    expect(rows[1]?.[1]).toContain("标题、正文");
    expect(rows[2]?.[1]).toContain("首次发布");
    for (const [, row] of rows) expect(row).toContain("增城市人民政府");
    expect(html).not.toContain("system");
  });

  it("pages twenty at a time, and compares the last of a page with the one on the next", async () => {
    const id = newId();
    for (let at = 1; at <= 22; at++) await publish(id, { title: `第${at}稿关于河涌的通知` });
    const [first, second] = [await page(id), await page(id, { page: "2" })];
    expect(first.match(/<tr id="v/g)).toHaveLength(20);
    expect(/<tr id="v3".*?<\/tr>/s.exec(first)?.[0]).not.toContain("首次发布");
    expect(second.match(/<tr id="v/g)).toHaveLength(2);
    expect(await page(id, { page: "999" })).toBe(second);
  });
});

describe("an old version", () => {
  it("shows its own words under a bar that cannot be missed, and leads to the present text", async () => {
    const id = await changedTwice();
    const html = await version(id, "1");
    expect(html).toContain("您看到的是第1版，不是现行文本");
    expect(html).toContain('<p class="gw-stripe">第1版 旧文本</p>');
    expect(html.indexOf("不是现行文本")).toBeLessThan(html.indexOf("<h1"));
    expect(html).toContain("加强河涌管理");
    expect(html).not.toContain("规范河涌管护");
    expect(html).toContain(`href="/p/${id}"`);
    const { robots } = await versionHead(props({ id, version: "1" }) as never);
    expect(robots).toEqual({ index: false, follow: true });
  });

  it("the present one says so and bears no bar", async () => {
    const html = await version(await changedTwice(), "3");
    expect(html).toContain("您看到的就是现行文本");
    expect(html).not.toContain("gw-stripe");
  });

  it.each(["0", "4", "01", "1e0", "-1", "甲", "' OR 1=1 --", "9".repeat(500)])(
    "%j is not found (404)",
    async (typed) => {
      const html = await version(await changedTwice(), typed);
      expect(statusOf(html)).toBe(404);
      expect(html).toContain("没有找到这个版本");
    },
  );
});

describe("a comparison", () => {
  it("tells facts in a table and the text word by word, in words too", async () => {
    const html = await compare(await changedTwice(), { from: "1", to: "3" });
    expect(html).toMatch(/<del[^>]*><span class="sr-only">删去：<\/span>有效<span/);
    expect(html).toMatch(/<ins[^>]*><span class="sr-only">新增：<\/span>废止<span/);
    expect(html).toContain("正文有1处改动");
    const body = html.slice(html.indexOf("正文的改动"));
    expect(body).toMatch(/<del[^>]*><span class="sr-only">删去：<\/span>加强/);
    expect(body).toContain("改动一段");
  });

  it("puts the older first, takes the last two unless told, and says what it does not know", async () => {
    const id = await changedTwice();
    expect(await compare(id, { from: "3", to: "1" })).toBe(await compare(id, { from: "1", to: "3" }));
    expect(await compare(id)).toBe(await compare(id, { from: "2", to: "3" }));
    const unknown = await compare(id, { from: "七", to: "3" });
    expect(statusOf(unknown)).toBe(200);
    expect(unknown).toContain("没有“七”这个版本");
    expect(await compare(id, { from: "2", to: "2" })).toContain("同一个版本");
    const single = newId();
    await publish(single);
    expect(await compare(single)).toContain("只有一个版本");
    expect((await compareHead(props({ id }) as never)).robots).toEqual({ index: false, follow: true });
  });
});

it("UR-005 UR-006 PS-014 a withdrawn publication has no history either: 410 everywhere, nothing of any version", async () => {
  const id = await changedTwice();
  await withdrawContent({ id, reason: "含有未核实的数据", at: clock, actor: "system" });
  const everything = [
    await page(id),
    await version(id, "1"),
    await version(id, "9"),
    await compare(id, { from: "1" }),
  ];
  for (const html of everything) {
    expect(statusOf(html)).toBe(410);
    expect(html).toContain("该信息已撤回");
  }
  const heads = [versionsHead(props({ id }) as never), versionHead(props({ id, version: "1" }) as never)];
  everything.push(JSON.stringify(await Promise.all([...heads, compareHead(props({ id }) as never)])));
  for (const said of everything) expect(said).not.toMatch(/河涌|增府办〔2026〕16号/);
  expect(await publicVersions(id, 9, 9)).toEqual([]);
  expect(await publicVersion(id, 1)).toBeNull();
  expect(statusOf(await page("unknown"))).toBe(404);
});
