/** What the desk's keys do. They find their targets by marks on the page: `data-case` on a row, `data-key` on a link or a field. */

const LIST = "desk-list";

/** True where a letter is meant as a letter. */
export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (
    target.isContentEditable ||
    target instanceof HTMLTextAreaElement ||
    target instanceof HTMLSelectElement
  )
    return true;
  return (
    target instanceof HTMLInputElement && !["checkbox", "radio", "submit", "button"].includes(target.type)
  );
}

const rows = () => [...document.querySelectorAll<HTMLElement>("tr[data-case]")];
const linkIn = (row: HTMLElement | undefined) => row?.querySelector<HTMLElement>("th a");
const boxIn = (row: HTMLElement | undefined) => row?.querySelector<HTMLInputElement>("input[type=checkbox]");
const marked = (key: string) => document.querySelector<HTMLElement>(`[data-key="${key}"]`);

function currentRow(): HTMLElement | undefined {
  return document.activeElement?.closest<HTMLElement>("tr[data-case]") ?? undefined;
}

/** The address of the case that a key is about: the row that has the focus, or the open page of a case. */
function caseAddress(): string | null {
  const id =
    currentRow()?.dataset.case ?? document.querySelector<HTMLElement>("[data-case-page]")?.dataset.casePage;
  return id ? `/desk/info-requests/${id}` : null;
}

const go = (address: string) => {
  location.assign(address);
  return true;
};

function move(by: number): boolean {
  const all = rows();
  if (all.length === 0) return false;
  const row = currentRow();
  const at = row ? all.indexOf(row) : by > 0 ? -1 : all.length;
  const next = all[Math.min(Math.max(at + by, 0), all.length - 1)];
  linkIn(next)?.focus();
  next?.scrollIntoView({ block: "nearest" });
  return true;
}

let lastPicked: HTMLElement | undefined;

function pick(isRange: boolean): boolean {
  const row = currentRow();
  const box = boxIn(row);
  if (!row || !box) return false;
  const all = rows();
  if (isRange && lastPicked && all.includes(lastPicked)) {
    const [from = 0, to = 0] = [all.indexOf(lastPicked), all.indexOf(row)].sort((a, b) => a - b);
    for (const one of all.slice(from, to + 1)) {
      const between = boxIn(one);
      if (between) between.checked = true;
    }
  } else {
    box.checked = !box.checked;
  }
  lastPicked = row;
  return true;
}

/** Chooses an act on the picked cases, the current one when none is picked, and leads to what is still to be chosen. */
function bulk(act: string, handler: string | null): boolean {
  const select = marked("bulk-act");
  if (!(select instanceof HTMLSelectElement)) return false;
  if (![...select.options].some(({ value }) => value === act)) return false;
  const row = boxIn(currentRow());
  const isPicked = rows().some((one) => boxIn(one)?.checked);
  if (!isPicked && row) row.checked = true;
  select.value = act;
  const whom = marked("bulk-handler");
  if (!(whom instanceof HTMLSelectElement)) return true;
  if (handler && [...whom.options].some(({ value }) => value === handler)) {
    whom.value = handler;
    marked("bulk-next")?.focus();
  } else {
    whom.focus();
  }
  return true;
}

function focusOn(key: string): boolean {
  const place = marked(key);
  if (!place) return false;
  place.closest("details")?.setAttribute("open", "");
  place.focus();
  return true;
}

function neighbour(by: number): boolean {
  const page = document.querySelector<HTMLElement>("[data-case-page]");
  const list = JSON.parse(sessionStorage.getItem(LIST) ?? "[]") as string[];
  const at = page ? list.indexOf(page.dataset.casePage ?? "") : -1;
  const next = at < 0 ? undefined : list[at + by];
  return next ? go(`/desk/info-requests/${next}`) : false;
}

/** Keeps which cases the list shows, so that the page of one leads to the next; ids only, and only in this tab. */
export function rememberList(): void {
  const ids = rows().map((row) => row.dataset.case);
  if (ids.length > 0) sessionStorage.setItem(LIST, JSON.stringify(ids));
}

/** A step of the case that has the focus or is open; on its own page the link says whether it can be taken now. */
function step(key: string, address: string): boolean {
  const link = marked(key);
  if (link instanceof HTMLAnchorElement) return go(link.href);
  const base = caseAddress();
  return base ? go(base + address) : false;
}

const me = () => document.querySelector<HTMLElement>("[data-me]")?.dataset.me ?? null;

const ACTS: Readonly<Record<string, () => boolean>> = {
  j: () => move(1),
  k: () => move(-1),
  x: () => pick(false),
  X: () => pick(true),
  a: () => bulk("assign", null) || step("assign", "?do=assign#step"),
  m: () => bulk("assign", me()),
  r: () => step("draft", "/answer"),
  b: () => step("askAmendment", "?do=askAmendment#step"),
  e: () => step("extend", "?do=askExtension#step"),
  t: () => step("consult", "?do=consult#step"),
  n: () => focusOn("note") || step("note", "#note"),
  s: () => focusOn("save-view"),
  "/": () => focusOn("search"),
  "[": () => neighbour(-1),
  "]": () => neighbour(1),
};

const AFTER_G: Readonly<Record<string, () => boolean>> = {
  q: () => go("/desk"),
  m: () => go("/desk?view=mine"),
};

/** Does what a key means; true when it meant something here. */
export function pressKey(key: string, isAfterG: boolean): boolean {
  return ((isAfterG ? AFTER_G : ACTS)[key] ?? (() => false))();
}
