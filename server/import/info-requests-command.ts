import { join } from "node:path";
import { parseArgs } from "node:util";
import { caseAgencies } from "@/db/queries/case-archive";
import { codeKey } from "@/domain/publication/coded-field";
import { importText } from "@/text/import";
import { caseRowProblem, importCasesText } from "@/text/import-cases";
import { boot } from "../boot";
import { now } from "../clock";
import { env } from "../env";
import { announce } from "../first-run";
import { importInfoRequests } from "./info-requests";
import { fileRows, UnreadableFile } from "./table-file";

const OPTIONS = {
  agency: { type: "string" },
  "create-missing": { type: "boolean", default: false },
  "dry-run": { type: "boolean", default: false },
} as const;

type Say = (line: string) => void;

function argumentsOf(argv: string[], complain: Say) {
  try {
    const { values, positionals } = parseArgs({ args: argv, options: OPTIONS, allowPositionals: true });
    const [file, ...more] = positionals;
    if (file && more.length === 0) return { ...values, file };
  } catch (error) {
    const option = error instanceof Error ? (/'([^']+)'/.exec(error.message)?.[1] ?? "") : "";
    const isOther = option === "--as-published" || option === "--authorised-by";
    complain(isOther ? importCasesText.onlyPublications : importText.unknownOption(option));
  }
  for (const line of importCasesText.usage) complain(line);
  return null;
}

/** A line that rewrites itself on a terminal, or a line now and then in a log. */
function progressLine(out: NodeJS.WriteStream) {
  const started = performance.now();
  let told = 0;
  const seconds = () => (performance.now() - started) / 1000;
  return {
    show(done: number, phase: "checked" | "imported") {
      const line = importCasesText.progress(done, phase, Math.round(done / Math.max(0.001, seconds())));
      if (out.isTTY) out.write(`\r${line}   `);
      else if (done < told || done - told >= 10_000) {
        told = done;
        out.write(`${line}\n`);
      }
    },
    end() {
      if (out.isTTY) out.write("\n");
      return seconds();
    },
  };
}

/** `npm run import -- info-requests …`: returns the exit code, 1 when any row failed. */
export async function importCasesCommand(argv: string[], say: Say, complain: Say): Promise<number> {
  const given = argumentsOf(argv, complain);
  if (!given) return 2;
  const { file, agency = null } = given;
  const dryRun = given["dry-run"];
  const { store, accounts } = await boot();
  try {
    if (accounts.length > 0) announce(accounts, "");
    const isKnown = agency === null || (await caseAgencies()).has(codeKey(agency));
    if (!isKnown && !given["create-missing"]) {
      complain(importText.unknownAgency(agency));
      return 2;
    }
    const bar = progressLine(process.stderr);
    const counts = await importInfoRequests(
      fileRows(file),
      {
        agency,
        createMissing: given["create-missing"],
        dryRun,
        at: now(),
        spillFolder: join(env().dataDir, "tmp"),
      },
      {
        problem: (line, problem) => complain(caseRowProblem(line, problem)),
        progress: (done, phase) => bar.show(done, phase),
      },
    );
    for (const line of importCasesText.summary(counts, bar.end(), dryRun)) say(line);
    return counts.failed > 0 ? 1 : 0;
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    complain(importText[error.why](file));
    return 2;
  } finally {
    store.close();
  }
}
