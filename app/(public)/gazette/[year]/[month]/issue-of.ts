import { gazetteMonths, gazetteOf } from "@/db/queries/catalogue";
import { GAZETTE_PARTS, gazetteMonth, gazettePart } from "@/domain/catalogue/gazette";
import { asOfToday } from "../../../listing";

/** No month of a city comes near; what is over is said. */
export const MOST = 1000;

export interface AskedIssue {
  params: Promise<{ year: string; month: string }>;
}

/** Which issue an address asks for, with its neighbours; null where there is none. */
export async function readIssue(params: AskedIssue["params"]) {
  const asked = await params;
  const issue = gazetteMonth(asked.year, asked.month);
  if (!issue) return null;
  const key = `${issue.year}-${String(issue.month).padStart(2, "0")}`;
  const months = (await gazetteMonths()).map(({ month }) => month);
  const at = months.indexOf(key);
  return at === -1 ? null : { ...issue, key, newer: months[at - 1], older: months[at + 1] };
}

/** The documents of an issue in their parts, as the page and the printed issue have them. */
export async function partsOfIssue(key: string) {
  const rows = asOfToday(await gazetteOf(key, MOST));
  const parts = GAZETTE_PARTS.map((part) => ({
    part,
    rows: rows.filter((row) => gazettePart(row) === part),
  })).filter((one) => one.rows.length > 0);
  return { parts, isCapped: rows.length === MOST };
}
