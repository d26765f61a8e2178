import { ActionForm } from "@/components/desk-ui/action-form";
import { Cell, Row, RowHead, Table } from "@/components/ui/table";
import type { PublishedRule } from "@/domain/annual-report/rules-made";
import type { SectionTwoFigure } from "@/domain/annual-report/section-two";
import { figureName, reportDesk } from "@/text/report-desk";
import { acceptSuggestion } from "../../actions";

const words = reportDesk.figures;

/** What the publications say of section 二, with the texts behind each number and one press to take it over. */
export function Suggestions({
  told,
  known,
  hidden,
  mayWrite,
}: {
  told: readonly { figure: SectionTwoFigure; rules: readonly PublishedRule[] }[];
  known: readonly { figure: string; value: number }[];
  hidden: Readonly<Record<string, string | number>>;
  mayWrite: boolean;
}) {
  const { suggestionHeads: heads } = words;
  return (
    <Table
      caption={words.suggestions}
      heads={[
        { label: heads.figure },
        { label: heads.computed, numeric: true },
        { label: heads.entered, numeric: true },
        ...(mayWrite ? [{ label: heads.act }] : []),
      ]}
    >
      {told.map(({ figure, rules }) => {
        const entered = known.find((one) => one.figure === figure)?.value;
        return (
          <Row key={figure}>
            <RowHead>
              {figureName(figure)}
              {rules.length > 0 ? (
                <details>
                  <summary className="min-h-6 text-link">
                    {heads.behind}：{words.behind(rules.length)}
                  </summary>
                  <ul className="list-disc pl-5">
                    {rules.map(({ id, title, documentNumber }) => (
                      <li key={id}>
                        <a href={`/p/${id}`}>{title}</a>
                        {documentNumber ? `（${documentNumber}）` : ""}
                      </li>
                    ))}
                  </ul>
                </details>
              ) : null}
            </RowHead>
            <Cell numeric>{rules.length}</Cell>
            <Cell numeric>{entered ?? words.notEntered}</Cell>
            {mayWrite ? (
              <Cell line>
                {entered === rules.length ? (
                  words.accepted
                ) : (
                  <ActionForm
                    action={acceptSuggestion}
                    submit={words.accept}
                    kind="secondary"
                    hidden={{ ...hidden, figure, value: rules.length }}
                    className="-mt-4"
                  >
                    <span className="sr-only">{words.acceptLong(figureName(figure), rules.length)}</span>
                  </ActionForm>
                )}
              </Cell>
            ) : null}
          </Row>
        );
      })}
    </Table>
  );
}
