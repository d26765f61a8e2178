import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { ActionForm } from "@/components/desk-ui/action-form";
import { PageBody, PagePart } from "@/components/staff/page-body";
import { buttonClass } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { agencyChoices, type SetUpState, setUpState } from "@/db/queries/admin-site";
import { choiceParam, type QueryParams } from "@/server/query-params";
import { requireStaff } from "@/server/session";
import { columnsPage, setUpPage, sitePage } from "@/text/admin";
import { roleNames } from "@/text/staff";
import { AdminFrame } from "../admin-frame";
import { openPortal } from "./actions";
import { AccountsStep, AgencyStep, ColumnsStep, SiteStep } from "./steps";

export const metadata: Metadata = { title: setUpPage.title, robots: "noindex" };

const STEPS = ["site", "agency", "columns", "accounts"] as const;
type Step = (typeof STEPS)[number];

const LEADS: Readonly<Record<Step, string>> = {
  site: sitePage.lead,
  agency: setUpPage.agencyLead,
  columns: columnsPage.lead,
  accounts: setUpPage.accountsLead,
};

function isDone(step: Step, state: SetUpState): boolean {
  switch (step) {
    case "site":
      return state.site;
    case "agency":
      return state.agencies > 0;
    case "columns":
      return state.missingColumns.length === 0;
    case "accounts":
      return state.accounts > 0;
  }
}

export default async function SetUpPage({ searchParams }: { searchParams: Promise<QueryParams> }) {
  const staff = await requireStaff("site.manage");
  const creating = await requireStaff("staff.create");
  const state = await setUpState(staff);
  if (!state.needsSetUp) redirect("/admin");
  const { chosen } = choiceParam(await searchParams, "step", STEPS);
  const step = chosen ?? STEPS.find((one) => !isDone(one, state)) ?? "accounts";
  const agencies = await agencyChoices(staff);
  const next = STEPS[STEPS.indexOf(step) + 1];
  return (
    <AdminFrame current="/admin/setup">
      <PageBody title={setUpPage.title} lead={setUpPage.lead}>
        <Progress step={step} state={state} />
        <PagePart title={setUpPage.stepTitle(STEPS.indexOf(step) + 1, setUpPage.steps[step])}>
          <p className="max-w-read text-ink-2">{LEADS[step]}</p>
          {step === "site" ? <SiteStep staff={staff} /> : null}
          {step === "agency" ? <AgencyStep agencies={agencies} /> : null}
          {step === "columns" ? <ColumnsStep missing={state.missingColumns} /> : null}
          {step === "accounts" ? <AccountsStep creating={creating} agencies={agencies} /> : null}
          {next && isDone(step, state) ? (
            <p className="mt-6">
              <a href={`/admin/setup?step=${next}`} className={buttonClass("secondary", "staff")}>
                {setUpPage.goTo(setUpPage.steps[next])}
              </a>
            </p>
          ) : null}
        </PagePart>
        {step === "accounts" ? <Opening state={state} /> : null}
      </PageBody>
    </AdminFrame>
  );
}

function Progress({ step, state }: { step: Step; state: SetUpState }) {
  return (
    <nav aria-label={setUpPage.progress} className="mt-5">
      <ol className="flex max-w-read flex-wrap gap-y-2 border-t-2 border-navy">
        {STEPS.map((one, at) => (
          <li key={one} className="min-w-32 grow border-b border-line py-2 pr-4">
            <a
              href={`/admin/setup?step=${one}`}
              aria-current={one === step ? "step" : undefined}
              className="aria-[current=step]:font-semibold"
            >
              {setUpPage.stepTitle(at + 1, setUpPage.steps[one])}
            </a>
            <span className={`block text-xs ${isDone(one, state) ? "text-ok" : "text-ink-3"}`}>
              {isDone(one, state) ? setUpPage.done : setUpPage.owed}
            </span>
          </li>
        ))}
      </ol>
    </nav>
  );
}

/** The last act: what is still owed, what it means that a post is empty, the button. */
function Opening({ state }: { state: SetUpState }) {
  const unfilled = state.unfilledPosts.map((role) => roleNames[role]).join("、");
  return (
    <PagePart title={setUpPage.open}>
      <div className="max-w-read">
        <p>{setUpPage.openLead}</p>
        {unfilled ? (
          <div className="mt-3">
            <Notice tone="warn">{setUpPage.openWarning(unfilled)}</Notice>
          </div>
        ) : null}
        <ActionForm action={openPortal} submit={setUpPage.open} className="mt-4" />
      </div>
    </PagePart>
  );
}
