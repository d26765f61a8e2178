import { XMLBuilder } from "fast-xml-parser";

/** What an element holds: a text, elements by name, `@name` for an attribute, `#` for text beside attributes; a list repeats the element. */
export type XmlContent = string | { readonly [name: string]: XmlContent | readonly XmlContent[] | undefined };

const builder = new XMLBuilder({
  ignoreAttributes: false,
  attributeNamePrefix: "@",
  textNodeName: "#",
  suppressEmptyNode: true,
});

/** Everything that XML 1.0 does not let a document hold, however it is written. */
const FORBIDDEN = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu;

/** A whole XML document of one root element. */
export function xmlDocument(root: Readonly<Record<string, XmlContent>>): string {
  const text = builder.build(root).replace(FORBIDDEN, "");
  return `<?xml version="1.0" encoding="UTF-8"?>\n${text}\n`;
}
