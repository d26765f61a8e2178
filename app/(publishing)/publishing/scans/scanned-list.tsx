import { Row, RowHead, Table } from "@/components/ui/table";
import { hitsOfScans, type ListedHit, type ScannedText, type ScanSubject } from "@/db/queries/scan-center";
import { SEVERITIES, type Severity } from "@/domain/publication/sensitive-scan";
import { scanCenter } from "@/text/gate";
import { placeOfFound, sensitiveRuleNames } from "@/text/publishing";

const MOST_HITS = 3000;
const MOST_SHOWN = 20;
const GRAVEST: readonly Severity[] = ["block", "mend", "confirm", "notice"];
const CELL = "px-3 py-2 align-top text-right max-md:hidden";

function Hits({ hits }: { hits: readonly ListedHit[] }) {
  const sorted = [...hits].sort(
    (a, b) => GRAVEST.indexOf(SEVERITIES[a.rule]) - GRAVEST.indexOf(SEVERITIES[b.rule]),
  );
  return (
    <details className="mt-1">
      <summary className="min-h-6 text-link">{scanCenter.hits}</summary>
      <ul className="list-disc pl-5">
        {sorted.slice(0, MOST_SHOWN).map((hit) => (
          <li key={hit.id}>
            {sensitiveRuleNames[hit.rule]}，{placeOfFound(hit)}
            {hit.sample === "" ? "" : "："}
            <span className="break-all font-mono">{hit.sample}</span>
          </li>
        ))}
      </ul>
      {sorted.length > MOST_SHOWN ? <p>{scanCenter.more}</p> : null}
    </details>
  );
}

/** Texts in which something was found, with how much of each severity and what can be done. */
export async function ScannedList({
  items,
  subject,
  mayWithdraw,
}: {
  items: readonly ScannedText[];
  subject: ScanSubject;
  mayWithdraw: boolean;
}) {
  const { heads } = scanCenter;
  const hits = Map.groupBy(
    await hitsOfScans(
      items.map(({ scanId }) => scanId),
      MOST_HITS,
    ),
    ({ scanId }) => scanId,
  );
  return (
    <Table
      caption={scanCenter.subjects[subject]}
      heads={[
        { label: heads.title },
        { label: heads.block, numeric: true, wide: true },
        { label: heads.confirm, numeric: true, wide: true },
        { label: heads.notice, numeric: true, wide: true },
        { label: heads.act },
      ]}
    >
      {items.map(({ id, scanId, title, status, block, confirm, notice }) => (
        <Row key={id}>
          <RowHead>
            <a href={`/publishing/${id}`} className="font-semibold">
              {title}
            </a>
            <p className="text-ink-2 md:hidden">{scanCenter.counts(block, confirm, notice)}</p>
            {status === "unreadable" ? <p className="text-gov">{scanCenter.unreadable}</p> : null}
            <Hits hits={hits.get(scanId) ?? []} />
          </RowHead>
          <td className={`${CELL} ${block > 0 ? "font-semibold text-gov" : ""}`}>{block}</td>
          <td className={CELL}>{confirm}</td>
          <td className={CELL}>{notice}</td>
          <td className="whitespace-nowrap px-3 py-2 align-top">
            <a
              href={
                subject === "public" && mayWithdraw ? `/publishing/${id}/withdraw` : `/publishing/${id}#gate`
              }
            >
              {subject === "public" && mayWithdraw ? scanCenter.withdraw : scanCenter.open}
            </a>
          </td>
        </Row>
      ))}
    </Table>
  );
}
