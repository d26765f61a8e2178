// `npm run bench -- queue`: server time of the desk's pages with 50,000 cases of one agency.
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { agent, at, call, cpuOf, start } from "./bench-portal.mjs";

const AGENCY = "planning";
const OFFICER = "dept-reviewer";
const CASES = 50_000;
const VISITS = 60;
const BARS = { queue: 50, case: 30 };

async function signIn(port, dataDir) {
  const { accounts } = JSON.parse(readFileSync(`${dataDir}/demo-accounts.json`, "utf8"));
  const { password } = accounts.find(({ username }) => username === OFFICER);
  const { headers, status } = await call(port, "/login/submit", {
    method: "POST",
    headers: { "content-type": "application/x-www-form-urlencoded", origin: `http://localhost:${port}` },
    body: new URLSearchParams({ username: OFFICER, password }).toString(),
  });
  const cookies = headers["set-cookie"] ?? [];
  if (cookies.length === 0) throw new Error(`signing in answered ${status}`);
  return cookies.map((line) => line.split(";")[0]).join("; ");
}

/** Fills the store, starts the portal and prints what its pages take. */
export async function benchQueue(dataDir, port) {
  const { boot } = await import("../server/boot.ts");
  const { fillForBench } = await import("../db/cases-for-bench.ts");
  const { today } = await import("../server/clock.ts");
  const { store } = await boot();
  const started = performance.now();
  const paused = await fillForBench(AGENCY, CASES, today());
  console.log(`${CASES} cases of one agency made in ${((performance.now() - started) / 1000).toFixed(0)} s`);
  store.close();

  const child = await start("portal", port);
  const cookie = await signIn(port, dataDir);
  const pages = [
    ["today", "/desk", BARS.queue],
    ["overdue, page 5", "/desk?view=overdue&page=5", BARS.queue],
    ["paused", "/desk?view=paused", BARS.queue],
    ["unassigned", "/desk?view=unassigned", BARS.queue],
    ["closed", "/desk?view=closed", BARS.queue],
    ["all, page 400", "/desk?view=all&page=400", BARS.queue],
    ["filtered", "/desk?view=all&channel=letter&applicant=business", BARS.queue],
    ["searched", `/desk?q=${encodeURIComponent("新塘镇 环评批复")}`, BARS.queue],
    ["case page", `/desk/info-requests/${paused}`, BARS.case],
  ];
  console.log("page               p50 ms   p95 ms   CPU ms      bar");
  for (const [name, path, bar] of pages) {
    const waits = [];
    for (let n = 0; n < 15; n += 1) await call(port, path, { headers: { cookie } });
    const before = await cpuOf(child);
    for (let n = 0; n < VISITS; n += 1) {
      const { ms, status } = await call(port, path, { headers: { cookie } });
      if (status !== 200) throw new Error(`${path} answers ${status}`);
      waits.push(ms);
    }
    const perVisit = ((await cpuOf(child)) - before) / VISITS;
    const p95 = at(waits, 0.95);
    // On a busy machine the wall tells of its other work, CPU time of this page alone.
    console.log(
      `${name.padEnd(18)} ${at(waits, 0.5).toFixed(1).padStart(6)} ${p95.toFixed(1).padStart(8)} ${perVisit.toFixed(1).padStart(8)} ${`≤ ${bar}`.padStart(8)} ${p95 <= bar ? "" : "over"}`,
    );
  }
  agent.destroy();
  child.kill("SIGTERM");
  await once(child, "exit");
}
