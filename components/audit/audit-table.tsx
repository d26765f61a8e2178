import { Cell, Row, RowHead, Table } from "@/components/ui/table";
import type { AuditRow } from "@/db/queries/audit";
import { actorName, audit, fieldNames, intentName, objectName } from "@/text/audit";
import { instantStamp } from "@/text/dates";

const HEADS = ["seq", "at", "who", "did", "what", "fields"] as const;

/** Entries of the log, newest first. */
export function AuditTable({ rows }: { rows: readonly AuditRow[] }) {
  return (
    <Table
      caption={audit.caption}
      heads={HEADS.map((head) => ({ label: audit[head], numeric: head === "seq" }))}
    >
      {rows.map((row) => (
        <Row key={row.seq}>
          <Cell numeric>{row.seq}</Cell>
          <Cell line>{instantStamp(row.at)}</Cell>
          <Cell line>{actorName(row.actor, row.actorName, row.actorUsername)}</Cell>
          <RowHead>{intentName(row.intent)}</RowHead>
          <Cell>{objectName(row.objectKind, row.objectId, row.objectLabel)}</Cell>
          <Cell>{fieldNames(row.fields)}</Cell>
        </Row>
      ))}
    </Table>
  );
}
