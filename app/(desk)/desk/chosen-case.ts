import { deskDescription } from "@/db/queries/desk-case";
import type { DeskRow } from "@/db/queries/desk-info-requests";
import type { Staff } from "@/domain/access/actor";

/** The case of the list that is shown beside it; one that the page does not list is not shown. */
export async function chosenCase(staff: Staff<"infoRequest.read">, rows: readonly DeskRow[], id: string) {
  const row = rows.find((one) => one.id === id);
  const description = row && (await deskDescription(staff, id));
  return row && description ? { row, description } : null;
}
