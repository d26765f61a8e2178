import writeWorkbook from "write-excel-file/node";
import {
  FORM_2010_CHANNELS,
  FORM_2010_OUTCOMES,
  FORM_2010_SUBJECTS,
  percentOf,
} from "@/domain/annual-report/form-2010";
import {
  form2010,
  OLD_CHANNEL_LABELS,
  OLD_FIGURE_LABELS,
  OLD_PART_HEADS,
  OLD_SUBJECT_LABELS,
  todaysRow,
} from "@/text/form-2010";
import type { OldReport } from "./report-2010";

const SUBJECTS = [
  ...(Object.keys(FORM_2010_SUBJECTS) as (keyof typeof FORM_2010_SUBJECTS)[]),
  "rest",
] as const;

/** Every figure of a report in the form of 2010, as programs read it; codes as everywhere, words beside them. */
export function oldReportJson({ agency, year, source, ledger, balance, figures, today }: OldReport) {
  const shareOf = (count: number) => percentOf(count, ledger.total);
  return {
    agency,
    year,
    form: "2010",
    source,
    received: ledger.total,
    channels: FORM_2010_CHANNELS.map((code) => ({
      code,
      label: OLD_CHANNEL_LABELS[code],
      count: ledger.channels[code],
      percent: shareOf(ledger.channels[code]),
    })),
    subjects: SUBJECTS.map((code) => ({
      code,
      label: OLD_SUBJECT_LABELS[code],
      count: ledger.subjects[code],
      percent: shareOf(ledger.subjects[code]),
    })),
    outcomes: FORM_2010_OUTCOMES.map(({ word, rows, certainty }) => ({
      label: word,
      count: ledger.outcomes[word],
      percent: shareOf(ledger.outcomes[word]),
      todaysRows: rows,
      certainty,
    })),
    open: ledger.open,
    reviews: ledger.reviews,
    suits: ledger.suits,
    feeYuan: ledger.feeCents / 100,
    entered: figures.map(({ figure, value, source: from }) => ({
      code: figure,
      label: OLD_FIGURE_LABELS[figure],
      value,
      source: from,
    })),
    unplaced: today.unplaced,
    sumsAgree: balance,
  };
}

/** The same as a workbook: one line a figure, numbers as numbers. */
export async function oldReportWorkbook(report: OldReport): Promise<Buffer> {
  const { channels, subjects, outcomes, entered, ...told } = oldReportJson(report);
  const { fileHeads: heads, fromLedger } = form2010;
  type Line = [block: string, item: string, value: number, share: number | null, source: string];
  const lines: Line[] = [
    [OLD_PART_HEADS.onApplication, form2010.received, told.received, null, fromLedger],
    ...channels.map(
      ({ label, count, percent }): Line => [form2010.channels, label, count, percent, fromLedger],
    ),
    ...subjects.map(
      ({ label, count, percent }): Line => [form2010.subjects, label, count, percent, fromLedger],
    ),
    ...outcomes.map(
      ({ label, count, percent, todaysRows }): Line => [
        form2010.outcomes,
        label,
        count,
        percent,
        `${fromLedger}；${form2010.mark}：${todaysRows.map(todaysRow).join(form2010.orRow)}`,
      ],
    ),
    [OLD_PART_HEADS.contested, form2010.reviews, told.reviews, null, fromLedger],
    [OLD_PART_HEADS.contested, form2010.suits, told.suits, null, fromLedger],
    [OLD_PART_HEADS.fees, form2010.fees, told.feeYuan, null, fromLedger],
    ...entered.map(({ label, value, source }): Line => [form2010.enteredFigures, label, value, null, source]),
  ];
  const bold = (value: string) => ({ value, fontWeight: "bold" as const });
  return writeWorkbook([
    {
      sheet: String(report.year),
      stickyRowsCount: 1,
      columns: [32, 36, 12, 12, 60].map((width) => ({ width })),
      data: [
        [bold(heads.block), bold(heads.item), bold(heads.value), bold(heads.share), bold(heads.source)],
        ...lines.map(([block, item, value, share, source]) => [
          { value: block },
          { value: item },
          { value, type: Number },
          share === null ? null : { value: share, type: Number },
          { value: source, wrap: true },
        ]),
      ],
    },
  ]).toBuffer();
}
