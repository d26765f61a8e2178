import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ActionForm } from "@/components/desk-ui/action-form";
import { PlacementTable } from "@/components/place/placement-table";
import { PageBody, PagePart } from "@/components/staff/page-body";
import { ownPlace, placementsAt } from "@/db/queries/places";
import { PLACE_KINDS } from "@/domain/place/place-kinds";
import { today } from "@/server/clock";
import { requireStaff } from "@/server/session";
import { placementPage, placeProblems, placeRegister as words } from "@/text/places";
import { DoneNotice } from "../../../../done-notice";
import { PublishingFrame } from "../../publishing-frame";
import { closePlace, savePlace } from "../actions";
import { PlaceEntries } from "../place-entries";
import { TakeDown } from "../take-down";

export const metadata: Metadata = { title: words.title, robots: "noindex" };

const MOST = 200;

export default async function PlacePage({ params, searchParams }: PageProps<"/publishing/places/[id]">) {
  const staff = await requireStaff("draft.read");
  const place = await ownPlace(staff, (await params).id);
  if (!place) notFound();
  const { id, kind, name, state, closedAt } = place;
  const rows = await placementsAt(staff, id, MOST);
  const mayEdit = staff.permissions.has("draft.edit");
  return (
    <PublishingFrame staff={staff} stage={null}>
      <PageBody title={name} lead={closedAt === null ? PLACE_KINDS[kind] : words.closed}>
        <DoneNotice params={await searchParams} sentences={words.done} />
        <PagePart title={placementPage.captionAt}>
          {rows.length === 0 ? (
            <p>{placementPage.none}</p>
          ) : (
            <PlacementTable
              rows={rows}
              caption={placementPage.captionAt}
              by="publication"
              actOf={(row) => (mayEdit ? <TakeDown row={row} from="place" today={today()} /> : null)}
            />
          )}
        </PagePart>
        {mayEdit && closedAt === null ? (
          <>
            <PagePart title={words.save}>
              <ActionForm
                key={state}
                action={savePlace}
                submit={words.save}
                hidden={{ id, seen: state }}
                sentences={placeProblems}
                className="max-w-read"
              >
                <PlaceEntries initial={place} />
              </ActionForm>
            </PagePart>
            <PagePart title={words.close}>
              <p className="max-w-read">{words.closeHint}</p>
              <ActionForm
                action={closePlace}
                submit={words.close}
                kind="danger"
                hidden={{ id, seen: state }}
              />
            </PagePart>
          </>
        ) : null}
        <p className="mt-6">
          <a href="/publishing/places">{words.back}</a>
        </p>
      </PageBody>
    </PublishingFrame>
  );
}
