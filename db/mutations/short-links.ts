import { createHash } from "node:crypto";
import { shortCodeOf } from "@/domain/publication/short-code";
import { joinTx, q } from "../client";
import { shortLinks } from "../schema/short-links";

/** Among a million publications some two dozen meet a code that is taken; nobody meets eight. */
const MOST_TRIES = 8;

/** Gives a publication its short address, which it keeps for ever; the write that publishes it is what the audit log tells. */
export async function giveShortLink(publicationId: string): Promise<void> {
  await joinTx(async () => {
    for (let attempt = 0; attempt < MOST_TRIES; attempt += 1) {
      const code = shortCodeOf(createHash("sha256").update(`${publicationId}/${attempt}`).digest());
      const given = await q()
        .insert(shortLinks)
        .values({ code, publicationId })
        .onConflictDoNothing({ target: shortLinks.code })
        .returning({ code: shortLinks.code });
      if (given.length > 0) return;
    }
    throw new Error(`no short address is free for ${publicationId}`);
  });
}
