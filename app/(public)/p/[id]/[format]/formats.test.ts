import { readFileSync } from "node:fs";
import { join } from "node:path";
import { XMLParser, XMLValidator } from "fast-xml-parser";
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import type { Store } from "@/db/client";
import { linkPublications } from "@/db/mutations/publication-links";
import { contentHashOf, withdrawContent } from "@/db/mutations/publications";
import { newId } from "@/db/new-id";
import { publishForTests } from "@/db/published-for-tests";
import { MORNING, NOTICE, peopleForTests } from "@/db/publishing-for-tests";
import { columnTree } from "@/db/queries/columns";
import { publicAddresses, publicPublication } from "@/db/queries/publications";
import { openTestStore } from "@/db/test-store";
import type { PublicationFields } from "@/domain/publication/publication-form";
import { blocksOfBody } from "@/server/letters/read-word";
import { openWord, partText } from "@/server/letters/word-file";
import { childAt, readXml } from "@/server/letters/xml";
import { openDemonstration } from "../../../demonstration-for-tests";
import { FORMATS } from "./files";
import { metadataXml } from "./metadata-xml";
import { GET } from "./route";

vi.hoisted(() => {
  process.env.TODAY = "2026-11-24";
});

const FORMAT_NAMES = Object.keys(FORMATS) as (keyof typeof FORMATS)[];
const squeezed = (text: string) => text.replace(/\s/g, "");
const fileOf = (id: string, format: string) =>
  GET(new Request(`http://localhost:3000/p/${id}/${format}`, { headers: { host: "localhost:3000" } }));
const bytesOf = async (id: string, format: string) =>
  new Uint8Array(await (await fileOf(id, format)).arrayBuffer());

/** Every word of a Word file's body in reading order. */
async function wordText(id: string): Promise<string> {
  const opened = openWord(await bytesOf(id, "docx"));
  if ("fault" in opened) throw new Error(opened.fault);
  const document = readXml(partText(opened, "word/document.xml") ?? "");
  const body = document && childAt(document, "w:body");
  if (!body) throw new Error("no body");
  const words = blocksOfBody(body).map((block) =>
    "rows" in block ? block.rows.flat().join("") : block.text,
  );
  return squeezed(words.join(""));
}

/** What somebody who copies the whole PDF gets, without the numbers of its pages. */
async function pdfText(id: string): Promise<{ text: string; pages: number; info: unknown }> {
  const task = getDocument({ data: await bytesOf(id, "pdf"), verbosity: 0 });
  const opened = await task.promise;
  let text = "";
  for (let page = 1; page <= opened.numPages; page++) {
    const { items } = await (await opened.getPage(page)).getTextContent();
    text += items
      .map((item) => ("str" in item ? item.str : ""))
      .join("")
      .replace(/— \d+ —/g, "");
  }
  const { info } = await opened.getMetadata();
  const pages = opened.numPages;
  await task.destroy();
  return { text: squeezed(text), pages, info };
}

/** The lines of a body as they stand on paper; the parts of a table's row stand beside one another. */
async function linesOf(id: string): Promise<string[]> {
  const found = await publicPublication(id);
  if (found?.state !== "published") throw new Error(`no publication ${id}`);
  return [found.title, ...found.bodyText.split("\n")].map(squeezed);
}

describe("the demonstration's files", () => {
  let store: Store;
  let ids: string[];
  beforeAll(async () => {
    store = await openDemonstration("2026-11-24");
    ids = (await publicAddresses(1000)).map(({ id }) => id);
  });
  afterAll(() => store.close());

  it("M-02 every Word file has the words of the page, its facts and its address", async () => {
    for (const id of ids) {
      const text = await wordText(id);
      for (const line of await linesOf(id)) expect(text).toContain(line);
      expect(text).toContain(`localhost:3000/p/${id}`);
      expect(text).toContain("索引号：");
    }
  });

  it("M-02 PDF files too: the longest text, one of tables, one that is repealed", async () => {
    const published = (await Promise.all(ids.map(publicPublication))).flatMap((found) =>
      found?.state === "published" ? [found] : [],
    );
    const longest = published.toSorted((a, b) => b.bodyText.length - a.bodyText.length)[0];
    const tables = published.find(({ title }) => title.includes("公交线路"));
    const repealed = published.find(({ validity }) => validity === "repealed");
    for (const found of [longest, tables, repealed]) {
      const { text, pages, info } = await pdfText(found?.id ?? "");
      const lines = await linesOf(found?.id ?? "");
      expect(lines.filter((line) => !text.includes(line))).toEqual([]);
      expect(pages).toBeGreaterThan(1);
      expect(text).toContain("短网址：");
      expect(JSON.stringify(info)).toContain(found?.title);
    }
    expect((await pdfText(repealed?.id ?? "")).text).toMatch(
      /^演示数据，不代表任何机关。本文件已废止.*已被废止：增城市人民政府关于印发/,
    );
  }, 60_000);

  it("M-11 every metadata file is well formed and holds the facts", async () => {
    const parser = new XMLParser({ ignoreAttributes: false });
    for (const id of ids) {
      const xml = await (await fileOf(id, "xml")).text();
      expect(XMLValidator.validate(xml)).toBe(true);
      const found = await publicPublication(id);
      if (found?.state !== "published") throw new Error("not there");
      const record = parser.parse(xml)["gi:publication"];
      expect(record["gi:indexNumber"]).toBe(found.indexNumber);
      expect(String(record["dc:title"])).toBe(found.title);
    }
  });
});

describe("files of single publications", () => {
  let store: Store;
  let own: string;
  let columnId: string;
  beforeAll(async () => {
    store = openTestStore();
    own = (await peopleForTests()).own;
    columnId = (await columnTree())[0]?.id ?? "";
  });
  afterAll(() => store.close());

  async function publish(over: Partial<PublicationFields> = {}): Promise<string> {
    const fields = { ...NOTICE, ...over };
    const id = newId();
    const content = { id, agencyId: own, columnId, fields, contentHash: contentHashOf(fields) };
    await publishForTests({ ...content, at: MORNING, actor: "system", demonstration: false });
    return id;
  }

  it.each(FORMAT_NAMES)("%s names its type and the page that it belongs to", async (format) => {
    const id = await publish();
    const file = await fileOf(id, format);
    expect(file.status).toBe(200);
    expect(file.headers.get("content-type")).toBe(FORMATS[format]);
    expect(file.headers.get("link")).toBe(`<http://localhost:3000/p/${id}>; rel="canonical"`);
  });

  it("C-08 says on paper and in data what took a text's place", async () => {
    const [old, present] = [
      await publish({ validity: "repealed" }),
      await publish({ title: "新的河涌办法" }),
    ];
    await linkPublications({ fromId: present, kind: "replaces", toId: old, at: MORNING, actor: "system" });
    expect(await wordText(old)).toMatch(/^本文件已废止。.*已被替代：新的河涌办法/);
    expect((await (await fileOf(old, "json")).json()).links).toMatchObject([
      { kind: "replaces", direction: "to", id: present, title: "新的河涌办法" },
    ]);
    await withdrawContent({ id: present, reason: "有误", at: MORNING, actor: "system" });
    for (const format of ["json", "md", "xml"]) {
      expect(await (await fileOf(old, format)).text()).not.toContain("新的河涌办法");
    }
    expect(await wordText(old)).not.toContain("新的河涌办法");
  });

  it("UR-005 UR-006 PS-014 a withdrawn one is gone (410) in every format, also where its paper had been set before", async () => {
    const id = await publish({ title: "关于撤回试验甲乙丙的通知" });
    for (const format of FORMAT_NAMES) expect((await fileOf(id, format)).status).toBe(200);
    await withdrawContent({ id, reason: "含有未核实的数据", at: MORNING, actor: "system" });
    for (const format of FORMAT_NAMES) {
      const file = await fileOf(id, format);
      expect(file.status).toBe(410);
      expect(await file.text()).not.toMatch(/甲乙丙|河涌/);
      expect((await fileOf("unknown", format)).status).toBe(404);
    }
  });

  it("M-11 the golden file: every element of docs/metadata.md in its order", async () => {
    const id = await publish({
      keywords: ["河涌", "<水利> & 环保"],
      summary: "怎么管河涌\u0001",
      sourceUrl: "https://example.cn/a?b=1&c=2",
    });
    const found = await publicPublication(id);
    if (found?.state !== "published") throw new Error("not there");
    const xml = metadataXml(
      { ...found, id: "ID", indexNumber: "114401830075010003/2026-00001" },
      {
        today: found.publishedOn as never,
        origin: "https://portal.example",
        shortCode: "K7M2P9Q",
        links: [
          { kind: "explains", direction: "to", other: { state: "withdrawn", id: "OLD", withdrawnAt: 0 } },
          {
            kind: "replaces",
            direction: "from",
            other: {
              state: "published",
              id: "OTHER",
              title: "旧办法",
              documentNumber: null,
              agencyName: "某局",
              issuedOn: null,
              publishedOn: "2020-01-01",
            },
          },
        ],
        files: [
          {
            name: "附表.pdf",
            mediaType: "application/pdf",
            byteSize: 1024,
            sha256: "ab".repeat(32),
            position: 0,
            status: "read",
            pageCount: 2,
          },
        ],
      },
    );
    const golden = join(import.meta.dirname, "metadata.golden.xml");
    expect(XMLValidator.validate(xml)).toBe(true);
    expect(xml).toBe(readFileSync(golden, "utf8"));
    const documented = readFileSync("docs/metadata.md", "utf8");
    for (const [, element = ""] of xml.matchAll(/<((?:gi|dc|dcterms):\w+)/g))
      expect(documented).toContain(`\`${element}\``);
  });
});
