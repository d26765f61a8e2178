import { everyAgency } from "@/db/queries/open-registers";
import { openReader } from "@/server/interface/open-reader";
import { listAgencies } from "@/server/interface/operations";
import { siteOrigin } from "@/server/site-origin";

/** Whose publications are kept here. */
export const GET = openReader(listAgencies, async (_, { headers }) => {
  const origin = siteOrigin(headers);
  const items = (await everyAgency()).map((agency) => ({
    ...agency,
    url: `${origin}/agencies/${agency.code}`,
  }));
  return { items };
});
