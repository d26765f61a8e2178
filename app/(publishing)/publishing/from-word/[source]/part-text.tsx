import { DocumentTable } from "@/components/publication/document-table";
import type { SourceBlock } from "@/domain/publication/recognise/source-text";
import { gridTable } from "@/domain/publication/recognise/table-grid";
import { confirmWord } from "@/text/from-word";

/** So many rows tell what a table is. */
const SHOWN_ROWS = 6;
const ALIGNMENTS = { left: "", center: "text-center", right: "text-right" } as const;

/** A line as it looks in the file, or the first rows of a table as they will stand in the text. */
export function PartText({ block, place }: { block: SourceBlock; place: number }) {
  if (block.kind === "line") {
    const { text, align, bold, inBox } = block;
    return (
      <p className={`break-words ${align ? ALIGNMENTS[align] : ""} ${bold ? "font-semibold" : ""}`}>
        {inBox ? <span className="mr-2 text-sm text-ink-3">[{confirmWord.inBox}]</span> : null}
        {text}
      </p>
    );
  }
  const { caption, head, rows } = gridTable(block);
  const more = rows.length - SHOWN_ROWS;
  return (
    <>
      <p className="text-sm text-ink-2">{confirmWord.tableSize(block.rows, block.columns)}</p>
      <DocumentTable
        table={{ kind: "table", caption, head, rows: rows.slice(0, SHOWN_ROWS) }}
        number={place}
      />
      {more > 0 ? <p className="text-sm text-ink-2">{confirmWord.moreRows(more)}</p> : null}
    </>
  );
}
