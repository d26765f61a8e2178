import { fieldInWords } from "@/components/publishing/draft-facts";
import type { PublicVersion } from "@/db/queries/publication-versions";
import { parseBody, plainText } from "@/domain/publication/body";
import type { PublicationField } from "@/domain/publication/publication-form";
import { changedFields } from "@/domain/publication/text-changes";
import { versionChanges } from "@/domain/publication/version-changes";

type Fact = Exclude<PublicationField, "body">;

const isFact = (field: PublicationField): field is Fact => field !== "body";

function bodyDifference(before: string, after: string) {
  if (before === after) return "same" as const;
  const changes = versionChanges(plainText(parseBody(before)), plainText(parseBody(after)));
  return changes?.length === 0 ? ("layout" as const) : changes;
}

/** What is different between two versions of one publication. */
export function differenceOf(
  before: PublicVersion,
  after: PublicVersion,
  columnName: (code: string) => string,
) {
  const facts = changedFields(before.content, after.content)
    .filter(isFact)
    .map((field) => ({
      field,
      before: fieldInWords(field, before.content, columnName(before.content.columnCode)),
      after: fieldInWords(field, after.content, columnName(after.content.columnCode)),
    }));
  return {
    from: before.version,
    to: after.version,
    facts,
    body: bodyDifference(before.content.body, after.content.body),
  };
}
