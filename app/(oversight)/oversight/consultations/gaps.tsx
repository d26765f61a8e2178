import { PagePart } from "@/components/staff/page-body";
import { Cell, Row, RowHead, Table } from "@/components/ui/table";
import type { UnansweredSubject } from "@/db/queries/consultations";
import { addressWith } from "@/server/query-params";
import { searchExactly } from "@/server/search/search";
import { consultationOversight } from "@/text/consultations";
import { dayInFull } from "@/text/dates";

/** How many public texts a reader finds with these words, with the way there. */
async function Found({ words }: { words: string }) {
  const { total } = await searchExactly({ query: words, sort: "relevance", page: 1, pageSize: 20 });
  if (total === 0) return <strong className="text-gov">{consultationOversight.notFound}</strong>;
  return <a href={addressWith("/search", { q: words })}>{consultationOversight.foundCount(total)}</a>;
}

/** What was asked and could not be answered, and what was looked for in vain: where the catalogue may have gaps. */
export function Gaps({
  subjects,
  words,
}: {
  subjects: readonly UnansweredSubject[];
  words: readonly { words: string; total: number }[];
}) {
  const text = consultationOversight;
  return (
    <PagePart title={text.gaps}>
      <p className="mb-3 max-w-read text-ink-2">{text.gapsLead}</p>
      {subjects.length > 0 ? (
        <Table
          caption={text.gapsCaption}
          heads={[
            { label: text.subject },
            { label: text.unanswered, numeric: true },
            { label: text.persons, numeric: true },
            { label: text.found },
            { label: text.gapAgencies, wide: true },
            { label: text.lastOn, wide: true },
          ]}
        >
          {subjects.map((row) => (
            <Row key={row.subject}>
              <RowHead>{row.subject}</RowHead>
              <Cell numeric>{row.unanswered}</Cell>
              <Cell numeric>{row.persons}</Cell>
              <Cell line>
                <Found words={row.subject} />
              </Cell>
              <Cell wide>{row.agencies.replaceAll(",", "、")}</Cell>
              <Cell line wide>
                {dayInFull(row.lastOn)}
              </Cell>
            </Row>
          ))}
        </Table>
      ) : (
        <p>{text.noGaps}</p>
      )}
      <h3 className="mt-6 mb-2 font-semibold">{text.words}</h3>
      {words.length > 0 ? (
        <Table
          caption={text.wordsCaption}
          heads={[{ label: text.words }, { label: text.searched, numeric: true }, { label: text.found }]}
        >
          {words.map((row) => (
            <Row key={row.words}>
              <RowHead>{row.words}</RowHead>
              <Cell numeric>{row.total}</Cell>
              <Cell line>
                <Found words={row.words} />
              </Cell>
            </Row>
          ))}
        </Table>
      ) : (
        <p>{text.noWords}</p>
      )}
    </PagePart>
  );
}
