import { PlainTable } from "@/components/ui/plain-table";
import type { CaseReading } from "@/db/queries/case-reading";
import type { CheckRow, DisposalCase } from "@/db/queries/disposal";
import { dayInFull, instantInFull } from "@/text/dates";
import { disposal, handledName, readerNames, routeName, surfaceName } from "@/text/withdrawal";

/** Who looked at it and who took it along, day by day, as far as programs say what they are. */
export function VisitTables({ reading }: { reading: CaseReading }) {
  const { counts, marks, lists, refused } = reading;
  const times = counts.reduce((sum, row) => sum + row.times, 0);
  return (
    <>
      <p className="max-w-read">{disposal.visitsLead(times, marks)}</p>
      {refused > 0 ? <p className="max-w-read">{disposal.refused(refused)}</p> : null}
      {counts.length === 0 ? null : (
        <PlainTable
          caption={disposal.visitsCaption}
          head={Object.values(disposal.visitHeads)}
          rows={counts.map((row) => ({
            key: `${row.day} ${row.reader} ${row.route}`,
            cells: [dayInFull(row.day), readerNames[row.reader], routeName(row.route), row.times],
          }))}
        />
      )}
      {lists.length === 0 ? null : (
        <>
          <p className="mt-6 max-w-read text-ink-2">{disposal.listsLead}</p>
          <PlainTable
            caption={disposal.lists}
            head={Object.values(disposal.listHeads)}
            rows={lists.map((row) => ({
              key: `${row.route} ${row.reader}`,
              cells: [routeName(row.route), readerNames[row.reader], row.times],
            }))}
          />
        </>
      )}
    </>
  );
}

/** Who wrote, reviewed and published it, with what they said, and who opened it. */
export function HandlingTables({ found }: { found: DisposalCase }) {
  return (
    <>
      <PlainTable
        caption={disposal.handledCaption}
        head={Object.values(disposal.handledHeads)}
        rows={found.record.map((line, place) => ({
          key: `record-${place}`,
          cells: [
            line.staffName ?? line.authorisedBy ?? disposal.imported,
            handledName(line),
            instantInFull(line.at),
            line.opinion,
          ],
        }))}
      />
      {found.openedBy.length === 0 ? (
        <p className="mt-4">
          {disposal.opened}：{disposal.nobody}
        </p>
      ) : (
        <PlainTable
          caption={disposal.openedCaption}
          head={Object.values(disposal.openedHeads)}
          rows={found.openedBy.map(({ staffName, times, firstAt, lastAt }) => ({
            key: `opened-${staffName}-${firstAt}`,
            cells: [staffName, times, instantInFull(firstAt), instantInFull(lastAt)],
          }))}
        />
      )}
    </>
  );
}

/** The last look at each address, with when it was first seen clean. */
function lastLooks(checks: readonly CheckRow[]) {
  const places = Map.groupBy(checks, ({ surface, address }) => `${surface} ${address}`);
  return [...places].flatMap(([key, looks]) => {
    const last = looks.at(-1);
    return last ? [{ ...last, key, cleanAt: looks.find(({ isClean }) => isClean)?.at ?? null }] : [];
  });
}

type LastLook = ReturnType<typeof lastLooks>[number];

function Looks({ caption, looks }: { caption: string; looks: readonly LastLook[] }) {
  return (
    <PlainTable
      caption={caption}
      head={Object.values(disposal.checkHeads)}
      rows={looks.map(({ key, surface, address, status, isClean, cleanAt }) => ({
        key,
        cells: [
          surfaceName(surface),
          <span key="result" className={isClean ? "" : "font-semibold text-gov"}>
            {isClean ? disposal.clean : disposal.dirty(status)}
          </span>,
          cleanAt === null ? "—" : instantInFull(cleanAt),
          <span key="address" className="text-sm break-all text-ink-2">
            {address.split("?")[0]}
          </span>,
        ],
      }))}
    />
  );
}

/** Every place where it could be met, and whether it still is; the many that are clean stand folded below the few that are not. */
export function CheckTable({ checks }: { checks: readonly CheckRow[] }) {
  if (checks.length === 0) return <p className="mt-3">{disposal.neverLooked}</p>;
  const looks = lastLooks(checks);
  const clean = looks.filter(({ isClean }) => isClean);
  const dirty = looks.filter(({ isClean }) => !isClean);
  return (
    <>
      <p className="mt-3 font-semibold">{disposal.checked(clean.length, looks.length)}</p>
      {dirty.length === 0 ? null : <Looks caption={disposal.dirtyCaption} looks={dirty} />}
      {clean.length === 0 ? null : (
        <details className="mt-3">
          <summary className="py-1 text-link underline underline-offset-4">{disposal.openClean}</summary>
          <Looks caption={disposal.cleanCaption} looks={clean} />
        </details>
      )}
    </>
  );
}
