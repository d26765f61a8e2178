import { z } from "zod";
import type { OpenWhole } from "@/db/queries/open-publications";
import { publicationNumbers } from "@/db/queries/publication-changes";
import { filesOfMany } from "@/db/queries/publication-files";
import { fileAddress } from "@/domain/publication/file-address";
import { validityOn } from "@/domain/publication/validity";
import { beijingInstant, calendarDate } from "@/domain/time/calendar-date";
import type { Written } from "../interface/publication-answer";
import { instantText } from "../interface/schemas/shared";

const seconds = z.number().int();
const flag = z.union([z.literal(0), z.literal(1)]);

const attachment = z.strictObject({
  id: z.number().int(),
  name: z.string(),
  type: z.string(),
  mime: z.string(),
  size: z.number().int(),
  url: z.url(),
});

/** An entry as the disclosure platform of Guangdong (政府信息公开目录平台) writes it; days are instants in seconds there. */
const article = z.strictObject({
  id: z.number().int(),
  title: z.string(),
  document_number: z.string(),
  publisher: z.string(),
  keywords: z.string(),
  date: seconds,
  created_at: z.string().regex(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/),
  display_publish_time: seconds,
  identifier: z.string(),
  classify_main_name: z.string(),
  classify_genre_name: z.string(),
  classify_theme_name: z.string(),
  url: z.url(),
  post_url: z.url(),
  attachment: z.array(attachment),
  abstract: z.string(),
  is_expired: flag,
  is_abolished: flag,
});

export const articlesAnswer = z.strictObject({
  classify: z.strictObject({ id: z.number().int(), name: z.string(), post_count: z.number().int() }),
  articles: z.array(article),
});
type Article = z.output<typeof article>;

const ABSTRACT_LENGTH = 120;
/** More files than this one publication has not. */
const FILES_MOST = 1000;

const secondsOf = (day: string) => beijingInstant(calendarDate(day)) / 1000;
const ending = (name: string) => /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? "";

/** Publications as entries of that platform. */
export async function articlesOf(rows: readonly OpenWhole[], { today, origin }: Written): Promise<Article[]> {
  const ids = rows.map(({ id }) => id);
  const [numbers, files] = [await publicationNumbers(ids), await filesOfMany(ids)];
  return rows.flatMap((row): Article[] => {
    const id = numbers.get(row.id);
    if (id === undefined) return [];
    const url = `${origin}/p/${row.id}`;
    const validity = validityOn(row, today);
    const isDated = row.legacyPublished;
    return [
      {
        id,
        title: row.title,
        document_number: row.documentNumber ?? "",
        publisher: row.agencyName,
        keywords: row.keywords.join(","),
        date: secondsOf(row.issuedOn ?? row.publishedOn),
        created_at: instantText(row.publishedAt).slice(0, 19).replace("T", " "),
        display_publish_time: isDated ? secondsOf(row.publishedOn) : Math.floor(row.publishedAt / 1000),
        identifier: row.indexNumber,
        classify_main_name: row.columnName,
        classify_genre_name: row.genre,
        classify_theme_name: row.theme ?? "",
        url,
        post_url: url,
        attachment: (files.get(row.id) ?? []).map(({ name, mediaType, byteSize, sha256, position }) => ({
          id: id * FILES_MOST + position,
          name,
          type: ending(name),
          mime: mediaType,
          size: byteSize,
          url: `${origin}${fileAddress({ sha256, name })}`,
        })),
        abstract: row.summary ?? [...row.bodyText.replace(/\s+/g, "")].slice(0, ABSTRACT_LENGTH).join(""),
        is_expired: validity === "expired" ? 1 : 0,
        is_abolished: validity === "repealed" ? 1 : 0,
      },
    ];
  });
}
