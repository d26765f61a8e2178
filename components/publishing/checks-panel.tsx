import type { ReactNode } from "react";
import type { SameNumber } from "@/db/queries/publication-drafts";
import type { PublicationWarning } from "@/domain/publication/publication-form";
import type { SensitiveHit } from "@/domain/publication/sensitive-scan";
import { PUBLICATION_WARNINGS } from "@/text/publication-form";
import { checks } from "@/text/publishing";

export interface Checked {
  hits: readonly SensitiveHit[];
  warnings: readonly PublicationWarning[];
  sameNumber: readonly SameNumber[];
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className="mt-4 first:mt-0">
      <h3 className="font-semibold">{title}</h3>
      {children}
    </div>
  );
}

/** What the machine noticed about a text besides what the gate finds: unusual fields, a number that is taken. */
export function ChecksPanel({ warnings, sameNumber }: Checked) {
  return (
    <>
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
