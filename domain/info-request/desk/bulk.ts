import type { Refusal } from "../history/lifecycle";

/** What can be done to many cases at once; answering and extending never can: each letter has to be opened. */
export const BULK_ACTS = ["assign", "markDuplicate", "remind"] as const;
export type BulkAct = (typeof BULK_ACTS)[number];

/** More than this nobody can read in a preview. */
export const MOST_IN_BULK = 200;

/** Why a case of a selection is left alone, beyond what the lifecycle refuses. */
export type BulkRefusal =
  | Refusal
  | "alreadyTheirs"
  | "firstOfThem"
  | "noHandler"
  | "nothingOpen"
  | "remindedToday"
  | "firstAssignment"
  | "movedOn";

/** What became of one case of a selection. */
export type BulkOutcome = { done: true } | { refusal: BulkRefusal };

/** For this long an assignment can be taken back by handing the case back. */
export const UNDO_MS = 60_000;
