import type { Genre } from "@/domain/publication/genres";
import type { PublicationFields } from "@/domain/publication/publication-form";
import { type ReviewKind, recordedAs } from "@/domain/publication/publishing-desk";
import type { ReviewLevel } from "@/domain/publication/review-levels";
import {
  addDays,
  addMonths,
  type CalendarDate,
  calendarDate,
  isCalendarDate,
  yearOf,
} from "@/domain/time/calendar-date";
import { firstWorkingDayFrom } from "@/domain/time/working-days";
import { q, tx } from "../client";
import { keepDraftState } from "../mutations/draft-states";
import { setDraftFiles } from "../mutations/publication-draft-files";
import { contentHashOf, publishContent } from "../mutations/publications";
import { newId } from "../new-id";
import type { DraftFile } from "../queries/publication-draft-files";
import { publicationDrafts, publicationReviews } from "../schema/publication-drafts";
import { type Act, officeHour, type Present } from "./acts";
import type { DemoPublication } from "./shape";

/** Who drafts, examines and publishes for an agency. */
export interface PublishingDesk {
  agencyId: string;
  editor: string;
  /** The reviews that apply to it, each with its person. */
  reviews: readonly { level: ReviewLevel; staffId: string }[];
  secrecyReviewer: string;
  publisher: string;
}

const GRACE_DAYS = 3;
/** Official documents take force on the day of issue and are revised after five years, provisional ones after three. */
const HAS_TERM: readonly Genre[] = ["通知", "意见"];

/** The day of issue: the latest such day of the year that is a few days past, taken back by whole years. */
export function issuedOn({ issued }: Pick<DemoPublication, "issued">, today: CalendarDate): CalendarDate {
  const latest = addDays(today, -GRACE_DAYS);
  const inYear = (year: number) => {
    const text = `${year}-${issued.monthDay}`;
    // 29 February exists only every fourth year.
    return isCalendarDate(text) ? text : calendarDate(`${year}-02-28`);
  };
  const thisYear = inYear(yearOf(today));
  const last = thisYear <= latest ? thisYear : inYear(yearOf(today) - 1);
  return addMonths(last, -12 * (issued.yearsBack ?? 0));
}

const inWords = (day: CalendarDate): string => {
  const [year, month, date] = day.split("-").map(Number);
  return `${year}年${month}月${date}日`;
};

/** A demonstration text with its dates filled in, as an editor would have entered it. */
export function fieldsOf(publication: DemoPublication, today: CalendarDate): PublicationFields {
  const day = issuedOn(publication, today);
  const year = yearOf(day);
  const fill = (text: string) =>
    text
      .replaceAll("{{issuedOn}}", inWords(day))
      .replaceAll("{{year}}", String(year))
      .replaceAll("{{year-1}}", String(year - 1))
      .replaceAll("{{year+1}}", String(year + 1));
  const {
    title,
    documentNumber,
    genre,
    theme,
    column,
    summary,
    keywords = [],
    audiences = [],
    body,
  } = publication;
  const isRule = documentNumber !== undefined && HAS_TERM.includes(genre);
  const years = publication.inForceYears ?? null;
  return {
    title: fill(title),
    documentNumber: documentNumber ? `${documentNumber.sign}〔${year}〕${documentNumber.serial}号` : null,
    genre,
    theme,
    columnCode: column,
    issuedOn: day,
    effectiveOn: isRule && years !== null ? day : null,
    expiresOn: years === null ? null : addDays(addMonths(day, years * 12), -1),
    summary: summary === undefined ? null : fill(summary),
    keywords,
    body: fill(body),
    disclosureKind: "proactive",
    validity: "inForce",
    sourceUrl: null,
    audiences,
  };
}

/** A text of the demonstration as it came before the public. */
export interface DemoPublished {
  id: string;
  desk: PublishingDesk;
  columnId: string;
  fields: PublicationFields;
  publishedAt: number;
}

const SECRECY_OPINION = "经逐项审查，不涉及国家秘密、工作秘密和个人隐私，同意公开。";

const APPROVING: Readonly<Record<ReviewLevel, string>> = {
  first: "内容与原件一致，文字和格式已核对。",
  second: "公开属性和栏目准确，同意。",
  final: "同意公开。",
};

/** Everybody who looks at a text between its editor and its publisher, in their order, and what they say. */
export function examinationOf({ reviews, secrecyReviewer }: PublishingDesk) {
  return [
    ...reviews.map(({ level, staffId }) => ({
      kind: recordedAs("approve", level),
      by: staffId,
      opinion: APPROVING[level],
    })),
    { kind: "cleared" as const, by: secrecyReviewer, opinion: SECRECY_OPINION },
  ];
}

/** What the publishing desk did with one text: drafted, examined by a second person, published by a third. */
export function actsOfPublication(
  publication: DemoPublication,
  desk: PublishingDesk,
  { columnId, files }: { columnId: string; files: readonly DraftFile[] },
  present: Present,
  place: number,
): { published: DemoPublished; acts: Act[] } {
  const fields = fieldsOf(publication, present.today);
  const contentHash = contentHashOf(fields, files);
  const issued = issuedOn(publication, present.today);
  const due = firstWorkingDayFrom(addDays(issued, publication.publishedAfterDays ?? 4), present.calendar);
  const publishedOn = due < present.today ? due : present.today;
  // Texts of one day come out one after another.
  const publishedAt = officeHour(publishedOn, 60 + (place % 300), present);
  const draftedAt = Math.min(officeHour(issued, 30 + (place % 60), present), publishedAt);
  const id = newId();
  const review = (kind: ReviewKind, staffId: string, opinion: string, at: number) =>
    q()
      .insert(publicationReviews)
      .values({ id: newId(), draftId: id, kind, contentHash, staffId, opinion, at });
  const steps = examinationOf(desk);
  // One step after another between the draft and the publication.
  const stepAt = (step: number) =>
    Math.round(draftedAt + ((publishedAt - draftedAt) * (step + 1)) / (steps.length + 1));
  const acts: Act[] = [
    {
      at: publishedAt,
      run: () =>
        tx(async () => {
          await q()
            .insert(publicationDrafts)
            .values({
              id,
              agencyId: desk.agencyId,
              columnId,
              stage: "published",
              reviewLevels: desk.reviews.map(({ level }) => level),
              title: fields.title,
              fields,
              contentHash,
              authorId: desk.editor,
              demonstration: true,
              createdAt: draftedAt,
              updatedAt: publishedAt,
              lockVersion: 4,
            });
          await keepDraftState({
            draftId: id,
            version: 4,
            fields,
            contentHash,
            staffId: desk.editor,
            at: draftedAt,
          });
          await setDraftFiles(id, files, draftedAt);
          await review("submitted", desk.editor, "请审查。", draftedAt);
          for (const [step, { kind, by, opinion }] of steps.entries())
            await review(kind, by, opinion, stepAt(step));
          await review("published", desk.publisher, "同意发布。", publishedAt);
          await publishContent({
            id,
            agencyId: desk.agencyId,
            columnId,
            fields,
            contentHash,
            at: publishedAt,
            actor: desk.publisher,
            demonstration: true,
          });
        }),
    },
  ];
  return { published: { id, desk, columnId, fields, publishedAt }, acts };
}
