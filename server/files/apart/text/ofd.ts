import { posix } from "node:path";
import type { Package } from "./package";
import { type PageCollector, type TextRead, Unreadable } from "./pages";
import { attribute, readXml } from "./xml";

/** What stands between the tags of each element of a name, in order. */
function contents(xml: string, element: string): string[] {
  const found: string[] = [];
  let inside: string | null = null;
  readXml(xml, {
    open: (name) => {
      if (name === element) inside = "";
    },
    close: (name) => {
      if (name === element && inside !== null) found.push(inside.trim());
      if (name === element) inside = null;
    },
    text: (text) => {
      if (inside !== null) inside += text;
    },
  });
  return found;
}

interface Layout {
  /** Where each page stands, in order. */
  pages: string[];
  /** Where page templates (模板页) stand, by id. */
  templates: Map<string, string>;
}

function layoutOf(xml: string): Layout {
  const pages: string[] = [];
  const templates = new Map<string, string>();
  let isInPages = false;
  readXml(xml, {
    open: (name, attributes, isEmpty) => {
      const base = attribute(attributes, "BaseLoc") ?? "";
      if (name === "Pages") isInPages = !isEmpty;
      else if (name === "Page" && isInPages) pages.push(base);
      else if (name === "TemplatePage") templates.set(attribute(attributes, "ID") ?? "", base);
    },
    close: (name) => {
      if (name === "Pages") isInPages = false;
    },
  });
  return { pages, templates };
}

/** The text of a page (GB/T 33190 文字对象): objects at one height are one line. */
function pageText(xml: string): { text: string; templates: string[]; hasPictures: boolean } {
  let text = "";
  let lineAt: number | null = null;
  let isCode = false;
  let hasPictures = false;
  const templates: string[] = [];
  readXml(xml, {
    open: (name, attributes) => {
      if (name === "TextCode") isCode = true;
      else if (name === "ImageObject") hasPictures = true;
      else if (name === "Template") templates.push(attribute(attributes, "TemplateID") ?? "");
      else if (name === "TextObject") {
        const [, top = 0, , height = 0] = (attribute(attributes, "Boundary") ?? "")
          .trim()
          .split(/\s+/)
          .map(Number);
        const isSameLine = lineAt !== null && Math.abs(top - lineAt) < Math.max(height, 2) / 2;
        if (text !== "" && !isSameLine) text += "\n";
        lineAt = top;
      }
    },
    close: (name) => {
      if (name === "TextCode") isCode = false;
    },
    text: (piece) => {
      if (isCode) text += piece;
    },
  });
  return { text, templates, hasPictures };
}

/** Reads an OFD (版式文档, GB/T 33190) page by page. Pages that are named but not there leave their number and no text. */
export async function readOfd(file: Package, collector: PageCollector): Promise<TextRead> {
  const [root] = contents((await file.xml("OFD.xml")) ?? "", "DocRoot");
  const main = root === undefined ? null : file.resolve("", root);
  const mainXml = main === null ? null : await file.xml(main);
  if (main === null || mainXml === null) throw new Unreadable("damaged", "no document in the file");
  const folder = posix.dirname(main);
  const { pages, templates } = layoutOf(mainXml);
  const at = async (base: string) => {
    const name = file.resolve(folder, base);
    return name === null ? null : file.xml(name);
  };
  let found = 0;
  let hasPictures = false;
  for (const base of pages) {
    if (!collector.hasRoom()) break;
    const xml = await at(base);
    if (xml === null) collector.isCut = true;
    else found += 1;
    const page = pageText(xml ?? "");
    hasPictures ||= page.hasPictures;
    const below: string[] = [];
    for (const id of page.templates) below.push(pageText((await at(templates.get(id) ?? "")) ?? "").text);
    collector.add([...below, page.text].join("\n"));
  }
  if (found === 0) throw new Unreadable("damaged", "no page of the file is there");
  if (collector.pages.length === 0 && hasPictures) throw new Unreadable("scan");
  if (file.isCut) collector.isCut = true;
  return collector.result(pages.length);
}
