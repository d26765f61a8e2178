import type { AccountFilter } from "@/db/queries/admin-staff";
import { pageParam, type QueryParams, textParam } from "@/server/query-params";

const ROWS = 50;

/** Which accounts an address asks for. */
export function accountsAsked(
  params: QueryParams,
  agencies: readonly { id: string; code: string }[],
): { words: string; agency: string; filter: AccountFilter } {
  const words = textParam(params, "words").slice(0, 40);
  const agency = agencies.find(({ code }) => code === textParam(params, "agency"));
  return {
    words,
    agency: agency?.code ?? "",
    filter: {
      page: pageParam(params),
      pageSize: ROWS,
      ...(words && { words }),
      ...(agency && { agencyId: agency.id }),
    },
  };
}
