import { and, desc, eq, isNull, lte, or } from "drizzle-orm";
import type { Staff } from "@/domain/access/actor";
import { LETTER_SETTINGS_BY_DEFAULT, type LetterName, type LetterSettings } from "@/domain/letter/letters";
import type { CalendarDate } from "@/domain/time/calendar-date";
import { q } from "../client";
import { agencies } from "../schema/agencies";
import { settings } from "../schema/house-keeping";
import { letterTemplates } from "../schema/letters";
import { staff } from "../schema/staff";

/** How the site reads the law where it is read in two ways. */
export async function letterSettings(): Promise<LetterSettings> {
  const [row] = await q().select({ value: settings.value }).from(settings).where(eq(settings.key, "letters"));
  return { ...LETTER_SETTINGS_BY_DEFAULT, ...(row?.value as Partial<LetterSettings> | undefined) };
}

/** The template of a letter that holds on a day: the agency's own before the site's; null while the house's own setting holds. */
export async function templateInForce(
  letter: LetterName,
  agencyId: string,
  on: CalendarDate,
): Promise<{ id: string; file: Buffer } | null> {
  const found = await q()
    .select({ id: letterTemplates.id, file: letterTemplates.file, agencyId: letterTemplates.agencyId })
    .from(letterTemplates)
    .where(
      and(
        eq(letterTemplates.letter, letter),
        lte(letterTemplates.effectiveOn, on),
        or(eq(letterTemplates.agencyId, agencyId), isNull(letterTemplates.agencyId)),
      ),
    )
    .orderBy(desc(letterTemplates.effectiveOn), desc(letterTemplates.version));
  const own = found.find((row) => row.agencyId !== null);
  const chosen = own?.file ? own : found.find((row) => row.agencyId === null);
  return chosen?.file ? { id: chosen.id, file: chosen.file } : null;
}

/** Every version of every letter's template, newest first, without the files. */
export async function templateVersions(_by: Staff<"site.manage">) {
  return q()
    .select({
      id: letterTemplates.id,
      letter: letterTemplates.letter,
      agencyName: agencies.name,
      version: letterTemplates.version,
      fileName: letterTemplates.fileName,
      sha256: letterTemplates.sha256,
      effectiveOn: letterTemplates.effectiveOn,
      uploadedAt: letterTemplates.uploadedAt,
      uploadedBy: staff.name,
    })
    .from(letterTemplates)
    .innerJoin(staff, eq(staff.id, letterTemplates.uploadedBy))
    .leftJoin(agencies, eq(agencies.id, letterTemplates.agencyId))
    .orderBy(desc(letterTemplates.uploadedAt), desc(letterTemplates.version));
}
export type TemplateVersion = Awaited<ReturnType<typeof templateVersions>>[number];

/** The file of one version; null for one that went back to the house's own setting. */
export async function templateFile(_by: Staff<"site.manage">, id: string) {
  const [row] = await q()
    .select({
      letter: letterTemplates.letter,
      file: letterTemplates.file,
      fileName: letterTemplates.fileName,
    })
    .from(letterTemplates)
    .where(eq(letterTemplates.id, id));
  return row ?? null;
}
