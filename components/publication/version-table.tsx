import { PlainTable } from "@/components/ui/plain-table";
import type { Correction } from "@/db/queries/corrections";
import type { PublicVersion } from "@/db/queries/publication-versions";
import { changedFields } from "@/domain/publication/text-changes";
import { instantInFull } from "@/text/dates";
import { PUBLICATION_FIELD_LABELS } from "@/text/publication-form";
import { versionsPage } from "@/text/publication-versions";
import { correctionText } from "@/text/withdrawal";

interface Versions {
  path: string;
  /** Newest first; the last is only there to be compared with, unless it is the first of all. */
  versions: readonly PublicVersion[];
  present: number;
  agencyName: string;
  /** 更正说明 by version. */
  corrections: readonly Correction[];
  /** How many of them are shown. */
  limit: number;
}

function whatChanged(version: PublicVersion, before: PublicVersion | undefined): string {
  if (before === undefined) return versionsPage.first;
  const fields = changedFields(before.content, version.content);
  if (fields.length === 0) return versionsPage.changedNothing;
  return versionsPage.changed(fields.map((field) => PUBLICATION_FIELD_LABELS[field]));
}

function noteOf(corrections: readonly Correction[], version: number): string {
  const found = corrections.find((one) => one.version === version);
  return found ? `\n${correctionText.inFeed(found.note)}` : "";
}

/** 历次版本: what changed, when, and which agency published it; never a person. */
export function VersionTable({ path, versions, present, agencyName, corrections, limit }: Versions) {
  const { columns } = versionsPage;
  const rows = versions.slice(0, limit).map((row, at) => ({
    key: `v${row.version}`,
    cells: [
      <span key="version" className="whitespace-nowrap">
        {versionsPage.version(row.version)}
        {row.version === present ? `（${versionsPage.present}）` : null}
      </span>,
      instantInFull(row.publishedAt),
      agencyName,
      <span key="changed" className="whitespace-pre-line">
        {whatChanged(row, versions[at + 1])}
        {noteOf(corrections, row.version)}
      </span>,
      <span key="open" className="flex flex-wrap gap-x-4">
        <a href={row.version === present ? path : `${path}/versions/${row.version}`}>
          {versionsPage.read(row.version)}
        </a>
        {row.version > 1 ? (
          <a href={`${path}/versions/compare?from=${row.version - 1}&to=${row.version}`}>
            {versionsPage.compareWithPrevious(row.version)}
          </a>
        ) : null}
      </span>,
    ],
  }));
  return <PlainTable caption={versionsPage.heading} head={Object.values(columns)} rows={rows} />;
}
