import { isMaskable, maskedCharacters } from "@/domain/publication/gate/masking";
import { valuesIn } from "@/domain/publication/sensitive-scan";
import type { CalendarDate } from "@/domain/time/calendar-date";
import { decodedText } from "../text/plain";
import { xmlText } from "../text/xml";
import { cleanOffice, type HowClean, NotCleanable, packed } from "./clean-office";
import { originsOf, type Run } from "./gathered";
import { readOffice } from "./office";
import { openParts, type Parts, partNamed } from "./parts";
import { barePicture } from "./picture-notes";
import { type Edit, replaced, rewriteXml } from "./rewrite-xml";

export interface CleanJob {
  do: "clean";
  mediaType: string;
  how: HowClean;
}

export interface MaskJob {
  do: "mask";
  mediaType: string;
  on: CalendarDate;
  /** The values to be masked, as the scan reads them. */
  values: string[];
}

const OFFICE = /officedocument/;
const BESIDE = /(^|\/)(?:Annots?|Attachs?|Attachments)\//i;

function cleanOfd(parts: Parts, how: HowClean): void {
  const isSigned = [...parts.keys()].some((name) => /Signature/i.test(name));
  if (isSigned) throw new NotCleanable("signed");
  for (const [name, bytes] of parts) {
    if (how === "all" && BESIDE.test(name)) parts.delete(name);
    else if (/\.xml$/i.test(name)) {
      const made = rewriteXml(xmlText(bytes), ({ name: element }) =>
        /^(?:Author|Creator|CreatorVersion|Subject|Abstract|Keywords|CustomDatas)$/.test(element) ||
        (/^OFD\.xml$/i.test(name) && element === "Title") ||
        (how === "all" && /^(?:Annotations|Attachments)$/.test(element))
          ? "drop"
          : "keep",
      );
      parts.set(name, Buffer.from(made));
    }
  }
}

/** The file without who made it, or without everything that no page of it shows (PS-019). The words say whether it could be done. */
export async function clean(
  { mediaType, how }: CleanJob,
  bytes: Buffer,
): Promise<{ words: { made: boolean }; bytes?: Buffer }> {
  try {
    if (mediaType === "application/pdf") {
      const { cleanPdf } = await import("./clean-pdf");
      return { words: { made: true }, bytes: await cleanPdf(bytes, how) };
    }
    if (mediaType === "image/jpeg" || mediaType === "image/png")
      return { words: { made: true }, bytes: barePicture(bytes) };
    if (!OFFICE.test(mediaType) && mediaType !== "application/ofd") return { words: { made: false } };
    const parts = await openParts(bytes);
    if (mediaType === "application/ofd") cleanOfd(parts, how);
    else cleanOffice(parts, how);
    return { words: { made: true }, bytes: packed(parts) };
  } catch {
    // What cannot be taken apart and put together again stays as it is, and is not published.
    return { words: { made: false } };
  }
}

const escaped = (text: string) =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

function maskedCell(xml: string, { from, to }: Run, text: string): Edit {
  const tag = /^<((?:\w+:)?c)\b([^>]*)>/.exec(xml.slice(from, to));
  const name = tag?.[1] ?? "c";
  const prefix = name.slice(0, -1);
  const attributes = (tag?.[2] ?? "").replace(/\st\s*=\s*["'][^"']*["']/, "");
  const inner = `<${prefix}is><${prefix}t>${escaped(text)}</${prefix}t></${prefix}is>`;
  return { from, to, text: `<${name}${attributes} t="inlineStr">${inner}</${name}>` };
}

/** Masks values in the XML of an office file, in every place where one of them stands; gives back in how many. */
function maskOffice(parts: Parts, values: ReadonlySet<string>, on: CalendarDate): number {
  const edits = new Map<string, Edit[]>();
  const xmls = new Map<string, string>();
  const xmlOf = (part: string) => {
    const known = xmls.get(part) ?? xmlText(partNamed(parts, part) ?? Buffer.alloc(0));
    xmls.set(part, known);
    return known;
  };
  const edit = (part: string, one: Edit) => edits.set(part, [...(edits.get(part) ?? []), one]);
  let masked = 0;
  for (const gathered of readOffice(parts).gathered) {
    const text = gathered.whole();
    for (const { rule, value, from, to } of valuesIn(text, on)) {
      if (!values.has(value) || !isMaskable(rule)) continue;
      const shown = maskedCharacters(rule, text.slice(from, to));
      masked += 1;
      for (const run of gathered.runs) {
        if (run.at >= to || run.at + run.length <= from) continue;
        const xml = xmlOf(run.part);
        if (run.kind === "cell") {
          const inRun = shown.slice(Math.max(0, run.at - from), run.at + run.length - from);
          edit(run.part, maskedCell(xml, run, inRun));
          continue;
        }
        const origins = originsOf(xml, run);
        for (let at = Math.max(from, run.at); at < Math.min(to, run.at + run.length); at++) {
          const origin = origins[at - run.at];
          if (origin && shown[at - from] === "*" && text[at] !== "*")
            edit(run.part, { ...origin, text: "*" });
        }
      }
    }
  }
  for (const [part, all] of edits) {
    const name = [...parts.keys()].find((one) => one.toLowerCase() === part.toLowerCase()) ?? part;
    parts.set(name, Buffer.from(replaced(xmlOf(part), all)));
  }
  return masked;
}

/** The file with values masked in all its places; a number that a program would compute again becomes a text. */
export async function mask(
  { mediaType, on, values }: MaskJob,
  bytes: Buffer,
): Promise<{ words: { masked: number }; bytes?: Buffer }> {
  const wanted = new Set(values);
  if (mediaType === "text/plain" || mediaType === "text/csv" || mediaType === "text/html") {
    const text = decodedText(bytes);
    const found = valuesIn(text, on).filter(({ value, rule }) => wanted.has(value) && isMaskable(rule));
    const made = replaced(
      text,
      found.map(({ rule, from, to }) => ({ from, to, text: maskedCharacters(rule, text.slice(from, to)) })),
    );
    // With its mark, or a spreadsheet program takes it for another encoding.
    return { words: { masked: found.length }, bytes: Buffer.from(`\uFEFF${made.replace(/^\uFEFF/, "")}`) };
  }
  if (!OFFICE.test(mediaType)) return { words: { masked: 0 } };
  const parts = await openParts(bytes);
  const masked = maskOffice(parts, wanted, on);
  return { words: { masked }, bytes: packed(parts) };
}
