import { and, eq, sql } from "drizzle-orm";
import type { Staff } from "@/domain/access/actor";
import type { QueueFilter } from "@/domain/info-request/desk/queue-filter";
import { q, tx } from "../client";
import { newId } from "../new-id";
import { deskSettings, savedViews } from "../schema/handling";
import { appendAudit } from "./audit";

type Reader = Staff<"infoRequest.read">;

/** More counts than this beside every page nobody reads. */
export const MOST_PINNED = 12;
/** More names than this one person cannot tell apart. */
const MOST_VIEWS = 50;

export interface NewView {
  name: string;
  filter: QueueFilter;
  isShared: boolean;
  isPinned: boolean;
}

export type ViewRefusal = "nameTaken" | "tooManyPinned" | "tooMany" | "noSuchView";
type Done = { id: string } | { refusal: ViewRefusal };

async function note(by: Reader, intent: string, id: string, at: number): Promise<void> {
  await appendAudit({ at, actor: by.id, intent, objectKind: "savedView", objectId: id });
}

async function counted(by: Reader) {
  const [row] = await q()
    .select({
      all: sql<number>`count(*)`,
      pinned: sql<number>`coalesce(sum(${savedViews.isPinned}), 0)`,
    })
    .from(savedViews)
    .where(eq(savedViews.staffId, by.id));
  return row ?? { all: 0, pinned: 0 };
}

/** Keeps a view of the queue under a name. */
export async function saveView(by: Reader, view: NewView, at: number): Promise<Done> {
  return tx(async () => {
    const { name } = view;
    const [known] = await q()
      .select({ id: savedViews.id })
      .from(savedViews)
      .where(and(eq(savedViews.staffId, by.id), eq(savedViews.name, name)));
    if (known) return { refusal: "nameTaken" };
    const { all, pinned } = await counted(by);
    if (all >= MOST_VIEWS) return { refusal: "tooMany" };
    if (view.isPinned && pinned >= MOST_PINNED) return { refusal: "tooManyPinned" };
    const id = newId();
    await q()
      .insert(savedViews)
      .values({ id, agencyId: by.agencyId ?? "", staffId: by.id, createdAt: at, ...view });
    await note(by, "savedView.save", id, at);
    return { id };
  });
}

async function isOwn(by: Reader, id: string): Promise<boolean> {
  const found = await q()
    .select({ id: savedViews.id })
    .from(savedViews)
    .where(and(eq(savedViews.id, id), eq(savedViews.staffId, by.id)));
  return found.length > 0;
}

/** Puts one's own view beside the queue or takes it away from there; shares it with the agency or keeps it to oneself. */
export async function changeView(
  by: Reader,
  id: string,
  change: { isPinned: boolean; isShared: boolean },
  at: number,
): Promise<Done> {
  return tx(async () => {
    if (!(await isOwn(by, id))) return { refusal: "noSuchView" };
    const [row] = await q()
      .select({ isPinned: savedViews.isPinned })
      .from(savedViews)
      .where(eq(savedViews.id, id));
    if (change.isPinned && !row?.isPinned && (await counted(by)).pinned >= MOST_PINNED)
      return { refusal: "tooManyPinned" };
    await q().update(savedViews).set(change).where(eq(savedViews.id, id));
    await note(by, "savedView.change", id, at);
    return { id };
  });
}

/** Forgets one of one's own views; no case changes. */
export async function dropView(by: Reader, id: string, at: number): Promise<Done> {
  return tx(async () => {
    if (!(await isOwn(by, id))) return { refusal: "noSuchView" };
    await q().delete(savedViews).where(eq(savedViews.id, id));
    await note(by, "savedView.drop", id, at);
    return { id };
  });
}

/** How an officer wants the desk. */
export async function keepDeskSettings(
  by: Reader,
  wish: { hasShortcuts: boolean; density: "comfortable" | "compact" },
  at: number,
): Promise<void> {
  await tx(async () => {
    await q()
      .insert(deskSettings)
      .values({ staffId: by.id, ...wish, updatedAt: at })
      .onConflictDoUpdate({ target: deskSettings.staffId, set: { ...wish, updatedAt: at } });
    await appendAudit({
      at,
      actor: by.id,
      intent: "staff.setDesk",
      objectKind: "staff",
      objectId: by.id,
      fields: Object.keys(wish),
    });
  });
}
