// `npm run bench`: figures of one run. Without a word: public pages over the demonstration's own texts, or over ARCHIVE, a file for
// `npm run import -- publications`. `queue`: the desk with 50,000 cases. `import-info-requests [ROWS]`: taking in past cases.
// `report [--cases N]`: the live annual report over N cases. `search [--docs N]`: the search over a made archive; docs/search-bench.md.
// `statistics [CASES]`: the supervisor's statistics over 100,000 cases. `search [--docs N]`: the search over a made archive; docs/search-bench.md.
import "./check-node.mjs";
import "./resolve.mjs";
import { rmSync } from "node:fs";
import { build, isBuilt } from "./build.mjs";

const DATA_DIR = ".bench-data";
const PORT = 3299;
const [, , what, rows] = process.argv;

Object.assign(process.env, { DATA_DIR, NODE_ENV: "production", LOG_LEVEL: "silent", DEMO: "1" });
const clear = () => rmSync(DATA_DIR, { recursive: true, force: true });
clear();
if (what === "search") {
  const { benchSearch } = await import("./bench-search/main.mjs");
  await benchSearch(process.argv.slice(3));
} else if (what === "report") {
  const { benchReport } = await import("./bench-report.mjs");
  await benchReport(process.argv.slice(3));
} else if (what === "import-info-requests") {
  const { benchCases } = await import("./bench-cases.mjs");
  await benchCases(DATA_DIR, Number(rows ?? 100_000));
} else {
  if (!isBuilt()) build();
  if (what === "statistics") {
    const { benchStatistics } = await import("./bench-statistics.mjs");
    await benchStatistics(DATA_DIR, PORT, Number(rows ?? 100_000));
  } else if (what === "queue") {
    const { benchQueue } = await import("./bench-queue.mjs");
    await benchQueue(DATA_DIR, PORT);
  } else {
    const { benchPublic } = await import("./bench-public.mjs");
    await benchPublic(what, PORT);
  }
}
clear();
process.exit(0);
