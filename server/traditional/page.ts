import { ConverterFactory } from "opencc-js/core";
import { configs } from "opencc-js/preset/cn2t";
import { GLOSSARY, MODERN_FORMS, protectedPieces } from "@/domain/traditional/glossary";
import { addressOf } from "../edge/addresses";
import { ATTRIBUTE, ATTRIBUTES } from "../edge/rewrite";
import { traditionalPath } from "./address";

type Convert = (text: string) => string;

/** Simplified to the forms of Hong Kong: the readers of traditional characters next door. The tables take 0.2 s and 80 MB. */
export function traditionalConverter(): Convert {
  const [phrases = [], forms = []] = configs.s2hk?.conversionChain ?? [];
  return ConverterFactory([GLOSSARY, ...phrases], [MODERN_FORMS, ...forms]);
}

/** Attributes that a person reads or hears. */
const SPOKEN = new Set([
  "title",
  "alt",
  "aria-label",
  "aria-description",
  "placeholder",
  "label",
  "data-label",
]);
const SPOKEN_META = new Set(["description", "og:title", "og:description", "og:site_name"]);
/** What stands between these is a value or somebody's own words. */
const RAW = "script|style|textarea|template";
const RAW_START = new RegExp(`^<(?:${RAW})\\b${ATTRIBUTES}>`, "i");
const VERBATIM = new Set(["code", "kbd", "samp"]);
const VOID = new Set(["area", "base", "br", "col", "hr", "img", "input", "link", "meta", "source", "wbr"]);

const TOKENS = new RegExp(
  `<!--[\\s\\S]*?-->|<(${RAW})\\b${ATTRIBUTES}>[\\s\\S]*?</\\1\\s*>|</?[a-z!]${ATTRIBUTES}>|[^<]+|<`,
  "gi",
);

function attributesOf(tag: string): Map<string, string> {
  const given = [...tag.replace(/^<\/?[\w!-]+/, "").matchAll(ATTRIBUTE)];
  return new Map(given.map(([, name = "", a, b, c]) => [name.toLowerCase(), a ?? b ?? c ?? ""]));
}

/** The address of a public page below `/hant`; every other address stays. */
function linkIn(address: string): string {
  const [path = ""] = address.split(/[?#]/);
  if (!path.startsWith("/") || path.startsWith("//")) return address;
  const plain = decoded(path);
  return plain !== null && addressOf(plain, false)?.kind === "page"
    ? `${traditionalPath(path)}${address.slice(path.length)}`
    : address;
}

function decoded(path: string): string | null {
  try {
    return decodeURIComponent(path);
  } catch {
    return null;
  }
}

/** A page in traditional characters: what a person reads is converted, what a machine or a form needs stays (ux M-34). */
export function traditionalPage(html: string, convert: Convert): string {
  /** The element that is kept as it is, and how many of its name are open inside it. */
  let kept: { name: string; open: number } | null = null;
  let before = "";

  const spoken = (text: string): string => {
    if (!/\p{Script=Han}/u.test(text)) return text;
    const pieces = protectedPieces(text, before);
    before = text;
    return pieces.map((piece) => (piece.isProtected ? piece.text : convert(piece.text))).join("");
  };

  const isKept = (name: string, given: Map<string, string>) =>
    VERBATIM.has(name) || given.get("translate") === "no" || (name === "option" && !given.has("value"));

  const rewritten = (name: string, tag: string, given: Map<string, string>): string => {
    const isSpokenMeta = SPOKEN_META.has(given.get("name") ?? given.get("property") ?? "");
    const staysHere = given.has("hreflang") || (name === "form" && /^post$/i.test(given.get("method") ?? ""));
    const start = /^<[\w!-]+/.exec(tag)?.[0] ?? "";
    return (
      start +
      tag
        .slice(start.length)
        .replace(ATTRIBUTE, (whole: string, attribute: string, a?: string, b?: string) => {
          const value = a ?? b;
          if (value === undefined) return whole;
          const at = attribute.toLowerCase();
          const quote = a === undefined ? "'" : '"';
          const said = (text: string) => (text === value ? whole : `${attribute}=${quote}${text}${quote}`);
          if (SPOKEN.has(at) || (name === "meta" && at === "content" && isSpokenMeta))
            return said(convert(value));
          const leads = (name === "a" && at === "href") || (name === "form" && at === "action");
          return leads && !staysHere ? said(linkIn(value)) : whole;
        })
    );
  };

  return html.replace(TOKENS, (token) => {
    const name = /^<\/?([a-z][\w-]*)/i.exec(token)?.[1]?.toLowerCase();
    if (name === undefined) return kept || token.startsWith("<") ? token : spoken(token);
    if (kept) {
      if (name === kept.name) kept.open += token.startsWith("</") ? -1 : 1;
      if (kept.open === 0) kept = null;
      return token;
    }
    if (token.startsWith("</")) return token;
    const raw = RAW_START.exec(token)?.[0];
    // A box to write in has a name to be read; what is written in it is the visitor's.
    if (raw)
      return name === "textarea" ? rewritten(name, raw, attributesOf(raw)) + token.slice(raw.length) : token;
    const given = attributesOf(token);
    if (isKept(name, given) && !VOID.has(name)) kept = { name, open: 1 };
    return kept ? token : rewritten(name, token, given);
  });
}
