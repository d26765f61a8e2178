import { Button } from "@/components/ui/button";
import { APPLICANT_TYPES, CHANNELS } from "@/domain/info-request/application/channels";
import {
  isNarrowed,
  QUEUE_SORTS,
  type QueueFilter,
  writtenFilter,
} from "@/domain/info-request/desk/queue-filter";
import { STAGES } from "@/domain/info-request/history/lifecycle";
import { queueFilter, sortNames } from "@/text/desk-queue";
import { APPLICANT_TYPE_LABELS, CHANNEL_LABELS, STAGE_LABELS } from "@/text/info-request";

const CONTROL = "mt-0.5 block max-w-full min-h-9 rounded-none border border-line-strong bg-canvas px-2";

function Select({
  name,
  label,
  value,
  options,
}: {
  name: string;
  label: string;
  value: string | null;
  options: readonly (readonly [string, string])[];
}) {
  return (
    <label className="text-ink-2">
      {label}
      <select name={name} defaultValue={value ?? ""} className={CONTROL}>
        {options.map(([option, text]) => (
          <option key={option} value={option}>
            {text}
          </option>
        ))}
      </select>
    </label>
  );
}

/** Narrows and sorts the queue: a plain GET form, so that the address is the state and nothing needs a script. */
export function QueueFilterForm({
  filter,
  handlers,
  clearHref,
}: {
  filter: QueueFilter;
  handlers: readonly { id: string; name: string }[];
  clearHref: string;
}) {
  const any = ["", queueFilter.any] as const;
  const isOn = isNarrowed(filter) || filter.sort !== "urgency";
  return (
    <details className="border-t border-line px-4 py-1.5" open={isOn}>
      <summary className="min-h-6 py-1 text-link">
        {queueFilter.title}
        {isOn ? <span className="ml-2 font-semibold text-ink">{queueFilter.on}</span> : null}
      </summary>
      <form action="/desk" method="get" className="flex flex-wrap items-end gap-x-4 gap-y-2 pt-1 pb-2">
        <input type="hidden" name="view" value={filter.view} />
        <Select
          name="stage"
          label={queueFilter.stage}
          value={filter.stage}
          options={[any, ...STAGES.map((stage) => [stage, STAGE_LABELS.forDesk[stage]] as const)]}
        />
        <Select
          name="channel"
          label={queueFilter.channel}
          value={filter.channel}
          options={[any, ...CHANNELS.map((one) => [one, CHANNEL_LABELS[one]] as const)]}
        />
        <Select
          name="applicant"
          label={queueFilter.applicant}
          value={filter.applicantType}
          options={[any, ...APPLICANT_TYPES.map((one) => [one, APPLICANT_TYPE_LABELS[one]] as const)]}
        />
        <Select
          name="handler"
          label={queueFilter.handler}
          value={filter.handler}
          options={[
            any,
            ["me", queueFilter.me],
            ["nobody", queueFilter.nobody],
            ...handlers.map(({ id, name }) => [id, name] as const),
          ]}
        />
        <label className="text-ink-2">
          {queueFilter.from}
          <input type="date" name="from" defaultValue={filter.dueFrom ?? ""} className={CONTROL} />
        </label>
        <label className="text-ink-2">
          {queueFilter.to}
          <input type="date" name="to" defaultValue={filter.dueTo ?? ""} className={CONTROL} />
        </label>
        <label className="text-ink-2">
          {queueFilter.text}
          <input
            type="text"
            name="q"
            defaultValue={filter.text}
            maxLength={100}
            autoComplete="off"
            className={CONTROL}
          />
        </label>
        <Select
          name="sort"
          label={queueFilter.sort}
          value={filter.sort}
          options={QUEUE_SORTS.map((one) => [one, sortNames[one]] as const)}
        />
        <Button type="submit" kind="secondary" size="staff">
          {queueFilter.apply}
        </Button>
        {isOn ? (
          <a href={clearHref} className="py-1.5">
            {queueFilter.clear}
          </a>
        ) : null}
      </form>
    </details>
  );
}

/** Where the list can be taken along, under the same conditions. */
export function ExportLinks({ filter, most }: { filter: QueueFilter; most: number }) {
  const query = new URLSearchParams(writtenFilter(filter)).toString();
  const href = (format: string) => `/desk/export/${format}${query ? `?${query}` : ""}`;
  return (
    <p className="px-4 py-2 text-ink-2">
      {queueFilter.export}：
      <a href={href("csv")} className="inline-block min-h-6">
        {queueFilter.csv}
      </a>
      、
      <a href={href("xlsx")} className="inline-block min-h-6">
        {queueFilter.xlsx}
      </a>
      <span className="ml-3 text-ink-3">{queueFilter.exportHint(most)}</span>
    </p>
  );
}
