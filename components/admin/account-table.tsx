import { Cell, Row, RowHead, Table } from "@/components/ui/table";
import { Tag } from "@/components/ui/tag";
import type { AccountRow } from "@/db/queries/admin-staff";
import { staffPage } from "@/text/admin-accounts";
import { instantInFull } from "@/text/dates";
import { roleNames } from "@/text/staff";

/** In what state an account is: in use, locked, out of use, waiting for its own password. */
export function AccountState({ account, at }: { account: AccountRow; at: number }) {
  const { disabledAt, lockedUntil, mustChangePassword } = account;
  if (disabledAt !== null) return <Tag tone="none">{staffPage.disabled}</Tag>;
  if (lockedUntil !== null && lockedUntil > at)
    return <Tag tone="fix">{staffPage.locked(instantInFull(lockedUntil))}</Tag>;
  if (mustChangePassword) return <Tag tone="wait">{staffPage.firstPassword}</Tag>;
  return <Tag tone="open">{staffPage.enabled}</Tag>;
}

/** The roles of an account in words. */
export function rolesInWords({ roles, headOfOffice }: Pick<AccountRow, "roles" | "headOfOffice">): string {
  const names = [...roles.map((role) => roleNames[role]), ...(headOfOffice ? [staffPage.head] : [])];
  return names.join("、") || staffPage.noRole;
}

/** Accounts by agency; with `hrefOf` each name opens its page. */
export function AccountTable({
  rows,
  at,
  hrefOf,
}: {
  rows: readonly AccountRow[];
  at: number;
  hrefOf?: (row: AccountRow) => string;
}) {
  const heads = (["name", "username", "agency", "roles", "state", "lastLogin"] as const).map((head) => ({
    label: staffPage[head],
  }));
  return (
    <Table caption={staffPage.caption} heads={heads}>
      {rows.map((row) => (
        <Row key={row.id}>
          <RowHead>{hrefOf ? <a href={hrefOf(row)}>{row.name}</a> : row.name}</RowHead>
          <Cell line>{row.username}</Cell>
          <Cell>{row.agencyName ?? staffPage.wholeSite}</Cell>
          <Cell>{rolesInWords(row)}</Cell>
          <Cell line>
            <AccountState account={row} at={at} />
          </Cell>
          <Cell line>{row.lastLoginAt === null ? staffPage.never : instantInFull(row.lastLoginAt)}</Cell>
        </Row>
      ))}
    </Table>
  );
}
