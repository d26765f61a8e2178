import type { Metadata } from "next";
import type { ReactNode } from "react";
import { ActionForm } from "@/components/desk-ui/action-form";
import { PageBody } from "@/components/staff/page-body";
import { StaffFrame } from "@/components/staff/staff-frame";
import { Pagination } from "@/components/ui/pagination";
import { noticesOf, unreadNotices } from "@/db/queries/notices";
import { addressWith, choiceParam, pageParam, type QueryParams } from "@/server/query-params";
import { requireAccount, staffWith } from "@/server/session";
import { framed } from "@/server/staff-page";
import { noticesPage } from "@/text/notices";
import { markNotices } from "../../../account/notices/actions";
import { DeskFrame } from "../desk-frame";
import { NoticeList } from "./notice-list";

export const metadata: Metadata = { title: noticesPage.title, robots: "noindex" };

const VIEWS = ["unread", "all"] as const;

/** The reminders of whoever is signed in: officers stand in the desk's frame, a supervisor in a plain one. */
export default async function NoticesPage({ searchParams }: { searchParams: Promise<QueryParams> }) {
  const account = await requireAccount();
  const params = await searchParams;
  const view = choiceParam(params, "view", VIEWS).chosen ?? "unread";
  const list = await noticesOf(account, view, pageParam(params));
  const unread = await unreadNotices(account.id);
  const reader = staffWith(account, "infoRequest.read");
  const alarms = staffWith(account, "audit.read")
    ? "/audit?intent=staff.readMuch"
    : staffWith(account, "staff.grant")
      ? "/admin/personal-readings"
      : null;
  const frame = async (page: ReactNode) =>
    reader ? (
      <DeskFrame staff={reader} view={null} current="/desk/notices">
        {page}
      </DeskFrame>
    ) : (
      <StaffFrame account={await framed(account)} current={null}>
        {page}
      </StaffFrame>
    );
  return frame(
    <PageBody title={noticesPage.title} lead={noticesPage.lead}>
      <nav aria-label={noticesPage.menu} className="mt-4 flex flex-wrap items-center gap-x-6 gap-y-2">
        {VIEWS.map((one) => (
          <a
            key={one}
            href={addressWith("/desk/notices", one === "all" ? { view: one } : {})}
            aria-current={one === view ? "page" : undefined}
            className="aria-[current=page]:font-semibold aria-[current=page]:no-underline"
          >
            {noticesPage.views[one]}
            {one === "unread" ? <span className="ml-1 tabular-nums">{unread}</span> : null}
          </a>
        ))}
        <a href="/account#byMail">{noticesPage.settings}</a>
      </nav>
      {unread > 0 ? (
        <ActionForm action={markNotices} submit={noticesPage.markAll} kind="quiet" hidden={{ id: "all" }} />
      ) : null}
      {list.rows.length > 0 ? (
        <NoticeList
          rows={list.rows}
          label={noticesPage.caption[view]}
          maySeeCase={reader !== null}
          alarms={alarms}
        />
      ) : (
        <p className="mt-6 border-t-2 border-navy py-6 text-base">{noticesPage.none[view]}</p>
      )}
      {list.pages > 1 ? (
        <Pagination
          page={list.page}
          pages={list.pages}
          total={list.total}
          hrefOf={(page) => addressWith("/desk/notices", { ...(view === "all" && { view }), page })}
        />
      ) : null}
    </PageBody>,
  );
}
