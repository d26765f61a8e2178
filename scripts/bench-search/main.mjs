// `npm run bench -- search [--docs N] [--keep FOLDER] [--peers | --no-peers] [--truth [FILE]]`; docs/search-bench.md says how to read it.
import { mkdtempSync, rmSync } from "node:fs";
import { availableParallelism, loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { askAll, insertSingly } from "./ask.mjs";
import { builtStore } from "./build.mjs";
import { megabytes } from "./figures.mjs";
import { questions } from "./questions.mjs";

const OPTIONS = {
  docs: { type: "string", default: "100000" },
  keep: { type: "string" },
  rounds: { type: "string", default: "3" },
  inserts: { type: "string", default: "500" },
  peers: { type: "boolean", default: true },
  truth: { type: "boolean", default: false },
  words: { type: "string", default: "400" },
};

/** Runs the bench with the arguments behind `search`. */
export async function benchSearch(args) {
  const { values, positionals } = parseArgs({
    args,
    options: OPTIONS,
    allowPositionals: true,
    allowNegative: true,
  });
  const say = (line) => console.log(line);
  const total = Number(values.docs);
  if (!Number.isInteger(total) || total < 1) throw new Error("--docs takes a number of documents");
  const made = values.keep === undefined ? mkdtempSync(join(tmpdir(), "mingchuang-bench-")) : null;
  const folder = values.keep ?? made ?? "";
  say(`${total} documents in ${folder}, ${availableParallelism()} cores, load ${loadavg()[0].toFixed(1)}`);
  try {
    if (values.truth) {
      const { benchTruth } = await import("./truth.mjs");
      await benchTruth({ folder, total, words: Number(values.words), file: positionals[0], say });
      return;
    }
    const { store, figures } = await builtStore(folder, total, say);
    sayBuild(figures, say);
    const asked = await questions();
    const results = await askAll({ folder, questions: asked, rounds: Number(values.rounds), say });
    await insertSingly({ total, times: Number(values.inserts), say });
    if (values.peers) {
      const { benchPostgres } = await import("./postgres.mjs");
      await benchPostgres({ total, results, say });
      const { benchXapian } = await import("./xapian.mjs");
      await benchXapian({ total, results, say });
    }
    store.close();
  } finally {
    if (made) rmSync(made, { recursive: true, force: true });
  }
}

function sayBuild({ documents, textBytes, indexBytes, buildCpuSeconds, buildSeconds, builtBefore }, say) {
  const index = Object.values(indexBytes).reduce((sum, bytes) => sum + bytes, 0);
  const rate = (documents / buildCpuSeconds).toFixed(0);
  say(
    `${builtBefore ? "built before" : "built"}: ${rate} documents a CPU second (${buildCpuSeconds.toFixed(0)} s CPU, ${buildSeconds.toFixed(0)} s)`,
  );
  say(
    `text ${megabytes(textBytes)}, index ${megabytes(index)}: ${(index / textBytes).toFixed(2)} of the text`,
  );
}
