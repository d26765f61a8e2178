import type { Metadata } from "next";
import { PageBody } from "@/components/staff/page-body";
import { Cell, Row, RowHead, Table } from "@/components/ui/table";
import { Tag } from "@/components/ui/tag";
import { columnStates, columnsWithin } from "@/db/queries/overview-columns";
import { today } from "@/server/clock";
import { addressWith, type QueryParams } from "@/server/query-params";
import { requireStaff } from "@/server/session";
import { dayInFull } from "@/text/dates";
import { overviewText } from "@/text/overview";
import { OversightFrame } from "../../oversight-frame";
import { overviewAsked } from "../asked";

export const metadata: Metadata = { title: overviewText.title, robots: "noindex" };

/** The columns behind 栏目更新合格率, those that are not up to date first. */
export default async function OverviewColumnsPage({ searchParams }: { searchParams: Promise<QueryParams> }) {
  const staff = await requireStaff("oversight.read");
  const { agencyId, agencyName, period, here } = await overviewAsked(staff, await searchParams, today());
  const states = await columnStates(await columnsWithin(agencyId), period.to);
  const rows = states.toSorted((one, other) => Number(one.isKept) - Number(other.isKept));
  const kept = states.filter(({ isKept }) => isKept).length;
  const heads = [overviewText.column, overviewText.lastOn, overviewText.updateDays, overviewText.state];
  return (
    <OversightFrame current="/oversight">
      <PageBody
        title={overviewText.columnsTitle(agencyName)}
        lead={overviewText.columnsLead(kept, states.length, dayInFull(period.to))}
      >
        <p className="my-3">
          <a href={addressWith("/oversight", here)}>{overviewText.back}</a>
        </p>
        {rows.length === 0 ? (
          <p>{overviewText.noColumns}</p>
        ) : (
          <Table caption={overviewText.columnsCaption} heads={heads.map((label) => ({ label }))}>
            {rows.map(({ code, name, lastOn, updateDays, overdueBy, isKept }) => (
              <Row key={code}>
                <RowHead>
                  <a href={`/catalogue/${code}`}>{name}</a>
                </RowHead>
                <Cell line>{lastOn ? dayInFull(lastOn) : overviewText.never}</Cell>
                <Cell line>{updateDays ?? overviewText.noFrequency}</Cell>
                <Cell line>
                  <Tag tone={isKept ? "open" : "overdue"}>
                    {isKept
                      ? overviewText.kept
                      : lastOn
                        ? overviewText.overdueBy(overdueBy)
                        : overviewText.empty}
                  </Tag>
                </Cell>
              </Row>
            ))}
          </Table>
        )}
      </PageBody>
    </OversightFrame>
  );
}
