import type { LinkKind } from "@/domain/publication/link-kinds";
import { joinTx, q } from "../client";
import { newId } from "../new-id";
import { publicationLinks } from "../schema/publication-links";
import { appendAudit } from "./audit";

export interface Linking {
  fromId: string;
  kind: LinkKind;
  toId: string;
  at: number;
  /** Staff id, or `system` for an archive. */
  actor: string;
}

/** Says how one publication stands to another; false when it was said before. No publication stands so to itself. */
export async function linkPublications({ fromId, kind, toId, at, actor }: Linking): Promise<boolean> {
  if (fromId === toId) throw new Error(`a publication cannot be linked to itself: ${fromId}`);
  return joinTx(async () => {
    const made = await q()
      .insert(publicationLinks)
      .values({ id: newId(), fromId, kind, toId })
      .onConflictDoNothing({
        target: [publicationLinks.fromId, publicationLinks.kind, publicationLinks.toId],
      })
      .returning({ id: publicationLinks.id });
    if (made.length === 0) return false;
    await appendAudit({
      at,
      actor,
      intent: "publication.link",
      objectKind: "publication",
      objectId: fromId,
      fields: [kind],
    });
    return true;
  });
}
