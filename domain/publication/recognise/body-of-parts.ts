import { ARTICLE, DIVISION, isUnit, readable } from "./line-rules";
import { NOT_IN_TEXT, type PartKind } from "./part-kinds";
import type { SourceBlock } from "./source-text";
import { type GridTable, gridTable } from "./table-grid";

interface NamedBlock {
  kind: PartKind;
  block: SourceBlock;
}

/** A line of text as it is kept: blanks at its ends and between characters that were set apart are gone, its own width stays. */
export const keptLine = (text: string): string => text.replace(/[\s　]+/g, " ").trim();

const tableRow = (cells: readonly { text: string }[]): string =>
  `| ${cells.map(({ text }) => text.replaceAll("|", "\\|")).join(" | ")} |`;

/** A table in the Markdown of our texts, its caption above it. */
export function tableMarkdown({ caption, head, rows }: GridTable): string {
  const lines = [tableRow(head), `|${" --- |".repeat(head.length)}`, ...rows.map(tableRow)];
  return [...(caption === null ? [] : [captionLine(caption), ""]), ...lines].join("\n");
}

/** The line that the reader of our texts takes for the caption of the table below it. */
function captionLine(caption: string): string {
  const [, number, text] = /^表 ?(\d{1,3})[：:\s　]+(.+)$/u.exec(caption) ?? [];
  return number === undefined ? `表：${caption}` : `表${number}：${text ?? ""}`;
}

/** 「附件：1. …」 with all its items, whether they stood in one line, in several, or each behind 「附件1：」. */
export function attachmentItems(lines: readonly string[]): string[] {
  const items: string[] = [];
  for (const line of lines) {
    const text = readable(line);
    const rest = text.replace(/^附(?:件|表) ?\d{0,2} ?[:：] ?/, "");
    for (const piece of rest.split(/[ ;；](?=\d{1,2} ?[.、])/)) {
      const item = piece
        .replace(/^\d{1,2} ?[.、] ?/, "")
        .replace(/[;；。]$/, "")
        .trim();
      const isNew = rest !== text || piece !== rest || /^\d{1,2} ?[.、]/.test(piece) || items.length === 0;
      if (item === "") continue;
      if (isNew) items.push(item);
      else items[items.length - 1] += item;
    }
  }
  return items.map((item) => item.replaceAll("(", "（").replaceAll(")", "）"));
}

function attachmentNote(lines: readonly string[]): string {
  const items = attachmentItems(lines);
  if (items.length <= 1) return `附件：${items[0] ?? ""}`;
  return `附件：${items.map((item, at) => `${at + 1}. ${item}`).join("\n")}`;
}

const withGap = (text: string, mark: RegExp): string => {
  const label = mark.exec(text)?.[0] ?? "";
  const rest = text.slice(label.length).trim();
  return label === "" || rest === "" ? text : `${label}　${rest}`;
};

function lineMarkdown(kind: PartKind, text: string): string {
  switch (kind) {
    case "heading1":
    case "heading2":
    case "heading3":
    case "heading4":
      return `${"#".repeat(Number(kind.at(-1)) + 1)} ${text}`;
    case "division":
      return DIVISION.test(text) ? `## ${withGap(text, DIVISION)}` : `## ${text}`;
    case "article":
      return withGap(text, ARTICLE);
    case "addressee":
      return /[：:]$/.test(text) ? text : `${text}：`;
    case "release":
      return /^[（(]/.test(text) ? text.replace(/^\(/, "（").replace(/\)$/, "）") : `（${text}）`;
    case "signature":
    case "issuedOn":
      return `>> ${text}`;
    default:
      return text;
  }
}

/** Kinds whose lines follow one another as one thing. */
const JOINED: ReadonlySet<PartKind> = new Set(["attachmentNote", "attachmentMark", "partTitle", "tableName"]);

function joined(kind: PartKind, lines: readonly string[]): string {
  if (kind === "attachmentNote") return attachmentNote(lines);
  if (kind === "partTitle") return `# ${lines.join("")}`;
  if (kind === "attachmentMark") {
    const [mark = "", ...title] = lines;
    return `# ${[mark.replace(/[:：]$/, ""), title.join("")].filter(Boolean).join("　")}`;
  }
  const name = lines.filter((line) => !isUnit(line)).join("");
  const unit = lines.filter(isUnit).map((line) => line.replace(/^[（(]|[）)]$/g, ""));
  return captionLine(`${name}${unit.length > 0 ? `（${unit.join("，")}）` : ""}`);
}

function signatureLines(block: SourceBlock): string {
  if (block.kind === "line") return `>> ${keptLine(block.text)}`;
  return block.cells
    .map(({ text }) => keptLine(text))
    .filter((text) => text !== "")
    .map((text) => `>> ${text}`)
    .join("\n");
}

/** The text of a draft in our own Markdown, out of the parts as they were confirmed. Title and number go to their fields, not here. */
export function bodyOfParts(parts: readonly NamedBlock[]): string {
  const written: string[] = [];
  for (let at = 0; at < parts.length; at++) {
    const { kind, block } = parts[at] ?? { kind: "leftOut" as const, block: undefined };
    if (block === undefined || NOT_IN_TEXT.has(kind) || kind === "title" || kind === "documentNumber")
      continue;
    if (block.kind === "table") {
      written.push(kind === "signature" ? signatureLines(block) : tableMarkdown(gridTable(block)));
      continue;
    }
    if (!JOINED.has(kind)) {
      const text = keptLine(block.text);
      if (text !== "") written.push(lineMarkdown(kind, text));
      continue;
    }
    const lines: string[] = [keptLine(block.text)];
    const family = kind === "attachmentMark" ? ["partTitle"] : [kind];
    for (
      let next = parts[at + 1];
      next?.block.kind === "line" && family.includes(next.kind);
      next = parts[at + 1]
    ) {
      lines.push(keptLine(next.block.text));
      at += 1;
    }
    written.push(joined(kind, lines));
  }
  return `${written.join("\n\n")}\n`;
}
