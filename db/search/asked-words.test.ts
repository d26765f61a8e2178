import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Store } from "@/db/client";
import { contentHashOf, withdrawContent } from "@/db/mutations/publications";
import { addFirstSynonyms } from "@/db/mutations/synonyms";
import { newId } from "@/db/new-id";
import { publishForTests } from "@/db/published-for-tests";
import { MORNING, NOTICE, peopleForTests } from "@/db/publishing-for-tests";
import { columnTree } from "@/db/queries/columns";
import { openTestStore } from "@/db/test-store";
import { calendarDate } from "@/domain/time/calendar-date";
import { nearTitles } from "./near-titles";
import { onlyNumbered } from "./only-numbered";
import { openExactSearch } from "./search-exactly";
import { openQuickSearch, type PublicationSearch } from "./search-publications";
import { wordHits } from "./word-hits";

const TODAY = calendarDate("2026-03-10");
const TEXTS = [
  ["绿线规划公告", "本公告说明蓝线以外的范围。"],
  ["蓝线规划公告", "本公告说明绿线以外的范围。"],
  ["最低生活保障标准调整的通知", "每人每月标准提高。"],
  ["关于提高救助水平的通知", "低保标准同步提高。"],
  ["關於規劃展覽館開放時間的公告", "每週一閉館。"],
] as const;

let store: Store;
let agencyId = "";
const names = new Map<string, string>();

async function publish(title: string, body: string, documentNumber: string | null = null) {
  const [column] = await columnTree();
  const fields = { ...NOTICE, title, body, documentNumber };
  const id = newId();
  const given = { id, agencyId, columnId: column?.id ?? "", fields, contentHash: contentHashOf(fields) };
  await publishForTests({ ...given, at: MORNING, actor: "system", demonstration: false });
  names.set(id, title);
  return id;
}

beforeAll(async () => {
  store = openTestStore();
  agencyId = (await peopleForTests()).own;
  for (const [title, body] of TEXTS) await publish(title, body);
  await addFirstSynonyms([["低保", "最低生活保障"]], MORNING);
});
afterAll(() => store.close());

const searches = { quick: openQuickSearch(), exact: openExactSearch() };
const titles = async (kind: keyof typeof searches, query: string, more: Partial<PublicationSearch> = {}) => {
  const { hits } = await searches[kind]({ query, sort: "relevance", page: 1, pageSize: 20, ...more }, TODAY);
  return hits.map(({ publicationId }) => names.get(publicationId));
};

describe.each(["quick", "exact"] as const)("what somebody asks for, searched %sly", (kind) => {
  it.each([
    ["title:绿线", ["绿线规划公告"]],
    ["标题：绿线 范围", ["绿线规划公告"]],
    ["标题:规划 绿线", ["绿线规划公告", "蓝线规划公告"]],
    ["规划 -title:绿线", ["關於規劃展覽館開放時間的公告", "蓝线规划公告"]],
    ["标题:“绿线规划”", ["绿线规划公告"]],
    ["標題:規劃展览", ["關於規劃展覽館開放時間的公告"]],
    ["每周一", ["關於規劃展覽館開放時間的公告"]],
    ["低保标准", ["最低生活保障标准调整的通知", "关于提高救助水平的通知"]],
    ["“低保标准”", ["关于提高救助水平的通知"]],
    ["最低生活保障 标准", ["最低生活保障标准调整的通知", "关于提高救助水平的通知"]],
    ["标准 -低保", ["最低生活保障标准调整的通知"]],
    ["title:低保", ["最低生活保障标准调整的通知"]],
  ])("%s", async (query, expected) => {
    expect((await titles(kind, query)).toSorted()).toEqual([...expected].toSorted());
  });

  it("lies between two days of issue", async () => {
    const all = await titles(kind, "公告");
    expect(await titles(kind, "公告", { issued: { from: "2026-03-02", to: "2026-03-02" } })).toEqual(all);
    expect(await titles(kind, "公告", { issued: { from: "2026-03-03" } })).toEqual([]);
    expect(await titles(kind, "公告", { issued: { to: "2026-03-01" } })).toEqual([]);
    expect(await titles(kind, "", { issued: { to: "2026-03-02" } })).toHaveLength(TEXTS.length);
  });
});

describe("titles that are alike", () => {
  const near = async (query: string) =>
    (await nearTitles({ query, sort: "relevance", page: 1, pageSize: 5 })).hits.map(({ publicationId }) =>
      names.get(publicationId),
    );

  it.each([
    ["绿线规化公告", "绿线规划公告"],
    ["規劃展览馆开房时间", "關於規劃展覽館開放時間的公告"],
    ["调整最低生活保障标准通知", "最低生活保障标准调整的通知"],
  ])("%s finds %s", async (query, title) => {
    expect((await near(query))[0]).toBe(title);
  });

  it.each(["龘靐", "公", "", "%", "完全无关的词语"])("SE-005 %j finds none", async (query) => {
    expect(await near(query)).toEqual([]);
  });
});

describe("a number", () => {
  it("leads to one document, to none when several bear it, and to none that was withdrawn", async () => {
    const id = await publish("甲", "甲。", "增测办〔2026〕1号");
    expect(await onlyNumbered("增測辦2026 1")).toBe(id);
    const other = await publish("乙", "乙。", "增测办〔2026〕1号");
    expect(await onlyNumbered("增测办[2026]1号")).toBeNull();
    await withdrawContent({ id: other, reason: "重复", actor: "system", at: MORNING + 1 });
    expect(await onlyNumbered("增测办[2026]1号")).toBe(id);
    expect(await onlyNumbered("绿线")).toBeNull();
  });
});

it("the hits of a word are counted as it is written, of several as any of them", async () => {
  expect(await wordHits(["低保"])).toEqual({ total: 1, capped: false });
  expect(await wordHits(["低保", "最低生活保障"])).toEqual({ total: 2, capped: false });
  expect(await wordHits(['"', "%"])).toEqual({ total: 0, capped: false });
});
