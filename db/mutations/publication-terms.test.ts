import { desc, eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Staff } from "@/domain/access/actor";
import { HOLIDAY_NOTICES } from "@/domain/law/holidays/notices";
import { calendarDate } from "@/domain/time/calendar-date";
import { q, type Store } from "../client";
import { newId } from "../new-id";
import { publishedForTests, publishForTests } from "../published-for-tests";
import { MORNING, NOTICE, peopleForTests } from "../publishing-for-tests";
import { latestChanges } from "../schema/latest-changes";
import { staffNotices } from "../schema/notices";
import { publicationChanges } from "../schema/publication-changes";
import { publicationDrafts } from "../schema/publication-drafts";
import { publications } from "../schema/publications";
import { searchPublications } from "../search/search-publications";
import { openTestStore } from "../test-store";
import { addHolidayNotices } from "./calendar";
import { saveDraft } from "./publication-drafts";
import { lapseExpired, remindOfPublishing, remindOfTerms } from "./publication-terms";
import { contentHashOf } from "./publications";

const DAY = 86_400_000;
let store: Store;
let own: string;
let columnId: string;
let editor: Staff<never>;
let publisher: Staff<never>;

beforeAll(async () => {
  store = openTestStore();
  await addHolidayNotices("system", HOLIDAY_NOTICES, 0);
  const people = await peopleForTests();
  own = people.own;
  editor = await people.hire<never>("editor", ["editor"]);
  publisher = await people.hire<never>("publisher", ["publisher"]);
  await people.hire("examiner", ["secrecyReviewer"]);
  await people.hire("elsewhere", ["editor"], people.other);
  const id = newId();
  await saveDraft(editor, { id, fields: { ...NOTICE, issuedOn: null }, seen: 0 }, MORNING);
  const [draft] = await q().select().from(publicationDrafts).where(eq(publicationDrafts.id, id));
  columnId = draft?.columnId ?? "";
});
afterAll(() => store.close());

const publish = (expiresOn: string, change: Partial<typeof NOTICE> = {}) =>
  publishedForTests({
    agencyId: own,
    columnId,
    fields: { ...change, expiresOn: calendarDate(expiresOn) },
  });
const changesOf = async (id: string) =>
  (
    await q()
      .select({ kind: publicationChanges.kind, version: publicationChanges.version })
      .from(publicationChanges)
      .where(eq(publicationChanges.publicationId, id))
      .orderBy(publicationChanges.seq)
  ).map(({ kind, version }) => `${kind} ${version}`);
const noticesAbout = async (id: string) =>
  q()
    .select({ kind: staffNotices.kind, staffId: staffNotices.staffId, facts: staffNotices.facts })
    .from(staffNotices)
    .where(eq(staffNotices.draftId, id))
    .orderBy(desc(staffNotices.createdAt));

describe("a document whose term is over", () => {
  it("is marked 失效 the day after, once, and feeds, harvesters and the search learn it", async () => {
    const id = await publish("2026-03-09", { title: "关于穿山甲保护的通知" });
    await lapseExpired(MORNING);
    expect(await changesOf(id)).toEqual(["published 1"]);
    await lapseExpired(MORNING + DAY);
    await lapseExpired(MORNING + 2 * DAY);
    expect(await changesOf(id)).toEqual(["published 1", "changed 1"]);
    const [latest] = await q().select().from(latestChanges).where(eq(latestChanges.publicationId, id));
    expect(latest).toMatchObject({ kind: "changed", at: MORNING + DAY });
    const [row] = await q().select().from(publications).where(eq(publications.id, id));
    expect(row).toMatchObject({ validity: "expired", version: 1 });
    const found = await searchPublications({ query: "穿山甲", sort: "relevance", page: 1, pageSize: 5 });
    expect(found.total).toBe(1);
  });

  it("stays as it is when somebody repealed or withdrew it, or when it has no term", async () => {
    const repealed = await publish("2026-03-01", { validity: "repealed" });
    const endless = await publishedForTests({ agencyId: own, columnId });
    await lapseExpired(MORNING + DAY);
    expect(await changesOf(repealed)).toEqual(["published 1"]);
    expect(await changesOf(endless)).toEqual(["published 1"]);
  });
});

describe("a document whose term ends soon", () => {
  it("is brought to its editors and publishers 30 and 7 days before, once each, at nine on a working day", async () => {
    const id = await publish("2026-04-08");
    await remindOfTerms(MORNING - DAY);
    expect(await noticesAbout(id)).toEqual([]);
    await remindOfTerms(MORNING);
    await remindOfTerms(MORNING + DAY);
    const first = await noticesAbout(id);
    expect(first.map(({ kind, facts }) => [kind, facts.days])).toEqual([
      ["termEnds", 30],
      ["termEnds", 30],
    ]);
    expect(first.map(({ staffId }) => staffId).toSorted()).toEqual([editor.id, publisher.id].toSorted());
    // Six days before: the house stood still on the seventh.
    await remindOfTerms(MORNING + 24 * DAY);
    expect((await noticesAbout(id)).map(({ facts }) => facts.days)).toEqual([6, 6, 30, 30]);
  });
});

describe("a text that is not public yet", () => {
  it("is brought to the desk when its period ends soon and when it is over, once each", async () => {
    const id = newId();
    const fields = { ...NOTICE, issuedOn: calendarDate("2026-02-13") };
    await saveDraft(editor, { id, fields, seen: 0 }, MORNING);
    // 2026-02-13 gives until 2026-03-19; five working days before is the twelfth.
    await remindOfPublishing(MORNING);
    expect(await noticesAbout(id)).toEqual([]);
    for (const days of [3, 4]) await remindOfPublishing(MORNING + days * DAY);
    expect((await noticesAbout(id)).map(({ kind }) => kind)).toEqual(["publicationDue", "publicationDue"]);
    for (const days of [11, 14]) await remindOfPublishing(MORNING + days * DAY);
    expect((await noticesAbout(id)).map(({ kind }) => kind)).toEqual([
      ...["publicationLate", "publicationLate"],
      ...["publicationDue", "publicationDue"],
    ]);
  });

  it("is left in peace when it is not for the public, or was published", async () => {
    const id = newId();
    const issuedOn = calendarDate("2026-01-05");
    await saveDraft(
      editor,
      { id, fields: { ...NOTICE, issuedOn, disclosureKind: "withheld" }, seen: 0 },
      MORNING,
    );
    const fields = { ...NOTICE, issuedOn };
    const shown = newId();
    const content = { id: shown, agencyId: own, columnId, fields, contentHash: contentHashOf(fields) };
    await publishForTests({ ...content, at: MORNING, actor: "system", demonstration: false });
    await remindOfPublishing(MORNING + DAY);
    expect([...(await noticesAbout(id)), ...(await noticesAbout(shown))]).toEqual([]);
  });
});
