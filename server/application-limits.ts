import { rateKey } from "./edge/networks";
import { rateLimiter, type Verdict } from "./edge/rate-limit";

const HOUR = 60 * 60_000;

/** One process, one memory; pages and handlers may be bundled apart. */
const SLOT = Symbol.for("mingchuang.applicationLimits");
const slots = globalThis as { [SLOT]?: ReturnType<typeof makeLimits> };

function makeLimits() {
  return rateLimiter({
    /** A school or an office shares one address; more than this fills the disk. */
    drafts: { times: 60, perMs: HOUR },
    hourly: { times: 5, perMs: HOUR },
    daily: { times: 20, perMs: 24 * HOUR },
  });
}

function limits() {
  slots[SLOT] ??= makeLimits();
  return slots[SLOT];
}

const clientOf = (headers: Headers) => rateKey(headers.get("x-real-ip") ?? "");

/** Whether one more draft may be started from this address. */
export function mayStartDraft(headers: Headers, at: number): Verdict {
  return limits().take("drafts", clientOf(headers), at);
}

/** True above 5 an hour or 20 a day from one address: then a simple question is asked, and the application is taken all the same. */
export function isFrequent(headers: Headers, at: number): boolean {
  const client = clientOf(headers);
  const verdicts = [limits().take("hourly", client, at), limits().take("daily", client, at)];
  return verdicts.some(({ allowed }) => !allowed);
}
