import { z } from "zod";
import { openCookie } from "@/server/private-cookie";

/** Remembers for the form what was typed, never the password. */
export const LOGIN_COOKIE = "login-typed";

const typed = z.object({ username: z.string(), until: z.number().nullable() });

/** What the last refused attempt left behind. */
export function typedBefore(sealed: string | undefined, at: number) {
  const read = typed.safeParse(openCookie(LOGIN_COOKIE, sealed, at));
  return read.success ? read.data : { username: "", until: null };
}
