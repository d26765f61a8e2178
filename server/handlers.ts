import type { Staff } from "@/domain/access/actor";
import type { Permission } from "@/domain/access/roles";
import { STAFF_UPLOADS } from "@/domain/attachment/limits";
import { faults } from "@/text/faults";
import { now } from "./clock";
import { plainPage } from "./edge/error-page";
import { type Received, type Receiving, receiveFiles } from "./files/receive";
import { type FormEntries, type FormFault, readForm } from "./form-body";
import { requireStaff } from "./session";

/** What a handler learns of the call it answers. */
export interface Call {
  at: number;
  headers: Headers;
  url: URL;
  cookie: (name: string) => string | undefined;
}

export type Handler = ((request: Request) => Promise<Response>) & { access: "public" | Permission };
type StaffHandler = ((request: Request, context: RouteContext) => Promise<Response>) & { access: Permission };

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

function plainFault(fault: FormFault): Response {
  const { status, ...page } = faults[fault];
  return plainAnswer(status, page);
}

/** The only way the house makes a public form target: bytes → text → `run`, which stores and sends on. */
export function publicHandler(run: (entries: FormEntries, call: Call) => Promise<Response>): Handler {
  const handle = async (request: Request): Promise<Response> => {
    const form = await readForm(request);
    if ("fault" in form) return plainFault(form.fault);
    return run(form.entries, callOf(request));
  };
  return Object.assign(handle, { access: "public" as const });
}

/** A public address that only reads. */
export function publicReader(run: (call: Call) => Promise<Response>): Handler {
  return Object.assign((request: Request) => run(callOf(request)), { access: "public" as const });
}

/** What Next tells a route of its address. */
interface RouteContext {
  params: Promise<Record<string, string>>;
}

/** A public form target that takes files (multipart): what was typed and every good file is kept, then `run` sends on. */
export function uploadHandler(
  receiving: Pick<Receiving, "holderOf" | "limits">,
  run: (received: Received, call: Call) => Promise<Response>,
): Handler {
  const handle = async (request: Request): Promise<Response> => {
    const call = callOf(request);
    const received = await receiveFiles(request, { ...receiving, at: call.at });
    return "fault" in received ? plainFault(received.fault) : run(received, call);
  };
  return Object.assign(handle, { access: "public" as const });
}

/** A staff address that only reads, as a download: the session gate, then `run`; `params` are the parts of the address. */
export function staffReader<P extends Permission>(
  permission: P,
  run: (staff: Staff<P>, params: Readonly<Record<string, string>>, call: Call) => Promise<Response>,
): StaffHandler {
  const handle = async (request: Request, context: RouteContext): Promise<Response> => {
    const staff = await requireStaff(permission);
    return run(staff, await context.params, callOf(request));
  };
  return Object.assign(handle, { access: permission });
}

/** A staff form target that takes files: the session gate before a byte of the body is read. */
export function staffUploadHandler<P extends Permission>(
  permission: P,
  run: (
    staff: Staff<P>,
    received: Received,
    params: Readonly<Record<string, string>>,
    call: Call,
  ) => Promise<Response>,
  holderOf: Receiving["holderOf"] = () => null,
): StaffHandler {
  const handle = async (request: Request, context: RouteContext): Promise<Response> => {
    const staff = await requireStaff(permission);
    const call = callOf(request);
    const received = await receiveFiles(request, { limits: STAFF_UPLOADS, holderOf, at: call.at });
    if ("fault" in received) return plainFault(received.fault);
    return run(staff, received, await context.params, call);
  };
  return Object.assign(handle, { access: permission });
}

/** A staff form target that reads its own body, as one that takes a whole table: the session gate before a byte of it is read. */
export function staffBodyHandler<P extends Permission>(
  permission: P,
  run: (staff: Staff<P>, request: Request) => Promise<Response>,
): StaffHandler {
  const handle = async (request: Request): Promise<Response> => run(await requireStaff(permission), request);
  return Object.assign(handle, { access: permission });
}
