import { asc, ne } from "drizzle-orm";
import type { Staff } from "@/domain/access/actor";
import { q } from "../client";
import { agencies } from "../schema/agencies";

/** Every agency of this place with the one above it, in the order of the directory. */
export async function agencyTree(_by: Staff<"oversight.read">) {
  return q()
    .select({ id: agencies.id, code: agencies.code, name: agencies.name, parentId: agencies.parentId })
    .from(agencies)
    .where(ne(agencies.level, "external"))
    .orderBy(asc(agencies.position));
}
