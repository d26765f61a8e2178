import type { ReactNode } from "react";
import { Button, buttonClass } from "@/components/ui/button";
import { audit, INTENT_NAMES } from "@/text/audit";

const CONTROL = "min-h-9 w-full rounded-sm border border-line-strong bg-canvas px-2.5";

function Entry({
  name,
  label,
  hint,
  wide = false,
  children,
}: {
  name: string;
  label: string;
  hint?: string;
  wide?: boolean;
  children: ReactNode;
}) {
  return (
    <div className={wide ? "w-full sm:w-72" : "w-full sm:w-40"}>
      <label htmlFor={name} className="block font-semibold">
        {label}
      </label>
      {children}
      {hint ? (
        <p id={`${name}-hint`} className="text-xs text-ink-3">
          {hint}
        </p>
      ) : null}
    </div>
  );
}

/** Looks through the log by time, intent, object and person; the address says what was asked. */
export function AuditSearch({
  entries,
}: {
  entries: Readonly<Record<"from" | "until" | "intent" | "object" | "person", string>>;
}) {
  return (
    <search>
      <form action="/audit" className="mt-4 flex flex-wrap items-start gap-x-4 gap-y-3">
        <Entry name="from" label={audit.from}>
          <input id="from" name="from" type="date" defaultValue={entries.from} className={CONTROL} />
        </Entry>
        <Entry name="until" label={audit.until}>
          <input id="until" name="until" type="date" defaultValue={entries.until} className={CONTROL} />
        </Entry>
        <Entry name="intent" label={audit.intent} wide>
          <select id="intent" name="intent" defaultValue={entries.intent} className={CONTROL}>
            <option value="">{audit.anyIntent}</option>
            {Object.entries(INTENT_NAMES).map(([intent, name]) => (
              <option key={intent} value={intent}>
                {name}
              </option>
            ))}
          </select>
        </Entry>
        <Entry name="object" label={audit.object} hint={audit.objectHint} wide>
          <input
            id="object"
            name="object"
            defaultValue={entries.object}
            aria-describedby="object-hint"
            className={CONTROL}
          />
        </Entry>
        <Entry name="person" label={audit.person} hint={audit.personHint} wide>
          <input
            id="person"
            name="person"
            defaultValue={entries.person}
            aria-describedby="person-hint"
            className={CONTROL}
          />
        </Entry>
        <p className="flex gap-3 sm:mt-6">
          <Button type="submit" size="staff">
            {audit.search}
          </Button>
          <a href="/audit" className={buttonClass("quiet", "staff")}>
            {audit.clear}
          </a>
        </p>
      </form>
    </search>
  );
}
