import type { Metadata } from "next";
import { Notice } from "@/components/ui/notice";
import { newId } from "@/db/new-id";
import { unsavedNewText } from "@/db/queries/draft-keeping";
import { PUBLICATION_FIELDS, type PublicationEntries } from "@/domain/publication/publication-form";
import { textParam } from "@/server/query-params";
import { requireStaff } from "@/server/session";
import { autosaveWords } from "@/text/publication-editor";
import { draftForm } from "@/text/publishing";
import { areaNames } from "@/text/staff";
import { columnOptions } from "../column-options";
import { DraftForm } from "../draft-form";
import { keptEntries } from "../kept-typing";
import { LeftTyping } from "../left-typing";
import { namedRelations } from "../named-relations";
import { PublishingFrame } from "../publishing-frame";

export const metadata: Metadata = {
  title: `${draftForm.newTitle}_${areaNames["/publishing"]}`,
  robots: "noindex",
};

const BLANK = Object.fromEntries(PUBLICATION_FIELDS.map((field) => [field, ""])) as PublicationEntries;
const USUAL: PublicationEntries = { ...BLANK, disclosureKind: "proactive", validity: "inForce" };

export default async function NewDraftPage({ searchParams }: PageProps<"/publishing/new">) {
  const writer = await requireStaff("draft.edit");
  const staff = await requireStaff("draft.read");
  const asked = await searchParams;
  const left = await unsavedNewText(writer);
  const isRestored = left !== null && textParam(asked, "restore") === left.draftId;
  const entries = isRestored ? keptEntries(left.entries) : USUAL;
  return (
    <PublishingFrame staff={staff} stage={null}>
      <div className="max-w-4xl px-4 py-4 md:px-6">
        <h1 className="text-lg font-semibold">{draftForm.newTitle}</h1>
        <p className="mb-5 text-ink-2">{draftForm.savedDetail}</p>
        <div className="mb-5 grid gap-2">
          {left !== null && !isRestored ? (
            <LeftTyping id={left.draftId} savedAt={left.savedAt} isNew />
          ) : null}
          {isRestored ? <Notice tone="ok" title={autosaveWords.restored} /> : null}
          {textParam(asked, "dropped") === "" ? null : <Notice tone="ok" title={autosaveWords.dropped} />}
        </div>
        <DraftForm
          id={isRestored ? left.draftId : newId()}
          seen={0}
          entries={entries}
          columnOptions={await columnOptions()}
          relations={await namedRelations(writer, entries.relations)}
        />
      </div>
    </PublishingFrame>
  );
}
