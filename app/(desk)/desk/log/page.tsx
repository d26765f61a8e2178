import type { Metadata } from "next";
import { RegisterFilter } from "@/components/desk/register-filter";
import { LogStageTag } from "@/components/disclosure-log/log-stage-tag";
import { PagePart } from "@/components/staff/page-body";
import { Cell, Row, RowHead, Table } from "@/components/ui/table";
import { casesForLog, deskLog as readDeskLog } from "@/db/queries/disclosure-log";
import { LOG_STAGES } from "@/domain/disclosure-log/log-stages";
import { choiceParam, type QueryParams } from "@/server/query-params";
import { requireStaff } from "@/server/session";
import { dayInFull, instantDayInFull } from "@/text/dates";
import { deskLog, LOG_STAGE_LABELS } from "@/text/disclosure-log";
import { registers } from "@/text/registers";
import { RegisterFrame } from "../register-frame";

export const metadata: Metadata = { title: deskLog.title, robots: "noindex" };

const { heads } = deskLog;
const HEADS = Object.values(heads).map((label) => ({
  label,
  wide: label === heads.proposer || label === heads.at,
}));

export default async function DeskLogPage({ searchParams }: { searchParams: Promise<QueryParams> }) {
  const staff = await requireStaff("infoRequest.read");
  const stage = choiceParam(await searchParams, "stage", LOG_STAGES).chosen ?? null;
  const rows = await readDeskLog(staff, stage);
  const candidates = staff.permissions.has("infoRequest.handle") ? await casesForLog(staff) : null;
  return (
    <RegisterFrame staff={staff} register="/desk/log" title={deskLog.title} lead={deskLog.lead}>
      <RegisterFilter
        action="/desk/log"
        filters={[
          {
            name: "stage",
            label: deskLog.stage,
            chosen: stage ?? "",
            options: [
              { value: "", label: registers.all },
              ...LOG_STAGES.map((value) => ({ value, label: LOG_STAGE_LABELS[value] })),
            ],
          },
        ]}
      />
      {rows.length > 0 ? (
        <Table caption={deskLog.list} heads={HEADS}>
          {rows.map((row) => (
            <Row key={row.id}>
              <RowHead>
                <a href={`/desk/log/${row.id}`}>{row.title}</a>
              </RowHead>
              <Cell line>
                <a href={`/desk/info-requests/${row.infoRequestId}`}>{row.number}</a>
              </Cell>
              <Cell line>
                <LogStageTag stage={row.stage} />
              </Cell>
              <Cell line wide>
                {row.proposerName}
              </Cell>
              <Cell line wide>
                {instantDayInFull(row.updatedAt)}
              </Cell>
            </Row>
          ))}
        </Table>
      ) : (
        <p className="border-t-2 border-navy py-6 text-base">{deskLog.none}</p>
      )}
      {candidates ? (
        <PagePart title={deskLog.candidates}>
          {candidates.length > 0 ? (
            <ul className="border-t border-line">
              {candidates.map(({ id, number, subject, closedOn }) => (
                <li key={id} className="flex flex-wrap gap-x-6 border-b border-line py-2">
                  <a href={`/desk/log/new?case=${id}`}>{subject}</a>
                  <span className="text-ink-2">
                    {number}　{dayInFull(closedOn)}
                  </span>
                </li>
              ))}
            </ul>
          ) : (
            <p className="text-ink-2">{deskLog.noCandidates}</p>
          )}
        </PagePart>
      ) : null}
    </RegisterFrame>
  );
}
