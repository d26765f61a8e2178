import type { ReactNode } from "react";
import { Cell, Row, RowHead, Table } from "@/components/ui/table";
import type { Placement } from "@/db/queries/places";
import { canBeTakenDown } from "@/domain/place/place-kinds";
import { dayInFull } from "@/text/dates";
import { placementPage as words } from "@/text/places";

/** What was put where and until when; `actOf` gives the act that a row offers while it is still there. */
export function PlacementTable({
  rows,
  caption,
  by,
  actOf,
}: {
  rows: readonly Placement[];
  caption: string;
  /** What names a row: where it is, or what it is. */
  by: "place" | "publication";
  actOf: (row: Placement) => ReactNode;
}) {
  return (
    <Table
      caption={caption}
      heads={[
        { label: by === "place" ? words.heads.place : words.heads.title },
        { label: words.heads.placedOn },
        { label: words.heads.removedOn },
        { label: words.heads.note, wide: true },
      ]}
    >
      {rows.map((row) => (
        <Row key={row.id}>
          <RowHead>
            {by === "place" ? (
              <a href={`/publishing/places/${row.placeId}`}>{row.placeName}</a>
            ) : (
              <a href={`/publishing/${row.publicationId}/placements`}>{row.title}</a>
            )}
            {row.withdrawnAt !== null && row.removedOn === null && canBeTakenDown(row.kind) ? (
              <strong className="block text-gov">{words.withdrawn}</strong>
            ) : null}
          </RowHead>
          <Cell>{dayInFull(row.placedOn)}</Cell>
          <Cell>
            {row.removedOn === null ? (
              canBeTakenDown(row.kind) ? (
                <>
                  {words.stillThere}
                  {actOf(row)}
                </>
              ) : (
                words.lasting
              )
            ) : (
              dayInFull(row.removedOn)
            )}
          </Cell>
          <Cell wide>{row.note}</Cell>
        </Row>
      ))}
    </Table>
  );
}
