import { countSearchMisses } from "@/db/mutations/proactive";
import { countableWords } from "@/domain/disclosure-log/search-misses";
import { beijingDate } from "@/domain/time/calendar-date";

/** So many different words wait at most; a flood of nonsense is not worth more memory. */
const MOST_WAITING = 2000;

/** Next bundles its own copy of this module, and the job that empties it runs in another: the words wait on globalThis. */
const SLOT = Symbol.for("mingchuang.searchMisses");
const slots = globalThis as { [SLOT]?: Map<string, number> };

function waiting(): Map<string, number> {
  slots[SLOT] ??= new Map();
  return slots[SLOT];
}

/** Notes that a search found nothing; written later, many at once, so that no reader waits for it. */
export function noteSearchMiss(typed: string): void {
  const words = countableWords(typed);
  const misses = waiting();
  if (words === null || (misses.size >= MOST_WAITING && !misses.has(words))) return;
  misses.set(words, (misses.get(words) ?? 0) + 1);
}

/** Writes down what was noted since the last time. */
export async function writeSearchMisses(at: number): Promise<void> {
  const misses = [...waiting()].map(([words, count]) => ({ words, count }));
  if (misses.length === 0) return;
  waiting().clear();
  await countSearchMisses(misses, beijingDate(at));
}
