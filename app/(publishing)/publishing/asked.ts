import type { Permission } from "@/domain/access/roles";
import { DRAFT_STAGES, type DraftStage } from "@/domain/publication/workflow";
import { addressWith, choiceParam, pageParam, type QueryParams, textParam } from "@/server/query-params";

export interface DeskAsked {
  stage: DraftStage;
  words: string;
  page: number;
}

/** Where somebody's own work waits. */
function ownStage(permissions: ReadonlySet<Permission>): DraftStage {
  if (permissions.has("draft.review")) return "inFirstReview";
  if (permissions.has("draft.secrecyReview")) return "inSecrecyReview";
  return permissions.has("publication.publish") ? "cleared" : "drafting";
}

/** What the address of the list asks for; anything unknown is the reader's own work. */
export function deskAsked(params: QueryParams, permissions: ReadonlySet<Permission>): DeskAsked {
  const { chosen } = choiceParam(params, "stage", DRAFT_STAGES);
  return {
    stage: chosen ?? ownStage(permissions),
    words: textParam(params, "q").slice(0, 100),
    page: pageParam(params),
  };
}

/** The address of one page of the list. */
export function deskAddress({ stage, words, page }: Partial<DeskAsked>): string {
  return addressWith("/publishing", { stage, q: words, page });
}
