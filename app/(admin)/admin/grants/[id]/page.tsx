import type { Metadata } from "next";
import { notFound } from "next/navigation";
import type { ReactNode } from "react";
import { AccountState } from "@/components/admin/account-table";
import { ActionForm } from "@/components/desk-ui/action-form";
import { ShownOnce } from "@/components/desk-ui/shown-once";
import { TickGroup } from "@/components/desk-ui/tick-group";
import { PageBody, PagePart } from "@/components/staff/page-body";
import { Notice } from "@/components/ui/notice";
import { SummaryList } from "@/components/ui/summary-list";
import { type AccountRow, accountForAdministrators } from "@/db/queries/admin-staff";
import { ADMINISTRATORS, ROLES, type Role, worksForAgency } from "@/domain/access/roles";
import { now } from "@/server/clock";
import type { QueryParams } from "@/server/query-params";
import { requireStaff } from "@/server/session";
import { grantsPage, roleDuties, roleGroups, staffPage } from "@/text/admin-accounts";
import { instantInFull } from "@/text/dates";
import { roleNames } from "@/text/staff";
import { DoneNotice } from "../../../../done-notice";
import { AdminFrame } from "../../admin-frame";
import { reissuePassword, saveGrant, settleAccount } from "../actions";

export const metadata: Metadata = { title: grantsPage.title, robots: "noindex" };

const GROUPS: readonly { legend: string; roles: readonly Role[] }[] = [
  { legend: roleGroups.business, roles: ROLES.filter(worksForAgency) },
  { legend: roleGroups.wholeSite, roles: ["supervisor"] },
  { legend: roleGroups.administrators, roles: ADMINISTRATORS },
];

export default async function GrantPage({
  params,
  searchParams,
}: {
  params: Promise<{ id: string }>;
  searchParams: Promise<QueryParams>;
}) {
  const staff = await requireStaff("staff.grant");
  const account = await accountForAdministrators(staff, (await params).id);
  if (!account) notFound();
  const { granted, proposed, disabled, enabled, unlocked } = grantsPage;
  return (
    <AdminFrame current="/admin/grants">
      <PageBody title={grantsPage.accountTitle(account.name)}>
        <DoneNotice
          params={await searchParams}
          sentences={{ granted, proposed, disabled, enabled, unlocked }}
        />
        <div className="mt-4 max-w-read">
          <AccountSummary account={account} />
        </div>
        {account.id === staff.id ? (
          <div className="mt-6 max-w-read">
            <Notice title={grantsPage.own}>{grantsPage.ownNote}</Notice>
          </div>
        ) : (
          <>
            <PagePart title={grantsPage.roles}>
              <GrantForm account={account} />
            </PagePart>
            <PagePart title={grantsPage.otherMatters}>
              <Matters account={account} />
            </PagePart>
          </>
        )}
        <p className="mt-8">
          <a href="/admin/grants">{grantsPage.back}</a>
        </p>
      </PageBody>
    </AdminFrame>
  );
}

function AccountSummary({ account }: { account: AccountRow }) {
  const { username, agencyName, lastLoginAt } = account;
  return (
    <SummaryList
      rows={[
        { label: staffPage.username, value: username },
        { label: staffPage.agency, value: agencyName ?? staffPage.wholeSite },
        { label: staffPage.state, value: <AccountState account={account} at={now()} /> },
        {
          label: staffPage.lastLogin,
          value: lastLoginAt === null ? staffPage.never : instantInFull(lastLoginAt),
        },
      ]}
    />
  );
}

function GrantForm({ account }: { account: AccountRow }) {
  const { id, roles, headOfOffice } = account;
  const head = { name: "headOfOffice", label: grantsPage.headOfOffice, hint: grantsPage.headHint };
  return (
    <ActionForm
      action={saveGrant}
      submit={grantsPage.save}
      hidden={{ id, seenRoles: roles.join(" "), seenHead: String(headOfOffice) }}
      className="max-w-read"
    >
      {GROUPS.map(({ legend, roles: offered }, at) => (
        <TickGroup
          key={legend}
          legend={legend}
          choices={[
            ...offered.map((role) => ({
              name: `role.${role}`,
              label: roleNames[role],
              hint: roleDuties[role],
              initial: roles.includes(role),
            })),
            ...(at === 0 ? [{ ...head, initial: headOfOffice }] : []),
          ]}
        />
      ))}
    </ActionForm>
  );
}

function Matters({ account }: { account: AccountRow }) {
  const { id, disabledAt, lockedUntil } = account;
  const isDisabled = disabledAt !== null;
  const isLocked = lockedUntil !== null && lockedUntil > now();
  return (
    <ul className="max-w-read border-t-2 border-navy">
      {isLocked ? (
        <Matter lead={grantsPage.unlockLead}>
          <ActionForm
            action={settleAccount}
            submit={grantsPage.unlock}
            kind="secondary"
            hidden={{ id, matter: "unlocked" }}
          />
        </Matter>
      ) : null}
      <Matter lead={grantsPage.reissueLead}>
        <ActionForm action={reissuePassword} submit={grantsPage.reissue} kind="secondary" hidden={{ id }}>
          <ShownOnce name="password" note={staffPage.shownOnce} />
        </ActionForm>
      </Matter>
      <Matter lead={isDisabled ? grantsPage.enableLead : grantsPage.disableLead}>
        <ActionForm
          action={settleAccount}
          submit={isDisabled ? grantsPage.enable : grantsPage.disable}
          kind={isDisabled ? "secondary" : "danger"}
          hidden={{ id, matter: isDisabled ? "enabled" : "disabled" }}
        />
      </Matter>
    </ul>
  );
}

function Matter({ lead, children }: { lead: string; children: ReactNode }) {
  return (
    <li className="border-b border-line py-3">
      <p className="text-ink-2">{lead}</p>
      <div className="mt-3">{children}</div>
    </li>
  );
}
