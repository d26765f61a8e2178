import { FileField } from "@/components/info-request/file-field";
import { Button } from "@/components/ui/button";
import { MEDIA_TYPES } from "@/domain/attachment/media-types";
import type { AttachmentRole } from "@/domain/attachment/roles";
import { intakeReceipt as words } from "@/text/intake";

const SCAN = "scan" satisfies AttachmentRole;
const ACCEPT = [...Object.values(MEDIA_TYPES), "jpeg"].map((end) => `.${end}`).join(",");

/** The paper itself, put with the case while it still lies on the counter; the page of the case says what became of it. */
export function ScanForm({ infoRequestId }: { infoRequestId: string }) {
  return (
    <form
      method="post"
      encType="multipart/form-data"
      action={`/desk/info-requests/${infoRequestId}/files`}
      className="no-print mt-6 max-w-read border-t border-line"
    >
      <input type="hidden" name="role" value={SCAN} />
      <FileField name="files" label={words.scan} hint={words.scanHint} accept={ACCEPT} />
      <Button type="submit" kind="secondary" size="staff" className="mt-3">
        {words.scanSubmit}
      </Button>
    </form>
  );
}
