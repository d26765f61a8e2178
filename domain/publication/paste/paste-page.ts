import { cleanText, withoutIllegal } from "@/domain/entry/entered-text";
import { bodyOfPage, type EditorNode, type EditorPage, pageOfBody } from "../editor-body";
import type { PasteRemoval } from "./paste-removals";
import { type PastedBlock, pastedBlocks } from "./pasted-lines";

const DATE =
  /^[\d〇零一二三四五六七八九十]{2,6}\s*年\s*[\d一二三四五六七八九十]{1,3}\s*月\s*[\d一二三四五六七八九十]{1,3}\s*日$/u;
const LONGEST_SIGNER = 40;
const ENDS_SENTENCE = /[。；：！？，、;:,!?]$/;

const leaf = (type: string, text: string): EditorNode => ({
  type,
  content: text === "" ? [] : [{ type: "text", text }],
});

const isSigner = (block: PastedBlock | undefined): boolean =>
  block?.kind === "line" &&
  block.text.length <= LONGEST_SIGNER &&
  !ENDS_SENTENCE.test(block.text) &&
  (block.isRight || /(政府|局|委员会|办公室|厅|委|院|处|中心|部)$/.test(block.text));

/** The lines above a date that stand on its right side, or end as an agency's name does, sign with it. */
function signaturesOf(blocks: readonly PastedBlock[]): boolean[] {
  const signs = blocks.map(() => false);
  for (const [at, block] of blocks.entries()) {
    if (block.kind !== "line" || !DATE.test(block.text.replace(/\s+/g, ""))) continue;
    if (!block.isRight && !isSigner(blocks[at - 1])) continue;
    signs[at] = true;
    for (let above = at - 1; above >= 0 && above >= at - 4 && isSigner(blocks[above]); above--)
      signs[above] = true;
  }
  return signs;
}

function nodeOf(block: PastedBlock, signs: boolean): EditorNode[] {
  if (block.kind === "table") {
    const rows = block.rows.map((cells, at) => ({
      type: "tableRow",
      content: cells.map((text) => leaf(at === 0 ? "tableHeader" : "tableCell", text)),
    }));
    const table = { type: "table", content: rows };
    return block.caption === ""
      ? [table]
      : [leaf("caption", block.caption.replace(/^表\s?(\d{1,3})[\s：:]+/, "表$1　")), table];
  }
  if (signs) return [{ type: "signature", content: [leaf("signatureLine", block.text)] }];
  if (block.heading === null) return [leaf("paragraph", block.text)];
  const level = Math.min(block.heading, 4) as 1 | 2 | 3 | 4;
  return [{ ...leaf("heading", block.text), attrs: { level } }];
}

/** 「附件：1．甲」 and 「2．乙」 below it are one note, although a word processor makes two paragraphs of them. */
function attachmentsJoined(nodes: readonly EditorNode[]): EditorNode[] {
  const out: EditorNode[] = [];
  for (const node of nodes) {
    const text = node.content?.[0]?.text ?? "";
    const note = out.at(-1);
    if (node.type === "paragraph" && /^附件\s*[：:]\s*\S/.test(text)) {
      out.push({
        type: "attachmentNote",
        content: [leaf("attachmentItem", itemOf(text.replace(/^附件\s*[：:]/, "")))],
      });
    } else if (node.type === "paragraph" && note?.type === "attachmentNote" && /^\d{1,3}[.．、]/.test(text)) {
      note.content?.push(leaf("attachmentItem", itemOf(text)));
    } else out.push(node);
  }
  return out;
}

const itemOf = (text: string): string =>
  text
    .trim()
    .replace(/^\d{1,3}[.．、]\s*/, "")
    .replace(/[；;]$/, "");

/** What is left of a paste: blocks of our own and words, nothing else; and what was taken out of it. */
export function pageOfPaste(html: string): { page: EditorPage; removals: PasteRemoval[] } {
  const { blocks, removals } = pastedBlocks(withoutIllegal(html));
  const signs = signaturesOf(blocks);
  const nodes = attachmentsJoined(blocks.flatMap((block, at) => nodeOf(block, signs[at] ?? false)));
  // Through the stored form, so that each line is read as its beginning says, and as it will be published.
  return { page: pageOfBody(cleanText(bodyOfPage({ type: "doc", content: nodes }))), removals };
}

/** The same for a paste without mark-up: a line is a paragraph. */
export function pageOfPlainPaste(text: string): EditorPage {
  return pageOfBody(cleanText(withoutIllegal(text)));
}
