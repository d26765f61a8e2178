import { and, eq, isNull, sql } from "drizzle-orm";
import type { Staff } from "@/domain/access/actor";
import type { TextModule } from "@/domain/law/text-modules";
import type { CalendarDate } from "@/domain/time/calendar-date";
import { q, tx } from "../client";
import { newId } from "../new-id";
import { textModuleMarks, textModules } from "../schema/handling";
import { appendAudit } from "./audit";

type Reviewer = Staff<"infoRequest.signOff">;
export type ModuleRefusal = "noSuchModule" | "changedMeanwhile";
type Done = { id: string } | { refusal: ModuleRefusal };

async function note(by: Staff, intent: string, id: string, at: number): Promise<void> {
  await appendAudit({ at, actor: by.id, intent, objectKind: "textModule", objectId: id });
}

/** Writes a module of the agency's own, or a new wording over the version that was seen. */
export async function saveModule(
  by: Reviewer,
  module: Omit<TextModule, "id" | "outcomes"> & { id: string | null; outcomes: TextModule["outcomes"] },
  expectedVersion: number,
  at: number,
): Promise<Done> {
  return tx(async () => {
    const { id: known, ...given } = module;
    const words = { ...given, outcomes: [...given.outcomes], updatedBy: by.id, updatedAt: at };
    if (known === null) {
      const id = newId();
      await q()
        .insert(textModules)
        .values({ id, agencyId: by.agencyId ?? "", ...words, lockVersion: 1 });
      await note(by, "textModule.write", id, at);
      return { id };
    }
    const [row] = await q()
      .select({ version: textModules.lockVersion })
      .from(textModules)
      .where(
        and(
          eq(textModules.id, known),
          eq(textModules.agencyId, by.agencyId ?? ""),
          isNull(textModules.retiredAt),
        ),
      );
    if (!row) return { refusal: "noSuchModule" };
    if (row.version !== expectedVersion) return { refusal: "changedMeanwhile" };
    await q()
      .update(textModules)
      .set({ ...words, lockVersion: expectedVersion + 1 })
      .where(eq(textModules.id, known));
    await note(by, "textModule.write", known, at);
    return { id: known };
  });
}

/** Takes one of the agency's own modules out of use; answers that were written with it stay as they are. */
export async function retireModule(by: Reviewer, id: string, at: number): Promise<Done> {
  return tx(async () => {
    const found = await q()
      .update(textModules)
      .set({ retiredAt: at })
      .where(
        and(
          eq(textModules.id, id),
          eq(textModules.agencyId, by.agencyId ?? ""),
          isNull(textModules.retiredAt),
        ),
      )
      .returning({ id: textModules.id });
    if (found.length === 0) return { refusal: "noSuchModule" };
    await note(by, "textModule.retire", id, at);
    return { id };
  });
}

async function mark(
  agencyId: string,
  moduleId: string,
  set: { staleOn?: string | null; staleNote?: string | null; usedCount?: number },
  at: number,
): Promise<void> {
  const more = set.usedCount ?? 0;
  await q()
    .insert(textModuleMarks)
    .values({ id: `${agencyId}:${moduleId}`, agencyId, moduleId, usedCount: more, updatedAt: at, ...set })
    .onConflictDoUpdate({
      target: textModuleMarks.id,
      set: { ...set, usedCount: sql`${textModuleMarks.usedCount} + ${more}`, updatedAt: at },
    });
}

/** Notes that the law behind a module has changed, or that it was looked at again and holds (`why` null). */
export async function markStale(
  by: Reviewer,
  moduleId: string,
  why: { on: CalendarDate; note: string } | null,
  at: number,
): Promise<void> {
  await tx(async () => {
    await mark(by.agencyId ?? "", moduleId, { staleOn: why?.on ?? null, staleNote: why?.note ?? null }, at);
    await note(by, why ? "textModule.markStale" : "textModule.confirm", moduleId, at);
  });
}

/** Counts that a module was put into an answer. */
export async function countModuleUse(
  by: Staff<"infoRequest.handle">,
  moduleId: string,
  at: number,
): Promise<void> {
  await tx(async () => {
    await mark(by.agencyId ?? "", moduleId, { usedCount: 1 }, at);
    await note(by, "textModule.use", moduleId, at);
  });
}
