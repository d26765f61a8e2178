import { Button } from "@/components/ui/button";
import { SelectField } from "@/components/ui/field";
import { instantDayInFull } from "@/text/dates";
import { versionComparison as text } from "@/text/publication-versions";

interface Choice {
  path: string;
  versions: readonly { version: number; publishedAt: number }[];
  from: number;
  to: number;
}

/** Two versions to compare, as a plain form. */
export function VersionChooser({ path, versions, from, to }: Choice) {
  const options = versions.map(({ version, publishedAt }) => ({
    value: String(version),
    label: text.option(version, instantDayInFull(publishedAt)),
  }));
  return (
    <form
      action={`${path}/versions/compare`}
      className="no-print mt-6 border border-line bg-surface px-4 pb-4"
    >
      <h2 className="sr-only">{text.choose}</h2>
      <div className="grid gap-x-6 md:grid-cols-2">
        <SelectField name="from" label={text.from} options={options} defaultValue={String(from)} />
        <SelectField name="to" label={text.to} options={options} defaultValue={String(to)} />
      </div>
      <div className="mt-4">
        <Button type="submit">{text.submit}</Button>
      </div>
    </form>
  );
}
