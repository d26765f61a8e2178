import { existsSync } from "node:fs";
import { join } from "node:path";
import { reissuePassword } from "@/db/mutations/staff";
import { openStore } from "@/db/open-store";
import { staffForLogin } from "@/db/queries/staff";
import { operatorText } from "@/text/operator";
import { now } from "./clock";
import { env } from "./env";
import { loadKeyRing } from "./keys";
import { hashPassword, randomPassword } from "./passwords";

type Say = (line: string) => void;

/** Gives an account a new first password from the machine itself, while the portal runs or not; returns the exit code. */
export async function resetPasswordCommand(
  argv: readonly string[],
  say: Say,
  complain: Say,
): Promise<number> {
  const [username, ...more] = argv;
  if (!username || more.length > 0) {
    complain(operatorText.resetUsage);
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
    const account = await staffForLogin(username);
    if (!account) {
      complain(operatorText.noAccount(username));
      return 1;
    }
    const password = randomPassword();
    await reissuePassword("system", account.id, await hashPassword(password), now());
    for (const line of operatorText.reset(username, password, account.disabledAt !== null)) say(line);
    return 0;
  } finally {
    store.close();
  }
}
