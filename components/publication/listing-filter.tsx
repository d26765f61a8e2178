import { buttonClass } from "@/components/ui/button";
import { listing } from "@/text/browse";
import { narrowing } from "@/text/catalogue";

/** Two columns on a telephone, one row where there is room. */
export const FILTER_ROW = "grid grid-cols-2 items-end gap-x-4 gap-y-3 sm:flex sm:flex-wrap";

export interface FilterOption {
  value: string;
  label: string;
  /** Options of one group stand together under its name. */
  group?: string;
}

function Options({ options }: { options: readonly FilterOption[] }) {
  return options.map(({ value, label }) => (
    <option key={value} value={value}>
      {label}
    </option>
  ));
}

/** One list to choose from in a row of filters. */
export function FilterSelect({
  name,
  label,
  every,
  options,
  chosen,
  wide = false,
}: {
  name: string;
  label: string;
  /** The choice that leaves everything in. */
  every?: string;
  options: readonly FilterOption[];
  chosen: string | undefined;
  /** Takes a whole row of a telephone. */
  wide?: boolean;
}) {
  const groups = [...Map.groupBy(options, ({ group }) => group ?? "")];
  return (
    <div className={`min-w-0 ${wide ? "max-sm:col-span-2" : ""}`}>
      <label htmlFor={`filter-${name}`} className="block text-sm text-ink-2">
        {label}
      </label>
      <select
        id={`filter-${name}`}
        name={name}
        defaultValue={chosen ?? ""}
        className="min-h-11 w-full max-w-full rounded-sm border border-line-strong bg-canvas px-2 sm:max-w-72 elder:min-h-15"
      >
        {every === undefined ? null : <option value="">{every}</option>}
        {groups.map(([group, some]) =>
          group === "" ? (
            <Options key="" options={some} />
          ) : (
            <optgroup key={group} label={group}>
              <Options options={some} />
            </optgroup>
          ),
        )}
      </select>
    </div>
  );
}

/** One way to narrow a list. */
export interface Narrowing {
  name: string;
  label: string;
  every: string;
  options: readonly FilterOption[];
  chosen: string | undefined;
}

/** The filters of a list as a form that a reader sends: the usual ones open, the others on demand; `kept` travels along unseen. */
export function ListingFilter({
  action,
  first,
  more = [],
  kept,
  clearHref,
}: {
  action: string;
  first: readonly Narrowing[];
  more?: readonly Narrowing[];
  kept: Readonly<Record<string, string | undefined>>;
  clearHref: string | null;
}) {
  return (
    <form action={action} method="get" className="no-print mt-8">
      <div className={FILTER_ROW}>
        {first.map((one) => (
          <FilterSelect key={one.name} wide={one.name === "agency"} {...one} />
        ))}
        <button type="submit" className={buttonClass("secondary")}>
          {listing.filter}
        </button>
        {clearHref ? (
          <a href={clearHref} className="flex min-h-11 items-center max-sm:col-span-2">
            {listing.clear}
          </a>
        ) : null}
      </div>
      {more.length > 0 ? (
        <details className="mt-2" open={more.some(({ chosen }) => chosen !== undefined)}>
          <summary className="w-fit py-2.5 text-link md:py-1.5">{narrowing.more}</summary>
          <div className={FILTER_ROW}>
            {more.map((one) => (
              <FilterSelect key={one.name} {...one} />
            ))}
          </div>
        </details>
      ) : null}
      {Object.entries(kept).map(([name, value]) =>
        value === undefined ? null : <input key={name} type="hidden" name={name} value={value} />,
      )}
    </form>
  );
}
