import { calendarInForce } from "@/db/queries/calendar";
import { looksLikeJson, readNoticeJson } from "@/domain/calendar/notice-json";
import type { ReadNotice } from "@/domain/calendar/notice-problems";
import { readNoticeText } from "@/domain/calendar/notice-text";

/** Reads a notice given as text or as JSON, with where it comes from added to its sources. */
export async function readNotice(
  text: string,
  { adjusts, year, source }: { adjusts: boolean; year: number | null; source: string | null },
): Promise<ReadNotice> {
  const plain = text.replace(/^\uFEFF/, "");
  const read = looksLikeJson(plain)
    ? readNoticeJson(plain, { adjusts })
    : readNoticeText(plain, { adjusts, year, known: await calendarInForce() });
  const given = [source, read.documentNumber].filter((one) => one !== null);
  const sources = [...new Set([...read.notice.sources, ...given])];
  return { ...read, notice: { ...read.notice, sources } };
}
