import type { Metadata } from "next";
import { newId } from "@/db/new-id";
import { PUBLICATION_FIELDS, type PublicationEntries } from "@/domain/publication/publication-form";
import { requireStaff } from "@/server/session";
import { draftForm } from "@/text/publishing";
import { areaNames } from "@/text/staff";
import { columnOptions } from "../column-options";
import { DraftForm } from "../draft-form";
import { PublishingFrame } from "../publishing-frame";

export const metadata: Metadata = {
  title: `${draftForm.newTitle}_${areaNames["/publishing"]}`,
  robots: "noindex",
};

const BLANK = Object.fromEntries(PUBLICATION_FIELDS.map((field) => [field, ""])) as PublicationEntries;
const USUAL: PublicationEntries = { ...BLANK, disclosureKind: "proactive", validity: "inForce" };

export default async function NewDraftPage() {
  await requireStaff("draft.edit");
  const staff = await requireStaff("draft.read");
  return (
    <PublishingFrame staff={staff} stage={null}>
      <div className="max-w-4xl px-4 py-4 md:px-6">
        <h1 className="text-lg font-semibold">{draftForm.newTitle}</h1>
        <p className="mb-5 text-ink-2">{draftForm.savedDetail}</p>
        <DraftForm id={newId()} seen={0} entries={USUAL} columnOptions={await columnOptions()} />
      </div>
    </PublishingFrame>
  );
}
