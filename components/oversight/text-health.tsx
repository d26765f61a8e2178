import { PagePart } from "@/components/staff/page-body";
import { PlainTable } from "@/components/ui/plain-table";
import { Cell, Row, RowHead, Table } from "@/components/ui/table";
import type { HealthReport } from "@/db/queries/site-health";
import { instantInFull } from "@/text/dates";
import { outcomeNames } from "@/text/gate";
import { siteHealth as shared } from "@/text/site-health";
import { deadLinkFault, textHealth as words } from "@/text/text-health";

const heads = (...labels: readonly string[]) => labels.map((label) => ({ label }));

/** The addresses in public texts that lead nowhere, each with the text in which it stands. */
export function DeadLinks({ deadLinks: { items, isMore, counts } }: HealthReport) {
  return (
    <PagePart title={shared.counted(words.links, items.length)}>
      <p className="mb-3 max-w-read text-ink-2">{words.linksHow(counts)}</p>
      {items.length === 0 ? (
        <p>{words.noLinks}</p>
      ) : (
        <PlainTable
          caption={<span className="sr-only">{words.links}</span>}
          head={[shared.publication, words.address, shared.fault, shared.since, shared.owner]}
          rows={items.map((link) => ({
            key: `${link.publicationId} ${link.url}`,
            cells: [
              <a key="text" href={`/p/${link.publicationId}`}>
                {link.title}
              </a>,
              <span key="address" className="break-all">
                {link.url}
              </span>,
              deadLinkFault(link),
              link.since === null ? "—" : instantInFull(link.since),
              link.agency,
            ],
          }))}
        />
      )}
      {isMore ? <p className="mt-3">{words.more}</p> : null}
    </PagePart>
  );
}

/** Public files that were not looked through, or could not be. */
export function ScanStates({ scans: { items, isMore, all } }: HealthReport) {
  return (
    <PagePart title={shared.counted(words.scans, items.length)}>
      {items.length === 0 ? (
        <p>{words.noScans(all)}</p>
      ) : (
        <Table
          caption={words.scans}
          heads={heads(shared.publication, shared.fileName, words.scanState, shared.owner)}
        >
          {items.map(({ publicationId, title, name, outcome, agency }) => (
            <Row key={`${publicationId} ${name}`}>
              <RowHead>
                <a href={`/p/${publicationId}`}>{title}</a>
              </RowHead>
              <Cell>{name}</Cell>
              <Cell>{outcome === null ? words.notScanned : outcomeNames[outcome]}</Cell>
              <Cell>{agency}</Cell>
            </Row>
          ))}
        </Table>
      )}
      {isMore ? <p className="mt-3">{words.more}</p> : null}
    </PagePart>
  );
}
