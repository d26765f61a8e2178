import { codeKey } from "@/domain/publication/coded-field";
import { q } from "../client";
import { agencies } from "../schema/agencies";

/** The name of every agency, by id. */
export async function agencyNames(): Promise<ReadonlyMap<string, string>> {
  const found = await q().select({ id: agencies.id, name: agencies.name }).from(agencies);
  return new Map(found.map(({ id, name }) => [id, name]));
}

/** Every body by code and by name in any width, with what a report asks of it. */
export async function agenciesByName() {
  const bodies = await q()
    .select({ id: agencies.id, code: agencies.code, name: agencies.name, level: agencies.level })
    .from(agencies);
  return new Map(bodies.flatMap((body) => [[codeKey(body.name), body] as const, [codeKey(body.code), body]]));
}
