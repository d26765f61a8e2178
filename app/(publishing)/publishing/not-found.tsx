import { requireStaff } from "@/server/session";
import { deskRefusals, draftPage } from "@/text/publishing";
import { PublishingFrame } from "./publishing-frame";

/** No such draft, or another agency's, which is the same to whoever asks. */
export default async function DraftNotFound() {
  const staff = await requireStaff("draft.read");
  return (
    <PublishingFrame staff={staff} stage={null}>
      <div className="max-w-read px-6 py-8">
        <title>{draftPage.missing}</title>
        <h1 className="text-lg font-semibold">{draftPage.missing}</h1>
        <p className="mt-3 text-base">{deskRefusals.noSuchDraft}</p>
        <p className="mt-4">
          <a href="/publishing">{draftPage.back}</a>
        </p>
      </div>
    </PublishingFrame>
  );
}
