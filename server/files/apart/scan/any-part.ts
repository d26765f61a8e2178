import type { FilePlace } from "@/domain/publication/gate/file-places";
import { attribute } from "../text/xml";
import { CELL, decodedLink, Gathered, SEAM } from "./gathered";
import { eachToken, type Token } from "./tokens";

/** Attributes that are names, looks and measures; no person wrote them. */
const NOT_WRITTEN = /^(?:xmlns|rsid|xsi$|r?id$|uid$|type$|mc:|spid$|style$|path$|o:spid$|guid$)/i;
const ATTRIBUTE = /([\w:.-]+)\s*=\s*("([^"]*)"|'([^']*)')/g;
/** Shorter ones hold no number of a person; a mark of a secret is no ASCII. */
const SHORTEST = 7;
const NOT_ASCII = /[^\x20-\x7e]|&#/;
/** An address of a schema, a number in hexadecimal groups. */
const TECHNICAL = /^(?:https?:\/\/schemas\.|urn:|\{[0-9A-F-]{36}\}$)/i;

/** Takes what somebody may have written into attributes: alternative texts, hints, names, link targets (PS-002: 「image alt」). */
export function gatherAttributes(
  to: Gathered,
  part: string,
  { attributes, attributesAt, name }: Token,
): void {
  if (attributes.length < SHORTEST) return;
  for (const match of attributes.matchAll(ATTRIBUTE)) {
    const [whole, key = "", quoted = ""] = match;
    const value = quoted.slice(1, -1);
    if ((value.length < SHORTEST && !NOT_ASCII.test(value)) || NOT_WRITTEN.test(key) || TECHNICAL.test(value))
      continue;
    const from = attributesAt + match.index + whole.length - quoted.length + 1;
    to.at({ part: name === "Relationship" || key === "Target" ? "link" : "attribute" });
    to.put(value.includes("&") ? decoded(value) : value, {
      part,
      from,
      to: from + value.length,
      kind: "attribute",
    });
    to.put(SEAM);
    const link = decodedLink(value);
    if (link !== value) to.put(link + SEAM);
  }
}

const decoded = (value: string) => attribute(` v="${value}"`, "v") ?? value;

/** Elements whose texts run on: a word may be cut into several of them. */
const RUNS_ON = new Set(["t", "r", "rPr", "fld", "span", "font"]);

/** Reads any XML that no reader of its own: its texts, paragraph by paragraph, and its attributes. */
export function gatherAnyPart(part: string, xml: string, place: FilePlace): Gathered[] {
  const texts = new Gathered();
  const attributes = new Gathered();
  texts.at(place);
  let hasText = false;
  eachToken(xml, (token) => {
    if (token.kind === "text") {
      const { from, to, isRaw } = token;
      if (/^\s*$/.test(xml.slice(from, to))) return;
      texts.add(xml, { from, to, part, kind: isRaw ? "raw" : "text" });
      hasText = true;
    } else if (token.kind === "open") {
      gatherAttributes(attributes, part, token);
      // A remark says of which cell it is.
      const cell = /omment$/.test(token.name) ? attribute(token.attributes, "ref") : null;
      if (cell !== null) texts.at({ ...place, cell });
    } else if (hasText && !RUNS_ON.has(token.name)) {
      texts.put(token.name === "tc" ? CELL : token.name === "p" || token.name === "br" ? "\n" : SEAM);
      hasText = false;
    }
  });
  return [texts, attributes];
}
