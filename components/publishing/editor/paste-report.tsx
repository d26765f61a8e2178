import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import type { PasteRemoval } from "@/domain/publication/paste/paste-removals";
import { pageEditor, removalInWords } from "@/text/publication-editor";

/** What was left out of the last paste. */
export function PasteReport({
  removals,
  onClose,
}: {
  removals: readonly PasteRemoval[];
  onClose: () => void;
}) {
  return (
    <div role="status">
      {removals.length === 0 ? null : (
        <Notice title={pageEditor.pasted}>
          <ul className="list-disc pl-5">
            {removals.map((removal) => (
              <li key={removal.kind}>{removalInWords(removal)}</li>
            ))}
          </ul>
          <Button type="button" kind="quiet" size="staff" className="mt-2" onClick={onClose}>
            {pageEditor.closeReport}
          </Button>
        </Notice>
      )}
    </div>
  );
}
