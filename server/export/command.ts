import { existsSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { openStore } from "@/db/open-store";
import { agenciesByName } from "@/db/queries/agency-names";
import { codeKey } from "@/domain/publication/coded-field";
import { yearOf } from "@/domain/time/calendar-date";
import { exportText } from "@/text/export";
import { operatorText } from "@/text/operator";
import { today } from "../clock";
import { env } from "../env";
import { loadKeyRing } from "../keys";
import { liveReportAnswer } from "./annual-report";

const OPTIONS = { agency: { type: "string" }, year: { type: "string" } } as const;

/** 《政府信息公开条例》 is in force since 2008: no report tells of an earlier year. */
const FIRST_YEAR = 2008;

type Say = (line: string) => void;

function argumentsOf(argv: string[], complain: Say) {
  try {
    const { values, positionals } = parseArgs({ args: argv, options: OPTIONS, allowPositionals: true });
    const [kind, ...more] = positionals;
    if (kind === "annual-report" && more.length === 0 && values.agency && values.year)
      return { agency: values.agency, year: values.year };
  } catch (error) {
    complain(
      exportText.unknownOption(error instanceof Error ? (/'([^']+)'/.exec(error.message)?.[1] ?? "") : ""),
    );
  }
  for (const line of exportText.usage) complain(line);
  return null;
}

/** A year that a report can tell of: past or running. */
function yearAsked(typed: string): number | null {
  const year = /^\d{4}$/.test(typed) ? Number(typed) : Number.NaN;
  return year >= FIRST_YEAR && year <= yearOf(today()) ? year : null;
}

/** `npm run export -- annual-report --agency CODE|NAME --year YYYY`: returns the exit code. Only reads, so the portal may run meanwhile. */
export async function exportCommand(argv: string[], say: Say, complain: Say): Promise<number> {
  const given = argumentsOf(argv, complain);
  if (!given) return 2;
  const year = yearAsked(given.year);
  if (year === null) {
    complain(exportText.unknownYear(given.year, FIRST_YEAR, yearOf(today())));
    return 2;
  }
  const { dataDir } = env();
  const file = join(dataDir, "portal.db");
  if (!existsSync(file)) {
    complain(operatorText.noStore(dataDir));
    return 2;
  }
  const store = openStore(file, loadKeyRing(join(dataDir, "keys"), true));
  try {
    const agency = (await agenciesByName()).get(codeKey(given.agency));
    if (!agency) {
      complain(exportText.unknownAgency(given.agency));
      return 2;
    }
    say(JSON.stringify(await liveReportAnswer(agency, year)));
    return 0;
  } finally {
    store.close();
  }
}
