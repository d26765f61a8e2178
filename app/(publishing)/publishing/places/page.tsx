import type { Metadata } from "next";
import { ActionForm } from "@/components/desk-ui/action-form";
import { PageBody, PagePart } from "@/components/staff/page-body";
import { Notice } from "@/components/ui/notice";
import { Cell, Row, RowHead, Table } from "@/components/ui/table";
import { ownPlaces, withdrawnButPlaced } from "@/db/queries/places";
import { PLACE_KINDS } from "@/domain/place/place-kinds";
import type { QueryParams } from "@/server/query-params";
import { requireStaff } from "@/server/session";
import { placeProblems, placeRegister as words } from "@/text/places";
import { DoneNotice } from "../../../done-notice";
import { PublishingFrame } from "../publishing-frame";
import { createPlace } from "./actions";
import { PlaceEntries } from "./place-entries";

export const metadata: Metadata = { title: words.title, robots: "noindex" };

export default async function PlaceRegisterPage({ searchParams }: { searchParams: Promise<QueryParams> }) {
  const staff = await requireStaff("draft.read");
  const places = await ownPlaces(staff);
  const hanging = await withdrawnButPlaced(staff);
  return (
    <PublishingFrame staff={staff} stage={null}>
      <PageBody title={words.title} lead={words.lead}>
        <DoneNotice params={await searchParams} sentences={words.done} />
        {hanging > 0 ? (
          <div className="mt-4 max-w-read">
            <Notice tone="warn" title={words.withdrawn(hanging)} />
          </div>
        ) : null}
        <PagePart title={words.caption}>
          {places.length === 0 ? (
            <p>{words.none}</p>
          ) : (
            <Table
              caption={words.caption}
              heads={[
                { label: words.heads.name },
                { label: words.heads.kind },
                { label: words.heads.address, wide: true },
                { label: words.heads.present, numeric: true },
              ]}
            >
              {places.map(({ id, name, kind, address, closedAt, present }) => (
                <Row key={id}>
                  <RowHead>
                    <a href={`/publishing/places/${id}`}>{name}</a>
                    {closedAt === null ? null : <span className="ml-2 text-ink-3">{words.closed}</span>}
                  </RowHead>
                  <Cell>{PLACE_KINDS[kind]}</Cell>
                  <Cell wide>{address}</Cell>
                  <Cell numeric>{words.present(present)}</Cell>
                </Row>
              ))}
            </Table>
          )}
        </PagePart>
        {staff.permissions.has("draft.edit") ? (
          <PagePart title={words.add}>
            <ActionForm
              action={createPlace}
              submit={words.add}
              sentences={placeProblems}
              className="max-w-read"
            >
              <PlaceEntries />
            </ActionForm>
          </PagePart>
        ) : null}
      </PageBody>
    </PublishingFrame>
  );
}
