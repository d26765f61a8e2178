import { and, desc, eq, inArray } from "drizzle-orm";
import type { Staff } from "@/domain/access/actor";
import { eventsOf } from "@/domain/info-request/history/events";
import { house, q } from "../client";
import { sameHash, secretHash } from "../crypto";
import { openField } from "../private-fields";
import { agencies } from "../schema/agencies";
import { eventTexts, infoRequests } from "../schema/info-requests";
import { staff } from "../schema/staff";
import { thirdPartyLinks } from "../schema/third-party-links";
import { attachmentsOf } from "./attachments";
import { historyOf } from "./info-requests";

const TOKEN = /^[\w-]{22}$/;

/** The keyed hash that is stored of a link's token, under one key. */
export function thirdPartyTokenHash(token: string, keyId = house().keys.current): string {
  return secretHash(house().keys, `third|${token}`, keyId);
}

/** The keyed hash that is stored of the code; bound to its link, so that a code opens nothing else. */
export function thirdPartyCodeHash(linkId: string, code: string, keyId = house().keys.current): string {
  return secretHash(house().keys, `third-code|${linkId}|${code}`, keyId);
}

const LINK = {
  id: thirdPartyLinks.id,
  infoRequestId: thirdPartyLinks.infoRequestId,
  consultation: thirdPartyLinks.consultation,
  codeHash: thirdPartyLinks.codeHash,
  keyId: thirdPartyLinks.keyId,
  revokedAt: thirdPartyLinks.revokedAt,
  openedAt: thirdPartyLinks.openedAt,
  repliedAt: thirdPartyLinks.repliedAt,
  replySeq: thirdPartyLinks.replySeq,
  agency: {
    name: agencies.name,
    phone: agencies.phone,
    officeHours: agencies.officeHours,
    address: agencies.address,
    disclosureOffice: agencies.disclosureOffice,
    reviewOrgan: agencies.reviewOrgan,
    court: agencies.court,
  },
};

/** What a token leads to, without a word of the case or of the third party; null for a token that is none. */
export async function thirdPartyLinkByToken(token: string) {
  if (!TOKEN.test(token)) return null;
  const hashes = [...house().keys.masters.keys()].map((keyId) => thirdPartyTokenHash(token, keyId));
  const [row] = await q()
    .select(LINK)
    .from(thirdPartyLinks)
    .innerJoin(infoRequests, eq(infoRequests.id, thirdPartyLinks.infoRequestId))
    .innerJoin(agencies, eq(agencies.id, infoRequests.agencyId))
    .where(inArray(thirdPartyLinks.tokenHash, hashes));
  if (!row) return null;
  return { ...row, history: await historyOf(row.infoRequestId) };
}
export type ThirdPartyLink = NonNullable<Awaited<ReturnType<typeof thirdPartyLinkByToken>>>;

/** Whether a code belongs to a link; compared in constant time. */
export function isCodeOf({ id, codeHash, keyId }: ThirdPartyLink, canonicalCode: string): boolean {
  return sameHash(thirdPartyCodeHash(id, canonicalCode, keyId), codeHash);
}

/** What the third party may read once link and code have come together: its own part and its own words, nothing of the applicant. */
export async function thirdPartySheet(link: ThirdPartyLink) {
  const [row] = await q()
    .select({
      name: thirdPartyLinks.name,
      asked: thirdPartyLinks.asked,
      extract: thirdPartyLinks.extract,
      signer: thirdPartyLinks.signer,
    })
    .from(thirdPartyLinks)
    .where(eq(thirdPartyLinks.id, link.id));
  if (!row) return null;
  const open = (column: keyof typeof row) => openField("third_party_links", column, link.id, row[column]);
  const replied = eventsOf(link.history, "thirdPartyReplied").find(({ seq }) => seq === link.replySeq);
  // Of several third parties each is told of its own decision and of nobody else's.
  const told = eventsOf(link.history, "thirdPartyInformed").find(
    ({ consultation }) => consultation === link.consultation,
  );
  return {
    name: open("name") ?? "",
    asked: open("asked") ?? "",
    extract: open("extract"),
    signer: open("signer"),
    reply: replied
      ? {
          on: replied.on,
          agreed: replied.agreed,
          text: await textAt(link.infoRequestId, replied.seq),
          files: await filesAt(link.infoRequestId, replied.seq),
        }
      : null,
    informed: told ? { on: told.on, text: await textAt(link.infoRequestId, told.seq) } : null,
  };
}
export type ThirdPartySheet = NonNullable<Awaited<ReturnType<typeof thirdPartySheet>>>;

async function textAt(infoRequestId: string, seq: number): Promise<string | null> {
  const [row] = await q()
    .select({ text: eventTexts.text })
    .from(eventTexts)
    .where(and(eq(eventTexts.infoRequestId, infoRequestId), eq(eventTexts.seq, seq)));
  return row?.text ?? null;
}

/** Names of the papers that came with a reply. */
async function filesAt(infoRequestId: string, seq: number): Promise<string[]> {
  return (await attachmentsOf(infoRequestId))
    .filter(({ role, eventSeq }) => role === "opinion" && eventSeq === seq)
    .map(({ name }) => name);
}

/** The links of a case of the officer's own agency, newest first. */
export async function deskThirdPartyLinks(by: Staff<"infoRequest.read">, infoRequestId: string) {
  const found = await q()
    .select({
      id: thirdPartyLinks.id,
      consultation: thirdPartyLinks.consultation,
      name: thirdPartyLinks.name,
      contact: thirdPartyLinks.contact,
      signer: thirdPartyLinks.signer,
      makerName: staff.name,
      createdAt: thirdPartyLinks.createdAt,
      revokedAt: thirdPartyLinks.revokedAt,
      openedAt: thirdPartyLinks.openedAt,
      repliedAt: thirdPartyLinks.repliedAt,
      replySeq: thirdPartyLinks.replySeq,
    })
    .from(thirdPartyLinks)
    .innerJoin(infoRequests, eq(infoRequests.id, thirdPartyLinks.infoRequestId))
    .innerJoin(staff, eq(staff.id, thirdPartyLinks.madeBy))
    .where(
      and(eq(thirdPartyLinks.infoRequestId, infoRequestId), eq(infoRequests.agencyId, by.agencyId ?? "")),
    )
    .orderBy(desc(thirdPartyLinks.createdAt), desc(thirdPartyLinks.id));
  return found.map((row) => {
    const open = (column: "name" | "contact" | "signer") =>
      openField("third_party_links", column, row.id, row[column]);
    return { ...row, name: open("name") ?? "", contact: open("contact"), signer: open("signer") };
  });
}
export type DeskThirdPartyLink = Awaited<ReturnType<typeof deskThirdPartyLinks>>[number];
