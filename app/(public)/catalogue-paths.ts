import { gazetteMonths } from "@/db/queries/catalogue";
import { waysIn } from "@/text/catalogue";

/** The addresses of the catalogue beside columns, agencies and publications, for the site map that machines read. */
export async function cataloguePaths(): Promise<`/${string}`[]> {
  const ways = Object.keys(waysIn.pages).map((way) => `/catalogue/by/${way}` as const);
  const issues = (await gazetteMonths()).map(({ month }) => {
    const [year, number] = month.split("-").map(Number);
    return `/gazette/${year}/${number}` as const;
  });
  return ["/recent", "/gazette", ...ways, ...issues];
}
