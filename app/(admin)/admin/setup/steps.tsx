import { AccountTable } from "@/components/admin/account-table";
import { ActionForm } from "@/components/desk-ui/action-form";
import { Notice } from "@/components/ui/notice";
import { type AgencyChoice, type SetUpState, siteForForm } from "@/db/queries/admin-site";
import { accountList } from "@/db/queries/admin-staff";
import type { Staff } from "@/domain/access/actor";
import { STATUTORY_COLUMNS } from "@/domain/publication/statutory-columns";
import { now } from "@/server/clock";
import {
  agenciesPage,
  agencyFields,
  columnsPage,
  entryProblems,
  labelsOf,
  setUpPage,
  siteFields,
} from "@/text/admin";
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
      labels={labelsOf(siteFields)}
      className={FORM}
    >
      <SiteEntries initial={settings} />
    </ActionForm>
  );
}

function AgencyForm({ agencies }: { agencies: readonly AgencyChoice[] }) {
  const [first] = agencies;
  return (
    <ActionForm
      action={createAgency}
      submit={agenciesPage.save}
      hidden={{ from: "setup" }}
      sentences={entryProblems}
      labels={labelsOf(agencyFields)}
      className={FORM}
    >
      <AgencyEntries
        initial={first ? { level: "department", parentCode: first.code } : {}}
        parents={agencies}
        isNew
      />
    </ActionForm>
  );
}

/** Step two: the agency that carries the portal; more can follow. */
export function AgencyStep({ agencies }: { agencies: readonly AgencyChoice[] }) {
  if (agencies.length === 0) return <AgencyForm agencies={agencies} />;
  return (
    <>
      <div className={FORM}>
        <Notice tone="ok" title={setUpPage.agencyDone(agencies.length)}>
          <p>{agencies.map(({ name }) => name).join("、")}</p>
        </Notice>
      </div>
      <details key={agencies.length} className={FORM}>
        <summary className="py-1.5 text-link underline underline-offset-4">{setUpPage.another}</summary>
        <AgencyForm agencies={agencies} />
      </details>
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
