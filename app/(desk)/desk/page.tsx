import type { Metadata } from "next";
import { QueueSearch } from "@/components/desk/queue-search";
import { QueueTable } from "@/components/desk/queue-table";
import { QueueKeys } from "@/components/desk-ui/queue-keys";
import { buttonClass } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { Pagination } from "@/components/ui/pagination";
import { deskCounts, deskSearch, deskView, nextDue } from "@/db/queries/desk-info-requests";
import { today } from "@/server/clock";
import { requireStaff } from "@/server/session";
import { dayInFull } from "@/text/dates";
import { emptyViews, queue, viewNames, viewNotes } from "@/text/desk";
import { intakePage } from "@/text/intake";
import { areaNames } from "@/text/staff";
import { type Asked, queueAddress, queueAsked } from "./asked";
import { DeskFrame } from "./desk-frame";

export async function generateMetadata({
  searchParams,
}: {
  searchParams: Promise<Asked>;
}): Promise<Metadata> {
  const staff = await requireStaff("infoRequest.read");
  const { view, text } = queueAsked(await searchParams);
  const title = text
    ? queue.foundTitle(text, (await deskSearch(staff, text, 1, today())).total)
    : queue.title(view, (await deskCounts(staff, today()))[view]);
  return { title: `${title}_${areaNames["/desk"]}`, robots: "noindex" };
}

export default async function DeskPage({ searchParams }: { searchParams: Promise<Asked> }) {
  const staff = await requireStaff("infoRequest.read");
  const { view, page, text } = queueAsked(await searchParams);
  const on = today();
  const list = text ? await deskSearch(staff, text, page, on) : await deskView(staff, view, page, on);
  const waiting = text || view !== "today" ? 0 : (await deskCounts(staff, on)).unconfirmed;
  const next = !text && view === "today" && list.total === 0 ? await nextDue(staff, on) : null;
  return (
    <DeskFrame staff={staff} view={text ? null : view}>
      <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-3 px-4 py-3">
        <div>
          <h1 className="text-lg font-semibold">
            {text ? queue.found(text, list.total) : viewNames[view]}
            {text ? null : (
              <span className="ml-3 text-sm font-normal text-ink-2">{queue.count(list.total)}</span>
            )}
          </h1>
          {text ? null : <p className="text-ink-2">{viewNotes[view]}</p>}
        </div>
        <div className="flex flex-wrap items-end gap-3">
          {staff.permissions.has("infoRequest.register") ? (
            <a href="/desk/intake" className={buttonClass("primary", "staff")}>
              {intakePage.open}
            </a>
          ) : null}
          <QueueSearch text={text} />
        </div>
      </div>
      {waiting > 0 && staff.permissions.has("infoRequest.confirm") ? (
        <div className="px-4 pb-3">
          <Notice tone="warn">
            {queue.unconfirmedFirst(waiting)}{" "}
            <a href={queueAddress("unconfirmed")}>{queue.openUnconfirmed}</a>
          </Notice>
        </div>
      ) : null}
      {list.rows.length > 0 ? (
        <QueueKeys>
          <QueueTable
            rows={list.rows}
            caption={text ? queue.found(text, list.total) : viewNames[view]}
            today={on}
          />
          <p className="px-4 py-3 text-ink-3 max-md:hidden">{queue.keys}</p>
        </QueueKeys>
      ) : (
        <div className="border-t-2 border-navy px-4 py-8 text-base">
          <p>{text ? queue.nothingFound : emptyViews[view]}</p>
          {next ? (
            <p className="mt-1">
              <a href={`/desk/info-requests/${next.id}`}>
                {queue.nextDue(next.number, dayInFull(next.dueOn))}
              </a>
            </p>
          ) : null}
          {text ? (
            <p className="mt-2">
              <a href="/desk">{queue.backToQueue}</a>
            </p>
          ) : null}
        </div>
      )}
      {list.pages > 1 ? (
        <div className="px-4 pb-6">
          <Pagination
            page={list.page}
            pages={list.pages}
            total={list.total}
            hrefOf={(number) => queueAddress(view, number, text)}
          />
        </div>
      ) : null}
    </DeskFrame>
  );
}
