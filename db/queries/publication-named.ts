import { and, eq } from "drizzle-orm";
import { formatIndexNumber, parseIndexNumber } from "@/domain/publication/index-number";
import { q } from "../client";
import { publications } from "../schema/publications";
import { inPublic } from "./publications";

const ID = /(?:^|\/p\/)([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})(?:[/?#.]|$)/i;

/** The public text that an index number or the address of a page names; null where there is none. */
export async function publicationNamed(typed: string): Promise<string | null> {
  const text = typed.trim();
  const id = ID.exec(text)?.[1]?.toLowerCase();
  const index = id === undefined ? parseIndexNumber(text) : null;
  if (id === undefined && !index) return null;
  const named =
    id === undefined
      ? eq(publications.indexNumber, index ? formatIndexNumber(index) : "")
      : eq(publications.id, id);
  const [row] = await q().select({ id: publications.id }).from(publications).where(and(named, inPublic));
  return row?.id ?? null;
}
