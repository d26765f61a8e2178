import { type ConsultationCount, consultationCounts, consultationSubjects } from "@/db/queries/consultations";
import { CONSULTATION_CHANNELS } from "@/domain/consultation/consultation";
import { today } from "@/server/clock";
import { csvFile } from "@/server/csv-file";
import { staffReader } from "@/server/handlers";
import { paramsOf } from "@/server/query-params";
import { CONSULTATION_CHANNEL_LABELS, consultationOversight as text } from "@/text/consultations";
import { consultationsAsked } from "../consultations-asked";

const MOST_SUBJECTS = 5000;
const HEADS = [
  text.part,
  text.item,
  ...CONSULTATION_CHANNELS.map((channel) => CONSULTATION_CHANNEL_LABELS[channel]),
  text.total,
  text.unanswered,
];

/** The consultations of a year by agency, month, day and subject. */
export const GET = staffReader("oversight.read", async (_staff, _params, { url }) => {
  const { year, span, nameOf } = await consultationsAsked(paramsOf(url), today());
  const part = (name: string, rows: readonly ConsultationCount[], words: (key: string) => string) =>
    rows.map((row) => [
      name,
      words(row.key),
      ...CONSULTATION_CHANNELS.map((channel) => String(row[channel])),
      String(row.total),
      String(row.unanswered),
    ]);
  const same = (key: string) => key;
  const subjects = await consultationSubjects(span, MOST_SUBJECTS);
  return csvFile(text.file(year), "consultations", [
    HEADS,
    ...part(text.byAgency, await consultationCounts(span, "agency"), nameOf),
    ...part(text.byMonth, await consultationCounts(span, "month"), same),
    ...part(text.byDay, await consultationCounts(span, "day"), same),
    ...subjects.map((row) => [
      text.subjects,
      row.subject,
      "",
      "",
      "",
      String(row.persons),
      String(row.unanswered),
    ]),
  ]);
});
