import { cookies } from "next/headers";
import { AttachmentList } from "@/components/info-request/attachment-list";
import { FileField } from "@/components/info-request/file-field";
import { Button } from "@/components/ui/button";
import { SelectField } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import { attachmentsOf } from "@/db/queries/attachments";
import type { Staff } from "@/domain/access/actor";
import { MEDIA_TYPES } from "@/domain/attachment/media-types";
import { STAFF_ROLES } from "@/domain/attachment/roles";
import { mayAddFile, mayOpenFile } from "@/domain/attachment/who-may";
import { mayRedact } from "@/domain/redaction/who-may";
import { now } from "@/server/clock";
import { filesNotice } from "@/server/files/files-notice";
import {
  attachmentList,
  attachmentSection,
  filesRefused,
  filesTaken,
  noFileChosen,
  roleHints,
  roleNames,
  staffFileProblems,
} from "@/text/attachments";

const ACCEPT = [...Object.values(MEDIA_TYPES), "jpeg"].map((end) => `.${end}`).join(",");

async function Told({ infoRequestId }: { infoRequestId: string }) {
  const jar = await cookies();
  const told = filesNotice(infoRequestId, (name) => jar.get(name)?.value, now());
  if (!told) return null;
  const { taken, refused } = told;
  const isNothing = taken === 0 && refused.length === 0;
  return (
    <div role="status" className="my-3">
      {taken > 0 ? <Notice tone="ok" title={filesTaken(taken)} /> : null}
      {isNothing ? <Notice tone="warn" title={noFileChosen} /> : null}
      {refused.length > 0 ? (
        <Notice tone="warn" title={filesRefused}>
          <ul className="mt-1 list-disc pl-5">
            {refused.map(({ name, problem }) => (
              <li key={`${name}-${problem}`} className="break-words">
                {name}：{staffFileProblems[problem]}
              </li>
            ))}
          </ul>
        </Notice>
      ) : null}
    </div>
  );
}

function AddFiles({ infoRequestId }: { infoRequestId: string }) {
  return (
    <details className="mt-3">
      <summary className="cursor-pointer font-semibold text-link">{attachmentSection.add}</summary>
      <form
        method="post"
        encType="multipart/form-data"
        action={`/desk/info-requests/${infoRequestId}/files`}
        className="mt-1 border-l-2 border-line pl-4"
      >
        <SelectField
          name="role"
          label={attachmentSection.role}
          options={STAFF_ROLES.map((role) => ({ value: role, label: roleNames[role] }))}
        />
        <details className="mt-1">
          <summary className="cursor-pointer text-ink-2">{attachmentSection.rolesTitle}</summary>
          <ul className="mt-1 list-disc pl-5 text-ink-2">
            {STAFF_ROLES.map((role) => (
              <li key={role}>
                {roleNames[role]}：{roleHints[role]}
              </li>
            ))}
          </ul>
        </details>
        <FileField
          name="files"
          label={attachmentSection.files}
          hint={attachmentSection.filesHint}
          accept={ACCEPT}
        />
        <Button type="submit" size="staff" className="mt-3">
          {attachmentSection.send}
        </Button>
      </form>
    </details>
  );
}

/** The files of a case for its officers: opened by whoever may, added by whoever works on it, redacted by the handler. */
export async function AttachmentsSection({
  staff,
  id,
  hasAnswer,
}: {
  staff: Staff<"infoRequest.read">;
  id: string;
  /** True once there is a text in which something could be redacted. */
  hasAnswer: boolean;
}) {
  const files = await attachmentsOf(id);
  const path = `/desk/info-requests/${id}`;
  return (
    <section id="attachments" aria-labelledby="attachments-title" className="mt-8">
      <h2 id="attachments-title" className="mb-2 text-base font-semibold">
        {attachmentSection.title}
      </h2>
      <Told infoRequestId={id} />
      {files.length > 0 ? (
        <AttachmentList
          files={files}
          hrefOf={({ id: fileId, role }) =>
            mayOpenFile(role, staff.permissions) ? `${path}/files/${fileId}` : null
          }
          actionsOf={(file) =>
            mayRedact(file.role, staff.permissions)
              ? [{ href: `${path}/redact/${file.id}`, text: attachmentSection.redact }]
              : []
          }
        />
      ) : (
        <p className="text-ink-2">{attachmentList.none}</p>
      )}
      {hasAnswer && staff.permissions.has("infoRequest.handle") ? (
        <p className="mt-3">
          <a href={`${path}/redact/text/content`}>{attachmentSection.redactText}</a>
        </p>
      ) : null}
      {mayAddFile(staff.permissions) ? <AddFiles infoRequestId={id} /> : null}
    </section>
  );
}
