import { createServer, type Socket } from "node:net";

/** A mail server on this machine that keeps what it takes; `refuse` answers every recipient with a lasting no. */
export async function mailServerForTests({ refuse = false, port = 0 } = {}) {
  const taken: string[] = [];
  const lines = new Set<Socket>();
  const server = createServer((line) => {
    lines.add(line);
    let kept = "";
    let isData = false;
    const say = (text: string) => line.write(`${text}\r\n`);
    say("220 mail.test ESMTP");
    line.on("error", () => undefined);
    line.on("data", (bytes) => {
      kept += bytes.toString("utf8");
      for (;;) {
        const end = isData ? "\r\n.\r\n" : "\r\n";
        const at = kept.indexOf(end);
        if (at < 0) return;
        const said = kept.slice(0, at);
        kept = kept.slice(at + end.length);
        if (isData) {
          taken.push(said);
          isData = false;
          say("250 taken");
        } else if (/^(EHLO|HELO|MAIL|RSET|NOOP)/i.test(said)) say("250 fine");
        else if (/^RCPT/i.test(said)) say(refuse ? "550 nobody of that name" : "250 fine");
        else if (/^DATA/i.test(said)) {
          isData = true;
          say("354 go on");
        } else if (/^QUIT/i.test(said)) line.end("221 bye\r\n");
        else say("500 what?");
      }
    });
  });
  await new Promise<void>((resolve) => server.listen(port, "127.0.0.1", resolve));
  const address = server.address();
  const given = typeof address === "object" && address ? address.port : 0;
  return {
    taken,
    port: given,
    url: new URL(`smtp://127.0.0.1:${given}`),
    close: () => {
      for (const line of lines) line.destroy();
      return new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}

/** The plain text of a mail that was taken, its encoded words and its body decoded. */
export function readMail(raw: string): { headers: string; body: string } {
  const cut = raw.indexOf("\r\n\r\n");
  const words = raw.slice(0, cut).replace(/\r\n[ \t]+/g, " ");
  const headers = words
    .replace(/\?=\s+=\?/g, "?==?")
    .replace(/=\?utf-8\?B\?([^?]*)\?=/gi, (_all, text: string) =>
      Buffer.from(text, "base64").toString("utf8"),
    )
    .replace(/=\?utf-8\?Q\?([^?]*)\?=/gi, (_all, text: string) => unquoted(text.replaceAll("_", " ")));
  const body = raw.slice(cut + 4);
  return {
    headers,
    body: /base64/i.test(words)
      ? Buffer.from(body, "base64").toString("utf8")
      : unquoted(body.replace(/=\r\n/g, "")),
  };
}

function unquoted(text: string): string {
  const bytes = text.replace(/=([0-9A-F]{2})/gi, (_all, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
  return Buffer.from(bytes, "latin1").toString("utf8");
}
