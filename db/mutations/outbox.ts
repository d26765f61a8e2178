import { and, asc, eq, isNull, lt, lte, or } from "drizzle-orm";
import { type Mail, type MailRecipient, nextTry } from "@/domain/notice/mail";
import { q, tx } from "../client";
import { newId } from "../new-id";
import { outboxMails } from "../schema/outbox";

export type OutboxMail = typeof outboxMails.$inferSelect;

/** Writes a mail down to be sent, once for each `key`; inside the `tx` of what it tells, so that neither is without the other. */
export async function queueMail(
  { key, to, mail }: { key: string; to: MailRecipient; mail: Mail },
  at: number,
): Promise<boolean> {
  const whose = "staffId" in to ? { staffId: to.staffId } : { applicantOf: to.applicantOf };
  const queued = await tx(() =>
    q()
      .insert(outboxMails)
      .values({ id: newId(), onceKey: key, ...whose, mail, createdAt: at, nextAt: at, attempts: 0 })
      .onConflictDoNothing({ target: outboxMails.onceKey })
      .returning({ id: outboxMails.id }),
  );
  return queued.length > 0;
}

/** Takes the oldest mail that is due, for `leaseMs`; a process that dies while it sends gives it back when the lease ends. */
export async function claimMail(at: number, leaseMs: number): Promise<OutboxMail | null> {
  return tx(async () => {
    const [mail] = await q()
      .select()
      .from(outboxMails)
      .where(
        and(
          isNull(outboxMails.doneAt),
          lte(outboxMails.nextAt, at),
          or(isNull(outboxMails.leaseUntil), lte(outboxMails.leaseUntil, at)),
        ),
      )
      .orderBy(asc(outboxMails.nextAt), asc(outboxMails.id))
      .limit(1);
    if (!mail) return null;
    const [claimed] = await q()
      .update(outboxMails)
      .set({ leaseUntil: at + leaseMs, attempts: mail.attempts + 1 })
      .where(eq(outboxMails.id, mail.id))
      .returning();
    return claimed ?? null;
  });
}

/** Notes that a claimed mail went, or that nobody wants it any more. */
export async function finishMail(id: string, outcome: "sent" | "notWanted", at: number): Promise<void> {
  await tx(async () => {
    await q()
      .update(outboxMails)
      .set({ doneAt: at, outcome, leaseUntil: null })
      .where(eq(outboxMails.id, id));
  });
}

/** Gives a mail that did not go back to the queue, or gives it up; returns when it is tried again. */
export async function postponeMail(
  mail: OutboxMail,
  { fault, wasRefused }: { fault: string; wasRefused: boolean },
  at: number,
): Promise<number | null> {
  const nextAt = nextTry(mail, wasRefused, at);
  await tx(async () => {
    await q()
      .update(outboxMails)
      .set(
        nextAt === null
          ? { doneAt: at, outcome: "givenUp", leaseUntil: null, lastFault: fault }
          : { nextAt, leaseUntil: null, lastFault: fault },
      )
      .where(eq(outboxMails.id, mail.id));
  });
  return nextAt;
}

/** Forgets mails that were done before an instant. */
export async function forgetDoneMails(before: number): Promise<void> {
  await tx(async () => {
    await q().delete(outboxMails).where(lt(outboxMails.doneAt, before));
  });
}
