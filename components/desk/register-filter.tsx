import { Button } from "@/components/ui/button";
import { registers } from "@/text/registers";

export interface Filter {
  name: string;
  label: string;
  chosen: string;
  options: readonly { value: string; label: string }[];
}

/** What a register shows, chosen from a few lists side by side. */
export function RegisterFilter({ action, filters }: { action: string; filters: readonly Filter[] }) {
  return (
    <form action={action} className="my-4 flex flex-wrap items-end gap-x-5 gap-y-3">
      {filters.map(({ name, label, chosen, options }) => (
        <p key={name}>
          <label htmlFor={name} className="mr-2 font-semibold">
            {label}
          </label>
          <select
            id={name}
            name={name}
            defaultValue={chosen}
            className="min-h-9 rounded-sm border border-line-strong bg-canvas px-2.5"
          >
            {options.map(({ value, label: words }) => (
              <option key={value} value={value}>
                {words}
              </option>
            ))}
          </select>
        </p>
      ))}
      <Button type="submit" kind="secondary" size="staff">
        {registers.show}
      </Button>
    </form>
  );
}
