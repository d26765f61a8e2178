import { request } from "node:http";
import type { SurfaceCheck } from "@/db/mutations/disposal";
import { now } from "../clock";
import { env } from "../env";
import { readFileText } from "../files/file-text";
import { OWN_LOOK } from "../visits";
import type { Surface } from "./surfaces";

export interface Answer {
  status: number;
  body: string;
}

interface Raw {
  status: number;
  type: string;
  bytes: Buffer;
  location?: string;
}

const PATIENCE_MS = 10_000;
/** More of an answer is not read: what is not in it by then is not what anybody meets first. */
const MOST_BYTES = 20 * 1024 * 1024;
const MOST_MOVES = 3;

/** Asks this very server, through its edge and every cache behind it, as a reader would. */
async function askOurselves(address: string, patienceMs: number): Promise<Raw> {
  const { host, port, siteUrl } = env();
  const { promise, resolve, reject } = Promise.withResolvers<Raw>();
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
          type: answer.headers["content-type"] ?? "",
          bytes: Buffer.concat(chunks),
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

const PDF = "application/pdf";
/** A volume of the gazette is set anew before it is answered. */
const PAPER_PATIENCE_MS = 60_000;

/** What a reader reads of an answer: of a paper its words. One that cannot be read has not been seen clean. */
async function wordsOf({ status, type, bytes }: Raw): Promise<Answer> {
  if (status !== 200 || !type.startsWith(PDF)) return { status, body: bytes.toString("utf8") };
  const read = await readFileText(bytes, PDF);
  return read.status === "read"
    ? { status, body: read.pages.map(({ text }) => text).join("\n") }
    : { status: 0, body: "" };
}

/** The answer at an address of ours at the end of its redirections; status 0 when there is none. */
export async function ownAnswer(
  address: string,
  patienceMs = /\.pdf(\?|$)/.test(address) ? PAPER_PATIENCE_MS : PATIENCE_MS,
): Promise<Answer> {
  let asked = address;
  try {
    for (let move = 0; move <= MOST_MOVES; move += 1) {
      const answer = await askOurselves(asked, patienceMs);
      if (answer.location === undefined) return await wordsOf(answer);
      const { pathname, search } = new URL(answer.location, "http://localhost");
      asked = pathname + search;
    }
  } catch {
    // Whoever cannot be reached has not been seen clean.
  }
  return { status: 0, body: "" };
}

const squeezed = (text: string) => text.replace(/\s/g, "");

/** Whether an answer says nothing of what was withdrawn; one that refuses to answer proves nothing. */
export function isClean({ wants, needles }: Surface, { status, body }: Answer): boolean {
  const isAnswered = wants === "gone" ? status === 410 : status === 200 || status === 404;
  // On paper a title runs over the ends of lines.
  const words = squeezed(body);
  return isAnswered && needles.every((needle) => !words.includes(squeezed(needle)));
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
