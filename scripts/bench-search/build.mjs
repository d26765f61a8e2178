// Builds the made archive and its index in a data folder of its own.
import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Worker } from "node:worker_threads";

const AT_ONCE = 500;
/** In two at least: a single segment would stay on the level of new ones, where the sixty-fourth insert would merge it whole. */
const inTransaction = (total) => Math.min(50_000, Math.ceil(total / 2 / AT_ONCE) * AT_ONCE);
/** Batches that the other thread makes ahead. */
const AHEAD = 3;

/** Opens the store of a folder, filled with `total` documents; what is there already is used again. */
export async function builtStore(folder, total, say) {
  const { migrateStore, openStore } = await import("../../db/open-store.ts");
  const file = join(folder, "portal.db");
  const known = join(folder, "bench-search.json");
  const keys = { current: 1, masters: new Map([[1, randomBytes(32)]]) };
  if (existsSync(known)) {
    const figures = JSON.parse(readFileSync(known, "utf8"));
    if (figures.documents !== total) throw new Error(`${folder} holds ${figures.documents} documents`);
    return { store: openStore(file, keys), figures };
  }
  if (existsSync(file)) throw new Error(`${folder} holds a store that was not finished; remove it`);
  mkdirSync(folder, { recursive: true });
  migrateStore(file, true);
  const store = openStore(file, keys);
  const figures = await fill(total, say);
  writeFileSync(known, JSON.stringify(figures));
  return { store, figures };
}

async function fill(total, say) {
  const { indexBytes, makePlacesForBench, openBulk } = await import("../../db/publications-for-bench.ts");
  const places = await makePlacesForBench();
  const before = process.cpuUsage();
  const atOnce = inTransaction(total);
  const started = performance.now();
  const maker = new Worker(new URL("./maker.mjs", import.meta.url), { workerData: { total } });
  const bulk = openBulk(places);
  let asked = 0;
  const ask = () => {
    if (asked >= total) return;
    maker.postMessage({ from: asked, to: Math.min(total, asked + AT_ONCE) });
    asked += AT_ONCE;
  };
  for (let ahead = 0; ahead < AHEAD; ahead += 1) ask();
  let textBytes = 0;
  for (let done = 0; done < total; ) {
    const [documents] = await once(maker, "message");
    ask();
    done += documents.length;
    for (const { bytes } of documents) textBytes += bytes;
    bulk.add(documents);
    if (done % atOnce > 0 && done < total) continue;
    bulk.commit();
    if (done < total) say(`${done} documents, ${Math.round((performance.now() - started) / 1000)} s`);
  }
  bulk.finish();
  await maker.terminate();
  const { user, system } = process.cpuUsage(before);
  return {
    documents: total,
    textBytes,
    indexBytes: indexBytes(),
    buildCpuSeconds: (user + system) / 1e6,
    buildSeconds: (performance.now() - started) / 1000,
    buildRss: process.memoryUsage.rss(),
  };
}
