import { z } from "zod";

/** Backups are kept for thirty days (docs/operations): whichever is put back has to find the files that its rows name. */
export const RESTORE_DAYS = { least: 30, most: 3650, usual: 30 };

/** How many days bytes that no row names are kept, as an administrator types it. */
export const restoreWindowForm = z.object({
  seen: z.string().max(64),
  days: z
    .string()
    .transform((text) => text.normalize("NFKC").trim())
    .refine(
      (text) =>
        /^\d{1,4}$/.test(text) && Number(text) >= RESTORE_DAYS.least && Number(text) <= RESTORE_DAYS.most,
      { message: "days.range" },
    )
    .transform(Number),
});
