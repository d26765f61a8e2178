/** The vocabularies that the catalogue of data speaks. */
const PREFIXES = {
  adms: "http://www.w3.org/ns/adms#",
  dcat: "http://www.w3.org/ns/dcat#",
  dct: "http://purl.org/dc/terms/",
  foaf: "http://xmlns.com/foaf/0.1/",
  rdf: "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
  rdfs: "http://www.w3.org/2000/01/rdf-schema#",
  vcard: "http://www.w3.org/2006/vcard/ns#",
  xsd: "http://www.w3.org/2001/XMLSchema#",
} as const;

type Prefix = keyof typeof PREFIXES;
/** A name of one of the vocabularies, as `dct:title`. */
export type Name = `${Prefix}:${string}`;

/** What a node says with a name: another thing by its address, or a text in a language or of a type. */
export type RdfValue = { at: string } | { text: string; language?: "zh"; type?: Name };

/** One thing with its types and everything said of it. */
export interface RdfNode {
  id: string;
  types: readonly Name[];
  says: readonly (readonly [Name, RdfValue])[];
}

/** A text in Chinese. */
export const zh = (text: string): RdfValue => ({ text, language: "zh" });
export const at = (address: string): RdfValue => ({ at: address });
export const typed = (text: string, type: Name): RdfValue => ({ text, type });

function jsonValue(value: RdfValue): object {
  if ("at" in value) return { "@id": value.at };
  const { text, language, type } = value;
  return { "@value": text, ...(language && { "@language": language }), ...(type && { "@type": type }) };
}

/** The graph as JSON-LD, which needs no context from elsewhere. */
export function jsonLdOf(nodes: readonly RdfNode[]): string {
  const graph = nodes.map(({ id, types, says }) => {
    const values = new Map<Name, object[]>();
    for (const [name, value] of says) values.set(name, [...(values.get(name) ?? []), jsonValue(value)]);
    return { "@id": id, "@type": types, ...Object.fromEntries(values) };
  });
  return JSON.stringify({ "@context": PREFIXES, "@graph": graph });
}

const ESCAPES: Readonly<Record<string, string>> = {
  "\n": "\\n",
  "\r": "\\r",
  "\t": "\\t",
  '"': '\\"',
  "\\": "\\\\",
};
const quoted = (text: string) => `"${text.replace(/[\n\r\t"\\]/g, (sign) => ESCAPES[sign] ?? sign)}"`;
/** What may not stand between the angles of an address. */
const address = (iri: string) =>
  `<${iri.replace(/[\p{Cc} <>"{}|^`\\]/gu, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, "0")}`)}>`;

function turtleValue(value: RdfValue): string {
  if ("at" in value) return address(value.at);
  const { text, language, type } = value;
  return `${quoted(text)}${language ? `@${language}` : ""}${type ? `^^${type}` : ""}`;
}

/** The same graph as Turtle. */
export function turtleOf(nodes: readonly RdfNode[]): string {
  const prefixes = Object.entries(PREFIXES).map(([name, iri]) => `@prefix ${name}: <${iri}> .`);
  const blocks = nodes.map(({ id, types, says }) => {
    const lines = [`a ${types.join(", ")}`, ...says.map(([name, value]) => `${name} ${turtleValue(value)}`)];
    return `${address(id)}\n  ${lines.join(" ;\n  ")} .`;
  });
  return `${[...prefixes, "", ...blocks].join("\n")}\n`;
}
