import { filesCommandText as words } from "@/text/files-command";
import { boot } from "../boot";
import { now } from "../clock";
import { announce } from "../first-run";
import { scrubAll } from "./object-care";

type Say = (line: string) => void;

/** Hashes everything that is stored over the open store; tells what is missing or damaged. Returns the exit code. */
export async function scrubStore(at: number, say: Say, complain: Say): Promise<number> {
  const { checked, faults } = await scrubAll(at);
  for (const { objectName, sha256, fault } of faults) complain(words.fault(fault, objectName, sha256));
  say(words.summary(checked, faults.length));
  return faults.length > 0 ? 1 : 0;
}

/** `npm run files -- scrub`: 0 when everything is whole, 1 when something is missing or damaged, 2 when asked for something else. */
export async function filesCommand(argv: readonly string[], say: Say, complain: Say): Promise<number> {
  if (argv.length !== 1 || argv[0] !== "scrub") {
    for (const line of words.usage) complain(line);
    return 2;
  }
  const { store, accounts } = await boot();
  try {
    if (accounts.length > 0) announce(accounts, "");
    return await scrubStore(now(), say, complain);
  } finally {
    store.close();
  }
}
