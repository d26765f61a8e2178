// `npm run bench [-- ARCHIVE]`: public pages, as ratios to a bare server where a machine's speed would blur them.
import { once } from "node:events";
import { agent, at, call, cpuOf, median, start } from "./bench-portal.mjs";
import { importRate } from "./bench-publications.mjs";

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

let visitor = 0;

/** One visit as a browser makes it; the wall time in milliseconds with the answer. */
async function visit(port, path) {
  visitor += 1;
  // Every visit comes from an address of its own, as through a proxy: the limits are not what is measured.
  const headers = {
    "accept-encoding": "gzip",
    "x-real-ip": `10.${visitor >> 16}.${(visitor >> 8) & 255}.${visitor & 255}`,
  };
  return call(port, path, { headers });
}

const searchPath = (word) => `/search?q=${encodeURIComponent(word)}`;

async function cpuPerVisit(child, port, path) {
  const before = await cpuOf(child);
  for (let n = 0; n < PER_ROUND; n += 1) await visit(port, path);
  return ((await cpuOf(child)) - before) / PER_ROUND;
}

/** Takes in an archive, serves it and prints what its pages take. */
export async function benchPublic(archive, port) {
  const imported = await importRate(archive);
  const portal = await start("portal", port);
  const barePort = port - 1;
  const bare = await start("bare", barePort);

  const pages = { home: "/", publication: `/p/${imported.publication}`, search: searchPath("管理") };
  const answers = [];
  for (const [name, path] of Object.entries(pages)) {
    const { status, headers, body } = await visit(port, path);
    if (status !== 200) throw new Error(`${name} ${path} answers ${status}`);
    const { connection: _, "keep-alive": __, "transfer-encoding": ___, ...kept } = headers;
    answers.push([path, { headers: kept, body: body.toString("base64") }]);
  }
  bare.send({ answers });

  const waits = [];
  for (const word of [...WORDS, ...WORDS]) {
    const { ms, status } = await visit(port, searchPath(word));
    if (status !== 200) throw new Error(`search ${word} answers ${status}`);
    waits.push(ms);
  }
  const searches = waits.slice(WORDS.length);

  console.log(
    `archive: ${archive ? "as given" : "made of the demonstration's texts"}, ${imported.rows} rows`,
  );
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
      const ours = await cpuPerVisit(portal, port, path);
      const theirs = await cpuPerVisit(bare, barePort, path);
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
}
