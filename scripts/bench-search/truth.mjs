// `--truth`: what the search finds beside what stands in the texts, by the rules of docs/search-bench.md; 1.000 and 1.000 or it fails.
import { builtStore } from "./build.mjs";
import { documentAt } from "./corpus.mjs";

const HAN = "[\\p{Unified_Ideograph}〇々]";
const BREAK = new RegExp(`(?<=${HAN})[\\s\\p{Cf}]+(?=${HAN})`, "gv");
const HAN_RUN = new RegExp(`${HAN}+`, "gv");
const LONGEST = 10;

const { simplified } = await import("../../db/search/tokenise.ts");

/** A text as a person would look through it: widths, capitals and old forms of characters alike, words torn by a line break joined. */
const plain = (text) => simplified(text.normalize("NFKC").toLowerCase()).replace(BREAK, "");

/** Words of one to ten Han characters, cut out of the texts of some documents. */
function wordsFrom(texts, many) {
  const words = new Set();
  for (let at = 0; words.size < many && at < many * 20; at += 1) {
    const runs = plain(texts[(at * 7919) % texts.length]).match(HAN_RUN) ?? [];
    const run = [...(runs[(at * 31) % Math.max(1, runs.length)] ?? "")];
    const length = 1 + (at % LONGEST);
    const from = (at * 17) % Math.max(1, run.length - length + 1);
    if (run.length >= length) words.add(run.slice(from, from + length).join(""));
  }
  return [...words];
}

/** Asks for every word and compares with the texts. */
async function compare({ words, texts, find, say }) {
  let wanted = 0;
  let missed = 0;
  let extra = 0;
  const byLength = new Map();
  const held = texts.map(plain);
  for (const word of words) {
    const truth = new Set(held.flatMap((text, at) => (text.includes(word) ? [at] : [])));
    const found = await find(word);
    const misses = [...truth].filter((at) => !found.has(at));
    const extras = [...found].filter((at) => !truth.has(at));
    wanted += truth.size;
    missed += misses.length;
    extra += extras.length;
    const length = [...word].length;
    byLength.set(length, (byLength.get(length) ?? 0) + 1);
    if (misses.length + extras.length > 0)
      say(
        `  ${word}: ${misses.length} missed, ${extras.length} too many, as in document ${misses[0] ?? extras[0]}`,
      );
  }
  const right = wanted - missed;
  say(
    `${words.length} words (${[...byLength].map(([length, many]) => `${length}: ${many}`).join(", ")}), ${wanted} hits wanted`,
  );
  say(`recall ${(right / wanted).toFixed(4)}, precision ${(right / (right + extra)).toFixed(4)}`);
  if (missed + extra > 0) process.exitCode = 1;
}

async function everyRid(query, scope = "all") {
  const { hitsOf } = await import("../../db/search/matching.ts");
  const { matchExpression } = await import("../../db/search/query.ts");
  return hitsOf(matchExpression(query), scope);
}

/** Over the made archive, or over a file for `npm run import -- publications`. */
export async function benchTruth({ folder, total, words, file, say }) {
  if (file) return realTexts({ file, folder, words, say });
  const { store } = await builtStore(folder, total, say);
  const { placesByRid } = await import("../../db/publications-for-bench.ts");
  const place = await placesByRid();
  const texts = Array.from({ length: total }, (_, n) => {
    const { title, number, body, files } = documentAt(n, total);
    const pages = files.map(({ name, pages }) => `${name}\n|\n${pages.join("\n")}`);
    return [title, number ?? "", body, ...pages].join("\n|\n");
  });
  const find = async (word) => new Set(Array.from(await everyRid(word), (rid) => place.get(rid)));
  await compare({ words: wordsFrom(texts, words), texts, find, say });
  store.close();
}

/** Five ways to write a 发文字号. */
function spellings(number) {
  const wide = (text) => text.replace(/[0-9]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
  const square = number.replace("〔", "[").replace("〕", "]");
  const bare = number.replace(/号$/, "");
  return [
    number,
    square,
    number.replace("〔", "（").replace("〕", "）"),
    wide(square),
    bare === number ? ` ${number} ` : bare,
  ];
}

/** A phrase out of the last article of a text, as somebody would quote it. */
function lastPhrase(body) {
  const clauses = plain(body.slice(-600)).match(new RegExp(`${HAN}{5,14}`, "gv")) ?? [];
  return clauses.at(-1);
}

async function realTexts({ file, folder, words, say }) {
  const { migrateStore, openStore } = await import("../../db/open-store.ts");
  const { join } = await import("node:path");
  const { importPublications } = await import("../../server/import/publications.ts");
  const { fileRows } = await import("../../server/import/table-file.ts");
  const { randomBytes } = await import("node:crypto");
  const { publishedTexts } = await import("../../db/publications-for-bench.ts");
  const { searchPublications } = await import("../../db/search/search-publications.ts");
  const path = join(folder, "truth.db");
  migrateStore(path, true);
  const store = openStore(path, { current: 1, masters: new Map([[1, randomBytes(32)]]) });
  const authorisation = { authorisedBy: "bench", opinion: "bench" };
  const options = { agency: null, createMissing: true, dryRun: false, authorisation, at: Date.now() };
  const told = { problem: say, progress: () => undefined };
  await importPublications(fileRows(file), options, told);
  const published = await publishedTexts();
  say(`${published.length} texts out of ${file}`);
  const texts = published.map(({ title, documentNumber, indexNumber, text }) =>
    [title, documentNumber ?? "", indexNumber, text].join("\n|\n"),
  );
  const place = new Map(published.map(({ rid }, at) => [rid, at]));
  const find = async (word) => new Set(Array.from(await everyRid(word), (rid) => place.get(rid)));
  await compare({ words: wordsFrom(texts, words), texts, find, say });

  const firstHits = async (query) =>
    (await searchPublications({ query, sort: "relevance", page: 1, pageSize: 20 })).hits.map(
      ({ publicationId }) => publicationId,
    );
  const lost = { title: [], number: [], phrase: [] };
  let numbers = 0;
  for (const { id, title, documentNumber, text } of published) {
    if (!(await firstHits(title)).includes(id)) lost.title.push(title);
    const typed = documentNumber === null ? [] : spellings(documentNumber);
    numbers += typed.length;
    for (const spelling of typed) if (!(await firstHits(spelling)).includes(id)) lost.number.push(spelling);
    const phrase = lastPhrase(text);
    if (phrase === undefined) continue;
    const rids = await everyRid(phrase);
    if (!published.some((one) => one.id === id && rids.includes(one.rid))) lost.phrase.push(phrase);
  }
  say(
    `not found by title: ${lost.title.length} of ${published.length}; by number: ${lost.number.length} of ${numbers}; by a phrase of the end: ${lost.phrase.length}`,
  );
  for (const [kind, some] of Object.entries(lost))
    for (const one of some.slice(0, 10)) say(`  ${kind}: ${one}`);
  if (lost.title.length + lost.number.length + lost.phrase.length > 0) process.exitCode = 1;
  store.close();
}
