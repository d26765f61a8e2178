import type { Package } from "./package";
import { type PageCollector, type TextRead, Unreadable } from "./pages";
import { attribute, readXml } from "./xml";

const MAIN = "ppt/presentation.xml";

/** The text of one slide, a line for each paragraph; and whether it is left out when the slides are shown. */
function slideText(xml: string): { text: string; hidden: boolean } {
  let text = "";
  let hidden = false;
  let isText = false;
  readXml(xml, {
    open: (name, attributes) => {
      if (name === "sld") hidden = attribute(attributes, "show") === "0";
      else if (name === "t") isText = true;
      else if (name === "br") text += "\n";
    },
    close: (name) => {
      if (name === "t") isText = false;
      else if (name === "p") text += "\n";
      else if (name === "tc") text += "\t";
    },
    text: (piece) => {
      if (isText) text += piece;
    },
  });
  return { text, hidden };
}

/** Slides in the order in which they are shown. */
export async function readSlides(file: Package, collector: PageCollector): Promise<TextRead> {
  const main = await file.xml(MAIN);
  if (main === null) throw new Unreadable("damaged", "no slides in the file");
  const targets = new Map((await file.relations(MAIN)).map(({ id, target }) => [id, target]));
  const order: string[] = [];
  readXml(main, {
    open: (name, attributes) => {
      // A slide has a number of its own beside the name of its relation.
      if (name === "sldId") order.push(/\s\w+:id\s*=\s*["']([^"']*)/.exec(attributes)?.[1] ?? "");
    },
  });
  for (const id of order) {
    if (!collector.hasRoom()) break;
    const target = targets.get(id);
    const xml = target === undefined ? null : await file.xml(target);
    if (xml === null) collector.isCut = true;
    const { text, hidden } = slideText(xml ?? "");
    collector.add(text, { hidden });
  }
  if (file.isCut) collector.isCut = true;
  return collector.result(order.length);
}
