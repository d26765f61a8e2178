import { house } from "@/db/client";
import { DataIntegrityError, openText, sealText } from "@/db/crypto";
import { env } from "./env";

/** Minutes a tracking page stays open without asking for the code again. */
const MINUTES = 15;

function isHttps(): boolean {
  return env().siteUrl?.protocol === "https:";
}

/** A cookie's name: with the `__Host-` prefix wherever the site is served over https. */
export function cookieName(name: string): string {
  return isHttps() ? `__Host-${name}` : name;
}

/** A Set-Cookie line for an HttpOnly cookie of this site; `maxAge` in seconds, 0 takes it away. */
export function setCookie(name: string, value: string, maxAge: number): string {
  const secure = isHttps() ? "; Secure" : "";
  return `${cookieName(name)}=${value}; Path=/; HttpOnly; SameSite=Lax; Max-Age=${maxAge}${secure}`;
}

/** Seals `value` into a cookie that only this server opens, for fifteen minutes. */
export function sealedCookie(name: string, value: unknown, at: number): string {
  const text = JSON.stringify({ value, until: at + MINUTES * 60_000 });
  const sealed = sealText(house().keys, `cookie|${name}`, text, "session").toString("base64url");
  return setCookie(name, sealed, MINUTES * 60);
}

/** What `sealedCookie` sealed; null when missing, forged or over. */
export function openCookie(name: string, sealed: string | undefined, at: number): unknown {
  if (!sealed) return null;
  try {
    const text = openText(house().keys, `cookie|${name}`, Buffer.from(sealed, "base64url"), "session");
    const { value, until } = JSON.parse(text) as { value: unknown; until: number };
    return at < until ? value : null;
  } catch (error) {
    if (error instanceof DataIntegrityError) return null;
    throw error;
  }
}
