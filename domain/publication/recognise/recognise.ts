import { isAttachmentMark } from "./line-rules";
import type { Part } from "./part-kinds";
import { readAfter, readBody } from "./read-body";
import { readFoot } from "./read-foot";
import { readHead } from "./read-head";
import { Reading, said } from "./reading";
import type { SourceBlock } from "./source-text";

/** Where what is attached begins: a line 「附件1」 of its own. */
function annexFrom(blocks: readonly SourceBlock[]): number {
  const found = blocks.findIndex((block) => block.kind === "line" && isAttachmentMark(block.text));
  return found < 0 ? blocks.length : found;
}

/** Says of every line and table of a document what it is: the rules of GB/T 9704—2012 and of how offices really write. */
export function recognise(blocks: readonly SourceBlock[]): Part[] {
  const reading = new Reading(blocks);
  for (const [at, block] of blocks.entries())
    if (block.kind === "line" && block.isContents) reading.set(at, said("leftOut"));
  const annex = annexFrom(blocks);
  const body = readHead(reading, annex);
  const foot = readFoot(reading, body, annex);
  readBody(reading, body, foot);
  readAfter(reading, Math.max(foot, body));
  return reading.parts.map((part) => part ?? said("paragraph", "unsure"));
}
