import { dirname, resolve } from "node:path";
import { parseArgs } from "node:util";
import { importDirectory } from "@/db/queries/publication-import";
import { codeKey } from "@/domain/publication/coded-field";
import { tableProblemText } from "@/text/desk-import";
import { importText, rowProblem } from "@/text/import";
import { boot } from "../boot";
import { now } from "../clock";
import { announce } from "../first-run";
import { importCasesCommand } from "./info-requests-command";
import { importPublications } from "./publications";
import { fileRows, UnreadableFile } from "./table-file";

const OPTIONS = {
  agency: { type: "string" },
  "create-missing": { type: "boolean", default: false },
  "dry-run": { type: "boolean", default: false },
  "as-published": { type: "boolean", default: false },
  "authorised-by": { type: "string" },
} as const;

type Say = (line: string) => void;

function argumentsOf(argv: string[], complain: Say) {
  try {
    const { values, positionals } = parseArgs({ args: argv, options: OPTIONS, allowPositionals: true });
    const [kind, file, ...more] = positionals;
    if (kind === "publications" && file && more.length === 0) return { ...values, file };
    for (const line of importText.usage) complain(line);
  } catch (error) {
    const option = error instanceof Error ? (/'([^']+)'/.exec(error.message)?.[1] ?? "") : "";
    complain(importText.unknownOption(option));
    for (const line of importText.usage) complain(line);
  }
  return null;
}

/** A line that rewrites itself on a terminal, or a line now and then in a log. */
function progressBar(out: NodeJS.WriteStream) {
  const started = performance.now();
  let told = 0;
  return {
    show(done: number) {
      const rate = Math.round(done / Math.max(0.001, (performance.now() - started) / 1000));
      const line = importText.progress(done, null, rate);
      if (out.isTTY) out.write(`\r${"█".repeat(Math.min(40, Math.ceil(done / 50)))} ${line}`);
      else if (done - told >= 1000) {
        told = done;
        out.write(`${line}\n`);
      }
    },
    end() {
      if (out.isTTY) out.write("\n");
      return (performance.now() - started) / 1000;
    },
  };
}

/** `npm run import -- …`: returns the exit code, 1 when any row failed. */
export async function importCommand(argv: string[], say: Say, complain: Say): Promise<number> {
  if (argv[0] === "info-requests") return importCasesCommand(argv.slice(1), say, complain);
  const given = argumentsOf(argv, complain);
  if (!given) return 2;
  const { file, agency = null, "authorised-by": authorisedBy = "" } = given;
  const asPublished = given["as-published"];
  const dryRun = given["dry-run"];
  if (asPublished && authorisedBy.trim() === "") {
    complain(importText.needsName);
    return 2;
  }
  const { store, accounts } = await boot();
  try {
    if (accounts.length > 0) announce(accounts, "");
    if (agency !== null && !(await importDirectory()).agencies.has(codeKey(agency))) {
      complain(importText.unknownAgency(agency));
      return 2;
    }
    const bar = progressBar(process.stderr);
    const counts = await importPublications(
      fileRows(file),
      {
        folder: dirname(resolve(file)),
        agency,
        createMissing: given["create-missing"],
        dryRun,
        authorisation: asPublished
          ? { authorisedBy: authorisedBy.trim(), opinion: importText.archive }
          : null,
        at: now(),
      },
      { problem: (line, problem) => complain(rowProblem(line, problem)), progress: (done) => bar.show(done) },
    );
    for (const line of importText.summary(counts, bar.end(), dryRun)) say(line);
    return counts.failed > 0 ? 1 : 0;
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    complain(importText[error.why](file));
    if (error.problem) complain(tableProblemText(error.problem));
    return 2;
  } finally {
    store.close();
  }
}
