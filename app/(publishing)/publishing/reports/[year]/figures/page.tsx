import type { Metadata } from "next";
import { ActionForm } from "@/components/desk-ui/action-form";
import { TextField } from "@/components/desk-ui/fields";
import { PageBody, PagePart } from "@/components/staff/page-body";
import { Notice } from "@/components/ui/notice";
import { Cell, Row, RowHead, Table } from "@/components/ui/table";
import { publishedRules } from "@/db/queries/published-rules";
import { figureHistory, figuresState, yearlyFiguresOf } from "@/db/queries/yearly-figures";
import { DESK_FIGURES, sourceField, valueField } from "@/domain/annual-report/report-forms";
import { rulesOfYear } from "@/domain/annual-report/rules-made";
import type { QueryParams } from "@/server/query-params";
import { instantInFull } from "@/text/dates";
import { figureName, reportDesk, reportProblems, reportStages } from "@/text/report-desk";
import { DoneNotice } from "../../../../../done-notice";
import { PublishingFrame } from "../../../publishing-frame";
import { enterOwnFigures } from "../../actions";
import { reportAsked } from "../asked";
import { Suggestions } from "./suggestions";

const words = reportDesk.figures;
export const metadata: Metadata = { title: words.title, robots: "noindex" };

export default async function ReportFiguresPage({
  params,
  searchParams,
}: {
  params: Promise<{ year: string }>;
  searchParams: Promise<QueryParams>;
}) {
  const { staff, year, own, base } = await reportAsked(params);
  const { agency, stage } = own;
  const known = await yearlyFiguresOf([agency.id], year);
  const history = await figureHistory(agency.id, year);
  const seen = await figuresState(agency.id, year);
  const told = rulesOfYear(await publishedRules(agency.id), year);
  const isOpen = (stage ?? "drafting") === "drafting" && own.report?.origin !== "imported";
  const mayWrite = isOpen && staff.permissions.has("report.write");
  const { historyHeads: heads } = words;
  return (
    <PublishingFrame staff={staff} stage={null}>
      <PageBody title={words.title} lead={words.lead}>
        <DoneNotice params={await searchParams} sentences={reportDesk.done} />
        <p className="mt-3">
          <a href={base}>{reportDesk.backToReport}</a>
        </p>
        {isOpen || !stage ? null : (
          <div className="mt-4 max-w-read">
            <Notice title={words.locked(reportStages[stage])} />
          </div>
        )}
        <PagePart title={words.suggestions}>
          <p className="mb-3 max-w-read text-ink-2">{words.suggestionsLead}</p>
          <Suggestions told={told} known={known} hidden={{ year, seen }} mayWrite={mayWrite} />
        </PagePart>
        {mayWrite ? (
          <ActionForm
            key={seen}
            action={enterOwnFigures}
            submit={words.save}
            hidden={{ year, seen }}
            sentences={reportProblems}
            labels={Object.fromEntries(
              DESK_FIGURES.flatMap((figure) => [
                [valueField(figure), figureName(figure)],
                [sourceField(figure), figureName(figure)],
              ]),
            )}
            className="mt-8 max-w-read"
          >
            {DESK_FIGURES.map((figure) => {
              const now = known.find((one) => one.figure === figure);
              return (
                <fieldset key={figure} className="mt-6 border-t border-line pt-3">
                  <legend className="pr-3 font-semibold">{figureName(figure)}</legend>
                  <div className="grid gap-x-6 sm:grid-cols-[10rem_1fr]">
                    <TextField
                      name={valueField(figure)}
                      label={words.value}
                      inputMode="decimal"
                      initial={now ? String(now.value) : ""}
                    />
                    <TextField name={sourceField(figure)} label={words.source} initial={now?.source ?? ""} />
                  </div>
                </fieldset>
              );
            })}
          </ActionForm>
        ) : (
          <PagePart title={words.saved}>
            <Table
              caption={words.saved}
              heads={[
                { label: heads.figure },
                { label: heads.value, numeric: true },
                { label: heads.source },
              ]}
            >
              {DESK_FIGURES.map((figure) => {
                const now = known.find((one) => one.figure === figure);
                return (
                  <Row key={figure}>
                    <RowHead>{figureName(figure)}</RowHead>
                    <Cell numeric>{now?.value ?? words.notEntered}</Cell>
                    <Cell>{now?.source ?? "—"}</Cell>
                  </Row>
                );
              })}
            </Table>
          </PagePart>
        )}
        <PagePart title={words.history}>
          {history.length === 0 ? (
            <p>{words.noHistory}</p>
          ) : (
            <Table
              caption={words.history}
              heads={[
                { label: heads.figure },
                { label: heads.value, numeric: true },
                { label: heads.source },
                { label: heads.by },
                { label: heads.at },
              ]}
            >
              {history.map(({ id, figure, value, source, enteredBy, at }) => (
                <Row key={id}>
                  <RowHead>{figureName(figure)}</RowHead>
                  <Cell numeric>{value ?? words.takenBack}</Cell>
                  <Cell>{source}</Cell>
                  <Cell line>{enteredBy ?? "—"}</Cell>
                  <Cell line>{instantInFull(at)}</Cell>
                </Row>
              ))}
            </Table>
          )}
        </PagePart>
      </PageBody>
    </PublishingFrame>
  );
}
