import { AccountTable } from "@/components/admin/account-table";
import { ActionForm } from "@/components/desk-ui/action-form";
import { Notice } from "@/components/ui/notice";
import { type AgencyChoice, type SetUpState, siteForForm } from "@/db/queries/admin-site";
import { accountList } from "@/db/queries/admin-staff";
import type { Staff } from "@/domain/access/actor";
import { STATUTORY_COLUMNS } from "@/domain/publication/statutory-columns";
import { now } from "@/server/clock";
import { agenciesPage, columnsPage, entryProblems, setUpPage } from "@/text/admin";
import { accountProblems, staffPage } from "@/text/admin-accounts";
import { AccountEntries } from "../account-entries";
import { createAgency } from "../agencies/actions";
import { createColumns } from "../columns/actions";
import { AgencyEntries, SiteEntries } from "../entry-fields";
import { saveSite } from "../site/actions";
import { createAccount } from "../staff/actions";

const FORM = "mt-4 max-w-read";

/** Step one: what the site says of itself. */
export async function SiteStep({ staff }: { staff: Staff<"site.manage"> }) {
  const { settings, state } = await siteForForm(staff);
  return (
    <ActionForm
      action={saveSite}
      submit={setUpPage.saveAndGoOn}
      hidden={{ seen: state, from: "setup" }}
      sentences={entryProblems}
      className={FORM}
    >
      <SiteEntries initial={settings} />
    </ActionForm>
  );
}

/** Step two: the agency that carries the portal; more can follow. */
export function AgencyStep({ agencies }: { agencies: readonly AgencyChoice[] }) {
  return (
    <>
      {agencies.length > 0 ? (
        <div className={FORM}>
          <Notice tone="ok" title={setUpPage.agencyDone(agencies.length)}>
            <p>{agencies.map(({ name }) => name).join("、")}</p>
          </Notice>
        </div>
      ) : null}
      <ActionForm
        key={agencies.length}
        action={createAgency}
        submit={agenciesPage.save}
        hidden={{ from: "setup" }}
        sentences={entryProblems}
        className={FORM}
      >
        <AgencyEntries
          initial={agencies[0] ? { level: "department", parentCode: agencies[0].code } : {}}
          parents={agencies}
          isNew
        />
      </ActionForm>
    </>
  );
}

/** Step three: the columns that the law wants. */
export function ColumnsStep({ missing }: { missing: SetUpState["missingColumns"] }) {
  const wanted = STATUTORY_COLUMNS.filter(({ code }) => missing.includes(code));
  if (wanted.length === 0) return <Notice tone="ok">{columnsPage.complete}</Notice>;
  return (
    <>
      <ul className={`${FORM} border-t-2 border-navy sm:columns-2`}>
        {wanted.map(({ code, name, statutoryItem }) => (
          <li key={code} className="border-b border-line py-1.5">
            {name}
            {statutoryItem ? (
              <span className="ml-2 text-ink-3">{columnsPage.article(statutoryItem)}</span>
            ) : null}
          </li>
        ))}
      </ul>
      <ActionForm action={createColumns} submit={columnsPage.create} hidden={{ from: "setup" }} />
    </>
  );
}

/** Step four: the people who will work here. */
export async function AccountsStep({
  creating,
  agencies,
}: {
  creating: Staff<"staff.create">;
  agencies: readonly AgencyChoice[];
}) {
  const list = await accountList(creating, { page: 1, pageSize: 50 });
  return (
    <>
      <div className="mt-4">
        <AccountTable rows={list.items} at={now()} />
      </div>
      <ActionForm action={createAccount} submit={staffPage.add} sentences={accountProblems} className={FORM}>
        <AccountEntries agencies={agencies} initialAgency={agencies[0]?.code ?? ""} />
      </ActionForm>
    </>
  );
}
