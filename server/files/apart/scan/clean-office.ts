import { posix } from "node:path";
import PizZip from "pizzip";
import { attribute, xmlText } from "../text/xml";
import { type Parts, partNamed } from "./parts";
import { barePicture } from "./picture-notes";
import { relationsOf, relsOf } from "./relations";
import { rewriteXml, withoutHiddenRuns } from "./rewrite-xml";
import { Hiding, SHARED, sharedStrings } from "./sheet-part";
import { eachToken, type Token } from "./tokens";

/** `properties` takes away who made the file; `all` everything that the page does not show. */
export type HowClean = "properties" | "all";

/** Raised where a clean copy would change what the page shows. */
export class NotCleanable extends Error {}

/** Parts that tell of the file's makers and their machines. */
const TELLING = new Set([
  "core-properties",
  "extended-properties",
  "custom-properties",
  "thumbnail",
  "printerSettings",
]);
/** Parts that no page shows. */
const UNSHOWN = new Set([
  "comments",
  "commentsExtended",
  "commentsIds",
  "commentsExtensible",
  "commentAuthors",
  "authors",
  "people",
  "person",
  "threadedComment",
  "customXml",
  "customXmlProps",
  "oleObject",
  "package",
  "aFChunk",
  "externalLink",
  "externalLinkPath",
  "attachedTemplate",
  "vbaProject",
  "wordVbaData",
  "control",
  "activeXControlBinary",
  "ctrlProp",
  "pivotCacheDefinition",
  "pivotCacheRecords",
  "pivotTable",
  "notesSlide",
  "calcChain",
  "queryTable",
  "connections",
  "glossaryDocument",
]);

/** Elements that go, whatever they hold. */
const DROPPED = new Set([
  "del",
  "moveFrom",
  "rPrChange",
  "pPrChange",
  "tblPrChange",
  "tcPrChange",
  "trPrChange",
  "sectPrChange",
  "numberingChange",
  "tblGridChange",
  "tblPrExChange",
  "cellIns",
  "cellDel",
  "cellMerge",
  "moveFromRangeStart",
  "moveFromRangeEnd",
  "moveToRangeStart",
  "moveToRangeEnd",
  "commentRangeStart",
  "commentRangeEnd",
  "commentReference",
  "OLEObject",
  "docVars",
  "docVar",
  "attachedTemplate",
  "rsids",
  "definedNames",
  "externalReferences",
  "oleObjects",
  "controls",
  "customSheetViews",
  "customWorkbookViews",
  "pivotCaches",
  "bookViews",
  "dataValidations",
]);
const UNWRAPPED = new Set(["ins", "moveTo"]);
/** Where a program writes on whose machine a workbook was kept. */
const MACHINE = new Set(["absPath", "fileSharing"]);

const isUnshown = (type: string, isExternal: boolean, how: HowClean) =>
  TELLING.has(type) || (how === "all" && (UNSHOWN.has(type) || (isExternal && type !== "hyperlink")));

/** Takes relations out of a `.rels`; gives back their ids. */
function withoutRelations(parts: Parts, rels: string, isGone: (token: Token) => boolean): Set<string> {
  const bytes = partNamed(parts, rels);
  const gone = new Set<string>();
  if (bytes === null) return gone;
  const made = rewriteXml(xmlText(bytes), (token) => {
    if (token.name !== "Relationship" || !isGone(token)) return "keep";
    gone.add(attribute(token.attributes, "Id") ?? "");
    return "drop";
  });
  if (gone.size > 0) parts.set(rels, Buffer.from(made));
  return gone;
}

const REFERENCE = /\s[\w.]+:(?:id|embed|link|pict|href|dm|lo|qs|cs)\s*=\s*["']([^"']*)["']/g;

/** Whether an element hangs on a relation that is gone. */
const hangsOn = ({ attributes }: Token, gone: ReadonlySet<string>) =>
  gone.size > 0 && [...attributes.matchAll(REFERENCE)].some(([, id = ""]) => gone.has(id));

const owner = (rels: string) => posix.join(posix.dirname(posix.dirname(rels)), posix.basename(rels, ".rels"));

/** Empties the rows and columns that are not shown; formulas become the values that they had. */
function cleanSheet(xml: string): string {
  const hiding = new Hiding();
  let isRowHidden = false;
  let column = 0;
  return rewriteXml(xml, (token) => {
    const { name, attributes } = token;
    hiding.note(token);
    if (name === "row") {
      isRowHidden = hiding.isRow(attributes);
      column = 0;
    } else if (name === "c") {
      const letters = /^[A-Z]{1,3}/.exec(attribute(attributes, "r") ?? "")?.[0];
      column = letters ? [...letters].reduce((sum, one) => sum * 26 + one.charCodeAt(0) - 64, 0) : column + 1;
      if (isRowHidden || hiding.hasColumn(column)) return "drop";
    } else if (name === "f") return "drop";
    return "keep";
  });
}

/** Blanks the shared texts that no cell uses any more: what was hidden must not lie there unseen. */
function withoutUnusedTexts(parts: Parts): void {
  const bytes = partNamed(parts, SHARED);
  if (bytes === null) return;
  const used = new Set<number>();
  for (const [name, part] of parts) {
    if (!/^xl\/worksheets\/[^/]+\.xml$/i.test(name)) continue;
    const xml = xmlText(part);
    let isShared = false;
    let isValue = false;
    eachToken(xml, ({ kind, name: element, attributes, from, to, isEmpty }) => {
      if (element === "c" && kind === "open") isShared = attribute(attributes, "t") === "s";
      if (element === "v") isValue = kind === "open" && !isEmpty;
      else if (kind === "text" && isShared && isValue) used.add(Number(xml.slice(from, to)));
    });
  }
  const xml = xmlText(bytes);
  if (used.size >= sharedStrings(xml).length) return;
  let index = -1;
  parts.set(
    SHARED,
    Buffer.from(
      rewriteXml(xml, ({ name }, inside) => {
        if (name === "si") index += 1;
        return inside.at(-1) === "si" && !used.has(index) ? "drop" : "keep";
      }),
    ),
  );
}

/** Takes hidden sheets or slides out of the list that names them. */
function withoutHidden(parts: Parts): void {
  for (const [main, element] of [
    ["xl/workbook.xml", "sheet"],
    ["ppt/presentation.xml", "sldId"],
  ] as const) {
    const bytes = partNamed(parts, main);
    if (bytes === null) continue;
    const targets = new Map(relationsOf(parts, main).map(({ id, target }) => [id, target]));
    const gone = new Set<string>();
    const idOf = ({ attributes }: Token) => /\s\w+:id\s*=\s*["']([^"']*)/.exec(attributes)?.[1] ?? "";
    const isHidden = (token: Token) => {
      if (element === "sheet") return /hidden/i.test(attribute(token.attributes, "state") ?? "");
      const slide = partNamed(parts, targets.get(idOf(token)) ?? "");
      return slide !== null && /<(?:\w+:)?sld\b[^>]*\sshow\s*=\s*["'](?:0|false)/.test(xmlText(slide));
    };
    let left = 0;
    const made = rewriteXml(xmlText(bytes), (token) => {
      if (token.name !== element) return "keep";
      if (!isHidden(token)) {
        left += 1;
        return "keep";
      }
      gone.add(idOf(token));
      return "drop";
    });
    if (left === 0 && gone.size > 0) throw new NotCleanable("nothing would be left");
    parts.set(main, Buffer.from(made));
    withoutRelations(parts, relsOf(main), (token) => gone.has(attribute(token.attributes, "Id") ?? ""));
  }
}

/** Only what is reached from the root through relations stays in the package. */
function withoutUnreached(parts: Parts): void {
  const reached = new Set<string>(["[content_types].xml", "_rels/.rels"]);
  const waiting = [""];
  for (let part = waiting.pop(); part !== undefined; part = waiting.pop()) {
    if (part !== "") reached.add(relsOf(part).toLowerCase());
    for (const { target, isExternal } of relationsOf(parts, part)) {
      if (isExternal || reached.has(target.toLowerCase())) continue;
      reached.add(target.toLowerCase());
      waiting.push(target);
    }
  }
  // A package without a root, as some programs leave it: a copy of it would be clean because it is empty.
  if (![...reached].some((name) => /^(?:word|xl|ppt)\/[^/]+\.xml$/.test(name)))
    throw new NotCleanable("nothing is reached from the root");
  for (const name of [...parts.keys()]) if (!reached.has(name.toLowerCase())) parts.delete(name);
  const types = partNamed(parts, "[Content_Types].xml");
  if (types === null) return;
  const made = rewriteXml(xmlText(types), ({ name, attributes }) => {
    const part = attribute(attributes, "PartName") ?? "";
    return name === "Override" && partNamed(parts, part.replace(/^\//, "")) === null ? "drop" : "keep";
  });
  parts.set("[Content_Types].xml", Buffer.from(made));
}

/** Takes out of an office file what no page of it shows. Throws NotCleanable where that would change the page. */
export function cleanOffice(parts: Parts, how: HowClean): void {
  if (how === "all" && [...parts.keys()].some((name) => /^ppt\/embeddings\//i.test(name)))
    throw new NotCleanable("an object on a slide");
  if (how === "all") withoutHidden(parts);
  for (const rels of [...parts.keys()].filter((name) => /\.rels$/i.test(name))) {
    const gone = withoutRelations(parts, rels, ({ attributes }) =>
      isUnshown(
        (attribute(attributes, "Type") ?? "").split("/").at(-1) ?? "",
        attribute(attributes, "TargetMode") === "External",
        how,
      ),
    );
    // The remarks of a sheet are drawn in a part of its own kind.
    if (how === "all" && /^xl\/worksheets\//i.test(rels))
      for (const id of withoutRelations(parts, rels, ({ attributes }) => /\/vmlDrawing["']/.test(attributes)))
        gone.add(id);
    const bytes = partNamed(parts, owner(rels));
    if (bytes === null || gone.size === 0) continue;
    const made = rewriteXml(xmlText(bytes), (token) => {
      if (!hangsOn(token, gone)) return "keep";
      // How a page is set up stays; the printer that it was set up for goes.
      if (token.name === "pageSetup") return { attributes: token.attributes.replace(REFERENCE, "") };
      return "drop";
    });
    parts.set(owner(rels), Buffer.from(made));
  }
  withoutUnreached(parts);
  for (const [name, bytes] of parts) {
    if (/(^|\/)media\//i.test(name)) parts.set(name, barePicture(bytes));
    if (!/\.xml$/i.test(name) || name === "[Content_Types].xml") continue;
    const xml = xmlText(bytes);
    const isWord = /^word\//i.test(name);
    let made = how === "all" && isWord ? withoutHiddenRuns(xml) : xml;
    made = rewriteXml(made, ({ name: element }) => {
      if (MACHINE.has(element)) return "drop";
      if (how === "properties") return "keep";
      if (UNWRAPPED.has(element) && isWord) return "unwrap";
      return DROPPED.has(element) ? "drop" : "keep";
    });
    if (how === "all" && /^xl\/worksheets\/[^/]+\.xml$/i.test(name)) made = cleanSheet(made);
    if (made !== xml) parts.set(name, Buffer.from(made));
  }
  if (how === "all") withoutUnusedTexts(parts);
}

/** The day that every packed file says it was packed on: the same parts are the same bytes. */
const PACKED_ON = new Date(Date.UTC(2026, 0, 1));

/** A package of parts. */
export function packed(parts: Parts): Buffer {
  const zip = new PizZip();
  for (const [name, bytes] of parts) zip.file(name, bytes, { date: PACKED_ON });
  return zip.generate({ type: "nodebuffer", compression: "DEFLATE" });
}
