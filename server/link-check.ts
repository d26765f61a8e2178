import { type LookupAddress, lookup } from "node:dns";
import { request as requestHttp } from "node:http";
import { request as requestHttps } from "node:https";
import { isIP, isIPv6, type LookupFunction } from "node:net";
import { noteLinkCheck } from "@/db/mutations/site-health";
import { noteTextLink, recordTextLinks } from "@/db/mutations/text-links";
import { linksToCheck } from "@/db/queries/site-health";
import { outsideToCheck, textsToRead } from "@/db/queries/text-links";
import { now } from "./clock";
import { networks, plainAddress } from "./edge/networks";
import { env } from "./env";

const PATIENCE_MS = 10_000;
const MOST_MOVES = 3;
const DAY = 24 * 60 * 60_000;
/** So few at once that the other jobs never wait longer for them than for one that does not answer. */
const AT_ONCE = 4;

/** Networks that are not the open internet (RFC 6890 and its registries): nobody outside asks us to knock on a door of the house. */
const INSIDE_4 = networks([
  "0.0.0.0/8",
  "10.0.0.0/8",
  "100.64.0.0/10",
  "127.0.0.0/8",
  "169.254.0.0/16",
  "172.16.0.0/12",
  "192.0.0.0/24",
  "192.0.2.0/24",
  "192.88.99.0/24",
  "192.168.0.0/16",
  "198.18.0.0/15",
  "198.51.100.0/24",
  "203.0.113.0/24",
  "224.0.0.0/4",
  "240.0.0.0/4",
]);
const INSIDE_6 = networks([
  "::/96",
  "::ffff:0:0/96",
  "64:ff9b::/96",
  "64:ff9b:1::/48",
  "100::/64",
  "2001::/23",
  "2001:db8::/32",
  "2002::/16",
  "fc00::/7",
  "fe80::/10",
  "fec0::/10",
  "ff00::/8",
]);

/** Whether an address lies on the open internet. */
export function isOutside(ip: string): boolean {
  const plain = plainAddress(ip);
  return isIPv6(plain) ? !INSIDE_6(plain) : isIP(plain) !== 0 && !INSIDE_4(plain);
}

/** Finds the addresses of a name. */
type Resolve = (name: string, done: (error: Error | null, found: LookupAddress[]) => void) => void;
const resolveName: Resolve = (name, done) => lookup(name, { all: true }, done);

/** Looks a name up for the very connection that is made, so that no later answer can put another address in its place. */
export function lookupOutside(resolve: Resolve = resolveName): LookupFunction {
  return (name, options, done) =>
    resolve(name, (error, found) => {
      const [first] = found ?? [];
      if (error || !first) return done(error ?? new Error("no address"), "", 0);
      if (!found.every(({ address }) => isOutside(address))) return done(new Error("inside"), "", 0);
      if (options.all) return done(null, found);
      done(null, first.address, first.family);
    });
}

/** What a site said; `location` leads on. */
export interface Heard {
  status: number;
  location?: string | undefined;
}
/** Asks another site; rejects when it does not answer. */
export type Ask = (url: URL, method: "HEAD" | "GET", signal: AbortSignal) => Promise<Heard>;

const askOutside: Ask = (url, method, signal) => {
  const { promise, resolve, reject } = Promise.withResolvers<Heard>();
  const send = url.protocol === "https:" ? requestHttps : requestHttp;
  const headers = { "user-agent": "mingchuang-link-check", accept: "text/html,*/*;q=0.5" };
  const call = send(url, { method, signal, headers, lookup: lookupOutside(), agent: false }, (answer) => {
    resolve({ status: answer.statusCode ?? 0, location: answer.headers.location });
    // Nobody reads what the page says.
    answer.destroy();
  });
  call.on("error", reject);
  call.end();
  return promise;
};

/** Whether an address may be asked at all: the open web, and no address of the house written out. */
function mayAsk(url: URL | null): url is URL {
  if (url === null || !/^https?:$/.test(url.protocol) || url.username !== "" || url.password !== "")
    return false;
  const host = url.hostname.replace(/^\[|\]$/g, "");
  return isIP(host) === 0 || isOutside(host);
}

async function follow(start: URL, method: "HEAD" | "GET", ask: Ask, signal: AbortSignal): Promise<number> {
  let url: URL | null = start;
  for (let move = 0; move <= MOST_MOVES; move += 1) {
    if (!mayAsk(url)) return 0;
    const { status, location } = await ask(url, method, signal);
    if (status < 300 || status >= 400 || location === undefined) return status;
    url = URL.parse(location, url);
  }
  return 0;
}

const isOpen = (status: number) => status >= 200 && status < 300;

/** Opens a site as a reader's browser would: HEAD, then GET where that is not answered well; status 0 when there is no answer. */
export async function checkLink(
  address: string,
  ask: Ask = askOutside,
): Promise<{ ok: boolean; status: number }> {
  const url = URL.parse(address);
  if (!mayAsk(url)) return { ok: false, status: 0 };
  const signal = AbortSignal.timeout(PATIENCE_MS);
  const head = await follow(url, "HEAD", ask, signal).catch(() => 0);
  const status = isOpen(head) ? head : await follow(url, "GET", ask, signal).catch(() => 0);
  return { ok: isOpen(status), status };
}

/** Looks at the sites of agencies that were not looked at for a day, a few at a time; only where the server may call out (LINK_CHECK). */
export async function checkLinks(
  at: number,
  { isOn = env().linkCheck, ask = askOutside }: { isOn?: boolean; ask?: Ask } = {},
): Promise<void> {
  if (!isOn) return;
  const due = await linksToCheck(at - DAY, AT_ONCE);
  await Promise.all(
    due.map(async ({ agencyId, website }) => {
      const began = now();
      const found = await checkLink(website, ask);
      await noteLinkCheck({ agencyId, url: website, at, tookMs: now() - began, ...found });
    }),
  );
}

/** So long a look at the addresses in texts may keep the other jobs waiting. */
const TEXT_TURN_MS = 20_000;
const TEXTS_AT_ONCE = 100;

/** Notes which addresses stand in what is public; without asking anybody. Returns how many texts it read. */
export async function readTextLinks(turnMs = TEXT_TURN_MS): Promise<number> {
  const began = performance.now();
  const host = env().siteUrl?.hostname;
  let read = 0;
  for (;;) {
    const texts = await textsToRead(TEXTS_AT_ONCE);
    await recordTextLinks(texts, host === undefined ? [] : [host]);
    read += texts.length;
    if (texts.length < TEXTS_AT_ONCE || performance.now() - began > turnMs) return read;
  }
}

/** Looks at the addresses on other sites that public texts name, each once a day; only where the server may call out (LINK_CHECK). */
export async function checkTextLinks(
  at: number,
  {
    isOn = env().linkCheck,
    ask = askOutside,
    turnMs = TEXT_TURN_MS,
  }: { isOn?: boolean; ask?: Ask; turnMs?: number } = {},
): Promise<void> {
  if (!isOn) return;
  const began = performance.now();
  for (;;) {
    const due = await outsideToCheck(at - DAY, AT_ONCE);
    await Promise.all(due.map(async (url) => noteTextLink(url, await checkLink(url, ask), at)));
    if (due.length < AT_ONCE || performance.now() - began > turnMs) return;
  }
}
