import { readFileSync, statSync } from "node:fs";
import { parseArgs } from "node:util";
import { confirmChange, proposeChange } from "@/db/mutations/calendar";
import { moveCases } from "@/db/mutations/move-cases";
import { previewOf } from "@/db/queries/calendar-preview";
import { calendarCommand, changeRefusals, noticeProblemSentence } from "@/text/calendar";
import { importText } from "@/text/import";
import { boot } from "../boot";
import { now } from "../clock";
import { announce } from "../first-run";
import { readNotice } from "../read-notice";

const OPTIONS = {
  adjusts: { type: "boolean", default: false },
  year: { type: "string" },
  "dry-run": { type: "boolean", default: false },
} as const;

type Say = (line: string) => void;

/** A notice is a page of text; a file of more is something else. */
const MOST_BYTES = 256 * 1024;

function argumentsOf(argv: string[], complain: Say) {
  try {
    const { values, positionals } = parseArgs({ args: argv, options: OPTIONS, allowPositionals: true });
    const [file, ...more] = positionals;
    if (file && more.length === 0) return { ...values, file };
  } catch (error) {
    complain(
      importText.unknownOption(error instanceof Error ? (/'([^']+)'/.exec(error.message)?.[1] ?? "") : ""),
    );
  }
  for (const line of calendarCommand.usage) complain(line);
  return null;
}

function textOf(file: string, complain: Say): string | null {
  try {
    if (statSync(file).size > MOST_BYTES) {
      complain(calendarCommand.tooLarge);
      return null;
    }
    return new TextDecoder("utf-8", { fatal: true }).decode(readFileSync(file));
  } catch (error) {
    const isMissing = error instanceof Error && "code" in error && error.code === "ENOENT";
    complain(isMissing ? importText.noFile(file) : importText.unreadable(file));
    return null;
  }
}

/** Takes a notice in over the open store: reads, checks, counts what it moves, and moves it. Returns the exit code. */
export async function importHolidays(
  text: string,
  { adjusts, year, dryRun }: { adjusts: boolean; year: number | null; dryRun: boolean },
  say: Say,
  complain: Say,
): Promise<number> {
  const { notice, title, documentNumber, problems } = await readNotice(text, { adjusts, year, source: null });
  if (problems.length > 0) {
    complain(calendarCommand.problems(problems.length));
    for (const problem of problems) complain(`  ${noticeProblemSentence(problem)}`);
    return 1;
  }
  const { cases, publications } = await previewOf(notice);
  const { earlier, later, settled, open } = cases;
  say(calendarCommand.read(notice.year, notice.daysOff.length, notice.weekendsWorked.length));
  say(calendarCommand.effect(earlier, later, settled, open));
  say(calendarCommand.publications(publications.earlier, publications.later));
  if (dryRun) {
    say(calendarCommand.dryRun);
    return 0;
  }
  const at = now();
  const proposed = await proposeChange("system", { notice, title, documentNumber }, at);
  if ("refusal" in proposed) {
    // The same notice again is no failure: the calendar is as it should be.
    say(changeRefusals[proposed.refusal]);
    return 0;
  }
  const confirmed = await confirmChange("system", proposed.id, at);
  if ("refusal" in confirmed) {
    complain(changeRefusals[confirmed.refusal]);
    return 1;
  }
  await moveCases(at);
  say(calendarCommand.done);
  return 0;
}

/** `npm run import -- holidays FILE`. */
export async function holidaysCommand(argv: string[], say: Say, complain: Say): Promise<number> {
  const given = argumentsOf(argv, complain);
  if (!given) return 2;
  if (given.year !== undefined && !/^20\d{2}$/.test(given.year)) {
    complain(calendarCommand.wrongYear);
    return 2;
  }
  const text = textOf(given.file, complain);
  if (text === null) return 2;
  const { store, accounts } = await boot();
  try {
    if (accounts.length > 0) announce(accounts, "");
    const year = given.year === undefined ? null : Number(given.year);
    return await importHolidays(
      text,
      { adjusts: given.adjusts, year, dryRun: given["dry-run"] },
      say,
      complain,
    );
  } finally {
    store.close();
  }
}
