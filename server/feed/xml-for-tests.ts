import { XMLParser } from "fast-xml-parser";
import { validateXML } from "xmllint-wasm";

/** What libxml2 has to say against a document: nothing when it is well-formed and, with a schema, valid. */
export async function complaintsOf(
  contents: string,
  schema?: string,
  preload: readonly { fileName: string; contents: string }[] = [],
): Promise<string[]> {
  const result = await validateXML({
    xml: [{ fileName: "answer.xml", contents }],
    ...(schema === undefined ? {} : { schema: [schema], preload: [...preload] }),
    initialMemoryPages: 1024,
    maxMemoryPages: 8192,
  } as Parameters<typeof validateXML>[0]);
  return result.errors.map(({ message }) => message);
}

/** The document as plain objects, names with their prefixes; every element a list. */
export function readXml(contents: string) {
  const parser = new XMLParser({
    ignoreAttributes: false,
    attributeNamePrefix: "@",
    textNodeName: "#",
    alwaysCreateTextNode: true,
    parseTagValue: false,
    isArray: (_name, _path, _leaf, isAttribute) => !isAttribute,
  });
  return parser.parse(contents);
}
