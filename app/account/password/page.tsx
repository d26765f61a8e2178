import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { ActionForm } from "@/components/desk-ui/action-form";
import { TextField } from "@/components/desk-ui/fields";
import { StaffFrame } from "@/components/staff/staff-frame";
import { Notice } from "@/components/ui/notice";
import { signedIn } from "@/server/session";
import { framed } from "@/server/staff-page";
import { accountText, passwordProblems } from "@/text/account";
import { changePassword } from "./actions";

export const metadata: Metadata = { title: accountText.passwordTitle, robots: "noindex" };

export default async function PasswordPage() {
  const account = await signedIn();
  if (!account) redirect("/login");
  const isFirst = account.mustChangePassword;
  return (
    <StaffFrame account={await framed(account)} current={null}>
      <div className="max-w-read px-6 py-8">
        <h1 className="text-xl font-semibold">
          {isFirst ? accountText.firstPasswordTitle : accountText.passwordTitle}
        </h1>
        {isFirst ? (
          <div className="mt-4">
            <Notice>{accountText.firstPassword}</Notice>
          </div>
        ) : null}
        <ActionForm action={changePassword} submit={accountText.submit} sentences={passwordProblems}>
          <TextField
            name="current"
            type="password"
            label={accountText.current}
            autoComplete="current-password"
            width="medium"
          />
          <TextField
            name="fresh"
            type="password"
            label={accountText.fresh}
            hint={accountText.rules}
            autoComplete="new-password"
            width="medium"
          />
          <TextField
            name="again"
            type="password"
            label={accountText.again}
            autoComplete="new-password"
            width="medium"
          />
          <p className="mt-5 text-ink-2">{accountText.otherSessions}</p>
        </ActionForm>
      </div>
    </StaffFrame>
  );
}
