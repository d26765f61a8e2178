import { readSheet } from "read-excel-file/node";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import type { Store } from "@/db/client";
import { contentHashOf, withdrawContent } from "@/db/mutations/publications";
import { newId } from "@/db/new-id";
import { publishForTests } from "@/db/published-for-tests";
import { NOTICE } from "@/db/publishing-for-tests";
import { publicAgencies } from "@/db/queries/agencies";
import { columnTree } from "@/db/queries/columns";
import { beijingInstant, calendarDate } from "@/domain/time/calendar-date";
import { openDemonstration } from "../../demonstration-for-tests";
import { GET } from "./route";

const { today } = vi.hoisted(() => {
  process.env.TODAY = "2026-11-24";
  process.env.SITE_URL = "https://www.example.gov.cn";
  return { today: "2026-11-24" };
});
const AT = beijingInstant(calendarDate(today), 17);

let store: Store;
beforeAll(async () => {
  store = await openDemonstration(today);
}, 120_000);
afterAll(() => store.close());

const ask = (query: string) => GET(new Request(`https://www.example.gov.cn/search/export?${query}`));
const textOf = async (query: string) =>
  new TextDecoder("utf-8", { ignoreBOM: true }).decode(await (await ask(query)).arrayBuffer());
const jsonOf = async (query: string) =>
  (await (await ask(`${query}&format=json`)).json()) as {
    total: number;
    capped: boolean;
    items: { title: string; url: string; publishedOn: string; validity: string }[];
  };

async function publish(title: string) {
  const fields = { ...NOTICE, title, documentNumber: null };
  const [agency] = await publicAgencies();
  const [column] = await columnTree();
  const id = newId();
  const contentHash = contentHashOf(fields);
  await publishForTests({
    id,
    agencyId: agency?.id ?? "",
    columnId: column?.id ?? "",
    fields,
    contentHash,
    at: AT,
    actor: "system",
    demonstration: false,
  });
  return id;
}

describe("results taken along", () => {
  it("M-12 are a CSV that Excel and WPS read, with days as ISO and no formula", async () => {
    await publish('=HYPERLINK("http://evil.cn")鸬鹚');
    const csv = await textOf("q=%E9%B8%AC%E9%B9%9A&format=csv");
    const [head = "", row = ""] = csv.split("\r\n");
    expect(head).toBe("\ufeff索引号,标题,发文字号,发文机关,栏目,主题分类,文种,成文日期,发布日期,有效性,网址");
    expect(row).toContain(`"'=HYPERLINK(""http://evil.cn"")鸬鹚"`);
    expect(row).toMatch(/,2026-03-02,2026-11-24,有效,https:\/\/www\.example\.gov\.cn\/p\/[\w-]+$/);
  });

  it("C-25 are every hit of the search, in its order, in each format", async () => {
    const { total, capped, items } = await jsonOf("q=%E5%A2%9E%E5%9F%8E%E5%B8%82&sort=newest");
    expect(total).toBeGreaterThan(20);
    expect([items.length, capped]).toEqual([total, false]);
    expect(items.map(({ publishedOn }) => publishedOn)).toEqual(
      items
        .map(({ publishedOn }) => publishedOn)
        .toSorted()
        .reverse(),
    );
    const titles = items.map(({ title }) => title);
    const answer = await ask("q=%E5%A2%9E%E5%9F%8E%E5%B8%82&sort=newest&format=xlsx");
    expect(answer.headers.get("content-disposition")).toMatch(
      /^attachment; filename="publications\.xlsx"; filename\*=UTF-8''/,
    );
    const file = Buffer.from(await answer.arrayBuffer());
    expect((await readSheet(file)).map((row) => row[1])).toEqual(["标题", ...titles]);
    const notes = (await readSheet(file, 2)).flat();
    expect(notes).toContain("检索词：增城市");
    expect(notes).toContain(`共${total}条。`);
  });

  it("keep the filters of the page", async () => {
    const all = await jsonOf("q=%E5%A2%9E%E5%9F%8E%E5%B8%82");
    const some = await jsonOf("q=%E5%A2%9E%E5%9F%8E%E5%B8%82&agency=planning");
    expect(some.total).toBeLessThan(all.total);
    expect(some.total).toBe(some.items.length);
  });

  it("PS-014 hold nothing that was withdrawn", async () => {
    const id = await publish("关于丹顶鹤的通知");
    const urls = async () => (await jsonOf("q=%E4%B8%B9%E9%A1%B6%E9%B9%A4")).items.map(({ url }) => url);
    expect(await urls()).toEqual([`https://www.example.gov.cn/p/${id}`]);
    await withdrawContent({ id, reason: "内容有误", actor: "system", at: AT + 1 });
    expect(await urls()).toEqual([]);
  });

  it.each([
    ["q=%E7%BB%BF%E7%BA%BF", "/search?q=%E7%BB%BF%E7%BA%BF&format=none"],
    [
      "q=%E7%BB%BF%E7%BA%BF&format=exe&agency=planning",
      "/search?q=%E7%BB%BF%E7%BA%BF&agency=planning&format=exe",
    ],
    [`format=csv&q=${"a".repeat(101)}`, `/search?q=${"a".repeat(101)}`],
  ])("SE-006 send whoever asks for %s back to the page", async (query, to) => {
    const answer = await ask(query);
    expect([answer.status, answer.headers.get("location")]).toEqual([303, to]);
  });
});
