import { ActionForm } from "@/components/desk-ui/action-form";
import { SelectField, TextField } from "@/components/desk-ui/fields";
import { Cell, Row, RowHead, Table } from "@/components/ui/table";
import { BUDGET_LEVELS, type BudgetApproval, budgetDueOn } from "@/domain/catalogue/budget-due";
import { BUDGET_KINDS } from "@/domain/catalogue/budget-title";
import { budgetApproval, budgetMatrix } from "@/text/catalogue";
import { dayInFull } from "@/text/dates";
import { saveApproval } from "./actions";

const { kinds, levels } = budgetMatrix;

/** When budgets and final accounts were approved: entered here, because no rule can know it. */
export function BudgetApprovals({ approvals }: { approvals: readonly BudgetApproval[] }) {
  const words = budgetApproval;
  return (
    <section aria-labelledby="budget-approvals" className="mt-10">
      <h2 id="budget-approvals" className="text-lg font-semibold">
        {words.title}
      </h2>
      <p className="mt-2 max-w-read text-ink-2">{words.lead}</p>
      {approvals.length === 0 ? (
        <p className="mt-2">{words.none}</p>
      ) : (
        <Table
          caption={words.caption}
          heads={[
            { label: words.year },
            { label: words.level },
            { label: words.kind },
            { label: words.approvedOn },
            { label: words.due },
          ]}
        >
          {approvals.map((one) => {
            const due = budgetDueOn(approvals, one);
            return (
              <Row key={`${one.year} ${one.kind} ${one.level}`}>
                <RowHead>{one.year}</RowHead>
                <Cell line>{levels[one.level]}</Cell>
                <Cell line>{kinds[one.kind]}</Cell>
                <Cell line>{dayInFull(one.approvedOn)}</Cell>
                <Cell line>{due === null ? "" : dayInFull(due)}</Cell>
              </Row>
            );
          })}
        </Table>
      )}
      <div className="max-w-read">
        <ActionForm action={saveApproval} submit={words.save} sentences={words.problems}>
          <TextField name="year" label={words.year} autoComplete="off" />
          <SelectField
            name="level"
            label={words.level}
            options={BUDGET_LEVELS.map((level) => ({ value: level, label: levels[level] }))}
          />
          <SelectField
            name="kind"
            label={words.kind}
            options={BUDGET_KINDS.map((kind) => ({ value: kind, label: kinds[kind] }))}
          />
          <TextField name="approvedOn" label={words.approvedOn} hint={words.hint} autoComplete="off" />
        </ActionForm>
      </div>
    </section>
  );
}
