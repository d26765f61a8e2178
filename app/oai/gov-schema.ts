import { DISCLOSURE_KINDS } from "@/domain/publication/disclosure-kind";
import { GENRES } from "@/domain/publication/genres";
import { VALIDITIES } from "@/domain/publication/validity";
import { type XmlContent, xmlDocument } from "@/server/feed/xml";
import { govRecordNotes } from "@/text/oai";
import { GOV_NAMESPACE } from "./records";

const note = (text: string): XmlContent => ({ "xs:documentation": { "@xml:lang": "zh-CN", "#": text } });

/** How often an element stands in a record; exactly once unless told. */
const OFTEN: Partial<Record<keyof typeof govRecordNotes, { "@minOccurs": string; "@maxOccurs"?: string }>> = {
  documentNumber: { "@minOccurs": "0" },
  theme: { "@minOccurs": "0" },
  issuedOn: { "@minOccurs": "0" },
  effectiveOn: { "@minOccurs": "0" },
  expiresOn: { "@minOccurs": "0" },
  summary: { "@minOccurs": "0" },
  keyword: { "@minOccurs": "0", "@maxOccurs": "unbounded" },
  file: { "@minOccurs": "0", "@maxOccurs": "unbounded" },
};

const TYPES: Partial<Record<keyof typeof govRecordNotes, string>> = {
  agency: "coded",
  column: "coded",
  genre: "genre",
  issuedOn: "xs:date",
  effectiveOn: "xs:date",
  expiresOn: "xs:date",
  publishedAt: "instant",
  validity: "validity",
  disclosureKind: "disclosureKind",
  version: "xs:positiveInteger",
  url: "xs:anyURI",
  file: "file",
};

const listed = (name: string, values: readonly string[]): XmlContent => ({
  "@name": name,
  "xs:restriction": {
    "@base": "xs:string",
    "xs:enumeration": values.map((value) => ({ "@value": value })),
  },
});

const extended = (name: string, base: string, attribute: XmlContent | readonly XmlContent[]): XmlContent => ({
  "@name": name,
  "xs:simpleContent": { "xs:extension": { "@base": base, "xs:attribute": attribute } },
});

/** The XML Schema of a `gov_xxgk` record, made from the same lists as the catalogue itself. */
export function govSchema(): string {
  const names = Object.keys(govRecordNotes) as (keyof typeof govRecordNotes)[];
  return xmlDocument({
    "xs:schema": {
      "@xmlns:xs": "http://www.w3.org/2001/XMLSchema",
      "@xmlns": GOV_NAMESPACE,
      "@targetNamespace": GOV_NAMESPACE,
      "@elementFormDefault": "qualified",
      "xs:element": {
        "@name": "record",
        "xs:complexType": {
          "xs:sequence": {
            "xs:element": names.map((name) => ({
              "@name": name,
              "@type": TYPES[name] ?? "xs:string",
              ...OFTEN[name],
              "xs:annotation": note(govRecordNotes[name]),
            })),
          },
        },
      },
      "xs:complexType": [
        extended("coded", "xs:string", { "@name": "code", "@type": "xs:NMTOKEN", "@use": "required" }),
        extended("instant", "xs:dateTime", { "@name": "dayOnly", "@type": "xs:boolean" }),
        extended("file", "xs:anyURI", [
          { "@name": "name", "@type": "xs:string", "@use": "required" },
          { "@name": "mediaType", "@type": "xs:string", "@use": "required" },
          { "@name": "byteSize", "@type": "xs:nonNegativeInteger", "@use": "required" },
          { "@name": "sha256", "@type": "xs:string", "@use": "required" },
        ]),
      ],
      "xs:simpleType": [
        listed("genre", GENRES),
        listed("validity", VALIDITIES),
        listed("disclosureKind", DISCLOSURE_KINDS),
      ],
    },
  });
}
