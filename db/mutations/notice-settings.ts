import { randomBytes } from "node:crypto";
import { house, q, tx } from "../client";
import { secretHash } from "../crypto";
import { sealField } from "../private-fields";
import { noticeSettings } from "../schema/notices";
import { appendAudit } from "./audit";

type Fields = Partial<Omit<typeof noticeSettings.$inferInsert, "staffId">>;

async function store(staffId: string, fields: Fields, intent: string, at: number): Promise<void> {
  await tx(async () => {
    await q()
      .insert(noticeSettings)
      .values({ staffId, byMail: false, ...fields, updatedAt: at })
      .onConflictDoUpdate({ target: noticeSettings.staffId, set: { ...fields, updatedAt: at } });
    await appendAudit({
      at,
      actor: staffId,
      intent,
      objectKind: "staff",
      objectId: staffId,
      fields: Object.keys(fields),
    });
  });
}

/** Sets whether and where somebody gets mail; the address is sealed. */
export async function saveMailChoice(
  staffId: string,
  { byMail, email }: { byMail: boolean; email: string | null },
  at: number,
): Promise<void> {
  const sealed = sealField("notice_settings", "email", staffId, email);
  await store(staffId, { byMail, email: sealed }, "staff.setNotices", at);
}

const TOKEN_BYTES = 16;

/** What is kept of a feed's token. */
export function feedHash(token: string, keyId = house().keys.current): string {
  return secretHash(house().keys, `feed|${token}`, keyId);
}

/** Makes a calendar feed's token of 128 bits, shown this once; the one before opens nothing any more. */
export async function resetFeed(staffId: string, at: number): Promise<string> {
  const token = randomBytes(TOKEN_BYTES).toString("base64url");
  await store(staffId, { feedHash: feedHash(token), feedMadeAt: at }, "staff.resetFeed", at);
  return token;
}

/** Takes a calendar feed back. */
export async function closeFeed(staffId: string, at: number): Promise<void> {
  await store(staffId, { feedHash: null, feedMadeAt: null }, "staff.closeFeed", at);
}
