/** An element of a Word part; text nodes are strings. */
export interface XmlElement {
  name: string;
  attributes: Record<string, string>;
  children: XmlNode[];
}
export type XmlNode = XmlElement | string;

const ENTITIES: Readonly<Record<string, string>> = { lt: "<", gt: ">", amp: "&", quot: '"', apos: "'" };

const decoded = (text: string) =>
  text.replace(/&(#x[\da-f]+|#\d+|\w+);/gi, (whole, name: string) => {
    if (!name.startsWith("#")) return ENTITIES[name] ?? whole;
    const code = name[1]?.toLowerCase() === "x" ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });

const encoded = (text: string) =>
  text.replace(/[<>&"]/g, (char) => `&${{ "<": "lt", ">": "gt", "&": "amp", '"': "quot" }[char]};`);

/** Whoever declares entities wants the reader to unfold or to fetch something (UP-018). */
export function declaresEntities(xml: string): boolean {
  return /<!(DOCTYPE|ENTITY)/i.test(xml);
}

const TOKEN =
  /<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<!\[CDATA\[([\s\S]*?)\]\]>|<(\/?)([^\s/>]+)((?:\s+[^\s=]+\s*=\s*(?:"[^"]*"|'[^']*'))*)\s*(\/?)>|([^<]+)/g;
const ATTRIBUTE = /([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

/** Reads one part of a Word file: no declarations, nothing unfolded, nothing fetched. Null when it is not well formed. */
export function readXml(xml: string): XmlElement | null {
  if (declaresEntities(xml)) return null;
  const root: XmlElement = { name: "", attributes: {}, children: [] };
  const open: XmlElement[] = [root];
  for (const [, cdata, closing, name, attributes = "", empty, text] of xml.matchAll(TOKEN)) {
    const parent = open.at(-1);
    if (!parent) return null;
    if (cdata !== undefined) parent.children.push(cdata);
    else if (text !== undefined) parent.children.push(decoded(text));
    else if (closing) {
      if (open.pop()?.name !== name) return null;
    } else if (name) {
      const pairs = [...attributes.matchAll(ATTRIBUTE)].map(([, key = "", double, single]) => [
        key,
        decoded(double ?? single ?? ""),
      ]);
      const element: XmlElement = { name, attributes: Object.fromEntries(pairs), children: [] };
      parent.children.push(element);
      if (!empty) open.push(element);
    }
  }
  const [found] = root.children.filter((node) => typeof node !== "string");
  return open.length === 1 && found ? found : null;
}

/** Writes an element back. */
export function writeXml(node: XmlNode): string {
  if (typeof node === "string") return encoded(node);
  const attributes = Object.entries(node.attributes)
    .map(([key, value]) => ` ${key}="${encoded(value)}"`)
    .join("");
  const inside = node.children.map(writeXml).join("");
  return inside ? `<${node.name}${attributes}>${inside}</${node.name}>` : `<${node.name}${attributes}/>`;
}

/** The element's children with a name. */
export function childrenOf(element: XmlElement, name: string): XmlElement[] {
  return element.children.filter(
    (node): node is XmlElement => typeof node !== "string" && node.name === name,
  );
}

/** The first child with a name, deeper at each further name. */
export function childAt(element: XmlElement, ...path: string[]): XmlElement | undefined {
  let found: XmlElement | undefined = element;
  for (const name of path) found = found && childrenOf(found, name)[0];
  return found;
}
