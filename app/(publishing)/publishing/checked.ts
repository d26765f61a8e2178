import { contentHashOf } from "@/db/mutations/publications";
import { draftFilesOf } from "@/db/queries/publication-draft-files";
import { publishedUnder } from "@/db/queries/publication-drafts";
import { gateOf } from "@/db/queries/publication-scans";
import { linkHits } from "@/db/queries/text-links";
import { type PublicationFields, warningsOf } from "@/domain/publication/publication-form";
import { scanPublication } from "@/domain/publication/sensitive-scan";
import { today } from "@/server/clock";

/** Everything that is checked by machine about a stored text. */
export async function checked({ id, fields }: { id: string; fields: PublicationFields }) {
  const files = await draftFilesOf(id);
  return {
    files,
    gate: await gateOf({ id, fields, files, contentHash: contentHashOf(fields, files) }, today()),
    hits: [
      ...scanPublication(fields, today()),
      ...(await linkHits(fields)).map(({ url, ...hit }) => ({ ...hit, sample: url })),
    ],
    warnings: warningsOf(fields, today()),
    sameNumber: await publishedUnder(fields.documentNumber, id),
  };
}
