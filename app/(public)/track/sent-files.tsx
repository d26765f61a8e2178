import { cookies } from "next/headers";
import { FileField } from "@/components/info-request/file-field";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { type HeldFile, heldFilesOf } from "@/db/queries/attachments";
import { papersHolder, type SentPapers } from "@/domain/attachment/applicant-files";
import { now } from "@/server/clock";
import { type FilesNotice, filesNotice } from "@/server/files/files-notice";
import { fileProblems, fileSize, filesRefused } from "@/text/attachments";
import { sentFiles } from "@/text/sent-files";

/** The files that wait for a form, and what came of those sent last for what it is about. */
export async function heldBy(holder: string, about: string) {
  const jar = await cookies();
  const read = (name: string) => jar.get(name)?.value;
  return { held: await heldFilesOf(holder), notice: filesNotice(about, read, now()) };
}

/** The same for papers that an applicant sends to an opened case. */
export const sentFilesOf = (papers: SentPapers, infoRequestId: string) =>
  heldBy(papersHolder(papers, infoRequestId), infoRequestId);

/** What came of the files just sent: those that were refused by name, each with the reason. */
export function FilesOutcome({ notice }: { notice: FilesNotice | null }) {
  if (!notice || (notice.refused.length === 0 && notice.taken === 0)) return null;
  if (notice.refused.length === 0)
    return (
      <div role="status" className="mt-6">
        <Notice tone="ok">{sentFiles.taken(notice.taken)}</Notice>
      </div>
    );
  return (
    <div role="alert" className="mt-6">
      <Notice tone="danger" title={filesRefused}>
        <ul className="list-disc pl-5">
          {notice.refused.map(({ name, problem }) => (
            <li key={`${name}|${problem}`}>
              {name}：{fileProblems[problem]}
            </li>
          ))}
        </ul>
        <p className="mt-1">{sentFiles.textKept}</p>
      </Notice>
    </div>
  );
}

/** Where files are chosen, with those that are there already; inside a form with `encType="multipart/form-data"`. */
export function FilesPart({
  held,
  words,
  problem,
  addValue,
}: {
  held: readonly HeldFile[];
  words: { label: string; hint: string; add: string };
  problem?: string | undefined;
  /** What the button says that only adds files. */
  addValue: { name: string; value: string };
}) {
  return (
    <>
      {held.length > 0 ? (
        <ul aria-label={sentFiles.held} className="mt-6 divide-y divide-line border-y border-line">
          {held.map(({ id, name, byteSize }) => (
            <li key={id} className="flex flex-wrap items-center gap-x-4 gap-y-1 py-2">
              <span className="break-all">{name}</span>
              <span className="text-ink-2 tabular-nums">{fileSize(byteSize)}</span>
              <Button type="submit" kind="quiet" name="drop" value={id} className="ml-auto">
                {sentFiles.drop}
                <span className="sr-only"> {name}</span>
              </Button>
            </li>
          ))}
        </ul>
      ) : null}
      <FileField
        name="files"
        label={words.label}
        hint={words.hint}
        accept=".jpg,.jpeg,.png,.pdf,image/jpeg,image/png,application/pdf"
        problem={problem}
      />
      <Button type="submit" kind="secondary" className="mt-3" {...addValue}>
        {words.add}
      </Button>
    </>
  );
}
