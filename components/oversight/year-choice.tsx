import { Button } from "@/components/ui/button";
import { oversight } from "@/text/oversight";

/** Chooses the year that the figures count. */
export function YearChoice({
  action,
  years,
  year,
}: {
  action: string;
  years: readonly number[];
  year: number;
}) {
  return (
    <form action={action} className="my-4 flex flex-wrap items-end gap-3">
      <p>
        <label htmlFor="year" className="mr-2 font-semibold">
          {oversight.year}
        </label>
        <select
          id="year"
          name="year"
          defaultValue={String(year)}
          className="min-h-9 rounded-sm border border-line-strong bg-canvas px-2.5"
        >
          {years.map((one) => (
            <option key={one} value={one}>
              {oversight.yearName(one)}
            </option>
          ))}
        </select>
      </p>
      <Button type="submit" kind="secondary" size="staff">
        {oversight.show}
      </Button>
    </form>
  );
}
