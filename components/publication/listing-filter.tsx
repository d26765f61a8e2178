import { buttonClass } from "@/components/ui/button";
import { listing } from "@/text/browse";

/** Two columns on a telephone, one row where there is room. */
export const FILTER_ROW = "grid grid-cols-2 items-end gap-x-4 gap-y-3 sm:flex sm:flex-wrap";

export interface FilterOption {
  value: string;
  label: string;
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
        {options.map(({ value, label: text }) => (
          <option key={value} value={value}>
            {text}
          </option>
        ))}
      </select>
    </div>
  );
}

/** Agency and year of a list, as a form that a reader sends; `kept` travels along unseen. */
export function ListingFilter({
  action,
  agency,
  year,
  kept,
  clearHref,
}: {
  action: string;
  agency?: { options: readonly FilterOption[]; chosen: string | undefined };
  year: { options: readonly FilterOption[]; chosen: string | undefined };
  kept: Readonly<Record<string, string | undefined>>;
  clearHref: string | null;
}) {
  return (
    <form action={action} method="get" className={`mt-6 ${FILTER_ROW}`}>
      {agency ? (
        <FilterSelect name="agency" label={listing.agency} every={listing.everyAgency} wide {...agency} />
      ) : null}
      <FilterSelect name="year" label={listing.year} every={listing.everyYear} {...year} />
      {Object.entries(kept).map(([name, value]) =>
        value === undefined ? null : <input key={name} type="hidden" name={name} value={value} />,
      )}
      <button type="submit" className={buttonClass("secondary")}>
        {listing.filter}
      </button>
      {clearHref ? (
        <a href={clearHref} className="flex min-h-11 items-center max-sm:col-span-2">
          {listing.clear}
        </a>
      ) : null}
    </form>
  );
}
