import { RemedyTable } from "@/components/remedy/remedy-table";
import { buttonClass } from "@/components/ui/button";
import { remediesOf } from "@/db/queries/remedies";
import type { Staff } from "@/domain/access/actor";
import { reviewReplyDue } from "@/domain/remedy/reply-due";
import { remedies } from "@/text/remedies";
import type { OpenedCase } from "./opened-case";

/** Who contested the case where, and the way to write it down. */
export async function RemedySection({
  staff,
  opened,
}: {
  staff: Staff<"infoRequest.read">;
  opened: OpenedCase;
}) {
  const rows = await remediesOf(staff, opened.id);
  const { calendar } = opened.context;
  return (
    <>
      {rows.length > 0 ? (
        <RemedyTable
          caption={remedies.section}
          rows={rows}
          replyDue={(row) => reviewReplyDue(row, calendar)?.day ?? null}
          withCase={false}
        />
      ) : (
        <p className="text-ink-2">{remedies.none}</p>
      )}
      {staff.permissions.has("infoRequest.register") ? (
        <p className="mt-3">
          <a href={`/desk/remedies/new?case=${opened.id}`} className={buttonClass("secondary", "staff")}>
            {remedies.file}
          </a>
        </p>
      ) : null}
    </>
  );
}
