import type { PublicationFields } from "@/domain/publication/publication-form";
import { joinTx, q } from "../client";
import { newId } from "../new-id";
import { draftStates } from "../schema/draft-keeping";

/** Keeps a state of a draft beside the draft itself, in the transaction of the act that made it. */
export async function keepDraftState(state: {
  draftId: string;
  version: number;
  fields: PublicationFields;
  contentHash: string;
  staffId: string | null;
  at: number;
}): Promise<void> {
  await joinTx(async () => {
    await q()
      .insert(draftStates)
      .values({ id: newId(), ...state });
  });
}
