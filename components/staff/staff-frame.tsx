import type { ReactNode } from "react";
import { type Area, areasOf } from "@/domain/access/areas";
import type { FramedAccount } from "@/server/staff-page";
import { noticesPage } from "@/text/notices";
import { site } from "@/text/site";
import { areaNames, roleNames, staffFrame } from "@/text/staff";
import { IdleWatch } from "./idle-watch";

/** Every staff page stands in this frame: who is signed in, the areas that their roles open, the way out. */
export function StaffFrame({
  account,
  current,
  aside,
  children,
}: {
  /** From `framedAccount()`. */
  account: FramedAccount;
  /** The area that the page belongs to; null for pages about one's own account. */
  current: Area | null;
  /** The area's own views, in the navy column on the left. */
  aside?: ReactNode;
  children: ReactNode;
}) {
  return (
    <div className="flex min-h-dvh flex-col text-sm">
      <a
        href="#main"
        className="sr-only focus:not-sr-only focus:absolute focus:z-10 focus:bg-canvas focus:px-4 focus:py-2"
      >
        {staffFrame.skipToMain}
      </a>
      <StaffBar account={account} current={current} />
      <div className="flex grow flex-col lg:flex-row">
        {aside ? <div className="on-navy no-print shrink-0 bg-navy text-white lg:w-52">{aside}</div> : null}
        <main id="main" tabIndex={-1} className="min-w-0 grow">
          {children}
        </main>
      </div>
      <IdleWatch />
    </div>
  );
}

/** Whoever holds a post may be told of something: of due dates, of drafts, of who saw much about persons (PS-021). */
function isTold({ roles }: FramedAccount): boolean {
  return areasOf(roles).length > 0;
}

function StaffBar({ account, current }: { account: FramedAccount; current: Area | null }) {
  const posts = account.roles.map((role) => roleNames[role]);
  if (account.headOfOffice) posts.push(staffFrame.headOfOffice);
  return (
    <header className="no-print">
      {account.demonstrationSite ? (
        <p className="bg-tag-fix-bg px-4 py-0.5 text-center text-xs text-tag-fix">{site.demonstration}</p>
      ) : null}
      <div className="on-navy flex flex-wrap items-center gap-x-6 border-t-4 border-gov bg-navy-deep px-4 text-white">
        <p className="py-2 text-base font-semibold">
          {staffFrame.section}
          <span className="font-normal"> · {staffFrame.workplace}</span>
        </p>
        <nav aria-label={staffFrame.areas}>
          <ul className="flex flex-wrap">
            {areasOf(account.roles).map((area) => (
              <li key={area}>
                <a
                  href={area}
                  aria-current={area === current ? "page" : undefined}
                  className="block border-b-4 border-transparent px-3 pt-2.5 pb-1.5 no-underline hover:border-white aria-[current=page]:border-focus aria-[current=page]:font-semibold"
                >
                  {areaNames[area]}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        <div className="flex grow flex-wrap items-center justify-end gap-x-5 gap-y-1 py-1.5">
          <p>
            <span className="sr-only">{staffFrame.account}：</span>
            <span className="font-semibold">{account.name}</span>
            <span className="ml-2 text-xs">
              {[account.agencyName, posts.join("、")].filter(Boolean).join(" · ")}
            </span>
          </p>
          {isTold(account) ? (
            <a
              href="/desk/notices"
              aria-label={noticesPage.bell(account.unreadNotices)}
              className="flex items-center gap-x-1.5 py-1"
            >
              {noticesPage.title}
              {account.unreadNotices > 0 ? (
                <span className="min-w-5 rounded-full bg-gov px-1.5 text-center text-xs leading-5 font-semibold text-white tabular-nums">
                  {noticesPage.count(account.unreadNotices)}
                </span>
              ) : null}
            </a>
          ) : null}
          <a href="/account/password" className="py-1">
            {staffFrame.changePassword}
          </a>
          <form action="/logout" method="post">
            <button type="submit" className="min-h-8 rounded-sm border border-white px-3 hover:bg-navy">
              {staffFrame.logOut}
            </button>
          </form>
        </div>
      </div>
    </header>
  );
}
