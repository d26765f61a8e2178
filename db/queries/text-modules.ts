import { and, asc, eq, isNull } from "drizzle-orm";
import type { Staff } from "@/domain/access/actor";
import { TEXT_MODULES, type TextModule } from "@/domain/law/text-modules";
import { q } from "../client";
import { textModuleMarks, textModules } from "../schema/handling";

/** A module as an agency has it. */
export interface KeptModule extends TextModule {
  /** True for one that the agency wrote; the house's own cannot be changed. */
  isOwn: boolean;
  version: number;
  usedCount: number;
  /** The law behind it changed (manual mark): since when, and what. */
  staleOn: string | null;
  staleNote: string | null;
}

/** The modules of an agency: its own first, then the house's, the much used ones on top. */
export async function modulesOf(by: Staff<"infoRequest.read">): Promise<KeptModule[]> {
  const agencyId = by.agencyId ?? "";
  const own = await q()
    .select()
    .from(textModules)
    .where(and(eq(textModules.agencyId, agencyId), isNull(textModules.retiredAt)))
    .orderBy(asc(textModules.id));
  const marks = await q().select().from(textModuleMarks).where(eq(textModuleMarks.agencyId, agencyId));
  const markOf = new Map(marks.map((mark) => [mark.moduleId, mark]));
  const kept = (module: TextModule, isOwn: boolean, version: number): KeptModule => {
    const mark = markOf.get(module.id);
    const { id, title, part, outcomes, basis, text } = module;
    return {
      ...{ id, title, part, outcomes, basis, text, isOwn, version },
      usedCount: mark?.usedCount ?? 0,
      staleOn: mark?.staleOn ?? null,
      staleNote: mark?.staleNote ?? null,
    };
  };
  return [
    ...own.map((row) => kept(row, true, row.lockVersion)),
    ...TEXT_MODULES.map((module) => kept(module, false, 0)),
  ].sort((one, other) => Number(other.isOwn) - Number(one.isOwn) || other.usedCount - one.usedCount);
}
