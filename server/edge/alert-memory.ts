import { alertsInForce, type PublicAlert } from "@/db/queries/alerts";
import { now } from "../clock";
import { log } from "../log";
import { faultOf } from "./log";

/** What an error page says of an alert. */
export type RememberedAlert = Pick<
  PublicAlert,
  "id" | "messageId" | "kind" | "colour" | "areas" | "situation" | "validUntil"
>;

/** A message is everywhere within a minute; here within seconds. */
const EVERY_MS = 3000;

/** Next bundles modules of its own, so what is remembered stands on globalThis. */
const SLOT = Symbol.for("mingchuang.alertMemory");
const slots = globalThis as { [SLOT]?: readonly RememberedAlert[] };

/** The alerts in force as they were last read, without waiting for anything; what has expired since is left out. */
export function rememberedAlerts(at: number = now()): readonly RememberedAlert[] {
  return (slots[SLOT] ?? []).filter(({ validUntil }) => validUntil > at);
}

/** Remembers alerts for pages that must stand when nothing else does. */
export function rememberAlerts(alerts: readonly RememberedAlert[]): void {
  slots[SLOT] = alerts;
}

/** Reads what is in force every few seconds; while that fails, what was read last goes on holding. Returns what ends it. */
export function watchAlerts(
  read: (at: number) => Promise<readonly RememberedAlert[]> = alertsInForce,
  everyMs = EVERY_MS,
): () => void {
  let hasFailed = false;
  const look = async () => {
    try {
      rememberAlerts(await read(now()));
      hasFailed = false;
    } catch (error) {
      if (!hasFailed) log.error({ alarm: "alertMemory", fault: faultOf(error) });
      hasFailed = true;
    }
  };
  void look();
  const timer = setInterval(look, everyMs);
  timer.unref();
  return () => clearInterval(timer);
}
