import { renderToStaticMarkup } from "react-dom/server";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { q, type Store, tx } from "@/db/client";
import { contentHashOf, withdrawContent } from "@/db/mutations/publications";
import { newId } from "@/db/new-id";
import { publishForTests } from "@/db/published-for-tests";
import { publicAgencies } from "@/db/queries/agencies";
import { columnTree } from "@/db/queries/columns";
import { publicAddresses, publicCatalogue, publicPublication } from "@/db/queries/publications";
import { publicationDrafts } from "@/db/schema/publication-drafts";
import { parseBody } from "@/domain/publication/body";
import type { PublicationFields } from "@/domain/publication/publication-form";
import { beijingInstant, calendarDate } from "@/domain/time/calendar-date";
import { openDemonstration, statusOf } from "../../demonstration-for-tests";
import { GET } from "./[format]/route";
import PublicationPage, { generateMetadata } from "./page";

const { today } = vi.hoisted(() => {
  process.env.TODAY = "2026-11-24";
  return { today: "2026-11-24" };
});

vi.mock("next/headers", () => ({
  cookies: async () => ({ get: () => undefined }),
  headers: async () => new Headers({ host: "localhost:3000" }),
}));

const day = calendarDate(today);
const at = beijingInstant(day, 16);
const page = (id: string) => ({ params: Promise.resolve({ id }), searchParams: Promise.resolve({}) });
const htmlOf = async (id: string) => renderToStaticMarkup(await PublicationPage(page(id)));
const headOf = async (id: string) => generateMetadata(page(id));
const fileOf = (path: string) =>
  GET(new Request(`http://localhost:3000${path}`, { headers: { host: "localhost:3000" } }));

let store: Store;
let ids: string[];
let serial = 0;

/** One more publication beside the demonstration's. */
async function publish(over: Partial<PublicationFields>): Promise<string> {
  const fields: PublicationFields = {
    title: "关于印发《增城市排水设施管理办法》的通知",
    documentNumber: `增水〔2026〕${++serial}号`,
    genre: "通知",
    theme: null,
    columnCode: "normative-documents",
    issuedOn: calendarDate("2023-11-24"),
    effectiveOn: null,
    expiresOn: null,
    summary: null,
    keywords: [],
    body: "第一条　为规范管理，制定本办法。",
    disclosureKind: "proactive",
    validity: "inForce",
    sourceUrl: null,
    ...over,
  };
  const [agency] = (await publicAgencies()).filter(({ code }) => code === "water");
  const [column] = (await columnTree()).filter(({ code }) => code === fields.columnCode);
  if (!agency || !column) throw new Error("the demonstration is not there");
  const id = newId();
  const contentHash = contentHashOf(fields);
  await publishForTests({
    id,
    agencyId: agency.id,
    columnId: column.id,
    fields,
    contentHash,
    at,
    actor: "system",
    demonstration: false,
  });
  return id;
}

beforeAll(async () => {
  store = await openDemonstration(today);
  ids = (await publicAddresses(1000)).map(({ id }) => id);
});
afterAll(() => store.close());

describe("every publication of the demonstration", () => {
  it("M-20 gives title, date, source and column in its head", async () => {
    expect(ids.length).toBeGreaterThanOrEqual(60);
    for (const id of ids) {
      const { other, title } = await headOf(id);
      expect(other).toMatchObject({
        ArticleTitle: expect.stringMatching(/.{4}/),
        PubDate: expect.stringMatching(/^\d{4}-\d\d-\d\d \d\d:\d\d$/),
        ContentSource: expect.stringMatching(/^.{4,}$/),
        ColumnName: expect.stringMatching(/^.{2,}$/),
      });
      expect(String(title)).toContain(String(other?.ArticleTitle));
    }
  });

  it("stands whole on its page: one h1, all 著录项, its text, no scripts of ours, no place to fill", async () => {
    for (const id of ids) {
      const found = await publicPublication(id);
      if (found?.state !== "published") throw new Error(`no publication ${id}`);
      const html = await htmlOf(id);
      expect(statusOf(html)).toBe(200);
      expect(html.match(/<h1/g)).toHaveLength(1);
      for (const label of [
        "索引号",
        "主题分类",
        "发文机关",
        "成文日期",
        "发文字号",
        "发布日期",
        "有效性",
        "公开属性",
      ]) {
        expect(html).toContain(`>${label}</dt>`);
      }
      expect(html).toContain(found.indexNumber);
      expect(html).toContain("演示数据");
      expect(html).not.toContain("undefined");
      expect(html).not.toContain("{{");
      const shown = html
        .replace(/<[^>]+>/g, "")
        .replace(/&#x27;/g, "'")
        .replace(/&quot;/g, '"')
        .replace(/&lt;/g, "<")
        .replace(/&gt;/g, ">")
        .replace(/&amp;/g, "&");
      const lines = found.bodyText.split("\n").filter((line) => !/[ ]/.test(line));
      for (const line of lines) expect(shown).toContain(line);
      const anchors = [...html.matchAll(/ id="([^"]+)"/g)].map(([, anchor]) => anchor);
      expect(anchors.filter((anchor, place) => anchors.indexOf(anchor) !== place)).toEqual([]);
    }
  });

  it("C-04 M-02 has files that hold the same text", async () => {
    for (const id of ids) {
      const found = await publicPublication(id);
      if (found?.state !== "published") throw new Error(`no publication ${id}`);
      const json = await (await fileOf(`/p/${id}/json`)).json();
      expect(json.text).toBe(found.bodyText);
      const markdown = await (await fileOf(`/p/${id}/md`)).text();
      expect(parseBody(markdown.split("\n---\n\n")[1] ?? "")).toEqual(json.body);
      expect(markdown).toContain(found.title);
      expect(markdown).toContain(found.indexNumber);
    }
  });
});

describe("validity", () => {
  it.each([
    ["inForce", "2026-11-23", "本文件已失效", "expired"],
    ["repealed", null, "本文件已废止", "repealed"],
    ["amended", null, "本文件已修改", "amended"],
  ] as const)("C-08 %s until %s is said on page and files", async (validity, expiresOn, words, shown) => {
    const id = await publish({ validity, expiresOn: expiresOn && calendarDate(expiresOn) });
    const html = await htmlOf(id);
    expect(html).toContain(`<p class="gw-stripe">${words}</p>`);
    expect(html.indexOf(words)).toBeLessThan(html.indexOf('id="zoom"'));
    expect(html.includes("有效期到2026年11月23日止")).toBe(shown === "expired");
    expect(await (await fileOf(`/p/${id}/md`)).text()).toContain(`**${words}**`);
    expect((await (await fileOf(`/p/${id}/json`)).json()).validity).toBe(shown);
  });

  it("C-07 says 「—」 for the statutory items that nothing is known of, and leaves the others out", async () => {
    const html = await htmlOf(await publish({ theme: null, documentNumber: null, issuedOn: null }));
    expect(html).toMatch(/主题分类<\/dt><dd[^>]*>—<\/dd>/);
    expect(html).toMatch(/发文字号<\/dt><dd[^>]*>—<\/dd>/);
    expect(html).toMatch(/成文日期<\/dt><dd[^>]*>—<\/dd>/);
    expect(html).not.toMatch(/(实施|失效)日期<\/dt>/);
  });

  it("a document is in force on the last day of its term, and says when it is not yet", async () => {
    expect(await htmlOf(await publish({ expiresOn: day }))).not.toContain("gw-stripe");
    const html = await htmlOf(await publish({ effectiveOn: calendarDate("2027-01-01") }));
    expect(html).toContain("2027年1月1日（尚未施行）");
    expect(html).toContain("schema.org/NotInForce");
  });
});

describe("words of others", () => {
  it("FF-004 FF-030 stay words on the page, in its data and in the files", async () => {
    const title = `</script><script>alert(1)</script>${["$", "{7*7}{{7*7}}"].join("")}的通知`;
    const id = await publish({
      title,
      summary: title,
      body: `${title}\n\n| ${title} | 数 |\n| --- | --- |\n| 甲 | 1 |`,
    });
    const html = await htmlOf(id);
    expect(html).not.toMatch(/<script(?! type="application\/ld\+json">)/);
    expect(html.match(/<\/script>/g)).toHaveLength(1);
    const [, data = ""] = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(html) ?? [];
    expect(JSON.stringify(JSON.parse(data))).toContain(JSON.stringify(title).slice(1, -1));
    expect((await (await fileOf(`/p/${id}/md`)).text()).match(/(?<!\\)<\/?script/g)).toBeNull();
    expect((await (await fileOf(`/p/${id}/json`)).json()).title).toBe(title);
  });
});

/** What a program knows that was written from the names of 国办发〔2017〕47号 alone, as RSSHub's are. */
function readByNames(html: string) {
  const tags = new Map(
    [...html.matchAll(/<meta name="([^"]+)" content="([^"]*)"/g)].map(([, name = "", content = ""]) => [
      name,
      content,
    ]),
  );
  const [, day, minute] = /^(\d{4}-\d\d-\d\d) (\d\d:\d\d)$/.exec(tags.get("PubDate") ?? "") ?? [];
  return {
    title: tags.get("ArticleTitle"),
    date: Date.parse(`${day}T${minute}:00+08:00`),
    source: tags.get("ContentSource"),
    column: tags.get("ColumnName"),
    site: tags.get("SiteName"),
    code: tags.get("SiteIDCode"),
    words: tags.get("ColumnKeywords"),
    about: tags.get("ColumnDescription"),
  };
}

describe("M-20 a reader that knows only the names of the standard", () => {
  it("gets title, date, source and column of every publication", async () => {
    const listed = await publicAddresses(1000);
    expect(listed.length).toBeGreaterThan(50);
    for (const { id } of listed) {
      const other = (await headOf(id)).other ?? {};
      const tags = Object.entries(other).map(([name, content]) => (
        <meta key={name} name={name} content={String(content)} />
      ));
      const seen = readByNames(renderToStaticMarkup(tags));
      const found = await publicPublication(id);
      if (found?.state !== "published") throw new Error(`${id} is listed and not public`);
      expect(seen.date).toBe(
        found.legacyPublished
          ? Date.parse(`${found.publishedOn}T00:00:00+08:00`)
          : Math.floor(found.publishedAt / 60_000) * 60_000,
      );
      expect(seen.source).toBe(found.agencyName);
      expect(seen.column).toBe(found.columnName);
      for (const [name, value] of Object.entries(seen)) expect([id, name, value]).not.toEqual([id, name, ""]);
      expect(seen).not.toHaveProperty("title", undefined);
    }
  });
});

describe("JSON-LD", () => {
  it("M-21 is Legislation for 规范性文件 alone, and always the way down to the page", async () => {
    const graphOf = async (id: string) => {
      const [, data = ""] = /ld\+json">(.*?)<\/script>/s.exec(await htmlOf(id)) ?? [];
      return JSON.parse(data)["@graph"] as Record<string, unknown>[];
    };
    const rule = await graphOf(await publish({ documentNumber: "增水规〔2026〕3号" }));
    expect(rule.map((node) => node["@type"])).toEqual(["BreadcrumbList", "Legislation"]);
    expect(rule[1]).toMatchObject({
      legislationIdentifier: "增水规〔2026〕3号",
      legislationDate: "2023-11-24",
      legislationLegalForce: "https://schema.org/InForce",
    });
    const repealed = await graphOf(await publish({ validity: "repealed" }));
    expect(repealed[1]).toMatchObject({ legislationLegalForce: "https://schema.org/NotInForce" });
    const figures = await graphOf(await publish({ columnCode: "statistics" }));
    expect(figures.map((node) => node["@type"])).toEqual(["BreadcrumbList", "Dataset"]);
  });
});

describe("政策解读", () => {
  it("C-14 and the text it explains lead to each other", async () => {
    const { items } = await publicCatalogue({ page: 1, pageSize: 100 });
    const explanation = items.find(({ title }) =>
      title.startsWith("《增城市农村宅基地使用及建房管理规定》政策解读"),
    );
    const explained = items.find(({ title }) =>
      title.endsWith("印发《增城市农村宅基地使用及建房管理规定》的通知"),
    );
    expect(await htmlOf(explanation?.id ?? "")).toContain(`href="/p/${explained?.id}"`);
    expect(await htmlOf(explained?.id ?? "")).toContain(`href="/p/${explanation?.id}"`);
  });
});

describe("what is not public", () => {
  it.each(["unknown", "0192f000-0000-7000-8000-000000000000", "%00", "..", "' OR 1=1 --", "x".repeat(2000)])(
    "UR-004 %j is not found, with a whole page",
    async (id) => {
      const html = await htmlOf(id);
      expect(statusOf(html)).toBe(404);
      expect(html).toContain("没有找到这条信息");
      expect(html).toContain('href="/search"');
      expect((await headOf(id)).robots).toEqual({ index: false, follow: true });
    },
  );

  it("UR-005 a draft is not found, in any format", async () => {
    const [known] = await q().select().from(publicationDrafts).limit(1);
    if (!known) throw new Error("no draft");
    const id = "0192f000-0000-7000-8000-00000000d4af";
    await tx(async () => {
      await q()
        .insert(publicationDrafts)
        .values({ ...known, id, stage: "drafting", title: "稿件甲乙丙", externalId: null });
    });
    expect(statusOf(await htmlOf(id))).toBe(404);
    expect(JSON.stringify(await headOf(id))).not.toContain("稿件甲乙丙");
    expect((await fileOf(`/p/${id}/json`)).status).toBe(404);
    expect((await fileOf(`/p/${id}/md`)).status).toBe(404);
  });

  it("UR-005 UR-006 a withdrawn one is gone (410): reason and day, nothing of its content", async () => {
    const id = ids[0] ?? "";
    const found = await publicPublication(id);
    if (found?.state !== "published") throw new Error("nothing to withdraw");
    await withdrawContent({ id, reason: "含有未核实的<数据>", at, actor: "system" });
    const html = await htmlOf(id);
    expect(statusOf(html)).toBe(410);
    expect(html).toContain("该信息已撤回");
    expect(html).toContain("2026年11月24日");
    expect(html).toContain("含有未核实的&lt;数据&gt;");
    const everything = [html, JSON.stringify(await headOf(id))];
    for (const format of ["json", "md"]) {
      const file = await fileOf(`/p/${id}/${format}`);
      expect(file.status).toBe(410);
      everything.push(await file.text());
    }
    for (const text of everything) {
      expect(text).not.toContain(found.title);
      expect(text).not.toContain(found.bodyText.slice(0, 30));
      expect(text).not.toContain(found.indexNumber);
    }
    expect((await publicAddresses(1000)).map((row) => row.id)).not.toContain(id);
  });

  it("an unknown format is not found", async () => {
    expect((await fileOf(`/p/${ids[1]}/exe`)).status).toBe(404);
  });
});
