import { and, eq, inArray, ne } from "drizzle-orm";
import { codeKey } from "@/domain/publication/coded-field";
import { q } from "../client";
import { agencies } from "../schema/agencies";

/** Whose cases a report counts: a government's speaks for all that belongs to it (bodies of other governments apart), any other for its agency alone. */
export async function reportingAgencyIds(agencyId: string): Promise<string[]> {
  const [agency] = await q()
    .select({ level: agencies.level })
    .from(agencies)
    .where(eq(agencies.id, agencyId));
  const ids = [agencyId];
  for (let above = agency?.level === "city" ? [agencyId] : []; above.length > 0; ) {
    const below = await q()
      .select({ id: agencies.id })
      .from(agencies)
      .where(and(inArray(agencies.parentId, above), ne(agencies.level, "external")))
      .orderBy(agencies.position, agencies.id);
    above = below.map(({ id }) => id).filter((id) => !ids.includes(id));
    ids.push(...above);
  }
  return ids;
}

/** Every body by code and by name in any width, with what a report asks of it. */
export async function agenciesByName() {
  const bodies = await q()
    .select({ id: agencies.id, code: agencies.code, name: agencies.name, level: agencies.level })
    .from(agencies);
  return new Map(bodies.flatMap((body) => [[codeKey(body.name), body] as const, [codeKey(body.code), body]]));
}
