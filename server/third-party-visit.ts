import { z } from "zod";
import { cookieName, openCookie, sealedCookie } from "./private-cookie";
import type { ReadCookie } from "./tracking-cookies";
import { trackingThrottle } from "./tracking-throttle";

const OPENED = "third";
const NOTICE = "third-notice";

const opened = z.object({ linkId: z.string() });
const notice = z.object({
  linkId: z.string(),
  at: z.number(),
  why: z.enum(["missing", "shape", "wrong", "notTaken", "kept"]),
});

const NOTICE_MS = 2 * 60_000;

/** Wrong codes for one link: five, and it rests for half an hour. */
export const thirdPartyThrottle = trackingThrottle();

/** The Set-Cookie line that keeps a link open for fifteen minutes after its code was right. */
export function linkCookie(linkId: string, at: number): string {
  return sealedCookie(OPENED, { linkId }, at);
}

/** True while this browser has opened the link with its code. */
export function hasOpenedLink(linkId: string, read: ReadCookie, at: number): boolean {
  const parsed = opened.safeParse(openCookie(OPENED, read(cookieName(OPENED)), at));
  return parsed.success && parsed.data.linkId === linkId;
}

/** Why the page is shown again. */
export type LinkNotice = z.infer<typeof notice>["why"];

/** The Set-Cookie line that carries it there. */
export function linkNoticeCookie(linkId: string, why: LinkNotice, at: number): string {
  return sealedCookie(NOTICE, { linkId, at, why }, at);
}

/** What the form target wanted to say about this link within the last two minutes. */
export function linkNotice(linkId: string, read: ReadCookie, at: number): LinkNotice | null {
  const parsed = notice.safeParse(openCookie(NOTICE, read(cookieName(NOTICE)), at));
  if (!parsed.success || parsed.data.linkId !== linkId) return null;
  return at < parsed.data.at + NOTICE_MS ? parsed.data.why : null;
}
