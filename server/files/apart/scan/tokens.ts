import { Unreadable } from "../text/pages";

/** A tag or a text of an XML, with its place in it. */
export interface Token {
  kind: "open" | "close" | "text";
  /** Without its prefix; empty for text. */
  name: string;
  from: number;
  to: number;
  /** What stands in an opening tag after its name; where it begins is `attributesAt`. */
  attributes: string;
  attributesAt: number;
  /** An opening tag that closes itself; no closing one follows. */
  isEmpty: boolean;
  /** Text whose ampersands are characters (CDATA). */
  isRaw: boolean;
}

const plainName = (name: string) => name.slice(name.indexOf(":") + 1);

function tagEnd(xml: string, from: number): number {
  for (let at = from; at < xml.length; at++) {
    const char = xml[at];
    if (char === ">") return at;
    if (char !== '"' && char !== "'") continue;
    at = xml.indexOf(char, at + 1);
    if (at < 0) return -1;
  }
  return -1;
}

const NOTHING = { attributes: "", attributesAt: 0, isEmpty: false, isRaw: false };

/** Tells the tags and texts of an XML from front to back with their places, so that what was found can be changed where it stands (UP-018: no document type). */
export function eachToken(xml: string, tell: (token: Token) => void): void {
  let at = 0;
  while (at < xml.length) {
    const tag = xml.indexOf("<", at);
    const end = tag < 0 ? xml.length : tag;
    if (end > at) tell({ kind: "text", name: "", from: at, to: end, ...NOTHING });
    if (tag < 0) return;
    if (xml.startsWith("<![CDATA[", tag)) {
      const stop = xml.indexOf("]]>", tag);
      const to = stop < 0 ? xml.length : stop;
      tell({ kind: "text", name: "", from: tag + 9, to, ...NOTHING, isRaw: true });
      at = stop < 0 ? xml.length : stop + 3;
      continue;
    }
    const isComment = xml.startsWith("<!--", tag);
    if (isComment || xml[tag + 1] === "?") {
      const stop = isComment ? xml.indexOf("-->", tag + 4) : xml.indexOf("?>", tag);
      if (isComment)
        tell({
          kind: "text",
          name: "",
          from: tag + 4,
          to: stop < 0 ? xml.length : stop,
          ...NOTHING,
          isRaw: true,
        });
      if (stop < 0) return;
      at = stop + (isComment ? 3 : 2);
      continue;
    }
    if (xml[tag + 1] === "!") throw new Unreadable("damaged", "a document type");
    const stop = tagEnd(xml, tag + 1);
    if (stop < 0) throw new Unreadable("damaged", "a tag without an end");
    at = stop + 1;
    if (xml[tag + 1] === "/") {
      tell({
        kind: "close",
        name: plainName(xml.slice(tag + 2, stop).trimEnd()),
        from: tag,
        to: at,
        ...NOTHING,
      });
      continue;
    }
    const isEmpty = xml[stop - 1] === "/";
    const inside = xml.slice(tag + 1, isEmpty ? stop - 1 : stop);
    const cut = inside.search(/\s/);
    const name = plainName(cut < 0 ? inside : inside.slice(0, cut));
    const attributes = cut < 0 ? "" : inside.slice(cut);
    tell({
      kind: "open",
      name,
      from: tag,
      to: at,
      attributes,
      attributesAt: tag + 1 + Math.max(cut, 0),
      isEmpty,
      isRaw: false,
    });
  }
}
