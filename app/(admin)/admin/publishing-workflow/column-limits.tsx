import { ActionForm } from "@/components/desk-ui/action-form";
import { SelectField, SeveralField } from "@/components/desk-ui/fields";
import { PagePart } from "@/components/staff/page-body";
import { Cell, Row, RowHead, Table } from "@/components/ui/table";
import type { ColumnRow } from "@/db/queries/columns";
import { PUBLISH_LIMIT_CODES, PUBLISH_LIMITS } from "@/domain/law/publish-limits";
import { publishLimitNames, workflowPage, workflowProblems } from "@/text/publishing-workflow";
import { saveLimits } from "./actions";

/** The columns whose texts have to be public within another period than the regulation's, and the form that says so. */
export function ColumnLimits({ columns }: { columns: readonly ColumnRow[] }) {
  const limited = columns.filter(({ publishLimits }) => publishLimits.length > 0);
  return (
    <PagePart title={workflowPage.limits}>
      <p className="mb-3 max-w-read text-ink-2">{workflowPage.limitsLead}</p>
      {limited.length === 0 ? <p>{workflowPage.limitsNone}</p> : null}
      {limited.length === 0 ? null : (
        <Table
          caption={workflowPage.limits}
          heads={[
            { label: workflowPage.column },
            { label: workflowPage.limit },
            { label: workflowPage.basis },
          ]}
        >
          {limited.map(({ id, name, publishLimits }) => (
            <Row key={id}>
              <RowHead>{name}</RowHead>
              <Cell>{publishLimits.map((limit) => publishLimitNames[limit]).join("；")}</Cell>
              <Cell>
                {[...new Set(publishLimits.map((limit) => PUBLISH_LIMITS[limit].article))].join("；")}
              </Cell>
            </Row>
          ))}
        </Table>
      )}
      <ActionForm
        action={saveLimits}
        submit={workflowPage.limitsSave}
        sentences={workflowProblems}
        prefix="limits-"
        className="max-w-read"
      >
        <SelectField
          name="column"
          label={workflowPage.column}
          options={columns.map(({ code, name }) => ({ value: code, label: name }))}
        />
        <SeveralField
          name="limits"
          label={workflowPage.limit}
          choices={PUBLISH_LIMIT_CODES.map((code) => ({ value: code, label: publishLimitNames[code] }))}
        />
      </ActionForm>
    </PagePart>
  );
}
