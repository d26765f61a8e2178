import { attribute, readXml } from "./xml";

/** What the number of a cell stands for. */
export type NumberKind = "plain" | "date" | "percent";

/** Formats that every workbook knows without naming them (ECMA-376 §18.8.30); 27–36 and 50–58 are dates of the Chinese edition. */
function builtIn(id: number): NumberKind {
  if (id === 9 || id === 10) return "percent";
  const isDate =
    (id >= 14 && id <= 17) || id === 22 || (id >= 27 && id <= 31) || id === 36 || (id >= 50 && id <= 58);
  return isDate ? "date" : "plain";
}

function kindOfFormat(code: string): NumberKind {
  // Words in quotes, colours and conditions in brackets, and escaped characters are no part of the format.
  const bare = code.replace(/"[^"]*"|\[[^\]]*\]|\\.|_./g, "");
  if (/[yd]/i.test(bare)) return "date";
  return bare.includes("%") ? "percent" : "plain";
}

/** What each style of a workbook makes of a number, by the place of the style. */
export function numberKinds(stylesXml: string): NumberKind[] {
  const named = new Map<number, NumberKind>();
  const kinds: NumberKind[] = [];
  let isCellStyle = false;
  readXml(stylesXml, {
    open: (name, attributes) => {
      if (name === "numFmt")
        named.set(
          Number(attribute(attributes, "numFmtId")),
          kindOfFormat(attribute(attributes, "formatCode") ?? ""),
        );
      else if (name === "cellXfs") isCellStyle = true;
      else if (name === "xf" && isCellStyle) {
        const id = Number(attribute(attributes, "numFmtId") ?? 0);
        kinds.push(named.get(id) ?? builtIn(id));
      }
    },
    close: (name) => {
      if (name === "cellXfs") isCellStyle = false;
    },
  });
  return kinds;
}

const DAY_MS = 86_400_000;
/** Day 0 of the two calendars of workbooks. */
const EPOCHS = { windows: Date.UTC(1899, 11, 30), mac: Date.UTC(1904, 0, 1) };
const LAST_SERIAL = 2_958_465;

/** A number as the cell shows it, near enough to be found: days as 2026-03-01, shares in per cent, no noise of binary fractions. */
export function shownNumber(raw: string, kind: NumberKind, calendar: keyof typeof EPOCHS): string {
  const value = Number(raw);
  if (!Number.isFinite(value)) return raw;
  if (kind === "date" && value >= 1 && value <= LAST_SERIAL) {
    const instant = new Date(EPOCHS[calendar] + Math.round(value * DAY_MS));
    return instant.toISOString().slice(0, 10);
  }
  if (kind === "percent") return `${Number((value * 100).toPrecision(12))}%`;
  return String(Number(value.toPrecision(15)));
}

/** The texts that cells share; what tells how a character is spoken is left out. */
export function sharedTexts(xml: string): string[] {
  const texts: string[] = [];
  let text = "";
  let isText = false;
  let isSpoken = false;
  readXml(xml, {
    open: (name) => {
      if (name === "si") text = "";
      else if (name === "rPh") isSpoken = true;
      else if (name === "t") isText = true;
    },
    close: (name) => {
      if (name === "si") texts.push(text);
      else if (name === "rPh") isSpoken = false;
      else if (name === "t") isText = false;
    },
    text: (piece) => {
      if (isText && !isSpoken) text += piece;
    },
  });
  return texts;
}
