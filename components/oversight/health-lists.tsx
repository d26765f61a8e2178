import { columnHref } from "@/components/site/column-nav";
import { PagePart } from "@/components/staff/page-body";
import { Cell, Row, RowHead, Table } from "@/components/ui/table";
import type { HealthReport } from "@/db/queries/site-health";
import { emptyColumns, overdueColumns, overdueDays } from "@/domain/oversight/site-health";
import { dayInFull, instantInFull } from "@/text/dates";
import { siteHealth as words } from "@/text/site-health";

const heads = (...labels: readonly string[]) => labels.map((label) => ({ label }));
const title = (name: string, count: number) => words.counted(name, count);

/** The columns that hold nothing, with who answers for them. */
export function EmptyColumns({ state }: HealthReport) {
  const empty = emptyColumns(state);
  return (
    <PagePart title={title(words.lists.empty, empty.length)}>
      {empty.length === 0 ? (
        <p>{words.none.empty}</p>
      ) : (
        <Table caption={words.lists.empty} heads={heads(words.column, words.owner)}>
          {empty.map(({ code, name, owner }) => (
            <Row key={code}>
              <RowHead>
                <a href={columnHref(code)}>{name}</a>
              </RowHead>
              <Cell>{owner ?? words.noOwner}</Cell>
            </Row>
          ))}
        </Table>
      )}
    </PagePart>
  );
}

/** The columns that had to be brought up to date and were not, the longest overdue first. */
export function OverdueColumns({ state }: HealthReport) {
  const overdue = overdueColumns(state).toSorted(
    (a, b) => overdueDays(b, state.today) - overdueDays(a, state.today),
  );
  return (
    <PagePart title={title(words.lists.overdue, overdue.length)}>
      {overdue.length === 0 ? (
        <p>{words.none.overdue}</p>
      ) : (
        <Table
          caption={words.lists.overdue}
          heads={[
            { label: words.column },
            { label: words.late, numeric: true },
            ...heads(words.last, words.frequency, words.owner),
          ]}
        >
          {overdue.map((column) => (
            <Row key={column.code}>
              <RowHead>
                <a href={columnHref(column.code)}>{column.name}</a>
              </RowHead>
              <Cell numeric>{words.days(overdueDays(column, state.today))}</Cell>
              <Cell line>{column.lastOn === null ? null : dayInFull(column.lastOn)}</Cell>
              <Cell line>{column.updateDays === null ? null : words.every(column.updateDays)}</Cell>
              <Cell>{column.owner ?? words.noOwner}</Cell>
            </Row>
          ))}
        </Table>
      )}
    </PagePart>
  );
}

/** The visits of the week that failed, and how many hours nobody even tried. */
export function FailedProbes({ state, probes }: HealthReport) {
  const silent = state.probes.failed - probes.length;
  return (
    <PagePart title={title(words.lists.probes, state.probes.failed)}>
      <p className="mb-3 max-w-read text-ink-2">{words.probesHow}</p>
      {state.probes.made > 0 && state.probes.failed === 0 ? <p>{words.probesNone}</p> : null}
      {probes.length === 0 ? null : (
        <Table
          caption={words.lists.probes}
          heads={[...heads(words.at, words.result), { label: words.took, numeric: true }]}
        >
          {probes.map(({ id, at, ok, tookMs }) => (
            <Row key={id}>
              <RowHead>
                <span className="whitespace-nowrap">{instantInFull(at)}</span>
              </RowHead>
              <Cell line>{ok ? words.tooSlow : words.noAnswer}</Cell>
              <Cell numeric>{words.seconds(tookMs)}</Cell>
            </Row>
          ))}
        </Table>
      )}
      {silent > 0 ? <p className="mt-3">{words.probesSilent(silent)}</p> : null}
    </PagePart>
  );
}

/** The columns that are left out, each with its reason. */
export function Exceptions({ exceptions }: HealthReport) {
  return (
    <PagePart title={title(words.lists.exceptions, exceptions.length)}>
      <p className="mb-3 max-w-read text-ink-2">{words.exceptionsHow}</p>
      {exceptions.length === 0 ? (
        <p>{words.none.exceptions}</p>
      ) : (
        <Table caption={words.lists.exceptions} heads={heads(words.column, words.reason, words.by, words.at)}>
          {exceptions.map(({ code, name, reason, by, at }) => (
            <Row key={code}>
              <RowHead>
                <a href={columnHref(code)}>{name}</a>
              </RowHead>
              <Cell>{reason}</Cell>
              <Cell line>{by}</Cell>
              <Cell line>{instantInFull(at)}</Cell>
            </Row>
          ))}
        </Table>
      )}
    </PagePart>
  );
}

/** Public files whose stored bytes are gone or damaged. */
export function FaultyFiles({ files }: HealthReport) {
  return (
    <PagePart title={title(words.lists.files, files.length)}>
      {files.length === 0 ? (
        <p>{words.none.files}</p>
      ) : (
        <Table
          caption={words.lists.files}
          heads={heads(words.publication, words.fileName, words.fault, words.since)}
        >
          {files.map(({ publicationId, title: text, name, fault, since }) => (
            <Row key={publicationId + name}>
              <RowHead>
                <a href={`/p/${publicationId}`}>{text}</a>
              </RowHead>
              <Cell>{name}</Cell>
              <Cell line>{fault ? words.faults[fault] : null}</Cell>
              <Cell line>{since === null ? null : instantInFull(since)}</Cell>
            </Row>
          ))}
        </Table>
      )}
    </PagePart>
  );
}

/** Whether the web sites of agencies open, those that do not first. */
export function AgencySites({ links }: HealthReport) {
  const checked = links.filter(({ last }) => last !== null);
  const failed = checked.filter(({ last }) => last?.ok === false).length;
  return (
    <PagePart title={title(words.lists.links, links.length)}>
      {checked.length === 0 ? (
        <p className="max-w-read">{words.linkOff}</p>
      ) : (
        <>
          <p className="mb-3">{words.linkFinding(failed, checked.length)}</p>
          <Table
            caption={words.lists.links}
            heads={heads(words.owner, words.linkNow, words.lastOk, words.history, words.website)}
          >
            {links.map(({ name, website, last, lastOkAt, made, failed: times }) => (
              <Row key={name}>
                <RowHead>{name}</RowHead>
                <Cell line>
                  {last === null ? words.notLooked : last.ok ? words.opened : words.notOpened(last.status)}
                </Cell>
                <Cell line>{lastOkAt === null ? words.never : instantInFull(lastOkAt)}</Cell>
                <Cell line>{words.linkHistory(made, times)}</Cell>
                <Cell line>{website}</Cell>
              </Row>
            ))}
          </Table>
        </>
      )}
    </PagePart>
  );
}
