import type { Metadata } from "next";
import { ActionForm } from "@/components/desk-ui/action-form";
import { ChoiceField, TextField } from "@/components/desk-ui/fields";
import { StaffFrame } from "@/components/staff/staff-frame";
import { Notice } from "@/components/ui/notice";
import { SummaryList } from "@/components/ui/summary-list";
import { noticeSettingsOf } from "@/db/queries/notices";
import { env } from "@/server/env";
import { framedAccount } from "@/server/staff-page";
import { accountText } from "@/text/account";
import { noticeChoice, noticeProblems } from "@/text/notices";
import { roleNames, staffFrame } from "@/text/staff";
import { saveNoticeChoice } from "./notices/actions";

export const metadata: Metadata = { title: accountText.title, robots: "noindex" };

export default async function AccountPage({
  searchParams,
}: {
  searchParams: Promise<{ changed?: string | string[] }>;
}) {
  const account = await framedAccount();
  const { changed } = await searchParams;
  const { byMail, email } = await noticeSettingsOf(account.id);
  const roles = account.roles.map((role) => roleNames[role]).join("、");
  return (
    <StaffFrame account={account} current={null}>
      <div className="max-w-read px-6 py-8">
        <h1 className="text-xl font-semibold">{accountText.title}</h1>
        {changed !== undefined ? (
          <div role="status" className="mt-4">
            <Notice tone="ok" title={accountText.changed} />
          </div>
        ) : null}
        {account.roles.length === 0 ? (
          <div className="mt-4">
            <Notice tone="warn" title={staffFrame.noArea} />
          </div>
        ) : null}
        <div className="mt-6">
          <SummaryList
            rows={[
              { label: accountText.username, value: account.username },
              { label: accountText.name, value: account.name },
              { label: accountText.agency, value: account.agencyName ?? accountText.wholeSite },
              { label: accountText.roles, value: roles || accountText.noRole },
            ]}
          />
        </div>
        <section className="mt-10">
          <h2 className="text-base font-semibold">{noticeChoice.title}</h2>
          <p className="mt-1 text-ink-2">{noticeChoice.lead}</p>
          {env().mail ? null : <p className="mt-1 text-ink-2">{noticeChoice.noServer}</p>}
          <ActionForm action={saveNoticeChoice} submit={noticeChoice.save} sentences={noticeProblems}>
            <ChoiceField
              name="byMail"
              label={noticeChoice.byMail}
              initial={byMail ? "on" : "off"}
              choices={[
                { value: "off", label: noticeChoice.off },
                { value: "on", label: noticeChoice.on },
              ]}
            />
            <TextField
              name="email"
              type="email"
              label={noticeChoice.email}
              hint={noticeChoice.emailHint}
              initial={email ?? ""}
              autoComplete="email"
              width="long"
            />
          </ActionForm>
        </section>
      </div>
    </StaffFrame>
  );
}
