import { ValidityTag } from "@/components/publication/metadata-list";
import { PhoneLink } from "@/components/ui/phone-link";
import { PlainTable } from "@/components/ui/plain-table";
import type { GatheredRow } from "@/db/queries/catalogue";
import { DISASTER_CLASSES, disasterKindOf } from "@/domain/catalogue/disaster-kinds";
import { binds } from "@/domain/publication/validity";
import { emergencyPage as words } from "@/text/catalogue";

const HEADING = "border-b-2 border-navy pb-1.5 font-title text-lg font-bold";

function PlanTable({ name, rows }: { name: string; rows: readonly GatheredRow[] }) {
  return (
    <PlainTable
      caption={
        <>
          {name}
          <span className="sr-only">{words.planCaption}</span>
        </>
      }
      head={[words.plan, words.kind, words.agency, words.phone]}
      rows={rows.map((row) => ({
        key: `plan-${row.id}`,
        cells: [
          <span key="plan">
            <a href={`/p/${row.id}`} title={row.title}>
              {row.title}
            </a>{" "}
            {binds(row.validity) ? null : <ValidityTag validity={row.validity} />}
          </span>,
          disasterKindOf(row.title) ?? words.general,
          <a key="agency" href={`/agencies/${row.agencyCode}`}>
            {row.agencyName}
          </a>,
          row.agencyPhone ? <PhoneLink key="phone" phone={row.agencyPhone} /> : null,
        ],
      }))}
    />
  );
}

/** Plans by kind of disaster, each with the telephone of the agency that keeps it. */
export function Plans({ rows }: { rows: readonly GatheredRow[] }) {
  const byKind = Map.groupBy(rows, ({ title }) => disasterKindOf(title));
  const general = byKind.get(null) ?? [];
  const missing = DISASTER_CLASSES.flatMap(({ kinds }) => kinds).filter(({ name }) => !byKind.has(name));
  return (
    <section className="mt-8" aria-labelledby="plans">
      <h2 id="plans" className={HEADING}>
        {words.plans}
      </h2>
      {rows.length === 0 ? <p className="mt-3">{words.noPlans}</p> : null}
      {DISASTER_CLASSES.map(({ name, kinds }) => {
        const some = kinds.flatMap((kind) => byKind.get(kind.name) ?? []);
        return some.length === 0 ? null : <PlanTable key={name} name={name} rows={some} />;
      })}
      {general.length > 0 ? <PlanTable name={words.general} rows={general} /> : null}
      {rows.length > 0 && missing.length > 0 ? (
        <p className="mt-3 max-w-read text-sm text-ink-3">
          {words.noneFor(missing.map(({ name }) => name).join("、"))}
        </p>
      ) : null}
    </section>
  );
}
