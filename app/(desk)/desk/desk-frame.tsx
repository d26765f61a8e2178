import type { ReactNode } from "react";
import { NoticeMissing } from "@/components/calendar/notice-missing";
import { ViewList } from "@/components/desk/view-list";
import { DeskKeys } from "@/components/desk-ui/desk-keys";
import { StaffFrame } from "@/components/staff/staff-frame";
import { calendarInForce } from "@/db/queries/calendar";
import type { Staff } from "@/domain/access/actor";
import { missingNoticeYear } from "@/domain/calendar/next-year";
import { type DeskView, viewsFor } from "@/domain/info-request/desk/desk-views";
import { today } from "@/server/clock";
import { framedAccount } from "@/server/staff-page";
import { deskPages } from "@/text/calendar";
import { viewNames } from "@/text/desk";
import { deskLinks } from "@/text/desk-queue";
import { cover } from "@/text/handling";
import { registerMenu } from "@/text/registers";
import { viewAddress } from "./asked";
import { frameFacts } from "./frame-facts";

/** A page of the desk: the staff frame with the views on the left, and its keys. */
export async function DeskFrame({
  staff,
  view,
  current = null,
  children,
}: {
  staff: Staff<"infoRequest.read">;
  /** The view that is open; null on any other page. */
  view: DeskView | null;
  /** The address of the page, where it is one of those linked on the left. */
  current?: string | null;
  children: ReactNode;
}) {
  const { counts, pinned, shared, transfers, assists, covered, settings } = await frameFacts();
  const groups = viewsFor(staff.permissions);
  const link = (href: string, name: string, count?: number) => ({
    key: href,
    href,
    name,
    count,
    isCurrent: href === current,
  });
  const links = [
    ...Object.entries(deskPages.views).map(([href, name]) => link(href, name)),
    link("/desk/transfers", deskLinks.transfers, transfers),
    link("/desk/assists", deskLinks.assists, assists),
    link("/desk/covers", deskLinks.covers),
    link("/desk/modules", deskLinks.modules),
    link("/desk/settings", deskLinks.settings),
  ];
  const registers = Object.entries(registerMenu.pages).map(([href, name]) => link(href, name));
  const places = [
    ...[...groups.own, ...groups.other].map((one) => ({ name: viewNames[one], href: viewAddress(one) })),
    ...[...pinned, ...shared, ...links, ...registers].map(({ name, href }) => ({ name, href })),
  ];
  return (
    <StaffFrame
      account={await framedAccount()}
      current="/desk"
      aside={
        <ViewList
          groups={groups}
          counts={counts}
          current={view}
          hrefOf={viewAddress}
          kept={{ pinned, shared }}
          menus={[
            { title: deskLinks.title, links },
            { title: registerMenu.label, links: registers },
          ]}
        />
      }
    >
      {covered.length > 0 ? (
        <p className="border-b border-line bg-surface px-4 py-1.5">{cover.acting(covered.join("、"))}</p>
      ) : null}
      <NoticeMissing year={missingNoticeYear(today(), await calendarInForce())} mayImport={false} />
      {children}
      <DeskKeys hasShortcuts={settings.hasShortcuts} places={places} />
    </StaffFrame>
  );
}
