import { asc, eq, ne } from "drizzle-orm";
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
  website: agencies.website,
};

/** Every agency of this city in the order of the directory, with its contact: whom one can ask. */
export async function publicAgencies() {
  return q()
    .select(contact)
    .from(agencies)
    .where(ne(agencies.level, "external"))
    .orderBy(asc(agencies.position));
}
export type PublicAgency = Awaited<ReturnType<typeof publicAgencies>>[number];

/** Every body whose documents are kept here, those of other governments last; for filters. */
export async function issuingAgencies() {
  return q()
    .select({ id: agencies.id, code: agencies.code, name: agencies.name })
    .from(agencies)
    .orderBy(asc(agencies.position));
}

/** One agency by its code; null when there is none. */
export async function publicAgency(code: string): Promise<PublicAgency | null> {
  const [row] = await q().select(contact).from(agencies).where(eq(agencies.code, code));
  return row ?? null;
}
