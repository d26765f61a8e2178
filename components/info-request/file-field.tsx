import { fieldIds } from "@/components/ui/field";

interface Props {
  name: string;
  label: string;
  hint: string;
  /** As the browser's file window filters, `.jpg,.png,.pdf`; the server looks for itself. */
  accept: string;
  problem?: string | undefined;
  isMultiple?: boolean;
}

/** Where files are chosen, on both sides of the house; works without scripts. Its form needs `encType="multipart/form-data"`. */
export function FileField({ name, label, hint, accept, problem, isMultiple = true }: Props) {
  const ids = fieldIds(name);
  return (
    <div className={`mt-5 ${problem ? "border-l-4 border-gov pl-4" : ""}`}>
      <label htmlFor={name} className="font-semibold">
        {label}
      </label>
      <div id={ids.hint} className="text-sm text-ink-3">
        {hint}
      </div>
      {problem ? (
        <p id={ids.problem} className="font-semibold text-gov">
          {problem}
        </p>
      ) : null}
      <input
        type="file"
        id={name}
        name={name}
        multiple={isMultiple}
        accept={accept}
        aria-describedby={problem ? `${ids.hint} ${ids.problem}` : ids.hint}
        aria-invalid={problem ? true : undefined}
        className="mt-1 block min-h-11 w-full max-w-full text-base file:mr-3 file:min-h-9 file:rounded-sm file:border file:border-line-strong file:bg-surface file:px-3 file:text-ink"
      />
    </div>
  );
}
