import { publicAgencies } from "@/db/queries/agencies";
import { consultationEntries } from "@/db/queries/consultations";
import { calendarDate, yearOf } from "@/domain/time/calendar-date";
import { today } from "@/server/clock";
import { csvFile } from "@/server/csv-file";
import { staffReader } from "@/server/handlers";
import { CONSULTATION_CHANNEL_LABELS, CONSULTATION_KIND_LABELS, consultations } from "@/text/consultations";
import { instantStamp } from "@/text/dates";

const MOST_EXPORTED = 100_000;
const { heads } = consultations;
const HEADS = [
  heads.on,
  heads.channel,
  consultations.kind,
  heads.subject,
  heads.persons,
  heads.unanswered,
  consultations.source,
  heads.enteredBy,
  consultations.enteredAt,
  consultations.state,
];

/** This year's register of the agency; nobody who asked is in it. */
export const GET = staffReader("infoRequest.read", async (staff) => {
  const year = yearOf(today());
  const days = { from: calendarDate(`${year}-01-01`), to: calendarDate(`${year}-12-31`) };
  const found = await consultationEntries(staff, days, MOST_EXPORTED);
  const agency = (await publicAgencies()).find(({ id }) => id === staff.agencyId);
  const rows = found.map((row) => [
    row.on,
    CONSULTATION_CHANNEL_LABELS[row.channel],
    CONSULTATION_KIND_LABELS[row.kind],
    row.subject ?? "",
    String(row.persons),
    String(row.unanswered),
    row.source ?? "",
    row.enteredBy,
    instantStamp(row.enteredAt),
    row.cancelledFor === null ? consultations.stands : consultations.cancelled(row.cancelledFor),
  ]);
  return csvFile(consultations.file(agency?.name ?? "", year), "consultations", [HEADS, ...rows]);
});
