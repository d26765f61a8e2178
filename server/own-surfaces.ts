import { request } from "node:http";
import { keepSightings } from "@/db/mutations/alert-duty";
import {
  ALERT_CHANNELS,
  ALERT_SURFACES,
  type AlertChannel,
  type SoughtAlert,
} from "@/domain/alert/alert-channels";
import { now } from "./clock";
import { env } from "./env";

/** A surface that needs longer does not carry the alert in time. */
const PATIENCE_MS = 10_000;
const MOST_BYTES = 8 * 1024 * 1024;

export type Fetched = { status: number; text: string };
/** Reads one address of this site; the server itself unless a test stands in for it. */
export type Reader = (path: string) => Promise<Fetched>;

/** Asks this very server over the network, through the edge, as a visitor would: what it says is what the public gets. */
export const readOwn: Reader = (path) => {
  const { host, port, siteUrl } = env();
  const { promise, resolve, reject } = Promise.withResolvers<Fetched>();
  const asked = request(
    {
      host: host === "0.0.0.0" || host === "::" ? "127.0.0.1" : host,
      port,
      path,
      timeout: PATIENCE_MS,
      headers: {
        host: siteUrl?.host ?? `localhost:${port}`,
        ...(siteUrl?.protocol === "https:" && { "x-forwarded-proto": "https" }),
      },
    },
    (answer) => {
      const pieces: Buffer[] = [];
      let bytes = 0;
      answer.on("data", (piece: Buffer) => {
        bytes += piece.byteLength;
        if (bytes > MOST_BYTES) asked.destroy(new Error("too long"));
        else pieces.push(piece);
      });
      answer.on("end", () =>
        resolve({ status: answer.statusCode ?? 0, text: Buffer.concat(pieces).toString("utf8") }),
      );
      answer.on("error", reject);
    },
  );
  asked.on("timeout", () => asked.destroy(new Error("timeout")));
  asked.on("error", reject);
  asked.end();
  return promise;
};

async function look(channel: AlertChannel, alert: SoughtAlert, read: Reader) {
  const { path, next, carries } = ALERT_SURFACES[channel];
  let answer = await read(path(alert));
  const further = next?.(answer.text);
  if (further) answer = await read(further);
  if (answer.status !== 200) return { seen: false, detail: `HTTP ${answer.status}` };
  return { seen: carries(answer.text, alert), detail: "" };
}

/** Looks for an alert on the channels and keeps what was seen: each tick is a real answer of the site. */
export async function lookForAlert(
  alert: SoughtAlert,
  channels: readonly AlertChannel[] = ALERT_CHANNELS,
  read: Reader = readOwn,
): Promise<AlertChannel[]> {
  const looks = await Promise.all(
    channels.map(async (channel) => {
      const seen = await look(channel, alert, read).catch(() => ({ seen: false, detail: "no answer" }));
      return { channel, ...seen, at: now() };
    }),
  );
  await keepSightings(alert.messageId, looks);
  return looks.filter(({ seen }) => !seen).map(({ channel }) => channel);
}
