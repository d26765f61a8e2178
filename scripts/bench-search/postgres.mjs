// The same texts, the same pairs of characters and the same questions in PostgreSQL: `tsvector` with a GIN index, in a cluster of
// its own in a temporary folder.
import { execFileSync, spawn } from "node:child_process";
import {
  chownSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { createInterface } from "node:readline";
import { documentAt } from "./corpus.mjs";
import { spread, threeOf } from "./figures.mjs";

const DEBIAN = "/usr/lib/postgresql";
const USERS = ["postgres", "nobody"];
const FACETS = ["agency", "col", "theme", "genre", "year", "validity"];
const SETTINGS = `
listen_addresses = ''
fsync = off
jit = off
shared_buffers = 512MB
work_mem = 64MB
maintenance_work_mem = 512MB
max_parallel_workers_per_gather = 0
max_wal_size = 4GB
`;

/** The folder with `initdb` and the rest, or null where PostgreSQL is not installed. */
function binaries() {
  const debian = existsSync(DEBIAN) ? readdirSync(DEBIAN).map((version) => join(DEBIAN, version, "bin")) : [];
  const folders = [...(process.env.PATH ?? "").split(delimiter), ...debian];
  return folders.find((folder) =>
    ["initdb", "postgres", "psql"].every((name) => existsSync(join(folder, name))),
  );
}

/** PostgreSQL refuses to run as root. */
function otherUser() {
  if (process.getuid?.() !== 0) return {};
  for (const name of USERS) {
    try {
      const [uid, gid] = ["-u", "-g"].map((flag) =>
        Number(execFileSync("id", [flag, name], { stdio: "pipe" })),
      );
      return { uid, gid };
    } catch {
      // The next one, then.
    }
  }
  return null;
}

/** `'关于':1 '于农':2`: the tokens with their places. */
function vectorOf(tokens) {
  const places = new Map();
  tokens
    .split(/ +/)
    .filter(Boolean)
    .forEach((token, at) => {
      const held = places.get(token) ?? [];
      if (at < 16_383 && held.length < 255) places.set(token, [...held, at + 1]);
    });
  return Array.from(places, ([token, at]) => `'${token}':${at.join(",")}`).join(" ");
}

/** What FTS5 is asked, as PostgreSQL says it. */
function tsQuery(match) {
  return Array.from(match.matchAll(/"([^"]*)"(\*?)|AND|OR|NOT|[()]/g), ([whole, tokens, open]) => {
    if (tokens === undefined) return { AND: "&", OR: "|", NOT: "& !" }[whole] ?? whole;
    const parts = tokens.split(" ").map((token) => `'${token}'`);
    return `(${parts.join(" <-> ")}${open ? ":*" : ""})`;
  }).join(" ");
}

const quoted = (text) => `'${text.replaceAll("'", "''")}'`;

function firstPage(query) {
  const facets = FACETS.map(
    (facet) => `SELECT '${facet}', ${facet}::text, count(*) FROM hits GROUP BY ${facet}`,
  );
  return `WITH hits AS MATERIALIZED (SELECT rid, ${FACETS.join(", ")} FROM doc WHERE words @@ ${query} ORDER BY rid DESC LIMIT 10001)
    SELECT title, body, 0 FROM doc WHERE rid IN (SELECT rid FROM hits ORDER BY rid DESC LIMIT 20)
    UNION ALL SELECT 'total', '', count(*) FROM hits UNION ALL ${facets.join(" UNION ALL ")};`;
}

function everything(query) {
  return `SELECT ${FACETS.join(", ")}, count(*) FROM doc WHERE words @@ ${query}
    GROUP BY GROUPING SETS (${FACETS.map((facet) => `(${facet})`).join(", ")}, ());`;
}

/** One session; a statement at a time, with the CPU time that its own process took. */
function session(bin, folder, user) {
  const psql = spawn(join(bin, "psql"), ["-h", folder, "-d", "postgres", "-qAtX", "-v", "ON_ERROR_STOP=1"], {
    ...user,
    stdio: ["pipe", "pipe", "inherit"],
  });
  const lines = createInterface({ input: psql.stdout })[Symbol.asyncIterator]();
  let asked = 0;
  const say = async (statement) => {
    const mark = `done-${++asked}`;
    psql.stdin.write(`${statement}\n\\echo ${mark}\n`);
    const answer = [];
    for (;;) {
      const { value, done } = await lines.next();
      if (done) throw new Error("psql ended");
      if (value === mark) return answer;
      answer.push(value);
    }
  };
  const cpuMs = (pid) => Number(readFileSync(`/proc/${pid}/schedstat`, "utf8").split(" ")[0]) / 1e6;
  return { say, cpuMs, stdin: psql.stdin, end: () => psql.stdin.end("\\q\n") };
}

async function fill({ say, stdin }, total) {
  const { tokensOf } = await import("../../db/search/index-publication.ts");
  await say(`CREATE TABLE doc (rid int PRIMARY KEY, agency int, col int, theme int, genre text, year int, validity text,
    title text, body text, words tsvector);`);
  stdin.write("COPY doc FROM stdin;\n");
  for (let n = 0; n < total; n += 1) {
    const { title, number, body, files, agency, column, theme, genre, year, validity } = documentAt(n, total);
    const fileText = files.map(({ name, pages }) => [name, ...pages].join("\n")).join("\n|\n");
    const tokens = tokensOf({ title, documentNumber: number, indexNumber: "", text: body, fileText });
    const words = vectorOf([tokens.body, tokens.files].filter(Boolean).join(" \ue000 "));
    const cells = [
      n,
      agency,
      column,
      theme,
      genre,
      year,
      validity,
      title,
      body.replaceAll("\n", "\\n"),
      words,
    ];
    if (!stdin.write(`${cells.join("\t")}\n`)) await new Promise((resolve) => stdin.once("drain", resolve));
  }
  stdin.write("\\.\n");
  await say("CREATE INDEX doc_words ON doc USING gin (words) WITH (fastupdate = off); ANALYZE doc;");
}

/** Asks PostgreSQL what the search was asked and tells how much more CPU time it takes. */
export async function benchPostgres({ total, results, say }) {
  const bin = binaries();
  if (!bin) return say("\nPostgreSQL is not installed: not compared");
  const user = otherUser();
  if (!user) return say("\nPostgreSQL does not run as root and there is no other user: not compared");
  const { matchExpression } = await import("../../db/search/query.ts");
  const folder = mkdtempSync(join(tmpdir(), "mingchuang-pg-"));
  if (user.uid !== undefined) chownSync(folder, user.uid, user.gid);
  const data = join(folder, "data");
  execFileSync(
    join(bin, "initdb"),
    ["-D", data, "-E", "UTF8", "--locale=C", "--no-sync", "-A", "trust", "-U", "postgres"],
    {
      ...user,
      cwd: folder,
      stdio: "pipe",
    },
  );
  writeFileSync(join(data, "postgresql.auto.conf"), `${SETTINGS}unix_socket_directories = '${folder}'\n`);
  const server = spawn(join(bin, "postgres"), ["-D", data], { ...user, cwd: folder, stdio: "ignore" });
  process.env.PGUSER = "postgres";
  try {
    for (let tries = 0; tries < 300 && !existsSync(join(folder, ".s.PGSQL.5432")); tries += 1)
      await new Promise((resolve) => setTimeout(resolve, 100));
    const held = session(bin, folder, user);
    const [pid] = await held.say("SELECT pg_backend_pid();");
    await fill(held, total);
    say(
      `\nPostgreSQL: built with ${((held.cpuMs(pid) ?? 0) / 1000).toFixed(0)} s CPU of its own, table and index ${(await held.say("SELECT pg_size_pretty(pg_total_relation_size('doc'));"))[0]}`,
    );
    const measured = [];
    for (const one of results.filter(
      ({ scope, choice }) => scope === "all" && Object.keys(choice).length === 0,
    )) {
      const { match } = matchExpression(one.query);
      const query = `${quoted(tsQuery(match))}::tsquery`;
      const cost = async (statement) => {
        const costs = [];
        for (let round = 0; round < 3; round += 1) {
          const before = held.cpuMs(pid);
          await held.say(statement);
          costs.push(held.cpuMs(pid) - before);
        }
        return Math.min(...costs);
      };
      const [hits] = await held.say(`SELECT count(*) FROM doc WHERE words @@ ${query};`);
      measured.push({
        one,
        hits: Number(hits),
        page: await cost(firstPage(query)),
        exact: await cost(everything(query)),
      });
    }
    held.end();
    compare(measured, say);
  } finally {
    server.kill("SIGINT");
    await new Promise((resolve) => server.once("exit", resolve));
    rmSync(folder, { recursive: true, force: true });
  }
}

function compare(measured, say) {
  const other = measured.filter(({ one, hits }) => one.exact.result.total !== hits);
  for (const [name, ours, theirs] of [
    ["first page by date", ({ one }) => one.newest.cpuMs, ({ page }) => page],
    ["exact total and facets", ({ one }) => one.exact.cpuMs, ({ exact }) => exact],
  ]) {
    const [mine, its] = [measured.map(ours), measured.map(theirs)];
    const sum = (figures) => figures.reduce((total, one) => total + one, 0);
    say(`  ${name}, CPU ms p50 p95 max: PostgreSQL ${threeOf(its)}, here ${threeOf(mine)}`);
    say(
      `  ${name}: PostgreSQL takes ${(sum(its) / sum(mine)).toFixed(1)} times the CPU in all, ${(spread(its).p95 / spread(mine).p95).toFixed(1)} times at p95`,
    );
  }
  say(
    `  other totals than here: ${other.map(({ one, hits }) => `${one.query} ${hits} / ${one.exact.result.total}`).join("; ") || "none"}`,
  );
}
