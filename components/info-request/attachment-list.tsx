import type { Attachment, ToldAttachment } from "@/db/queries/attachments";
import { attachmentList, fileSize, noteTexts, roleNames } from "@/text/attachments";
import { instantInFull } from "@/text/dates";

interface Props {
  files: readonly (Attachment | ToldAttachment)[];
  /** Where a file is opened; null where this reader may not open it. */
  hrefOf: (file: Attachment | ToldAttachment) => string | null;
  /** What else can be done with a file, as links. */
  actionsOf?: (file: Attachment | ToldAttachment) => readonly { href: string; text: string }[];
}

/** The files of a case, each with what it is, how large, since when, and what to mind before opening it. */
export function AttachmentList({ files, hrefOf, actionsOf = () => [] }: Props) {
  return (
    <ul className="divide-y divide-line border-y border-line">
      {files.map((file) => {
        const href = hrefOf(file);
        const giver = file.role === "opinion" ? attachmentList.byThirdParty : attachmentList.byApplicant;
        const maker = "makerName" in file ? (file.makerName ?? giver) : null;
        return (
          <li key={file.id} className="py-2">
            <p className="break-words">
              {href ? <a href={href}>{file.name}</a> : <span>{file.name}</span>}
              <span className="ml-2 whitespace-nowrap text-ink-2 tabular-nums">
                {fileSize(file.byteSize)}
              </span>
              {actionsOf(file).map((action) => (
                <a key={action.href} href={action.href} className="ml-3 whitespace-nowrap">
                  {action.text}
                </a>
              ))}
            </p>
            <p className="text-ink-2">
              {[
                roleNames[file.role],
                maker,
                instantInFull(file.at),
                file.redactedFrom && attachmentList.redacted,
              ]
                .filter(Boolean)
                .join("　")}
              {href ? "" : `　${attachmentList.mayNotOpen}`}
            </p>
            {file.notes.map((note) => (
              <p key={note} className="text-warn">
                {noteTexts[note]}
              </p>
            ))}
          </li>
        );
      })}
    </ul>
  );
}
