import type { Metadata } from "next";
import { cookies } from "next/headers";
import { notFound } from "next/navigation";
import { DraftStageTag } from "@/components/publishing/draft-stage-tag";
import { Notice } from "@/components/ui/notice";
import { draftFileList } from "@/db/queries/publication-draft-files";
import { publishingDraft } from "@/db/queries/publication-drafts";
import { offered } from "@/domain/publication/publishing-desk";
import { now } from "@/server/clock";
import { filesNotice } from "@/server/files/files-notice";
import { choiceParam } from "@/server/query-params";
import { requireStaff } from "@/server/session";
import {
  draftFileProblems,
  draftFilesPage,
  filesAdded,
  filesNotAdded,
  noDraftFile,
} from "@/text/draft-files";
import { deskRefusals } from "@/text/publishing";
import { areaNames } from "@/text/staff";
import { PublishingFrame } from "../../publishing-frame";
import { AddFiles } from "./add-files";
import { DraftFileItem } from "./draft-file-item";
import { VersionFiles } from "./version-files";

export const metadata: Metadata = {
  title: `${draftFilesPage.title}_${areaNames["/publishing"]}`,
  robots: "noindex",
};

const DONE = Object.keys(draftFilesPage.done) as (keyof typeof draftFilesPage.done)[];

/** What came of the files that were just sent. */
async function Told({ id }: { id: string }) {
  const jar = await cookies();
  const told = filesNotice(id, (name) => jar.get(name)?.value, now());
  if (!told) return null;
  const { taken, refused } = told;
  return (
    <div role="status" className="mt-3 grid gap-2">
      {taken > 0 ? <Notice tone="ok" title={filesAdded(taken)} /> : null}
      {taken === 0 && refused.length === 0 ? <Notice tone="warn" title={noDraftFile} /> : null}
      {refused.length > 0 ? (
        <Notice tone="warn" title={filesNotAdded}>
          <ul className="mt-1 list-disc pl-5">
            {refused.map(({ name, problem }) => (
              <li key={`${name}-${problem}`} className="break-words">
                {name}：{draftFileProblems[problem]}
              </li>
            ))}
          </ul>
        </Notice>
      ) : null}
    </div>
  );
}

/** The attachments of a draft: its editors add and arrange them, whoever examines it opens them. */
export default async function DraftFilesPage({ params, searchParams }: PageProps<"/publishing/[id]/files">) {
  const staff = await requireStaff("draft.read");
  const { id } = await params;
  const draft = await publishingDraft(staff, id);
  if (!draft) notFound();
  const { stage, lockVersion, fields } = draft;
  const files = await draftFileList(id);
  const { chosen: done } = choiceParam(await searchParams, "done", DONE);
  const offer = offered("edit", stage, staff.permissions, { ...draft.context, actorId: staff.id });
  const isOpen = draft.alertId === null && offer !== null && offer.refusal === null;
  const isEditor = staff.permissions.has("draft.edit");
  return (
    <PublishingFrame staff={staff} stage={null}>
      <div className="max-w-5xl px-4 py-4 md:px-6">
        <p className="flex flex-wrap items-center gap-x-4 gap-y-1">
          <a href={`/publishing/${id}`}>{draftFilesPage.back}</a>
          <a href="/publishing/files">{draftFilesPage.toList}</a>
          <DraftStageTag stage={stage} />
        </p>
        <h1 className="mt-1 text-lg font-semibold">{draftFilesPage.title}</h1>
        <p className="text-ink-2">{fields.title}</p>
        {done ? (
          <div role="status" className="mt-3">
            <Notice tone="ok" title={draftFilesPage.done[done]} />
          </div>
        ) : (
          <Told id={id} />
        )}
        {isOpen && stage === "cleared" ? (
          <div className="mt-3">
            <Notice tone="warn">{draftFilesPage.voidsClearance}</Notice>
          </div>
        ) : null}
        {isOpen ? null : (
          <div className="mt-3">
            <Notice title={isEditor ? draftFilesPage.notNow : draftFilesPage.mayNot}>
              {isEditor ? <p>{deskRefusals.wrongStage}</p> : null}
            </Notice>
          </div>
        )}
        <section aria-labelledby="present" className="mt-6">
          <h2 id="present" className="border-b-2 border-navy pb-1 text-base font-semibold">
            {draftFilesPage.present(files.length)}
          </h2>
          {files.length === 0 ? <p className="mt-3 text-ink-2">{draftFilesPage.none}</p> : null}
          <ol>
            {files.map((file) => (
              <DraftFileItem
                key={`${file.position} ${file.sha256}`}
                draft={{ id, lockVersion }}
                file={file}
                last={files.length}
                isOpen={isOpen}
              />
            ))}
          </ol>
        </section>
        {isOpen ? <AddFiles id={id} staff={await requireStaff("draft.edit")} /> : null}
        <VersionFiles id={id} />
      </div>
    </PublishingFrame>
  );
}
