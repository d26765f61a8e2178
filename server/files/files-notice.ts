import { z } from "zod";
import { FILE_PROBLEMS } from "@/domain/attachment/problems";
import { cookieName, openCookie, sealedCookie } from "../private-cookie";
import type { RefusedFile } from "./receive";

const NAME = "files";
/** A notice belongs to the page that follows. */
const SHOWN_MS = 2 * 60_000;
/** A cookie holds four kilobytes: names are cut, and of very many the first are told. */
const MOST_TOLD = 12;
const MOST_NAME = 40;

const notice = z.object({
  about: z.string(),
  at: z.number(),
  taken: z.number(),
  refused: z.array(z.object({ name: z.string(), field: z.string(), problem: z.enum(FILE_PROBLEMS) })),
});
/** What came of a form with files, for the page that follows. */
export type FilesNotice = z.infer<typeof notice>;

/** The Set-Cookie line that tells the next page of `about` (a case, a draft) what came of its files. */
export function filesNoticeCookie(
  about: string,
  taken: number,
  refused: readonly RefusedFile[],
  at: number,
): string {
  const told = refused
    .slice(0, MOST_TOLD)
    .map(({ name, field, problem }) => ({ name: [...name].slice(-MOST_NAME).join(""), field, problem }));
  return sealedCookie(NAME, { about, at, taken, refused: told }, at);
}

/** What came of the files that were just sent for `about`; null when nothing was, or it was said before. */
export function filesNotice(
  about: string,
  read: (name: string) => string | undefined,
  at: number,
): FilesNotice | null {
  const found = notice.safeParse(openCookie(NAME, read(cookieName(NAME)), at));
  if (!found.success || found.data.about !== about) return null;
  return at < found.data.at + SHOWN_MS ? found.data : null;
}
