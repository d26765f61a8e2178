import { createHash } from "node:crypto";
import { type EdgeRefusal, edgePage, type RefusalFacts, type RefusalWords, refusalWords } from "@/text/edge";
import { type Address, isOpen } from "./addresses";
import { ALERT_STRIP_STYLE, alertStrip, escapeHtml } from "./alert-strip";
import { PUBLIC_CSP } from "./headers";

const STATUS = {
  badMessage: 400,
  badAddress: 400,
  wrongHost: 421,
  notFound: 404,
  methodNotTaken: 405,
  signedOut: 404,
  outsideNetwork: 403,
  foreignOrigin: 403,
  unreadableBody: 415,
  bodyTooLarge: 413,
  addressTooLong: 414,
  headersTooLarge: 431,
  tooManyVisits: 429,
  tooSlow: 408,
  overloaded: 503,
  fault: 500,
} satisfies Record<EdgeRefusal, number>;

/** The look of the site in a few lines: these pages must stand when nothing else does. */
const STYLE = [
  ':root{color:#14181d;background:#fff;font:1rem/1.75 "PingFang SC","HarmonyOS Sans SC","Microsoft YaHei","Source Han Sans SC","Noto Sans CJK SC",system-ui,sans-serif;overflow-wrap:anywhere}',
  "body{margin:0}header{background:#12305b;border-bottom:3px solid #b5121b}header a{color:#fff;font-size:1.375rem;font-weight:600;text-decoration:none}",
  "header a:hover{text-decoration:underline}header div,main,nav{max-width:46rem;margin:0 auto;padding:1rem}main{padding-block:2rem 1rem}",
  "h1{margin:0 0 1rem;font-size:1.625rem;line-height:1.4;text-wrap:balance}p{margin:0 0 1rem}.what{font-size:1.125rem}",
  ".typed{padding:.75rem 1rem;border-left:4px solid #12305b;background:#f4f6f8}nav{display:flex;flex-wrap:wrap;gap:.5rem 1.5rem;border-top:1px solid #d3d9e0}",
  ALERT_STRIP_STYLE,
  "nav a{display:inline-block;padding-block:.5rem;color:#0b4ea2;text-underline-offset:.2em}:focus-visible{outline:3px solid #0b4ea2;outline-offset:2px}header :focus-visible{outline-color:#ffc21a}",
].join("");

const STYLE_HASH = createHash("sha256").update(STYLE).digest("base64");

/** The policy of an edge page: nothing but its own style sheet, known by its hash. */
export const ERROR_CSP = PUBLIC_CSP.replace("style-src 'self'", `style-src 'sha256-${STYLE_HASH}'`).replace(
  "script-src 'self'",
  "script-src 'none'",
);

export interface Refusal {
  why: EdgeRefusal;
  facts?: Partial<RefusalFacts>;
  headers?: Record<string, string>;
}

export interface Answer {
  status: number;
  headers: Record<string, string>;
  body: string;
}

function pageOf(title: string, paragraphs: readonly string[]): string {
  return [
    '<!DOCTYPE html><html lang="zh-CN"><head><meta charset="utf-8"/>',
    '<meta name="viewport" content="width=device-width, initial-scale=1"/><meta name="robots" content="noindex"/>',
    `<title>${escapeHtml(title)} - ${edgePage.site}</title><style>${STYLE}</style></head><body>`,
    alertStrip(),
    `<header><div><a href="/">${edgePage.site}</a></div></header>`,
    `<main><h1>${escapeHtml(title)}</h1>${paragraphs.join("")}</main>`,
    `<nav><a href="/">${edgePage.home}</a><a href="/guide">${edgePage.guide}</a><a href="/track">${edgePage.track}</a></nav>`,
    "</body></html>",
  ].join("");
}

const paragraph = (text: string, name = "next") => `<p class="${name}">${escapeHtml(text)}</p>`;

function refusalPage({ title, what, typed, next }: RefusalWords): string {
  const rest = next.map((line) => paragraph(line));
  return pageOf(title, [paragraph(what, "what"), paragraph(typed, "typed"), ...rest]);
}

/** A page of a form target that could not read what was posted; the edge sends it under `ERROR_CSP`. */
export function plainPage({ title, paragraphs }: { title: string; paragraphs: readonly string[] }): string {
  const [what = "", ...rest] = paragraphs;
  return pageOf(title, [paragraph(what, "what"), ...rest.map((line) => paragraph(line))]);
}

/** What a refused visitor gets: a page, or problem+json where a program asked. */
export function refusalAnswer({ why, facts, headers }: Refusal, address: Address | null, id: string): Answer {
  const status = STATUS[why];
  const words = refusalWords[why]({ seconds: 60, bytes: 0, id, ...facts });
  const wantsJson = isOpen(address) || address?.kind === "health";
  const retry = facts?.seconds === undefined ? {} : { "Retry-After": String(facts.seconds) };
  const problem = { type: "about:blank", title: words.title, status, detail: words.what, requestId: id };
  return {
    status,
    headers: {
      "Content-Type": wantsJson ? "application/problem+json; charset=utf-8" : "text/html; charset=utf-8",
      "Content-Security-Policy": ERROR_CSP,
      "Cache-Control": "no-store",
      ...retry,
      ...headers,
    },
    body: wantsJson ? JSON.stringify(problem) : refusalPage(words),
  };
}
