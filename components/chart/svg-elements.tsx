import { XMLParser } from "fast-xml-parser";
import { createElement, type ReactNode } from "react";

/** All that a drawing may consist of; anything else is left out. */
const TAGS = new Set([
  "svg",
  "g",
  "path",
  "rect",
  "circle",
  "polyline",
  "polygon",
  "line",
  "text",
  "tspan",
  "defs",
  "pattern",
  "clipPath",
  "use",
]);
/** `style` becomes attributes (a page's policy allows no inline style); the drawing library's own marks go. */
const DROPPED = /^(?:class|ecmeta_|xmlns|baseProfile|version$|on)/;

const reader = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: "",
  trimValues: true,
  parseTagValue: false,
});

interface XmlNode {
  [tag: string]: XmlNode[] | Record<string, string> | string | undefined;
  ":@"?: Record<string, string>;
}

const camel = (name: string) => name.replace(/[-:]([a-z])/g, (_, letter: string) => letter.toUpperCase());

function attributesOf(raw: Readonly<Record<string, string>>): Record<string, string> {
  const styles = (raw.style ?? "").split(";").flatMap((one) => {
    const [name, value] = one.split(":");
    return name && value ? [[name.trim(), value.trim()] as const] : [];
  });
  const kept = Object.entries(raw).filter(([name]) => name !== "style" && !DROPPED.test(name));
  return Object.fromEntries(
    [...kept, ...styles].map(([name, value]) => [camel(name), name === "font-family" ? "inherit" : value]),
  );
}

function elementsOf(nodes: readonly XmlNode[]): ReactNode[] {
  return nodes.map((node, place) => {
    if (typeof node["#text"] === "string") return node["#text"];
    const tag = Object.keys(node).find((key) => TAGS.has(key));
    const children = tag === undefined ? undefined : node[tag];
    if (tag === undefined || !Array.isArray(children)) return null;
    return createElement(tag, { key: place, ...attributesOf(node[":@"] ?? {}) }, ...elementsOf(children));
  });
}

/** Turns a drawing's source into elements of the page: known tags alone, no markup of anybody's passes through. */
export function SvgElements({ source }: { source: string }) {
  return <>{elementsOf(reader.parse(source) as XmlNode[])}</>;
}
