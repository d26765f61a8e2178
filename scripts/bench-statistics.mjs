// `npm run bench -- statistics [CASES]`: server time of the supervisor's statistics over 100,000 cases of four years; what is kept until
// somebody writes, and what is counted anew.
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { agent, at, call, cpuOf, start } from "./bench-portal.mjs";

const OFFICER = "supervisor";
const VISITS = 40;
const BAR = 200;
const HERE = "/oversight/statistics";

async function signIn(port, dataDir) {
  const { accounts } = JSON.parse(readFileSync(`${dataDir}/demo-accounts.json`, "utf8"));
  const { username, password } = accounts.find(({ roles }) => roles.includes(OFFICER));
  const { headers, status } = await call(port, "/login/submit", {
    method: "POST",
    headers: { "content-type": "application/x-www-form-urlencoded", origin: `http://localhost:${port}` },
    body: new URLSearchParams({ username, password }).toString(),
  });
  const cookies = headers["set-cookie"] ?? [];
  if (cookies.length === 0) throw new Error(`signing in answered ${status}`);
  return cookies.map((line) => line.split(";")[0]).join("; ");
}

/** Fills the store, starts the portal and prints what its pages take. */
export async function benchStatistics(dataDir, port, count) {
  const { boot } = await import("../server/boot.ts");
  const { keepMadeCases, madeCases } = await import("../db/ledger-for-tests.ts");
  const { publicAgencies } = await import("../db/queries/agencies.ts");
  const { today } = await import("../server/clock.ts");
  const { store } = await boot();
  const year = Number(today().slice(0, 4));
  const agencies = await publicAgencies();
  const ids = agencies.map(({ id }) => id);
  const started = performance.now();
  await keepMadeCases(madeCases(count, ids, { firstDay: `${year - 3}-01-01`, days: 1400 }));
  console.log(
    `${count} cases of ${ids.length} agencies made in ${((performance.now() - started) / 1000).toFixed(0)} s`,
  );
  store.close();

  const child = await start("portal", port);
  const cookie = await signIn(port, dataDir);
  // Other days at every visit: nothing that was counted before can answer.
  const two = (number) => String(number).padStart(2, "0");
  const days = (n) =>
    `from=${year - 1}-01-${two(1 + (Math.floor(n / 28) % 28))}&to=${year - 1}-12-${two(1 + (n % 28))}`;
  const pages = [
    ["kept: a year", () => `${HERE}?year=${year - 1}`],
    ["kept: one agency", () => `${HERE}?year=${year - 1}&agency=${agencies[3].code}`],
    ["anew: a year", (n) => `${HERE}?${days(n)}`],
    ["anew: one agency", (n) => `${HERE}?${days(n)}&agency=${agencies[3].code}`],
    ["list of a figure", () => `${HERE}/cases?year=${year - 1}&cut=channel&key=online`],
    ["list by days", () => `${HERE}/cases?year=${year - 1}&cut=days&key=21-40`],
    ["publications", () => `${HERE}/publications?year=${year - 1}`],
    ["article 20", () => `${HERE}/coverage`],
  ];
  console.log("page                p50 ms   p95 ms   CPU ms      bar");
  for (const [name, pathAt] of pages) {
    const waits = [];
    for (let n = 0; n < 5; n += 1) await call(port, pathAt(n + 500), { headers: { cookie } });
    const before = await cpuOf(child);
    for (let n = 0; n < VISITS; n += 1) {
      const { ms, status } = await call(port, pathAt(n), { headers: { cookie } });
      if (status !== 200) throw new Error(`${pathAt(n)} answers ${status}`);
      waits.push(ms);
    }
    const perVisit = ((await cpuOf(child)) - before) / VISITS;
    const p95 = at(waits, 0.95);
    // On a busy machine the wall tells of its other work, CPU time of this page alone.
    console.log(
      `${name.padEnd(19)} ${at(waits, 0.5).toFixed(1).padStart(6)} ${p95.toFixed(1).padStart(8)} ${perVisit.toFixed(1).padStart(8)} ${`≤ ${BAR}`.padStart(8)} ${p95 <= BAR ? "" : "over"}`,
    );
  }
  agent.destroy();
  child.kill("SIGTERM");
  await once(child, "exit");
}
