import { z } from "zod";
import { REASON_CODES, type WithholdingReason } from "./reasons";

const reason = z.enum(REASON_CODES as [WithholdingReason, ...WithholdingReason[]]);
/** What 「其他」 stands for, in the officer's words; never the withheld words themselves. */
const words = z.string().trim().max(60);

/** The most marks that one file or one text carries. */
export const MOST_MARKS = 500;
/** The most pages that are worked on at once. */
export const MOST_PAGES = 300;

const share = z.number().min(0).max(1);

/**
 * A box over a part of a page that is withheld. Its place is a share of the page as it is seen (turned upright, cut to its crop box),
 * from the top left corner, so that it means the same at every resolution.
 */
export const boxMark = z
  .strictObject({
    page: z.int().min(1).max(MOST_PAGES),
    left: share,
    top: share,
    width: z.number().min(0.002).max(1),
    height: z.number().min(0.002).max(1),
    reason,
    words: words.default(""),
  })
  .refine((box) => box.left + box.width <= 1.0001 && box.top + box.height <= 1.0001);
export type BoxMark = z.infer<typeof boxMark>;
export const boxMarks = z.array(boxMark).max(MOST_MARKS);

/** A stretch of a text that is withheld, by characters from the beginning. */
export const textMark = z
  .strictObject({ from: z.int().min(0), to: z.int().min(1), reason, words: words.default("") })
  .refine(({ from, to }) => from < to);
export type TextMark = z.infer<typeof textMark>;
export const textMarks = z.array(textMark).max(MOST_MARKS);
