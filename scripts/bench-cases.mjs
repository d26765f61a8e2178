// `npm run bench -- import-info-requests [ROWS]`: takes in a made archive of past cases, the same on every run, and tells rows a second.
import { once } from "node:events";
import { createWriteStream, statSync } from "node:fs";
import { join } from "node:path";
import { finished } from "node:stream/promises";

const OUTCOMES = [
  ..."三(一) 三(一) 三(一) 三(一) 三(二) 三(三)4 三(三)6 三(三)8 三(四)1 三(四)1 三(四)2 三(五)1 三(五)2".split(
    " ",
  ),
  ..."三(六)3 unableStillUnclear".split(" "),
];
const TYPES = "person person person person business research nonprofit legalService otherOrg".split(" ");
const CHANNELS = "counter fax email online online online letter letter other".split(" ");
const SUBJECTS =
  "某地块的征收补偿方案 年度预算执行情况 学校招生办法 道路施工许可 水质监测结果 低保名单公示依据".split(" ");

const day = (serial) => new Date(Date.UTC(2024, 0, 1) + serial * 86_400_000).toISOString().slice(0, 10);

/** The n-th row: two years of cases, one in eight with steps of its own, one in forty contested. */
function rowAt(n, agencies) {
  const received = (n * 7919) % 731;
  const on = (days) => day(received + days);
  const channel = CHANNELS[n % CHANNELS.length];
  const row = {
    externalId: `bench-${n}`,
    agency: agencies[n % agencies.length],
    channel,
    ...(channel === "letter" && { letterKind: n % 2 === 0 ? "registered" : "ordinary" }),
    applicantType: TYPES[n % TYPES.length],
    subject: `${SUBJECTS[n % SUBJECTS.length]}（${n}）`,
    description: "请公开上述信息的全文，以及作出时所依据的文件。",
    receivedOn: on(0),
    outcome: OUTCOMES[n % OUTCOMES.length],
    answeredOn: on(3 + (n % 24)),
  };
  if (n % 8 === 1)
    row.events = [
      { kind: "amendmentAsked", on: on(1) },
      { kind: "amended", on: on(3) },
    ];
  if (n % 8 === 3)
    row.events = [
      { kind: "thirdPartyConsulted", on: on(1) },
      { kind: "thirdPartyReplied", on: on(3), agreed: true },
    ];
  if (n % 8 === 5) row.events = [{ kind: "extended", on: on(2), days: 10 }];
  if (n % 40 === 7) row.remedies = [{ kind: "review", filedOn: on(40), result: "upheld", closedOn: on(90) }];
  if (n % 100 === 11) row.feeYuan = 200;
  return row;
}

async function writeRows(path, count, agencies) {
  const file = createWriteStream(path);
  for (let n = 0; n < count; n += 1)
    if (!file.write(`${JSON.stringify(rowAt(n, agencies))}\n`)) await once(file, "drain");
  file.end();
  await finished(file);
}

/** Imports the archive twice and prints how fast; the second time nothing changes. */
export async function benchCases(dataDir, count) {
  const { boot } = await import("../server/boot.ts");
  const { caseAgencies } = await import("../db/queries/case-archive.ts");
  const { importInfoRequests } = await import("../server/import/info-requests.ts");
  const { fileRows } = await import("../server/import/table-file.ts");
  const { store } = await boot();
  const known = [...(await caseAgencies()).values()].filter(({ casePrefix }) => casePrefix !== "");
  const agencies = known
    .map(({ code }) => code)
    .filter((code, at, all) => all.indexOf(code) === at)
    .slice(0, 3);
  const path = join(dataDir, "cases.jsonl");
  await writeRows(path, count, agencies);
  const options = { agency: null, createMissing: false, dryRun: false, at: Date.now() };
  for (const name of ["first", "again"]) {
    const before = process.cpuUsage();
    const started = performance.now();
    let peak = 0;
    const counts = await importInfoRequests(fileRows(path), options, {
      problem: (line, problem) => console.error(line, problem),
      progress: () => {
        peak = Math.max(peak, process.memoryUsage().rss);
      },
    });
    const seconds = (performance.now() - started) / 1000;
    const { user, system } = process.cpuUsage(before);
    console.log(
      `${name}: ${count} rows (${Math.round(statSync(path).size / 1e6)} MB) in ${seconds.toFixed(1)} s, ${Math.round(count / seconds)} rows/s wall, ` +
        `${Math.round(count / ((user + system) / 1e6))} rows per CPU second, peak ${Math.round(peak / 1e6)} MB; ${JSON.stringify(counts)}`,
    );
  }
  store.close();
}
