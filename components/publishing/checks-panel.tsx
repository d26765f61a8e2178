import type { ReactNode } from "react";
import { Notice } from "@/components/ui/notice";
import { Tag } from "@/components/ui/tag";
import type { SameNumber } from "@/db/queries/publication-drafts";
import type { PublicationWarning } from "@/domain/publication/publication-form";
import {
  SENSITIVE_RULES,
  SEVERITIES,
  type SensitiveHit,
  type Severity,
} from "@/domain/publication/sensitive-scan";
import { PUBLICATION_WARNINGS } from "@/text/publication-form";
import { checks, hitsInWords, placeOfHit, severityNames } from "@/text/publishing";

const MOST_SAMPLES = 10;
const TONES = { block: "danger", confirm: "warn", notice: "info" } as const;
const TAGS = { block: "overdue", confirm: "fix", notice: "wait" } as const;
const GRAVEST_FIRST: readonly Severity[] = ["block", "confirm", "notice"];

export interface Checked {
  hits: readonly SensitiveHit[];
  warnings: readonly PublicationWarning[];
  sameNumber: readonly SameNumber[];
}

function Hits({ hits }: { hits: readonly SensitiveHit[] }) {
  const found = GRAVEST_FIRST.flatMap((severity) =>
    SENSITIVE_RULES.filter((rule) => SEVERITIES[rule] === severity),
  ).flatMap((rule) => {
    const own = hits.filter((hit) => hit.rule === rule);
    return own.length > 0 ? [{ rule, own, severity: SEVERITIES[rule] }] : [];
  });
  return found.map(({ rule, own, severity }) => (
    <div key={rule} className="mt-2">
      <Notice tone={TONES[severity]}>
        <p>
          <Tag tone={TAGS[severity]}>{severityNames[severity]}</Tag>
          <span className="ml-2 font-semibold">{hitsInWords(rule, own)}</span>
        </p>
        <ul className="mt-1">
          {own
            .slice(0, MOST_SAMPLES)
            .map((hit, at) => ({ ...hit, key: `${at}` }))
            .map((hit) => (
              <li key={hit.key}>
                {placeOfHit(hit)}：<span className="break-all font-mono">{hit.sample}</span>
              </li>
            ))}
        </ul>
        {own.length > MOST_SAMPLES ? <p>{checks.more(own.length - MOST_SAMPLES)}</p> : null}
      </Notice>
    </div>
  ));
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className="mt-4 first:mt-0">
      <h3 className="font-semibold">{title}</h3>
      {children}
    </div>
  );
}

/** What the machine noticed about a text: personal data and marks, unusual fields, a number that is taken. Samples are masked. */
export function ChecksPanel({ hits, warnings, sameNumber }: Checked) {
  return (
    <>
      <Part title={checks.scan}>
        {hits.length === 0 ? <p>{checks.clean}</p> : <Hits hits={hits} />}
        <p className="mt-1 text-xs text-ink-3">{checks.scanOf}</p>
      </Part>
      {warnings.length > 0 ? (
        <Part title={checks.warnings}>
          <ul className="list-disc pl-5">
            {warnings.map((warning) => (
              <li key={warning}>{PUBLICATION_WARNINGS[warning]}</li>
            ))}
          </ul>
        </Part>
      ) : null}
      {sameNumber.length > 0 ? (
        <Part title={checks.sameNumber}>
          <p>{checks.sameNumberWhat}</p>
          <ul className="list-disc pl-5">
            {sameNumber.map(({ id, title, agencyName }) => (
              <li key={id}>
                <a href={`/p/${id}`}>{title}</a>（{agencyName}）
              </li>
            ))}
          </ul>
        </Part>
      ) : null}
    </>
  );
}
