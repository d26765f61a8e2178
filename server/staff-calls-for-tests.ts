import { AsyncLocalStorage } from "node:async_hooks";
import { openSession } from "@/db/mutations/staff";
import { now } from "./clock";
import { placeSessionSecret } from "./session-secret";
import { sessionCookieFor, sidHashOf } from "./sign-in";

/** The cookie of the call that is being answered, as the mocked framework tells it. */
const cookieOfCall = new AsyncLocalStorage<string>();

/** What the framework throws to leave a page or an action. */
export class Left extends Error {
  readonly way: string;
  constructor(way: string) {
    super(way);
    this.way = way;
  }
}

const leave = (way: string) => (to?: string) => {
  throw new Left(to === undefined ? way : `${way} ${to}`);
};

/** What an action set, as the browser would send it back. */
const set = new Map<string, { value: string }>();

/** Stands for `next/headers`. */
export const nextHeaders = {
  headers: async () => new Headers({ cookie: cookieOfCall.getStore() ?? "" }),
  cookies: async () => ({
    get: (name: string) => set.get(name),
    set: (name: string, value: string) => set.set(name, { value }),
  }),
};

/** Stands for `next/navigation`: every way out is thrown, as the framework does. */
export const nextNavigation = {
  redirect: leave("redirect"),
  forbidden: leave("forbidden"),
  notFound: leave("notFound"),
};

let sessions = 0;

/** Opens a session for an account; returns its cookie. */
export async function cookieOf(staffId: string): Promise<string> {
  placeSessionSecret("a secret for tests, 32 bytes long");
  const sid = `session-${++sessions}`;
  await openSession(staffId, sidHashOf(sid), now());
  return sessionCookieFor(sid);
}

/** Runs a page or an action as the holder of a cookie; what it returned, or the way by which it left. */
export async function as<T>(cookie: string, run: () => Promise<T>): Promise<T | { left: string }> {
  try {
    return await cookieOfCall.run(cookie, run);
  } catch (error) {
    if (error instanceof Left) return { left: error.way };
    throw error;
  }
}

/** A posted form. */
export function formOf(fields: Readonly<Record<string, string | number>>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, String(value));
  return form;
}
