import { eq } from "drizzle-orm";
import { addDays, type CalendarDate } from "@/domain/time/calendar-date";
import { q } from "../client";
import { endComplaint, enterComplaint } from "../mutations/complaints";
import { enterLogEntry, enterLogProposal } from "../mutations/disclosure-log";
import { countSearchMisses } from "../mutations/proactive";
import { sweepProactive } from "../mutations/proactive-sweep";
import { endRemedy, enterRemedy } from "../mutations/remedies";
import { complaints } from "../schema/complaints";
import { infoRequests } from "../schema/info-requests";
import { remedies } from "../schema/remedies";
import { type Act, officeHour, type Present } from "./acts";
import { DEMO_COMPLAINTS, DEMO_LOG, DEMO_MISSES, DEMO_REMEDIES } from "./registers";

type Ids = Record<"agencies" | "staff", ReadonlyMap<string, string>>;

const known = (map: ReadonlyMap<string, string>, key: string): string => {
  const value = map.get(key);
  if (value === undefined) throw new Error(`the demonstration has no ${key}`);
  return value;
};

/** The id of a case that the demonstration made, by its number. */
export async function caseIdOf(number: string): Promise<string> {
  const [row] = await q()
    .select({ id: infoRequests.id })
    .from(infoRequests)
    .where(eq(infoRequests.number, number));
  if (!row) throw new Error(`the demonstration has no case ${number}`);
  return row.id;
}

const idFrom = (taken: object, what: string): string => {
  if ("id" in taken) return String(taken.id);
  throw new Error(`the demonstration's ${what} was refused: ${JSON.stringify(taken)}`);
};

/** Everything that happened in the registers: reviews, suits, complaints, the log, and what the sweep makes of it today. */
export function actsOfRegisters(
  { agencies, staff }: Ids,
  prefixes: Readonly<Record<string, string>>,
  present: Present,
  caseId: (key: string) => Promise<string>,
): Act[] {
  const day = (daysAgo: number): CalendarDate => addDays(present.today, -daysAgo);
  const on = (daysAgo: number, minutes: number, run: (at: number) => Promise<unknown>): Act => {
    const at = officeHour(day(daysAgo), minutes, present);
    return {
      at,
      run: async () => {
        await run(at);
      },
    };
  };
  const officer = (agency: string, role: string) => known(staff, `${prefixes[agency] ?? agency}-${role}`);
  const causer = (agency: string) => {
    const staffId = officer(agency, "intake");
    return { staffId, actor: staffId, headOfOffice: false };
  };
  const made = new Map<string, string>();

  const filings = DEMO_REMEDIES.flatMap((demo) => {
    const { key, caseKey, agency, kind, after, organ, caseNumber, procedure, filed, notice, closed } = demo;
    const filing = on(filed, 200, async (at) => {
      const entry = {
        infoRequestId: await caseId(caseKey),
        kind,
        filedOn: day(filed),
        reviewId: after ? known(made, after) : null,
        organ,
        caseNumber,
        procedure,
        noticeOn: notice === null ? null : day(notice),
        note: "",
      };
      made.set(key, idFrom(await enterRemedy(causer(agency), entry, at), key));
    });
    if (!closed) return [filing];
    const { daysAgo, result, note } = closed;
    const closing = on(daysAgo, 210, async (at) => {
      const [row] = await q()
        .select()
        .from(remedies)
        .where(eq(remedies.id, known(made, key)));
      if (row)
        idFrom(await endRemedy(causer(agency), row, { closedOn: day(daysAgo), result, note }, at), key);
    });
    return [filing, closing];
  });

  const received = DEMO_COMPLAINTS.flatMap(
    ({ agency, caseKey, channel, daysAgo, closed, ...told }, place) => {
      const key = `complaint-${place}`;
      const taking = on(daysAgo, 220, async (at) => {
        const [row] = caseKey
          ? await q()
              .select({ number: infoRequests.number })
              .from(infoRequests)
              .where(eq(infoRequests.id, await caseId(caseKey)))
          : [];
        const entry = {
          ...told,
          receivedOn: day(daysAgo),
          channel,
          caseNumber: row?.number ?? "",
          handlerId: officer(agency, "handler"),
        };
        made.set(
          key,
          idFrom(await enterComplaint(officer(agency, "intake"), known(agencies, agency), entry, at), key),
        );
      });
      if (!closed) return [taking];
      const { daysAgo: closedAgo, ...end } = closed;
      const closing = on(closedAgo, 230, async (at) => {
        const [row] = await q()
          .select()
          .from(complaints)
          .where(eq(complaints.id, known(made, key)));
        if (row)
          idFrom(
            await endComplaint(officer(agency, "intake"), row, { ...end, closedOn: day(closedAgo) }, at),
            key,
          );
      });
      return [taking, closing];
    },
  );

  const shown = DEMO_LOG.flatMap(({ caseKey, agency, proposed, published, ...text }) => {
    const key = `log-${caseKey}`;
    const agencyId = known(agencies, agency);
    const proposing = on(proposed, 240, async (at) => {
      const id = await caseId(caseKey);
      made.set(
        key,
        idFrom(await enterLogProposal(officer(agency, "handler"), agencyId, id, 0, text, at), key),
      );
    });
    if (published === undefined) return [proposing];
    const publishing = on(published, 250, async (at) => {
      const which = { id: known(made, key), version: 1 };
      idFrom(await enterLogEntry(officer(agency, "reviewer"), agencyId, which, at), key);
    });
    return [proposing, publishing];
  });

  // The sweep of the last hour: what it finds is what a real one would.
  const swept: Act = {
    at: present.now,
    run: async () => {
      await countSearchMisses(DEMO_MISSES, day(1));
      await sweepProactive(present.now);
    },
  };
  return [...filings, ...received, ...shown, swept];
}
