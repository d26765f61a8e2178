const STATUSES = new Set([400, 403, 404, 410, 422, 429]);

/** Our own small scripts; everything else that would run is the framework's. */
const OWN_SCRIPT = /^\/enhance\.js(\?v=[\w-]+)?$/;

export const ATTRIBUTES = `(?:[^>"']|"[^"]*"|'[^']*')*`;
/** What stands in a script of these types is data: no browser runs it. */
const DATA_TYPES: ReadonlySet<string> = new Set(["application/ld+json", "text/plain"]);
/** Tokens in reading order, so that what stands inside a comment or a style is never taken for a tag. */
const TOKENS = new RegExp(
  [
    "<!--[\\s\\S]*?(?:-->|$)",
    `<(style|textarea|title)\\b${ATTRIBUTES}>[\\s\\S]*?</\\1\\s*>`,
    `<script\\b${ATTRIBUTES}>[\\s\\S]*?(?:</script\\s*>|$)`,
    `<template\\b${ATTRIBUTES}>[\\s\\S]*?(?:</template\\s*>|$)`,
    `<(?:link|meta)\\b${ATTRIBUTES}>`,
    "</head\\s*>",
  ].join("|"),
  "gi",
);

/** What the metadata boundary leaves behind once its comments are gone. */
const EMPTY_HIDDEN = /<div hidden(?:="")?><\/div>/g;

export const ATTRIBUTE = /([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/g;

/** A tag's attributes, read in order: a name inside another attribute's value is only text. */
function attributes(tag: string): Map<string, string> {
  const body = tag.replace(/^<\w+/, "");
  return new Map(
    [...body.matchAll(ATTRIBUTE)].map(([, name = "", double, single, bare]) => [
      name.toLowerCase(),
      double ?? single ?? bare ?? "",
    ]),
  );
}

function keepScript(script: string): boolean {
  const tag = new RegExp(`^<script\\b${ATTRIBUTES}>`, "i").exec(script)?.[0] ?? script;
  const given = attributes(tag);
  const src = given.get("src");
  if (src !== undefined) return OWN_SCRIPT.test(src);
  return DATA_TYPES.has(given.get("type")?.toLowerCase() ?? "");
}

function keepLink(tag: string): boolean {
  const given = attributes(tag);
  const rel = given.get("rel")?.toLowerCase();
  // `expect` holds the drawing back until a bootstrap script arrives, which never comes.
  if (rel === "modulepreload" || rel === "expect") return false;
  return rel !== "preload" || given.get("as")?.toLowerCase() !== "script";
}

export interface Rewritten {
  html: string;
  /** What the page said of itself in its head; null when it is an ordinary page. */
  status: number | null;
  /** Where a page that moved leads, as an address of this site. */
  location?: string;
}

const MOVED = 301;
/** A place on this site, never another host's. */
const OWN_PATH = /^\/(?![/\\])[^\s"<>]*$/;

/** A page without the framework's scripts and leftovers, and the status that its marker asks for. */
export function rewritePage(page: string): Rewritten {
  let status: number | null = null;
  let location: string | null = null;
  let inHead = true;

  const html = page.replace(TOKENS, (token) => {
    const name = /^<\/?(!--|[a-z]+)/i.exec(token)?.[1]?.toLowerCase();
    if (name === "!--" || name === "template") return "";
    if (name === "script") return keepScript(token) ? token : "";
    if (name === "link") return keepLink(token) ? token : "";
    if (name === "head") inHead = false;
    if (name !== "meta") return token;
    const given = attributes(token);
    if (given.get("name") === "next-size-adjust") return "";
    if (given.get("name") === "x-portal-location") {
      const asked = given.get("content") ?? "";
      if (inHead && OWN_PATH.test(asked)) location ??= asked;
      return "";
    }
    if (given.get("name") !== "x-portal-status") return token;
    const asked = Number(given.get("content"));
    // React lifts the page's own marker into the head; one in the body is somebody's text and means nothing.
    if (inHead && status === null && (STATUSES.has(asked) || asked === MOVED)) status = asked;
    return "";
  });
  const clean = html.replace(EMPTY_HIDDEN, "");
  // Who moved says where to, or has not moved.
  if (status === MOVED)
    return location === null ? { html: clean, status: null } : { html: clean, status, location };
  return { html: clean, status };
}

/** True for the shell that Next sends when a page broke: empty until scripts fill it, so never for the public. */
export function isEmptyShell(page: string): boolean {
  return /<html[^>]*\sid="__next_error__"/i.test(page);
}
