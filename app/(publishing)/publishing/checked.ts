import { publishedUnder } from "@/db/queries/publication-drafts";
import { type PublicationFields, warningsOf } from "@/domain/publication/publication-form";
import { scanPublication } from "@/domain/publication/sensitive-scan";
import { today } from "@/server/clock";

/** Everything that is checked by machine about a stored text. */
export async function checked({ id, fields }: { id: string; fields: PublicationFields }) {
  return {
    hits: scanPublication(fields, today()),
    warnings: warningsOf(fields, today()),
    sameNumber: await publishedUnder(fields.documentNumber, id),
  };
}
