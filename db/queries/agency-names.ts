import { q } from "../client";
import { agencies } from "../schema/agencies";

/** The name of every agency, by id. */
export async function agencyNames(): Promise<ReadonlyMap<string, string>> {
  const found = await q().select({ id: agencies.id, name: agencies.name }).from(agencies);
  return new Map(found.map(({ id, name }) => [id, name]));
}
