import { createHash, randomBytes } from "node:crypto";
import NextAuth, { type NextAuthOptions } from "next-auth";
import { decode, encode } from "next-auth/jwt";
import Credentials from "next-auth/providers/credentials";
import { house } from "@/db/client";
import { secretHash } from "@/db/crypto";
import { openSession, recordFailedLogin } from "@/db/mutations/staff";
import { staffForLogin } from "@/db/queries/staff";
import { now } from "./clock";
import { firstPasswordIsOver, passwordMatches } from "./passwords";
import { cookieName, setCookie } from "./private-cookie";
import { sessionSecret } from "./session-secret";

/** A login lasts eight hours at the most, whatever is done meanwhile. */
export const SESSION_SECONDS = 8 * 3600;

const SESSION_COOKIE = "staff-session";
const CSRF_COOKIE = "staff-csrf";

/** What the session row is found by. */
export const sidHashOf = (sid: string) => secretHash(house().keys, `sid|${sid}`);

/**
 * Checks name and password and opens a session row. The answer is the same for an unknown name, a wrong password and a
 * disabled account; only a lock is told, by whoever asks `lockOf`.
 */
async function authorise(username: string, password: string): Promise<{ id: string; sid: string } | null> {
  const account = await staffForLogin(username);
  const right = await passwordMatches(account?.passwordHash ?? null, password);
  const at = now();
  if (!account || account.disabledAt || (account.lockedUntil ?? 0) > at) return null;
  if (!right) {
    await recordFailedLogin(account.id, at);
    return null;
  }
  if (firstPasswordIsOver(account, at)) return null;
  const sid = randomBytes(16).toString("base64url");
  await openSession(account.id, sidHashOf(sid), at);
  return { id: account.id, sid };
}

function options(): NextAuthOptions {
  const secret = sessionSecret();
  const cookie = { httpOnly: true, sameSite: "lax" as const, path: "/", secure: cookieName("x") !== "x" };
  return {
    secret,
    session: { strategy: "jwt", maxAge: SESSION_SECONDS },
    useSecureCookies: cookie.secure,
    cookies: {
      sessionToken: { name: cookieName(SESSION_COOKIE), options: cookie },
      csrfToken: { name: cookieName(CSRF_COOKIE), options: cookie },
    },
    providers: [
      Credentials({
        credentials: { username: {}, password: {} },
        authorize: async (given) => authorise(given?.username ?? "", given?.password ?? ""),
      }),
    ],
    callbacks: {
      // The token carries the session id and nothing else: the row decides on every call.
      jwt: ({ token, user }) => (user && "sid" in user ? { sid: user.sid } : { sid: token.sid }),
      redirect: ({ baseUrl }) => `${baseUrl}/desk`,
    },
    logger: { error: () => undefined, warn: () => undefined, debug: () => undefined },
  };
}

/** The little of a Node response that next-auth writes to. */
class Reply {
  private readonly headers = new Map<string, string | string[]>();
  status() {
    return this;
  }
  getHeader(name: string) {
    return this.headers.get(name.toLowerCase());
  }
  setHeader(name: string, value: string | string[]) {
    this.headers.set(name.toLowerCase(), value);
    return this;
  }
  end() {
    return this;
  }
  send() {
    return this;
  }
  json() {
    return this;
  }
  cookies(): string[] {
    return [this.headers.get("set-cookie") ?? []].flat();
  }
}

/**
 * Signs somebody in through next-auth's credentials flow; returns the Set-Cookie lines of the session, or null when refused.
 * Our own route calls it, so next-auth's public endpoints (and their redirects) do not exist; the origin check at the edge
 * stands for its CSRF token, which is made here for the one call.
 */
export async function signIn(username: string, password: string): Promise<string[] | null> {
  const chosen = options();
  const csrfToken = randomBytes(32).toString("hex");
  const csrfHash = createHash("sha256").update(`${csrfToken}${chosen.secret}`).digest("hex");
  const reply = new Reply();
  const request = {
    method: "POST",
    query: { nextauth: ["callback", "credentials"] },
    body: { csrfToken, username, password, json: "true" },
    cookies: { [cookieName(CSRF_COOKIE)]: `${csrfToken}|${csrfHash}` },
    headers: {},
  };
  await NextAuth(request as never, reply as never, chosen);
  const name = cookieName(SESSION_COOKIE);
  const session = reply
    .cookies()
    .filter((line) => line.startsWith(`${name}=`) && !line.startsWith(`${name}=;`));
  return session.length > 0 ? session : null;
}

/** The session id in a cookie header, or null when there is none, it is forged or over. */
export async function sidOf(cookieHeader: string | null | undefined): Promise<string | null> {
  const name = `${cookieName(SESSION_COOKIE)}=`;
  const token = cookieHeader
    ?.split(/;\s*/)
    .find((pair) => pair.startsWith(name))
    ?.slice(name.length);
  if (!token) return null;
  const claims = await decode({ token, secret: sessionSecret() }).catch(() => null);
  return typeof claims?.sid === "string" ? claims.sid : null;
}

/** The Set-Cookie line that takes the session cookie away. */
export function endedSessionCookie(): string {
  return setCookie(SESSION_COOKIE, "", 0);
}

/** A session cookie for tests of wrappers and edge. */
export async function sessionCookieFor(sid: string): Promise<string> {
  const token = await encode({ token: { sid }, secret: sessionSecret(), maxAge: SESSION_SECONDS });
  return `${cookieName(SESSION_COOKIE)}=${token}`;
}
