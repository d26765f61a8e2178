import { z } from "zod";

/** Acts by which an officer comes to see what is about persons, as the audit log names them (《个人信息保护法》第五十一条). */
export const PERSONAL_READINGS = [
  "applicant.reveal",
  "complaint.reveal",
  "attachment.open",
  "infoRequest.export",
  "disposal.export",
] as const;
export type PersonalReading = (typeof PERSONAL_READINGS)[number];

/** How many items one act shows: as many as a list has rows, else one. */
export function itemsOf(fields: readonly string[]): number {
  const rows = fields.map((field) => /^rows:(\d+)$/.exec(field)?.[1]).find((found) => found !== undefined);
  return rows === undefined ? 1 : Number(rows);
}

/** More items than these in so many hours tell the auditors and the security administrators. No law fixes a number: it is a setting. */
export interface ReadingLimit {
  items: number;
  hours: number;
}

export const READING_LIMIT: ReadingLimit = { items: 300, hours: 24 };

const whole = (name: keyof ReadingLimit, { least, most }: { least: number; most: number }) =>
  z
    .string()
    .transform((text) => text.normalize("NFKC").trim())
    .refine((text) => /^\d{1,6}$/.test(text) && Number(text) >= least && Number(text) <= most, {
      message: `${name}.range`,
    })
    .transform(Number);

export const ITEMS_RANGE = { least: 10, most: 100_000 };
export const HOURS_RANGE = { least: 1, most: 168 };

/** The limit as the security administrator types it. */
export const readingLimitForm = z.object({
  items: whole("items", ITEMS_RANGE),
  hours: whole("hours", HOURS_RANGE),
});
