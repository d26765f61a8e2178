import { ActionForm } from "@/components/desk-ui/action-form";
import { TextField } from "@/components/desk-ui/fields";
import { PagePart } from "@/components/staff/page-body";
import type { WithdrawalRow } from "@/db/queries/withdrawals";
import { penaltyDueOn } from "@/domain/publication/withdrawal/withdrawal";
import { beijingDate } from "@/domain/time/calendar-date";
import type { WorkingCalendar } from "@/domain/time/working-days";
import { instantInFull } from "@/text/dates";
import { publicReason, withdrawalGrounds, withdrawPage } from "@/text/withdrawal";
import { linkSuccessor } from "./actions";

function History({
  withdrawals,
  calendar,
}: {
  withdrawals: readonly WithdrawalRow[];
  calendar: WorkingCalendar;
}) {
  return (
    <ul className="max-w-read border-l-2 border-line pl-4">
      {withdrawals.map(({ id, at, staffName, reason, explanation, ground, penaltyChangedOn }) => {
        const due = penaltyChangedOn === null ? null : penaltyDueOn(penaltyChangedOn, calendar);
        return (
          <li key={id} className="mb-3 last:mb-0">
            <p className="tabular-nums">
              <span className="font-semibold">{withdrawalGrounds[ground].name}</span>
              <span className="ml-2 text-ink-2">
                {staffName} {instantInFull(at)}
              </span>
            </p>
            <p className="whitespace-pre-line">{publicReason(reason, explanation)}</p>
            {due === null ? null : (
              <p className={beijingDate(at) > due ? "font-semibold text-gov" : "text-ink-2"}>
                {beijingDate(at) > due ? withdrawPage.late(due) : withdrawPage.inTime(due)}
              </p>
            )}
          </li>
        );
      })}
    </ul>
  );
}

/** What can still be done with something that was withdrawn: its case, restoring it, naming its successor. */
export function AfterWithdrawal({
  id,
  withdrawals,
  caseId,
  successor,
  calendar,
}: {
  id: string;
  withdrawals: readonly WithdrawalRow[];
  caseId: string | null;
  successor: { id: string; title: string } | null;
  calendar: WorkingCalendar;
}) {
  const { restore, successor: words } = withdrawPage;
  return (
    <>
      <p className="mt-3 flex flex-wrap gap-x-5 gap-y-1">
        <a href={`/p/${id}`}>{withdrawPage.tombstone}</a>
        {caseId === null ? null : <a href={`/publishing/${id}/withdraw/case`}>{withdrawPage.case}</a>}
      </p>
      {withdrawals.length === 0 ? null : (
        <PagePart title={withdrawPage.history}>
          <History withdrawals={withdrawals} calendar={calendar} />
        </PagePart>
      )}
      <PagePart title={restore.title}>
        <p className="max-w-read">{restore.what}</p>
        <p className="mt-1">
          <a href={`/publishing/${id}#actions`}>{restore.open}</a>
        </p>
      </PagePart>
      <PagePart title={words.title}>
        <p className="max-w-read">{words.what}</p>
        {successor === null ? null : (
          <p className="mt-1">
            {words.now}
            <a href={`/p/${successor.id}`}>{successor.title}</a>
          </p>
        )}
        <div className="max-w-read">
          <ActionForm action={linkSuccessor} submit={words.submit} kind="secondary" hidden={{ id }}>
            <TextField name="successor" label={words.label} />
          </ActionForm>
        </div>
      </PagePart>
    </>
  );
}
