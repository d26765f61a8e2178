/** A piece of HTML as somebody pastes it: nothing of it is ever run, drawn or fetched. */
export type HtmlToken =
  | { kind: "text"; text: string }
  | { kind: "open"; name: string; attributes: ReadonlyMap<string, string>; isClosed: boolean }
  | { kind: "close"; name: string };

/** Elements whose content is no mark-up and ends only with their own end. */
const RAW = /^(script|style|title|textarea|iframe|noscript|xmp|noembed|noframes|plaintext)$/;
const NAMED: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  nbsp: " ",
  ensp: " ",
  emsp: "　",
  thinsp: " ",
  middot: "·",
  hellip: "…",
  mdash: "—",
  ndash: "–",
  ldquo: "“",
  rdquo: "”",
  lsquo: "‘",
  rsquo: "’",
  times: "×",
  yen: "¥",
  sect: "§",
  deg: "°",
  permil: "‰",
};
const ATTRIBUTE = /([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'<>`]+)))?/g;

/** The characters that references in a text stand for. */
export function decoded(text: string): string {
  return text.replace(/&(#x[0-9a-f]{1,6}|#\d{1,7}|[a-z]{2,8});?/gi, (whole, name: string) => {
    if (!name.startsWith("#")) return NAMED[name] ?? NAMED[name.toLowerCase()] ?? whole;
    const code = name[1]?.toLowerCase() === "x" ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
    const isCharacter = code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff);
    return isCharacter ? String.fromCodePoint(code) : "";
  });
}

/** Where a tag ends: a `>` inside quotes does not end it. */
function tagEnd(html: string, from: number): number {
  let quote = "";
  for (let at = from; at < html.length; at++) {
    const char = html[at] ?? "";
    if (quote !== "") quote = char === quote ? "" : quote;
    else if (char === ">") return at;
    else if ((char === '"' || char === "'") && /=\s*$/.test(html.slice(Math.max(from, at - 20), at)))
      quote = char;
  }
  return html.length;
}

function attributesOf(inner: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const [, name = "", double, single, bare] of inner.matchAll(ATTRIBUTE)) {
    const key = name.toLowerCase();
    if (!found.has(key)) found.set(key, decoded(double ?? single ?? bare ?? ""));
  }
  return found;
}

/** Takes HTML apart, however broken it is. */
export function* htmlTokens(html: string): Generator<HtmlToken> {
  let at = 0;
  while (at < html.length) {
    const open = html.indexOf("<", at);
    const end = open < 0 ? html.length : open;
    if (end > at) yield { kind: "text", text: decoded(html.slice(at, end)) };
    if (open < 0) return;
    if (html.startsWith("<!--", open)) {
      const close = html.indexOf("-->", open + 4);
      at = close < 0 ? html.length : close + 3;
      continue;
    }
    const [, slash, name = ""] = /^<(\/?)([a-z][^\s/>]*)/i.exec(html.slice(open, open + 60)) ?? [];
    if (name === "" && !/^<[!?/]/.test(html.slice(open, open + 2))) {
      yield { kind: "text", text: "<" };
      at = open + 1;
      continue;
    }
    const close = tagEnd(html, open + 1);
    at = close + 1;
    if (name === "") continue;
    const lower = name.toLowerCase();
    if (slash) {
      yield { kind: "close", name: lower };
      continue;
    }
    const inner = html.slice(open + 1 + name.length, close);
    yield { kind: "open", name: lower, attributes: attributesOf(inner), isClosed: inner.endsWith("/") };
    if (RAW.test(lower)) {
      const found = html.slice(at).search(new RegExp(`</${lower}(?=[\\s/>]|$)`, "i"));
      const end = found < 0 ? html.length : at + found;
      if (end > at) yield { kind: "text", text: html.slice(at, end) };
      at = end;
    }
  }
}
