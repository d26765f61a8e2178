import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ActionForm } from "@/components/desk-ui/action-form";
import { TextField } from "@/components/desk-ui/fields";
import { ShownOnce } from "@/components/desk-ui/shown-once";
import { PageBody, PagePart } from "@/components/staff/page-body";
import { Notice } from "@/components/ui/notice";
import { PlainTable } from "@/components/ui/plain-table";
import { type ListedPreviewLink, previewLinksOf, whyNotShown } from "@/db/queries/preview-links";
import { publishingDraft } from "@/db/queries/publication-drafts";
import { publishingSettings } from "@/db/queries/publishing-settings";
import { previewLinkState } from "@/domain/publication/preview-link";
import { now } from "@/server/clock";
import { requireStaff } from "@/server/session";
import { previewRefusals, previewLinkForm as words } from "@/text/preview-link";
import { draftForm } from "@/text/publishing";
import { areaNames } from "@/text/staff";
import { PublishingFrame } from "../../publishing-frame";
import { makeLink, revokeLink } from "./actions";

export const metadata: Metadata = {
  title: `${words.title}_${areaNames["/publishing"]}`,
  robots: "noindex",
};

function Links({ draftId, links, at }: { draftId: string; links: readonly ListedPreviewLink[]; at: number }) {
  if (links.length === 0) return <p>{words.none}</p>;
  return (
    <PlainTable
      caption={<span className="sr-only">{words.caption}</span>}
      head={Object.values(words.heads)}
      rows={links.map((link) => {
        const { id, reader, expiresAt, timesRead, lastReadAt } = link;
        const state = previewLinkState(link, at);
        return {
          key: id,
          cells: [
            reader,
            words.until(words.states[state], expiresAt),
            words.read(timesRead, lastReadAt),
            state === "open" ? (
              <ActionForm
                key="revoke"
                action={revokeLink}
                submit={words.revoke}
                kind="quiet"
                className="lg:-mt-4"
                hidden={{ draftId, linkId: id }}
              />
            ) : (
              "—"
            ),
          ],
        };
      })}
    />
  );
}

/** Links by which somebody without an account looks at a draft (E-03): made, listed, taken back. */
export default async function PreviewLinksPage({ params }: PageProps<"/publishing/[id]/preview-links">) {
  await requireStaff("draft.edit");
  const staff = await requireStaff("draft.read");
  const draft = await publishingDraft(staff, (await params).id);
  if (!draft) notFound();
  const at = now();
  const { id, fields } = draft;
  const refusal = await whyNotShown(draft, at);
  const { previewHours } = await publishingSettings();
  return (
    <PublishingFrame staff={staff} stage={null}>
      <PageBody title={words.title} lead={fields.title}>
        <p className="mt-1">
          <a href={`/publishing/${id}`}>{draftForm.backToDraft}</a>
        </p>
        <p className="mt-3 max-w-read">{words.what(previewHours)}</p>
        <div className="mt-4 max-w-read">
          {refusal === null ? (
            <ActionForm action={makeLink} submit={words.make} hidden={{ draftId: id }}>
              <ShownOnce name="address" note={words.copy} />
              <TextField name="reader" label={words.reader} hint={words.readerHint} autoComplete="off" />
            </ActionForm>
          ) : (
            <Notice tone="warn" title={previewRefusals[refusal]} />
          )}
        </div>
        <PagePart title={words.caption}>
          <Links draftId={id} links={await previewLinksOf(staff, id)} at={at} />
        </PagePart>
      </PageBody>
    </PublishingFrame>
  );
}
