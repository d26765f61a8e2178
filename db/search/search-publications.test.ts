import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Store, tx } from "@/db/client";
import { createAgency } from "@/db/mutations/agencies";
import { createColumn } from "@/db/mutations/columns";
import { contentHashOf, withdrawContent } from "@/db/mutations/publications";
import { newId } from "@/db/new-id";
import { publishForTests } from "@/db/published-for-tests";
import { publicationsForHits } from "@/db/queries/publications";
import { AGENCIES } from "@/db/seed/agencies";
import { PUBLICATIONS_A } from "@/db/seed/publications/a";
import { PUBLICATIONS_B } from "@/db/seed/publications/b";
import { PUBLICATIONS_C } from "@/db/seed/publications/c";
import { openTestStore } from "@/db/test-store";
import type { PublicationFields } from "@/domain/publication/publication-form";
import { beijingInstant, calendarDate } from "@/domain/time/calendar-date";
import { highlight, holderOf } from "./highlight";
import { indexPublication } from "./index-publication";
import { matchExpression } from "./query";
import { openQuickSearch, type PublicationSearch, searchPublications } from "./search-publications";
import { type Run, runsOf } from "./tokenise";

/** Set higher to search longer for an exception. */
const RUNS = Number(process.env.SEARCH_RUNS ?? 300);
const UNDATED = {
  theme: null,
  genre: "通知",
  validity: "inForce",
  issuedOn: null,
  expiresOn: null,
  fileText: "",
  fileTypes: [],
} as const;
const TODAY = calendarDate("2026-11-24");
const EVERYTHING = { sort: "newest", page: 1, pageSize: 10_000 } as const;

async function found(query: string, more: Partial<PublicationSearch> = {}) {
  const search = { ...EVERYTHING, query, ...more };
  const { hits } = await (more.choice ? openQuickSearch()(search, TODAY) : searchPublications(search));
  return hits.map((hit) => hit.publicationId);
}

describe("the index against the text itself: 0 misses, 0 extras", () => {
  const HAN = "[\\p{Unified_Ideograph}〇々]";
  /** A text as a person would look through it: widths and capitals alike, words torn by a line break joined. */
  const plain = (text: string) =>
    text
      .normalize("NFKC")
      .toLowerCase()
      .replace(new RegExp(`(?<=${HAN})[\\s\\p{Cf}]+(?=${HAN})`, "gv"), "");

  const corpus = new Map<string, string[]>();
  /** The same texts as `plain` makes them, and their words. */
  const read = new Map<string, { text: string; runs: Run[] }[]>();
  let store: Store;

  async function index(id: string, texts: string[], day: string) {
    const [title = "", text = ""] = texts;
    corpus.set(id, texts);
    read.set(
      id,
      texts.map((held) => ({ text: plain(held), runs: runsOf(held) })),
    );
    await indexPublication({
      publicationId: id,
      agencyId: "a",
      columnId: "c",
      title,
      documentNumber: null,
      indexNumber: "",
      text,
      publishedOn: day,
      ...UNDATED,
    });
  }

  /** Few characters, so that words overlap; a rare one of each kind that has broken a search before. */
  const character = fc.constantFrom(
    ..."政府农村污水预算宅基地二〇一〇年人々𠮷𰻝龘",
    ..."，。〔〕（）“”、 \n\u200b",
    ..."５5ab2Ａ",
  );
  const generated = fc.array(fc.array(character, { minLength: 1, maxLength: 40 }), {
    minLength: 150,
    maxLength: 150,
  });

  beforeAll(async () => {
    store = openTestStore();
    const [made = []] = fc.sample(generated, { numRuns: 1, seed: 20101124 });
    const seeded = [...PUBLICATIONS_A, ...PUBLICATIONS_B, ...PUBLICATIONS_C];
    await tx(async () => {
      for (const [at, { key, title, body }] of seeded.entries()) {
        await index(key, [title, body], `2026-0${1 + (at % 9)}-11`);
      }
      for (const [at, characters] of made.entries()) {
        const cut = Math.ceil(characters.length / 3);
        const texts = [characters.slice(0, cut).join(""), characters.slice(cut).join("")];
        await index(`generated-${at}`, texts, "2025-03-01");
      }
    });
  }, 120_000);
  afterAll(() => store.close());

  const expected = (holds: (held: { text: string; runs: Run[] }) => boolean) =>
    [...read].flatMap(([id, texts]) => (texts.some(holds) ? id : [])).toSorted();

  /** A piece of one of the texts. */
  const piece = fc
    .tuple(fc.nat(), fc.nat(), fc.nat(), fc.integer({ min: 1, max: 12 }))
    .map(([which, field, start, length]) => {
      const texts = [...read.values()][which % read.size] ?? [];
      const characters = [...(texts[field % texts.length]?.text ?? "")];
      const from = start % Math.max(1, characters.length);
      return characters.slice(from, from + length).join("");
    });

  it("finds a stretch of Han characters exactly where it stands", async () => {
    await fc.assert(
      fc.asyncProperty(piece, async (text) => {
        for (const word of text.match(new RegExp(`${HAN}+`, "gv")) ?? []) {
          expect((await found(word)).toSorted()).toEqual(expected((held) => held.text.includes(word)));
        }
      }),
      { numRuns: RUNS },
    );
  }, 300_000);

  it("reads in a text what it finds in the index, whatever is asked", async () => {
    const several = fc
      .array(fc.tuple(piece, fc.boolean(), fc.boolean()), { minLength: 1, maxLength: 3 })
      .map((words) =>
        words
          .map(([text, isLeftOut, isPhrase]) => `${isLeftOut ? "-" : ""}${isPhrase ? `"${text}"` : text}`)
          .join(" "),
      );
    await fc.assert(
      fc.asyncProperty(several, async (text) => {
        const { terms, match } = matchExpression(text);
        if (match === null || terms.some(({ inTitle }) => inTitle)) return;
        const holds = holderOf(terms);
        const readOut = [...corpus].flatMap(([id, texts]) => (holds(texts) ? id : []));
        expect([text, readOut.toSorted()]).toEqual([text, (await found(text)).toSorted()]);
      }),
      { numRuns: RUNS },
    );
  }, 300_000);

  it("finds no word that stands nowhere", async () => {
    const word = fc.string({
      unit: fc.constantFrom(..."政府农村污水预算宅基地龘𰻝"),
      minLength: 1,
      maxLength: 6,
    });
    await fc.assert(
      fc.asyncProperty(word, async (text) => {
        expect((await found(text)).toSorted()).toEqual(expected((held) => held.text.includes(text)));
      }),
      { numRuns: RUNS },
    );
  }, 120_000);

  /** Whether a mixed term stands in a text, word by word: the rules of search.md §4–5 said a second time. */
  function stands(term: string, held: readonly Run[]): boolean {
    const wanted = runsOf(term);
    const lone = wanted.length > 1 && wanted.at(-1)?.han && [...(wanted.at(-1)?.text ?? "")].length === 1;
    if (lone) wanted.pop();
    const fits = (at: number) =>
      wanted.every((run, next) => {
        const other = held[at + next];
        if (other?.han !== run.han) return false;
        const mayBegin = next === 0 && run.han;
        const mayGoOn = !lone && next === wanted.length - 1 && (run.han || /\p{L}$/u.test(run.text));
        if (mayBegin && mayGoOn) return other.text.includes(run.text);
        if (mayBegin) return other.text.endsWith(run.text);
        return mayGoOn ? other.text.startsWith(run.text) : other.text === run.text;
      });
    return held.some((_, at) => fits(at));
  }

  it("finds a stretch of words, numbers and signs exactly where it stands", async () => {
    await fc.assert(
      fc.asyncProperty(piece, async (text) => {
        const term = text.replace(/["“”＂\s]/g, "").replace(/^-+/, "");
        const [only, ...more] = matchExpression(term).terms;
        if (!only || more.length > 0) return;
        expect((await found(term)).toSorted()).toEqual(expected((held) => stands(term, held.runs)));
      }),
      { numRuns: RUNS },
    );
  }, 300_000);

  it("marks what it found in every hit", async () => {
    await fc.assert(
      fc.asyncProperty(piece, async (text) => {
        const { hits, terms: typed } = await searchPublications({ ...EVERYTHING, query: text });
        const terms = typed.filter((term) => !term.excluded);
        for (const { publicationId } of hits) {
          const marked = new Set(
            (corpus.get(publicationId) ?? []).flatMap((held) => {
              const { segments } = highlight(held, terms);
              expect(segments.map((segment) => segment.text).join("")).toBe(held);
              return terms.filter((term) => highlight(held, [term]).found > 0);
            }),
          );
          expect([text, publicationId, marked.size]).toEqual([text, publicationId, terms.length]);
        }
      }),
      { numRuns: RUNS },
    );
  }, 300_000);
});

describe("searching the publications", () => {
  const FIRST = beijingInstant(calendarDate("2026-03-02"), 9);
  const DAY = 86_400_000;
  let store: Store;
  const ids = new Map<string, string>();
  const agencyIds: string[] = [];
  const columnIds: string[] = [];

  async function publish(
    key: string,
    given: Partial<PublicationFields> & { agency?: number; after?: number },
  ) {
    const { agency = 0, after = 0, ...rest } = given;
    const fields: PublicationFields = {
      title: "关于某事的通知",
      documentNumber: null,
      genre: "通知",
      theme: null,
      columnCode: "other",
      issuedOn: null,
      effectiveOn: null,
      expiresOn: null,
      summary: null,
      keywords: [],
      body: "正文。",
      disclosureKind: "proactive",
      validity: "inForce",
      sourceUrl: null,
      ...rest,
    };
    const id = newId();
    ids.set(key, id);
    await publishForTests({
      id,
      agencyId: agencyIds[agency] ?? "",
      columnId: columnIds[0] ?? "",
      fields,
      contentHash: contentHashOf(fields),
      at: FIRST + after * DAY,
      actor: "system",
      demonstration: false,
    });
  }

  const keysOf = (hits: readonly string[]) =>
    hits.map((id) => [...ids].find(([, candidate]) => candidate === id)?.[0]);
  const search = async (query: string, more: Partial<PublicationSearch> = {}) =>
    keysOf(await found(query, { sort: "relevance", ...more }));

  beforeAll(async () => {
    store = openTestStore();
    for (const [position, { parentCode: _, ...agency }] of AGENCIES.slice(0, 2).entries()) {
      agencyIds.push(await createAgency("system", { ...agency, parentId: null, position }, FIRST));
    }
    const column = { code: "other", name: "其他公文", position: 0, description: "", columnType: "政务公开" };
    columnIds.push(await createColumn("system", column, FIRST));
    await publish("letter", { body: "根据增府办〔2026〕16号，绿线范围如下。", after: 400 });
    await publish("sewage", {
      title: "农村生活污水处置办法",
      documentNumber: "增府办〔2026〕16号",
      body: "绿线以外的农村。",
    });
    await publish("greenLine", {
      title: "城市绿线管理规定",
      body: "本规定自公布之日起施行。",
      after: 1,
      agency: 1,
    });
    await publish("wide", {
      title: "ＡＢＣ２０２６年“引号”报告",
      body: "卡拉OK·café，进度50%，a_b。",
      after: 2,
    });
    await publish("withdrawn", { title: "撤回的绝密代号苍鹭", after: 3 });
    await withdrawContent({ id: ids.get("withdrawn") ?? "", reason: "有误", at: FIRST, actor: "system" });
  });
  afterAll(() => store.close());

  it("SE-004 finds two characters", async () => {
    expect(await search("绿线")).toEqual(["greenLine", "letter", "sewage"]);
  });

  it("C-20 puts the document with the number first, however it is typed, and says that it is the one", async () => {
    const spellings = ["增府办〔2026〕16号", "增府办[2026]16号", "增府办（２０２６）16", "增府办2026 16"];
    for (const typed of spellings) {
      const { hits } = await searchPublications({ ...EVERYTHING, query: typed, sort: "relevance" });
      expect([typed, hits[0]?.publicationId, hits[0]?.exact]).toEqual([typed, ids.get("sewage"), true]);
      expect(hits.slice(1).some((hit) => hit.exact)).toBe(false);
    }
    expect(await search("增府办〔2026〕16号")).toEqual(["sewage", "letter"]);
  });

  it("C-20 puts the document with the index number first", async () => {
    const [row] = await publicationsForHits([ids.get("greenLine") ?? ""]);
    const typed = (row?.indexNumber ?? "").toLowerCase();
    const { hits } = await searchPublications({ ...EVERYTHING, query: typed, sort: "relevance" });
    expect(hits.map((hit) => [hit.publicationId, hit.exact])).toEqual([[ids.get("greenLine"), true]]);
  });

  it("gives titles first by relevance and the newest first by day", async () => {
    expect(await search("绿线", { sort: "newest" })).toEqual(["letter", "greenLine", "sewage"]);
  });

  it("keeps to the agency, the year and the column asked for", async () => {
    expect(await search("绿线", { choice: { agency: agencyIds[1] ?? "" } })).toEqual(["greenLine"]);
    expect(await search("绿线", { choice: { year: "2027" } })).toEqual(["letter"]);
    expect(await search("绿线", { choice: { year: "2026" } })).toEqual(["greenLine", "sewage"]);
    expect(await search("绿线", { choice: { column: "elsewhere" } })).toEqual([]);
    expect(await search("增府办〔2026〕16号", { choice: { year: "2027" } })).toEqual(["letter"]);
  });

  it("leaves out what stands behind a minus, wherever it stands", async () => {
    expect(await search("绿线 -农村")).toEqual(["greenLine", "letter"]);
    expect(await search("绿线 -施行")).toEqual(["letter", "sewage"]);
  });

  it("counts, cuts into pages and stays within them", async () => {
    const page = (number: number) =>
      searchPublications({ query: "绿线", sort: "newest", page: number, pageSize: 2 });
    expect(await page(1)).toMatchObject({ total: 3, capped: false, page: 1, pages: 2 });
    expect(keysOf((await page(2)).hits.map((hit) => hit.publicationId))).toEqual(["sewage"]);
    for (const odd of [-1, 0, Number.NaN, 1.5]) expect((await page(odd)).page).toBe(1);
    for (const far of [99, Number.POSITIVE_INFINITY]) expect((await page(far)).page).toBe(2);
  });

  it("SE-013 UN-010 UN-012 finds a text whatever its widths, capitals and accents", async () => {
    for (const typed of ["ABC2026", "ａｂｃ２０２６", "“引号”", "Cafe\u0301", "卡拉ok"]) {
      expect([typed, await search(typed)]).toEqual([typed, ["wide"]]);
    }
  });

  it("SE-001 SE-002 SE-003 SE-005 SE-008 answers operators, wildcards and SQL with hits or with none", async () => {
    const hostile = [
      '"',
      "AND",
      "a OR",
      "NEAR(",
      "(政府",
      "nocol:政府",
      "{a b}:c",
      "^政府",
      "col:*",
      "%",
      "_",
      "\\",
    ];
    for (const typed of [...hostile, "%%%%", "' union select password from user--", "\u0000", "-", "*"]) {
      expect([typed, await search(typed)]).toEqual([typed, []]);
    }
  });

  it("SE-007 finds nothing where nothing is asked, without an error", async () => {
    expect(await searchPublications({ ...EVERYTHING, query: " ，。" })).toMatchObject({
      total: 0,
      pages: 1,
      terms: [],
    });
  });

  it("SE-011 forgets a withdrawn publication at once, its number too", async () => {
    expect(await search("苍鹭")).toEqual([]);
    expect(await search("撤回的绝密")).toEqual([]);
    expect(await publicationsForHits([ids.get("withdrawn") ?? ""])).toEqual([]);
  });

  it("a new version replaces the words of the old one", async () => {
    await publish("changed", { title: "暂定的题目鸬鹚" });
    const id = ids.get("changed") ?? "";
    const fields = { title: "最终的题目白鹭", body: "正文。", documentNumber: null };
    const [agencyId = ""] = agencyIds;
    await tx(() =>
      indexPublication({
        publicationId: id,
        agencyId,
        columnId: columnIds[0] ?? "",
        title: fields.title,
        documentNumber: null,
        indexNumber: "x",
        text: fields.body,
        publishedOn: "2026-03-02",
        ...UNDATED,
      }),
    );
    expect([await search("鸬鹚"), await search("白鹭")]).toEqual([[], ["changed"]]);
  });
});
