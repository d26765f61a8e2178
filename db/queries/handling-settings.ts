import { eq } from "drizzle-orm";
import { q } from "../client";
import { settings } from "../schema/house-keeping";

/** What the law leaves open about working together; an administrator can set it (settings, key `handling`). */
export interface HandlingSettings {
  /** Working days in which another agency takes a case that is put before it, or says why not. */
  transferAnswerDays: number;
}

const BY_DEFAULT: HandlingSettings = { transferAnswerDays: 2 };

/** The settings as they are now. */
export async function handlingSettings(): Promise<HandlingSettings> {
  const [row] = await q()
    .select({ value: settings.value })
    .from(settings)
    .where(eq(settings.key, "handling"));
  return { ...BY_DEFAULT, ...(row?.value as Partial<HandlingSettings> | undefined) };
}
