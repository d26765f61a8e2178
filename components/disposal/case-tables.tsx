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

/** Every place where it could be met, and whether it still is. */
export function CheckTable({ checks }: { checks: readonly CheckRow[] }) {
  if (checks.length === 0) return <p>{disposal.neverLooked}</p>;
  return (
    <PlainTable
      caption={disposal.checksCaption}
      head={Object.values(disposal.checkHeads)}
      rows={lastLooks(checks).map(({ key, surface, address, status, isClean, cleanAt }) => ({
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
