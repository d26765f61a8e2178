import { siteSettings } from "@/db/queries/settings";
import { openReader } from "@/server/interface/open-reader";
import { openApi } from "@/server/interface/openapi";
import { getDescription } from "@/server/interface/operations";
import { siteOrigin } from "@/server/site-origin";

/** The description of the whole interface. */
export const GET = openReader(getDescription, async (_, { headers }) => {
  const { siteName } = await siteSettings();
  return openApi({ origin: siteOrigin(headers), siteName });
});
