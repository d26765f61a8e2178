import { and, eq } from "drizzle-orm";
import type { RecordedEvent } from "@/domain/info-request/history/events";
import { project } from "@/domain/info-request/history/projection";
import { addDays, beijingInstant, type CalendarDate } from "@/domain/time/calendar-date";
import { addWorkingDays, type WorkingCalendar } from "@/domain/time/working-days";
import { q, tx } from "./client";
import { newId } from "./new-id";
import { sealField } from "./private-fields";
import { calendarInForce } from "./queries/calendar";
import { agencies } from "./schema/agencies";
import { applicants, infoRequestEvents, infoRequests } from "./schema/info-requests";
import { staff, staffRoles } from "./schema/staff";
import { indexLeftOutCases } from "./search/case-search";

const WHAT = [
  "控制性详细规划图则",
  "建设用地批准文件",
  "征地补偿安置方案",
  "年度财政决算表",
  "行政处罚决定书",
  "环评批复文件",
  "会议纪要",
  "绿化工程招标文件",
  "学位分配方案",
  "道路改造施工许可",
];
const WHERE = [
  "荔湖片区",
  "挂绿新城",
  "新塘镇",
  "中新镇",
  "石滩镇",
  "朱村街",
  "小楼镇",
  "派潭镇",
  "正果镇",
  "永宁街",
];
const ASK = ["请提供全文和附图", "请提供批准日期和文号", "请提供近三年的数据", "请提供签章的扫描件"];
/** One of ten cases is still open. */
const OPEN_SHARE = 10;
const AT_ONCE = 400;

const pick = <T>(list: readonly T[], seed: number): T => {
  const one = list[seed % list.length];
  if (one === undefined) throw new Error("nothing to pick from");
  return one;
};

/** A history of a case that was received on `day`: closed ones run to delivery, open ones stop in one of many stages. */
function historyFor(
  at: number,
  day: CalendarDate,
  handler: string,
  calendar: WorkingCalendar,
  today: CalendarDate,
) {
  const history: RecordedEvent[] = [];
  const add = (on: CalendarDate, event: Omit<RecordedEvent, "on" | "seq" | "at" | "by">, by: string | null) =>
    on <= today &&
    history.push({ ...event, on, seq: history.length + 1, at: beijingInstant(on, 10), by } as RecordedEvent);
  const later = (days: number) => addWorkingDays(day, days, calendar).day;
  add(day, { kind: "submitted", channel: "online", letterKind: null } as never, null);
  const isOpen = at % OPEN_SHARE === 0;
  const stage = isOpen ? Math.floor(at / OPEN_SHARE) % 10 : 99;
  if (stage === 0) return history;
  add(day, { kind: "receiptConfirmed", how: "officer" } as never, handler);
  if (stage === 1) return history;
  add(later(1), { kind: "registered" } as never, handler);
  if (stage === 2) return history;
  add(later(1), { kind: "assigned", handlerId: handler } as never, handler);
  if (stage === 3) add(later(2), { kind: "amendmentAsked", until: later(17), late: false } as never, handler);
  if (stage === 4 || stage === 5)
    add(later(3), { kind: "thirdPartyConsulted", receivedOn: null } as never, handler);
  if (stage === 6) add(later(3), { kind: "extended", days: 20 } as never, handler);
  if (stage <= 7) return history;
  add(later(6), { kind: "drafted", outcome: "granted" } as never, handler);
  add(later(7), { kind: "sentForReview" } as never, handler);
  if (stage <= 9) return history;
  const signed = { outcome: "granted", outcomeReason: null };
  add(later(8), { kind: "signedOff", ...signed, letterNumber: `${at}` } as never, "");
  add(later(9), { kind: "answered", ...signed, how: "online" } as never, handler);
  add(later(12), { kind: "delivered" } as never, handler);
  return history;
}

/** Fills the store with cases of one agency for `npm run bench -- queue`: the same ones each time, open ones of the last weeks. */
export async function fillForBench(agencyCode: string, count: number, today: CalendarDate): Promise<string> {
  const [agency] = await q().select({ id: agencies.id }).from(agencies).where(eq(agencies.code, agencyCode));
  if (!agency) throw new Error(`no agency ${agencyCode}`);
  const handlers = await q()
    .select({ id: staff.id })
    .from(staff)
    .innerJoin(staffRoles, and(eq(staffRoles.staffId, staff.id), eq(staffRoles.role, "handler")))
    .where(eq(staff.agencyId, agency.id));
  const calendar = await calendarInForce();
  let paused = "";
  for (let from = 0; from < count; from += AT_ONCE) {
    await tx(async () => {
      for (let at = from; at < Math.min(count, from + AT_ONCE); at += 1) {
        const isOpen = at % OPEN_SHARE === 0;
        const day = addDays(today, isOpen ? -(Math.floor(at / OPEN_SHARE) % 40) : -(60 + (at % 1500)));
        const handler = pick(handlers, at).id;
        const history = historyFor(at, day, handler, calendar, today);
        const { outcomeReason: _, ...row } = project(history, calendar);
        const id = newId();
        if (row.clockState === "paused") paused = id;
        const subject = `${pick(WHERE, at)}${pick(WHAT, Math.floor(at / 10))}（${2015 + (at % 11)}年）`;
        await q()
          .insert(infoRequests)
          .values({
            ...row,
            id,
            number: `BENCH-${String(at).padStart(6, "0")}`,
            agencyId: agency.id,
            receivedById: agency.id,
            channel: pick(["online", "letter", "counter", "email"] as const, at),
            applicantType: pick(["person", "business", "legalService"] as const, at),
            subject,
            description: `${subject}。${pick(ASK, at)}，并说明保存在哪个部门、能否以电子版提供。`,
            carrier: "electronic",
            delivery: "online",
            acceptOther: true,
            needsHelp: false,
            submittedAt: beijingInstant(day, 9, at % 60),
            trackingHash: `bench-${at}`,
            trackingKeyId: 1,
            idempotencyKey: `bench-${at}`,
            demonstration: true,
            lastEventAt: history.at(-1)?.at ?? 0,
            lockVersion: history.length,
          });
        await q()
          .insert(infoRequestEvents)
          .values(
            history.map(({ seq, at: instant, by, ...event }) => ({
              id: newId(),
              infoRequestId: id,
              seq,
              kind: event.kind,
              on: event.on,
              at: instant,
              staffId: by || null,
              event: event as never,
            })),
          );
        await q()
          .insert(applicants)
          .values({
            infoRequestId: id,
            applicantType: "person",
            name: sealField("applicants", "name", id, "测试人"),
            keyId: 1,
            // Some people ask often: about six cases each, and one of them a hundred.
            idNumberIndex: at % 500 === 0 ? "often" : `bench-${at % 8000}`,
          });
      }
    });
  }
  await indexLeftOutCases();
  return paused;
}
