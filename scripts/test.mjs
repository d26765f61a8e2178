// `npm test`: everything that must hold, each part by its own npm script; ends with `N passed, N failed`.
import "./check-node.mjs";
import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { join, relative } from "node:path";

const REPORTS = join("test-results", "reports");
rmSync(REPORTS, { recursive: true, force: true });
mkdirSync(REPORTS, { recursive: true });

let passed = 0;
let failed = 0;
/** What did not hold, said once more at the end: whoever sees only the last lines of a long run must not have to guess. */
const faults = [];

function run(name, args, env = {}) {
  console.log(`\n── ${name} ──`);
  const started = performance.now();
  const { status } = spawnSync("npm", ["run", "--silent", ...args], {
    stdio: "inherit",
    shell: process.platform === "win32",
    env: { ...process.env, NEXT_TELEMETRY_DISABLED: "1", ...env },
  });
  console.log(
    `${name}: ${status === 0 ? "ok" : "FAILED"} (${((performance.now() - started) / 1000).toFixed(1)} s)`,
  );
  return status === 0;
}

/** A part that is one statement: it holds or it does not. */
function check(name, ...args) {
  if (run(name, args)) passed += 1;
  else {
    failed += 1;
    faults.push(name);
  }
}

/** A part that reports its own counts; a part that ends without a report has failed. */
function suite(name, args, file, read, env) {
  const path = join(REPORTS, file);
  const ok = run(name, args(path), env?.(path));
  try {
    const counts = read(JSON.parse(readFileSync(path, "utf8")));
    passed += counts.passed;
    failed += counts.failed;
    faults.push(...counts.faults.map((fault) => `${name}: ${fault}`));
    if (counts.passed + counts.failed > 0 && (ok || counts.failed > 0)) return;
    failed += 1;
    faults.push(`${name}: ended badly`);
  } catch {
    failed += 1;
    faults.push(`${name}: no report`);
  }
}

/** Journeys of a suite, and of the suites in it, that did not pass at once. */
function faultsOf({ file, specs = [], suites = [] }) {
  const own = specs.flatMap(({ title, tests }) =>
    tests.some(({ status }) => status !== "expected") ? [`${file} > ${title}`] : [],
  );
  return [...own, ...suites.flatMap(faultsOf)];
}

check("format and lint", "format");
check("types", "types");
check("layers", "layers");
check("unused code", "unused");
suite(
  "unit and database",
  (path) => ["unit", "--", "--reporter=default", "--reporter=json", `--outputFile.json=${path}`],
  "unit.json",
  (report) => ({
    passed: report.numPassedTests,
    failed: report.numFailedTests + report.numPendingTests,
    faults: report.testResults.flatMap(({ name, assertionResults }) =>
      assertionResults
        .filter(({ status }) => status !== "passed")
        .map(({ fullName }) => `${relative(".", name)} > ${fullName}`),
    ),
  }),
);
check("build", "build");
suite(
  "journeys",
  () => ["e2e"],
  "journeys.json",
  (report) => ({
    passed: report.stats.expected,
    failed: report.stats.unexpected + report.stats.flaky + report.stats.skipped,
    faults: report.suites.flatMap(faultsOf),
  }),
  (path) => ({ PW_JSON: path }),
);

if (faults.length > 0) console.log(`\nwhat did not hold:\n${faults.map((fault) => `  ${fault}`).join("\n")}`);
console.log(`\n${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
