import type { Metadata } from "next";
import { DraftSearch } from "@/components/publishing/draft-search";
import { DraftTable } from "@/components/publishing/draft-table";
import { buttonClass } from "@/components/ui/button";
import { Pagination } from "@/components/ui/pagination";
import { calendarInForce } from "@/db/queries/calendar";
import { draftCounts, publishingDesk } from "@/db/queries/publication-drafts";
import { publishClock } from "@/domain/publication/publish-clock";
import { today } from "@/server/clock";
import type { QueryParams } from "@/server/query-params";
import { requireStaff } from "@/server/session";
import { importPage } from "@/text/desk-import";
import { DRAFT_STAGE_LABELS } from "@/text/publication-form";
import { draftList } from "@/text/publishing";
import { areaNames } from "@/text/staff";
import { deskAddress, deskAsked } from "./asked";
import { PublishingFrame } from "./publishing-frame";

const ROWS = 20;

interface Asked {
  searchParams: Promise<QueryParams>;
}

export async function generateMetadata({ searchParams }: Asked): Promise<Metadata> {
  const staff = await requireStaff("draft.read");
  const { stage } = deskAsked(await searchParams, staff.permissions);
  const count = (await draftCounts(staff)).get(stage) ?? 0;
  return {
    title: `${draftList.title(DRAFT_STAGE_LABELS[stage], count)}_${areaNames["/publishing"]}`,
    robots: "noindex",
  };
}

export default async function PublishingPage({ searchParams }: Asked) {
  const staff = await requireStaff("draft.read");
  const asked = deskAsked(await searchParams, staff.permissions);
  const { stage, words } = asked;
  const list = await publishingDesk(staff, { ...asked, pageSize: ROWS });
  const calendar = await calendarInForce();
  const rows = list.items.map((row) => {
    const runs = row.issuedOn !== null && row.publicVersion === null && row.stage !== "withdrawn";
    return { ...row, clock: runs && row.issuedOn ? publishClock(row.issuedOn, today(), calendar) : null };
  });
  const name = DRAFT_STAGE_LABELS[stage];
  return (
    <PublishingFrame staff={staff} stage={stage}>
      <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-3 px-4 py-3">
        <h1 className="text-lg font-semibold">
          {name}
          <span className="ml-3 text-sm font-normal text-ink-2">{draftList.count(list.total)}</span>
        </h1>
        <div className="flex flex-wrap items-center gap-3">
          <DraftSearch stage={stage} words={words} />
          {staff.permissions.has("draft.edit") ? (
            <a href="/publishing/import" className={buttonClass("secondary", "staff")}>
              {importPage.title}
            </a>
          ) : null}
          {staff.permissions.has("draft.edit") ? (
            <a href="/publishing/new" className={buttonClass("primary", "staff")}>
              {draftList.newDraft}
            </a>
          ) : null}
        </div>
      </div>
      {rows.length > 0 ? (
        <DraftTable rows={rows} caption={name} />
      ) : (
        <div className="border-t-2 border-navy px-4 py-8 text-base">
          <p>{words === "" ? draftList.empty[stage] : draftList.nothingFound(words)}</p>
          {words === "" ? null : (
            <p className="mt-2">
              <a href={deskAddress({ stage })}>{draftList.clearSearch}</a>
            </p>
          )}
        </div>
      )}
      {list.pages > 1 ? (
        <div className="px-4 pb-6">
          <Pagination
            page={list.page}
            pages={list.pages}
            total={list.total}
            hrefOf={(page) => deskAddress({ stage, words, page })}
          />
        </div>
      ) : null}
    </PublishingFrame>
  );
}
