import { Cell, NarrowNote, Row, RowHead, Table } from "@/components/ui/table";
import type { ListedLetter } from "@/db/queries/letters";
import { letterRule } from "@/domain/letter/letters";
import { dayInFull } from "@/text/dates";
import { letterList, letterPage, RECEIVER_LABELS } from "@/text/letters";

/** The letters of a case, each with its page and its files. */
export function LettersSection({
  letters,
  path,
  maySign,
}: {
  letters: readonly ListedLetter[];
  /** The address of the case. */
  path: string;
  maySign: boolean;
}) {
  const { heads } = letterList;
  return (
    <>
      {letters.length === 0 ? (
        <p className="text-ink-2">{letterList.none}</p>
      ) : (
        <Table
          caption={letterList.title}
          heads={[
            { label: heads.letter },
            { label: heads.number, wide: true },
            { label: heads.receiver, wide: true },
            { label: heads.on, wide: true },
            { label: heads.files },
          ]}
        >
          {letters.map(({ id, letter, number, receiver, on }) => {
            const { title } = letterRule(letter);
            const href = `${path}/letter/${id}`;
            return (
              <Row key={id}>
                <RowHead>
                  <a href={href}>{title}</a>
                  <NarrowNote>
                    {[number, RECEIVER_LABELS[receiver], dayInFull(on)].filter(Boolean).join("，")}
                  </NarrowNote>
                </RowHead>
                <Cell line wide>
                  {number ?? <span className="text-ink-3">{letterList.noNumber}</span>}
                </Cell>
                <Cell line wide>
                  {RECEIVER_LABELS[receiver]}
                </Cell>
                <Cell line wide>
                  {dayInFull(on)}
                </Cell>
                <Cell line>
                  <a href={`${href}/docx`} aria-label={letterList.fileOf(letterList.word, title)}>
                    {letterList.word}
                  </a>
                  <a
                    href={`${href}/pdf`}
                    className="ml-3"
                    aria-label={letterList.fileOf(letterList.pdf, title)}
                  >
                    {letterList.pdf}
                  </a>
                </Cell>
              </Row>
            );
          })}
        </Table>
      )}
      {maySign ? (
        <p className="mt-2">
          <a href={`${path}/letter/by-hand`}>{letterPage.byHand}</a>
        </p>
      ) : null}
    </>
  );
}
