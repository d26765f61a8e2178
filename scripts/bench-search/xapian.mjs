// The same questions in Xapian, by its Python binding.
import { execFileSync, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { documentAt } from "./corpus.mjs";
import { threeOf } from "./figures.mjs";

const SCRIPT = fileURLToPath(new URL("./ask-xapian.py", import.meta.url));
const PYTHONS = ["/usr/bin/python3", "python3"];

function pythonWithXapian() {
  return PYTHONS.find((python) => {
    try {
      execFileSync(python, ["-c", "import xapian"], { stdio: "ignore" });
      return true;
    } catch {
      return false;
    }
  });
}

/** `"农村 村宅" AND "预算"` as lists of tokens that stand side by side; a minus and an open end are left out of the comparison. */
function phrasesOf(match) {
  if (/NOT|\*|[()]/.test(match)) return null;
  return Array.from(match.matchAll(/"([^"]*)"/g), ([, tokens]) => tokens.split(" "));
}

/** Asks Xapian what the search was asked. */
export async function benchXapian({ total, results, say }) {
  const python = pythonWithXapian();
  if (!python) return say("\nXapian is not installed (python3-xapian): not compared");
  const { tokensOf } = await import("../../db/search/index-publication.ts");
  const { matchExpression } = await import("../../db/search/query.ts");
  const folder = mkdtempSync(join(tmpdir(), "mingchuang-xapian-"));
  const asked = results.flatMap((one) => {
    const phrases = phrasesOf(matchExpression(one.query).match);
    return one.scope === "all" && Object.keys(one.choice).length === 0 && phrases ? [{ one, phrases }] : [];
  });
  const child = spawn(python, [SCRIPT, join(folder, "index")], { stdio: ["pipe", "pipe", "inherit"] });
  const write = async (line) => {
    if (!child.stdin.write(`${line}\n`)) await new Promise((resolve) => child.stdin.once("drain", resolve));
  };
  let answer = "";
  child.stdout.on("data", (data) => {
    answer += data;
  });
  const ended = new Promise((resolve) => child.once("exit", resolve));
  await write(total);
  for (let n = 0; n < total; n += 1) {
    const { title, number, body } = documentAt(n, total);
    await write(tokensOf({ title, documentNumber: number, indexNumber: "", text: body, fileText: "" }).body);
  }
  for (const { phrases } of asked) await write(JSON.stringify(phrases));
  child.stdin.end();
  await ended;
  rmSync(folder, { recursive: true, force: true });
  const { buildCpuSeconds, bytes, cpuMs } = JSON.parse(answer);
  const ours = asked.map(({ one }) => one.newest.cpuMs);
  const sum = (figures) => figures.reduce((all, one) => all + one, 0);
  say(`\nXapian: built with ${buildCpuSeconds.toFixed(0)} s CPU, index ${(bytes / 2 ** 20).toFixed(0)} MB`);
  say(
    `  newest 20 and count up to 10,001, CPU ms p50 p95 max: Xapian ${threeOf(cpuMs)}, here with facets and snippets ${threeOf(ours)}`,
  );
  say(`  Xapian takes ${(sum(cpuMs) / sum(ours)).toFixed(1)} times the CPU in all`);
}
