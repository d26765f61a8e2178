import { StaffFrame } from "@/components/staff/staff-frame";
import { buttonClass } from "@/components/ui/button";
import { areasOf } from "@/domain/access/areas";
import { signedIn } from "@/server/session";
import { framed } from "@/server/staff-page";
import { areaNames, forbiddenText, roleNames } from "@/text/staff";

/** What somebody sees who is signed in and may not be here. */
export default async function Forbidden() {
  const account = await signedIn();
  const content = (
    <div className="max-w-read px-6 py-8">
      <title>{forbiddenText.title}</title>
      <h1 className="text-xl font-semibold">{forbiddenText.title}</h1>
      <p className="mt-3 text-base">
        {account
          ? forbiddenText.why(account.roles.map((role) => roleNames[role]).join("、"))
          : forbiddenText.signedOut}
      </p>
      <p className="mt-2 text-base">{forbiddenText.next}</p>
      <p className="mt-6 flex flex-wrap gap-3">
        {account ? (
          areasOf(account.roles).map((area) => (
            <a key={area} href={area} className={buttonClass("secondary", "staff")}>
              {forbiddenText.goTo(areaNames[area])}
            </a>
          ))
        ) : (
          <a href="/login" className={buttonClass("primary", "staff")}>
            {forbiddenText.logIn}
          </a>
        )}
      </p>
    </div>
  );
  if (!account) return <main id="main">{content}</main>;
  return (
    <StaffFrame account={await framed(account)} current={null}>
      {content}
    </StaffFrame>
  );
}
