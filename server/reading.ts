import { headers } from "next/headers";
import { ASKED_PATH } from "./edge/request-headers";
import { readingOf, simplifiedPath, traditionalPath } from "./traditional/address";

/** The characters in which a page is read. */
export interface Reading {
  traditional: boolean;
  /** The same page in the other characters; null where there is none, as with an applicant's own pages. */
  other: `/${string}` | null;
}

/** How the page that is being drawn is read; the edge says its address. */
export async function reading(): Promise<Reading> {
  const asked = (await headers()).get(ASKED_PATH);
  if (asked === null) return { traditional: false, other: null };
  const { traditional } = readingOf(asked.split("?")[0] ?? "");
  return { traditional, other: traditional ? simplifiedPath(asked) : traditionalPath(asked) };
}
