import { Cell, Row, RowHead, Table } from "@/components/ui/table";
import { type WordHits, wordHits } from "@/db/search/word-hits";
import { synonymsPage } from "@/text/search";

/** A bounded count in words. */
export const hitsInWords = ({ total, capped }: WordHits): string =>
  capped ? synonymsPage.more(total) : synonymsPage.count(total);

/** What each word of a group finds alone, and all of them together. */
export async function HitsOfWords({ words }: { words: readonly string[] }) {
  const each = await Promise.all(words.map(async (word) => ({ word, hits: await wordHits([word]) })));
  const together = await wordHits(words);
  return (
    <div className="mt-4 max-w-read">
      <Table
        caption={synonymsPage.found}
        heads={[{ label: synonymsPage.words }, { label: synonymsPage.hits, numeric: true }]}
      >
        {each.map(({ word, hits }) => (
          <Row key={word}>
            <RowHead>{word}</RowHead>
            <Cell numeric>{hitsInWords(hits)}</Cell>
          </Row>
        ))}
      </Table>
      <p className="mt-2">{synonymsPage.together(hitsInWords(together))}</p>
    </div>
  );
}
