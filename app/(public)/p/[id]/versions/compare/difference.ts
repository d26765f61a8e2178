import type { PublicVersion } from "@/db/queries/publication-versions";
import { parseBody, plainText } from "@/domain/publication/body";
import type { PublicationField, PublicationFields } from "@/domain/publication/publication-form";
import { changedFields } from "@/domain/publication/text-changes";
import { versionChanges } from "@/domain/publication/version-changes";
import { dayInFull } from "@/text/dates";
import { DISCLOSURE_KIND_LABELS, VALIDITY_LABELS } from "@/text/publication-form";

type Fact = Exclude<PublicationField, "body">;

/** A fact as a reader reads it; empty where nothing was said. */
function factOf(fields: PublicationFields, field: Fact, columnName: (code: string) => string): string {
  switch (field) {
    case "issuedOn":
    case "effectiveOn":
    case "expiresOn": {
      const day = fields[field];
      return day === null ? "" : dayInFull(day);
    }
    case "theme":
      return fields.theme?.replaceAll("\\", " › ") ?? "";
    case "columnCode":
      return columnName(fields.columnCode);
    case "keywords":
      return fields.keywords.join("，");
    case "audiences":
      return (fields.audiences ?? []).map((path) => path.replaceAll("\\", " › ")).join("，");
    case "disclosureKind":
      return DISCLOSURE_KIND_LABELS[fields.disclosureKind];
    case "validity":
      return VALIDITY_LABELS[fields.validity];
    default:
      return fields[field] ?? "";
  }
}

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
      before: factOf(before.content, field, columnName),
      after: factOf(after.content, field, columnName),
    }));
  return {
    from: before.version,
    to: after.version,
    facts,
    body: bodyDifference(before.content.body, after.content.body),
  };
}
