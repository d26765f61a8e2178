import { randomBytes } from "node:crypto";
import { and, eq, isNull } from "drizzle-orm";
import { type Staff, THIRD_PARTY } from "@/domain/access/actor";
import {
  linkedConsultation,
  linkState,
  replyFilesHolder,
} from "@/domain/info-request/applicant/third-party-link";
import type { ThirdPartyReply } from "@/domain/info-request/applicant/third-party-reply";
import { HANDOVER_CODE_BYTES, handoverCode } from "@/domain/info-request/application/tracking-code";
import type { Refusal } from "@/domain/info-request/history/lifecycle";
import { beijingDate } from "@/domain/time/calendar-date";
import { house, q, tx } from "../client";
import { newId } from "../new-id";
import { sealField } from "../private-fields";
import { calendarInForce } from "../queries/calendar";
import { historyOf } from "../queries/info-requests";
import { thirdPartyCodeHash, thirdPartyLinkByToken, thirdPartyTokenHash } from "../queries/third-party-links";
import { infoRequests } from "../schema/info-requests";
import { thirdPartyLinks } from "../schema/third-party-links";
import { attachHeldFiles } from "./attachments";
import { appendAudit } from "./audit";
import { recordEventWithText } from "./event-texts";
import { causerOf, isWithinReach } from "./info-requests";
import { forgetTyping } from "./kept-typing";

/** What an officer gives a third party to read. */
export interface NewThirdPartyLink {
  infoRequestId: string;
  consultation: number;
  name: string;
  contact: string | null;
  asked: string;
  extract: string | null;
}

function sealed(column: string, id: string, value: string): Buffer {
  const text = sealField("third_party_links", column, id, value);
  if (!text) throw new Error(`a third party's link needs its ${column}`);
  return text;
}

const note = (actor: string, intent: string, infoRequestId: string, linkId: string, at: number) =>
  appendAudit({ at, actor, intent, objectKind: "infoRequest", objectId: infoRequestId, fields: [linkId] });

/**
 * Makes the link by which a third party replies; token and code are told this once and stored nowhere. An earlier link of the
 * same consultation that was not used ends with it.
 */
export async function makeThirdPartyLink(
  by: Staff<"infoRequest.handle">,
  link: NewThirdPartyLink,
  at: number,
): Promise<{ token: string; code: string } | { refusal: Refusal }> {
  return tx(async () => {
    const { infoRequestId, consultation } = link;
    if (!(await isWithinReach(by, infoRequestId))) return { refusal: "noSuchCase" };
    const history = await historyOf(infoRequestId);
    const letter = linkedConsultation(history, consultation, await calendarInForce(), beijingDate(at));
    if (!letter || linkState({ revokedAt: null, replySeq: null }, history, letter) !== "open")
      return { refusal: "noSuchConsultation" };
    await q()
      .update(thirdPartyLinks)
      .set({ revokedAt: at })
      .where(
        and(
          eq(thirdPartyLinks.infoRequestId, infoRequestId),
          eq(thirdPartyLinks.consultation, consultation),
          isNull(thirdPartyLinks.replySeq),
          isNull(thirdPartyLinks.revokedAt),
        ),
      );
    const id = newId();
    const token = randomBytes(16).toString("base64url");
    const code = handoverCode(randomBytes(HANDOVER_CODE_BYTES));
    await q()
      .insert(thirdPartyLinks)
      .values({
        id,
        infoRequestId,
        consultation,
        tokenHash: thirdPartyTokenHash(token),
        codeHash: thirdPartyCodeHash(id, code.replaceAll("-", "")),
        keyId: house().keys.current,
        name: sealed("name", id, link.name),
        contact: sealField("third_party_links", "contact", id, link.contact),
        asked: sealed("asked", id, link.asked),
        extract: sealField("third_party_links", "extract", id, link.extract),
        madeBy: by.id,
        createdAt: at,
      });
    await note(by.id, "thirdPartyLink.make", infoRequestId, id, at);
    return { token, code };
  });
}

/** Takes a link back that was not used; null, or why not. */
export async function revokeThirdPartyLink(
  by: Staff<"infoRequest.handle">,
  infoRequestId: string,
  linkId: string,
  at: number,
): Promise<Refusal | null> {
  return tx(async () => {
    if (!(await isWithinReach(by, infoRequestId))) return "noSuchCase";
    const revoked = await q()
      .update(thirdPartyLinks)
      .set({ revokedAt: at })
      .where(
        and(
          eq(thirdPartyLinks.id, linkId),
          eq(thirdPartyLinks.infoRequestId, infoRequestId),
          isNull(thirdPartyLinks.replySeq),
          isNull(thirdPartyLinks.revokedAt),
        ),
      )
      .returning({ id: thirdPartyLinks.id });
    if (revoked.length === 0) return "noSuchConsultation";
    await note(by.id, "thirdPartyLink.revoke", infoRequestId, linkId, at);
    return null;
  });
}

/** Notes that link and code came together for the first time: then the third party has certainly received what is asked. */
export async function noteLinkOpened(linkId: string, infoRequestId: string, at: number): Promise<void> {
  await tx(async () => {
    const opened = await q()
      .update(thirdPartyLinks)
      .set({ openedAt: at })
      .where(and(eq(thirdPartyLinks.id, linkId), isNull(thirdPartyLinks.openedAt)))
      .returning({ id: thirdPartyLinks.id });
    if (opened.length > 0) await note(THIRD_PARTY.kind, "thirdPartyLink.open", infoRequestId, linkId, at);
  });
}

/** Takes in a third party's reply, once: the event, its words and papers beside it, who signed on the link. */
export async function replyByLink(
  token: string,
  { agreed, signer }: ThirdPartyReply,
  text: string | null,
  at: number,
): Promise<{ refusal: Refusal } | { done: true }> {
  return tx(async () => {
    const link = await thirdPartyLinkByToken(token);
    if (!link) return { refusal: "noSuchConsultation" };
    const { id, infoRequestId, consultation, history } = link;
    const on = beijingDate(at);
    const letter = linkedConsultation(history, consultation, await calendarInForce(), on);
    if (!letter || linkState(link, history, letter) !== "open") return { refusal: "noSuchConsultation" };
    const event = { kind: "thirdPartyReplied", on, consultation, agreed } as const;
    const recorded = await recordEventWithText(THIRD_PARTY, infoRequestId, event, text, at);
    if ("refusal" in recorded) return recorded;
    const [row] = await q()
      .select({ seq: infoRequests.lockVersion })
      .from(infoRequests)
      .where(eq(infoRequests.id, infoRequestId));
    const eventSeq = row?.seq ?? null;
    const place = { infoRequestId, eventSeq, roleOf: () => "opinion" as const };
    await attachHeldFiles(causerOf(THIRD_PARTY), replyFilesHolder(id), place, at);
    await q()
      .update(thirdPartyLinks)
      .set({ repliedAt: at, replySeq: eventSeq, signer: sealed("signer", id, signer) })
      .where(eq(thirdPartyLinks.id, id));
    await forgetTyping("thirdParty", id);
    return { done: true };
  });
}
