import type { IncomingMessage, Server, ServerResponse } from "node:http";
import { type AddressInfo, connect, type Socket } from "node:net";
import { closeEdge, createEdge, type EdgeOptions } from "../edge";
import type { EdgeLogEntry } from "./log";

export interface Heard {
  status: number;
  headers: Record<string, string>;
  body: string;
  bytes: Buffer;
}

/** Reads one answer from the bytes of a connection; chunks are put together. */
export function heardOf(all: Buffer): Heard {
  const cut = all.indexOf("\r\n\r\n");
  const [first = "", ...lines] = all.subarray(0, cut).toString("latin1").split("\r\n");
  const headers: Record<string, string> = {};
  for (const line of lines) {
    const colon = line.indexOf(":");
    const name = line.slice(0, colon).toLowerCase();
    const value = line.slice(colon + 1).trim();
    headers[name] = name in headers ? `${headers[name]}\n${value}` : value;
  }
  let bytes = all.subarray(cut + 4);
  if (headers["transfer-encoding"] === "chunked") {
    const chunks: Buffer[] = [];
    for (let at = 0; at < bytes.length; ) {
      const end = bytes.indexOf("\r\n", at);
      const size = Number.parseInt(bytes.subarray(at, end).toString(), 16);
      if (size === 0) break;
      chunks.push(bytes.subarray(end + 2, end + 2 + size));
      at = end + 2 + size + 2;
    }
    bytes = Buffer.concat(chunks);
  }
  return { status: Number(first.split(" ")[1]), headers, body: bytes.toString(), bytes };
}

/** A page as Next sends it: complete, with the framework's scripts around it. */
export function nextPage(content: string, head = ""): string {
  return (
    `<!DOCTYPE html><html lang="zh-CN"><head><meta charset="utf-8"/>${head}<script src="/_next/static/a.js" async=""></script></head>` +
    `<body><h1>标题</h1>${content}<script>self.__next_f.push([1,"x"])</script></body></html>`
  );
}

export function html(res: ServerResponse, page: string, status = 200): void {
  res.statusCode = status;
  res.setHeader("Content-Type", "text/html; charset=utf-8");
  res.setHeader("Cache-Control", "private, no-cache, no-store, max-age=0, must-revalidate");
  res.end(page);
}

/** Reads a body to its end. */
export async function bodyOf(req: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of req) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString();
}

export interface TestEdge {
  server: Server;
  port: number;
  origin: string;
  /** Every call that reached the handler: what the edge let through, as Next would see it. */
  seen: { method: string; url: string; headers: IncomingMessage["headers"] }[];
  log: EdgeLogEntry[];
  /** Sends bytes as they are and gives back everything that came until the line was closed. */
  talk: (...pieces: (string | Buffer)[]) => Promise<Buffer>;
  /** One call; `Host` and `Connection: close` are added. */
  ask: (
    method: string,
    target: string,
    headers?: Record<string, string>,
    body?: string | Buffer,
  ) => Promise<Heard>;
  /** A form post of our own page. */
  post: (target: string, body: string | Buffer, headers?: Record<string, string>) => Promise<Heard>;
  open: () => Socket;
  close: (graceMs?: number) => Promise<void>;
}

export const STAFF_COOKIE = "staff-session=live";

/** A real listening edge before a stand-in for Next. */
export async function startEdge(options: Partial<EdgeOptions> = {}): Promise<TestEdge> {
  const seen: TestEdge["seen"] = [];
  const log: EdgeLogEntry[] = [];
  const answer = options.handler ?? (async (_req, res) => html(res, nextPage("正文")));
  const server = createEdge({
    dev: false,
    siteUrl: null,
    host: "127.0.0.1",
    adminCidrs: [],
    trustedProxy: null,
    toTraditional: async (page) => page.replaceAll("公开", "公開"),
    staffSession: async (cookie) => cookie?.includes(STAFF_COOKIE) === true,
    log: (entry) => log.push(entry),
    ...options,
    handler: async (req, res) => {
      seen.push({ method: req.method ?? "", url: req.url ?? "", headers: { ...req.headers } });
      await answer(req, res);
    },
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const origin = `http://127.0.0.1:${port}`;
  const open = () => connect(port, "127.0.0.1");

  const talk = (...pieces: (string | Buffer)[]) =>
    new Promise<Buffer>((resolve) => {
      const socket = open();
      const chunks: Buffer[] = [];
      socket.on("data", (chunk) => chunks.push(chunk));
      socket.on("error", () => undefined);
      socket.on("close", () => resolve(Buffer.concat(chunks)));
      for (const piece of pieces)
        socket.write(typeof piece === "string" ? Buffer.from(piece, "latin1") : piece);
    });

  const ask: TestEdge["ask"] = async (method, target, headers = {}, body = "") => {
    const lines = Object.entries({ Host: `127.0.0.1:${port}`, Connection: "close", ...headers });
    const length = body.length > 0 ? [`Content-Length: ${Buffer.byteLength(body)}`] : [];
    const head = [`${method} ${target} HTTP/1.1`, ...lines.map(([name, value]) => `${name}: ${value}`)];
    return heardOf(await talk(`${[...head, ...length].join("\r\n")}\r\n\r\n`, Buffer.from(body)));
  };

  const post: TestEdge["post"] = (target, body, headers = {}) =>
    ask(
      "POST",
      target,
      { Origin: origin, "Content-Type": "application/x-www-form-urlencoded", ...headers },
      body,
    );

  const close = (graceMs = 500) => closeEdge(server, graceMs);
  return { server, port, origin, seen, log, talk, ask, post, open, close };
}
