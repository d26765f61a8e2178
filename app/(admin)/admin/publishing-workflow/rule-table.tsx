import { ActionForm } from "@/components/desk-ui/action-form";
import { Cell, Row, RowHead, Table } from "@/components/ui/table";
import type { reviewRulesForAdmin } from "@/db/queries/review-rules";
import { REVIEW_LEVELS } from "@/domain/publication/review-levels";
import { reviewLevelNames } from "@/text/publishing";
import { workflowPage } from "@/text/publishing-workflow";
import { dropReviewRule } from "./actions";

interface Named {
  id: string;
  code: string;
}

/** Which reviews apply where, the closest rule on top and the one for everybody at the end. */
export function RuleTable({
  rules,
  agencies,
  columns,
}: {
  rules: Awaited<ReturnType<typeof reviewRulesForAdmin>>;
  agencies: readonly Named[];
  columns: readonly Named[];
}) {
  const codeOf = (list: readonly Named[], id: string | null) => list.find((one) => one.id === id)?.code ?? "";
  const isSaidForAll = rules.some(({ agencyId, columnId }) => agencyId === null && columnId === null);
  const path = (levels: readonly (typeof REVIEW_LEVELS)[number][]) =>
    workflowPage.path(levels.map((level) => reviewLevelNames[level]));
  return (
    <Table
      caption={workflowPage.rules}
      heads={[
        { label: workflowPage.agency },
        { label: workflowPage.column },
        { label: workflowPage.levels },
        { label: workflowPage.remove },
      ]}
    >
      {rules.map(({ agencyId, columnId, agencyName, columnName, levels }) => (
        <Row key={`${agencyId} ${columnId}`}>
          <RowHead>{agencyName ?? workflowPage.allAgencies}</RowHead>
          <Cell>{columnName ?? workflowPage.allColumns}</Cell>
          <Cell>{path(levels)}</Cell>
          <Cell>
            <ActionForm
              action={dropReviewRule}
              submit={workflowPage.remove}
              kind="quiet"
              hidden={{ agency: codeOf(agencies, agencyId), column: codeOf(columns, columnId) }}
              className="-mt-3"
            />
          </Cell>
        </Row>
      ))}
      {isSaidForAll ? null : (
        <Row>
          <RowHead>{workflowPage.allAgencies}</RowHead>
          <Cell>{workflowPage.allColumns}</Cell>
          <Cell>{`${path(REVIEW_LEVELS)}${workflowPage.byDefault}`}</Cell>
          <Cell> </Cell>
        </Row>
      )}
    </Table>
  );
}
