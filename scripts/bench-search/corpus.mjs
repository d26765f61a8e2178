// A made archive, the same on every run: document n is a function of n. Bodies have some 420 characters; of the words, drawn by
// Zipf's law, the first forty stand in a quarter to two thirds of the documents, which is worse than any real archive.

const HOT = [
  ..."管理 工作 预算 农村 建设 办法 通知 项目 单位 部门 资金 规定 服务 公开 安全 政府 监督 审批 发展 保障".split(
    " ",
  ),
  ..."企业 教育 环境 土地 规划 医疗 应急 养老 住房 交通 就业 补助 检查 申请 标准 公示 工程 社区 污水 宅基地".split(
    " ",
  ),
];
const PHRASES = [
  "联系电话：020—82730000",
  "依法行政工作",
  "农村宅基地管理办法",
  "各镇政府、街道办事处",
  "请认真贯彻执行",
];
const SUBJECTS =
  "农村生活污水处理 城乡居民医疗保险 义务教育阶段招生 农村宅基地审批 老旧小区改造 河涌整治 粮食安全 食品安全监管 养老服务设施 公共租赁住房 森林防火 台风防御 道路施工 招商引资 财政资金管理".split(
    " ",
  );
const SHAPES = [
  ({ subject }) => `关于印发${subject}实施办法的通知`,
  ({ subject, year }) => `关于${year}年${subject}工作情况的通报`,
  ({ year, n }) => `${year}年度部门预算（第${n % 97}号）`,
  ({ subject }) => `${subject}项目中标结果公告`,
  ({ subject }) => `关于同意${subject}建设方案的批复`,
  ({ subject }) => `${subject}行政处罚决定书`,
];
const GENRES = ["通知", "通报", "公告", "公告", "批复", "决定"];
const SIGNS = "增府办 增府 增财 增教 增卫 增环 增农 增住建 增交 增民".split(" ");
const VALIDITIES = "inForce inForce inForce inForce inForce inForce amended repealed expired inForce".split(
  " ",
);
const ENDINGS = ["pdf", "pdf", "docx", "xlsx", "pdf", "ofd"];
const RARE_WORDS = 2000;
/** Most words are written with few characters; names, a few words in a hundred, with any. */
const CHARACTERS = 360;
const ALL_CHARACTERS = 4000;
const NAMES = 0.025;
/** Language repeats itself: most words are followed by one of a few. */
const FOLLOWERS = 2;
const FOLLOWED = 0.6;
/** A document has its matter and comes back to its words. */
const OF_TOPIC = 25;
const FIRST_CHARACTER = 0x4e00;
const YEARS = 20;
const FIRST_DAY = Date.UTC(2006, 0, 1);
const DAY = 86_400_000;

/** Mulberry32: small, quick, the same everywhere. */
function chance(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Ranks by Zipf's law with a flat beginning (Mandelbrot), as words and characters of a language have it. */
const zipf = (random, many, flat = 1) => Math.floor(flat * ((many + flat) / flat) ** random() - flat);

function vocabulary() {
  const random = chance(7);
  const character = () => String.fromCharCode(FIRST_CHARACTER + zipf(random, CHARACTERS, 20) * 13);
  const word = () => {
    const length = [2, 2, 2, 2, 2, 2, 2, 3, 3, 4][Math.floor(random() * 10)];
    return Array.from({ length }, character).join("");
  };
  return [...HOT, ...Array.from({ length: RARE_WORDS }, word)];
}
const WORDS = vocabulary();
const anyWord = (random) => zipf(random, WORDS.length, 40);
const followers = (() => {
  const random = chance(11);
  return WORDS.map(() => Array.from({ length: FOLLOWERS }, () => anyWord(random)));
})();

/** Two characters that hardly ever stand side by side: villages, firms, people. */
function name(random) {
  const character = () => String.fromCharCode(FIRST_CHARACTER + zipf(random, ALL_CHARACTERS, 200) * 5);
  return character() + character();
}

function text(random, length) {
  let made = "";
  let since = 0;
  const topic = Array.from({ length: OF_TOPIC }, () => anyWord(random));
  let last = anyWord(random);
  while (made.length < length) {
    last =
      random() < FOLLOWED
        ? followers[last][Math.floor(random() * FOLLOWERS)]
        : topic[Math.floor(random() * OF_TOPIC)];
    made += random() < NAMES ? name(random) : WORDS[last];
    since += 1;
    if (since < 4 + random() * 6) continue;
    const sign = random();
    made += sign < 0.62 ? "，" : sign < 0.9 ? "。" : sign < 0.96 ? "；" : "。\n";
    if (sign > 0.97) made += `${1 + Math.floor(random() * 99)}.${Math.floor(random() * 10)}万元`;
    since = 0;
  }
  return `${made}。`;
}

/** The n-th of `total` documents, oldest first; a stamp of its own makes it one that can be looked for. */
export function documentAt(n, total) {
  const random = chance(n * 2654435761 + 97);
  const day = new Date(FIRST_DAY + Math.floor((n / total) * YEARS * 365) * DAY).toISOString().slice(0, 10);
  const year = Number(day.slice(0, 4));
  const at = n % SHAPES.length;
  const subject = SUBJECTS[Math.floor(random() * SUBJECTS.length)];
  const place = name(random);
  const number = n % 3 === 0 ? `${SIGNS[n % SIGNS.length]}〔${year}〕${1 + (n % 4999)}号` : null;
  const phrase = random() < 0.3 ? PHRASES[Math.floor(random() * PHRASES.length)] : "";
  const stamp = `编号${(n * 7919 + 13).toString(36)}`;
  const body = `${text(random, 30 + random() * 380)}${phrase}。\n${text(random, 20 + random() * 330)}\n${stamp}`;
  const files = [];
  if (n % 25 === 0) {
    const pages = 1 + Math.floor(random() * 4);
    const name = `附件${1 + (n % 3)}.${ENDINGS[Math.floor(n / 25) % ENDINGS.length]}`;
    files.push({ name, pages: Array.from({ length: pages }, () => text(random, 300 + random() * 500)) });
  }
  return {
    n,
    day,
    year,
    title: `${place}${SHAPES[at]({ subject, year, n })}`,
    number,
    genre: GENRES[at],
    body,
    files,
    agency: Math.min(zipf(random, 60), 40),
    column: zipf(random, 12),
    theme: zipf(random, 22),
    validity: VALIDITIES[Math.floor(random() * VALIDITIES.length)],
    issuedOn: random() < 0.9 ? day : null,
    expiresOn: random() < 0.1 ? `${year + 5}-12-31` : null,
  };
}

/** Words to ask for, by what makes them cheap or dear. */
export const QUERIES = {
  hotPair: "管理 工作 预算 农村 建设 项目 资金 公开 安全 土地".split(" "),
  rarePair: [300, 500, 800, 1200, 1600, 2000].map((rank) => WORDS[rank]),
  oneCharacter: ["震", "府", "号", WORDS[60][0], WORDS[400][0]],
  phrase: ["农村宅基地管理办法", "联系电话：020", "依法行政工作", "“请认真贯彻执行”", "各镇政府、街道办事处"],
  hotAnd: ["管理 工作", "农村 预算", "项目 资金 监督", "政府 公开 服务", "教育 医疗 -养老"],
  number: ["增府办〔2019〕1501号", "增财[2012]802", "增教（2015）3号", "增环2020 11号", "增府〔2008〕481号"],
  title: ["农村生活污水处理实施办法", "部门预算 2021", "行政处罚决定书", "河涌整治 批复"],
  stamp: [3, 77, 1234, 20_001].map((n) => `编号${(n * 7919 + 13).toString(36)}`),
};
