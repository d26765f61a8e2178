import type { ReactNode } from "react";
import { Chart } from "@/components/chart/chart";
import { type PageSection, StandingPage } from "@/components/site/standing-page";
import { Notice } from "@/components/ui/notice";
import { PlainTable } from "@/components/ui/plain-table";
import { Cell, Row, RowHead, Table } from "@/components/ui/table";
import { Tag } from "@/components/ui/tag";
import {
  FORM_2010_CHANNELS,
  FORM_2010_FIGURES,
  FORM_2010_OUTCOMES,
  FORM_2010_PARTS,
  type MappingCertainty,
  type OldPart,
  percentOf,
} from "@/domain/annual-report/form-2010";
import type { OldReport } from "@/server/annual-report/report-2010";
import {
  CERTAINTY_LABELS,
  CHANNEL_NOTES,
  form2010,
  MAPPING_NOTES,
  OLD_CHANNEL_LABELS,
  OLD_FIGURE_LABELS,
  OLD_OUTCOME_ABOUT,
  OLD_PART_HEADS,
  OLD_SUBJECT_LABELS,
  OTHER_BLOCKS,
  todaysRow,
} from "@/text/form-2010";

/** One number of a table of the report, with its share of the whole. */
interface Part {
  label: string;
  count: number;
  note?: string;
}

const SUBJECTS = ["socialSecurity", "planning", "healthAndEducation", "rest"] as const;

/** 「（一）…」 alone on a line is a heading; every other line a paragraph. */
function Words({ text }: { text: string }) {
  return text.split("\n").map((line) =>
    /^（[一二三四五六七八九十]+）/.test(line) && !line.includes("。") ? (
      <h3 key={line} className="mt-5 font-semibold">
        {line}
      </h3>
    ) : (
      <p key={line} className="mt-2 max-w-read">
        {line}
      </p>
    ),
  );
}

/** Numbers with their shares, and their sum in the last line; with notes every line becomes a block on a narrow screen. */
function Shares({
  caption,
  parts,
  total,
  noteHead,
}: {
  caption: string;
  parts: readonly Part[];
  total: number;
  noteHead?: string;
}) {
  const lines = [...parts, { label: form2010.total, count: total, note: "" }];
  const { count: counted, share } = form2010;
  if (noteHead !== undefined)
    return (
      <PlainTable
        caption={caption}
        head={[caption, counted, share, noteHead]}
        numeric={[1, 2]}
        rows={lines.map(({ label, count, note }) => ({
          key: `${caption}-${label}`,
          cells: [label, count, form2010.percent(percentOf(count, total)), note],
        }))}
      />
    );
  return (
    <Table
      caption={caption}
      heads={[{ label: caption }, { label: counted, numeric: true }, { label: share, numeric: true }]}
    >
      {lines.map(({ label, count }) => (
        <Row key={label}>
          <RowHead>{label}</RowHead>
          <Cell numeric>{count}</Cell>
          <Cell numeric>{form2010.percent(percentOf(count, total))}</Cell>
        </Row>
      ))}
    </Table>
  );
}

const largest = (parts: readonly Part[]): Part =>
  parts.reduce((most, one) => (one.count > most.count ? one : most), { label: "", count: 0 });

function Bars({
  finding,
  categoryName,
  parts,
}: {
  finding: string;
  categoryName: string;
  parts: readonly Part[];
}) {
  const { cases } = form2010;
  return (
    <Chart
      finding={finding}
      data={{
        kind: "bars",
        categoryName,
        // What a label says in brackets stands in the table below.
        categories: parts.map(({ label }) => label.replace(/（.*）/, "")),
        series: [{ name: form2010.count, values: parts.map(({ count }) => count) }],
        unit: cases,
      }}
    />
  );
}

/** Section 三: channels, subjects and outcomes, each as table and chart. */
function Applications({ report: { ledger, balance } }: { report: OldReport }) {
  const { total } = ledger;
  const channels = FORM_2010_CHANNELS.map((channel) => ({
    label: OLD_CHANNEL_LABELS[channel],
    count: ledger.channels[channel],
    note: CHANNEL_NOTES[channel],
  }));
  const subjects = SUBJECTS.map((subject) => ({
    label: OLD_SUBJECT_LABELS[subject],
    count: ledger.subjects[subject],
  }));
  const outcomes = FORM_2010_OUTCOMES.map(({ word }) => ({
    label: word,
    count: ledger.outcomes[word],
    note: OLD_OUTCOME_ABOUT[word],
  }));
  const share = ({ count }: Part) => form2010.percent(percentOf(count, total));
  const [channel, subject, outcome] = [largest(channels), largest(subjects.slice(0, -1)), largest(outcomes)];
  const agrees = balance.channels && balance.outcomes && balance.subjects;
  return (
    <>
      <Bars
        finding={form2010.channelFinding(channel.label, channel.count, share(channel))}
        categoryName={form2010.channels}
        parts={channels}
      />
      <Shares caption={form2010.channels} parts={channels} total={total} noteHead={form2010.rule2019} />
      <Bars
        finding={form2010.subjectFinding(subject.label, share(subject))}
        categoryName={form2010.subjects}
        parts={subjects}
      />
      <Shares caption={form2010.subjects} parts={subjects} total={total} />
      <Bars
        finding={form2010.outcomeFinding(outcome.label, outcome.count, share(outcome))}
        categoryName={form2010.outcomes}
        parts={outcomes}
      />
      <Shares caption={form2010.outcomes} parts={outcomes} total={total} noteHead={form2010.about} />
      <p className={`mt-3 max-w-read ${agrees ? "" : "font-semibold text-gov"}`}>
        {agrees ? form2010.balanced(total) : form2010.unbalanced(total)}
      </p>
      <p className="mt-2 max-w-read text-ink-2">{form2010.sharesNote}</p>
    </>
  );
}

const CONSULTED = ["oldConsultedOnline", "oldConsultedAtCounter", "oldConsultedByPhone"] as const;

/** Section 四: which way people asked. */
function Consulted({ report: { figures } }: { report: OldReport }) {
  const parts = CONSULTED.flatMap((name) => {
    const found = figures.find(({ figure }) => figure === name);
    return found ? [{ label: OLD_FIGURE_LABELS[name].replace(/（.*）/, ""), count: found.value }] : [];
  });
  if (parts.length === 0) return null;
  const most = largest(parts);
  return (
    <Chart
      finding={form2010.consultFinding(most.label, most.count)}
      data={{
        kind: "bars",
        categoryName: form2010.consulted,
        categories: parts.map(({ label }) => label),
        series: [{ name: form2010.consulted, values: parts.map(({ count }) => count) }],
        unit: form2010.people,
      }}
    />
  );
}

const TONES = { clear: "open", near: "part", undecided: "fix" } as const satisfies Record<
  MappingCertainty,
  string
>;

/** 「历史口径」: each outcome of then beside the rows of today that it is or could be. */
function Mapping({ report: { ledger, today } }: { report: OldReport }) {
  const { mappingHeads, otherHeads } = form2010;
  const placed = today.rows.get("三(七)") ?? 0;
  return (
    <>
      <p className="mt-2 max-w-read">{form2010.mappingLead}</p>
      <PlainTable
        caption={form2010.placed(placed, today.unplaced)}
        head={[
          mappingHeads.old,
          mappingHeads.count,
          mappingHeads.today,
          mappingHeads.certainty,
          mappingHeads.note,
        ]}
        numeric={[1]}
        rows={FORM_2010_OUTCOMES.map(({ word, rows, certainty }) => ({
          key: `outcome-${word}`,
          cells: [
            word,
            ledger.outcomes[word],
            rows.map((code, at) => (
              <span key={code} className="block">
                {at > 0 ? form2010.orRow : ""}
                {todaysRow(code)}
              </span>
            )),
            <Tag key="certainty" tone={TONES[certainty]}>
              {CERTAINTY_LABELS[certainty]}
            </Tag>,
            MAPPING_NOTES[word],
          ],
        }))}
      />
      <PlainTable
        caption={form2010.otherBlocks}
        head={[otherHeads.old, otherHeads.today, otherHeads.note]}
        rows={OTHER_BLOCKS.map(({ old, today: place, note }) => ({ key: old, cells: [old, place, note] }))}
      />
    </>
  );
}

/** What was entered and not counted, each number with its source. */
function Entered({ report: { figures } }: { report: OldReport }) {
  const { enteredHeads } = form2010;
  return (
    <PlainTable
      caption={form2010.enteredFigures}
      head={[enteredHeads.figure, enteredHeads.value, enteredHeads.source]}
      numeric={[1]}
      rows={FORM_2010_FIGURES.flatMap((figure) => {
        const found = figures.find((one) => one.figure === figure);
        return found ? [{ key: figure, cells: [OLD_FIGURE_LABELS[figure], found.value, found.source] }] : [];
      })}
    />
  );
}

const BESIDE: Readonly<Partial<Record<OldPart, (report: OldReport) => ReactNode>>> = {
  onApplication: (report) => <Applications report={report} />,
  consultation: (report) => <Consulted report={report} />,
};

/** A report in the form of 2010: its eight heads with the figures counted anew, and 「历史口径」 beside today's rows. */
export function Form2010({ report, dataPath }: { report: OldReport; dataPath: string }) {
  const { agency, year, parts, source } = report;
  const sections: PageSection[] = [
    ...FORM_2010_PARTS.map((part) => ({
      id: part,
      title: OLD_PART_HEADS[part],
      content: (
        <>
          <Words text={parts[part]} />
          {BESIDE[part]?.(report)}
        </>
      ),
    })),
    { id: "mapping", title: form2010.mapping, content: <Mapping report={report} /> },
    { id: "entered", title: form2010.enteredFigures, content: <Entered report={report} /> },
  ];
  return (
    <StandingPage
      section="/reports"
      above={[{ label: form2010.column, href: "/reports" }]}
      title={form2010.title(agency.name, year)}
      lead={
        <>
          <Notice tone="info" title={form2010.mark}>
            <p>{form2010.lead(year)}</p>
            <p className="mt-1 text-ink-2">{form2010.source(source)}</p>
          </Notice>
          <p className="no-print mt-3 flex flex-wrap gap-x-6">
            <span className="py-1.5 text-ink-2">{form2010.downloads}：</span>
            <a href={`${dataPath}/figures.xlsx`} className="inline-block py-1.5">
              {form2010.xlsx}
            </a>
            <a href={`${dataPath}/figures.json`} className="inline-block py-1.5">
              {form2010.json}
            </a>
          </p>
          <p className="mt-3 max-w-read">{form2010.legalBasis}</p>
        </>
      }
      sections={sections}
    />
  );
}
