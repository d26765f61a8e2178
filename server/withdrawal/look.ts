import { request } from "node:http";
import type { SurfaceCheck } from "@/db/mutations/disposal";
import { now } from "../clock";
import { env } from "../env";
import { OWN_LOOK } from "../visits";
import type { Surface } from "./surfaces";

export interface Answer {
  status: number;
  body: string;
}

const PATIENCE_MS = 10_000;
/** More of an answer is not read: what is not in it by then is not what anybody meets first. */
const MOST_BYTES = 20 * 1024 * 1024;
const MOST_MOVES = 3;

/** Asks this very server, through its edge and every cache behind it, as a reader would. */
async function askOurselves(address: string, patienceMs: number): Promise<Answer & { location?: string }> {
  const { host, port, siteUrl } = env();
  const { promise, resolve, reject } = Promise.withResolvers<Answer & { location?: string }>();
  const call = request(
    {
      host: /^(0\.0\.0\.0|::)$/.test(host) ? "127.0.0.1" : host,
      port,
      path: address,
      timeout: patienceMs,
      headers: { host: siteUrl?.host ?? `127.0.0.1:${port}`, "user-agent": OWN_LOOK },
    },
    (answer) => {
      const chunks: Buffer[] = [];
      let bytes = 0;
      answer.on("data", (chunk: Buffer) => {
        bytes += chunk.byteLength;
        if (bytes > MOST_BYTES) call.destroy(new Error("too long"));
        else chunks.push(chunk);
      });
      answer.on("error", reject);
      answer.on("end", () =>
        resolve({
          status: answer.statusCode ?? 0,
          body: Buffer.concat(chunks).toString("utf8"),
          ...(answer.headers.location !== undefined && { location: answer.headers.location }),
        }),
      );
    },
  );
  call.on("timeout", () => call.destroy(new Error("timeout")));
  call.on("error", reject);
  call.end();
  return promise;
}

/** The answer at an address of ours at the end of its redirections; status 0 when there is none. */
export async function ownAnswer(address: string, patienceMs = PATIENCE_MS): Promise<Answer> {
  let asked = address;
  try {
    for (let move = 0; move <= MOST_MOVES; move += 1) {
      const answer = await askOurselves(asked, patienceMs);
      if (answer.location === undefined) return answer;
      const { pathname, search } = new URL(answer.location, "http://localhost");
      asked = pathname + search;
    }
  } catch {
    // Whoever cannot be reached has not been seen clean.
  }
  return { status: 0, body: "" };
}

/** Whether an answer says nothing of what was withdrawn; one that refuses to answer proves nothing. */
export function isClean({ wants, needles }: Surface, { status, body }: Answer): boolean {
  const isAnswered = wants === "gone" ? status === 410 : status === 200 || status === 404;
  return isAnswered && needles.every((needle) => !body.includes(needle));
}

/** Looks at surfaces one after the other. */
export async function lookAt(
  surfaces: readonly Surface[],
  answerAt: (address: string) => Promise<Answer> = ownAnswer,
): Promise<SurfaceCheck[]> {
  const checks: SurfaceCheck[] = [];
  for (const surface of surfaces) {
    const { name, address } = surface;
    const answer = await answerAt(address);
    checks.push({
      surface: name,
      address,
      status: answer.status,
      isClean: isClean(surface, answer),
      at: now(),
    });
  }
  return checks;
}
