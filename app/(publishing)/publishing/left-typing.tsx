import { ActionForm } from "@/components/desk-ui/action-form";
import { buttonClass } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { instantInFull } from "@/text/dates";
import { autosaveWords } from "@/text/publication-editor";
import { dropTyping } from "./actions";

/** Offers what somebody typed and never saved: to go on with it, or to give it up. */
export function LeftTyping({ id, savedAt, isNew = false }: { id: string; savedAt: number; isNew?: boolean }) {
  const time = instantInFull(savedAt);
  const address = isNew ? `/publishing/new?restore=${id}` : `/publishing/${id}/edit?restore=1`;
  return (
    <Notice tone="warn" title={isNew ? autosaveWords.leftNew(time) : autosaveWords.left(time)}>
      <p>{autosaveWords.leftDetail}</p>
      <div className="mt-2 flex flex-wrap items-end gap-3">
        <a href={address} className={buttonClass("secondary", "staff")}>
          {autosaveWords.restore}
        </a>
        <ActionForm
          action={dropTyping}
          submit={autosaveWords.drop}
          kind="quiet"
          hidden={isNew ? { id, isNew: "1" } : { id }}
          className="[&>div]:mt-0"
        />
      </div>
    </Notice>
  );
}
