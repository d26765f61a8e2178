import { Unreadable } from "./pages";

/** What is told of an XML text as it is read from front to back; names come without their prefix. */
interface XmlListener {
  open?: (name: string, attributes: string, isEmpty: boolean) => void;
  close?: (name: string) => void;
  text?: (text: string) => void;
}

const NAMED: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };
const REFERENCE = /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(amp|lt|gt|quot|apos));/gi;

/** Text with the five entities and the numbered characters of XML in place; others stay as they are written, none is ever looked up. */
export function plainText(text: string): string {
  if (!text.includes("&")) return text;
  return text.replace(REFERENCE, (whole, hex?: string, decimal?: string, name?: string) => {
    if (name) return NAMED[name.toLowerCase()] ?? whole;
    const code = hex ? Number.parseInt(hex, 16) : Number(decimal);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : "";
  });
}

/** Where a tag ends that began before `from`; a quoted 「>」 does not end it. */
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

const plainName = (name: string) => name.slice(name.indexOf(":") + 1);

/**
 * Reads XML from front to back without making a tree of it: a workbook of a million cells would be a tree of a gigabyte. A document
 * type is refused, because entities in one are how a reader is blown up (UP-018). What is cut off in the middle is read as far as it goes.
 */
export function readXml(xml: string, { open, close, text }: XmlListener): void {
  let at = 0;
  while (at < xml.length) {
    const tag = xml.indexOf("<", at);
    const end = tag < 0 ? xml.length : tag;
    if (end > at) text?.(plainText(xml.slice(at, end)));
    if (tag < 0) return;
    if (xml.startsWith("<![CDATA[", tag)) {
      const stop = xml.indexOf("]]>", tag);
      text?.(xml.slice(tag + 9, stop < 0 ? xml.length : stop));
      at = stop < 0 ? xml.length : stop + 3;
      continue;
    }
    const isComment = xml.startsWith("<!--", tag);
    if (isComment || xml[tag + 1] === "?") {
      const stop = isComment ? xml.indexOf("-->", tag + 4) : xml.indexOf("?>", tag);
      if (stop < 0) return;
      at = stop + (isComment ? 3 : 2);
      continue;
    }
    if (xml[tag + 1] === "!") throw new Unreadable("damaged", "a document type");
    const stop = tagEnd(xml, tag + 1);
    if (stop < 0) return;
    at = stop + 1;
    if (xml[tag + 1] === "/") {
      close?.(plainName(xml.slice(tag + 2, stop).trimEnd()));
      continue;
    }
    const isEmpty = xml[stop - 1] === "/";
    const inside = xml.slice(tag + 1, isEmpty ? stop - 1 : stop);
    const cut = inside.search(/\s/);
    const name = plainName(cut < 0 ? inside : inside.slice(0, cut));
    open?.(name, cut < 0 ? "" : inside.slice(cut), isEmpty);
    if (isEmpty) close?.(name);
  }
}

const patterns = new Map<string, RegExp>();

/** The value of an attribute, whatever its prefix; null when it is not there. */
export function attribute(attributes: string, name: string): string | null {
  const pattern =
    patterns.get(name) ?? new RegExp(`\\s(?:[\\w.-]+:)?${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`);
  patterns.set(name, pattern);
  const found = pattern.exec(attributes);
  return found ? plainText(found[1] ?? found[2] ?? "") : null;
}

/** XML in the encoding that it names. */
export function xmlText(bytes: Buffer): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  const named = /^[^<]{0,3}<\?xml[^>]*encoding\s*=\s*["']([\w-]{2,20})["']/.exec(
    bytes.toString("latin1", 0, 200),
  )?.[1];
  const isChinese = /^(gb18030|gbk|gb2312)$/i.test(named ?? "");
  return new TextDecoder(isChinese ? "gb18030" : "utf-8").decode(bytes);
}
