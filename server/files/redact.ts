import type { BoxMark } from "@/domain/redaction/marks";
import type { CalendarDate } from "@/domain/time/calendar-date";
import { apart } from "./apart";
import type { RenderJob, Surveyed, SurveyJob } from "./apart/pages";
import type { RedactJob } from "./apart/redact";

export type { FoundOnPage, Surveyed } from "./apart/pages";

const LOOKING = { timeMs: 30_000, heapMb: 768 };
/** A hundred pages at 200 dpi. */
const MAKING = { timeMs: 240_000, heapMb: 1024 };

/** How many pages a file has, and what on them looks like a person's number. */
export async function surveyFile(bytes: Buffer, mediaType: string, on: CalendarDate): Promise<Surveyed> {
  const job: SurveyJob = { do: "survey", mediaType, on };
  return (await apart(job, bytes, LOOKING)).words as Surveyed;
}

/** One page as a PNG. */
export async function renderPage(bytes: Buffer, mediaType: string, page: number): Promise<Buffer> {
  const job: RenderJob = { do: "render", mediaType, page };
  return (await apart(job, bytes, LOOKING)).bytes;
}

/** The file made anew with what is marked painted over; nothing of the original is in it. */
export async function redactFile(
  bytes: Buffer,
  mediaType: string,
  marks: BoxMark[],
  at: number,
): Promise<Buffer> {
  const job: RedactJob = { do: "redact", mediaType, marks, at };
  return (await apart(job, bytes, MAKING)).bytes;
}
