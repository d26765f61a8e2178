import type { ReactNode } from "react";
import { SummaryList } from "@/components/ui/summary-list";
import { PUBLICATION_CHANNELS } from "@/domain/publication/channels-used";
import {
  PUBLICATION_FIELDS,
  type PublicationField,
  type PublicationFields,
} from "@/domain/publication/publication-form";
import { relationsOf } from "@/domain/publication/relations";
import { dayInFull } from "@/text/dates";
import { groundInWords, relationsInWords } from "@/text/publication-editor";
import { DISCLOSURE_KIND_LABELS, PUBLICATION_FIELD_LABELS, VALIDITY_LABELS } from "@/text/publication-form";
import { draftPage } from "@/text/publishing";

/** What a field of a text says, in words; empty where nothing was said. */
export function fieldInWords(field: PublicationField, fields: PublicationFields, columnName: string): string {
  switch (field) {
    case "columnCode":
      return columnName;
    case "theme":
      return fields.theme?.replaceAll("\\", " › ") ?? "";
    case "issuedOn":
    case "effectiveOn":
    case "expiresOn": {
      const day = fields[field];
      return day === null ? "" : dayInFull(day);
    }
    case "keywords":
      return fields.keywords.join("，");
    case "audiences":
      return (fields.audiences ?? []).map((path) => path.replaceAll("\\", " › ")).join("，");
    case "relations":
      return relationsInWords(relationsOf(fields));
    case "channels":
      return (fields.channels ?? []).map((channel) => PUBLICATION_CHANNELS[channel]).join("，");
    case "disclosureGround": {
      const ground = fields.disclosureGround;
      return ground ? groundInWords(ground) : "";
    }
    case "disclosureKind":
      return DISCLOSURE_KIND_LABELS[fields.disclosureKind];
    case "validity":
      return VALIDITY_LABELS[fields.validity];
    default:
      return fields[field] ?? "";
  }
}

/** 著录项 of a draft; title and text stand on the page itself. */
export function DraftFacts({
  fields,
  columnName,
  more,
}: {
  fields: PublicationFields;
  columnName: string;
  /** Lines that no editor writes, as the index number. */
  more: readonly { label: string; value: ReactNode }[];
}) {
  const own = PUBLICATION_FIELDS.filter((field) => field !== "title" && field !== "body");
  const rows = own.map((field) => ({
    label: PUBLICATION_FIELD_LABELS[field],
    value: fieldInWords(field, fields, columnName) || draftPage.nothing,
  }));
  return <SummaryList rows={[...more, ...rows]} />;
}
