import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Staff } from "@/domain/access/actor";
import { ALERT_TEXT_LIMIT } from "@/domain/alert/alert-rules";
import {
  AFTERNOON,
  alertPeopleForTests,
  NEXT_MORNING,
  wishForTests,
  writtenForTests,
} from "../alerts-for-tests";
import { q, type Store, tx } from "../client";
import { draftsWithoutState } from "../draft-states-for-tests";
import { onDuty, waitingAlerts } from "../queries/alert-desk";
import { alertsInForce, pastAlerts, publicAlertAt, sentMessages } from "../queries/alerts";
import { publicPublication } from "../queries/publications";
import { alertMessages, alertReviews, alerts } from "../schema/alerts";
import { auditEntries } from "../schema/house-keeping";
import { staffNotices } from "../schema/notices";
import { publicationDrafts, publicationReviews } from "../schema/publication-drafts";
import { openTestStore } from "../test-store";
import { addShift } from "./alert-duty";
import { type AlertDecision, type AlertWish, decideAlert, writeAlert } from "./alerts";
import { changeDraftFiles } from "./draft-files";
import { replaceDraftFiles } from "./gate-files";
import { saveDraft, withdrawDraft } from "./publication-drafts";
import { remindOfTerms } from "./publication-terms";
import { withdrawContent } from "./publications";

const MINUTE = 60_000;
let store: Store;
let people: Awaited<ReturnType<typeof alertPeopleForTests>>;

beforeAll(async () => {
  store = openTestStore();
  people = await alertPeopleForTests();
});
afterAll(() => store.close());

const hashOf = async (messageId: string) => {
  const [row] = await q()
    .select({ hash: alertMessages.contentHash })
    .from(alertMessages)
    .where(eq(alertMessages.id, messageId));
  return row?.hash ?? "";
};
const decide = async (
  by: Staff<"draft.secrecyReview">,
  messageId: string,
  change: Partial<AlertDecision> = {},
  at = AFTERNOON + MINUTE,
) =>
  decideAlert(
    by,
    {
      messageId,
      contentHash: await hashOf(messageId),
      decision: "cleared",
      opinion: "",
      way: "ownSession",
      ...change,
    },
    at,
  );
const issued = async (change: Partial<AlertWish> = {}) => {
  const sent = await writtenForTests(people.author, wishForTests(change));
  await decide(people.second, sent.messageId);
  return sent;
};
const colours = async (at: number) => (await alertsInForce(at)).map(({ colour }) => colour);
const isInForce = async (id: string, at = AFTERNOON + 2 * MINUTE) =>
  (await alertsInForce(at)).some((one) => one.id === id);

describe("the second person", () => {
  it("PS-009 nothing is public before somebody else has examined it, and everything at once after", async () => {
    const { alertId, messageId } = await writtenForTests(people.author, wishForTests());
    expect(await isInForce(alertId)).toBe(false);
    expect(await publicPublication(alertId)).toBeNull();
    expect(await publicAlertAt(messageId)).toBeNull();
    expect(await decide(people.second, messageId)).toEqual({ alertId, messageId });
    expect(await isInForce(alertId)).toBe(true);
    expect(await publicPublication(alertId)).toMatchObject({ title: "全市台风橙色预警" });
    const lines = await q().select().from(publicationReviews).where(eq(publicationReviews.draftId, alertId));
    const hash = await hashOf(messageId);
    expect(lines.map(({ kind, staffId, contentHash }) => [kind, staffId, contentHash])).toEqual([
      ["submitted", people.author.id, hash],
      ["cleared", people.second.id, hash],
      ["published", people.author.id, hash],
    ]);
    const log = await q().select().from(auditEntries).where(eq(auditEntries.objectId, alertId));
    expect(log.map(({ intent, actor }) => [intent, actor])).toEqual([
      ["alert.issue", people.author.id],
      ["alert.clear", people.second.id],
      ["publication.publish", people.author.id],
      ["alert.send", people.author.id],
    ]);
  });

  it("PS-012 is never the author, nor one who wrote an earlier message of the alert, and an attempt is remembered", async () => {
    const { allRounder, author, second } = people;
    const reviewer = allRounder as unknown as Staff<"draft.secrecyReview">;
    const { alertId, messageId } = await writtenForTests(allRounder, wishForTests());
    expect(await decide(reviewer, messageId)).toEqual({ refusal: "ownWork" });
    await decide(second, messageId);
    const update = await writtenForTests(
      author,
      wishForTests({ alertId, action: "update", colour: "red" }),
      AFTERNOON + 2 * MINUTE,
    );
    expect(await decide(reviewer, update.messageId, {}, AFTERNOON + 3 * MINUTE)).toEqual({
      refusal: "ownWork",
    });
    const log = await q().select().from(auditEntries).where(eq(auditEntries.objectId, alertId));
    expect(log.filter(({ intent }) => intent === "alert.refuse").map(({ fields }) => fields)).toEqual([
      ["ownWork"],
      ["ownWork"],
    ]);
  });

  it("PS-010 works for the same agency, decides once, and on the words that were on the screen", async () => {
    const { alertId, messageId } = await writtenForTests(people.author, wishForTests());
    expect(await decide(people.stranger, messageId)).toEqual({ refusal: "notYours" });
    expect(await decide(people.second, messageId, { contentHash: "0".repeat(64) })).toEqual({
      refusal: "changedMeanwhile",
    });
    expect(await decide(people.second, messageId, { decision: "sentBack" })).toEqual({
      refusal: "opinionMissing",
    });
    await decide(people.second, messageId, { decision: "sentBack", opinion: "等级有误。" });
    expect(await decide(people.second, messageId)).toEqual({ refusal: "reviewedAlready" });
    expect(await isInForce(alertId)).toBe(false);
  });

  it("sees the later text in the place of the one it replaces", async () => {
    const first = wishForTests();
    await writtenForTests(people.author, first);
    const again = await writtenForTests(
      people.author,
      wishForTests({ alertId: first.alertId, colour: "red" }),
      AFTERNOON + MINUTE,
    );
    expect(await decide(people.second, first.messageId)).toEqual({ refusal: "changedMeanwhile" });
    const reader = people.second as unknown as Staff<"draft.read">;
    const waiting = (await waitingAlerts(reader)).filter(({ alertId }) => alertId === first.alertId);
    expect(waiting.map(({ id }) => id)).toEqual([again.messageId]);
  });

  it("is noted as on duty when the roster says so", async () => {
    const officer = await people.hire<"alert.roster">("officer", ["publisher"]);
    const shift = { id: "shift-1", staffId: people.second.id, fromAt: AFTERNOON, untilAt: NEXT_MORNING };
    expect(await addShift(officer, { ...shift, staffId: people.author.id }, AFTERNOON)).toEqual({
      refusal: "notAnExaminer",
    });
    expect(await addShift(officer, { ...shift, untilAt: AFTERNOON - 1 }, AFTERNOON)).toEqual({
      refusal: "endsBeforeStart",
    });
    await addShift(officer, shift, AFTERNOON);
    expect(await onDuty(people.own, AFTERNOON + 1)).toMatchObject([{ staffId: people.second.id }]);
    expect(await onDuty(people.own, NEXT_MORNING)).toEqual([]);
    const { messageId } = await issued();
    const [review] = await q().select().from(alertReviews).where(eq(alertReviews.messageId, messageId));
    expect(review).toMatchObject({ onDuty: true, way: "ownSession" });
  });
});

describe("the ordinary desk", () => {
  it("neither edits an alert nor its files, and withdraws it only once it is over", async () => {
    const { alertId: id } = await issued();
    const [draft] = await q().select().from(publicationDrafts).where(eq(publicationDrafts.id, id));
    if (!draft) throw new Error("no draft");
    const fields = { ...draft.fields, title: "全市台风红色预警" };
    const at = AFTERNOON + 5 * MINUTE;
    const seen = draft.lockVersion;
    const { allRounder } = people;
    const refused = { refusal: "isAlert" };
    expect(await saveDraft(allRounder as Staff<never>, { id, fields, seen }, at)).toEqual(refused);
    expect(await changeDraftFiles(allRounder as Staff<never>, { id, seen }, () => [], at)).toEqual(refused);
    expect(await replaceDraftFiles(allRounder as Staff<never>, { id, seen, files: [] }, at)).toEqual(refused);
    const withdraw = (when: number) =>
      withdrawDraft(allRounder as Staff<never>, { id, reason: "内容有误。" }, when);
    expect(await withdraw(at)).toEqual(refused);
    expect(await isInForce(id, at)).toBe(true);
    expect(await withdraw(NEXT_MORNING + MINUTE)).toMatchObject({ stage: "withdrawn" });
  });

  it("is not told to decide about the term of an alert", async () => {
    const { alertId } = await issued();
    await remindOfTerms(AFTERNOON + 5 * MINUTE);
    expect(await q().select().from(staffNotices).where(eq(staffNotices.draftId, alertId))).toEqual([]);
  });
});

describe("update, lifting, end", () => {
  it("goes from orange to red and away, keeps every message, and a new version each", async () => {
    const { alertId } = await issued();
    const update = await writtenForTests(
      people.author,
      wishForTests({ alertId, action: "update", colour: "red" }),
      AFTERNOON + 2 * MINUTE,
    );
    const orange = (await alertsInForce(AFTERNOON + 2 * MINUTE)).find(({ id }) => id === alertId);
    expect(orange?.colour).toBe("orange");
    await decide(people.second, update.messageId, {}, AFTERNOON + 3 * MINUTE);
    expect(await draftsWithoutState()).toEqual([]);
    const red = (await alertsInForce(AFTERNOON + 4 * MINUTE)).find(({ id }) => id === alertId);
    expect(red?.colour).toBe("red");
    const lift = await writtenForTests(
      people.author,
      wishForTests({ alertId, action: "lift", situation: "台风影响已经结束，预警解除。", advice: "" }),
      AFTERNOON + 5 * MINUTE,
    );
    expect(await isInForce(alertId, AFTERNOON + 5 * MINUTE)).toBe(true);
    await decide(people.second, lift.messageId, {}, AFTERNOON + 6 * MINUTE);
    expect(await isInForce(alertId, AFTERNOON + 6 * MINUTE)).toBe(false);
    expect((await sentMessages(alertId)).map(({ action, colour }) => [action, colour])).toEqual([
      ["issue", "orange"],
      ["update", "red"],
      ["lift", "red"],
    ]);
    expect(await publicPublication(alertId)).toMatchObject({
      title: "全市台风红色预警（已解除）",
      version: 3,
      validity: "expired",
    });
    expect(await writeAlert(people.author, wishForTests({ alertId, action: "update" }), AFTERNOON)).toEqual({
      refusal: "notInForce",
    });
  });

  it("ends by itself at the minute that was named, and cannot be changed after", async () => {
    const { alertId } = await issued({ kind: "hail", colour: "red", validUntil: AFTERNOON + 30 * MINUTE });
    expect(await isInForce(alertId, AFTERNOON + 30 * MINUTE - 1)).toBe(true);
    expect(await isInForce(alertId, AFTERNOON + 30 * MINUTE)).toBe(false);
    expect((await pastAlerts(AFTERNOON + 30 * MINUTE, 50)).map(({ id }) => id)).toContain(alertId);
    const late = wishForTests({ alertId, action: "lift" });
    expect(await writeAlert(people.author, late, AFTERNOON + 31 * MINUTE)).toEqual({ refusal: "notInForce" });
  });

  it("is not cleared when its time has passed meanwhile", async () => {
    const { messageId } = await writtenForTests(
      people.author,
      wishForTests({ validUntil: AFTERNOON + 10 * MINUTE }),
    );
    expect(await decide(people.second, messageId, {}, AFTERNOON + 10 * MINUTE)).toEqual({
      refusal: "untilPast",
    });
  });

  it("shows the worst first, and goes from everywhere with its entry in the catalogue", async () => {
    const { alertId } = await issued({ colour: "blue" });
    const seen = await colours(AFTERNOON + 2 * MINUTE);
    const order = ["red", "orange", "yellow", "blue"];
    expect(seen).toEqual([...seen].sort((one, other) => order.indexOf(one) - order.indexOf(other)));
    expect(seen).toContain("blue");
    await tx(() => withdrawContent({ id: alertId, reason: "误发", at: AFTERNOON + MINUTE, actor: "system" }));
    expect(await isInForce(alertId)).toBe(false);
    expect(await publicAlertAt(alertId)).toBeNull();
  });

  it("makes one message of a form sent twice, and nothing of another agency's alert", async () => {
    const wish = wishForTests();
    const first = await writeAlert(people.author, wish, AFTERNOON);
    expect(await writeAlert(people.author, { ...wish, colour: "red" }, AFTERNOON)).toEqual(first);
    const far = await people.hire<"alert.issue">("far-author", ["editor"], people.other);
    expect(await writeAlert(far, wish, AFTERNOON)).toEqual({ refusal: "notYours" });
    expect(await writeAlert(far, { ...wishForTests(), alertId: wish.alertId }, AFTERNOON)).toEqual({
      refusal: "notYours",
    });
  });
});

describe("what is not taken", () => {
  it.each<[string, Partial<AlertWish>, string]>([
    ["a term in the past", { validUntil: AFTERNOON - 1 }, "untilPast"],
    ["a term of years", { validUntil: AFTERNOON + 400 * 86_400_000 }, "untilTooFar"],
    ["2,000 characters", { situation: "风".repeat(2000) }, "situationTooLong"],
    ["2,000 characters of advice", { advice: "躲".repeat(ALERT_TEXT_LIMIT + 1) }, "adviceTooLong"],
    ["nothing to do", { advice: "" }, "adviceMissing"],
    ["a blue 高温", { kind: "heat", colour: "blue" }, "colourUnknown"],
    ["a town that is not there", { areaCodes: ["atlantis"] }, "areaUnknown"],
    ["PS-001 an id number", { situation: "联系人身份证号11010519491231002X。" }, "privateInText"],
    ["PS-006 the mark of a secret", { advice: "机密★1年" }, "secrecyMark"],
  ])("%s", async (_, change, refusal) => {
    const wish = wishForTests(change);
    expect(await writeAlert(people.author, wish, AFTERNOON)).toEqual({ refusal });
    const stored = await q().select().from(alerts).where(eq(alerts.id, wish.alertId));
    expect(stored).toEqual([]);
  });
});

describe("the store itself", () => {
  it("lets no alert be public without the review of a second person, whoever asks", async () => {
    const { allRounder } = people;
    const { alertId, messageId } = await writtenForTests(allRounder, wishForTests());
    const forge = () =>
      tx(async () => {
        await q()
          .update(alerts)
          .set({ currentMessageId: messageId, holdsUntil: NEXT_MORNING, sentAt: AFTERNOON })
          .where(eq(alerts.id, alertId));
      });
    await expect(forge()).rejects.toThrow(/second person/);
    await tx(async () => {
      await q()
        .insert(alertReviews)
        .values({
          id: "forged",
          messageId,
          decision: "cleared",
          contentHash: await hashOf(messageId),
          staffId: allRounder.id,
          way: "sameScreen",
          onDuty: true,
          opinion: "",
          at: AFTERNOON,
        });
    });
    await expect(forge()).rejects.toThrow(/second person/);
  });

  it.each([
    ["messages", alertMessages],
    ["reviews", alertReviews],
  ])("keeps %s as they were written", async (_, table) => {
    await issued();
    const change = (run: () => PromiseLike<unknown>) =>
      tx(async () => {
        await run();
      });
    await expect(change(() => q().update(table).set({ at: 1 }))).rejects.toThrow(/append-only/);
    await expect(change(() => q().delete(table))).rejects.toThrow(/append-only/);
  });
});
