import { and, count, eq, isNull } from "drizzle-orm";
import type { Staff } from "@/domain/access/actor";
import type { LetterName, LetterSettings } from "@/domain/letter/letters";
import type { CalendarDate } from "@/domain/time/calendar-date";
import { q, tx } from "../client";
import { newId } from "../new-id";
import { letterSettings } from "../queries/letter-templates";
import { agencies } from "../schema/agencies";
import { settings } from "../schema/house-keeping";
import { letterTemplates } from "../schema/letters";
import { appendAudit } from "./audit";

/** A checked template as it is put into force. */
export interface NewTemplate {
  letter: LetterName;
  /** Code of the agency whose letters it is for; null for the whole site. */
  agencyCode: string | null;
  /** Null: the house's own setting again. */
  file: Buffer | null;
  fileName: string;
  sha256: string;
  effectiveOn: CalendarDate;
}

/** Adds a version; earlier ones stay, because letters were made with them. */
export async function addTemplate(
  by: Staff<"site.manage">,
  { agencyCode, ...template }: NewTemplate,
  at: number,
): Promise<{ version: number } | { refusal: "noSuchAgency" }> {
  return tx(async () => {
    let agencyId: string | null = null;
    if (agencyCode !== null) {
      const [agency] = await q()
        .select({ id: agencies.id })
        .from(agencies)
        .where(eq(agencies.code, agencyCode));
      if (!agency) return { refusal: "noSuchAgency" };
      agencyId = agency.id;
    }
    const ofAgency =
      agencyId === null ? isNull(letterTemplates.agencyId) : eq(letterTemplates.agencyId, agencyId);
    const [known] = await q()
      .select({ versions: count() })
      .from(letterTemplates)
      .where(and(eq(letterTemplates.letter, template.letter), ofAgency));
    const version = (known?.versions ?? 0) + 1;
    const id = newId();
    await q()
      .insert(letterTemplates)
      .values({ id, ...template, agencyId, version, uploadedBy: by.id, uploadedAt: at });
    const object = { objectKind: "letterTemplate", objectId: id, fields: [template.letter] };
    await appendAudit({ at, actor: by.id, role: "systemAdmin", intent: "site.addTemplate", ...object });
    return { version };
  });
}

/** Decides how the site reads the law where it is read in two ways. */
export async function changeLetterSettings(
  by: Staff<"site.manage">,
  value: LetterSettings,
  at: number,
): Promise<{ changed: boolean }> {
  return tx(async () => {
    if ((await letterSettings()).inquiryRemedy === value.inquiryRemedy) return { changed: false };
    await q()
      .insert(settings)
      .values({ key: "letters", value, updatedAt: at })
      .onConflictDoUpdate({ target: settings.key, set: { value, updatedAt: at } });
    const object = { objectKind: "settings", objectId: "letters", fields: ["inquiryRemedy"] };
    await appendAudit({ at, actor: by.id, role: "systemAdmin", intent: "site.setLetters", ...object });
    return { changed: true };
  });
}
