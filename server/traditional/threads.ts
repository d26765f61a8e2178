import { createHash } from "node:crypto";
import { keeper } from "../keeper";
import { threadOf } from "../threads/ask";
import { forgetsOnWithdrawal } from "../withdrawal/forget-kept";

const KEPT_BYTES = 16 * 1024 * 1024;

/** Converts pages on a thread of its own, so that neither the tables (0.2 s to load) nor a long regulation holds up anybody else. */
export function startTraditional() {
  const { find, keep, clear } = keeper<string>(KEPT_BYTES, (html) => html.length * 2);
  const { ask, end } = threadOf<string, string>({ name: "traditional", body: "traditional/thread" });
  forgetsOnWithdrawal("traditional", clear);

  async function convert(html: string): Promise<string> {
    const key = createHash("sha256").update(html).digest("base64url");
    const known = find(key);
    if (known !== undefined) return known;
    const converted = await ask(html);
    keep(key, converted);
    return converted;
  }

  return { convert, end };
}
