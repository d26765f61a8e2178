import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ActionForm } from "@/components/desk-ui/action-form";
import { SeveralField, TextField } from "@/components/desk-ui/fields";
import { PlacementTable } from "@/components/place/placement-table";
import { PageBody, PagePart } from "@/components/staff/page-body";
import { Notice } from "@/components/ui/notice";
import { type OwnPlace, ownPlaces, placementsOf } from "@/db/queries/places";
import { publicPublication } from "@/db/queries/publications";
import { PLACE_KINDS } from "@/domain/place/place-kinds";
import { today } from "@/server/clock";
import { requireStaff } from "@/server/session";
import { placeProblems, placeRegister, placementPage as words } from "@/text/places";
import { DoneNotice } from "../../../../done-notice";
import { putPublication } from "../../places/actions";
import { TakeDown } from "../../places/take-down";
import { PublishingFrame } from "../../publishing-frame";

export const metadata: Metadata = { title: words.title, robots: "noindex" };

function PutForm({ id, places }: { id: string; places: readonly OwnPlace[] }) {
  const choices = places.map(({ id: value, name, kind }) => ({
    value,
    label: `${name}（${PLACE_KINDS[kind]}）`,
  }));
  return (
    <ActionForm
      action={putPublication}
      submit={words.submit}
      hidden={{ publicationId: id }}
      sentences={placeProblems}
      className="max-w-read"
    >
      <SeveralField name="places" label={words.places} choices={choices} />
      <TextField name="placedOn" {...words.placedOn} initial={today()} autoComplete="off" />
      <TextField name="note" {...words.note} optional />
    </ActionForm>
  );
}

/** Where one publication was made known beside the web site, and the sheets to be put up. */
export default async function PlacementsPage({
  params,
  searchParams,
}: PageProps<"/publishing/[id]/placements">) {
  const staff = await requireStaff("draft.read");
  // An agency puts up what others published too: a town board shows the city's notices.
  const { id } = await params;
  const found = await publicPublication(id);
  if (!found) notFound();
  const isPublic = found.state === "published";
  const title = isPublic ? `${words.title}：${found.title}` : words.title;
  const rows = await placementsOf(staff, id);
  const places = (await ownPlaces(staff)).filter(({ closedAt }) => closedAt === null);
  const mayEdit = staff.permissions.has("draft.edit");
  return (
    <PublishingFrame staff={staff} stage={null}>
      <PageBody title={title} lead={words.lead}>
        <DoneNotice params={await searchParams} sentences={placeRegister.done} />
        {isPublic ? (
          <PagePart title={words.sheets}>
            <p className="flex flex-wrap gap-x-6">
              <a href={`/publishing/${id}/sheet/a4`} className="inline-block py-1">
                {words.sheetA4}
              </a>
              <a href={`/publishing/${id}/sheet/a3`} className="inline-block py-1">
                {words.sheetA3}
              </a>
            </p>
          </PagePart>
        ) : (
          <div className="mt-4 max-w-read">
            <Notice tone="warn" title={words.notPublic} />
          </div>
        )}
        <PagePart title={words.caption}>
          {rows.length === 0 ? (
            <p>{words.none}</p>
          ) : (
            <PlacementTable
              rows={rows}
              caption={words.caption}
              by="place"
              actOf={(row) => (mayEdit ? <TakeDown row={row} from="publication" today={today()} /> : null)}
            />
          )}
        </PagePart>
        {isPublic && mayEdit ? (
          <PagePart title={words.add}>
            {places.length === 0 ? <p>{words.noPlaces}</p> : <PutForm id={id} places={places} />}
          </PagePart>
        ) : null}
        <p className="mt-6 flex flex-wrap gap-x-6">
          <a href={`/p/${id}`}>{words.back}</a>
          <a href="/publishing/places">{placeRegister.title}</a>
        </p>
      </PageBody>
    </PublishingFrame>
  );
}
