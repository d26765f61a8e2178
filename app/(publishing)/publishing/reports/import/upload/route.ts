import { readInReport } from "@/db/mutations/imported-reports";
import { reportAgencies } from "@/db/queries/imported-reports";
import { codeKey } from "@/domain/publication/coded-field";
import { yearOf } from "@/domain/time/calendar-date";
import { now, today } from "@/server/clock";
import { plainAnswer, seeOther, staffStreamHandler } from "@/server/handlers";
import { checkedReport, fileHashOf, readReports } from "@/server/import/annual-reports";
import { receiveReport } from "@/server/import/receive-report";
import { breachSentence, IDENTITY_NAMES } from "@/text/annual-report";
import {
  importReports,
  pastProblemText,
  reportFileFaults,
  reportImportRefusals,
} from "@/text/import-reports";

const { refused: words } = importReports;
const refused = (status: number, ...sentences: readonly string[]) =>
  plainAnswer(status, { title: words.title, paragraphs: [...sentences, words.back] });

/** Takes in one report of the own agency; leads to the page where a second person decides, or says all that is wrong with it. */
export const POST = staffStreamHandler("report.write", async (staff, request) => {
  const received = await receiveReport(request);
  if ("fault" in received)
    return received.fault === "tooLarge" ? refused(413, words.tooLarge) : refused(400, words.noFile);
  const { file, reason } = received;
  if (!file) return refused(422, words.noFile);
  const read = await readReports(file.bytes, yearOf(today()));
  if ("fault" in read) return refused(422, reportFileFaults[read.fault]);
  const [reading, ...more] = read.readings;
  if (!reading || more.length > 0) return refused(422, words.onlyOne);
  if ("problems" in reading) return refused(422, words.lead, ...reading.problems.map(pastProblemText));
  const { report } = reading;
  const agencies = await reportAgencies();
  const own = [...agencies.values()].find(({ id }) => id === staff.agencyId);
  const named = report.agency === null ? own : agencies.get(codeKey(report.agency));
  if (!own || named?.id !== own.id) return refused(422, words.otherAgency(report.agency ?? ""));
  const given = reason === "" ? null : reason;
  const { content, failing } = await checkedReport(report, own, given);
  if (failing.length > 0 && given === null)
    return refused(
      422,
      words.fails,
      ...failing.map(
        ({ code, breaches }) =>
          `${code}　${IDENTITY_NAMES[code]}：${breaches.map(breachSentence).join("；")}`,
      ),
      reportImportRefusals.needsReason,
    );
  const kept = await readInReport(
    staff,
    {
      agencyId: own.id,
      fileName: file.name,
      fileHash: fileHashOf(file.bytes),
      content,
      reason: failing.length > 0 ? given : null,
    },
    now(),
  );
  if ("refusal" in kept) return refused(409, reportImportRefusals[kept.refusal]);
  return "unchanged" in kept
    ? refused(409, words.unchanged)
    : seeOther(`/publishing/reports/import/${kept.id}`);
});
