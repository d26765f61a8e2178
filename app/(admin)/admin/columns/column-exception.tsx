import { ActionForm } from "@/components/desk-ui/action-form";
import { TextField } from "@/components/desk-ui/fields";
import { PagePart } from "@/components/staff/page-body";
import { entryProblems } from "@/text/admin";
import { columnException as words } from "@/text/site-health";
import { countColumnAgain, leaveOutColumn } from "./actions";

/** Whether the examination of the site leaves a column out, and why. */
export function ColumnException({ code, reason }: { code: string; reason: string | null }) {
  return (
    <PagePart title={words.title}>
      <p className="max-w-read">{words.lead}</p>
      {reason === null ? null : <p className="mt-2 max-w-read font-semibold">{words.now(reason)}</p>}
      <ActionForm
        key={reason}
        action={leaveOutColumn}
        submit={reason === null ? words.except : words.change}
        kind="secondary"
        hidden={{ columnCode: code }}
        sentences={entryProblems}
        className="mt-3 max-w-read"
      >
        <TextField name="reason" {...words.reason} initial={reason ?? ""} width="long" />
      </ActionForm>
      {reason === null ? null : (
        <ActionForm
          action={countColumnAgain}
          submit={words.countAgain}
          kind="secondary"
          hidden={{ columnCode: code }}
        />
      )}
    </PagePart>
  );
}
