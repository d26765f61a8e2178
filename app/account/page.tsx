import type { Metadata } from "next";
import { StaffFrame } from "@/components/staff/staff-frame";
import { Notice } from "@/components/ui/notice";
import { SummaryList } from "@/components/ui/summary-list";
import { framedAccount } from "@/server/staff-page";
import { accountText } from "@/text/account";
import { roleNames, staffFrame } from "@/text/staff";

export const metadata: Metadata = { title: accountText.title, robots: "noindex" };

export default async function AccountPage({
  searchParams,
}: {
  searchParams: Promise<{ changed?: string | string[] }>;
}) {
  const account = await framedAccount();
  const { changed } = await searchParams;
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
      </div>
    </StaffFrame>
  );
}
