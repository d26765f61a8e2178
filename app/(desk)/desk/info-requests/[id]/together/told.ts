import { assist, notes } from "@/text/handling";

const TOLD: Readonly<Record<string, string>> = {
  added: notes.added,
  cleared: notes.cleared,
  asked: assist.sent,
  answered: assist.answeredDone,
};

/** What the page of a case says after something was done beside its steps; null for anything else. */
export function toldOf(word: string | string[] | undefined): string | null {
  return typeof word === "string" && Object.hasOwn(TOLD, word) ? (TOLD[word] ?? null) : null;
}
