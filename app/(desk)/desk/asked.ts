import { type DeskView, isDeskView } from "@/domain/info-request/desk-views";

export type Asked = Record<string, string | string[] | undefined>;

/** A parameter that was given once; given twice it is as good as absent. */
export function one(value: string | string[] | undefined): string | undefined {
  return typeof value === "string" ? value : undefined;
}

/** What the address of the queue asks for; nonsense is the default, never an error. */
export function queueAsked(asked: Asked): { view: DeskView; page: number; text: string } {
  const view = one(asked.view);
  const page = one(asked.page) ?? "";
  return {
    view: isDeskView(view) ? view : "today",
    page: /^[1-9]\d{0,5}$/.test(page) ? Number(page) : 1,
    text: (one(asked.q) ?? "").normalize("NFKC").trim().slice(0, 200),
  };
}

/** The address of a place in the queue. */
export function queueAddress(view: DeskView, page = 1, text = ""): string {
  const query = new URLSearchParams();
  if (text) query.set("q", text);
  else if (view !== "today") query.set("view", view);
  if (page > 1) query.set("page", String(page));
  const search = query.toString();
  return search ? `/desk?${search}` : "/desk";
}
