import { isIP } from "node:net";
import { createTransport } from "nodemailer";
import { readEmail } from "@/domain/info-request/application/email-address";
import type { MailText } from "@/text/mail";
import { env } from "../env";

/** A mail with its address, as it leaves the house. */
export interface AddressedMail extends MailText {
  to: string;
  /** The same for every try, so that a mail server which already took it can tell. */
  id: string;
}

export type Sent = { sent: true } | { fault: string; wasRefused: boolean };
export type Transport = (mail: AddressedMail) => Promise<Sent>;

const CONNECT_MS = 10_000;
const SILENT_MS = 20_000;

const isLoopback = (host: string) =>
  host === "localhost" || host === "[::1]" || (isIP(host) === 4 && host.startsWith("127."));

/** A line of a header: what would begin another header is no part of it (FF-011). */
export function headerLine(text: string): string {
  return text.replace(/[\p{Cc}\u2028\u2029]+/gu, " ").trim();
}

/** What a fault of the mail server is called: codes only, its words could repeat an address. */
export function mailFault(error: unknown): { fault: string; wasRefused: boolean } {
  const { code, responseCode } = (typeof error === "object" && error ? error : {}) as {
    code?: unknown;
    responseCode?: unknown;
  };
  const kind = typeof code === "string" && /^[A-Z0-9_]{1,40}$/.test(code) ? code : "EUNKNOWN";
  const answer = typeof responseCode === "number" ? responseCode : null;
  // A lasting no to this letter or its address; a refused login is not the letter's fault.
  const wasRefused = answer !== null && answer >= 500 && (kind === "EENVELOPE" || kind === "EMESSAGE");
  return { fault: answer === null ? kind : `${kind} ${answer}`, wasRefused };
}

/** Hands mails to a server. Its certificate must be valid, and off this machine nothing goes over an open line (ML-003). */
export function smtpTransport(server: URL, from: string): Transport {
  const isSecure = server.protocol === "smtps:";
  const post = createTransport({
    host: server.hostname.replace(/^\[|\]$/g, ""),
    port: Number(server.port) || (isSecure ? 465 : 587),
    secure: isSecure,
    requireTLS: !isSecure && !isLoopback(server.hostname),
    ...(server.username && {
      auth: { user: decodeURIComponent(server.username), pass: decodeURIComponent(server.password) },
    }),
    connectionTimeout: CONNECT_MS,
    greetingTimeout: CONNECT_MS,
    socketTimeout: SILENT_MS,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  const domain = from.split("@").at(-1) ?? "localhost";
  return async ({ to, subject, text, id }) => {
    const address = readEmail(to);
    if (!address) return { fault: "EADDRESS", wasRefused: true };
    try {
      await post.sendMail({
        from,
        to: { name: "", address },
        subject: headerLine(subject),
        text,
        messageId: `<${id}@${domain}>`,
        headers: { "Auto-Submitted": "auto-generated" },
      });
      return { sent: true };
    } catch (error) {
      return mailFault(error);
    }
  };
}

/** The mail server that the environment names; null when it names none. */
export function configuredTransport(): Transport | null {
  const { mail } = env();
  return mail ? smtpTransport(mail.server, mail.from) : null;
}
