import { Button } from "@/components/ui/button";
import { COMPARISONS, type Comparison, PERIOD_PARTS, type PeriodPart } from "@/domain/statistics/period";
import { comparisonNames, partNames, statistics } from "@/text/statistics";

/** What the form shows as chosen. */
export interface Asked {
  year: number;
  part: PeriodPart;
  from: string;
  to: string;
  agency: string;
  withSubordinates: boolean;
  comparison: Comparison;
  other: string;
}

const BOX = "min-h-9 max-w-full rounded-sm border border-line-strong bg-canvas px-2.5";

function Choice({
  name,
  label,
  chosen,
  options,
}: {
  name: string;
  label: string;
  chosen: string;
  options: readonly (readonly [value: string, label: string])[];
}) {
  return (
    <p className="min-w-0">
      <label htmlFor={name} className="block font-semibold">
        {label}
      </label>
      <select id={name} name={name} defaultValue={chosen} className={BOX}>
        {options.map(([value, words]) => (
          <option key={value} value={value}>
            {words}
          </option>
        ))}
      </select>
    </p>
  );
}

function Day({ name, label, value }: { name: string; label: string; value: string }) {
  return (
    <p>
      <label htmlFor={name} className="block font-semibold">
        {label}
      </label>
      <input
        id={name}
        name={name}
        defaultValue={value}
        inputMode="numeric"
        autoComplete="off"
        aria-describedby="days-hint"
        className={`${BOX} w-36`}
      />
    </p>
  );
}

/** Which days of whom are counted, and against what. */
export function AskedForm({
  action,
  asked,
  years,
  agencies,
}: {
  action: string;
  asked: Asked;
  years: readonly number[];
  agencies: readonly { code: string; name: string }[];
}) {
  const { form } = statistics;
  const bodies = agencies.map(({ code, name }) => [code, name] as const);
  return (
    <form
      action={action}
      aria-label={form.label}
      className="no-print my-4 flex flex-wrap items-end gap-x-5 gap-y-3"
    >
      <Choice
        name="year"
        label={form.year}
        chosen={String(asked.year)}
        options={years.map((year) => [String(year), form.yearName(year)])}
      />
      <Choice
        name="part"
        label={form.part}
        chosen={asked.part}
        options={PERIOD_PARTS.map((part) => [part, partNames[part]])}
      />
      <Day name="from" label={form.from} value={asked.from} />
      <Day name="to" label={form.to} value={asked.to} />
      <Choice name="agency" label={form.agency} chosen={asked.agency} options={[["", form.all], ...bodies]} />
      <p className="flex min-h-9 items-center gap-2">
        <input
          id="scope"
          type="checkbox"
          name="scope"
          value="tree"
          defaultChecked={asked.withSubordinates}
          className="size-4"
        />
        <label htmlFor="scope">{form.scope}</label>
      </p>
      <Choice
        name="compare"
        label={form.comparison}
        chosen={asked.comparison}
        options={COMPARISONS.map((one) => [one, comparisonNames[one]])}
      />
      <Choice name="other" label={form.other} chosen={asked.other} options={[["", form.none], ...bodies]} />
      <Button type="submit" kind="secondary" size="staff">
        {form.show}
      </Button>
      <p id="days-hint" className="w-full text-ink-2">
        {form.hint}
      </p>
    </form>
  );
}
