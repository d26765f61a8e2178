// `npm run bench [-- ARCHIVE | queue]`: figures of one run, as ratios where a machine's speed would blur them. ARCHIVE is a file for
// `npm run import -- publications`; without one, an archive is made of the demonstration's own texts.
// `npm run bench -- import-info-requests [ROWS]` imports past cases (bench-cases.mjs).
import "./check-node.mjs";
import "./resolve.mjs";
import { fork } from "node:child_process";
import { once } from "node:events";
import { rmSync } from "node:fs";
import { Agent, request } from "node:http";
import { build, isBuilt } from "./build.mjs";

const DATA_DIR = ".bench-data";
const PORT = 3299;
const BARE_PORT = 3298;
const ROUNDS = 5;
const PER_ROUND = 40;
const WORDS = [
  ..."管理 条例 登记 申请 许可 处罚 责任 监督 检查 安全 生产 环境 保护 污染 土地 房屋 征收 补偿 财政 预算 税收 金融 保险 医疗 卫生 教育 学校 劳动 就业 工资".split(
    " ",
  ),
  ..."社会保障 行政复议 政府信息 不动产 个人信息 食品安全 水资源 知识产权 国家秘密 应急预案 绿线 宅基地 台风 地铁 污水 公司 外国人 港口 海关 铁路".split(
    " ",
  ),
];

if (process.argv[2] === "import-info-requests") {
  const { benchCases } = await import("./bench-cases.mjs");
  process.exit(await benchCases(Number(process.argv[3] ?? 100_000)));
}

Object.assign(process.env, { DATA_DIR, NODE_ENV: "production", LOG_LEVEL: "silent", DEMO: "1" });
rmSync(DATA_DIR, { recursive: true, force: true });
if (!isBuilt()) build();

if (process.argv[2] === "queue") {
  const { benchQueue } = await import("./bench-queue.mjs");
  await benchQueue(DATA_DIR, PORT);
  rmSync(DATA_DIR, { recursive: true, force: true });
  process.exit(0);
}

/** Rows like those of an archive of regulations, out of texts that are at hand. */
async function* madeRows() {
  const { DEMO_PUBLICATIONS } = await import("../db/seed/demonstration.ts");
  const texts = DEMO_PUBLICATIONS.map(({ body }) => body.replaceAll(/\{\{[^}]*\}\}/g, "2025"));
  for (let at = 0; at < 682; at += 1) {
    const cells = {
      externalId: `bench-${at}`,
      title: `${DEMO_PUBLICATIONS[at % texts.length].title.replaceAll(/\{\{[^}]*\}\}/g, "2025")}（${at}）`,
      agency: "国务院",
      column: "行政法规",
      genre: "命令（令）",
      publishedOn: `${2000 + (at % 25)}-0${1 + (at % 9)}-15`,
      body: `${texts[at % texts.length]}\n\n${texts[(at * 7 + 3) % texts.length]}`,
    };
    yield { line: at + 1, cells };
  }
}

async function importRate(archive) {
  const { boot } = await import("../server/boot.ts");
  const { importPublications } = await import("../server/import/publications.ts");
  const { fileRows } = await import("../server/import/table-file.ts");
  const { q } = await import("../db/client.ts");
  const { publications } = await import("../db/schema/publications.ts");
  const { store } = await boot();
  const rows = archive ? fileRows(archive) : madeRows();
  const options = {
    agency: null,
    createMissing: true,
    dryRun: false,
    authorisation: { authorisedBy: "bench", opinion: "bench" },
    at: Date.now(),
  };
  const before = process.cpuUsage();
  const started = performance.now();
  const counts = await importPublications(rows, options, {
    problem: console.error,
    progress: () => undefined,
  });
  const seconds = (performance.now() - started) / 1000;
  const { user, system } = process.cpuUsage(before);
  const [one] = await q().select({ id: publications.id }).from(publications).limit(1);
  store.close();
  return { rows: counts.rows, seconds, cpuSeconds: (user + system) / 1e6, publication: one.id };
}

async function start(kind, port) {
  const env = { ...process.env, PORT: String(port), TRUSTED_PROXY: "127.0.0.1" };
  const child = fork(new URL("./bench-process.mjs", import.meta.url), [kind], {
    env,
    stdio: ["ignore", "ignore", "inherit", "ipc"],
  });
  for (;;) {
    const [message] = await once(child, "message");
    if (message === "ready") return child;
  }
}

async function cpuOf(child) {
  child.send("cpu");
  const [{ cpuMs }] = await once(child, "message");
  return cpuMs;
}

const agent = new Agent({ keepAlive: true, maxSockets: 1 });
let visitor = 0;

/** One visit as a browser makes it; the wall time in milliseconds with the answer. */
async function visit(port, path) {
  visitor += 1;
  // Every visit comes from an address of its own, as through a proxy: the limits are not what is measured.
  const headers = {
    "accept-encoding": "gzip",
    "x-real-ip": `10.${visitor >> 16}.${(visitor >> 8) & 255}.${visitor & 255}`,
  };
  const started = performance.now();
  const sent = request({ host: "127.0.0.1", port, path, agent, headers }).end();
  const [response] = await once(sent, "response");
  const chunks = [];
  for await (const chunk of response) chunks.push(chunk);
  return {
    ms: performance.now() - started,
    status: response.statusCode,
    headers: response.headers,
    body: Buffer.concat(chunks),
  };
}

const sorted = (values) => [...values].sort((a, b) => a - b);
const at = (values, share) => sorted(values)[Math.min(values.length - 1, Math.floor(values.length * share))];
const median = (values) => at(values, 0.5);
const searchPath = (word) => `/search?q=${encodeURIComponent(word)}`;

async function cpuPerVisit(child, port, path) {
  const before = await cpuOf(child);
  for (let n = 0; n < PER_ROUND; n += 1) await visit(port, path);
  return ((await cpuOf(child)) - before) / PER_ROUND;
}

const archive = process.argv[2];
const imported = await importRate(archive);
const portal = await start("portal", PORT);
const bare = await start("bare", BARE_PORT);

const pages = { home: "/", publication: `/p/${imported.publication}`, search: searchPath("管理") };
const answers = [];
for (const [name, path] of Object.entries(pages)) {
  const { status, headers, body } = await visit(PORT, path);
  if (status !== 200) throw new Error(`${name} ${path} answers ${status}`);
  const { connection: _, "keep-alive": __, "transfer-encoding": ___, ...kept } = headers;
  answers.push([path, { headers: kept, body: body.toString("base64") }]);
}
bare.send({ answers });

const waits = [];
for (const word of [...WORDS, ...WORDS]) {
  const { ms, status } = await visit(PORT, searchPath(word));
  if (status !== 200) throw new Error(`search ${word} answers ${status}`);
  waits.push(ms);
}
const searches = waits.slice(WORDS.length);

console.log(`archive: ${archive ? "as given" : "made of the demonstration's texts"}, ${imported.rows} rows`);
console.log(
  `import: ${Math.round(imported.rows / imported.seconds)} documents/s wall, ${Math.round(imported.rows / imported.cpuSeconds)} documents per CPU second`,
);
console.log(
  `search page (${WORDS.length} words): p50 ${median(searches).toFixed(1)} ms, p95 ${at(searches, 0.95).toFixed(1)} ms wall`,
);
console.log("page           portal CPU ms   bare CPU ms   ratio   bytes gz");
for (const [name, path] of Object.entries(pages)) {
  const rounds = [];
  for (let round = 0; round <= ROUNDS; round += 1) {
    const ours = await cpuPerVisit(portal, PORT, path);
    const theirs = await cpuPerVisit(bare, BARE_PORT, path);
    // The first round warms up.
    if (round > 0) rounds.push({ ours, theirs });
  }
  const ours = median(rounds.map((round) => round.ours));
  const theirs = median(rounds.map((round) => round.theirs));
  const ratio = median(rounds.map((round) => round.ours / round.theirs));
  const bytes = answers.find(([known]) => known === path)[1].body.length * 0.75;
  console.log(
    `${name.padEnd(14)} ${ours.toFixed(2).padStart(13)} ${theirs.toFixed(3).padStart(13)} ${ratio.toFixed(0).padStart(7)} ${Math.round(bytes).toString().padStart(10)}`,
  );
}
agent.destroy();
portal.kill("SIGTERM");
bare.kill("SIGTERM");
await once(portal, "exit");
rmSync(DATA_DIR, { recursive: true, force: true });
process.exit(0);
