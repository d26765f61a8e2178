import { ValidityTag } from "@/components/publication/metadata-list";
import type { GazetteRow } from "@/db/queries/catalogue";
import type { GazettePart } from "@/domain/catalogue/gazette";
import { volumesOf } from "@/domain/catalogue/gazette-volumes";
import { binds } from "@/domain/publication/validity";
import { gazette as words } from "@/text/catalogue";
import { dayInFull } from "@/text/dates";
import { printedGazette } from "@/text/printed";

type Row = GazetteRow;
interface Part {
  part: GazettePart;
  rows: readonly Row[];
}

function Contents({ parts }: { parts: readonly Part[] }) {
  return (
    <nav aria-label={words.contents} className="mt-8">
      <h2 className="text-center font-title text-xl font-bold">{words.contents}</h2>
      {parts.map(({ part, rows }) => (
        <div key={part} className="mt-4">
          <p className="font-semibold">{words.parts[part]}</p>
          <ol>
            {rows.map(({ id, title, documentNumber }) => (
              <li key={id} className="border-b border-line py-1.5">
                <a href={`#d-${id}`} title={title}>
                  {title}
                </a>
                {documentNumber ? (
                  <span className="ml-2 text-sm whitespace-nowrap text-ink-3">{documentNumber}</span>
                ) : null}
              </li>
            ))}
          </ol>
        </div>
      ))}
    </nav>
  );
}

function Entry({ row }: { row: Row }) {
  const { id, title, agencyName, documentNumber, issuedOn, publishedOn, summary, validity } = row;
  const facts = [agencyName, documentNumber, issuedOn === null ? null : dayInFull(issuedOn)];
  return (
    <article id={`d-${id}`} className="scroll-mt-4 border-b border-line py-4 break-inside-avoid">
      <h3 className="font-title text-lg font-bold">
        {title} {binds(validity) ? null : <ValidityTag validity={validity} />}
      </h3>
      <p className="text-sm text-ink-2">{facts.filter(Boolean).join("　")}</p>
      {summary ? <p className="mt-2">{summary}</p> : null}
      <p className="mt-1 text-sm text-ink-3">
        {words.published(dayInFull(publishedOn))}
        <a href={`/p/${id}`} title={title} className="no-print ml-4 inline-block py-1.5">
          {words.fullText}
          <span className="sr-only">：{title}</span>
        </a>
      </p>
    </article>
  );
}

function Neighbour({ month, label }: { month: string | undefined; label: string }) {
  if (!month) return null;
  const [year, number] = month.split("-").map(Number);
  return (
    <a href={`/gazette/${year}/${number}`} className="inline-block py-2">
      {label}
    </a>
  );
}

/** The issue as it is bound; what is too much for one volume makes several. */
function PrintedIssue({ path, total }: { path: string; total: number }) {
  const volumes = volumesOf(total);
  return (
    <p className="no-print mt-2 flex flex-wrap justify-center gap-x-5">
      {Array.from({ length: volumes }, (_, at) => at + 1).map((volume) => (
        <a
          key={volume}
          href={`${path}/issue.pdf${volume > 1 ? `?volume=${volume}` : ""}`}
          className="inline-block py-2"
        >
          {volumes === 1 ? printedGazette.download : printedGazette.downloadVolume(volume)}
        </a>
      ))}
    </p>
  );
}

/** An issue as it is read and printed: its head, the table of contents, then part by part. */
export function Issue({
  name,
  issue,
  month,
  path,
  isRunning,
  parts,
  most,
  newer,
  older,
}: {
  name: string;
  issue: string;
  month: string;
  /** The issue's own address, as `/gazette/2026/11`. */
  path: string;
  /** True while the month is not over. */
  isRunning: boolean;
  parts: readonly Part[];
  most: number | null;
  newer: string | undefined;
  older: string | undefined;
}) {
  const total = parts.reduce((sum, { rows }) => sum + rows.length, 0);
  return (
    <div className="mx-auto max-w-read">
      <header className="border-b-2 border-gov pb-4 text-center">
        <h1 className="font-title text-2xl font-bold text-gov">
          <span className="inline-block">{name}</span> <span className="inline-block">{issue}</span>
        </h1>
        <p className="mt-2 text-ink-2">
          {month}　{words.count(total)}
        </p>
        {total > 0 ? <PrintedIssue path={path} total={total} /> : null}
        {isRunning ? <p className="text-sm text-ink-3">{words.running}</p> : null}
      </header>
      {total === 0 ? <p className="mt-6">{words.noneInMonth}</p> : <Contents parts={parts} />}
      {parts.map(({ part, rows }) => (
        <section key={part} className="mt-12" aria-labelledby={part}>
          <h2 id={part} className="border-b-2 border-navy pb-1.5 font-title text-xl font-bold">
            {words.parts[part]}
          </h2>
          {rows.map((row) => (
            <Entry key={row.id} row={row} />
          ))}
        </section>
      ))}
      {most === null ? null : <p className="mt-4">{words.capped(most)}</p>}
      <nav aria-label={words.all} className="no-print mt-8 flex flex-wrap gap-x-6">
        <Neighbour month={older} label={words.older} />
        <Neighbour month={newer} label={words.newer} />
        <a href="/gazette" className="inline-block py-2">
          {words.all}
        </a>
      </nav>
    </div>
  );
}
