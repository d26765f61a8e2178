import { ValidityTag } from "@/components/publication/metadata-list";
import { PhoneLink } from "@/components/ui/phone-link";
import { PlainTable } from "@/components/ui/plain-table";
import type { GatheredRow } from "@/db/queries/catalogue";
import { DISASTER_CLASSES, disasterKindOf } from "@/domain/catalogue/disaster-kinds";
import { binds } from "@/domain/publication/validity";
import { emergencyPage as words } from "@/text/catalogue";

const HEADING = "border-b-2 border-navy pb-1.5 font-title text-lg font-bold";

/** The place of warnings in force; none can be issued here yet. */
export function NoAlerts({ time }: { time: string }) {
  return (
    <section className="mt-8" aria-labelledby="alerts">
      <h2 id="alerts" className={HEADING}>
        {words.alerts}
      </h2>
      <p className="mt-3 text-lg font-semibold">{words.noAlerts(time)}</p>
      <p className="mt-1 max-w-read text-sm text-ink-3">{words.alertsWhere}</p>
    </section>
  );
}

/** Numbers that are the same everywhere. */
export function EmergencyCalls() {
  return (
    <section className="mt-8" aria-labelledby="calls">
      <h2 id="calls" className={HEADING}>
        {words.calls}
      </h2>
      <ul className="mt-2 grid grid-cols-2 gap-x-6 sm:grid-cols-3 lg:grid-cols-5">
        {words.callNumbers.map(({ phone, name }) => (
          <li key={phone} className="py-1">
            <a href={`tel:${phone}`} className="block text-xl font-semibold tabular-nums">
              {phone}
            </a>
            <span className="text-sm text-ink-2">{name}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

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
