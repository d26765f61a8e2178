import { eq, isNotNull } from "drizzle-orm";
import { hostOf, type KnownHosts, TRUSTED_BY_DEFAULT } from "@/domain/publication/links/link-standing";
import { q } from "../client";
import { agencies } from "../schema/agencies";
import { settings } from "../schema/house-keeping";
import { siteSettings } from "./settings";

/** The hosts that an administrator trusts, parted by blanks. */
export async function trustedHosts(): Promise<string> {
  const [row] = await q()
    .select({ value: settings.value })
    .from(settings)
    .where(eq(settings.key, "trustedHosts"));
  return typeof row?.value === "string" ? row.value : TRUSTED_BY_DEFAULT;
}

/** This site's own host, and whom a text may name without a word of explanation: trusted hosts and the sites of the agencies. */
export async function knownHosts(): Promise<KnownHosts> {
  const { domain } = await siteSettings();
  const sites = await q()
    .select({ website: agencies.website })
    .from(agencies)
    .where(isNotNull(agencies.website));
  const own = hostOf(`http://${domain}`);
  const ofAgencies = sites.flatMap(({ website }) => hostOf(website ?? "") ?? []);
  return {
    own: own === null ? [] : [own],
    trusted: [...(await trustedHosts()).split(" ").filter(Boolean), ...ofAgencies],
  };
}
