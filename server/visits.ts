import { recordVisits, type WaitingVisit } from "@/db/mutations/visits";
import { readerKindOf } from "@/domain/visit/reader-kind";
import { visitedAt } from "@/domain/visit/visited";
import { faultOf } from "./edge/log";
import { rateKey } from "./edge/networks";
import { log } from "./log";

/** One read of a public address, as the edge tells it after its answer is out. */
export interface PublicRead {
  at: number;
  route: string;
  path: string;
  status: number;
  client: string;
  userAgent: string | undefined;
}

/** What our own looks after a withdrawal call themselves; from this machine they are no visits. */
export const OWN_LOOK = "mingchuang-own-look";
const LOOPBACK = /^(127\.|::1$|::ffff:127\.)/;

const EVERY_MS = 3000;
/** More wait at most; what a flood adds beyond it is counted in the log and lost. */
const MOST_WAITING = 20_000;
/** Visits of one transaction, so that whoever writes next waits for milliseconds. */
const MOST_AT_ONCE = 500;

/** Takes visits down in memory and writes them every few seconds, so that no reader waits for it. */
export function startVisitBook(everyMs = EVERY_MS) {
  let waiting: WaitingVisit[] = [];
  let lost = 0;
  let underWay = Promise.resolve();

  async function write(): Promise<void> {
    while (waiting.length > 0) {
      const some = waiting.slice(0, MOST_AT_ONCE);
      await recordVisits(some);
      waiting = waiting.slice(some.length);
    }
    if (lost === 0) return;
    log.warn({ alarm: "visitsLost", visits: lost });
    lost = 0;
  }

  const flush = () => {
    underWay = underWay.then(write).catch((error) => log.error({ fault: faultOf(error) }));
    return underWay;
  };
  const timer = setInterval(flush, everyMs);
  return {
    note({ path, client, userAgent, ...read }: PublicRead): void {
      if (userAgent === OWN_LOOK && LOOPBACK.test(client)) return;
      if (waiting.length >= MOST_WAITING) {
        lost += 1;
        return;
      }
      const visited = visitedAt(path);
      waiting.push({
        ...read,
        kind: visited?.kind ?? null,
        visited: visited?.of ?? null,
        reader: readerKindOf(userAgent),
        network: rateKey(client),
      });
    },
    flush,
    /** Writes what still waits, then no more. */
    async end(): Promise<void> {
      clearInterval(timer);
      await flush();
    },
  };
}
