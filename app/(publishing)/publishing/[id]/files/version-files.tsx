import { fileHistory } from "@/db/queries/publication-draft-files";
import { versionTimes } from "@/db/queries/publication-versions";
import { deskFileAddress } from "@/domain/publication/file-address";
import { fileSize } from "@/text/attachments";
import { fileVersions } from "@/text/draft-files";

/** Which version of a publication stood before the public at an instant; null before the first. */
const versionAt = (versions: readonly { version: number; publishedAt: number }[], at: number) =>
  versions.findLast(({ publishedAt }) => publishedAt <= at)?.version ?? null;

/** What each version of a publication carried: its agency still opens what the public no longer gets. */
export async function VersionFiles({ id }: { id: string }) {
  const history = await fileHistory(id);
  const versions = await versionTimes(id);
  if (history.length === 0) return null;
  return (
    <section aria-labelledby="versions" className="mt-8">
      <h2 id="versions" className="border-b-2 border-navy pb-1 text-base font-semibold">
        {fileVersions.title}
      </h2>
      <p className="mt-2 text-ink-2">{fileVersions.hint}</p>
      <ol>
        {history.map((file) => {
          const from = versionAt(versions, file.addedAt);
          const to = file.removedAt === null ? null : versionAt(versions, file.removedAt - 1);
          return (
            <li
              key={`${file.sha256} ${file.name} ${file.addedAt}`}
              className="flex flex-wrap items-baseline justify-between gap-x-6 border-b border-line py-2"
            >
              <a href={deskFileAddress(id, file)} download={file.name} className="min-w-0 break-words">
                {file.name}
              </a>
              <span className="text-ink-2">
                {fileSize(file.byteSize)} · {fileVersions.span(from, to)}
                {file.removedAt === null ? ` · ${fileVersions.current}` : null}
              </span>
            </li>
          );
        })}
      </ol>
    </section>
  );
}
