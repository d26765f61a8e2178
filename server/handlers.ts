import type { Permission } from "@/domain/access/roles";
import { faults } from "@/text/faults";
import { now } from "./clock";
import { plainPage } from "./edge/error-page";
import { type FormEntries, readForm } from "./form-body";

/** What a handler learns of the call it answers. */
export interface Call {
  at: number;
  headers: Headers;
  url: URL;
  cookie: (name: string) => string | undefined;
}

export type Handler = ((request: Request) => Promise<Response>) & { access: "public" | Permission };

/** An answer that sends the browser to a page of this site; `cookies` are Set-Cookie lines. */
export function seeOther(path: `/${string}`, cookies: readonly string[] = []): Response {
  const headers = new Headers({ location: path, "cache-control": "no-store" });
  for (const cookie of cookies) headers.append("set-cookie", cookie);
  return new Response(null, { status: 303, headers });
}

/** What a handler learns of a call. */
export function callOf(request: Request): Call {
  const pairs = (request.headers.get("cookie") ?? "").split(/;\s*/).map((pair) => {
    const cut = pair.indexOf("=");
    return [pair.slice(0, cut), pair.slice(cut + 1)] as const;
  });
  const cookies = new Map(pairs);
  return {
    at: now(),
    headers: request.headers,
    url: new URL(request.url),
    cookie: (name) => cookies.get(name),
  };
}

/** An answer with a page of a few sentences, for what a form target cannot take at all. */
export function plainAnswer(
  status: number,
  page: { title: string; paragraphs: readonly string[] },
): Response {
  const headers = { "content-type": "text/html; charset=utf-8", "cache-control": "no-store" };
  return new Response(plainPage(page), { status, headers });
}

/** The only way the house makes a public form target: bytes → text → `run`, which stores and sends on. */
export function publicHandler(run: (entries: FormEntries, call: Call) => Promise<Response>): Handler {
  const handle = async (request: Request): Promise<Response> => {
    const form = await readForm(request);
    if ("fault" in form) {
      const { status, ...page } = faults[form.fault];
      return plainAnswer(status, page);
    }
    return run(form.entries, callOf(request));
  };
  return Object.assign(handle, { access: "public" as const });
}

/** A public address that only reads. */
export function publicReader(run: (call: Call) => Promise<Response>): Handler {
  return Object.assign((request: Request) => run(callOf(request)), { access: "public" as const });
}
