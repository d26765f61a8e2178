import { describe, expect, it } from "vitest";
import { DEMO_PUBLICATIONS } from "@/db/seed/demonstration";
import { type Block, parseBody } from "@/domain/publication/body";
import { draftFromParts } from "@/domain/publication/recognise/draft-from-parts";
import { recognise } from "@/domain/publication/recognise/recognise";
import { tableOf } from "@/domain/publication/recognise/samples-for-tests";
import type { SourceBlock, SourceLine } from "@/domain/publication/recognise/source-text";
import { Package } from "./apart/text/package";
import { readWordSource } from "./apart/text/word-source";
import { wordFromBlocks } from "./word-for-tests";

const line = (text: string, align: SourceLine["align"] = null, size = 32): SourceLine => ({
  kind: "line",
  text,
  align,
  bold: false,
  size,
  outline: null,
  inBox: false,
  isContents: false,
});

const filled = (text: string) =>
  text
    .replaceAll("{{issuedOn}}", "2026年3月2日")
    .replace(/\{\{year[^}]*\}\}/g, "2026")
    .replace(/\{\{[^}]*\}\}/g, "2026年3月9日");

/** A block as a typist sets it: no mark of ours, only words and where they stand. */
function typed(block: Block): SourceBlock[] {
  switch (block.kind) {
    case "table": {
      const rows = [block.head, ...block.rows].map((cells) => cells.map(({ text }) => text));
      return [...(block.caption === null ? [] : [line(block.caption, "center")]), tableOf(rows)];
    }
    case "attachmentNote": {
      const [only, ...more] = block.items;
      if (more.length === 0) return [line(`附件：${only}`)];
      return block.items.map((item, at) => line(`${at === 0 ? "附件：" : ""}${at + 1}. ${item}`));
    }
    case "signature":
      return block.lines.map((text) => line(text, "right"));
    case "partTitle":
      return [line(block.text, "center", 44)];
    case "article":
      return [line(`${block.label}　${block.text}`)];
    case "chapter":
    case "section":
      return [line(`${block.label}　${block.text}`, "center")];
    default:
      return [line(block.text)];
  }
}

describe("the documents of the demonstration, typed as Word files", () => {
  it("come out with the same title, number and kinds of parts, at least 95 of 100", async () => {
    let parts = 0;
    const wrong: string[] = [];
    for (const { title: given, documentNumber, body } of DEMO_PUBLICATIONS) {
      const title = filled(given);
      const number = documentNumber ? `${documentNumber.sign}〔2026〕${documentNumber.serial}号` : null;
      const blocks = parseBody(filled(body));
      const file = wordFromBlocks([
        ...(number === null ? [] : [line(number, "center")]),
        line(title, "center", 44),
        ...blocks.flatMap(typed),
      ]);
      const read = (await readWordSource(await Package.open(file))).blocks;
      const taken = recognise(read);
      const draft = draftFromParts(
        read.map((block, at) => ({ block, kind: taken[at]?.kind ?? ("paragraph" as const) })),
      );
      const kinds = parseBody(draft.body).map(({ kind }) => kind);
      parts += blocks.length + 2;
      if (draft.title.replace(/\s/g, "") !== title.replace(/\s/g, ""))
        wrong.push(`${title} · ${draft.title}`);
      if (draft.documentNumber !== number) wrong.push(`${title} · ${number} · ${draft.documentNumber}`);
      wrong.push(
        ...blocks.flatMap(({ kind }, at) =>
          kinds[at] === kind ? [] : [`${title} · ${kind} taken for ${kinds[at] ?? "nothing"}`],
        ),
      );
    }
    expect(DEMO_PUBLICATIONS.length).toBeGreaterThan(60);
    expect(1 - wrong.length / parts, wrong.slice(0, 20).join("\n")).toBeGreaterThanOrEqual(0.95);
  });
});
