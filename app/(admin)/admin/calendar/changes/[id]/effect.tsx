import { ActionForm } from "@/components/desk-ui/action-form";
import { PagePart } from "@/components/staff/page-body";
import { Notice } from "@/components/ui/notice";
import { Pagination } from "@/components/ui/pagination";
import { PlainTable } from "@/components/ui/plain-table";
import type { calendarChange } from "@/db/queries/calendar-changes";
import { MOVED_PAGE_SIZE, type MoveCounts, type MovedCase, previewOf } from "@/db/queries/calendar-preview";
import { daysBetween } from "@/domain/time/calendar-date";
import { addressWith, pageParam, type QueryParams } from "@/server/query-params";
import { calendarChange as words } from "@/text/calendar";
import { dayInFull } from "@/text/dates";
import { confirmNotice } from "../../actions";

const KINDS = ["later", "earlier", "settled", "same"] as const;

function Counts({ title, counts }: { title: string; counts: MoveCounts }) {
  const same = counts.open - counts.earlier - counts.later - counts.settled;
  return (
    <div>
      <p className="font-semibold">{title}</p>
      <dl className="mt-1 grid grid-cols-[auto_1fr] gap-x-6">
        {KINDS.map((kind) => (
          <div key={kind} className="contents">
            <dt className="text-ink-2">{words.counts[kind]}</dt>
            <dd className="tabular-nums">{kind === "same" ? same : counts[kind]}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

const day = (on: string, isProvisional: boolean) =>
  `${dayInFull(on)}${isProvisional ? words.provisional : ""}`;

const movedRow = (row: MovedCase) => ({
  key: row.id,
  cells: [
    row.number,
    row.agencyName,
    day(row.before, row.provisionalBefore),
    day(row.after, row.provisionalAfter),
    words.days(daysBetween(row.before, row.after)),
  ],
});

/** What a notice would move, and the button that lets it. */
export async function Effect({
  change,
  params,
}: {
  change: NonNullable<Awaited<ReturnType<typeof calendarChange>>>;
  params: QueryParams;
}) {
  const { cases, publications } = await previewOf(change.notice);
  const { moved, earlier } = cases;
  const pages = Math.max(1, Math.ceil(moved.length / MOVED_PAGE_SIZE));
  const page = Math.min(pageParam(params), pages);
  const shown = moved.slice((page - 1) * MOVED_PAGE_SIZE, page * MOVED_PAGE_SIZE);
  const place = `/admin/calendar/changes/${change.id}` as const;
  return (
    <PagePart title={words.effect}>
      <div className="grid max-w-read gap-6 sm:grid-cols-2">
        <Counts title={words.open(cases.open)} counts={cases} />
        <Counts title={words.publications(publications.open)} counts={publications} />
      </div>
      {earlier > 0 ? (
        <div className="mt-4 max-w-read">
          <Notice tone="warn">{words.earlierWarning(earlier)}</Notice>
        </div>
      ) : null}
      <ActionForm
        action={confirmNotice}
        submit={words.confirm(moved.length)}
        hidden={{ id: change.id }}
        beside={<a href="/admin/calendar/import">{words.again}</a>}
        className="mt-2 max-w-read"
      >
        <p className="mt-4 text-ink-2">{words.confirmNote}</p>
      </ActionForm>
      {moved.length === 0 ? <p className="mt-6">{words.nothingMoves}</p> : null}
      {shown.length > 0 ? (
        <div className="mt-6">
          <PlainTable
            dense
            caption={words.moved}
            head={[words.number, words.agency, words.before, words.after, words.direction]}
            rows={shown.map(movedRow)}
          />
        </div>
      ) : null}
      {pages > 1 ? (
        <Pagination
          page={page}
          pages={pages}
          total={moved.length}
          hrefOf={(number) => addressWith(place, { page: number })}
        />
      ) : null}
    </PagePart>
  );
}
