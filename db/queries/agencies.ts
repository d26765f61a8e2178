import { asc, eq } from "drizzle-orm";
import { q } from "../client";
import { agencies } from "../schema/agencies";

const contact = {
  id: agencies.id,
  code: agencies.code,
  name: agencies.name,
  shortName: agencies.shortName,
  level: agencies.level,
  address: agencies.address,
  postalCode: agencies.postalCode,
  phone: agencies.phone,
  fax: agencies.fax,
  email: agencies.email,
  officeHours: agencies.officeHours,
  disclosureOffice: agencies.disclosureOffice,
  themes: agencies.themes,
  reviewOrgan: agencies.reviewOrgan,
  court: agencies.court,
  creditCode: agencies.creditCode,
};

/** Every agency in the order of the directory, with its contact. */
export async function publicAgencies() {
  return q().select(contact).from(agencies).orderBy(asc(agencies.position));
}
export type PublicAgency = Awaited<ReturnType<typeof publicAgencies>>[number];

/** One agency by its code; null when there is none. */
export async function publicAgency(code: string): Promise<PublicAgency | null> {
  const [row] = await q().select(contact).from(agencies).where(eq(agencies.code, code));
  return row ?? null;
}
