import type { Metadata } from "next";
import { ExportLinks, QueueFilterForm } from "@/components/desk/queue-filter-form";
import { QueuePanel } from "@/components/desk/queue-panel";
import { QueueSearch } from "@/components/desk/queue-search";
import { QueueTable } from "@/components/desk/queue-table";
import { BulkForm } from "@/components/desk-ui/bulk-form";
import { buttonClass } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { Pagination } from "@/components/ui/pagination";
import { mayDoInBulk } from "@/db/mutations/bulk";
import { DESK_PAGE_SIZE, nextDue } from "@/db/queries/desk-info-requests";
import { colleagues } from "@/db/queries/staff";
import { BULK_ACTS } from "@/domain/info-request/desk/bulk";
import { MOST_EXPORTED } from "@/domain/info-request/desk/queue-export";
import { isNarrowed, writtenFilter } from "@/domain/info-request/desk/queue-filter";
import { today } from "@/server/clock";
import { requireStaff } from "@/server/session";
import { queue, viewNames, viewNotes } from "@/text/desk";
import { intakePage } from "@/text/intake";
import { areaNames } from "@/text/staff";
import { prepareBulkRun } from "./actions";
import { type Asked, queueAddress, queueAsked, viewAddress } from "./asked";
import { chosenCase } from "./chosen-case";
import { DeskFrame } from "./desk-frame";
import { EmptyQueue } from "./empty-queue";
import { frameFacts } from "./frame-facts";
import { listOf } from "./queue-list";
import { SaveView } from "./save-view";

interface Props {
  searchParams: Promise<Asked>;
}

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const asked = await searchParams;
  const { filter } = queueAsked(asked);
  const { total } = await listOf(asked);
  const title = filter.text ? queue.foundTitle(filter.text, total) : queue.title(filter.view, total);
  return { title: `${title}_${areaNames["/desk"]}`, robots: "noindex" };
}

export default async function DeskPage({ searchParams }: Props) {
  const staff = await requireStaff("infoRequest.read");
  const asked = await searchParams;
  const { filter, chosen } = queueAsked(asked);
  const { view, text } = filter;
  const on = today();
  const list = await listOf(asked);
  const { counts, settings } = await frameFacts();
  const isPlainToday = view === "today" && !isNarrowed(filter);
  const handlers = await colleagues(staff.agencyId ?? "", "handler");
  const acts = BULK_ACTS.filter((act) => mayDoInBulk(act, staff.permissions));
  const name = text ? queue.found(text, list.total) : viewNames[view];
  const here = (sel: string | null) => queueAddress(filter, list.page, sel);
  const selected = chosen ? await chosenCase(staff, list.rows, chosen) : null;
  const table = (
    <QueueTable
      rows={list.rows}
      caption={name}
      today={on}
      density={settings.density}
      isPickable={acts.length > 0}
      previewOf={here}
    />
  );
  return (
    <DeskFrame staff={staff} view={text ? null : view}>
      <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-3 px-4 py-3">
        <div>
          <h1 className="text-lg font-semibold">
            {name}
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
      {isPlainToday && counts.unconfirmed > 0 && staff.permissions.has("infoRequest.confirm") ? (
        <div className="px-4 pb-3">
          <Notice tone="warn">
            {queue.unconfirmedFirst(counts.unconfirmed)}{" "}
            <a href={viewAddress("unconfirmed")}>{queue.openUnconfirmed}</a>
          </Notice>
        </div>
      ) : null}
      <QueueFilterForm filter={filter} handlers={handlers} clearHref={viewAddress(view)} />
      {list.rows.length > 0 ? (
        <div className="xl:flex">
          <div className="min-w-0 grow">
            {acts.length > 0 ? (
              <BulkForm
                action={prepareBulkRun}
                acts={acts}
                handlers={handlers}
                me={staff.id}
                whole={
                  list.total > DESK_PAGE_SIZE
                    ? { query: new URLSearchParams(writtenFilter(filter)).toString(), total: list.total }
                    : null
                }
              >
                {table}
              </BulkForm>
            ) : (
              table
            )}
            <ExportLinks filter={filter} most={MOST_EXPORTED} />
          </div>
          {selected ? <QueuePanel {...selected} closeHref={here(null)} /> : null}
        </div>
      ) : (
        <EmptyQueue filter={filter} next={isPlainToday ? await nextDue(staff, on) : null} />
      )}
      {list.pages > 1 ? (
        <div className="px-4 pb-6">
          <Pagination
            page={list.page}
            pages={list.pages}
            total={list.total}
            hrefOf={(number) => queueAddress(filter, number)}
          />
        </div>
      ) : null}
      <SaveView filter={filter} />
    </DeskFrame>
  );
}
