import { posix } from "node:path";
import { attribute, readXml, xmlText } from "../text/xml";
import { type Parts, partNamed } from "./parts";

/** A line of a `.rels`. */
export interface Relation {
  id: string;
  type: string;
  target: string;
  isExternal: boolean;
}

export const relsOf = (part: string): string =>
  posix.join(posix.dirname(part), "_rels", `${posix.basename(part)}.rels`);

/** What a part names; targets inside the package as names in it. */
export function relationsOf(parts: Parts, part: string): Relation[] {
  const bytes = partNamed(parts, part === "" ? "_rels/.rels" : relsOf(part));
  if (bytes === null) return [];
  const folder = part === "" ? "" : posix.dirname(part);
  const found: Relation[] = [];
  readXml(xmlText(bytes), {
    open: (name, attributes) => {
      if (name !== "Relationship") return;
      const said = attribute(attributes, "Target") ?? "";
      const isExternal = attribute(attributes, "TargetMode") === "External";
      const inside = said.startsWith("/") ? said.slice(1) : posix.join(folder, said);
      found.push({
        id: attribute(attributes, "Id") ?? "",
        type: (attribute(attributes, "Type") ?? "").split("/").at(-1) ?? "",
        target: isExternal ? said : inside,
        isExternal,
      });
    },
  });
  return found;
}
