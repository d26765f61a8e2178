import { CellChanges } from "@/components/report-desk/cell-changes";
import { Cell, Row, RowHead, Table } from "@/components/ui/table";
import { contentChanges } from "@/domain/annual-report/content-changes";
import type { OwnReport } from "@/server/annual-report/own-report";
import { instantDayInFull, instantInFull } from "@/text/dates";
import { PART_NAMES, reportEventName, reportDesk as words } from "@/text/report-desk";

/** Every frozen version with who froze it, and what it changed of the one before. */
export function VersionList({ versions, base }: Pick<OwnReport, "versions"> & { base: string }) {
  const { versionHeads: heads } = words;
  const [newest, before] = versions;
  const changes = newest && before ? contentChanges(before.content, newest.content) : null;
  return (
    <>
      <Table
        caption={words.versions}
        heads={[
          { label: heads.number },
          { label: heads.frozen },
          { label: heads.published },
          { label: heads.erratum },
          { label: heads.hash, wide: true },
        ]}
      >
        {versions.map(({ id, number, frozenAt, frozenBy, publishedAt, erratum, contentHash }) => (
          <Row key={id}>
            <RowHead>
              <a href={`${base}/preview?version=${number}`}>{words.version(number)}</a>
            </RowHead>
            <Cell>{words.frozenBy(instantInFull(frozenAt), frozenBy)}</Cell>
            <Cell line>{publishedAt === null ? words.notPublic : instantDayInFull(publishedAt)}</Cell>
            <Cell>{erratum ?? "—"}</Cell>
            <Cell wide>
              <span className="break-all font-mono text-xs">{contentHash}</span>
            </Cell>
          </Row>
        ))}
      </Table>
      {changes && changes.cells.length + changes.texts.length > 0 ? (
        <details className="mt-3">
          <summary className="min-h-6 text-link">{words.changes}</summary>
          {changes.texts.length > 0 ? (
            <p className="mt-2">{words.changedTexts(changes.texts.map(({ part }) => PART_NAMES[part]))}</p>
          ) : null}
          {changes.cells.length > 0 ? (
            <CellChanges
              caption={words.changes}
              heads={[
                words.moved.heads.place,
                words.version(before?.number ?? 0),
                words.version(newest?.number ?? 0),
              ]}
              changes={changes.cells}
            />
          ) : null}
        </details>
      ) : null}
    </>
  );
}

/** What happened to the report, in order. */
export function ReportHistory({ events }: Pick<OwnReport, "events">) {
  const { historyHeads: heads } = words;
  return (
    <Table
      caption={words.history}
      heads={[{ label: heads.at }, { label: heads.what }, { label: heads.by }, { label: heads.note }]}
    >
      {events
        .map((event, at) => ({ ...event, key: `${at}` }))
        .map(({ key, at, kind, by, note }) => (
          <Row key={key}>
            <RowHead>
              <span className="whitespace-nowrap">{instantInFull(at)}</span>
            </RowHead>
            <Cell line>{reportEventName(kind)}</Cell>
            <Cell line>{by ?? "—"}</Cell>
            <Cell>{note ?? "—"}</Cell>
          </Row>
        ))}
    </Table>
  );
}
