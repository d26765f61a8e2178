import { and, asc, eq, gte, inArray, isNotNull, isNull, or } from "drizzle-orm";
import { repeatInterest } from "@/domain/disclosure-log/alike";
import { OUTCOME_IDS, type Outcome, outcomeRule } from "@/domain/law/outcomes";
import { addMonths, beijingDate, beijingInstant, type CalendarDate } from "@/domain/time/calendar-date";
import { q, tx } from "../client";
import { newId } from "../new-id";
import { missedWords, proactiveSettings } from "../queries/proactive";
import { agencies } from "../schema/agencies";
import { applicants, infoRequests } from "../schema/info-requests";
import { proactiveTaskCases, proactiveTasks } from "../schema/proactive";
import { publications } from "../schema/publications";
import { reReviews } from "../schema/re-review";
import { searchPublications } from "../search/search-publications";
import { appendAudits } from "./audit";
import { appendEvent } from "./history";
import { suggestProactive } from "./proactive";

/** How far back interest counts, and the most cases that are compared at once. */
const MONTHS_BACK = 12;
const MOST_CASES = 5000;
/** Refusals put on the list in one go; the next sweep takes the next. */
const MOST_REVIEWS = 500;

/** What may be made public: answered by giving it out, or not answered yet. */
const MAY_BE_PUBLIC: Outcome[] = ["granted", "partlyGranted"];
/** Withheld by a decision; what other laws let people look up elsewhere is not. */
const WITHHELD = OUTCOME_IDS.filter(
  (outcome) => outcomeRule(outcome).group === "refused" && outcome !== "refusedAdministrativeInquiry",
);

async function suggestRepeatInterest(agencyId: string, at: number): Promise<void> {
  const since = beijingInstant(addMonths(beijingDate(at), -MONTHS_BACK));
  const asked = await q()
    .select({
      id: infoRequests.id,
      subject: infoRequests.subject,
      idNumber: applicants.idNumberIndex,
      phone: applicants.phoneIndex,
      email: applicants.emailIndex,
    })
    .from(infoRequests)
    .innerJoin(applicants, eq(applicants.infoRequestId, infoRequests.id))
    .where(
      and(
        eq(infoRequests.agencyId, agencyId),
        gte(infoRequests.submittedAt, since),
        or(isNull(infoRequests.outcome), inArray(infoRequests.outcome, MAY_BE_PUBLIC)),
      ),
    )
    .orderBy(asc(infoRequests.submittedAt))
    .limit(MOST_CASES);
  const cases = asked.map(({ id, subject, idNumber, phone, email }) => ({
    id,
    subject,
    who: idNumber ?? phone ?? email,
  }));
  for (const { subject, cases: members, weight } of repeatInterest(cases)) {
    const [known] = await q()
      .select({ id: proactiveTasks.id })
      .from(proactiveTaskCases)
      .innerJoin(proactiveTasks, eq(proactiveTasks.id, proactiveTaskCases.taskId))
      .where(inArray(proactiveTaskCases.infoRequestId, members))
      .limit(1);
    if (known) continue;
    const mark = `repeat|${members[0] ?? ""}`;
    await suggestProactive(
      "system",
      { agencyId, reason: "repeatInterest", subject, mark, weight, cases: members },
      at,
    );
  }
}

/** Words that keep finding nothing go to the office that answers for the whole site. */
async function suggestMissedWords(at: number): Promise<void> {
  const [office] = await q()
    .select({ id: agencies.id })
    .from(agencies)
    .where(eq(agencies.level, "city"))
    .orderBy(asc(agencies.position))
    .limit(1);
  if (!office) return;
  const { searches } = await proactiveSettings();
  for (const { words, total } of await missedWords(addMonths(beijingDate(at), -MONTHS_BACK), searches)) {
    const found = await searchPublications({ query: words, sort: "newest", page: 1, pageSize: 1 });
    if (found.total > 0) continue;
    const told = { agencyId: office.id, subject: words, mark: `search|${words}`, weight: total, cases: [] };
    await suggestProactive("system", { ...told, reason: "searchesInVain" }, at);
  }
}

/** Puts refusals that are on no list yet where they come up for another look. */
async function listRefusals(at: number): Promise<void> {
  const { reReviewMonths } = await proactiveSettings();
  await tx(async () => {
    const refused = await q()
      .select({ id: infoRequests.id, agencyId: infoRequests.agencyId, closedOn: infoRequests.closedOn })
      .from(infoRequests)
      .leftJoin(reReviews, eq(reReviews.infoRequestId, infoRequests.id))
      .where(
        and(inArray(infoRequests.outcome, WITHHELD), isNotNull(infoRequests.closedOn), isNull(reReviews.id)),
      )
      .orderBy(asc(infoRequests.id))
      .limit(MOST_REVIEWS);
    const rows = refused.map(({ id, agencyId, closedOn }) => ({
      id: newId(),
      infoRequestId: id,
      agencyId,
      round: 1,
      dueOn: addMonths(closedOn as CalendarDate, reReviewMonths),
      note: "",
      lockVersion: 1,
    }));
    for (const row of rows) await q().insert(reReviews).values(row);
    await appendAudits(
      rows.map(({ id }) => ({
        at,
        actor: "system",
        intent: "reReview.open",
        objectKind: "reReview",
        objectId: id,
      })),
    );
  });
}

/** Tells the cases of a suggestion that was taken when its text can be read by everybody. */
async function tellPublished(at: number): Promise<void> {
  const done = await q()
    .select({ id: proactiveTasks.id, publicationId: publications.id })
    .from(proactiveTasks)
    .innerJoin(publications, eq(publications.id, proactiveTasks.draftId))
    .where(and(eq(proactiveTasks.stage, "accepted"), isNull(publications.withdrawnAt)));
  const causer = { staffId: null, actor: "system", headOfOffice: false };
  for (const { id, publicationId } of done)
    await tx(async () => {
      const cases = await q()
        .select({ id: proactiveTaskCases.infoRequestId })
        .from(proactiveTaskCases)
        .where(eq(proactiveTaskCases.taskId, id));
      const event = { kind: "madeProactive", on: beijingDate(at), publicationId } as const;
      // One that is not answered yet will be told where it stands, as 已主动公开.
      for (const one of cases) await appendEvent(one.id, event, causer, at);
      await q()
        .update(proactiveTasks)
        .set({ stage: "published", updatedAt: at })
        .where(eq(proactiveTasks.id, id));
    });
}

/** Looks for what might be made public, and for refusals to be looked at again. */
export async function sweepProactive(at: number): Promise<void> {
  for (const { id } of await q().select({ id: agencies.id }).from(agencies))
    await suggestRepeatInterest(id, at);
  await suggestMissedWords(at);
  await listRefusals(at);
  await tellPublished(at);
}
