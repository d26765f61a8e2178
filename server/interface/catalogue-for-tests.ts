import { tx } from "@/db/client";
import { contentHashOf, withdrawContent } from "@/db/mutations/publications";
import { newId } from "@/db/new-id";
import { publishForTests } from "@/db/published-for-tests";
import { MORNING, NOTICE, peopleForTests } from "@/db/publishing-for-tests";
import { columnTree } from "@/db/queries/columns";
import type { PublicationFields } from "@/domain/publication/publication-form";
import type { CalendarDate } from "@/domain/time/calendar-date";

/** A small office on a fresh test store that publishes, changes and withdraws. */
export async function catalogueForTests() {
  const { own, other } = await peopleForTests();
  const [column] = await columnTree();
  const columnId = column?.id ?? "";

  interface Given extends Partial<PublicationFields> {
    id?: string;
    agencyId?: string;
    columnId?: string;
    at?: number;
    legacyPublishedOn?: CalendarDate;
  }
  const publish = async (given: Given = {}): Promise<string> => {
    const {
      id = newId(),
      agencyId = own,
      columnId: into = columnId,
      at = MORNING,
      legacyPublishedOn,
      ...over
    } = given;
    const fields = { ...NOTICE, documentNumber: null, ...over };
    await tx(() =>
      publishForTests({
        id,
        agencyId,
        columnId: into,
        fields,
        contentHash: contentHashOf(fields),
        at,
        actor: "system",
        demonstration: false,
        ...(legacyPublishedOn !== undefined && { legacyPublishedOn }),
      }),
    );
    return id;
  };
  const withdraw = (id: string, reason = "内容有误", at = MORNING) =>
    withdrawContent({ id, reason, at, actor: "system" });
  return { own, other, columnId, publish, withdraw };
}
