import { env } from "@/server/env";
import { publicHandler, seeOther } from "@/server/handlers";
import { chosenPreferences, displayPreferences, preferencesCookie } from "@/server/preferences";
import { wayBack } from "@/server/way-back";

/** Remembers how a reader wants pages drawn and leads back to the page. */
export const POST = publicHandler(async (entries, { cookie, headers }) => {
  const before = displayPreferences({
    get: (name) => {
      const value = cookie(name);
      return value === undefined ? undefined : { value };
    },
  });
  return seeOther(wayBack(headers, env().siteUrl), [preferencesCookie(chosenPreferences(before, entries))]);
});
