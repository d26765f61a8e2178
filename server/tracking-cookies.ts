import { z } from "zod";
import { APPLICANT_ACTS } from "@/domain/info-request/applicant/applicant-acts";
import { cookieName, openCookie, sealedCookie, setCookie } from "./private-cookie";

/** Reads a cookie of the call by its full name. */
export type ReadCookie = (name: string) => string | undefined;

const CASE = "track";
const RECEIPT = "receipt";
const NOTICE = "track-notice";

const openedCase = z.object({ infoRequestId: z.string() });
const receipt = z.object({ infoRequestId: z.string(), number: z.string(), code: z.string() });

/** Why the form came back or what just happened; holds what was typed as number, never the code. */
const notice = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("wrong"),
    number: z.string(),
    problems: z.array(z.enum(["numberMissing", "numberShape", "codeMissing", "codeShape", "noMatch"])),
  }),
  z.object({ kind: z.literal("throttled"), number: z.string(), until: z.number() }),
  z.object({ kind: z.literal("left") }),
  /** The case was open no more, what was typed is kept. */
  z.object({ kind: z.literal("kept") }),
  z.object({ kind: z.literal("done"), act: z.enum(APPLICANT_ACTS) }),
  z.object({ kind: z.literal("notDone"), act: z.enum(APPLICANT_ACTS) }),
]);
const timed = z.object({ at: z.number(), notice });
export type TrackNotice = z.infer<typeof notice>;
export type TrackProblem = Extract<TrackNotice, { kind: "wrong" }>["problems"][number];

/** A notice belongs to the page that follows; seen again later it would only confuse. */
const NOTICE_MS = 2 * 60_000;

function opened<T>(schema: z.ZodType<T>, name: string, read: ReadCookie, at: number): T | null {
  const parsed = schema.safeParse(openCookie(name, read(cookieName(name)), at));
  return parsed.success ? parsed.data : null;
}

/** The case that this browser opened with number and code within the last fifteen minutes. */
export function trackedCaseId(read: ReadCookie, at: number): string | null {
  return opened(openedCase, CASE, read, at)?.infoRequestId ?? null;
}

/** The Set-Cookie line that keeps a case open for fifteen minutes. */
export function caseCookie(infoRequestId: string, at: number): string {
  return sealedCookie(CASE, { infoRequestId }, at);
}

/** The receipt that submitting left for fifteen minutes: the only place where a code is shown. */
export function receiptOf(read: ReadCookie, at: number): z.infer<typeof receipt> | null {
  return opened(receipt, RECEIPT, read, at);
}

/** The Set-Cookie line that carries a notice to the next page. */
export function noticeCookie(told: TrackNotice, at: number): string {
  return sealedCookie(NOTICE, { at, notice: told }, at);
}

/** What the page before wanted to say; a throttle holds until it ends, everything else for two minutes. */
export function trackNotice(read: ReadCookie, at: number): TrackNotice | null {
  const found = opened(timed, NOTICE, read, at);
  if (!found) return null;
  const until = found.notice.kind === "throttled" ? found.notice.until : found.at + NOTICE_MS;
  return at < until ? found.notice : null;
}

/** The Set-Cookie line that takes the notice away. */
export function clearedNotice(): string {
  return setCookie(NOTICE, "", 0);
}

/** The Set-Cookie lines that forget the case and its receipt on a shared computer. */
export function leavingCookies(at: number): string[] {
  return [setCookie(CASE, "", 0), setCookie(RECEIPT, "", 0), noticeCookie({ kind: "left" }, at)];
}
