import { claimMail, finishMail, postponeMail } from "@/db/mutations/outbox";
import { log } from "../log";
import { composeMail } from "./compose";
import { configuredTransport, type Transport } from "./transport";

const LEASE_MS = 5 * 60_000;
/** Mails of one run; the next run, a minute later, goes on. */
const MOST = 100;

/**
 * Sends what the outbox holds, one after another; when the server cannot be reached the rest waits for the next run. Without a
 * mail server what would go is noted in the log, by kind and never by person.
 */
export async function sendDueMails(
  at: number,
  post: Transport | null = configuredTransport(),
): Promise<void> {
  for (let sent = 0; sent < MOST; sent += 1) {
    const row = await claimMail(at, LEASE_MS);
    if (!row) return;
    const mail = await composeMail(row);
    if (!mail || !post) {
      if (mail) log.info({ mail: row.mail.kind, outbox: row.id, sent: false });
      await finishMail(row.id, "notWanted", at);
      continue;
    }
    const result = await post(mail);
    if ("sent" in result) {
      await finishMail(row.id, "sent", at);
      continue;
    }
    const again = await postponeMail(row, result, at);
    log.error({ mail: row.mail.kind, outbox: row.id, fault: result.fault, givenUp: again === null });
    if (!result.wasRefused) return;
  }
}
