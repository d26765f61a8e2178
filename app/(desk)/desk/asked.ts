import type { DeskView } from "@/domain/info-request/desk/desk-views";
import {
  PLAIN_FILTER,
  type QueueFilter,
  readFilter,
  writtenFilter,
} from "@/domain/info-request/desk/queue-filter";

export type Asked = Record<string, string | string[] | undefined>;

/** A parameter that was given once; given twice it is as good as absent. */
export function one(value: string | string[] | undefined): string | undefined {
  return typeof value === "string" ? value : undefined;
}

/** What the address of the queue asks for; nonsense is the default, never an error. */
export function queueAsked(asked: Asked): { filter: QueueFilter; page: number; chosen: string | null } {
  const page = one(asked.page) ?? "";
  const given = Object.fromEntries(Object.entries(asked).map(([name, value]) => [name, one(value)]));
  return {
    filter: readFilter(given),
    page: /^[1-9]\d{0,5}$/.test(page) ? Number(page) : 1,
    chosen: one(asked.sel) ?? null,
  };
}

/** The address of a place in the queue. */
export function queueAddress(filter: QueueFilter, page = 1, chosen: string | null = null): string {
  const query = new URLSearchParams(writtenFilter(filter));
  if (page > 1) query.set("page", String(page));
  if (chosen) query.set("sel", chosen);
  const search = query.toString();
  return search ? `/desk?${search}` : "/desk";
}

/** The address of a plain view. */
export function viewAddress(view: DeskView): string {
  return queueAddress({ ...PLAIN_FILTER, view });
}
