import type { FileFinding } from "@/domain/publication/gate/file-places";
import { xmlText } from "../text/xml";
import { gatherAnyPart } from "./any-part";
import { Gathered } from "./gathered";
import type { Parts } from "./parts";
import { eachToken } from "./tokens";

const PAGE = /(?:^|\/)Pages\/Page_(\d+)\/[^/]+\.xml$/i;
const TELLING = /<(?:\w+:)?(?:Author|Creator|Title|Subject|Abstract|Keyword|CustomData)\b[^>]*>\s*[^<\s]/i;

/** The text of a page as it runs on: each object may hold one character only (GB/T 33190). */
function runningText(part: string, xml: string, number: number): Gathered {
  const to = new Gathered();
  to.at({ part: "page", number });
  let isCode = false;
  eachToken(xml, ({ kind, name, from, to: end, isEmpty, isRaw }) => {
    if (name === "TextCode") isCode = kind === "open" && !isEmpty;
    else if (kind === "text" && isCode) to.add(xml, { from, to: end, part, kind: isRaw ? "raw" : "text" });
  });
  return to;
}

/** Reads an OFD: every page, and every other XML in it (UP-043). A page that holds pictures only is looked at by somebody. */
export function readOfdFile(parts: Parts) {
  const gathered: Gathered[] = [];
  const findings = new Map<FileFinding, number>();
  const handPages: number[] = [];
  let pages = 0;
  for (const [name, bytes] of parts) {
    if (!/\.xml$/i.test(name)) continue;
    const xml = xmlText(bytes);
    const page = PAGE.exec(name)?.[1];
    if (page !== undefined) {
      pages += 1;
      const text = runningText(name, xml, Number(page) + 1);
      if (text.whole().trim().length < 5) handPages.push(Number(page) + 1);
      gathered.push(text);
    }
    const place =
      page === undefined
        ? ({ part: "other" } as const)
        : ({ part: "page", number: Number(page) + 1 } as const);
    gathered.push(...gatherAnyPart(name, xml, /^OFD\.xml$/i.test(name) ? { part: "properties" } : place));
    if (/^OFD\.xml$/i.test(name) && TELLING.test(xml)) findings.set("properties", 1);
    if (/Annot/i.test(name) && /<(?:\w+:)?Annot\b/.test(xml)) findings.set("annotations", 1);
    if (/Attachments\.xml$/i.test(name) && /<(?:\w+:)?Attachment\b/.test(xml))
      findings.set("attachedFiles", 1);
    if (/Signatures?\.xml$/i.test(name) && /<(?:\w+:)?Signature\b/.test(xml)) findings.set("signed", 1);
  }
  if (pages === 0) handPages.push(1);
  return { gathered, findings, pages, handPages: handPages.sort((a, b) => a - b) };
}
