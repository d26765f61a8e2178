import type { FileFinding, FilePlace } from "@/domain/publication/gate/file-places";
import { attribute, readXml, xmlText } from "../text/xml";
import { gatherAnyPart } from "./any-part";
import { Gathered } from "./gathered";
import { type Parts, partNamed } from "./parts";
import { barePicture } from "./picture-notes";
import { relationsOf } from "./relations";
import { gatherSheet, SHARED, sharedStrings } from "./sheet-part";
import { eachToken } from "./tokens";
import { gatherWordPart } from "./word-part";

/** What an office file holds: its texts, what else it carries, and the files inside it. */
export interface OfficeContents {
  gathered: Gathered[];
  findings: Map<FileFinding, number>;
  inner: { name: string; bytes: Buffer }[];
  /** Whether its pages say anything at all; one without words that holds pictures is a scan that somebody pasted into it. */
  hasText: boolean;
}

const WORD_PARTS: readonly (readonly [RegExp, FilePlace["part"]])[] = [
  [/^word\/document\d*\.xml$/i, "text"],
  [/^word\/header\d*\.xml$/i, "header"],
  [/^word\/footer\d*\.xml$/i, "footer"],
  [/^word\/(?:footnotes|endnotes)\.xml$/i, "note"],
  [/^word\/comments\.xml$/i, "comment"],
  [/^word\/glossary\/document\.xml$/i, "other"],
];

const PLACES: readonly (readonly [RegExp, FilePlace["part"]])[] = [
  [/^docProps\//i, "properties"],
  [/comment/i, "comment"],
  [/\.rels$/i, "link"],
  [/^ppt\/notesSlides\//i, "speakerNotes"],
  [/\/charts?\//i, "chart"],
  [/\/(?:drawings|diagrams)\//i, "drawing"],
  [/^xl\/externalLinks\//i, "externalLink"],
  [/^xl\/workbook\.xml$/i, "definedName"],
  [/^customXml\//i, "properties"],
];

/** Properties that name somebody or tell how the file came to be; the rest, as the number of pages, tells nothing. */
const TELLING =
  /<(?:\w+:)?(creator|lastModifiedBy|title|subject|description|keywords|category|contentStatus|Company|Manager|HyperlinkBase|Template|property)\b[^>]*>\s*[^<\s]/i;
const MEDIA = /(^|\/)media\/[^/]+$/i;
const XML = /\.(?:xml|rels|vml)$/i;

function sheetNames(parts: Parts): Map<string, { name: string; hidden: boolean }> {
  const targets = new Map(
    relationsOf(parts, "xl/workbook.xml").map(({ id, target }) => [id, target.toLowerCase()]),
  );
  const sheets = new Map<string, { name: string; hidden: boolean }>();
  readXml(xmlText(partNamed(parts, "xl/workbook.xml") ?? Buffer.alloc(0)), {
    open: (element, attributes) => {
      if (element !== "sheet") return;
      const target = targets.get(attribute(attributes, "id") ?? "");
      const hidden = /hidden/i.test(attribute(attributes, "state") ?? "");
      if (target) sheets.set(target, { name: attribute(attributes, "name") ?? "", hidden });
    },
  });
  return sheets;
}

function slideNumbers(parts: Parts): Map<string, number> {
  const targets = new Map(
    relationsOf(parts, "ppt/presentation.xml").map(({ id, target }) => [id, target.toLowerCase()]),
  );
  const numbers = new Map<string, number>();
  readXml(xmlText(partNamed(parts, "ppt/presentation.xml") ?? Buffer.alloc(0)), {
    open: (element, attributes) => {
      const id = /\s\w+:id\s*=\s*["']([^"']*)/.exec(attributes)?.[1];
      const target = element === "sldId" && id ? targets.get(id) : undefined;
      if (target) numbers.set(target, numbers.size + 1);
    },
  });
  return numbers;
}

/** Whether a text has anything in it but space. */
const says = (xml: string) => {
  let found = false;
  eachToken(xml, ({ kind, from, to }) => {
    if (kind === "text" && xml.slice(from, to).trim() !== "") found = true;
  });
  return found;
};

/** Looks at every part of an office file; none is left out, whatever it is called (PS-002, PS-019, UP-017). */
export function readOffice(parts: Parts): OfficeContents {
  const gathered: Gathered[] = [];
  const findings = new Map<FileFinding, number>();
  const inner: OfficeContents["inner"] = [];
  let hasText = false;
  const text = (...all: Gathered[]) => {
    hasText ||= (all[0]?.whole().trim() ?? "") !== "";
    gathered.push(...all);
  };
  const found = (kind: FileFinding, count = 1) => {
    if (count > 0) findings.set(kind, (findings.get(kind) ?? 0) + count);
  };
  const sheets = sheetNames(parts);
  const slides = slideNumbers(parts);
  const sharedXml = xmlText(partNamed(parts, SHARED) ?? Buffer.alloc(0));
  const shared = sharedStrings(sharedXml);
  const names = new Gathered();
  for (const [, { name, hidden }] of sheets) {
    names.at({ part: "sheet", sheet: name, ...(hidden && { hidden: true }) });
    names.put(`${name}\n\n\n\n`);
    if (hidden) found("hiddenSheets");
  }
  gathered.push(names);

  for (const [name, bytes] of parts) {
    const lower = name.toLowerCase();
    if (MEDIA.test(name)) {
      found("pictures");
      if (!barePicture(bytes).equals(bytes)) found("pictureMetadata");
      continue;
    }
    if (!XML.test(name)) {
      if (/vbaProject|activeX/i.test(name)) found("scripts");
      else if (/^docProps\/thumbnail/i.test(name)) found("properties");
      else if (/printerSettings|\.odttf$|\.fntdata$/i.test(name)) continue;
      else {
        found("embeddedObjects");
        inner.push({ name, bytes });
      }
      continue;
    }
    const xml = xmlText(bytes);
    const word = WORD_PARTS.find(([pattern]) => pattern.test(name));
    const sheet = sheets.get(lower);
    if (word) {
      const read = gatherWordPart(name, xml, word[1]);
      text(...read.gathered);
      found("trackedChanges", read.changes);
      found("hiddenText", read.hidden);
      if (word[1] === "comment" && says(xml)) found("comments", xml.match(/<w:comment\b/g)?.length ?? 1);
      continue;
    }
    if (sheet) {
      const read = gatherSheet(name, xml, { sheet: sheet.name, hidden: sheet.hidden, shared, sharedXml });
      text(...read.gathered);
      if (!sheet.hidden) {
        found("hiddenRows", read.hiddenRows);
        found("hiddenColumns", read.hiddenColumns);
      }
      if (/<(?:\w+:)?oleObject\b/.test(xml)) found("embeddedObjects");
      continue;
    }
    const slide = slides.get(lower);
    if (slide !== undefined) {
      const hidden = /<(?:\w+:)?sld\b[^>]*\sshow\s*=\s*["'](?:0|false)/.test(xml);
      if (hidden) found("hiddenSlides");
      text(...gatherAnyPart(name, xml, { part: "slide", number: slide, ...(hidden && { hidden }) }));
      continue;
    }
    if (/^customXml\/item\d*\.xml$/i.test(name)) found("customXml");
    if (/^docProps\/(?:core|app|custom)\.xml$/i.test(name) && TELLING.test(xml)) found("properties");
    if (/^xl\/workbook\.xml$/i.test(name) && /<(?:\w+:)?(?:absPath|fileSharing)\b/.test(xml))
      found("properties");
    if (/^xl\/(?:comments|threadedComments)/i.test(name) || /^ppt\/comments\//i.test(name)) found("comments");
    if (/^ppt\/notesSlides\/[^/]+\.xml$/i.test(name) && hasNotes(xml)) found("speakerNotes");
    if (/^xl\/externalLinks\/[^/]+\.xml$/i.test(name)) found("externalLinks");
    if (/\.rels$/i.test(name)) found("externalLinks", fetched(xml));
    const place = PLACES.find(([pattern]) => pattern.test(name))?.[1] ?? "other";
    // The cells give shared texts their places; what no cell uses is read here all the same.
    gathered.push(
      ...gatherAnyPart(name, xml, lower === SHARED.toLowerCase() ? { part: "sheet" } : { part: place }),
    );
  }
  return { gathered, findings, inner, hasText };
}

/** The number of a slide that every notes page carries is no note. */
function hasNotes(xml: string): boolean {
  let text = "";
  let isField = false;
  eachToken(xml, ({ kind, name, from, to, isEmpty }) => {
    if (name === "fld") isField = kind === "open" && !isEmpty;
    if (kind === "text" && !isField) text += xml.slice(from, to);
  });
  return text.trim() !== "";
}

/** Relations to something outside that opening the file fetches; a plain link is followed by hand only. */
function fetched(xml: string): number {
  const relations = xml.match(/<(?:\w+:)?Relationship\b[^>]*>/g) ?? [];
  return relations.filter(
    (one) => /TargetMode\s*=\s*["']External["']/i.test(one) && !/\/hyperlink["']/i.test(one),
  ).length;
}
