import type { Alignment } from "@/domain/publication/recognise/source-text";
import { attribute, readXml } from "./xml";

/** What a paragraph looks like; undefined where nothing is said, so that what it is based on says it. */
export interface Look {
  align?: Alignment;
  bold?: boolean;
  size?: number;
  outline?: number;
  list?: string;
  listLevel?: number;
  hidden?: boolean;
}

/** A property that is on unless it says otherwise. */
export const isOn = (attributes: string): boolean =>
  !/^(0|false|off)$/.test(attribute(attributes, "val") ?? "1");

const ALIGNMENTS: Readonly<Record<string, Alignment>> = {
  left: "left",
  start: "left",
  both: "left",
  distribute: "left",
  center: "center",
  right: "right",
  end: "right",
};

/** Reads one property of a paragraph or a run into its look. */
export function readProperty(look: Look, name: string, attributes: string): void {
  const value = attribute(attributes, "val") ?? "";
  const align = ALIGNMENTS[value];
  if (name === "jc" && align) look.align = align;
  else if (name === "b") look.bold = isOn(attributes);
  else if (name === "sz" && Number(value) > 0) look.size = Number(value);
  else if (name === "outlineLvl") {
    // 9 is the text itself (ECMA-376 §17.3.1.20).
    if (Number(value) < 9) look.outline = Number(value) + 1;
  } else if (name === "numId") look.list = value;
  else if (name === "ilvl") look.listLevel = Number(value);
  else if (name === "vanish") look.hidden = isOn(attributes);
}

interface Style {
  name: string;
  basedOn: string;
  look: Look;
}

/** The styles of a document, each with what it is based on. */
export class Styles {
  private readonly styles = new Map<string, Style>();
  private readonly defaults: Look = {};
  private usual = "";

  constructor(xml: string) {
    let style: Style | null = null;
    let isDefault = false;
    let isTablePart = false;
    readXml(xml, {
      open: (name, attributes) => {
        if (name === "docDefaults") isDefault = true;
        else if (name === "tblStylePr") isTablePart = true;
        else if (name === "style") {
          const id = attribute(attributes, "styleId") ?? "";
          style = { name: "", basedOn: "", look: {} };
          this.styles.set(id, style);
          if (
            attribute(attributes, "type") === "paragraph" &&
            /^(1|true)$/.test(attribute(attributes, "default") ?? "")
          )
            this.usual = id;
        } else if (isDefault) readProperty(this.defaults, name, attributes);
        else if (style && !isTablePart) {
          if (name === "name") style.name = attribute(attributes, "val") ?? "";
          else if (name === "basedOn") style.basedOn = attribute(attributes, "val") ?? "";
          else readProperty(style.look, name, attributes);
        }
      },
      close: (name) => {
        if (name === "docDefaults") isDefault = false;
        else if (name === "tblStylePr") isTablePart = false;
        else if (name === "style") style = null;
      },
    });
  }

  /** The look of a style with everything that it is based on; the usual style where none is named. */
  look(id: string | null): Look {
    const chain: Look[] = [];
    const seen = new Set<string>();
    for (let at = id ?? this.usual; at !== "" && !seen.has(at); at = this.styles.get(at)?.basedOn ?? "") {
      seen.add(at);
      chain.unshift(this.styles.get(at)?.look ?? {});
    }
    return Object.assign({}, this.defaults, ...chain);
  }

  /** True for the lines of a table of contents. */
  isContents(id: string | null): boolean {
    const { name = "" } = this.styles.get(id ?? "") ?? {};
    return /^(toc ?\d|toc heading|目录 ?\d?)$/i.test(name);
  }
}
